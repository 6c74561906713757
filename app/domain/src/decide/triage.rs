//! Triage: nature, category, places, and who may triage this level.

use super::{Part, Situation};
use crate::case::Category;
use crate::deadline;
use crate::deadline::DeadlineKind;
use crate::error::Refusal;
use crate::event::Event;
use crate::place::{Care, Places};
use crate::reaction::Nature;
use crate::severity::Severity;
use crate::words::{Line, Remark};
use chrono::NaiveDate;

/// Coordinator, cluster manager and director at every level, the location manager up to 2, set
/// or suggested.
pub(super) fn standing(situation: &Situation<'_>) -> Result<(), Refusal> {
    if situation.is_any(&[Part::Coordinator, Part::ClusterManager, Part::Director]) {
        Ok(())
    } else if !situation.is(Part::LocationManager) {
        Err(Refusal::NotYourRole)
    } else if situation.case.severity > Severity::Medium {
        Err(Refusal::AboveYourLevel)
    } else {
        Ok(())
    }
}

/// A klacht stops counting as one only with the parent's recorded agreement; what becomes a
/// klacht is judged within six weeks of the original receipt (4.3).
pub(super) fn nature(
    situation: &Situation<'_>,
    to: Nature,
    reason: &Remark,
    agreed_on: Option<NaiveDate>,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    let agreed_on = agreed_on.filter(|_| case.counts_as_complaint && !to.is_complaint());
    if agreed_on.is_some_and(|on| on < case.arrived_on || on > situation.now.local) {
        return Err(Refusal::DateImpossible);
    }
    let counts = to.is_complaint() || (case.counts_as_complaint && agreed_on.is_none());
    if to == case.nature && counts == case.counts_as_complaint {
        return Err(Refusal::NothingChanges);
    }
    let since = case.terms_since(DeadlineKind::HandlerKnown);
    let judged = |row: &deadline::Deadline| row.kind == DeadlineKind::Judged && row.round == since;
    let judged_by = (counts && !case.deadlines.iter().any(judged))
        .then(|| deadline::judgment_from(case.arrived_on, since, &situation.now.calendar));
    Ok(vec![Event::NatureChanged {
        from: case.nature,
        to,
        reason: reason.clone(),
        agreed_on,
        counts_as_complaint: counts,
        judged_by,
    }])
}

/// Category and cause.
pub(super) fn category(
    situation: &Situation<'_>,
    category: Category,
    cause: Option<&Line>,
) -> Result<Vec<Event>, Refusal> {
    let known = situation.case;
    if known.category == Some(category) && known.cause.as_ref() == cause {
        return Err(Refusal::NothingChanges);
    }
    Ok(vec![Event::CategorySet {
        category,
        cause: cause.cloned(),
    }])
}

/// Places and kind of care; an empty list of locations says nothing.
pub(super) fn places(
    situation: &Situation<'_>,
    places: &Places,
    care: Option<Care>,
) -> Result<Vec<Event>, Refusal> {
    let known = situation.case;
    let empty = matches!(places, Places::Sites(sites) if sites.is_empty());
    if empty || (known.places == *places && known.care == care) {
        return Err(Refusal::NothingChanges);
    }
    Ok(vec![Event::PlacesSet {
        places: places.clone(),
        care,
    }])
}
