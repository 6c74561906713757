//! How long a case is kept, and what remains of it after that (4.10).

mod kept;

pub use kept::{DeadlineResult, Ending, Kept, Month, RoundResult};

use crate::case::Case;
use crate::error::Refusal;
use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Months a case is kept after its last closing, or after the dispute or hold that ended later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// A klacht, and whatever was severe, disputed or reported to the police.
    pub complaint: u32,
    /// A compliment, suggestie or tip.
    pub other: u32,
}

impl Default for Terms {
    /// 24 and 12 months.
    fn default() -> Self {
        Self {
            complaint: 24,
            other: 12,
        }
    }
}

/// What has to be known before a case is erased.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// How long cases are kept.
    pub terms: Terms,
    /// The years whose report is frozen.
    pub frozen: BTreeSet<i32>,
}

impl Retention {
    /// The first local date on which a case may be erased; `None` while its procedure goes on.
    #[must_use]
    pub fn until(&self, case: &Case) -> Option<NaiveDate> {
        let closed = case.closed_on()?;
        let disputes = &case.dossier.disputes;
        let settled = disputes.iter().map(|one| Some(one.settlement.as_ref()?.on));
        let ends: Option<Vec<NaiveDate>> = settled.collect();
        let lifted = case.dossier.held_until;
        let end = ends?.into_iter().chain(lifted).fold(closed, NaiveDate::max);
        let long = case.counts_as_complaint
            || case.is_severe()
            || !case.dossier.consultations.is_empty()
            || lifted.is_some()
            || !disputes.is_empty();
        let months = if long {
            self.terms.complaint
        } else {
            self.terms.other
        };
        end.checked_add_months(Months::new(months))
    }

    /// Whether the term of a closed case is over and its figures are in their reports.
    ///
    /// # Errors
    /// [`Refusal::RetentionRuns`] or [`Refusal::ReportOpen`].
    pub(crate) fn allows(&self, case: &Case, today: NaiveDate) -> Result<(), Refusal> {
        if self.until(case).is_none_or(|until| today < until) {
            return Err(Refusal::RetentionRuns);
        }
        let closings = case.dossier.closings.iter().map(|one| one.on);
        let mut days = closings.chain([case.arrived_on]);
        if days.all(|day| self.frozen.contains(&day.year())) {
            Ok(())
        } else {
            Err(Refusal::ReportOpen)
        }
    }
}

/// Whether nothing but time keeps a closed case.
///
/// # Errors
/// [`Refusal::KeptByHold`] or [`Refusal::DisputeOpen`].
pub(crate) fn released(case: &Case) -> Result<(), Refusal> {
    if case.dossier.hold.is_some() {
        return Err(Refusal::KeptByHold);
    }
    let mut disputes = case.dossier.disputes.iter();
    if disputes.any(|one| one.settlement.is_none()) {
        return Err(Refusal::DisputeOpen);
    }
    Ok(())
}
