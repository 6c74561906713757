//! What a level set by a person changes: raised to severe the director decides; lowered by the
//! director the case goes back to where it was, or to triage when nobody handles it (4.3).

use super::handler::{go_on, to_triage};
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
    if to != Severity::Acute {
        for one in &mut case.dossier.consultations {
            one.over = true;
        }
    }
    case.deadlines.extend(escalation.cloned());
    if raised && case.status.is_open() {
        case.status = Status::AwaitingDirector(case.handling());
    }
    if was_severe && !to.is_severe() {
        decided(case, on);
        match case.status {
            Status::AwaitingDirector(carried)
                if case.handler().is_some() || case.department.is_some() =>
            {
                go_on(case, carried);
            }
            Status::AwaitingDirector(_) => to_triage(case),
            Status::Received
            | Status::Triage
            | Status::Assigned(_)
            | Status::InProgress
            | Status::SolutionProposed
            | Status::Verifying
            | Status::Closed(_)
            | Status::Anonymised => {}
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
