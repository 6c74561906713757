//! What acts ask for, in words: labels, help, and the choices of closed lists.

use super::{names, say, timeline};
use crate::command::CommandKind;
use crate::dossier::{ContactWay, DisputeBody, DisputeOutcome, Score, Verdict};
use crate::error::Problem;
use crate::reaction::Language;
use crate::view::inputs::{Choices, InputError, Name};

/// The label of a value that an act asks for.
#[must_use]
#[expect(clippy::too_many_lines, reason = "one label for each input")]
pub fn label(act: CommandKind, name: &str, language: Language) -> &'static str {
    let said = match (act, name) {
        (CommandKind::RecordAgreement | CommandKind::CorrectAgreement, "reason") => {
            ("Wat u afspreekt", "What you agree on")
        }
        (CommandKind::RecordAgreement | CommandKind::CorrectAgreement, "colleague") => {
            ("Wie het doet", "Who does it")
        }
        (
            CommandKind::RecordAgreement
            | CommandKind::CorrectAgreement
            | CommandKind::AddSubAction,
            "date",
        ) => ("Uiterlijk", "By"),
        (CommandKind::RecordContact, "reason") => ("Wat er is gezegd", "What was said"),
        (CommandKind::AskContribution, "text") => (
            "Het deel dat de collega leest",
            "The part the colleague reads",
        ),
        (CommandKind::AddSubAction | CommandKind::CompleteSubAction, "reason") => {
            if matches!(act, CommandKind::AddSubAction) {
                ("Wat er moet gebeuren", "What is to be done")
            } else {
                ("Wat eruit kwam", "What came of it")
            }
        }
        (CommandKind::DraftProposal, "text") => ("Ons voorstel", "Our proposal"),
        (CommandKind::DraftProposal, "reason") => {
            ("Waarom er geen afspraak is", "Why nothing was agreed")
        }
        (CommandKind::DraftProposal, "date") => ("Antwoord uiterlijk", "Answer by"),
        (CommandKind::RecordSatisfaction, "reason") => {
            ("Wat de ouder erover zei", "What the parent said about it")
        }
        (CommandKind::Withdraw, "reason") => (
            "Waaruit blijkt dat de ouder intrekt",
            "What shows that the parent withdraws",
        ),
        (CommandKind::UndoWithdrawal, "reason") => {
            ("Waarom de ouder doorgaat", "Why the parent goes on")
        }
        (CommandKind::CloseInternally, "reason") => {
            ("Wat er is uitgezocht en gedaan", "What was found and done")
        }
        (CommandKind::TakeOver, "colleague") => ("Wie ermee instemt", "Who consents"),
        (CommandKind::AnswerQuestion, "text") => {
            ("Wat de ouder antwoordde", "What the parent answered")
        }
        (CommandKind::AnswerObjection, "text") => ("Uw antwoord", "Your answer"),
        (CommandKind::RecordConsultation, "text") => ("Het advies", "The advice"),
        (CommandKind::RecordConsultation, "reason") => {
            ("Waarom geen aangifte", "Why no police report")
        }
        (CommandKind::RecordConsultation, "until") => {
            ("Dag van de aangifte", "Day of the police report")
        }
        (CommandKind::SetCategory, "cause") => ("Oorzaak", "Cause"),
        (CommandKind::ExtendAim, "text") => ("Waarom het later wordt", "Why it will be later"),
        (CommandKind::NotTake, "text") => ("Waarom niet, en waar wel", "Why not, and where to"),
        (CommandKind::AskParent, _) | (CommandKind::AskContribution, "reason") => {
            ("Uw vraag", "Your question")
        }
        (CommandKind::Contribute, _) => ("Uw bijdrage", "Your input"),
        (_, "reason") => ("Reden", "Reason"),
        (_, "text") => (
            "Uw eigen woorden in de brief",
            "Your own words in the letter",
        ),
        (_, "colleague") => ("Collega", "Colleague"),
        (_, "places") => ("Locatie", "Location"),
        (_, "date") => ("Dag", "Day"),
        (_, "until") => ("Nieuwe datum", "New date"),
        (_, "channel") => ("Hoe de brief gaat", "How the letter goes"),
        (_, "way") => ("Hoe", "How"),
        (_, "reached") => ("Hebt u de ouder gesproken?", "Did you reach the parent?"),
        (_, "examined") => ("Wat is onderzocht", "What was examined"),
        (_, "heard") => ("Wie zijn gehoord (functies)", "Who was heard (functions)"),
        (_, "finding") => ("Wat wij vonden", "What we found"),
        (_, "solution") => ("Over de oplossing", "About the solution"),
        (_, "process") => ("Over hoe het ging", "About how it went"),
        (_, "granted") => (
            "Gaat een ander de reactie behandelen?",
            "Will another handle the reaction?",
        ),
        (_, "body") => ("Waar het geschil ligt", "Where the dispute is"),
        (_, "cause") => ("Hun nummer", "Their number"),
        (_, "outcome") => ("Uitkomst", "Outcome"),
        (_, "inspector") => ("Naam van de vertrouwensinspecteur", "Name of the inspector"),
        (_, "suspicion") => (
            "Blijft er een redelijk vermoeden?",
            "Does a reasonable suspicion remain?",
        ),
        (_, "police") => ("Aangifte", "Police report"),
        (_, "ground") => (
            "Waarom nemen wij dit niet in behandeling?",
            "Why do we not handle this?",
        ),
        (_, "original") => (
            "Kenmerk van de eerdere reactie",
            "Reference of the earlier reaction",
        ),
        (_, "part") => ("Onderdeel van de klacht", "Part of the complaint"),
        (_, "verdict") => ("Oordeel", "Judgment"),
        (_, "reasons") => ("Waarom", "Why"),
        (_, "measure") => ("Maatregel", "Measure"),
        (_, "due") => ("Klaar op", "Done by"),
        (_, _) => ("", ""),
    };
    say(language, said)
}

/// Help under the label, where it needs some.
#[must_use]
pub fn hint(act: CommandKind, name: &str, language: Language) -> Option<&'static str> {
    let letter = act.letter().filter(|_| name == "text");
    if let Some(kind) = letter {
        return Some(names::letter_hint(kind, language));
    }
    let said = match (act, name) {
        (CommandKind::AskContribution, "text") => (
            "De collega ziet alleen dit deel en uw vraag. Laat namen weg.",
            "The colleague sees only this part and your question. Leave names out.",
        ),
        (CommandKind::DraftProposal, "reason") => (
            "Alleen nodig als er bij een klacht niets is afgesproken.",
            "Needed only when nothing was agreed on a complaint.",
        ),
        (CommandKind::TakeOver, "colleague") => (
            "De klachtencoördinator, de clustermanager of de directeur; uzelf als u dat bent. \
             Deze collega en de behandelaar van nu krijgen bericht.",
            "The complaints coordinator, the cluster manager or the director; yourself if you \
             are one. This colleague and the present handler are told.",
        ),
        (CommandKind::NotTake, "original") => (
            "Alleen als deze reactie dubbel is, bijvoorbeeld KR-2026-00042.",
            "Only when this reaction is a duplicate, such as KR-2026-00042.",
        ),
        (CommandKind::RecordConsultation, "until") => (
            "Alleen als er aangifte is gedaan.",
            "Only when the police were told.",
        ),
        _ => return None,
    };
    Some(say(language, said))
}

/// The choices of a closed list: value and words.
#[must_use]
pub fn choices(of: Choices, language: Language) -> Vec<(String, String)> {
    let pair = |value: &str, word: &str| (value.to_owned(), word.to_owned());
    match of {
        Choices::ContactWay => ContactWay::ALL
            .iter()
            .map(|one| pair(one.slug(), names::contact_way(*one, language)))
            .collect(),
        Choices::Score => Score::ALL
            .iter()
            .map(|one| {
                let value = one.value().to_string();
                let word = format!("{value} · {}", score(*one, language));
                (value, word)
            })
            .collect(),
        Choices::YesNo => vec![
            pair("on", say(language, ("Ja", "Yes"))),
            pair("off", say(language, ("Nee", "No"))),
        ],
        Choices::DisputeBody => DisputeBody::ALL
            .iter()
            .map(|one| pair(one.slug(), timeline::dispute_body(*one, language)))
            .collect(),
        Choices::DisputeOutcome => DisputeOutcome::ALL
            .iter()
            .map(|one| pair(one.slug(), timeline::dispute_outcome(*one, language)))
            .collect(),
        Choices::Ground => vec![
            pair(
                "duplicate",
                say(language, ("Al eerder ontvangen", "Received before")),
            ),
            pair(
                "not_ours",
                say(
                    language,
                    ("Gaat niet over ons", "Not about our organisation"),
                ),
            ),
            pair(
                "abuse",
                say(
                    language,
                    ("Misbruik van het formulier", "Abuse of the form"),
                ),
            ),
        ],
        Choices::Police => vec![
            pair("reported", say(language, ("Gedaan", "Made"))),
            pair("not_reported", say(language, ("Niet gedaan", "Not made"))),
        ],
    }
}

const fn score(score: Score, language: Language) -> &'static str {
    let said = match score.value() {
        1 => ("zeer ontevreden", "very dissatisfied"),
        2 => ("ontevreden", "dissatisfied"),
        3 => ("neutraal", "neutral"),
        4 => ("tevreden", "satisfied"),
        _ => ("zeer tevreden", "very satisfied"),
    };
    say(language, said)
}

/// "gegrond".
#[must_use]
pub const fn verdict(verdict: Verdict, language: Language) -> &'static str {
    let said = match verdict {
        Verdict::Founded => ("gegrond", "upheld"),
        Verdict::PartlyFounded => ("deels gegrond", "partly upheld"),
        Verdict::Unfounded => ("ongegrond", "not upheld"),
        Verdict::NoJudgment => ("geen oordeel", "no judgment"),
    };
    say(language, said)
}

/// What to do about an input, beside it.
#[must_use]
pub fn wrong(error: InputError, language: Language) -> String {
    let of = given(error.input);
    let said = match (error.problem, of) {
        (Problem::Missing, Given::Words) => ("Vul hier iets in.", "Fill this in."),
        (Problem::Missing | Problem::Malformed | Problem::UnknownChoice, Given::Day) => (
            "Kies een datum, bijvoorbeeld 30-11-2026.",
            "Choose a date, for example 30-11-2026.",
        ),
        (Problem::Missing | Problem::UnknownChoice, Given::Listed) => {
            ("Kies iets uit de lijst.", "Choose from the list.")
        }
        (Problem::Missing | Problem::UnknownChoice, Given::Chosen | Given::Words)
        | (Problem::NoWayToAnswer | Problem::NeededForContact, _) => (
            "Kies een van de mogelijkheden.",
            "Choose one of the options.",
        ),
        (Problem::Malformed, Given::Words) if error.input == Name::Original => (
            "Vul het kenmerk in zoals KR-2026-00042.",
            "Fill in the reference, such as KR-2026-00042.",
        ),
        (Problem::Malformed, Given::Words | Given::Listed | Given::Chosen) => (
            "Controleer wat u hier hebt ingevuld.",
            "Check what you filled in here.",
        ),
        (Problem::Unreadable, _) => (
            "Typ dit opnieuw. Er staat een teken of een nieuwe regel in die wij niet kunnen \
             verwerken.",
            "Type this again. It holds a character or a line break that we cannot use.",
        ),
        (Problem::TooShort(min), _) => {
            return match language {
                Language::Nl => format!("Schrijf iets meer: ten minste {min} tekens."),
                Language::En => format!("Write a little more: at least {min} characters."),
            };
        }
        (Problem::TooLong(max), _) => {
            return match language {
                Language::Nl => format!("Maak dit korter: ten hoogste {max} tekens."),
                Language::En => format!("Make this shorter: at most {max} characters."),
            };
        }
    };
    say(language, said).to_owned()
}

/// How a value is given.
#[derive(Clone, Copy)]
enum Given {
    Words,
    Day,
    Listed,
    Chosen,
}

const fn given(name: Name) -> Given {
    match name {
        Name::Cause
        | Name::Reason
        | Name::Text
        | Name::Examined
        | Name::Heard
        | Name::Finding
        | Name::Inspector
        | Name::Original
        | Name::Part
        | Name::Reasons
        | Name::Measure => Given::Words,
        Name::Date | Name::Until | Name::Due => Given::Day,
        Name::Category | Name::Care | Name::Colleague | Name::Verdict => Given::Listed,
        Name::Nature
        | Name::Level
        | Name::Places
        | Name::On
        | Name::Circle
        | Name::Channel
        | Name::Layer
        | Name::Way
        | Name::Reached
        | Name::Solution
        | Name::Process
        | Name::Granted
        | Name::Body
        | Name::Outcome
        | Name::Suspicion
        | Name::Police
        | Name::Ground => Given::Chosen,
    }
}
