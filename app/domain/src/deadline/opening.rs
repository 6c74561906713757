//! Which deadlines a moment in a case opens, with their terms (table of 4.5).

use chrono::{Datelike, Months, NaiveDate};

use super::{Calendar, Deadline, DeadlineKind, weeks_later};

/// The round every case starts in.
pub const FIRST_ROUND: u32 = 1;

/// D1 and D2 for every reaction, D3 as well for a complaint; all from the day of arrival.
#[must_use]
pub fn at_receipt(is_complaint: bool, arrived_on: NaiveDate, calendar: &Calendar) -> Vec<Deadline> {
    round_from(is_complaint, arrived_on, FIRST_ROUND, calendar)
}

/// D1′, D2′ and for a complaint D3′, all counted from the day of reopening.
///
/// `round` is the new round; the earlier rows stay as they are (rule 8).
#[must_use]
pub fn at_reopening(
    is_complaint: bool,
    reopened_on: NaiveDate,
    round: u32,
    calendar: &Calendar,
) -> Vec<Deadline> {
    round_from(is_complaint, reopened_on, round, calendar)
}

fn round_from(
    is_complaint: bool,
    starts: NaiveDate,
    round: u32,
    calendar: &Calendar,
) -> Vec<Deadline> {
    let solution = Deadline::new(
        DeadlineKind::SolutionProposed,
        round,
        starts,
        weeks_later(starts, 3),
        calendar,
    );
    let mut rows = vec![handler_known_again(starts, round, calendar), solution];
    if is_complaint {
        rows.push(judgment_from(starts, round, calendar));
    }
    rows
}

/// D3, six weeks from the original receipt, also when the reaction became a complaint later.
#[must_use]
pub fn judgment_from(received: NaiveDate, round: u32, calendar: &Calendar) -> Deadline {
    let due = weeks_later(received, 6);
    Deadline::new(DeadlineKind::Judged, round, received, due, calendar)
}

/// D1, one week from `from`: a new handler is announced again within a week (4.3, take over).
///
/// D2 and D3 stay as they are: re-assignment resets nothing (rule 8).
#[must_use]
pub fn handler_known_again(from: NaiveDate, round: u32, calendar: &Calendar) -> Deadline {
    let due = weeks_later(from, 1);
    Deadline::new(DeadlineKind::HandlerKnown, round, from, due, calendar)
}

/// D6, one working day after the case became severe or possibly severe.
#[must_use]
pub fn escalation_seen(severe_on: NaiveDate, round: u32, calendar: &Calendar) -> Deadline {
    let due = calendar.add_working_days(severe_on, 1);
    Deadline::new(
        DeadlineKind::EscalationSeen,
        round,
        severe_on,
        due,
        calendar,
    )
}

/// D4, one week after the proposal was accepted.
#[must_use]
pub fn verification(accepted_on: NaiveDate, round: u32, calendar: &Calendar) -> Deadline {
    let due = weeks_later(accepted_on, 1);
    Deadline::new(DeadlineKind::Verified, round, accepted_on, due, calendar)
}

/// D5, the date promised with the judgment; a date before the judgment counts as that day.
#[must_use]
pub fn measure(
    judged_on: NaiveDate,
    ready: NaiveDate,
    round: u32,
    calendar: &Calendar,
) -> Deadline {
    let due = ready.max(judged_on);
    Deadline::new(DeadlineKind::MeasureDone, round, judged_on, due, calendar)
}

/// D7 for the report over `year`: the GGD has it before 1 June of the next year.
///
/// `None` outside the calendar's range.
#[must_use]
pub fn yearly_report(year: i32, calendar: &Calendar) -> Option<Deadline> {
    let starts = NaiveDate::from_ymd_opt(year, 12, 31)?;
    let due = NaiveDate::from_ymd_opt(starts.year().checked_add(1)?, 5, 31)?;
    Some(Deadline::new(
        DeadlineKind::YearlyReport,
        FIRST_ROUND,
        starts,
        due,
        calendar,
    ))
}

/// D8, one month after the request: the same day of the month, or its last day.
#[must_use]
pub fn access_request(asked_on: NaiveDate, calendar: &Calendar) -> Deadline {
    let due = asked_on
        .checked_add_months(Months::new(1))
        .unwrap_or(NaiveDate::MAX);
    Deadline::new(
        DeadlineKind::AccessAnswered,
        FIRST_ROUND,
        asked_on,
        due,
        calendar,
    )
}
