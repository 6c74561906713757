//! What tells records apart on a page.

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
