//! The privacy officer sees no case by default (4.4): one case, on request, with a reason, for the
//! rest of the local day, to read and no more. Each read of it is logged.

use crate::case::Case;
use crate::reference::Reference;
use crate::staff::{Colleague, Role, StaffId};
use chrono::NaiveDate;

/// Access that was asked for and noted in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnRequest {
    /// Who asked.
    pub who: StaffId,
    /// For which case.
    pub reference: Reference,
    /// The local day it holds.
    pub on: NaiveDate,
}

impl OnRequest {
    /// Whether it shows this case to this colleague today.
    #[must_use]
    pub fn opens(&self, case: &Case, colleague: &Colleague, today: NaiveDate) -> bool {
        let same = self.who == colleague.id && self.reference == case.reference;
        same && self.on == today && may_request(case, colleague, today)
    }
}

/// Whether this colleague can ask to see the case: the privacy officer, unless involved.
#[must_use]
pub fn may_request(case: &Case, colleague: &Colleague, today: NaiveDate) -> bool {
    colleague.is(Role::PrivacyOfficer, today) && !case.involves(&colleague.id)
}
