//! What a case leaves when it is erased: figures, and dates to the month.

use crate::case::{Case, Category};
use crate::deadline::{Deadline, DeadlineKind};
use crate::dossier::{Closing, Score, Verdict};
use crate::place::{Care, Places};
use crate::reaction::{Nature, Source, choices};
use crate::status::{Closure, Ground, Satisfied};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A month of a year; what remains of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Month {
    /// Calendar year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
}

impl Month {
    /// The month of a local date.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: date.month(),
        }
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or_default()
    }
}

choices!(
    /// How a round ended, without naming another case.
    Ending {
        /// Thanked.
        Thanked = "thanked",
        /// Handled; satisfied.
        Satisfied = "satisfied",
        /// Handled; not satisfied.
        NotSatisfied = "not_satisfied",
        /// Handled; the parent wasn't reached.
        NotReached = "not_reached",
        /// Withdrawn.
        Withdrawn = "withdrawn",
        /// A duplicate.
        Duplicate = "duplicate",
        /// Not about this organisation.
        NotOurs = "not_ours",
        /// Abuse of the form.
        Abuse = "abuse",
    }
);

impl From<Closure> for Ending {
    fn from(closure: Closure) -> Self {
        match closure {
            Closure::Thanked => Self::Thanked,
            Closure::Handled(Satisfied::Yes) => Self::Satisfied,
            Closure::Handled(Satisfied::No) => Self::NotSatisfied,
            Closure::Handled(Satisfied::NotReached) => Self::NotReached,
            Closure::Withdrawn => Self::Withdrawn,
            Closure::NotTaken(Ground::DuplicateOf(_)) => Self::Duplicate,
            Closure::NotTaken(Ground::NotOurs) => Self::NotOurs,
            Closure::NotTaken(Ground::Abuse) => Self::Abuse,
        }
    }
}

/// Whether a promise or the law's term was kept, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadlineResult {
    /// D1, D2 or D3.
    pub kind: DeadlineKind,
    /// After its formal date, or not at all.
    pub late: bool,
    /// Days from its start until it was met; `None` when it never was.
    pub days: Option<i64>,
}

/// What one round came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundResult {
    /// Counted from 1.
    pub round: u32,
    /// How it ended; `None` for one that a refused proposal ended.
    pub ending: Option<Ending>,
    /// When.
    pub closed: Option<Month>,
    /// D1 to D3 of this round.
    pub results: Vec<DeadlineResult>,
    /// Of the solution and of how it was handled.
    pub scores: Option<(Score, Score)>,
    /// The judgments, part by part.
    pub verdicts: Vec<Verdict>,
}

/// All that remains of a case (4.10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Nature as handled.
    pub nature: Nature,
    /// Whether it counted as a klacht.
    pub complaint: bool,
    /// Main category.
    pub category: Option<Category>,
    /// Places as handled.
    pub places: Places,
    /// Kind of care as handled.
    pub care: Option<Care>,
    /// How it came in.
    pub source: Source,
    /// When it arrived.
    pub arrived: Month,
    /// What its rounds came to.
    pub rounds: Vec<RoundResult>,
}

impl Kept {
    /// What remains of `case` when it is erased on `today`.
    #[must_use]
    pub fn of(case: &Case, today: NaiveDate) -> Self {
        Self {
            nature: case.nature,
            complaint: case.counts_as_complaint,
            category: case.category,
            places: case.places.clone(),
            care: case.care,
            source: case.source,
            arrived: Month::of(case.arrived_on),
            rounds: (1..=case.round)
                .map(|round| of(case, round, today))
                .collect(),
        }
    }
}

fn of(case: &Case, round: u32, today: NaiveDate) -> RoundResult {
    let dossier = &case.dossier;
    let closing = dossier.closings.iter().rfind(|one| one.round == round);
    let ended = closing.map_or(today, |one| one.on);
    let rows = case.deadlines.iter();
    let results = rows
        .filter(|row| row.round == round)
        .filter(|row| counts(row));
    let satisfaction = dossier.satisfaction.iter();
    let mut satisfaction = satisfaction.filter(|one| one.round == round);
    let judgments = dossier.judgments.iter();
    let judged = judgments.filter(|one| one.round == round);
    RoundResult {
        round,
        ending: closing.map(|one: &Closing| one.closure.into()),
        closed: closing.map(|one| Month::of(one.on)),
        results: results.map(|row| result(row, ended)).collect(),
        scores: satisfaction.next().map(|one| (one.solution, one.process)),
        verdicts: judged
            .flat_map(|one| one.judgment.parts().map(|part| part.verdict))
            .collect(),
    }
}

const fn counts(row: &Deadline) -> bool {
    matches!(
        row.kind,
        DeadlineKind::HandlerKnown | DeadlineKind::SolutionProposed | DeadlineKind::Judged
    )
}

fn result(row: &Deadline, ended: NaiveDate) -> DeadlineResult {
    DeadlineResult {
        kind: row.kind,
        late: row.counts_as_late(ended),
        days: row.met_on.map(|on| (on - row.starts).num_days()),
    }
}
