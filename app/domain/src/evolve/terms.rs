//! Which letters met which deadlines (table of 4.5).

use crate::case::Case;
use crate::deadline::{Deadline, DeadlineKind};
use crate::letter::{Letter, LetterFacts, LetterKind};
use chrono::NaiveDate;

/// D1 is met by documents 2 and 5, D2 by 3 and 5, D3 by the first document with the judgment: on
/// the first date that counted while their terms ran. Document 3a moves D2's aim.
pub(super) fn settle(case: &mut Case) {
    let rows: Vec<Deadline> = case
        .deadlines
        .iter()
        .enumerate()
        .map(|(at, row)| settled(case, at, row))
        .collect();
    case.deadlines = rows;
}

fn settled(case: &Case, at: usize, row: &Deadline) -> Deadline {
    let meets: fn(&Letter) -> bool = match row.kind {
        DeadlineKind::HandlerKnown => {
            |one| matches!(one.kind, LetterKind::HandlerKnown | LetterKind::Thanks)
        }
        DeadlineKind::SolutionProposed => {
            |one| matches!(one.kind, LetterKind::Proposal | LetterKind::Thanks)
        }
        DeadlineKind::Judged => |one| one.facts.judges(),
        DeadlineKind::Acknowledged
        | DeadlineKind::Verified
        | DeadlineKind::MeasureDone
        | DeadlineKind::EscalationSeen
        | DeadlineKind::YearlyReport
        | DeadlineKind::AccessAnswered => return row.clone(),
    };
    let after = after(case, at, row);
    let counted = || letters(case, row).filter(move |one| one.number > after);
    let met = counted().filter(|one| meets(one));
    Deadline {
        met_on: met.filter_map(Letter::counted_on).min(),
        extended_to: extension(row, counted()),
        ..row.clone()
    }
}

/// Letters that counted while the row's terms ran: until terms of the same kind began anew.
fn letters<'a>(case: &'a Case, row: &Deadline) -> impl Iterator<Item = &'a Letter> {
    let (from, kind) = (row.round, row.kind);
    let rounds = case.deadlines.iter().filter(move |one| one.kind == kind);
    let next = rounds.map(|one| one.round).filter(|round| *round > from);
    let next = next.min().unwrap_or(u32::MAX);
    let counted = case.letters.iter();
    counted.filter(move |one| {
        one.counted_in
            .is_some_and(|round| (from..next).contains(&round))
    })
}

/// D1 that began anew is met by letters after its beginning only.
fn after(case: &Case, at: usize, row: &Deadline) -> u32 {
    if row.kind != DeadlineKind::HandlerKnown {
        return 0;
    }
    let before = case.deadlines[..at].iter();
    let before = before.filter(|one| one.kind == row.kind && one.round == row.round);
    let again = case.dossier.announced_again.iter();
    let mut again = again.filter(|one| one.round == row.round);
    let began = before.count().checked_sub(1).and_then(|nth| again.nth(nth));
    began.map_or(0, |one| one.after)
}

fn extension<'a>(row: &Deadline, letters: impl Iterator<Item = &'a Letter>) -> Option<NaiveDate> {
    if !row.kind.may_be_extended() {
        return row.extended_to;
    }
    let until = |one: &Letter| match one.facts {
        LetterFacts::Interim { until } => Some(until),
        LetterFacts::Plain
        | LetterFacts::Proposal { .. }
        | LetterFacts::Closing { .. }
        | LetterFacts::Withdrawn { .. }
        | LetterFacts::NotTaken { .. } => None,
    };
    letters.filter_map(until).max()
}
