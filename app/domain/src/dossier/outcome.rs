//! What a handling comes to: proposal, judgment, measures, and what the parent thinks of it.

use crate::reaction::choices;
use crate::staff::{By, StaffId};
use crate::words::{Line, Message, Remark};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Document 3's mandatory content (4.8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What was examined.
    pub examined: Message,
    /// Who was heard, by function.
    pub heard: Line,
    /// What was found.
    pub finding: Message,
    /// The solution that is proposed.
    pub solution: Message,
    /// Why nothing was agreed on, where nothing was.
    pub no_agreement: Option<Remark>,
    /// By when the parent answers, local date.
    pub answer_by: NaiveDate,
}

/// The parent's answer to a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Accepted.
    Accepted,
    /// Refused, for this reason.
    Refused(Remark),
    /// No answer within the term.
    None,
}

/// An answer, who gave or recorded it, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// Which.
    pub answer: Answer,
    /// The parent, or the handler who recorded a talk.
    pub by: By,
    /// Local date.
    pub on: NaiveDate,
}

/// The proposal of one round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// Which round.
    pub round: u32,
    /// What.
    pub proposal: Proposal,
    /// The parent's answer.
    pub reply: Option<Reply>,
}

choices!(
    /// A judgment on part of a complaint.
    Verdict {
        /// Gegrond.
        Founded = "founded",
        /// Deels gegrond.
        PartlyFounded = "partly_founded",
        /// Ongegrond.
        Unfounded = "unfounded",
        /// Geen oordeel.
        NoJudgment = "no_judgment",
    }
);

/// The judgment on one part, with its reasons (Wko art. 1.57b: written and reasoned).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartJudgment {
    /// Which part of the complaint.
    pub part: Line,
    /// What is judged.
    pub verdict: Verdict,
    /// Why.
    pub reasons: Message,
}

/// A measure, with the date by which it will have been carried out (Wko art. 1.57b).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// Counted from 1 within the case; 0 while its judgment isn't sent yet.
    pub number: u32,
    /// What will be done.
    pub text: Remark,
    /// By when, local date.
    pub due: NaiveDate,
    /// When it was done, local date.
    pub done_on: Option<NaiveDate>,
}

/// The judgment on a complaint: at least one part, and measures, if any, each with its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgment {
    /// First part.
    pub first: PartJudgment,
    /// Further parts.
    pub further: Vec<PartJudgment>,
    /// Measures.
    pub measures: Vec<Measure>,
}

impl Judgment {
    /// All parts.
    pub fn parts(&self) -> impl Iterator<Item = &PartJudgment> {
        std::iter::once(&self.first).chain(&self.further)
    }
}

/// The judgment as drafted in one round; it counts once a letter with it was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgmentSet {
    /// Which round.
    pub round: u32,
    /// What.
    pub judgment: Judgment,
}

/// 1 (very dissatisfied) to 5 (very satisfied).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

impl Score {
    /// All scores.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Whether it says that the parent isn't satisfied: 1 or 2.
    #[must_use]
    pub const fn is_low(self) -> bool {
        self.0 < 3
    }

    /// 1 to 5.
    #[must_use]
    pub const fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = &'static str;

    /// # Errors
    /// For anything but 1 to 5.
    fn try_from(value: u8) -> Result<Self, Self::Error> {
        let found = Self::ALL.into_iter().find(|score| score.0 == value);
        found.ok_or("a score is 1 to 5")
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// What the parent thinks of the solution and of the process (Z9): two answers, in a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Satisfaction {
    /// Which round.
    pub round: u32,
    /// Of the solution.
    pub solution: Score,
    /// Of how it was handled.
    pub process: Score,
    /// The parent's words.
    pub remark: Option<Remark>,
    /// Local date.
    pub on: NaiveDate,
}

impl Satisfaction {
    /// Neither score is low.
    #[must_use]
    pub const fn is_satisfied(&self) -> bool {
        !self.solution.is_low() && !self.process.is_low()
    }
}

/// The next manager up agrees to close a round with a parent who isn't satisfied (4.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Which round.
    pub round: u32,
    /// Who.
    pub by: StaffId,
    /// Why.
    pub reason: Remark,
}
