//! What people ask for: one variant per act (4.3). Everything else doesn't exist.
//! Receiving a reaction is [`crate::open`]; further acts are added here and to the table.

use crate::case::Category;
use crate::involvement::InvolvedColleague;
use crate::letter::{Channel, LetterKind, Printed};
use crate::place::{Care, Places};
use crate::reaction::{Nature, choices};
use crate::severity::Severity;
use crate::staff::{Colleague, StaffId};
use crate::words::{Line, Message, Remark};
use chrono::NaiveDate;

/// Layer of a staff note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// Staff who see the case.
    Internal,
    /// Only director, cluster manager, circle and attention officer.
    Confidential,
}

/// An act on an existing case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Change the nature. Klacht → other without the parent's agreement keeps D3 and judgment.
    SetNature {
        /// New nature.
        nature: Nature,
        /// Why; the parent reads it.
        reason: Remark,
        /// Date of the parent's recorded agreement.
        agreed_on: Option<NaiveDate>,
    },
    /// Confirm, raise or lower the level. Raising to 3 or 4 is the raise of 4.3, lowering from
    /// there is the director's alone.
    SetSeverity {
        /// New level.
        level: Severity,
        /// Why; needed for raising to severe and for any lowering.
        reason: Option<Remark>,
    },
    /// Categorise.
    SetCategory {
        /// Main category.
        category: Category,
        /// Cause.
        cause: Option<Line>,
    },
    /// Correct the place.
    SetPlaces {
        /// New places.
        places: Places,
        /// Kind of care.
        care: Option<Care>,
    },
    /// Link a colleague as involved.
    Involve {
        /// Who.
        colleague: InvolvedColleague,
    },
    /// Link a name the parent gave to a colleague.
    LinkInvolvement {
        /// Which involvement.
        number: u32,
        /// Who it is.
        colleague: InvolvedColleague,
    },
    /// Rule out a name the parent gave.
    RuleOutInvolvement {
        /// Which involvement.
        number: u32,
        /// Why.
        reason: Remark,
    },
    /// State that involvement was checked; needs every name linked or ruled out.
    CompleteInvolvementCheck,
    /// Make confidential with a circle, change the circle, or lift it.
    SetConfidential {
        /// On or off.
        on: bool,
        /// The whole circle.
        circle: Vec<StaffId>,
        /// Why.
        reason: Remark,
    },
    /// Assign or re-assign a handler.
    Assign {
        /// The colleague as the organisation's list has them now.
        to: Box<Colleague>,
        /// Why; needed when severe or re-assigned.
        reason: Option<Remark>,
    },
    /// Freeze a letter and send it on its way.
    ApproveLetter {
        /// Which document.
        kind: LetterKind,
        /// The writer's own words.
        text: Message,
        /// How it goes.
        channel: Channel,
        /// The whole letter as it reads now ([`crate::text::letter::printed`]).
        printed: Printed,
    },
    /// Record that an approved letter reached the parent.
    DeliverLetter {
        /// Which letter.
        number: u32,
        /// Local date.
        on: NaiveDate,
    },
    /// Record that a delivered letter came back.
    TakeBackLetter {
        /// Which letter.
        number: u32,
        /// Why.
        reason: Remark,
    },
    /// A message to the parent.
    WriteToParent {
        /// What.
        text: Message,
    },
    /// A note among staff.
    WriteNote {
        /// What.
        text: Message,
        /// For whom.
        layer: Layer,
    },
    /// A further message of the parent.
    WriteToOrganisation {
        /// What.
        text: Message,
    },
}

choices!(
    /// A command without its payload: the table's rows, the acts on screen.
    CommandKind {
        /// [`Command::SetNature`].
        SetNature = "set_nature",
        /// [`Command::SetSeverity`].
        SetSeverity = "set_severity",
        /// [`Command::SetCategory`].
        SetCategory = "set_category",
        /// [`Command::SetPlaces`].
        SetPlaces = "set_places",
        /// [`Command::Involve`].
        Involve = "involve",
        /// [`Command::LinkInvolvement`].
        LinkInvolvement = "link_involvement",
        /// [`Command::RuleOutInvolvement`].
        RuleOutInvolvement = "rule_out_involvement",
        /// [`Command::CompleteInvolvementCheck`].
        CompleteInvolvementCheck = "complete_involvement_check",
        /// [`Command::SetConfidential`].
        SetConfidential = "set_confidential",
        /// [`Command::Assign`].
        Assign = "assign",
        /// [`Command::ApproveLetter`] of document 2.
        AnnounceHandler = "announce_handler",
        /// [`Command::ApproveLetter`] of document 5.
        ThankAndClose = "thank_and_close",
        /// [`Command::DeliverLetter`].
        DeliverLetter = "deliver_letter",
        /// [`Command::TakeBackLetter`].
        TakeBackLetter = "take_back_letter",
        /// [`Command::WriteToParent`].
        WriteToParent = "write_to_parent",
        /// [`Command::WriteNote`].
        WriteNote = "write_note",
        /// [`Command::WriteToOrganisation`].
        WriteToOrganisation = "write_to_organisation",
    }
);

impl Command {
    /// The command without its payload.
    #[must_use]
    pub const fn kind(&self) -> CommandKind {
        match self {
            Self::SetNature { .. } => CommandKind::SetNature,
            Self::SetSeverity { .. } => CommandKind::SetSeverity,
            Self::SetCategory { .. } => CommandKind::SetCategory,
            Self::SetPlaces { .. } => CommandKind::SetPlaces,
            Self::Involve { .. } => CommandKind::Involve,
            Self::LinkInvolvement { .. } => CommandKind::LinkInvolvement,
            Self::RuleOutInvolvement { .. } => CommandKind::RuleOutInvolvement,
            Self::CompleteInvolvementCheck => CommandKind::CompleteInvolvementCheck,
            Self::SetConfidential { .. } => CommandKind::SetConfidential,
            Self::Assign { .. } => CommandKind::Assign,
            Self::ApproveLetter {
                kind: LetterKind::HandlerKnown,
                ..
            } => CommandKind::AnnounceHandler,
            Self::ApproveLetter {
                kind: LetterKind::Thanks,
                ..
            } => CommandKind::ThankAndClose,
            Self::DeliverLetter { .. } => CommandKind::DeliverLetter,
            Self::TakeBackLetter { .. } => CommandKind::TakeBackLetter,
            Self::WriteToParent { .. } => CommandKind::WriteToParent,
            Self::WriteNote { .. } => CommandKind::WriteNote,
            Self::WriteToOrganisation { .. } => CommandKind::WriteToOrganisation,
        }
    }
}
