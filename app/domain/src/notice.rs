//! Who is told of an event by mail (4.7). A mail names the case, never its content.

use crate::case::Case;
use crate::event::Event;
use crate::letter::{Channel, LetterKind};
use crate::organisation::Organisation;
use crate::reaction::{Language, choices};
use crate::reference::Reference;
use crate::staff::{Colleague, Role, StaffId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

choices!(
    /// Which mail; its words are in the templates.
    NoticeKind {
        /// Document 1: received, what happens next.
        Received = "received",
        /// A letter is ready on the tracking page.
        LetterReady = "letter_ready",
        /// "Er is een bericht".
        MessageReady = "message_ready",
        /// To staff: possibly severe.
        PossiblySevere = "possibly_severe",
        /// To staff: confirmed severe.
        Severe = "severe",
        /// To staff: assigned to you.
        Assigned = "assigned",
        /// To staff: the parent wrote.
        ParentWrote = "parent_wrote",
    }
);

/// To whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// The reporter's stored address.
    Parent,
    /// A colleague.
    Staff(StaffId),
}

/// A mail to be written, in the same transaction as its event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Which mail.
    pub kind: NoticeKind,
    /// To whom.
    pub to: Recipient,
    /// The address, as of now.
    pub address: String,
    /// The case.
    pub reference: Reference,
    /// Language of the mail.
    pub language: Language,
    /// The letter whose delivery it is, if any.
    pub letter: Option<u32>,
}

/// The mails that follow from `event`; `case` is the case after it.
#[must_use]
pub fn notices(case: &Case, event: &Event, org: &Organisation, today: NaiveDate) -> Vec<Notice> {
    match event {
        Event::Received { suggestion, .. } => {
            let mut all: Vec<Notice> = parent(case, NoticeKind::Received, None).collect();
            if suggestion.tells_at_once() {
                all.extend(leaders(case, NoticeKind::PossiblySevere, org, today));
            }
            all
        }
        Event::SeveritySet { from, to, .. } if to.is_severe() && to > from => {
            leaders(case, NoticeKind::Severe, org, today)
        }
        Event::SeveritySet {
            escalation: Some(_),
            ..
        } => leaders(case, NoticeKind::Severe, org, today),
        Event::HandlerAssigned {
            handler,
            decided_by,
            ..
        } if handler != decided_by => colleague(case, handler, NoticeKind::Assigned, org).collect(),
        Event::ParentWrote { .. } => case
            .handler()
            .into_iter()
            .flat_map(|handler| colleague(case, handler, NoticeKind::ParentWrote, org))
            .collect(),
        Event::ParentWritten { .. } => parent(case, NoticeKind::MessageReady, None).collect(),
        Event::LetterApproved {
            number,
            kind,
            channel: Channel::Mail,
            ..
        } => match kind {
            LetterKind::HandlerKnown | LetterKind::Thanks => {
                parent(case, NoticeKind::LetterReady, Some(*number)).collect()
            }
        },
        Event::SeveritySet { .. }
        | Event::HandlerAssigned { .. }
        | Event::LetterApproved { .. }
        | Event::TriageStarted
        | Event::NatureChanged { .. }
        | Event::CategorySet { .. }
        | Event::PlacesSet { .. }
        | Event::Involved { .. }
        | Event::InvolvementRuledOut { .. }
        | Event::InvolvementChecked
        | Event::ConfidentialSet { .. }
        | Event::HandlerRemoved { .. }
        | Event::LetterDelivered { .. }
        | Event::LetterTakenBack { .. }
        | Event::NoteWritten { .. } => Vec::new(),
    }
}

/// Nothing automatic goes to the parent of a level-4 case (4.6).
fn parent(case: &Case, kind: NoticeKind, letter: Option<u32>) -> impl Iterator<Item = Notice> + '_ {
    let silent = case.is_acute() && letter.is_none();
    case.reaction
        .reporter
        .email
        .iter()
        .filter(move |_| !silent)
        .map(move |email| Notice {
            kind,
            to: Recipient::Parent,
            address: email.as_str().to_owned(),
            reference: case.reference,
            language: case.reaction.language,
            letter,
        })
}

fn to_staff(case: &Case, kind: NoticeKind, colleague: &Colleague) -> Notice {
    Notice {
        kind,
        to: Recipient::Staff(colleague.id.clone()),
        address: colleague.email.clone(),
        reference: case.reference,
        language: Language::Nl,
        letter: None,
    }
}

fn colleague<'a>(
    case: &'a Case,
    id: &'a StaffId,
    kind: NoticeKind,
    org: &'a Organisation,
) -> impl Iterator<Item = Notice> + 'a {
    org.colleague(id)
        .filter(|one| one.active && !case.involves(&one.id))
        .map(|one| to_staff(case, kind, one))
        .into_iter()
}

/// Director and the places' cluster managers; the bestuurder where a director is involved.
/// Nobody who is involved is told.
fn leaders(case: &Case, kind: NoticeKind, org: &Organisation, today: NaiveDate) -> Vec<Notice> {
    org.colleagues
        .iter()
        .filter(|one| {
            one.is(Role::Director, today)
                || one.is_for(Role::ClusterManager, &case.places, today)
                || (case.director_involved() && one.is(Role::Board, today))
        })
        .filter(|one| !case.involves(&one.id))
        .map(|one| to_staff(case, kind, one))
        .collect()
}
