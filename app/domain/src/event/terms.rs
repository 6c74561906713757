//! What some events hold: an agreement as it was made or corrected, a hold as it was set.

use crate::dossier::Owner;
use crate::words::Remark;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What [`super::Event::AgreementMade`] and [`super::Event::AgreementCorrected`] hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreementTerms {
    /// Counted from 1 within the case.
    pub number: u32,
    /// What.
    pub text: Remark,
    /// Who keeps it.
    pub owner: Owner,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// What [`super::Event::HoldSet`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldTerms {
    /// On or off.
    pub on: bool,
    /// Why.
    pub reason: Remark,
    /// Local date.
    pub since: NaiveDate,
}
