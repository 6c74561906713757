//! What is done and agreed while a case is handled.

use crate::place::LocationId;
use crate::reaction::choices;
use crate::staff::StaffId;
use crate::words::{Message, Remark};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Who keeps an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// The parent.
    Parent,
    /// A colleague.
    Staff(StaffId),
}

/// An agreement with the parent (Z7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Counted from 1 within the case.
    pub number: u32,
    /// The round it was made in.
    pub round: u32,
    /// What.
    pub text: Remark,
    /// Who does it.
    pub owner: Owner,
    /// By when, local date.
    pub due: Option<NaiveDate>,
    /// When it was done, local date.
    pub done_on: Option<NaiveDate>,
}

choices!(
    /// How the parent was contacted.
    ContactWay {
        /// By phone.
        Phone = "phone",
        /// A talk at the location.
        Talk = "talk",
        /// By mail.
        Mail = "mail",
        /// By post.
        Post = "post",
    }
);

/// A contact with the parent, or an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The round it was in.
    pub round: u32,
    /// Local date.
    pub on: NaiveDate,
    /// How.
    pub way: ContactWay,
    /// Whether the parent was reached.
    pub reached: bool,
    /// What was said.
    pub text: Option<Remark>,
    /// Who tried.
    pub by: StaffId,
}

/// What a colleague gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Their words.
    pub text: Message,
    /// Local date.
    pub on: NaiveDate,
}

/// A colleague's input on part of the text: they see that part and the question, and nothing else
/// of the case (4.4, contribution link).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contribution {
    /// Counted from 1 within the case.
    pub number: u32,
    /// Who is asked.
    pub of: StaffId,
    /// The part they see.
    pub part: Message,
    /// What is asked.
    pub question: Remark,
    /// Local date.
    pub asked_on: NaiveDate,
    /// What they gave.
    pub given: Option<Given>,
    /// Who asked; `None` where that wasn't kept yet.
    #[serde(default)]
    pub by: Option<StaffId>,
}

/// What one location is to do; the parent keeps one thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubAction {
    /// Counted from 1 within the case.
    pub number: u32,
    /// Where; one of the case's locations.
    pub location: LocationId,
    /// What.
    pub text: Remark,
    /// Who does it.
    pub owner: StaffId,
    /// By when, local date.
    pub due: NaiveDate,
    /// What came of it, and when.
    pub done: Option<(Remark, NaiveDate)>,
}

/// What was decided on an objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectionAnswer {
    /// Whether another colleague takes over.
    pub granted: bool,
    /// The answer the parent reads.
    pub text: Message,
    /// Local date.
    pub on: NaiveDate,
    /// Who decided.
    pub by: StaffId,
}

/// The parent's objection to a handler; once for each handler, answered within a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    /// To whom.
    pub handler: StaffId,
    /// Why.
    pub reason: Remark,
    /// Local date.
    pub on: NaiveDate,
    /// By when it is answered, local date.
    pub due: NaiveDate,
    /// What was decided.
    pub answer: Option<ObjectionAnswer>,
}
