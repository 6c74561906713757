//! What an act will do on this very case, in words.

use crate::reaction::Language;
use crate::text::{Said, say};

/// "Sanne de Wit", "Sanne de Wit, Karin Bos en Helma Brouwers".
fn listed(names: &[String], language: Language) -> String {
    let and = say(language, ("en", "and"));
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// Who sees the case then and didn't before.
#[must_use]
pub fn also_see(names: &[String], language: Language) -> String {
    let (list, one) = (listed(names, language), names.len() == 1);
    match (language, one) {
        (Language::Nl, true) => format!("{list} ziet deze reactie daarna ook."),
        (Language::Nl, false) => format!("Deze collega’s zien deze reactie daarna ook: {list}."),
        (Language::En, true) => format!("{list} sees this reaction too from then on."),
        (Language::En, false) => {
            format!("These colleagues see this reaction too from then on: {list}.")
        }
    }
}

/// Who alone sees the case then.
#[must_use]
pub fn only_see(names: &[String], language: Language) -> String {
    let list = listed(names, language);
    match language {
        Language::Nl => format!("Daarna zien alleen deze collega’s de reactie: {list}."),
        Language::En => format!("From then on only these colleagues see the reaction: {list}."),
    }
}

/// Who sees the case now and not then.
#[must_use]
pub fn no_longer_see(names: &[String], language: Language) -> String {
    let (list, one) = (listed(names, language), names.len() == 1);
    match (language, one) {
        (Language::Nl, true) => format!("{list} ziet haar dan niet meer."),
        (Language::Nl, false) => format!("Deze collega’s zien haar dan niet meer: {list}."),
        (Language::En, true) => format!("{list} no longer sees it."),
        (Language::En, false) => format!("These colleagues no longer see it: {list}."),
    }
}

/// Nobody more, nobody less.
pub const SAME_READERS: Said = (
    "Dezelfde collega’s als nu zien deze reactie.",
    "The same colleagues as now see this reaction.",
);

/// The involvement check is over.
pub const CHECKED: Said = (
    "Vanaf dan kan een behandelaar worden toegewezen. Blijkt later dat er toch een collega \
     betrokken is, voeg die dan toe.",
    "From then on a handler can be assigned. If a colleague turns out to be involved after all, \
     add them.",
);

/// The restricted circle ends.
pub const OPEN: Said = (
    "De reactie is daarna niet meer besloten. Wie haar door de eigen rol ziet, ziet haar weer.",
    "The reaction is no longer restricted. Whoever sees it by their own role sees it again.",
);

/// Whoever does it stops seeing the case.
pub const LOSE_SIGHT: Said = (
    "U ziet deze reactie daarna zelf niet meer.",
    "You no longer see this reaction yourself.",
);

/// Reads of a restricted case are kept (4.4).
pub const LOGGED: Said = (
    "Van elke keer dat iemand haar leest, wordt vastgelegd wie dat was.",
    "Each time somebody reads it, it is recorded who that was.",
);

/// A letter that is delivered.
#[must_use]
pub fn delivered(letter: &str, date: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("{letter}: telt vanaf {date} als bezorgd bij de ouder."),
        Language::En => format!("{letter}: counts as delivered to the parent from {date} on."),
    }
}

/// A letter that no longer says what is so.
#[must_use]
pub fn overtaken(letter: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "{letter}: staat daarna als bezorgd bij de reactie. Intussen is er iets anders \
             gebeurd: er verandert verder niets en er is geen termijn mee gehaald."
        ),
        Language::En => format!(
            "{letter}: is kept as delivered. Something else happened meanwhile: nothing else \
             changes and no term is met with it."
        ),
    }
}

/// The column it moves to.
#[must_use]
pub fn stands(column: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("De reactie staat daarna bij “{column}”."),
        Language::En => format!("The reaction then stands at “{column}”."),
    }
}

/// A term that ends.
#[must_use]
pub fn term(term: &str, late: bool, date: &str, language: Language) -> String {
    match (language, late) {
        (Language::Nl, false) => {
            format!("Deze termijn is dan op tijd gehaald: {term}, uiterlijk {date}.")
        }
        (Language::Nl, true) => {
            format!("Deze termijn is dan te laat gehaald: {term}, uiterlijk {date}.")
        }
        (Language::En, false) => format!("This term is then met in time: {term}, by {date}."),
        (Language::En, true) => format!("This term is then met late: {term}, by {date}."),
    }
}

/// Instead of an undo: the letter came back.
pub const COMES_BACK: Said = (
    "Komt de brief toch terug, leg dat dan vast: dan telt hij niet meer.",
    "If the letter comes back after all, record it: it then no longer counts.",
);

/// An agreement that was kept.
#[must_use]
pub fn kept(date: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "De ouder leest op de volgpagina dat deze afspraak is nagekomen. Vastgelegde dag: \
             {date}."
        ),
        Language::En => format!(
            "The parent reads on the tracking page that this agreement was kept. Day recorded: \
             {date}."
        ),
    }
}

/// A measure that was carried out.
#[must_use]
pub fn carried_out(date: &str, language: Language) -> String {
    match language {
        Language::Nl => format!(
            "De ouder leest op de volgpagina dat deze maatregel is uitgevoerd. Vastgelegde \
             dag: {date}."
        ),
        Language::En => format!(
            "The parent reads on the tracking page that this measure was carried out. Day \
             recorded: {date}."
        ),
    }
}

/// Both scores, as the parent reads them.
#[must_use]
pub fn rated(scores: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("De ouder leest terug op de volgpagina: {scores}"),
        Language::En => format!("The parent reads back on the tracking page: {scores}"),
    }
}

/// Scores can be given anew.
pub const RATED_AGAIN: Said = (
    "Tot de sluitingsbrief weggaat, kunt u de cijfers opnieuw vastleggen. Dan gelden de nieuwe.",
    "Until the closing letter goes, you can record the scores again. The new ones then hold.",
);

/// A director handled it.
pub const BOARD_SEES: Said = (
    "De bestuurders zien deze reactie daarom vanaf dan ook.",
    "The board members therefore see this reaction too from then on.",
);

/// Whose consent is needed before a parent who isn't satisfied reads the closing letter.
#[must_use]
pub fn consent(who: &str, language: Language) -> String {
    match language {
        Language::Nl => {
            format!("De ouder is niet tevreden. Sluiten kan pas als {who} ermee instemt.")
        }
        Language::En => {
            format!("The parent is not satisfied. It can be closed only once {who} consents.")
        }
    }
}
