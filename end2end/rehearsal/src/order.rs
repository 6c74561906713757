//! The words that move the clock, one order a line, and their answers.
//!
//! ```text
//! now                         ok 2026-11-22T12:00:00.000Z
//! advance 3600                ok 2026-11-22T13:00:00.005Z
//! set 2026-12-01T10:00:00Z    ok 2026-12-01T10:00:00.000Z
//! anything else               no, and what is expected
//! ```

use std::io::{BufRead, Result, Write};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use domain::ports::Clock;

use crate::MovableClock;

const EXPECTED: &str = "expected: now, advance SECONDS or set INSTANT";
/// Nobody rehearses further ahead; well within what dates can hold.
const FURTHEST: i64 = 100 * 366 * 24 * 3600;

/// What to do with the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// Read it.
    Now,
    /// Move it on.
    Advance(TimeDelta),
    /// Put it somewhere, also back.
    Set(DateTime<Utc>),
}

impl Order {
    /// Reads a line.
    fn parse(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let order = match (words.next()?, words.next()) {
            ("now", None) => Self::Now,
            ("advance", Some(seconds)) => {
                let seconds = seconds.parse().ok()?;
                let near = (0..=FURTHEST).contains(&seconds);
                Self::Advance(near.then(|| TimeDelta::seconds(seconds))?)
            }
            ("set", Some(instant)) => Self::Set(instant.parse().ok()?),
            _ => return None,
        };
        words.next().is_none().then_some(order)
    }

    fn carry_out<C: Clock>(self, clock: &MovableClock<C>) {
        match self {
            Self::Now => {}
            Self::Advance(by) => clock.advance(by),
            Self::Set(instant) => clock.set(instant),
        }
    }
}

/// Carries out every order and answers it; returns when there are no more.
///
/// # Errors
/// When orders can't be read or answers can't be written.
pub fn listen<C: Clock>(
    orders: impl BufRead,
    mut answers: impl Write,
    clock: &MovableClock<C>,
) -> Result<()> {
    for line in orders.lines() {
        match Order::parse(&line?) {
            Some(order) => {
                order.carry_out(clock);
                let now = clock.now().to_rfc3339_opts(SecondsFormat::Millis, true);
                writeln!(answers, "ok {now}")?;
            }
            None => writeln!(answers, "no, {EXPECTED}")?,
        }
        answers.flush()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{NaiveDate, NaiveDateTime};

    struct Stopped;

    impl Clock for Stopped {
        fn read(&self) -> (DateTime<Utc>, NaiveDate) {
            let instant = "2026-11-22T12:00:00Z".parse().expect("an instant");
            (instant, self.local(instant).date())
        }

        fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
            instant.naive_utc()
        }
    }

    fn told(orders: &str) -> Vec<String> {
        let (clock, mut answers) = (MovableClock::over(Stopped), Vec::new());
        listen(orders.as_bytes(), &mut answers, &clock).expect("in memory");
        let text = String::from_utf8(answers).expect("text");
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn every_order_is_answered_with_the_time_that_it_is_then() {
        let orders = "now\nadvance 3600\nset 2026-12-01T11:00:00+01:00\nnow\n";
        let answers = [
            "ok 2026-11-22T12:00:00.000Z",
            "ok 2026-11-22T13:00:00.000Z",
            "ok 2026-12-01T10:00:00.000Z",
            "ok 2026-12-01T10:00:00.000Z",
        ];
        assert_eq!(told(orders), answers);
    }

    #[test]
    fn what_is_no_order_moves_nothing() {
        for line in [
            "",
            "advance",
            "advance -1",
            "advance 1 2",
            "set soon",
            "now now",
            "stop",
        ] {
            assert_eq!(Order::parse(line), None, "{line}");
        }
        let far = format!("advance {}", i64::MAX);
        let answers = told(&format!("{far}\nnow"));
        assert!(answers[0].starts_with("no, expected"));
        assert_eq!(answers[1], "ok 2026-11-22T12:00:00.000Z");
    }
}
