//! What stands beside the handling: disputes, a hold, the consultation of level 4.

use super::Situation;
use super::work::past;
use crate::dossier::{Consultation, DisputeBody, DisputeOutcome, Police, next};
use crate::error::Refusal;
use crate::event::{Event, HoldTerms};
use crate::merge::Merged;
use crate::reference::Reference;
use crate::words::{Line, Remark};
use chrono::NaiveDate;

/// Outside bodies settle disputes on complaints (Wko art. 1.57c).
pub(super) fn disputing(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.nature.is_complaint() || case.counts_as_complaint {
        Ok(())
    } else {
        Err(Refusal::NoComplaint)
    }
}

/// There is a dispute without an outcome.
pub(super) fn settling(situation: &Situation<'_>) -> Result<(), Refusal> {
    let mut all = situation.case.dossier.disputes.iter();
    if all.any(|one| one.settlement.is_none()) {
        Ok(())
    } else {
        Err(Refusal::NoSuchRecord)
    }
}

/// A dispute, from the day it was lodged.
pub(super) fn open(
    situation: &Situation<'_>,
    (body, file): (DisputeBody, Option<&Line>),
    on: NaiveDate,
) -> Result<Vec<Event>, Refusal> {
    let disputes = situation.case.dossier.disputes.iter();
    Ok(vec![Event::DisputeOpened {
        number: next(disputes.map(|one| one.number)),
        body,
        file: file.cloned(),
        on: past(situation, on)?,
    }])
}

/// Its outcome, not before it was lodged.
pub(super) fn settle(
    situation: &Situation<'_>,
    number: u32,
    (outcome, on): (DisputeOutcome, NaiveDate),
) -> Result<Vec<Event>, Refusal> {
    let mut all = situation.case.dossier.disputes.iter();
    let dispute = all.find(|one| one.number == number && one.settlement.is_none());
    let since = dispute.ok_or(Refusal::NoSuchRecord)?.on;
    if on < since || on > situation.now.local {
        return Err(Refusal::DateImpossible);
    }
    Ok(vec![Event::DisputeSettled {
        number,
        outcome,
        on,
    }])
}

/// On or off.
pub(super) fn hold(
    situation: &Situation<'_>,
    on: bool,
    reason: &Remark,
) -> Result<Vec<Event>, Refusal> {
    if on == situation.case.dossier.hold.is_some() {
        return Err(Refusal::NothingChanges);
    }
    Ok(vec![Event::HoldSet(HoldTerms {
        on,
        reason: reason.clone(),
        since: situation.now.local,
    })])
}

/// For level 4, also while it is only suggested.
pub(super) fn consulting(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.is_acute() || case.is_possibly_acute() {
        Ok(())
    } else {
        Err(Refusal::NotAcute)
    }
}

/// A reasonable suspicion is reported at once (Wko art. 1.51c).
pub(super) fn consult(
    situation: &Situation<'_>,
    consultation: &Consultation,
) -> Result<Vec<Event>, Refusal> {
    past(situation, consultation.on)?;
    match &consultation.police {
        Police::NotReported(_) if consultation.suspicion => return Err(Refusal::PoliceReportDue),
        Police::Reported(on) => drop(past(situation, *on)?),
        Police::NotReported(_) => {}
    }
    Ok(vec![Event::ConsultationRecorded {
        consultation: Box::new(consultation.clone()),
    }])
}

/// Joins a duplicate that was closed into this case, once.
pub(super) fn join(situation: &Situation<'_>, merged: &Merged) -> Result<Vec<Event>, Refusal> {
    if knows(situation, merged.reference) {
        return Err(Refusal::NothingChanges);
    }
    let merged = Box::new(merged.clone());
    Ok(vec![Event::DuplicateJoined { merged }])
}

/// There is a duplicate to part from.
pub(super) fn parting(situation: &Situation<'_>) -> Result<(), Refusal> {
    if situation.case.dossier.merged.is_empty() {
        return Err(Refusal::NoSuchRecord);
    }
    Ok(())
}

/// Parts from a duplicate that goes on by itself.
pub(super) fn part(situation: &Situation<'_>, reference: Reference) -> Result<Vec<Event>, Refusal> {
    if !knows(situation, reference) {
        return Err(Refusal::NoSuchRecord);
    }
    Ok(vec![Event::DuplicateParted { reference }])
}

fn knows(situation: &Situation<'_>, duplicate: Reference) -> bool {
    let mut merged = situation.case.dossier.merged.iter();
    merged.any(|one| one.reference == duplicate)
}
