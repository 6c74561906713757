//! Working days: weekends, holidays and the organisation's own closing days.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::Holiday;

/// The days on which nobody works, besides weekends and public holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Decree days (Algemene termijnenwet art. 3) and the organisation's closing days.
    pub closing_days: Vec<NaiveDate>,
}

impl Calendar {
    /// Whether colleagues work on `date`.
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
            && Holiday::on(date).is_none()
            && !self.closing_days.contains(&date)
    }

    /// The date colleagues work towards: the last working day on or before `formal` (rule 3).
    #[must_use]
    pub fn staff_date(&self, formal: NaiveDate) -> NaiveDate {
        let mut date = formal;
        while !self.is_working_day(date) {
            match date.pred_opt() {
                Some(day) => date = day,
                None => break,
            }
        }
        date
    }

    /// The `n`th working day before `date`; `date` itself for 0.
    #[must_use]
    pub fn working_days_before(&self, date: NaiveDate, n: u32) -> NaiveDate {
        self.step(date, n, |day| day.pred_opt())
    }

    /// The `n`th working day after `date`; `date` itself for 0.
    #[must_use]
    pub fn add_working_days(&self, date: NaiveDate, n: u32) -> NaiveDate {
        self.step(date, n, |day| day.succ_opt())
    }

    /// Walks until `n` working days were passed or the calendar ends.
    fn step(
        &self,
        from: NaiveDate,
        n: u32,
        next: impl Fn(NaiveDate) -> Option<NaiveDate>,
    ) -> NaiveDate {
        let mut date = from;
        let mut left = n;
        while left > 0 {
            let Some(day) = next(date) else { break };
            date = day;
            left -= u32::from(self.is_working_day(day));
        }
        date
    }
}
