//! An agreement in its words, as it was made or corrected.

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
