//! Colleagues a reaction is about, or that the parent wants to keep out (4.6 d). Whoever is
//! involved can't see, handle, count or export the case.

use crate::staff::{Colleague, Role, StaffId};
use crate::words::{Line, Remark};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A colleague linked to a case as involved.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InvolvedColleague {
    /// Who.
    pub id: StaffId,
    /// Whether they hold the director's role: the bestuurder takes that part. As the organisation's
    /// list had it when they were linked, or linked anew after it changed.
    pub director: bool,
    /// The last day of that role, of a deputy.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

impl InvolvedColleague {
    /// A colleague as the organisation's list has them now.
    #[must_use]
    pub fn of(colleague: &Colleague, today: NaiveDate) -> Self {
        let roles = colleague.grants_on(today);
        let ends: Vec<Option<NaiveDate>> = roles
            .filter(|grant| grant.role == Role::Director)
            .map(|grant| grant.until)
            .collect();
        let for_good = ends.contains(&None);
        Self {
            id: colleague.id.clone(),
            director: !ends.is_empty(),
            until: ends.into_iter().flatten().max().filter(|_| !for_good),
        }
    }

    /// Whether they hold the director's role on `today`.
    #[must_use]
    pub fn directs(&self, today: NaiveDate) -> bool {
        self.director && self.until.is_none_or(|last| today <= last)
    }
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
