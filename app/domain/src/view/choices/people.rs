//! Which colleagues the selects offer: exactly those the rules accept.

use super::super::{Choice, Lens};
use crate::case::Case;
use crate::decide::{consents, department_suits, may_be_asked, may_be_tasked, suits};
use crate::staff::{Colleague, Role};
use crate::text::say;

/// What stands before a department's id among the candidates.
pub const DEPARTMENT: &str = "department:";

/// Who can be made the handler: those of the place first, then the supporting departments' people
/// and the others, then the departments.
pub fn candidates(case: &Case, lens: &Lens<'_>) -> Vec<Choice> {
    let fit = by_place(case, lens, |one| suits(case, one, lens.today()).is_ok());
    fit.chain(departments(case, lens)).collect()
}

/// Who can be given a sub-action, in the same order.
pub fn tasked(case: &Case, lens: &Lens<'_>) -> Vec<Choice> {
    by_place(case, lens, |one| {
        may_be_tasked(case, one, lens.today()).is_ok()
    })
    .collect()
}

/// Whose input `reader` can ask.
pub fn askable(case: &Case, reader: &Colleague, lens: &Lens<'_>) -> Vec<Choice> {
    by_name(lens, |one| {
        one.id != reader.id && may_be_asked(case, one, lens.today()).is_ok()
    })
}

/// Who can consent to a take-over.
pub fn consenters(case: &Case, lens: &Lens<'_>) -> Vec<Choice> {
    by_name(lens, |one| consents(case, one, lens.today()))
}

/// All active colleagues.
pub fn colleagues(lens: &Lens<'_>) -> Vec<Choice> {
    by_name(lens, |_| true)
}

/// Who can be in the circle, and keep agreements.
pub fn members(case: &Case, lens: &Lens<'_>) -> Vec<Choice> {
    by_name(lens, |one| !case.involves(&one.id))
}

/// The active colleagues that fit, those of the case's places first.
fn by_place<'a>(
    case: &'a Case,
    lens: &'a Lens<'_>,
    fits: impl Fn(&Colleague) -> bool + 'a,
) -> impl Iterator<Item = Choice> + 'a {
    let today = lens.today();
    let mut fit: Vec<&Colleague> = lens.org.colleagues.iter().collect();
    fit.retain(|one| one.active && fits(one));
    fit.sort_by_key(|one| {
        let near = one.is_for(Role::LocationManager, &case.places, today);
        (!near, !one.is(Role::Supporting, today), one.name.clone())
    });
    fit.into_iter().map(person)
}

/// The active colleagues that fit.
fn by_name(lens: &Lens<'_>, fits: impl Fn(&Colleague) -> bool) -> Vec<Choice> {
    let mut fit: Vec<&Colleague> = lens.org.colleagues.iter().collect();
    fit.retain(|one| one.active && fits(one));
    fit.sort_by(|one, other| one.name.cmp(&other.name));
    fit.into_iter().map(person).collect()
}

fn departments<'a>(case: &'a Case, lens: &'a Lens<'_>) -> impl Iterator<Item = Choice> + 'a {
    let today = lens.today();
    let fit = lens.org.departments.iter().filter(move |one| {
        let staff = lens.org.staff_of(one, &case.places, today);
        department_suits(case, &one.id, staff, today).is_ok()
    });
    fit.map(|one| {
        let hint = say(lens.language, ("afdeling", "department"));
        Choice {
            value: format!("{DEPARTMENT}{}", one.id),
            label: one.name.clone(),
            hint: Some(hint.to_owned()),
        }
    })
}

fn person(colleague: &Colleague) -> Choice {
    Choice {
        value: colleague.id.to_string(),
        label: colleague.name.as_str().to_owned(),
        hint: Some(colleague.function.as_str().to_owned()),
    }
}
