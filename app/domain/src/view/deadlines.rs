//! Deadlines for a reader: colleagues work with staff dates, the parent reads the formal ones.

use super::{DeadlineView, Lens, Promise, Urgency};
use crate::case::Case;
use crate::deadline::{Deadline, DeadlineKind};
use crate::text::dates::date_short;
use crate::text::deadline as words;
use chrono::NaiveDate;

/// The dates one reader goes by.
struct Shown {
    /// What to work towards.
    target: NaiveDate,
    /// The last day in time.
    last: NaiveDate,
}

impl Shown {
    /// The date a day is counted to: past the staff date only the formal one is left.
    fn counted(&self, day: NaiveDate) -> NaiveDate {
        if day > self.target {
            self.last
        } else {
            self.target
        }
    }
}

/// For colleagues: the aim with its pauses, on a working day (4.5.3, 4.5.5); on the light track in
/// its words.
pub(super) fn for_staff(deadline: &Deadline, light: bool, lens: &Lens<'_>) -> DeadlineView {
    let shown = Shown {
        target: deadline.shown_staff_due(&lens.now.calendar),
        last: deadline.shown_due(),
    };
    let counted = shown.counted(deadline.met_on.unwrap_or(lens.today()));
    DeadlineView {
        short: date_short(counted, lens.today(), lens.language),
        ..view(deadline, &shown, light, lens)
    }
}

/// For the parent: the formal date, moved only by what a letter told them (4.5.5); on the light
/// track in its words.
pub(super) fn for_parent(deadline: &Deadline, light: bool, lens: &Lens<'_>) -> DeadlineView {
    let due = deadline.told_due();
    view(
        deadline,
        &Shown {
            target: due,
            last: due,
        },
        light,
        lens,
    )
}

/// The marks of the promise line: D1, D2 and for a klacht D3, of the terms that run.
pub(super) fn promise(case: &Case, lens: &Lens<'_>) -> Promise {
    Promise {
        marks: promised(case)
            .map(|deadline| for_parent(deadline, case.is_light(), lens))
            .collect(),
    }
}

/// The parent's deadlines of the terms that run, in order of date.
pub(super) fn promised(case: &Case) -> impl Iterator<Item = &Deadline> {
    // A refused proposal begins a round, but no terms.
    let of_round = |kind| {
        let since = case.terms_since(DeadlineKind::HandlerKnown);
        case.deadlines
            .iter()
            .rev()
            .find(move |deadline| deadline.kind == kind && deadline.round == since)
    };
    let judged = if case.counts_as_complaint {
        of_round(DeadlineKind::Judged)
    } else {
        None
    };
    [
        of_round(DeadlineKind::HandlerKnown),
        of_round(DeadlineKind::SolutionProposed),
        judged,
    ]
    .into_iter()
    .flatten()
}

fn view(deadline: &Deadline, shown: &Shown, light: bool, lens: &Lens<'_>) -> DeadlineView {
    let commitment = deadline.kind.commitment();
    let (urgency, remaining) = standing(deadline, shown, lens);
    let counted = shown.counted(deadline.met_on.unwrap_or(lens.today()));
    DeadlineView {
        kind: deadline.kind,
        commitment,
        title: words::title(deadline.kind, light, lens.language).to_owned(),
        commitment_text: words::commitment(commitment, lens.language).to_owned(),
        date: lens.date(counted),
        short: String::new(),
        iso: counted.to_string(),
        remaining,
        urgency,
    }
}

fn standing(deadline: &Deadline, shown: &Shown, lens: &Lens<'_>) -> (Urgency, String) {
    let today = lens.today();
    if let Some(met_on) = deadline.met_on {
        return (
            Urgency::Met,
            words::met(met_on > shown.last, lens.language).to_owned(),
        );
    }
    if today > shown.last {
        let days = (today - shown.last).num_days();
        return (Urgency::Overdue, words::overdue(days, lens.language));
    }
    let left = (shown.counted(today) - today).num_days();
    let remaining = words::remaining(left, lens.language);
    (urgency(shown.target, lens), remaining)
}

fn urgency(target: NaiveDate, lens: &Lens<'_>) -> Urgency {
    let today = lens.today();
    if today >= target {
        Urgency::Today
    } else if lens.now.calendar.add_working_days(today, 2) >= target {
        Urgency::Soon
    } else {
        Urgency::Calm
    }
}
