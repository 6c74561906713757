//! Pauses of D2's aim while a question to the parent is open (rule 5).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::later;

/// The most days all questions of a round together may add to the aim.
pub const LONGEST_PAUSE: u16 = 14;

/// One question to the parent: from the day it was asked to the day it was answered or lapsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pause {
    /// Local date of the question.
    pub asked: NaiveDate,
    /// Local date of the answer or lapse; `None` while the question is open.
    pub answered: Option<NaiveDate>,
}

/// The aim after one question, at most 14 days later than `due`.
///
/// An answer dated before its question adds nothing.
#[must_use]
pub fn paused_aim(due: NaiveDate, asked: NaiveDate, answered: NaiveDate) -> NaiveDate {
    let pause = Pause {
        asked,
        answered: Some(answered),
    };
    later(due, u64::from(paused_days(&[pause], answered)))
}

/// Days in which a question was open, counted once where questions overlap, at most 14 in all.
///
/// A question still open counts up to `today`.
#[must_use]
pub fn paused_days(pauses: &[Pause], today: NaiveDate) -> u16 {
    let mut sorted = pauses.to_vec();
    sorted.sort();
    let mut counted_to = NaiveDate::MIN;
    let mut days: i64 = 0;
    for pause in sorted {
        let from = pause.asked.max(counted_to);
        let to = pause.answered.unwrap_or(today);
        if to > from {
            days = days.saturating_add((to - from).num_days());
            counted_to = to;
        }
    }
    u16::try_from(days)
        .unwrap_or(LONGEST_PAUSE)
        .min(LONGEST_PAUSE)
}
