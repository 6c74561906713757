//! What every view is made with: the organisation, the moment, the language, the local clock.

use crate::organisation::Organisation;
use crate::ports::Now;
use crate::reaction::Language;
use crate::text::dates;
use chrono::{DateTime, NaiveDate, NaiveDateTime, SecondsFormat, Utc};

/// Through what a reader looks.
#[derive(Clone, Copy)]
pub struct Lens<'a> {
    /// Names of places and people.
    pub org: &'a Organisation,
    /// The moment, with its calendar.
    pub now: &'a Now,
    /// The reader's language.
    pub language: Language,
    /// An instant as the clock on the wall (Europe/Amsterdam).
    pub local: &'a dyn Fn(DateTime<Utc>) -> NaiveDateTime,
}

impl Lens<'_> {
    pub(super) const fn today(&self) -> NaiveDate {
        self.now.local
    }

    pub(super) fn date(&self, date: NaiveDate) -> String {
        dates::date_long(date, self.today(), self.language)
    }

    pub(super) fn moment(&self, instant: DateTime<Utc>) -> String {
        dates::moment((self.local)(instant), self.today(), self.language)
    }

    pub(super) fn iso(instant: DateTime<Utc>) -> String {
        instant.to_rfc3339_opts(SecondsFormat::Secs, true)
    }
}
