//! Colleagues a reaction is about, or that the parent wants to keep out (4.6 d). Whoever is
//! involved can't see, handle, count or export the case.

use crate::staff::StaffId;
use crate::words::{Line, Remark};
use serde::{Deserialize, Serialize};

/// A colleague linked to a case as involved.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InvolvedColleague {
    /// Who.
    pub id: StaffId,
    /// Whether they held the director's role when linked: the bestuurder takes that part.
    pub director: bool,
}

/// What came of a name the parent gave, or of a colleague's link.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Still to be linked or ruled out.
    Open,
    /// This colleague is involved.
    Linked(InvolvedColleague),
    /// Nobody's involvement follows from it, for this reason.
    RuledOut(Remark),
}

/// One involvement of a case.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Involvement {
    /// Counted from 1 within the case.
    pub number: u32,
    /// What the parent typed; `None` when staff added the colleague.
    pub named: Option<Line>,
    /// What came of it.
    pub outcome: Outcome,
}
