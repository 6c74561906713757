//! Proposal, judgment, the parent's answer, and what they think of it (4.3).

use super::{Part, Situation};
use crate::deadline;
use crate::dossier::{Judgment, Proposal, Score};
use crate::error::Refusal;
use crate::event::Event;
use crate::letter::LetterKind;
use crate::staff::Rank;
use crate::status::{Closure, Handling, Satisfied, Status, StatusKind};
use crate::words::Remark;
use chrono::NaiveDate;

/// What a letter on its way says isn't changed behind its back.
pub(super) fn unprinted(situation: &Situation<'_>, kinds: &[LetterKind]) -> Result<(), Refusal> {
    let mut kinds = kinds.iter();
    if kinds.any(|kind| situation.case.awaits_delivery(*kind)) {
        Err(Refusal::LetterPending)
    } else {
        Ok(())
    }
}

/// While no proposal is on its way.
pub(super) fn drafting(situation: &Situation<'_>) -> Result<(), Refusal> {
    unprinted(situation, &[LetterKind::Proposal])
}

/// A judgment is for what counts as a klacht.
pub(super) fn judging(situation: &Situation<'_>) -> Result<(), Refusal> {
    if !situation.case.counts_as_complaint {
        return Err(Refusal::NoJudgmentNeeded);
    }
    unprinted(situation, &[LetterKind::Proposal, LetterKind::Closing])
}

/// The parent answers in the future.
pub(super) fn draft(situation: &Situation<'_>, proposal: &Proposal) -> Result<Vec<Event>, Refusal> {
    if proposal.answer_by <= situation.now.local {
        return Err(Refusal::DateOver);
    }
    Ok(vec![Event::ProposalDrafted {
        proposal: Box::new(proposal.clone()),
    }])
}

/// No measure is dated before today.
pub(super) fn judge(situation: &Situation<'_>, judgment: &Judgment) -> Result<Vec<Event>, Refusal> {
    let today = situation.now.local;
    if judgment.measures.iter().any(|one| one.due < today) {
        return Err(Refusal::DateOver);
    }
    Ok(vec![Event::JudgmentDrafted {
        judgment: Box::new(judgment.clone()),
    }])
}

/// The proposal the parent holds, also while another handler is still to be announced: they were
/// told by when to answer. A colleague records a talk once the parent knows who handles it.
pub(super) fn answering(situation: &Situation<'_>, refusing: bool) -> Result<(), Refusal> {
    let case = situation.case;
    let held = match case.handling() {
        Some(Handling::SolutionProposed) => true,
        Some(Handling::Verifying) => refusing,
        Some(Handling::InProgress) | None => false,
    };
    let known = matches!(
        case.status.kind(),
        StatusKind::SolutionProposed | StatusKind::Verifying
    );
    if held && (known || situation.is(Part::Parent)) {
        Ok(())
    } else {
        Err(Refusal::NotInThisState)
    }
}

/// D4 runs from the answer.
pub(super) fn accept(situation: &Situation<'_>) -> Vec<Event> {
    let (on, verify_by) = verify_by(situation);
    vec![Event::ProposalAccepted { on, verify_by }]
}

/// Another round.
pub(super) fn refuse(situation: &Situation<'_>, reason: &Remark) -> Vec<Event> {
    vec![Event::ProposalRefused {
        reason: reason.clone(),
        on: situation.now.local,
    }]
}

/// The term for an answer is over.
pub(super) fn verifying(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    let proposed = case.dossier.proposed(case.round);
    let over = proposed.is_none_or(|one| one.proposal.answer_by < situation.now.local);
    if over { Ok(()) } else { Err(Refusal::TooEarly) }
}

/// Goes on without an answer.
pub(super) fn verify(situation: &Situation<'_>) -> Vec<Event> {
    let (on, verify_by) = verify_by(situation);
    vec![Event::VerifyingStarted { on, verify_by }]
}

fn verify_by(situation: &Situation<'_>) -> (NaiveDate, deadline::Deadline) {
    let (case, now) = (situation.case, situation.now);
    let row = deadline::verification(now.local, case.round, &now.calendar);
    (now.local, row)
}

/// Handled in full: while it is verified. After a thank-you: by the parent, once (4.8, document 5).
pub(super) fn rating(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.status.kind() == StatusKind::Verifying {
        return unprinted(situation, &[LetterKind::Closing]);
    }
    let thanked = case.status == Status::Closed(Closure::Thanked);
    if !thanked || !situation.is(Part::Parent) {
        Err(Refusal::NotInThisState)
    } else if case.dossier.satisfied(case.round).is_some() {
        Err(Refusal::NothingChanges)
    } else {
        Ok(())
    }
}

/// Both scores at once.
pub(super) fn rate(
    situation: &Situation<'_>,
    (solution, process): (Score, Score),
    remark: Option<&Remark>,
) -> Vec<Event> {
    vec![Event::SatisfactionRecorded {
        solution,
        process,
        remark: remark.cloned(),
        on: situation.now.local,
    }]
}

/// Consent is that of somebody above the handler, and asked where the parent isn't satisfied: the
/// cluster manager or the director; of a cluster manager's handling the director, of a director's
/// the bestuurder. Above the bestuurder is nobody: another of them looks along.
pub(super) fn consenting(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    let rank = case.assignment.as_ref().map_or(Rank::Other, |one| one.rank);
    let above = match rank {
        Rank::Other => situation.is_any(&[Part::ClusterManager, Part::Director]),
        Rank::ClusterManager => situation.is(Part::Director),
        Rank::Director => situation.is(Part::Board),
        Rank::Board => situation.is_any(&[Part::ClusterManager, Part::Director, Part::Board]),
    };
    if situation.is(Part::Handler) || !above {
        return Err(Refusal::NotNextUp);
    }
    let given = case
        .dossier
        .consents
        .iter()
        .any(|one| one.round == case.round);
    match case.verified() {
        None => Err(Refusal::NotVerified),
        Some(Satisfied::No) if !given => Ok(()),
        Some(_) => Err(Refusal::NothingChanges),
    }
}
