//! The case as its receipt makes it.

use crate::case::Case;
use crate::dossier::Dossier;
use crate::event::Event;
use crate::involvement::{Involvement, Outcome};
use crate::reaction::NewReaction;
use crate::reference::Reference;
use crate::status::Status;
use chrono::{DateTime, Utc};

/// The case before its first event is counted; `None` when `event` isn't a receipt.
pub(super) fn received(reference: Reference, event: &Event, at: DateTime<Utc>) -> Option<Case> {
    let Event::Received {
        reaction,
        source,
        arrived_on,
        regulation,
        suggestion,
        deadlines,
    } = event
    else {
        return None;
    };
    Some(Case {
        reference,
        version: 0,
        source: *source,
        received_at: at,
        arrived_on: *arrived_on,
        regulation: regulation.clone(),
        nature: reaction.nature,
        counts_as_complaint: reaction.nature.is_complaint(),
        places: reaction.places.clone(),
        care: reaction.care,
        category: None,
        cause: None,
        severity: suggestion.level,
        severity_confirmed: false,
        suggestion: suggestion.clone(),
        confidential: false,
        circle: Vec::new(),
        involvements: named(reaction),
        involvement_checked: false,
        status: Status::Received,
        round: 1,
        assignment: None,
        department: None,
        question: None,
        deadlines: deadlines.clone(),
        letters: Vec::new(),
        messages: Vec::new(),
        dossier: Dossier::default(),
        reaction: (**reaction).clone(),
    })
}

/// Whom the parent wants to keep out: still to be linked or ruled out (4.6 d).
fn named(reaction: &NewReaction) -> Vec<Involvement> {
    let named = reaction.not_for.iter().cloned();
    named
        .map(|name| Involvement {
            number: 1,
            named: Some(name),
            outcome: Outcome::Open,
        })
        .collect()
}
