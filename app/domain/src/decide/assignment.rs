//! Who handles a case, and who decides it: of a severe one the director alone (Z4).

use super::{Part, Situation};
use crate::case::Case;
use crate::deadline::{self, Deadline, DeadlineKind};
use crate::error::Refusal;
use crate::event::Event;
use crate::staff::{Colleague, StaffId};
use crate::status::StatusKind;
use crate::words::Remark;
use chrono::NaiveDate;

/// Severe is the director's, and what is possibly severe waits until somebody set its level
/// (4.6 a); names are settled, and of a klacht the check is complete, before anybody handles it
/// (4.6 d).
pub(super) fn standing(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.is_severe() && !situation.is(Part::Director) {
        return Err(Refusal::DirectorOnly);
    }
    settled(case)
}

/// The level is set, names are dealt with, and of a klacht the check is complete.
pub(super) fn settled(case: &Case) -> Result<(), Refusal> {
    if case.is_possibly_severe() {
        return Err(Refusal::SeverityUnsettled);
    }
    let unchecked = case.counts_as_complaint && !case.involvement_checked;
    if unchecked || case.has_open_names() {
        return Err(Refusal::InvolvementUnchecked);
    }
    Ok(())
}

/// Assigns, re-assigns, or confirms the handler the case had before it was raised.
pub(super) fn assign(
    situation: &Situation<'_>,
    to: &Colleague,
    reason: Option<&Remark>,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    let now = situation.now;
    suits(case, to, now.local)?;
    if needs_reason(case) && reason.is_none() {
        return Err(Refusal::ReasonMissing);
    }
    Ok(vec![Event::HandlerAssigned {
        handler: to.id.clone(),
        previous: case.handler().cloned(),
        decided_by: situation.colleague()?.clone(),
        reason: reason.cloned(),
        on: now.local,
        announce_by: announce_by(situation, &to.id),
        rank: to.rank(&case.places, now.local),
    }])
}

/// Whether this colleague can be made the handler: not involved, able to handle it, and not the
/// handler already.
///
/// # Errors
/// What is against it.
pub(crate) fn suits(case: &Case, to: &Colleague, today: NaiveDate) -> Result<(), Refusal> {
    if case.involves(&to.id) {
        return Err(Refusal::CandidateInvolved);
    }
    if !to.can_handle(&case.places, today) {
        return Err(Refusal::CandidateUnsuitable);
    }
    if case.handler() == Some(&to.id) && !awaits_decision(case.status.kind()) {
        return Err(Refusal::AlreadyHandler);
    }
    Ok(())
}

/// Another handler is announced within a week, where the parent had been told of one (4.3). D2
/// and D3 stay as they are.
pub(super) fn announce_by(situation: &Situation<'_>, to: &StaffId) -> Option<Deadline> {
    let (case, now) = (situation.case, situation.now);
    let since = case.terms_since(DeadlineKind::HandlerKnown);
    let mut rows = case.deadlines.iter();
    let running = rows.any(|row| {
        row.kind == DeadlineKind::HandlerKnown && row.round == since && row.met_on.is_none()
    });
    let again = !running && !case.announced(to);
    again.then(|| deadline::handler_known_again(now.local, since, &now.calendar))
}

/// Severe, or another handler than before.
pub(crate) fn needs_reason(case: &Case) -> bool {
    case.is_severe() || case.handler().is_some() || case.department.is_some()
}

/// A present handler can be confirmed here; elsewhere nothing would change.
const fn awaits_decision(state: StatusKind) -> bool {
    matches!(state, StatusKind::Triage | StatusKind::AwaitingDirector)
}
