//! A letter as its approval froze it, and as it came back.

use crate::letter::{Channel, LetterFacts, LetterKind, Printed};
use crate::staff::StaffId;
use crate::words::{Message, Remark};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What [`super::Event::LetterApproved`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approved {
    /// Counted from 1 within the case.
    pub number: u32,
    /// Which document.
    pub kind: LetterKind,
    /// The writer's words.
    pub text: Message,
    /// The whole letter, frozen: what changes later changes nothing of it.
    pub printed: Printed,
    /// Who it names.
    pub about: Option<StaffId>,
    /// What it says besides.
    #[serde(default)]
    pub facts: LetterFacts,
    /// How it goes.
    pub channel: Channel,
    /// Template version.
    pub template: u16,
}

/// What [`super::Event::LetterTakenBack`] holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    /// Which letter.
    pub number: u32,
    /// Which document.
    pub kind: LetterKind,
    /// Why.
    pub reason: Remark,
    /// Local date.
    pub on: NaiveDate,
}
