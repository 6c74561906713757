//! Who handles a case, and the state that follows from it.

use super::severity::decided;
use crate::case::{Assignment, Case, DepartmentAsked};
use crate::deadline::Deadline;
use crate::dossier::{Again, next};
use crate::event::ToDepartment;
use crate::staff::{Rank, StaffId};
use crate::status::{Handling, Status};
use chrono::NaiveDate;

/// To triage: what was reached with the parent stays for whoever handles it next.
pub(super) fn to_triage(case: &mut Case) {
    case.dossier.carried = case.handling();
    case.department = None;
    case.status = Status::Triage;
}

/// What it reached with the parent, in the state it is in.
pub(super) fn carry(case: &mut Case, at: Handling) {
    match &mut case.status {
        Status::AwaitingDirector(carried) | Status::Assigned(carried) => *carried = Some(at),
        Status::Triage => case.dossier.carried = Some(at),
        Status::InProgress | Status::SolutionProposed | Status::Verifying => {
            case.status = at.into();
        }
        Status::Received | Status::Closed(_) | Status::Anonymised => {}
    }
}

/// With the handler it has: known to the parent they go on from `carried`, otherwise they are to
/// be announced first.
pub(super) fn go_on(case: &mut Case, carried: Option<Handling>) {
    let known = case.handler().is_some_and(|one| case.announced(one));
    case.status = if known {
        carried.unwrap_or(Handling::InProgress).into()
    } else {
        Status::Assigned(carried)
    };
}

/// A handler who is confirmed and whom the parent knows keeps the former state; everybody else
/// is to be announced first. Of a severe case it is the director's decision (D6).
pub(super) fn assigned(
    case: &mut Case,
    handler: &StaffId,
    (decided_by, on, rank): (&StaffId, NaiveDate, Rank),
    announce_by: Option<&Deadline>,
) {
    if let Some(row) = announce_by {
        case.dossier.announced_again.push(Again {
            round: row.round,
            after: next(case.letters.iter().map(|letter| letter.number)) - 1,
        });
        case.deadlines.push(row.clone());
    }
    let carried = case.handling();
    case.dossier.carried = None;
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
        rank,
    });
    if case.is_severe() {
        decided(case, on);
    }
}

/// Nobody is the handler until one of the department takes it up; the parent is told then.
pub(super) fn department(case: &mut Case, asked: &ToDepartment) {
    case.assignment = None;
    case.status = Status::Assigned(case.handling());
    case.dossier.carried = None;
    case.department = Some(DepartmentAsked {
        id: asked.department.clone(),
        decided_by: asked.decided_by.clone(),
        since: asked.on,
    });
}

/// Back to whoever assigns: the director when severe (D6 anew), triage otherwise.
pub(super) fn removed(case: &mut Case, escalation: Option<&Deadline>) {
    case.assignment = None;
    case.department = None;
    case.deadlines.extend(escalation.cloned());
    if case.is_severe() {
        case.status = Status::AwaitingDirector(case.handling());
    } else {
        to_triage(case);
    }
}
