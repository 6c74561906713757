//! What to do about a field that was not accepted: one sentence, never blame.

use super::{form, say};
use crate::error::{Field, FieldError, Problem};
use crate::reaction::Language;

/// The sentence next to the field and in the summary.
#[must_use]
pub fn field_error(error: FieldError, language: Language) -> String {
    let FieldError { field, problem } = error;
    let subject = subject(field, language);
    match (problem, language) {
        (Problem::Missing, _) => missing(field, language).to_owned(),
        (Problem::Malformed, _) => malformed(field, language).to_owned(),
        (Problem::NeededForContact, Language::Nl) => {
            format!("Vul {subject} in, of kies een andere manier van contact.")
        }
        (Problem::NeededForContact, Language::En) => {
            format!("Fill in {subject}, or choose another way of contact.")
        }
        (Problem::NoWayToAnswer, _) => say(
            language,
            (
                "Vul uw e-mailadres of uw telefoonnummer in. Dan kunnen wij u antwoorden.",
                "Fill in your e-mail address or your phone number, so that we can answer you.",
            ),
        )
        .to_owned(),
        (Problem::TooShort(min), Language::Nl) => {
            format!("Schrijf iets meer: {subject} heeft ten minste {min} tekens nodig.")
        }
        (Problem::TooShort(min), Language::En) => {
            format!("Write a little more: {subject} needs at least {min} characters.")
        }
        (Problem::TooLong(max), Language::Nl) => {
            format!(
                "Maak {subject} korter: ten hoogste {} tekens.",
                grouped(max, '.')
            )
        }
        (Problem::TooLong(max), Language::En) => {
            format!(
                "Make {subject} shorter: at most {} characters.",
                grouped(max, ',')
            )
        }
        (Problem::Unreadable, Language::Nl) => {
            format!(
                "Typ {subject} opnieuw. Er staat een teken of een nieuwe regel in die wij niet \
                 kunnen verwerken."
            )
        }
        (Problem::Unreadable, Language::En) => {
            format!(
                "Type {subject} again. It holds a character or a line break that we cannot use."
            )
        }
        (Problem::UnknownChoice, Language::Nl) => {
            format!(
                "Kies een van de mogelijkheden bij “{}”.",
                form::label(field, language)
            )
        }
        (Problem::UnknownChoice, Language::En) => {
            format!(
                "Choose one of the options at “{}”.",
                form::label(field, language)
            )
        }
    }
}

/// "5.000".
fn grouped(number: u16, separator: char) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{separator}{rest:03}"),
    }
}

/// The field inside a sentence.
const fn subject(field: Field, language: Language) -> &'static str {
    let said = match field {
        Field::Nature => ("uw keuze", "your choice"),
        Field::Place => ("de locatie", "the location"),
        Field::Care => ("de soort opvang", "the kind of care"),
        Field::Group => ("de groep", "the group"),
        Field::Body => ("uw reactie", "your reaction"),
        Field::Happened => ("de datum of periode", "the date or period"),
        Field::Discussed => ("uw antwoord over het gesprek", "your answer about the talk"),
        Field::DiscussedWith => ("met wie u sprak", "who you talked to"),
        Field::DiscussedWhen => ("wanneer u sprak", "when you talked"),
        Field::DiscussedOutcome => ("de uitkomst van het gesprek", "what came of the talk"),
        Field::NotFor => (
            "wie uw reactie niet mag zien",
            "who must not see your reaction",
        ),
        Field::Wish => ("de oplossing die u wilt", "the solution you would like"),
        Field::Safety => ("uw antwoord over de veiligheid", "your answer about safety"),
        Field::Name => ("uw naam", "your name"),
        Field::Email => ("uw e-mailadres", "your e-mail address"),
        Field::Phone => ("uw telefoonnummer", "your phone number"),
        Field::Contact => ("uw voorkeur voor contact", "your preferred way of contact"),
        Field::Reachable => ("wanneer wij u kunnen bereiken", "when we can reach you"),
        Field::Street => ("uw straat en huisnummer", "your street and house number"),
        Field::Postcode => ("uw postcode", "your postcode"),
        Field::Town => ("uw plaats", "your town"),
        Field::Child => ("de voornaam van uw kind", "your child’s first name"),
        Field::Relation => ("wie u bent", "who you are"),
        Field::Share => ("uw keuze over delen", "your choice about sharing"),
        Field::Anonymous => (
            "uw keuze over anoniem blijven",
            "your choice about staying anonymous",
        ),
        Field::Language => ("de taal van het antwoord", "the language of the answer"),
        Field::Key => ("dit formulier", "this form"),
        Field::Code => ("uw volgcode", "your tracking code"),
        Field::Message => ("uw bericht", "your message"),
        Field::Colleague => ("de collega", "the colleague"),
        Field::Reason => ("de reden", "the reason"),
        Field::Cause => ("de oorzaak", "the cause"),
        Field::Date => ("de datum", "the date"),
    };
    say(language, said)
}

const fn missing(field: Field, language: Language) -> &'static str {
    let said = match field {
        Field::Nature => (
            "Kies wat u ons wilt laten weten: een compliment, suggestie, tip of klacht.",
            "Choose what you would like to tell us: a compliment, suggestion, tip or complaint.",
        ),
        Field::Place => (
            "Kies de locatie waar het over gaat, of kies “Locatie onbekend”.",
            "Choose the location it is about, or choose “Location unknown”.",
        ),
        Field::Body => (
            "Schrijf hier wat u ons wilt laten weten.",
            "Write here what you would like to tell us.",
        ),
        Field::Name => (
            "Vul uw naam in. Dan weten wij wie wij antwoorden.",
            "Fill in your name, so that we know who we answer.",
        ),
        Field::Message => ("Schrijf hier uw bericht.", "Write your message here."),
        Field::Colleague => (
            "Kies een collega uit de lijst.",
            "Choose a colleague from the list.",
        ),
        Field::Reason => ("Schrijf hier waarom.", "Write the reason here."),
        Field::Date => ("Kies een datum.", "Choose a date."),
        Field::Email | Field::Phone | Field::Postcode | Field::Code | Field::Key => {
            return malformed(field, language);
        }
        Field::Street => (
            "Vul uw straat en huisnummer in.",
            "Fill in your street and house number.",
        ),
        Field::Town => ("Vul uw plaats in.", "Fill in your town."),
        Field::Group
        | Field::Happened
        | Field::DiscussedWith
        | Field::DiscussedWhen
        | Field::DiscussedOutcome
        | Field::NotFor
        | Field::Wish
        | Field::Reachable
        | Field::Cause
        | Field::Child => ("Vul dit veld in.", "Fill in this field."),
        Field::Care
        | Field::Discussed
        | Field::Safety
        | Field::Contact
        | Field::Relation
        | Field::Share
        | Field::Anonymous
        | Field::Language => (
            "Kies een van de mogelijkheden.",
            "Choose one of the options.",
        ),
    };
    say(language, said)
}

const fn malformed(field: Field, language: Language) -> &'static str {
    let said = match field {
        Field::Email => (
            "Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
            "Fill in your e-mail address, for example name@example.com.",
        ),
        Field::Phone => (
            "Vul uw telefoonnummer in met alleen cijfers, bijvoorbeeld 06 12345678.",
            "Fill in your phone number in digits, for example 06 12345678.",
        ),
        Field::Postcode => (
            "Vul uw postcode in, bijvoorbeeld 1234 AB.",
            "Fill in your postcode, for example 1234 AB.",
        ),
        Field::Code => (
            "Vul de volgcode in zoals die op uw ontvangstbewijs staat: vijf groepjes van vier \
             tekens.",
            "Fill in the tracking code as it stands on your receipt: five groups of four \
             characters.",
        ),
        Field::Date => (
            "Kies een datum, bijvoorbeeld 30-11-2026.",
            "Choose a date, for example 30-11-2026.",
        ),
        Field::Key => (
            "Laad deze pagina opnieuw en verstuur uw reactie daarna nog een keer.",
            "Load this page again and then send your reaction once more.",
        ),
        Field::Nature
        | Field::Place
        | Field::Care
        | Field::Group
        | Field::Body
        | Field::Happened
        | Field::Discussed
        | Field::DiscussedWith
        | Field::DiscussedWhen
        | Field::DiscussedOutcome
        | Field::NotFor
        | Field::Wish
        | Field::Safety
        | Field::Name
        | Field::Contact
        | Field::Reachable
        | Field::Street
        | Field::Town
        | Field::Child
        | Field::Relation
        | Field::Share
        | Field::Anonymous
        | Field::Language
        | Field::Colleague
        | Field::Reason
        | Field::Cause
        | Field::Message => (
            "Controleer wat u hier hebt ingevuld.",
            "Check what you filled in here.",
        ),
    };
    say(language, said)
}
