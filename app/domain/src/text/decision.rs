//! Document 6, the directeursbesluit, in words (4.8). Internal: it names colleagues and says what
//! the parent doesn't read.

use super::dates::date_full;
use super::{names, say, severity};
use crate::decision::{Checklist, ClosingWay, Decided, Decision, Raised};
use crate::dossier::{Consultation, Police};
use crate::reaction::Language;
use crate::severity::Severity;
use crate::staff::{By, StaffId};
use chrono::{DateTime, NaiveDate, Utc};

/// How ids and instants become names and dates.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Name and function of a colleague.
    pub colleague: &'a dyn Fn(&StaffId) -> String,
    /// The local date of an instant.
    pub date: &'a dyn Fn(DateTime<Utc>) -> NaiveDate,
    /// The language.
    pub language: Language,
}

/// A heading and the lines under it.
pub type Part = (&'static str, Vec<String>);

/// "Directeursbesluit".
#[must_use]
pub const fn title(language: Language) -> &'static str {
    say(language, ("Directeursbesluit", "Director’s decision"))
}

/// The decision in parts, each under its heading.
#[must_use]
pub fn parts(decision: &Decision, known: Known<'_>) -> Vec<Part> {
    let language = known.language;
    let reasons = say(
        language,
        (
            "Waarom de reactie ernstig is",
            "Why the reaction is serious",
        ),
    );
    let circle = say(language, ("Wie de reactie ziet", "Who sees the reaction"));
    let mut parts = vec![
        (reasons, grounds(decision, known)),
        (
            say(language, ("Besluit", "Decision")),
            decided(decision, known),
        ),
        (circle, readers(decision, known)),
    ];
    let steps = say(language, ("Checklist niveau 4", "Checklist for level 4"));
    let checklist = match &decision.decided {
        Decided::Handler { checklist, .. } => match checklist {
            Checklist::None => None,
            Checklist::Open => Some(open(language)),
            Checklist::Done(said) => Some(consulted(said, language)),
        },
        Decided::Closing { consultation, .. } => Some(consulted(consultation, language)),
    };
    parts.extend(checklist.map(|lines| (steps, lines)));
    parts
}

/// "Besloten door Helma Brouwers, directeur, op zondag 22 november 2026."
#[must_use]
pub fn signed(decision: &Decision, known: Known<'_>) -> String {
    let by = (known.colleague)(&decision.by);
    let on = date_full((known.date)(decision.at), known.language);
    match known.language {
        Language::Nl => format!("Besloten door {by}, op {on}."),
        Language::En => format!("Decided by {by}, on {on}."),
    }
}

fn grounds(decision: &Decision, known: Known<'_>) -> Vec<String> {
    let language = known.language;
    let word = severity::name(decision.level, language);
    let level = say(language, ("Niveau", "Level"));
    let grounds = &decision.grounds;
    let reasons = [&grounds.first].into_iter().chain(&grounds.further);
    let signals = grounds.signals.iter();
    [format!("{level} {}, {word}.", decision.level.level())]
        .into_iter()
        .chain(reasons.map(|one| raised(one, known)))
        .chain(signals.map(|one| severity::signal(*one, language).to_owned()))
        .collect()
}

fn raised(one: &Raised, known: Known<'_>) -> String {
    let on = date_full((known.date)(one.at), known.language);
    let (level, reason) = (one.to.level(), one.reason.as_str());
    let by = match &one.by {
        By::Staff(id) => (known.colleague)(id),
        By::Parent => say(known.language, ("de ouder", "the parent")).to_owned(),
        By::System => say(known.language, ("het systeem", "the system")).to_owned(),
    };
    match known.language {
        Language::Nl => format!("Op {on} op niveau {level} gezet door {by}: {reason}"),
        Language::En => format!("Set to level {level} on {on} by {by}: {reason}"),
    }
}

fn decided(decision: &Decision, known: Known<'_>) -> Vec<String> {
    let language = known.language;
    match &decision.decided {
        Decided::Handler {
            handler, reason, ..
        } => vec![handles(handler, known), why(reason.as_str(), language)],
        Decided::Closing { way, handler, .. } => {
            let (how, words) = match way {
                ClosingWay::Letter(kind, words) => (
                    with_letter(names::letter(*kind, language), language),
                    words.as_str(),
                ),
                ClosingWay::Internally(reason) => (
                    say(
                        language,
                        (
                            "De reactie is ingetrokken en wordt intern gesloten.",
                            "The reaction was withdrawn and is closed internally.",
                        ),
                    )
                    .to_owned(),
                    reason.as_str(),
                ),
            };
            let nobody = || {
                let said = (
                    "Niemand behandelde de reactie.",
                    "Nobody handled the reaction.",
                );
                say(language, said).to_owned()
            };
            let handled = handler
                .as_ref()
                .map_or_else(nobody, |id| handles(id, known));
            vec![how, handled, words.to_owned()]
        }
    }
}

fn handles(id: &StaffId, known: Known<'_>) -> String {
    let name = (known.colleague)(id);
    match known.language {
        Language::Nl => format!("Behandelaar: {name}."),
        Language::En => format!("Handler: {name}."),
    }
}

fn why(reason: &str, language: Language) -> String {
    let label = say(language, ("De reden", "The reason"));
    format!("{label}: {reason}")
}

fn with_letter(letter: &str, language: Language) -> String {
    match language {
        Language::Nl => format!("De reactie wordt gesloten met een brief aan de ouder: {letter}."),
        Language::En => format!("The reaction is closed with a letter to the parent: {letter}."),
    }
}

fn readers(decision: &Decision, known: Known<'_>) -> Vec<String> {
    let language = known.language;
    let Some(circle) = &decision.circle else {
        let said = (
            "De reactie is niet vertrouwelijk.",
            "The reaction is not confidential.",
        );
        return vec![say(language, said).to_owned()];
    };
    let standing = if decision.level == Severity::Acute {
        (
            "Vaste leden: directeur, clustermanager en aandachtsfunctionaris.",
            "Standing members: director, cluster manager and attention officer.",
        )
    } else {
        (
            "Vaste leden: directeur en clustermanager.",
            "Standing members: director and cluster manager.",
        )
    };
    let added: Vec<String> = circle.iter().map(known.colleague).collect();
    let added = if added.is_empty() {
        let nobody = ("Niemand is toegevoegd.", "Nobody was added.");
        say(language, nobody).to_owned()
    } else {
        let label = say(language, ("Toegevoegd", "Added"));
        format!("{label}: {}.", added.join("; "))
    };
    vec![say(language, standing).to_owned(), added]
}

fn consulted(said: &Consultation, language: Language) -> Vec<String> {
    let on = date_full(said.on, language);
    let with = say(
        language,
        (
            "Overleg met de vertrouwensinspecteur",
            "Talk with the confidential inspector",
        ),
    );
    let advice = say(language, ("Advies", "Advice"));
    let suspicion = if said.suspicion {
        (
            "Er is een redelijk vermoeden.",
            "There is a reasonable suspicion.",
        )
    } else {
        (
            "Er is geen redelijk vermoeden.",
            "There is no reasonable suspicion.",
        )
    };
    vec![
        format!("{with}: {}, {on}.", said.inspector.as_str()),
        format!("{advice}: {}", said.advice.as_str()),
        say(language, suspicion).to_owned(),
        police(&said.police, language),
    ]
}

fn police(police: &Police, language: Language) -> String {
    match (police, language) {
        (Police::Reported(on), _) => {
            let reported = say(
                language,
                ("Aangifte gedaan op", "Reported to the police on"),
            );
            format!("{reported} {}.", date_full(*on, language))
        }
        (Police::NotReported(reason), Language::Nl) => {
            format!("Geen aangifte gedaan: {}", reason.as_str())
        }
        (Police::NotReported(reason), Language::En) => {
            format!("Not reported to the police: {}", reason.as_str())
        }
    }
}

fn open(language: Language) -> Vec<String> {
    let steps = [
        (
            "Overleg met de vertrouwensinspecteur, met naam en dag: nog te doen.",
            "Talk with the confidential inspector, with name and day: still to be done.",
        ),
        ("Advies: nog te doen.", "Advice: still to be done."),
        (
            "Besluit over aangifte bij de politie: nog te doen.",
            "Decision on a report to the police: still to be done.",
        ),
    ];
    steps
        .into_iter()
        .map(|step| say(language, step).to_owned())
        .collect()
}
