//! A supporting department as handler (Z6): the case waits there until one of them takes it up.

use super::{Situation, assignment};
use crate::case::Case;
use crate::error::Refusal;
use crate::event::{Event, ToDepartment};
use crate::place::DepartmentId;
use crate::staff::{Actor, Colleague};
use crate::words::Remark;
use chrono::NaiveDate;

/// Of a severe case the director names who handles it (Z4), and no department does. Somebody there
/// can handle it and isn't involved; the department of now isn't asked again.
pub(super) fn assign(
    situation: &Situation<'_>,
    (to, members): (&DepartmentId, &[Colleague]),
    reason: Option<&Remark>,
) -> Result<Vec<Event>, Refusal> {
    let (case, now) = (situation.case, situation.now);
    suits(case, to, members.iter(), now.local)?;
    if assignment::needs_reason(case) && reason.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(vec![Event::DepartmentAssigned(ToDepartment {
        department: to.clone(),
        previous: case.handler().cloned(),
        decided_by: situation.colleague()?.clone(),
        reason: reason.cloned(),
        on: now.local,
    })])
}

/// Whether the case can wait with this department, where `members` work.
///
/// # Errors
/// What is against it.
pub(crate) fn suits<'a>(
    case: &Case,
    to: &DepartmentId,
    mut members: impl Iterator<Item = &'a Colleague>,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if case.is_severe() {
        return Err(Refusal::PersonNeeded);
    }
    let asked = case.department.as_ref();
    if asked.is_some_and(|asked| asked.id == *to) {
        return Err(Refusal::AlreadyHandler);
    }
    let fit = |one: &Colleague| {
        one.departments.contains(to)
            && !case.involves(&one.id)
            && one.can_handle(&case.places, today)
    };
    if members.any(fit) {
        Ok(())
    } else {
        Err(Refusal::CandidateUnsuitable)
    }
}

/// Becomes the handler, by the decision that chose the department.
pub(super) fn take_up(situation: &Situation<'_>) -> Result<Vec<Event>, Refusal> {
    let Actor::Staff(me) = situation.actor else {
        return Err(Refusal::NotYourRole);
    };
    let (case, today) = (situation.case, situation.now.local);
    let asked = case.department.as_ref();
    let asked = asked.ok_or(Refusal::NotInThisState)?;
    Ok(vec![Event::HandlerAssigned {
        handler: me.id.clone(),
        previous: None,
        decided_by: asked.decided_by.clone(),
        reason: None,
        on: today,
        announce_by: assignment::announce_by(situation, &me.id),
        rank: me.rank(&case.places, today),
    }])
}
