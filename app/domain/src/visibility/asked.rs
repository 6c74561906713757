//! Whoever was asked for input on part of the text sees that part and nothing else of the case
//! (4.4, contribution link); whoever is involved doesn't even find that, and what became
//! confidential since, or awaits the director, stays with its readers.

use crate::case::Case;
use crate::dossier::Contribution;
use crate::staff::{Colleague, StaffId};
use crate::status::StatusKind;
use crate::visibility::readers;
use chrono::NaiveDate;

/// What this colleague was asked, given or not; none of it once the case is anonymised.
pub fn asked<'a>(
    case: &'a Case,
    colleague: &'a Colleague,
    today: NaiveDate,
) -> impl Iterator<Item = &'a Contribution> {
    let works = colleague.grants_on(today).next().is_some();
    let open = !case.is_kept_close() || readers(case).include(colleague, today);
    let gone = case.status.kind() == StatusKind::Anonymised || case.involves(&colleague.id);
    let there = open && !gone;
    let all = case.dossier.contributions.iter();
    all.filter(move |one| works && there && one.of == colleague.id)
}

/// Who still has something to give, while the case is open: they find it among what was asked of
/// them, which is no list of cases. What is kept close they find on their board, if they read it.
pub(super) fn waiting(case: &Case) -> impl Iterator<Item = &StaffId> {
    let open = case.status.is_open() && !case.is_kept_close();
    let all = case.dossier.contributions.iter();
    all.filter(move |one| open && one.given.is_none())
        .map(|one| &one.of)
}
