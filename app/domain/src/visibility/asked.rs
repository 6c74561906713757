//! Whoever was asked for input on part of the text sees that part and nothing else of the case
//! (4.4, contribution link); whoever is involved doesn't even find that.

use crate::case::Case;
use crate::dossier::Contribution;
use crate::staff::{Colleague, StaffId};
use crate::status::StatusKind;
use chrono::NaiveDate;

/// What this colleague was asked, given or not; none of it once the case is anonymised.
pub fn asked<'a>(
    case: &'a Case,
    colleague: &'a Colleague,
    today: NaiveDate,
) -> impl Iterator<Item = &'a Contribution> {
    let works = colleague.grants_on(today).next().is_some();
    let there = case.status.kind() != StatusKind::Anonymised && !case.involves(&colleague.id);
    let all = case.dossier.contributions.iter();
    all.filter(move |one| works && there && one.of == colleague.id)
}

/// Who still has something to give, while the case is open: they find it among what was asked of
/// them, which is no list of cases.
pub(super) fn waiting(case: &Case) -> impl Iterator<Item = &StaffId> {
    let open = case.status.is_open();
    let all = case.dossier.contributions.iter();
    all.filter(move |one| open && one.given.is_none())
        .map(|one| &one.of)
}
