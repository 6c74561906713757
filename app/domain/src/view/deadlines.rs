//! Deadlines for a reader: colleagues work with staff dates, the parent reads the formal ones.
//! What is over says what came of it, with the last day that was in time.

use super::{DeadlineView, Lens, Promise, Urgency};
use crate::case::Case;
use crate::deadline::{Deadline, DeadlineKind};
use crate::text::dates::date_short;
use crate::text::deadline as words;
use crate::text::say;
use chrono::NaiveDate;

/// The dates one reader goes by.
struct Shown {
    /// What to work towards.
    target: NaiveDate,
    /// The last day in time.
    last: NaiveDate,
}

/// How a term stands.
#[derive(Clone, Copy)]
enum Standing {
    Runs,
    /// Met on this day.
    Met(NaiveDate),
    /// Closed on this day, unmet.
    Lapsed(NaiveDate),
}

impl Standing {
    fn of(case: &Case, deadline: &Deadline) -> Self {
        match (deadline.met_on, case.lapsed_on(deadline)) {
            (Some(on), _) => Self::Met(on),
            (None, Some(on)) => Self::Lapsed(on),
            (None, None) => Self::Runs,
        }
    }
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

    /// What is to be read: the date that counts today, or the last day once it is over.
    fn date(&self, standing: Standing, lens: &Lens<'_>) -> NaiveDate {
        match standing {
            Standing::Runs => self.counted(lens.today()),
            Standing::Met(_) | Standing::Lapsed(_) => self.last,
        }
    }
}

/// For colleagues: the aim with its pauses, on a working day (4.5.3, 4.5.5); on the light track in
/// its words.
pub(super) fn for_staff(case: &Case, deadline: &Deadline, lens: &Lens<'_>) -> DeadlineView {
    let standing = Standing::of(case, deadline);
    let shown = Shown {
        target: deadline.shown_staff_due(&lens.now.calendar),
        last: deadline.shown_due(),
    };
    let over = !matches!(standing, Standing::Runs);
    let by = over.then(|| say(lens.language, words::BY).to_owned());
    let date = shown.date(standing, lens);
    DeadlineView {
        short: date_short(date, lens.today(), lens.language),
        by: by.unwrap_or_default(),
        ..view((case, deadline), &shown, standing, lens)
    }
}

/// For the parent: the formal date, moved only by what a letter told them (4.5.5); on the light
/// track in its words.
fn for_parent(case: &Case, deadline: &Deadline, lens: &Lens<'_>) -> DeadlineView {
    let due = deadline.told_due();
    let shown = Shown {
        target: due,
        last: due,
    };
    let standing = Standing::of(case, deadline);
    let commitment = deadline.kind.commitment();
    let seen = view((case, deadline), &shown, standing, lens);
    let remaining = match standing {
        Standing::Met(on) => words::done(commitment, on > due, &lens.date(on), lens.language),
        Standing::Runs | Standing::Lapsed(_) => seen.remaining,
    };
    DeadlineView {
        by: words::by(commitment, lens.language).to_owned(),
        remaining,
        ..seen
    }
}

/// The marks of the promise line: D1, D2 and for a klacht D3, of the terms that run.
pub(super) fn promise(case: &Case, lens: &Lens<'_>) -> Promise {
    Promise {
        marks: promised(case)
            .map(|deadline| for_parent(case, deadline, lens))
            .collect(),
    }
}

/// The parent's deadlines of the terms that run, in order of date; what lapsed when the case was
/// closed is promised no more.
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
    .filter(|deadline| case.lapsed_on(deadline).is_none())
}

fn view(
    (case, deadline): (&Case, &Deadline),
    shown: &Shown,
    standing: Standing,
    lens: &Lens<'_>,
) -> DeadlineView {
    let commitment = deadline.kind.commitment();
    let (urgency, remaining) = said(shown, standing, lens);
    let date = shown.date(standing, lens);
    DeadlineView {
        kind: deadline.kind,
        commitment,
        title: words::title(deadline.kind, case.is_light(), lens.language).to_owned(),
        commitment_text: words::commitment(commitment, lens.language).to_owned(),
        by: String::new(),
        date: lens.date(date),
        short: String::new(),
        iso: date.to_string(),
        remaining,
        urgency,
    }
}

fn said(shown: &Shown, standing: Standing, lens: &Lens<'_>) -> (Urgency, String) {
    match standing {
        Standing::Met(on) => {
            let said = words::met(on > shown.last, &lens.date(on), lens.language);
            (Urgency::Met, said)
        }
        Standing::Lapsed(on) => {
            let days = (on - shown.last).num_days();
            let late = if days > 0 {
                Urgency::Overdue
            } else {
                Urgency::Lapsed
            };
            (late, words::lapsed(days, &lens.date(on), lens.language))
        }
        Standing::Runs => running(shown, lens),
    }
}

fn running(shown: &Shown, lens: &Lens<'_>) -> (Urgency, String) {
    let today = lens.today();
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
