//! One deadline of one round of a case, and where it stands on a given day.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Calendar, DeadlineKind, LONGEST_PAUSE, Pause, later, paused_days};

/// One deadline of one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// What has to have happened.
    pub kind: DeadlineKind,
    /// Round of the case in which this row was opened, from 1 ([`super::FIRST_ROUND`]).
    pub round: u32,
    /// Local date from which the term runs.
    pub starts: NaiveDate,
    /// The formal date: the last day that is in time. Never moves.
    pub due: NaiveDate,
    /// The working day colleagues work towards, on or before `due` (rule 3).
    pub staff_due: NaiveDate,
    /// Local date on which it was met.
    pub met_on: Option<NaiveDate>,
    /// Later date told to the parent with a reason (D2 by document 3a; D8).
    pub extended_to: Option<NaiveDate>,
    /// Days a question to the parent was open; D2 only, at most 14.
    pub paused_days: u16,
}

/// Where a deadline stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineState {
    /// It was met.
    Met {
        /// After the shown date.
        late: bool,
    },
    /// It still runs.
    Running {
        /// Calendar days to the shown date; 0 on the day itself.
        days_left: i64,
    },
    /// The shown date has passed.
    Overdue {
        /// Calendar days since the shown date, from 1.
        days: i64,
    },
}

impl Deadline {
    /// A new, unmet deadline; its staff date comes from `calendar`.
    #[must_use]
    pub fn new(
        kind: DeadlineKind,
        round: u32,
        starts: NaiveDate,
        due: NaiveDate,
        calendar: &Calendar,
    ) -> Self {
        Self {
            kind,
            round,
            starts,
            due,
            staff_due: calendar.staff_date(due),
            met_on: None,
            extended_to: None,
            paused_days: 0,
        }
    }

    /// The date shown to colleagues: the aim with its pauses, or the extension when that is later.
    ///
    /// For every kind but D2 and D8 this is `due`: nothing moves it (rules 5 and 6).
    #[must_use]
    pub fn shown_due(&self) -> NaiveDate {
        let paused = if self.kind.may_be_paused() {
            later(self.due, u64::from(self.paused_days.min(LONGEST_PAUSE)))
        } else {
            self.due
        };
        match self.extended_to {
            Some(date) if self.kind.may_be_extended() => paused.max(date),
            Some(_) | None => paused,
        }
    }

    /// The date the parent was told: the formal one, or the later one of document 3a.
    #[must_use]
    pub fn told_due(&self) -> NaiveDate {
        match self.extended_to {
            Some(date) if self.kind.may_be_extended() => self.due.max(date),
            Some(_) | None => self.due,
        }
    }

    /// The staff date that belongs to [`shown_due`](Self::shown_due).
    #[must_use]
    pub fn shown_staff_due(&self, calendar: &Calendar) -> NaiveDate {
        if self.shown_due() == self.due {
            self.staff_due
        } else {
            calendar.staff_date(self.shown_due())
        }
    }

    /// Whether it is unmet and its shown date has passed: from 00:00 of the next day (rule 2).
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.met_on.is_none() && today > self.shown_due()
    }

    /// Whether parent and figures count it as late: against the formal date, pauses apart.
    #[must_use]
    pub fn counts_as_late(&self, today: NaiveDate) -> bool {
        self.met_on.unwrap_or(today) > self.due
    }

    /// Where it stands on `today`, against the shown date.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> DeadlineState {
        let shown = self.shown_due();
        if let Some(met_on) = self.met_on {
            return DeadlineState::Met {
                late: met_on > shown,
            };
        }
        let days_left = (shown - today).num_days();
        if days_left >= 0 {
            DeadlineState::Running { days_left }
        } else {
            DeadlineState::Overdue { days: -days_left }
        }
    }

    /// This deadline met on `date`; one that was met already keeps its first date.
    #[must_use]
    pub fn met(self, date: NaiveDate) -> Self {
        Self {
            met_on: self.met_on.or(Some(date)),
            ..self
        }
    }

    /// This deadline unmet again, after a letter bounced (4.8).
    #[must_use]
    pub fn unmet(self) -> Self {
        Self {
            met_on: None,
            ..self
        }
    }

    /// This deadline with the days its questions were open; unchanged for kinds that never pause.
    #[must_use]
    pub fn with_pauses(self, pauses: &[Pause], today: NaiveDate) -> Self {
        if !self.kind.may_be_paused() {
            return self;
        }
        Self {
            paused_days: paused_days(pauses, today),
            ..self
        }
    }

    /// This deadline extended to `date`, or `None` when that is not possible.
    ///
    /// Only D2 and D8 extend, only to a date later than the shown one, and D8 to three months
    /// after its start at most.
    #[must_use]
    pub fn extended(self, date: NaiveDate) -> Option<Self> {
        let beyond_law = self.kind == DeadlineKind::AccessAnswered
            && self
                .starts
                .checked_add_months(Months::new(3))
                .is_none_or(|last| date > last);
        if !self.kind.may_be_extended() || beyond_law || date <= self.shown_due() {
            return None;
        }
        Some(Self {
            extended_to: Some(date),
            ..self
        })
    }
}
