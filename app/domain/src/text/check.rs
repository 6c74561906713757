//! What a check of the records found, in a sentence each. References and numbers, no content.

use super::say;
use crate::check::{Fault, Finding};
use crate::reaction::Language;

/// What is wrong.
#[must_use]
pub fn fault(fault: Fault, language: Language) -> String {
    let nl = language == Language::Nl;
    match fault {
        Fault::Broken { reference, number } if nl => {
            format!("{reference} klopt niet vanaf gebeurtenis {number}.")
        }
        Fault::Broken { reference, number } => {
            format!("{reference} does not hold from event {number} on.")
        }
        Fault::Gone { reference } if nl => {
            format!("{reference} is ontvangen, maar er is niets meer van over.")
        }
        Fault::Gone { reference } => {
            format!("{reference} was received, but nothing of it is left.")
        }
        Fault::Uncounted { reference } if nl => {
            format!("{reference} staat in de opslag, maar is nooit ontvangen.")
        }
        Fault::Uncounted { reference } => {
            format!("{reference} is in the store, but was never received.")
        }
        Fault::Order { first, last } => order(first, last, language),
        Fault::Total { found, stored } if nl => format!(
            "De reacties hebben samen {found} gebeurtenissen; er zijn er {stored} opgeslagen."
        ),
        Fault::Total { found, stored } => {
            format!("The reactions hold {found} events together; {stored} were stored.")
        }
        Fault::Head { found, known } if nl => format!(
            "De teller van gebeurtenissen staat op {found}, terwijl er al {known} waren opgeslagen."
        ),
        Fault::Head { found, known } => {
            format!("The count of events says {found}, while {known} were stored already.")
        }
    }
}

fn order(first: u64, last: u64, language: Language) -> String {
    match (language, first == last) {
        (Language::Nl, true) => {
            format!("In de volgorde van alle gebeurtenissen ontbreekt nummer {first}.")
        }
        (Language::Nl, false) => {
            format!("In de volgorde van alle gebeurtenissen ontbreken {first} tot en met {last}.")
        }
        (Language::En, true) => format!("In the order of all events number {first} is missing."),
        (Language::En, false) => {
            format!("In the order of all events {first} to {last} are missing.")
        }
    }
}

/// What a look at one case found; `reference` as it was asked.
#[must_use]
pub fn finding(finding: Finding, reference: &str, language: Language) -> String {
    match (finding, language) {
        (Finding::Wrong(wrong), _) => fault(wrong, language),
        (Finding::Sound { events }, Language::Nl) => {
            format!("{reference} klopt: {}.", count(events.into(), language))
        }
        (Finding::Sound { events }, Language::En) => {
            format!("{reference} holds: {}.", count(events.into(), language))
        }
        (Finding::Unknown, Language::Nl) => format!("{reference} is nooit ontvangen."),
        (Finding::Unknown, Language::En) => format!("{reference} was never received."),
    }
}

/// "1 gebeurtenis", "12 gebeurtenissen".
#[must_use]
pub fn count(events: u64, language: Language) -> String {
    let unit = if events == 1 {
        ("gebeurtenis", "event")
    } else {
        ("gebeurtenissen", "events")
    };
    format!("{events} {}", say(language, unit))
}

/// "1 reactie", "60 reacties".
#[must_use]
pub fn cases(count: u64, language: Language) -> String {
    let unit = if count == 1 {
        ("reactie", "reaction")
    } else {
        ("reacties", "reactions")
    };
    format!("{count} {}", say(language, unit))
}
