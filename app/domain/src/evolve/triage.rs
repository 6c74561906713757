//! What the triage acts change: nature, places, involvement.

use crate::case::Case;
use crate::deadline::{Deadline, DeadlineKind};
use crate::involvement::{InvolvedColleague, Involvement, Outcome};
use crate::place::{Care, Places};
use crate::reaction::Nature;
use crate::severity::Severity;
use crate::words::Remark;

/// D3 comes with a klacht and goes only when the parent agreed that it is none (4.3); level 0 is
/// for the light natures (4.6).
pub(super) fn nature_changed(
    case: &mut Case,
    to: Nature,
    counts_as_complaint: bool,
    judged_by: Option<&Deadline>,
) {
    case.nature = to;
    case.counts_as_complaint = counts_as_complaint;
    if counts_as_complaint && case.severity == Severity::Idea {
        case.severity = Severity::Light;
    }
    if !counts_as_complaint {
        let since = case.terms_since(DeadlineKind::HandlerKnown);
        case.deadlines.retain(|one| {
            one.kind != DeadlineKind::Judged || one.round != since || one.met_on.is_some()
        });
    }
    case.deadlines.extend(judged_by.cloned());
}

/// A location that wasn't named before brings another manager: the check is to be done again.
pub(super) fn places_set(case: &mut Case, places: &Places, kind_of_care: Option<Care>) {
    let known = case.places.sites();
    if places.sites().iter().any(|site| !known.contains(site)) {
        case.involvement_checked = false;
    }
    case.places = places.clone();
    case.care = kind_of_care;
}

/// A new involvement, or a name that turned out to be this colleague.
pub(super) fn involved(case: &mut Case, number: u32, colleague: &InvolvedColleague) {
    case.circle.retain(|member| *member != colleague.id);
    let outcome = Outcome::Linked(colleague.clone());
    match case
        .involvements
        .iter_mut()
        .find(|one| one.number == number)
    {
        Some(known) => known.outcome = outcome,
        None => case.involvements.push(Involvement {
            number,
            named: None,
            outcome,
        }),
    }
}

/// Nobody's involvement follows from the name.
pub(super) fn ruled_out(case: &mut Case, number: u32, reason: &Remark) {
    for known in case
        .involvements
        .iter_mut()
        .filter(|one| one.number == number)
    {
        known.outcome = Outcome::RuledOut(reason.clone());
    }
}
