//! The time, and the date it is in the Netherlands.
//!
//! Owns the time zone and the one reading of the system's clock. Must not know deadlines: those
//! are counted by `domain` on the local dates handed out here.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use chrono_tz::Europe::Amsterdam;
use domain::ports::Clock;

/// Date and time on the wall clocks of the Netherlands, summer time included.
#[must_use]
pub fn local_time(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&Amsterdam).naive_local()
}

/// The date in the Netherlands.
#[must_use]
pub fn local_date(instant: DateTime<Utc>) -> NaiveDate {
    local_time(instant).date()
}

/// The instant of a moment on Dutch wall clocks; in the hour that summer time skips or repeats,
/// the first possible one after it.
#[must_use]
pub fn instant_of(local: NaiveDateTime) -> DateTime<Utc> {
    let found = local.and_local_timezone(Amsterdam).earliest();
    let found = found.or_else(|| {
        (local + TimeDelta::hours(1))
            .and_local_timezone(Amsterdam)
            .earliest()
    });
    found.map_or_else(|| local.and_utc(), |found| found.with_timezone(&Utc))
}

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one reading of the system's clock"
    )]
    fn read(&self) -> (DateTime<Utc>, NaiveDate) {
        let instant = Utc::now();
        (instant, local_date(instant))
    }

    fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        local_time(instant)
    }
}

/// A clock that stands still until it is moved: for the demo's history, tests and measurements.
///
/// No route, setting or message reaches it: only code that made it holds it.
#[derive(Debug)]
pub struct SettableClock(Mutex<DateTime<Utc>>);

impl SettableClock {
    /// A clock standing at `instant`.
    #[must_use]
    pub const fn at(instant: DateTime<Utc>) -> Self {
        Self(Mutex::new(instant))
    }

    /// Where it stands.
    #[must_use]
    pub fn instant(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts it somewhere else, also back.
    pub fn set(&self, instant: DateTime<Utc>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = instant;
    }

    /// Moves it on.
    pub fn advance(&self, by: TimeDelta) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

impl Clock for SettableClock {
    fn read(&self) -> (DateTime<Utc>, NaiveDate) {
        let instant = self.instant();
        (instant, local_date(instant))
    }

    fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        local_time(instant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date_at(instant: &str) -> String {
        local_date(instant.parse().expect("an instant")).to_string()
    }

    #[test]
    fn the_date_turns_at_dutch_midnight_before_and_after_summer_time_begins() {
        // The clock goes from 02.00 to 03.00 on Sunday 29 March 2026.
        assert_eq!(date_at("2026-03-28T22:59:59Z"), "2026-03-28");
        assert_eq!(date_at("2026-03-28T23:00:00Z"), "2026-03-29");
        assert_eq!(date_at("2026-03-29T21:59:59Z"), "2026-03-29");
        assert_eq!(date_at("2026-03-29T22:00:00Z"), "2026-03-30");
    }

    #[test]
    fn the_date_turns_at_dutch_midnight_before_and_after_summer_time_ends() {
        // The clock goes from 03.00 back to 02.00 on Sunday 25 October 2026.
        assert_eq!(date_at("2026-10-24T21:59:59Z"), "2026-10-24");
        assert_eq!(date_at("2026-10-24T22:00:00Z"), "2026-10-25");
        assert_eq!(date_at("2026-10-25T22:59:59Z"), "2026-10-25");
        assert_eq!(date_at("2026-10-25T23:00:00Z"), "2026-10-26");
    }

    #[test]
    fn a_settable_clock_stands_still_until_it_is_moved() {
        let clock = SettableClock::at("2026-10-24T21:59:59Z".parse().expect("an instant"));
        assert_eq!(clock.instant(), clock.instant());
        clock.advance(TimeDelta::seconds(1));
        let (instant, date) = clock.read();
        assert_eq!(date.to_string(), "2026-10-25");
        assert_eq!(clock.local(instant).to_string(), "2026-10-25 00:00:00");
    }
}
