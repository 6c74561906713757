//! What letters change: approved → delivered (its consequences) → taken back (undone; 4.8).
//! A letter that was overtaken on its way is kept as delivered, without consequences.

use super::handler::handling;
use crate::case::Case;
use crate::deadline::DeadlineKind;
use crate::letter::{Letter, LetterKind, LetterState};
use crate::status::{Closure, Handling, Status, StatusKind};
use chrono::NaiveDate;

/// Document 2: in behandeling, or back to the state before a re-assignment. Document 5: closed.
pub(super) fn delivered(case: &mut Case, number: u32, on: NaiveDate) {
    let Some(at) = position(case, number) else {
        return;
    };
    let counts = counts(case, &case.letters[at]);
    let round = case.round;
    let letter = &mut case.letters[at];
    letter.state = LetterState::Delivered(on);
    letter.counted_in = counts.then_some(round);
    if counts {
        match letter.kind {
            LetterKind::HandlerKnown => announce(case),
            LetterKind::Thanks => case.status = Status::Closed(Closure::Thanked),
        }
    }
    settle(case);
}

/// As if never delivered.
pub(super) fn taken_back(case: &mut Case, number: u32, on: NaiveDate) {
    let Some(at) = position(case, number) else {
        return;
    };
    let letter = &mut case.letters[at];
    letter.state = LetterState::TakenBack(on);
    if letter.counted_in.take().is_some() {
        match letter.kind {
            LetterKind::HandlerKnown => unannounce(case),
            LetterKind::Thanks => reopen(case),
        }
    }
    settle(case);
}

fn position(case: &Case, number: u32) -> Option<usize> {
    case.letters
        .iter()
        .position(|letter| letter.number == number)
}

/// Whether the letter still says what is so.
fn counts(case: &Case, letter: &Letter) -> bool {
    match letter.kind {
        LetterKind::HandlerKnown => {
            case.status.is_open()
                && letter.about.is_some()
                && letter.about.as_ref() == case.handler()
        }
        LetterKind::Thanks => {
            matches!(
                case.status.kind(),
                StatusKind::Received | StatusKind::Triage
            ) && case.is_light()
        }
    }
}

/// While the director decides the state stays; a confirmed handler then goes on from there.
fn announce(case: &mut Case) {
    if let Status::Assigned(carried) = case.status {
        case.status = carried.unwrap_or(Handling::InProgress).into();
    }
}

fn unannounce(case: &mut Case) {
    let known = case
        .handler()
        .is_some_and(|handler| case.announced(handler));
    let was_handled = matches!(
        case.status.kind(),
        StatusKind::InProgress | StatusKind::SolutionProposed | StatusKind::Verifying
    );
    if was_handled && !known {
        let first = case
            .letters
            .iter()
            .all(|letter| letter.counted_in.is_none());
        let carried = handling(&case.status);
        case.status = Status::Assigned(carried.filter(|at| !first || *at != Handling::InProgress));
    }
}

fn reopen(case: &mut Case) {
    if case.status == Status::Closed(Closure::Thanked) {
        case.status = Status::Triage;
    }
}

/// D1 is met by documents 2 and 5, D2 by document 5 (and 3, once it exists), on the first date
/// that counted in their round.
fn settle(case: &mut Case) {
    for row in &mut case.deadlines {
        let meets: &[LetterKind] = match row.kind {
            DeadlineKind::HandlerKnown => &[LetterKind::HandlerKnown, LetterKind::Thanks],
            DeadlineKind::SolutionProposed => &[LetterKind::Thanks],
            DeadlineKind::Acknowledged
            | DeadlineKind::Judged
            | DeadlineKind::Verified
            | DeadlineKind::MeasureDone
            | DeadlineKind::EscalationSeen
            | DeadlineKind::YearlyReport
            | DeadlineKind::AccessAnswered => continue,
        };
        row.met_on = case
            .letters
            .iter()
            .filter(|letter| meets.contains(&letter.kind) && letter.counted_in == Some(row.round))
            .filter_map(Letter::counted_on)
            .min();
    }
}
