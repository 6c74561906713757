//! What letters change: approved → delivered (its consequences) → taken back (undone; 4.8).
//! A letter that was overtaken on its way is kept as delivered, without consequences.

use super::closing::{close, undo};
use super::handler::carry;
use super::terms::settle;
use crate::case::Case;
use crate::deadline::{Deadline, DeadlineKind};
use crate::dossier::{Measure, next};
use crate::event::Approved;
use crate::letter::{Letter, LetterFacts, LetterKind, LetterState};
use crate::status::{Closure, Handling, Status, StatusKind};
use chrono::{DateTime, NaiveDate, Utc};

/// Frozen, on its way.
pub(super) fn approved(case: &mut Case, approved: &Approved, at: DateTime<Utc>) {
    let approved = approved.clone();
    case.letters.push(Letter {
        number: approved.number,
        kind: approved.kind,
        text: approved.text,
        printed: approved.printed,
        about: approved.about,
        facts: approved.facts,
        channel: approved.channel,
        template: approved.template,
        approved_at: at,
        state: LetterState::Approved,
        round: case.round,
        counted_in: None,
    });
}

/// Document 2: in behandeling, or back to the state before a re-assignment. 3: voorstel gedaan.
/// 4, 4b, 4c and 5: closed.
pub(super) fn delivered(case: &mut Case, number: u32, on: NaiveDate, measures: &[Deadline]) {
    let Some(at) = position(case, number) else {
        return;
    };
    let counts = counts(case, &case.letters[at]);
    let round = case.round;
    let letter = &mut case.letters[at];
    letter.state = LetterState::Delivered(on);
    letter.counted_in = counts.then_some(round);
    let (kind, facts) = (letter.kind, letter.facts);
    if counts {
        match kind {
            LetterKind::HandlerKnown => announce(case),
            LetterKind::Proposal => carry(case, Handling::SolutionProposed),
            LetterKind::Interim => {}
            LetterKind::Closing
            | LetterKind::Withdrawn
            | LetterKind::NotTaken
            | LetterKind::Thanks => close(case, closure(kind, facts), on, Some(number)),
        }
        if facts.judges() {
            promise(case, measures);
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
    let (kind, facts) = (letter.kind, letter.facts);
    if letter.counted_in.take().is_some() {
        match kind {
            LetterKind::HandlerKnown => unannounce(case),
            LetterKind::Proposal => unpropose(case),
            LetterKind::Interim => {}
            LetterKind::Closing
            | LetterKind::Withdrawn
            | LetterKind::NotTaken
            | LetterKind::Thanks => {
                undo(case, number);
                unproposed_meanwhile(case);
                unannounce(case);
            }
        }
        if facts.judges() {
            unpromise(case);
        }
    }
    settle(case);
}

fn position(case: &Case, number: u32) -> Option<usize> {
    case.letters
        .iter()
        .position(|letter| letter.number == number)
}

const fn closure(kind: LetterKind, facts: LetterFacts) -> Closure {
    match (kind, facts) {
        (_, LetterFacts::Closing { satisfied, .. }) => Closure::Handled(satisfied),
        (_, LetterFacts::NotTaken { ground, .. }) => Closure::NotTaken(ground),
        (LetterKind::Withdrawn, _) => Closure::Withdrawn,
        (_, _) => Closure::Thanked,
    }
}

/// Whether the letter still says what is so.
fn counts(case: &Case, letter: &Letter) -> bool {
    let now = letter.round == case.round;
    let open = case.status.is_open();
    let unconsulted = case.is_acute() && !case.is_consulted();
    match letter.kind {
        LetterKind::HandlerKnown => {
            let names = letter.about.is_some() && letter.about.as_ref() == case.handler();
            open && names && !case.is_withdrawn()
        }
        LetterKind::Proposal => {
            // The parent holds it, whoever handles the case now.
            let first = matches!(case.handling(), None | Some(Handling::InProgress));
            now && open && first && !case.is_withdrawn()
        }
        LetterKind::Interim => now && open && !case.is_withdrawn(),
        LetterKind::Closing => {
            let judged = letter.facts.judges() || !case.counts_as_complaint;
            let theirs = !case.is_acute() || by_director(letter.facts);
            let ready = judged && theirs && !unconsulted;
            now && ready && case.status == Status::Verifying && !case.is_withdrawn()
        }
        LetterKind::Withdrawn => {
            let ends = letter.facts != LetterFacts::Withdrawn { goes_on: true };
            let confirms = case.confirms_withdrawal(letter) && ends;
            open && confirms && case.is_withdrawn() && !case.is_looked_into_anyway()
        }
        LetterKind::NotTaken => {
            let theirs = by_director(letter.facts) || !case.is_severe();
            open && now && !case.is_withdrawn() && theirs && !unconsulted
        }
        LetterKind::Thanks => {
            matches!(
                case.status.kind(),
                StatusKind::Received | StatusKind::Triage
            ) && case.is_light()
                && !case.is_withdrawn()
        }
    }
}

const fn by_director(facts: LetterFacts) -> bool {
    match facts {
        LetterFacts::Closing { by_director, .. } | LetterFacts::NotTaken { by_director, .. } => {
            by_director
        }
        LetterFacts::Plain
        | LetterFacts::Proposal { .. }
        | LetterFacts::Interim { .. }
        | LetterFacts::Withdrawn { .. } => false,
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
        let carried = case.handling();
        case.status = Status::Assigned(carried.filter(|at| !first || *at != Handling::InProgress));
    }
}

/// The state before the closing rests on a proposal that came back while it was closed.
fn unproposed_meanwhile(case: &mut Case) {
    let mut letters = case.letters.iter();
    let proposed =
        letters.any(|one| one.kind == LetterKind::Proposal && one.counted_in == Some(case.round));
    if !proposed {
        unpropose(case);
    }
}

/// The parent never read it; an answer that was recorded meanwhile stands.
fn unpropose(case: &mut Case) {
    if case.handling() == Some(Handling::SolutionProposed) {
        carry(case, Handling::InProgress);
    }
}

/// The measures of the judgment are promises from now on (D5).
fn promise(case: &mut Case, rows: &[Deadline]) {
    let dossier = &case.dossier;
    let judgment = case.judgment();
    let told: Vec<Measure> = judgment
        .into_iter()
        .flat_map(|one| dossier.unannounced(one))
        .cloned()
        .collect();
    for measure in told {
        let number = next(case.dossier.measures.iter().map(|one| one.number));
        case.dossier.measures.push(Measure { number, ..measure });
    }
    case.deadlines.extend(rows.iter().cloned());
}

/// No letter with the judgment is left: what wasn't carried out yet was never promised.
fn unpromise(case: &mut Case) {
    let mut letters = case.letters.iter();
    if letters.any(|one| one.facts.judges() && one.counted_in.is_some()) {
        return;
    }
    case.dossier.measures.retain(|one| one.done_on.is_some());
    case.deadlines
        .retain(|row| row.kind != DeadlineKind::MeasureDone || row.met_on.is_some());
}
