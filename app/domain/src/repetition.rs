//! Complaints that are alike: three about the same in one place within 90 days may be severe
//! (4.6, level 3).
//!
//! Alike are klachten of one main category about one location. Nothing is known of that before a
//! colleague set the category, so it is noticed in triage. What counts is what the location's
//! manager may know of: a case that is restricted, not checked yet or not taken doesn't count, nor
//! one in which somebody who sees this case is involved: a count betrays no case (4.4).

use crate::case::Case;
use crate::event::Event;
use crate::organisation::Organisation;
use crate::place::Site;
use crate::severity::Signal;
use crate::status::{Closure, Status};
use crate::visibility::{Audience, readers};
use chrono::{NaiveDate, TimeDelta};

/// So many, this one among them.
const TIMES: usize = 3;

/// From the first of them to the last.
const WITHIN: TimeDelta = TimeDelta::days(90);

/// The locations at which others have to be looked for after this change; none while it tells
/// nothing new.
#[must_use]
pub fn looked_for<'a>(before: &Case, after: &'a Case) -> &'a [Site] {
    let other = before.category != after.category
        || before.places != after.places
        || before.counts_as_complaint != after.counts_as_complaint;
    let released = !before.involvement_checked && after.involvement_checked;
    let known = after.suggestion.signals.contains(&Signal::Repeated);
    let news = if known {
        // What triage settled is settled, as long as the case is about the same.
        other && after.severity_confirmed
    } else {
        other || released
    };
    let may_rise = after.status.is_open() && !after.is_severe();
    if news && may_rise && after.counts_as_complaint && after.category.is_some() {
        after.places.sites()
    } else {
        &[]
    }
}

/// What is noticed when `case` is laid beside `others`, which may be any cases.
#[must_use]
pub fn noticed(
    case: &Case,
    others: &[Case],
    org: &Organisation,
    today: NaiveDate,
) -> Option<Event> {
    let repeats = |site: &Site| {
        let at = |one: &Case| {
            one.places
                .sites()
                .iter()
                .any(|other| other.location == site.location)
        };
        let alike = others
            .iter()
            .filter(|other| at(other) && is_alike(case, other));
        let told = alike.filter(|other| is_known(other) && is_covered(case, other, org, today));
        are_close(
            case.arrived_on,
            told.map(|other| other.arrived_on).collect(),
        )
    };
    let found = case.places.sites().iter().any(repeats);
    found.then_some(Event::RepetitionNoticed)
}

/// A klacht on the same, which wasn't set aside.
fn is_alike(case: &Case, other: &Case) -> bool {
    let set_aside = matches!(other.status, Status::Closed(Closure::NotTaken(_)));
    other.reference != case.reference
        && other.counts_as_complaint
        && other.category.is_some()
        && other.category == case.category
        && !set_aside
}

/// The location's manager reads it, or read it but for being involved.
fn is_known(other: &Case) -> bool {
    let mut audiences = readers(other).audiences.into_iter();
    audiences.any(|one| matches!(one, Audience::Location(_)))
}

/// Nobody who is involved in the other reads this one.
fn is_covered(case: &Case, other: &Case, org: &Organisation, today: NaiveDate) -> bool {
    let readers = readers(case);
    let involved = other.involved().filter_map(|one| org.colleague(&one.id));
    !involved.into_iter().any(|one| readers.include(one, today))
}

/// Whether this day and two of the others lie within the term.
fn are_close(day: NaiveDate, mut days: Vec<NaiveDate>) -> bool {
    days.push(day);
    days.sort_unstable();
    days.windows(TIMES)
        .any(|some| some.contains(&day) && some[TIMES - 1] - some[0] <= WITHIN)
}
