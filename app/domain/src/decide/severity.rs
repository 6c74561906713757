//! Levels: whoever sees a case may raise it to severe; from there only the director lowers (Z4).

use super::{Part, Situation, triage};
use crate::case::Case;
use crate::deadline::{Deadline, DeadlineKind, escalation_seen};
use crate::error::Refusal;
use crate::event::Event;
use crate::severity::Severity;
use crate::words::Remark;

/// Above level 4 there is nothing to raise, and lowering it needs the recorded consultation
/// (4.6 c).
pub(super) fn standing(situation: &Situation<'_>) -> Result<(), Refusal> {
    if situation.case.is_acute() && !situation.is(Part::Director) {
        Err(Refusal::DirectorOnly)
    } else if situation.case.is_acute() {
        consulted(situation.case)
    } else {
        Ok(())
    }
}

/// What is of level 4, or may be, doesn't end before the consultation is recorded (4.6).
pub(super) fn consulted(case: &Case) -> Result<(), Refusal> {
    let acute = case.is_acute() || case.is_possibly_acute();
    if acute && !case.is_consulted() {
        Err(Refusal::ConsultationMissing)
    } else {
        Ok(())
    }
}

/// Raising to severe and any lowering, also of a suggestion, need a reason.
pub(super) fn set(
    situation: &Situation<'_>,
    to: Severity,
    reason: Option<&Remark>,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    let raises = to.is_severe() && (!case.is_severe() || to > case.severity);
    if !raises {
        may_set_below(situation)?;
    }
    if to == Severity::Idea && case.counts_as_complaint {
        return Err(Refusal::ComplaintHasALevel);
    }
    if case.severity_confirmed && to == case.severity {
        return Err(Refusal::NothingChanges);
    }
    if (raises || to < case.severity) && reason.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    let now = situation.now;
    let escalation = escalation(situation, case.round).filter(|_| raises);
    let from = case.severity;
    let set = Event::SeveritySet {
        from,
        to,
        reason: reason.cloned(),
        escalation,
        on: now.local,
    };
    let reason = reason.filter(|_| to == Severity::Acute);
    let closed = reason.and_then(|reason| closes(situation, reason));
    Ok([set].into_iter().chain(closed).collect())
}

/// D6 of a case that comes to the director, where it doesn't run already.
pub(super) fn escalation(situation: &Situation<'_>, round: u32) -> Option<Deadline> {
    let now = situation.now;
    let mut rows = situation.case.deadlines.iter();
    let running = rows.any(|row| row.kind == DeadlineKind::EscalationSeen && row.met_on.is_none());
    (!running).then(|| escalation_seen(now.local, round, &now.calendar))
}

/// Level 4 leaves the ordinary board for its circle and stays confidential when it is lowered
/// again; the coordinator who triages is in it (4.4).
fn closes(situation: &Situation<'_>, reason: &Remark) -> Option<Event> {
    let case = situation.case;
    let triager = situation.actor.staff();
    let joins = triager.filter(|one| situation.is(Part::Coordinator) && !case.circle.contains(one));
    if case.confidential && joins.is_none() {
        return None;
    }
    let circle = case.circle.iter().chain(joins).cloned().collect();
    Some(Event::ConfidentialSet {
        on: true,
        circle,
        reason: reason.clone(),
    })
}

fn may_set_below(situation: &Situation<'_>) -> Result<(), Refusal> {
    if !situation.case.is_severe() {
        triage::standing(situation)
    } else if situation.is(Part::Director) {
        Ok(())
    } else {
        Err(Refusal::DirectorOnly)
    }
}
