//! Dates and times in words: "maandag 30 november", "14.30 uur". Knows no time zones: moments
//! come in as local ones.

use super::say;
use crate::reaction::Language;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike, Weekday};

/// "maandag 30 november"; with the year when it is not the year of `today`.
#[must_use]
pub fn date_long(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    if date.year() == today.year() {
        day_and_month(date, language)
    } else {
        date_full(date, language)
    }
}

/// "ma 30 nov", where many dates stand together; with the year when it is not that of `today`.
#[must_use]
pub fn date_short(date: NaiveDate, today: NaiveDate, language: Language) -> String {
    let day = weekday(date.weekday(), language);
    let letters = match language {
        Language::Nl => 2,
        Language::En => 3,
    };
    let day: String = day.chars().take(letters).collect();
    let short = match (date.month(), language) {
        (3, Language::Nl) => "mrt".to_owned(),
        (number, _) => month(number, language).chars().take(3).collect(),
    };
    if date.year() == today.year() {
        format!("{day} {} {short}", date.day())
    } else {
        format!("{day} {} {short} {}", date.day(), date.year())
    }
}

/// "maandag 30 november 2026", for what is kept: letters, exports.
#[must_use]
pub fn date_full(date: NaiveDate, language: Language) -> String {
    format!("{} {}", day_and_month(date, language), date.year())
}

/// "14.30 uur".
#[must_use]
pub fn time(moment: NaiveDateTime, language: Language) -> String {
    let (hour, minute) = (moment.hour(), moment.minute());
    match language {
        Language::Nl => format!("{hour}.{minute:02} uur"),
        Language::En => format!("{hour}:{minute:02}"),
    }
}

/// "maandag 30 november om 14.30 uur".
#[must_use]
pub fn moment(moment: NaiveDateTime, today: NaiveDate, language: Language) -> String {
    let (date, time) = (
        date_long(moment.date(), today, language),
        time(moment, language),
    );
    format!("{date} {} {time}", say(language, ("om", "at")))
}

/// "vandaag", "1 dag", "6 dagen": how long ago something came in.
#[must_use]
pub fn age(days: i64, language: Language) -> String {
    if days <= 0 {
        say(language, ("vandaag", "today")).to_owned()
    } else {
        day_count(days, language)
    }
}

/// "1 dag", "6 dagen".
#[must_use]
pub fn day_count(days: i64, language: Language) -> String {
    let unit = if days == 1 {
        ("dag", "day")
    } else {
        ("dagen", "days")
    };
    format!("{days} {}", say(language, unit))
}

fn day_and_month(date: NaiveDate, language: Language) -> String {
    let (weekday, month) = (
        weekday(date.weekday(), language),
        month(date.month(), language),
    );
    format!("{weekday} {} {month}", date.day())
}

const fn weekday(weekday: Weekday, language: Language) -> &'static str {
    let said = match weekday {
        Weekday::Mon => ("maandag", "Monday"),
        Weekday::Tue => ("dinsdag", "Tuesday"),
        Weekday::Wed => ("woensdag", "Wednesday"),
        Weekday::Thu => ("donderdag", "Thursday"),
        Weekday::Fri => ("vrijdag", "Friday"),
        Weekday::Sat => ("zaterdag", "Saturday"),
        Weekday::Sun => ("zondag", "Sunday"),
    };
    say(language, said)
}

const fn month(month: u32, language: Language) -> &'static str {
    let said = match month {
        1 => ("januari", "January"),
        2 => ("februari", "February"),
        3 => ("maart", "March"),
        4 => ("april", "April"),
        5 => ("mei", "May"),
        6 => ("juni", "June"),
        7 => ("juli", "July"),
        8 => ("augustus", "August"),
        9 => ("september", "September"),
        10 => ("oktober", "October"),
        11 => ("november", "November"),
        _ => ("december", "December"),
    };
    say(language, said)
}
