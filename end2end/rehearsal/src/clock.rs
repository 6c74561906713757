//! A clock that runs on from wherever it was put.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use domain::ports::Clock;

/// Another clock, and how far this one is ahead of it (or behind).
#[derive(Debug)]
pub struct MovableClock<C> {
    beneath: C,
    ahead: Mutex<TimeDelta>,
}

impl<C: Clock> MovableClock<C> {
    /// Tells the same time as `beneath` until it is moved.
    pub const fn over(beneath: C) -> Self {
        Self {
            beneath,
            ahead: Mutex::new(TimeDelta::zero()),
        }
    }

    /// What it says now.
    pub fn now(&self) -> DateTime<Utc> {
        self.beneath.read().0 + *self.ahead()
    }

    /// Puts it to `instant`, also back.
    pub fn set(&self, instant: DateTime<Utc>) {
        *self.ahead() = instant - self.beneath.read().0;
    }

    /// Moves it on.
    pub fn advance(&self, by: TimeDelta) {
        *self.ahead() += by;
    }

    fn ahead(&self) -> MutexGuard<'_, TimeDelta> {
        self.ahead.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<C: Clock> Clock for MovableClock<C> {
    fn read(&self) -> (DateTime<Utc>, NaiveDate) {
        let instant = self.now();
        (instant, self.local(instant).date())
    }

    fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        self.beneath.local(instant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Goes on a second each time it is read; one hour ahead of UTC on the wall.
    struct Ticking(Mutex<DateTime<Utc>>);

    impl Clock for Ticking {
        fn read(&self) -> (DateTime<Utc>, NaiveDate) {
            let mut instant = self.0.lock().expect("not poisoned");
            *instant += TimeDelta::seconds(1);
            (*instant, self.local(*instant).date())
        }

        fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
            (instant + TimeDelta::hours(1)).naive_utc()
        }
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("an instant")
    }

    #[test]
    fn it_runs_on_from_where_it_was_put() {
        let clock = MovableClock::over(Ticking(Mutex::new(at("2026-11-22T12:00:00Z"))));
        assert_eq!(clock.now(), at("2026-11-22T12:00:01Z"));
        clock.advance(TimeDelta::hours(2));
        assert_eq!(clock.now(), at("2026-11-22T14:00:02Z"));
        clock.set(at("2026-12-01T10:00:00Z"));
        assert_eq!(clock.now(), at("2026-12-01T10:00:01Z"));
        clock.set(at("2020-01-01T00:00:00Z"));
        assert_eq!(clock.now(), at("2020-01-01T00:00:01Z"));
    }

    #[test]
    fn its_date_is_the_one_on_the_wall() {
        let clock = MovableClock::over(Ticking(Mutex::new(at("2026-11-22T12:00:00Z"))));
        clock.set(at("2026-11-22T23:30:00Z"));
        let (instant, date) = clock.read();
        assert_eq!(date.to_string(), "2026-11-23");
        assert_eq!(clock.local(instant).to_string(), "2026-11-23 00:30:01");
    }
}
