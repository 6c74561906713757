//! Dutch public holidays (Arbeidstijdenwet art. 3), computed; Goede Vrijdag is equated to them.
//!
//! Decree days and the organisation's closing days are data and live in
//! [`Calendar`](super::Calendar).

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A Dutch public holiday on which nobody is expected to work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// Nieuwjaarsdag, 1 January.
    NewYear,
    /// Goede Vrijdag, two days before Easter; equated to a holiday.
    GoodFriday,
    /// Tweede Paasdag.
    EasterMonday,
    /// Koningsdag: 27 April, or the 26th when the 27th is a Sunday.
    KingsDay,
    /// Bevrijdingsdag, 5 May of every year.
    LiberationDay,
    /// Hemelvaartsdag, 39 days after Easter.
    Ascension,
    /// Tweede Pinksterdag, 50 days after Easter.
    WhitMonday,
    /// Eerste Kerstdag.
    Christmas,
    /// Tweede Kerstdag.
    BoxingDay,
}

impl Holiday {
    /// All holidays, in the order in which they usually fall.
    pub const ALL: [Self; 9] = [
        Self::NewYear,
        Self::GoodFriday,
        Self::EasterMonday,
        Self::KingsDay,
        Self::LiberationDay,
        Self::Ascension,
        Self::WhitMonday,
        Self::Christmas,
        Self::BoxingDay,
    ];

    /// The date of this holiday in `year`; `None` outside the calendar's range.
    #[must_use]
    pub fn date_in(self, year: i32) -> Option<NaiveDate> {
        let after_easter = |days| easter(year)?.checked_add_days(Days::new(days));
        match self {
            Self::NewYear => NaiveDate::from_ymd_opt(year, 1, 1),
            Self::GoodFriday => easter(year)?.checked_sub_days(Days::new(2)),
            Self::EasterMonday => after_easter(1),
            Self::KingsDay => kings_day(year),
            Self::LiberationDay => NaiveDate::from_ymd_opt(year, 5, 5),
            Self::Ascension => after_easter(39),
            Self::WhitMonday => after_easter(50),
            Self::Christmas => NaiveDate::from_ymd_opt(year, 12, 25),
            Self::BoxingDay => NaiveDate::from_ymd_opt(year, 12, 26),
        }
    }

    /// The holiday on `date`, if any; Bevrijdingsdag goes before a Hemelvaart on the same day.
    #[must_use]
    pub fn on(date: NaiveDate) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|holiday| holiday.date_in(date.year()) == Some(date))
    }
}

fn kings_day(year: i32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, 4, 27)?;
    if date.weekday() == Weekday::Sun {
        date.pred_opt()
    } else {
        Some(date)
    }
}

/// The holidays of `year` in order of date; empty outside the calendar's range.
#[must_use]
pub fn holidays(year: i32) -> Vec<(NaiveDate, Holiday)> {
    let mut list: Vec<_> = Holiday::ALL
        .into_iter()
        .filter_map(|holiday| Some((holiday.date_in(year)?, holiday)))
        .collect();
    list.sort();
    list
}

/// Easter Sunday of `year` (Gregorian); `None` outside the calendar's range.
///
/// The ecclesiastical full moon is found from the golden number and the century's corrections;
/// Easter is the Sunday after it.
#[must_use]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let century = year.div_euclid(100);
    let leap_correction = century - century.div_euclid(4);
    let moon_correction = (8 * century + 13).div_euclid(25);
    let epact = (19 * golden + leap_correction - moon_correction + 15).rem_euclid(30);
    let shortened = i32::from(epact == 29 || (epact == 28 && golden > 10));
    let moon_days = u64::try_from(epact - shortened).ok()?;
    let full_moon = NaiveDate::from_ymd_opt(year, 3, 21)?.checked_add_days(Days::new(moon_days))?;
    let to_sunday = 7 - u64::from(full_moon.weekday().num_days_from_sunday());
    full_moon.checked_add_days(Days::new(to_sunday))
}
