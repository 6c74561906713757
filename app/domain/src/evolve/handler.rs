//! Who handles a case, and the state that follows from it.

use super::severity::decided;
use crate::case::{Assignment, Case, DepartmentAsked};
use crate::deadline::Deadline;
use crate::dossier::{Again, next};
use crate::place::DepartmentId;
use crate::staff::StaffId;
use crate::status::{Handling, Status};
use chrono::NaiveDate;

/// The handling state a case is in, or returns to.
pub(super) fn handling(status: &Status) -> Option<Handling> {
    match status {
        Status::AwaitingDirector(carried) | Status::Assigned(carried) => *carried,
        Status::InProgress => Some(Handling::InProgress),
        Status::SolutionProposed => Some(Handling::SolutionProposed),
        Status::Verifying => Some(Handling::Verifying),
        Status::Received | Status::Triage | Status::Closed(_) | Status::Anonymised => None,
    }
}

/// A handler who is confirmed and whom the parent knows keeps the former state; everybody else
/// is to be announced first. Of a severe case it is the director's decision (D6).
pub(super) fn assigned(
    case: &mut Case,
    handler: &StaffId,
    (decided_by, on): (&StaffId, NaiveDate),
    announce_by: Option<&Deadline>,
) {
    if let Some(row) = announce_by {
        case.dossier.announced_again.push(Again {
            round: row.round,
            after: next(case.letters.iter().map(|letter| letter.number)) - 1,
        });
        case.deadlines.push(row.clone());
    }
    let carried = handling(&case.status);
    let confirmed = case.handler() == Some(handler) && case.announced(handler);
    case.status = if confirmed {
        carried.unwrap_or(Handling::InProgress).into()
    } else {
        Status::Assigned(carried)
    };
    case.department = None;
    case.assignment = Some(Assignment {
        handler: handler.clone(),
        decided_by: decided_by.clone(),
        since: on,
    });
    if case.is_severe() {
        decided(case, on);
    }
}

/// Nobody is the handler until one of the department takes it up; the parent is told then.
pub(super) fn department(
    case: &mut Case,
    id: &DepartmentId,
    (decided_by, on): (&StaffId, NaiveDate),
) {
    case.assignment = None;
    case.status = Status::Assigned(handling(&case.status));
    case.department = Some(DepartmentAsked {
        id: id.clone(),
        decided_by: decided_by.clone(),
        since: on,
    });
}

/// Back to whoever assigns: the director when severe, triage otherwise.
pub(super) fn removed(case: &mut Case) {
    case.assignment = None;
    case.department = None;
    case.status = if case.is_severe() {
        Status::AwaitingDirector(handling(&case.status))
    } else {
        Status::Triage
    };
}
