//! What was recorded, as a page shows it, and what tells records apart.

use crate::command::CommandKind;
use serde::{Deserialize, Serialize};

/// What is recorded while a case is handled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// A question to the parent.
    Question,
    /// An agreement.
    Agreement,
    /// A colleague's input.
    Contribution,
    /// Something for one of the locations.
    SubAction,
    /// A round's proposal.
    Proposal,
    /// A part that was judged.
    Judgment,
    /// A measure.
    Measure,
    /// What the parent thinks.
    Satisfaction,
    /// An objection to the handler.
    Objection,
    /// A duplicate that goes on here.
    Merged,
    /// A dispute at an outside body.
    Dispute,
    /// The hold.
    Hold,
    /// The withdrawal.
    Withdrawal,
    /// The consultation of level 4.
    Consultation,
}

/// Something that was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordView {
    /// What.
    pub kind: RecordKind,
    /// Counted within its kind.
    pub number: u32,
    /// "Afspraak".
    pub title: String,
    /// Its words. Hostile when rendered.
    pub text: String,
    /// Who, by when, what came of it.
    pub state: String,
    /// The act that ends it, while it is open.
    pub act: Option<CommandKind>,
    /// The act that corrects it.
    pub corrected_by: Option<CommandKind>,
}
