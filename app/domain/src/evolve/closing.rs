//! Closed, as if never closed, and opened again.

use super::question::over;
use super::severity::decided;
use crate::case::Case;
use crate::deadline::Deadline;
use crate::dossier::Closing;
use crate::status::{Closure, Status};
use chrono::NaiveDate;

/// A question that is still open ends with it.
pub(super) fn close(case: &mut Case, closure: Closure, on: NaiveDate, letter: Option<u32>) {
    over(case, on, true);
    if case.is_severe() {
        decided(case, on);
    }
    case.dossier.closings.push(Closing {
        round: case.round,
        closure,
        on,
        letter,
        from: case.status.clone(),
    });
    case.status = Status::Closed(closure);
}

/// The letter that closed it came back: it stands where it stood; a thank-you goes back to triage.
pub(super) fn undo(case: &mut Case, letter: u32) {
    let closed = matches!(case.status, Status::Closed(_));
    let last = case.dossier.closings.last();
    if !closed || last.is_none_or(|one| one.letter != Some(letter)) {
        return;
    }
    if let Some(closing) = case.dossier.closings.pop() {
        case.status = match closing.from {
            Status::Received => Status::Triage,
            from => from,
        };
    }
}

/// Another round from triage, with terms of its own; of a severe case the director decides.
pub(super) fn reopened(case: &mut Case, deadlines: &[Deadline]) {
    case.round += 1;
    case.deadlines.extend(deadlines.iter().cloned());
    case.assignment = None;
    case.department = None;
    case.dossier.carried = None;
    case.status = if case.is_severe() {
        Status::AwaitingDirector(None)
    } else {
        Status::Triage
    };
}

/// Terms begin anew where it had been closed; otherwise they go on.
pub(super) fn full_track(case: &mut Case, deadlines: &[Deadline]) {
    case.dossier.full_track = true;
    if deadlines.is_empty() {
        case.dossier.carried = None;
        case.status = Status::Triage;
    } else {
        reopened(case, deadlines);
    }
}
