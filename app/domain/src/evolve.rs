//! What an event makes of a case: the only place in which a case changes. Deterministic and
//! total over events that [`crate::decide`] and [`crate::open`] wrote; knows no actor's rights.

mod beside;
mod closing;
mod course;
mod erasure;
mod handler;
mod letter;
mod opening;
mod outcome;
mod question;
mod severity;
mod terms;
mod triage;
mod work;

use crate::case::{Case, Exchanged, Writer};
use crate::event::{Event, Recorded};
use crate::reference::Reference;
use crate::staff::By;
use crate::status::Status;
use crate::words::Message;
use chrono::{DateTime, Utc};

/// The case after `event`; `case` is `None` before its receipt and only then. The version counts
/// the events applied.
///
/// # Panics
/// When the first event of a case isn't its receipt: [`replay`] answers that with `None`.
#[must_use]
pub fn evolve(
    case: Option<Case>,
    reference: Reference,
    event: &Event,
    by: &By,
    at: DateTime<Utc>,
) -> Case {
    let case = case.or_else(|| opening::received(reference, event, at));
    let mut case = case.expect("the first event of a case is its receipt");
    case.version += 1;
    apply(&mut case, event, by, at);
    case
}

/// The case its whole record makes; `None` for an empty record and for one whose receipt was
/// erased or isn't first. Erased events count for the version only.
#[must_use]
pub fn replay(history: &[Recorded]) -> Option<Case> {
    let (first, rest) = history.split_first()?;
    let receipt = first.event.as_ref()?;
    opening::received(first.reference, receipt, first.at)?;
    let opened = evolve(None, first.reference, receipt, &first.by, first.at);
    Some(rest.iter().fold(opened, |mut case, recorded| {
        if let Some(event) = &recorded.event {
            return evolve(
                Some(case),
                recorded.reference,
                event,
                &recorded.by,
                recorded.at,
            );
        }
        case.version += 1;
        case
    }))
}

fn apply(case: &mut Case, event: &Event, by: &By, at: DateTime<Utc>) {
    match event {
        Event::Received { .. } | Event::NoteWritten { .. } => {}
        Event::TriageStarted => case.status = Status::Triage,
        Event::NatureChanged {
            to,
            counts_as_complaint,
            judged_by,
            ..
        } => {
            triage::nature_changed(case, *to, *counts_as_complaint, judged_by.as_ref());
        }
        Event::SeveritySet {
            to, escalation, on, ..
        } => {
            severity::set(case, *to, escalation.as_ref(), *on);
        }
        Event::RepetitionNoticed => severity::repeated(case),
        Event::CategorySet { category, cause } => {
            case.category = Some(*category);
            case.cause.clone_from(cause);
        }
        Event::PlacesSet { places, care } => triage::places_set(case, places, *care),
        Event::Involved { number, colleague } => triage::involved(case, *number, colleague),
        Event::InvolvementRuledOut { number, reason, .. } => {
            triage::ruled_out(case, *number, reason);
        }
        Event::InvolvementChecked => case.involvement_checked = true,
        Event::ConfidentialSet { on, circle, .. } => {
            case.confidential = *on;
            case.circle.clone_from(circle);
        }
        Event::HandlerAssigned {
            handler,
            decided_by,
            on,
            announce_by,
            rank,
            ..
        } => {
            let decided = (decided_by, *on, *rank);
            handler::assigned(case, handler, decided, announce_by.as_ref());
        }
        Event::DepartmentAssigned(asked) => handler::department(case, asked),
        Event::HandlerRemoved { escalation, .. } => {
            handler::removed(case, escalation.as_ref());
        }
        Event::LetterApproved(approved) => letter::approved(case, approved, at),
        Event::LetterDelivered {
            number,
            on,
            measures,
            ..
        } => letter::delivered(case, *number, *on, measures),
        Event::LetterTakenBack(back) => letter::taken_back(case, back.number, back.on),
        Event::ParentWritten { text } => match by {
            By::Staff(writer) => exchange(case, Writer::Staff(writer.clone()), at, text),
            By::Parent | By::System => {}
        },
        Event::ParentWrote { text } => exchange(case, Writer::Parent, at, text),
        Event::Anonymised(kept) => erasure::anonymised(case, kept),
        other => course::apply(case, other, by),
    }
}

fn exchange(case: &mut Case, writer: Writer, at: DateTime<Utc>, text: &Message) {
    case.messages.push(Exchanged {
        writer,
        at,
        text: text.clone(),
    });
}
