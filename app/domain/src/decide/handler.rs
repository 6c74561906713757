//! Between handlers: taken over, handed back, objected to (4.3).

use super::{Part, Situation, assignment, severity};
use crate::case::Case;
use crate::dossier::Objection;
use crate::error::Refusal;
use crate::event::Event;
use crate::staff::{Actor, Colleague, Role, StaffId};
use crate::visibility::readers;
use crate::words::{Message, Remark};
use chrono::{Days, NaiveDate};

/// An objection is answered within a week.
const ANSWERED_WITHIN: Days = Days::new(7);

/// Not of a severe case, and not from oneself.
pub(super) fn taking_over(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.is_severe() {
        return Err(Refusal::DirectorOnly);
    }
    if situation.is(Part::Handler) {
        return Err(Refusal::AlreadyHandler);
    }
    assignment::settled(case)?;
    match (case.handler(), situation.actor) {
        (None, _) => Err(Refusal::NoHandler),
        (Some(_), Actor::Staff(me)) if me.can_handle(&case.places, situation.now.local) => Ok(()),
        (Some(_), _) => Err(Refusal::NotYourRole),
    }
}

/// With the consent of a coordinator, cluster manager or director who sees the case (the
/// bestuurder in the director's place): another's, who is told of it, or one's own.
pub(super) fn take_over(
    situation: &Situation<'_>,
    consent: &Colleague,
    reason: &Remark,
) -> Result<Vec<Event>, Refusal> {
    let (case, today) = (situation.case, situation.now.local);
    let Actor::Staff(taker) = situation.actor else {
        return Err(Refusal::NotYourRole);
    };
    let me = &taker.id;
    let consents = if consent.id == *me { taker } else { consent };
    if !self::consents(case, consents, today) {
        return Err(Refusal::ConsentInvalid);
    }
    Ok(vec![Event::HandlerAssigned {
        handler: me.clone(),
        previous: case.handler().cloned(),
        decided_by: consent.id.clone(),
        reason: Some(reason.clone()),
        on: today,
        announce_by: assignment::announce_by(situation, me),
        rank: taker.rank(&case.places, today),
    }])
}

/// Who may assign an ordinary case, and sees it, may also let it be taken over.
pub(crate) fn consents(case: &Case, one: &Colleague, today: NaiveDate) -> bool {
    let decides = if case.director_involved(today) {
        Role::Board
    } else {
        Role::Director
    };
    let assigns = one.is(Role::Coordinator, today)
        || one.is(decides, today)
        || one.is_for(Role::ClusterManager, &case.places, today);
    assigns && readers(case).include(one, today)
}

/// Whoever assigns decides again.
pub(super) fn hand_back(situation: &Situation<'_>, reason: &Remark) -> Result<Vec<Event>, Refusal> {
    let handler = situation.colleague()?;
    Ok(vec![removed(situation, handler, Some(reason))])
}

/// Nobody handles it any more; of a severe case the director decides again, within D6.
pub(super) fn removed(
    situation: &Situation<'_>,
    handler: &StaffId,
    reason: Option<&Remark>,
) -> Event {
    let case = situation.case;
    Event::HandlerRemoved {
        handler: handler.clone(),
        reason: reason.cloned(),
        escalation: severity::escalation(situation, case.round).filter(|_| case.is_severe()),
    }
}

/// Once for each handler the parent was told of.
pub(super) fn objecting(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    let told = case.handler().filter(|handler| case.announced(handler));
    let mut before = case.dossier.objections.iter();
    match told {
        Some(handler) if !before.any(|one| one.handler == *handler) => Ok(()),
        Some(_) | None => Err(Refusal::NothingToObject),
    }
}

/// Objects to the handler.
pub(super) fn object(situation: &Situation<'_>, reason: &Remark) -> Result<Vec<Event>, Refusal> {
    let handler = situation.case.handler().ok_or(Refusal::NothingToObject)?;
    let on = situation.now.local;
    let objection = Objection {
        handler: handler.clone(),
        reason: reason.clone(),
        on,
        due: on.checked_add_days(ANSWERED_WITHIN).unwrap_or(on),
        answer: None,
    };
    Ok(vec![Event::Objected { objection }])
}

/// Who may assign decides; nobody on themselves.
pub(super) fn deciding(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.is_severe() && !situation.is(Part::Director) {
        return Err(Refusal::DirectorOnly);
    }
    let objection = case.dossier.open_objection();
    let objection = objection.ok_or(Refusal::NoSuchRecord)?;
    if situation.actor.staff() == Some(&objection.handler) {
        Err(Refusal::NotYourRole)
    } else {
        Ok(())
    }
}

/// Granted, the handler loses the case, if it still is theirs.
pub(super) fn decide(
    situation: &Situation<'_>,
    granted: bool,
    text: &Message,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    let objection = case.dossier.open_objection();
    let handler = &objection.ok_or(Refusal::NoSuchRecord)?.handler;
    let answered = Event::ObjectionAnswered {
        granted,
        text: text.clone(),
        on: situation.now.local,
    };
    let loses = granted && case.handler() == Some(handler);
    let removed = loses.then(|| removed(situation, handler, None));
    Ok([answered].into_iter().chain(removed).collect())
}
