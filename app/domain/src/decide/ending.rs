//! Endings and new beginnings: withdrawn, closed internally, opened again, handled in full after
//! all (4.3).

use super::{Part, Situation, letter, severity};
use crate::command::Command;
use crate::deadline;
use crate::error::Refusal;
use crate::event::Event;
use crate::letter::{LetterKind, LetterState};
use crate::retention::{Kept, Retention};
use crate::status::{Closure, Status, StatusKind};
use crate::words::Remark;

/// A light reaction, open or thanked for.
pub(super) fn choosing_full_track(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    let thanked = case.status == Status::Closed(Closure::Thanked);
    match case.status.kind() {
        StatusKind::Closed if !thanked => Err(Refusal::NotInThisState),
        _ if case.is_light() => Ok(()),
        _ => Err(Refusal::NothingChanges),
    }
}

/// Terms begin anew where it had been closed.
pub(super) fn full_track(situation: &Situation<'_>, reason: &Remark) -> Vec<Event> {
    let (case, now) = (situation.case, situation.now);
    let closed = case.status.kind() == StatusKind::Closed;
    let again = || deadline::at_reopening(false, now.local, case.round + 1, &now.calendar);
    vec![Event::FullTrackChosen {
        reason: reason.clone(),
        deadlines: if closed { again() } else { Vec::new() },
    }]
}

/// Once in a round.
pub(super) fn withdrawing(situation: &Situation<'_>) -> Result<(), Refusal> {
    if situation.case.is_withdrawn() {
        Err(Refusal::WithdrawnAlready)
    } else {
        Ok(())
    }
}

/// A colleague says what shows it. Document 4b goes along in the same decision.
pub(super) fn withdraw(
    situation: &Situation<'_>,
    command: &Command,
) -> Result<Vec<Event>, Refusal> {
    let Command::Withdraw {
        proof,
        text,
        channel,
        printed,
    } = command
    else {
        return Err(Refusal::NothingChanges);
    };
    if !situation.is(Part::Parent) && proof.is_none() {
        return Err(Refusal::ProofMissing);
    }
    let withdrawn = Event::Withdrawn {
        proof: proof.clone(),
        on: situation.now.local,
    };
    let letter = letter::sent(
        situation,
        LetterKind::Withdrawn,
        (text, printed),
        (letter::withdrawn(situation.case), *channel),
    )?;
    Ok([withdrawn].into_iter().chain(letter).collect())
}

/// It is withdrawn, and open still.
pub(super) fn undoing(situation: &Situation<'_>) -> Result<(), Refusal> {
    if situation.case.is_withdrawn() {
        Ok(())
    } else {
        Err(Refusal::NotWithdrawn)
    }
}

/// The parent didn't mean it.
pub(super) fn undo(reason: &Remark) -> Vec<Event> {
    vec![Event::WithdrawalUndone {
        reason: reason.clone(),
    }]
}

/// Withdrawn, and its confirmation reached the parent.
pub(super) fn closing_internally(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if !case.is_withdrawn() {
        return Err(Refusal::NotWithdrawn);
    }
    severity::consulted(case)?;
    let mut letters = case.letters.iter();
    let told = letters
        .any(|one| case.confirms_withdrawal(one) && matches!(one.state, LetterState::Delivered(_)));
    if told {
        Ok(())
    } else {
        Err(Refusal::LetterNotDelivered)
    }
}

/// The director's word.
pub(super) fn close_internally(situation: &Situation<'_>, reason: &Remark) -> Vec<Event> {
    vec![Event::ClosedInternally {
        reason: reason.clone(),
        on: situation.now.local,
    }]
}

/// The parent within six weeks; colleagues until it is anonymised.
pub(super) fn reopening(situation: &Situation<'_>) -> Result<(), Refusal> {
    let last = situation.case.closed_on().map(deadline::reopen_until);
    let in_time = last.is_some_and(|last| situation.now.local <= last);
    if situation.is(Part::Parent) && !in_time {
        Err(Refusal::TooLate)
    } else {
        Ok(())
    }
}

/// Another round, with terms of its own; a severe one is the director's to see again.
pub(super) fn reopen(situation: &Situation<'_>, reason: &Remark) -> Vec<Event> {
    let (case, now) = (situation.case, situation.now);
    let (judged, round) = (case.counts_as_complaint, case.round + 1);
    let mut deadlines = deadline::at_reopening(judged, now.local, round, &now.calendar);
    deadlines.extend(severity::escalation(situation, round).filter(|_| case.is_severe()));
    vec![Event::Reopened {
        reason: reason.clone(),
        deadlines,
    }]
}

/// Once its term is over, nothing keeps it and the figures are in their reports (4.10).
pub(super) fn anonymise(
    situation: &Situation<'_>,
    retention: &Retention,
) -> Result<Vec<Event>, Refusal> {
    let (case, today) = (situation.case, situation.now.local);
    retention.allows(case, today)?;
    Ok(vec![Event::Anonymised(Box::new(Kept::of(case, today)))])
}
