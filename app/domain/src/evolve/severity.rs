//! What a level set by a person changes: raised to severe the director decides, lowered by the
//! director the case goes back to triage (4.3).

use super::handler::handling;
use crate::case::Case;
use crate::deadline::{Deadline, DeadlineKind};
use crate::severity::Severity;
use crate::status::Status;
use chrono::NaiveDate;

/// A present handler stays, with read access, until the director confirms or replaces them.
pub(super) fn set(case: &mut Case, to: Severity, escalation: Option<&Deadline>, on: NaiveDate) {
    let was_severe = case.is_severe();
    let raised = to.is_severe() && (!was_severe || to > case.severity);
    case.severity = to;
    case.severity_confirmed = true;
    case.deadlines.extend(escalation.cloned());
    if raised && case.status.is_open() {
        case.status = Status::AwaitingDirector(handling(&case.status));
    }
    if was_severe && !to.is_severe() {
        decided(case, on);
        if matches!(case.status, Status::AwaitingDirector(_)) {
            case.status = Status::Triage;
            case.department = None;
        }
    }
}

/// D6: the director's decision.
pub(super) fn decided(case: &mut Case, on: NaiveDate) {
    for row in &mut case.deadlines {
        if row.kind == DeadlineKind::EscalationSeen {
            *row = row.clone().met(on);
        }
    }
}
