//! What happened: the truth, from which case, timeline, feed, outbox and figures are made.

use crate::case::Category;
use crate::command::Layer;
use crate::deadline::Deadline;
use crate::involvement::InvolvedColleague;
use crate::letter::{Channel, LetterKind, Printed};
use crate::place::{Care, Places};
use crate::reaction::{Nature, NewReaction, Source};
use crate::reference::Reference;
use crate::severity::{Severity, Suggestion};
use crate::staff::{By, StaffId};
use crate::words::{Line, Message, Remark};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Who may read an event of a case they see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// The parent and all staff who see the case.
    Parent,
    /// Staff who see the case.
    Internal,
    /// Director, cluster manager, circle, attention officer.
    Confidential,
}

/// One thing that happened to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The reaction was received; document 1 follows from it.
    Received {
        /// The reaction.
        reaction: Box<NewReaction>,
        /// How it came in.
        source: Source,
        /// Local date of arrival.
        arrived_on: NaiveDate,
        /// Regulation in force.
        regulation: Line,
        /// What automation suggests.
        suggestion: Suggestion,
        /// D1, D2 and for a klacht D3.
        deadlines: Vec<Deadline>,
    },
    /// Somebody started triage (the first triage act).
    TriageStarted,
    /// The nature was changed.
    NatureChanged {
        /// Before.
        from: Nature,
        /// After.
        to: Nature,
        /// Why.
        reason: Remark,
        /// The parent's agreement.
        agreed_on: Option<NaiveDate>,
        /// Whether it counts as a klacht from now on.
        counts_as_complaint: bool,
        /// D3, when it became a klacht.
        judged_by: Option<Deadline>,
    },
    /// The level was confirmed, raised or lowered by a person.
    SeveritySet {
        /// Before.
        from: Severity,
        /// After.
        to: Severity,
        /// Why.
        reason: Option<Remark>,
        /// D6, when it became severe.
        escalation: Option<Deadline>,
        /// Local date; lowering from severe meets D6 on it.
        on: NaiveDate,
    },
    /// Categorised.
    CategorySet {
        /// Main category.
        category: Category,
        /// Cause.
        cause: Option<Line>,
    },
    /// Places corrected.
    PlacesSet {
        /// Places.
        places: Places,
        /// Kind of care.
        care: Option<Care>,
    },
    /// A colleague was linked as involved; a present handler who is involved loses the case.
    Involved {
        /// The involvement's number; new or one the parent named.
        number: u32,
        /// Who.
        colleague: InvolvedColleague,
    },
    /// A name was ruled out.
    InvolvementRuledOut {
        /// Which.
        number: u32,
        /// Why.
        reason: Remark,
    },
    /// The involvement check was completed.
    InvolvementChecked,
    /// Confidentiality or circle changed.
    ConfidentialSet {
        /// On or off.
        on: bool,
        /// The whole circle.
        circle: Vec<StaffId>,
        /// Why.
        reason: Remark,
    },
    /// A handler was assigned or confirmed.
    HandlerAssigned {
        /// Who.
        handler: StaffId,
        /// Who had it.
        previous: Option<StaffId>,
        /// Who decided.
        decided_by: StaffId,
        /// Why.
        reason: Option<Remark>,
        /// Local date.
        on: NaiveDate,
    },
    /// Nobody handles it any more (the handler turned out to be involved).
    HandlerRemoved {
        /// Who had it.
        handler: StaffId,
    },
    /// A letter was frozen.
    LetterApproved {
        /// Counted from 1 within the case.
        number: u32,
        /// Which document.
        kind: LetterKind,
        /// The writer's words.
        text: Message,
        /// The whole letter, frozen: what changes later changes nothing of it.
        printed: Printed,
        /// Who it names.
        about: Option<StaffId>,
        /// How it goes.
        channel: Channel,
        /// Template version.
        template: u16,
    },
    /// A letter reached the parent; its consequences follow (document 2: in behandeling, D1;
    /// document 5: gesloten, D1 and D2).
    LetterDelivered {
        /// Which letter.
        number: u32,
        /// Which document.
        kind: LetterKind,
        /// Local date.
        on: NaiveDate,
    },
    /// A delivery was taken back; its consequences are undone (4.8).
    LetterTakenBack {
        /// Which letter.
        number: u32,
        /// Which document.
        kind: LetterKind,
        /// Why.
        reason: Remark,
        /// Local date.
        on: NaiveDate,
    },
    /// A message to the parent.
    ParentWritten {
        /// What.
        text: Message,
    },
    /// A message of the parent.
    ParentWrote {
        /// What.
        text: Message,
    },
    /// A note among staff.
    NoteWritten {
        /// What.
        text: Message,
        /// For whom.
        layer: Layer,
    },
}

impl Event {
    /// Stable name, as stored and logged; says nothing of content.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Received { .. } => "received",
            Self::TriageStarted => "triage_started",
            Self::NatureChanged { .. } => "nature_changed",
            Self::SeveritySet { .. } => "severity_set",
            Self::CategorySet { .. } => "category_set",
            Self::PlacesSet { .. } => "places_set",
            Self::Involved { .. } => "involved",
            Self::InvolvementRuledOut { .. } => "involvement_ruled_out",
            Self::InvolvementChecked => "involvement_checked",
            Self::ConfidentialSet { .. } => "confidential_set",
            Self::HandlerAssigned { .. } => "handler_assigned",
            Self::HandlerRemoved { .. } => "handler_removed",
            Self::LetterApproved { .. } => "letter_approved",
            Self::LetterDelivered { .. } => "letter_delivered",
            Self::LetterTakenBack { .. } => "letter_taken_back",
            Self::ParentWritten { .. } => "parent_written",
            Self::ParentWrote { .. } => "parent_wrote",
            Self::NoteWritten { .. } => "note_written",
        }
    }

    /// Who may read it.
    #[must_use]
    pub const fn visibility(&self) -> Visibility {
        match self {
            Self::Received { .. }
            | Self::NatureChanged { .. }
            | Self::LetterDelivered { .. }
            | Self::ParentWritten { .. }
            | Self::ParentWrote { .. } => Visibility::Parent,
            Self::TriageStarted
            | Self::SeveritySet { .. }
            | Self::CategorySet { .. }
            | Self::PlacesSet { .. }
            | Self::InvolvementChecked
            | Self::HandlerAssigned { .. }
            | Self::HandlerRemoved { .. }
            | Self::LetterApproved { .. }
            | Self::LetterTakenBack { .. }
            | Self::Involved { .. }
            | Self::InvolvementRuledOut { .. }
            | Self::ConfidentialSet { .. }
            | Self::NoteWritten {
                layer: Layer::Internal,
                ..
            } => Visibility::Internal,
            Self::NoteWritten {
                layer: Layer::Confidential,
                ..
            } => Visibility::Confidential,
        }
    }
}

/// An event as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// Gapless over all cases, from 1.
    pub seq: u64,
    /// The case.
    pub reference: Reference,
    /// Gapless within the case, from 1; equals the case's version after it.
    pub number: u32,
    /// The server's clock.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: By,
    /// What; `None` after erasure.
    pub event: Option<Event>,
}
