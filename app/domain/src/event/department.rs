//! A department that was asked to handle a case.

use crate::place::DepartmentId;
use crate::staff::StaffId;
use crate::words::Remark;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What [`super::Event::DepartmentAssigned`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToDepartment {
    /// Which.
    pub department: DepartmentId,
    /// Who had the case.
    pub previous: Option<StaffId>,
    /// Who decided.
    pub decided_by: StaffId,
    /// Why.
    pub reason: Option<Remark>,
    /// Local date.
    pub on: NaiveDate,
}
