//! Terms of a klantreactie on local dates: what is due when, and who is warned.
//!
//! Owns the kinds D0–D8, Dutch holidays and working days, pauses, reminders and escalations.
//! Must not know cases, people, time zones or the clock: the caller hands in local dates
//! (Europe/Amsterdam), and "today" is always an argument.

mod calendar;
mod holiday;
mod kind;
mod opening;
mod pause;
mod row;
mod warning;

pub use calendar::Calendar;
pub use holiday::{Holiday, easter, holidays};
pub use kind::{Commitment, DeadlineKind};
pub use opening::{
    FIRST_ROUND, access_request, at_receipt, at_reopening, escalation_seen, handler_known_again,
    judgment_from, measure, verification, yearly_report,
};
pub use pause::{LONGEST_PAUSE, Pause, paused_aim, paused_days};
pub use row::{Deadline, DeadlineState};
pub use warning::{
    Escalation, EscalationTo, ParentNotice, ParentNoticeKind, Reminder, ReminderKind,
    parent_notices,
};

use chrono::{Days, NaiveDate};

/// `days` calendar days later; the calendar's last day when there is no such date.
fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

/// `weeks` × 7 dates later: always the same weekday (rule 2).
fn weeks_later(date: NaiveDate, weeks: u64) -> NaiveDate {
    later(date, weeks.saturating_mul(7))
}

/// The last date on which a parent may write about a case closed on `closed_on`, or have it opened
/// again: six weeks later (4.3).
#[must_use]
pub fn reopen_until(closed_on: NaiveDate) -> NaiveDate {
    weeks_later(closed_on, 6)
}
