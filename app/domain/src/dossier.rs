//! What is recorded while a reaction is handled (4.1, 4.3): agreements, contacts, contributions,
//! sub-actions, proposals, judgments and measures, what the parent thought of it, and what stands
//! beside the handling: disputes, a hold, a withdrawal. All of it belongs to a
//! [`crate::case::Case`] and is changed by [`crate::evolve`] alone.

mod beside;
mod outcome;
mod verified;
mod work;

pub use beside::{
    Consultation, Consulted, Dispute, DisputeBody, DisputeOutcome, Hold, Police, Settlement,
    Withdrawal,
};
pub use outcome::{
    Answer, Consent, Judgment, JudgmentSet, Measure, PartJudgment, Proposal, Proposed, Reply,
    Satisfaction, Score, Verdict,
};
pub use work::{
    Agreement, Contact, ContactWay, Contribution, Given, Objection, ObjectionAnswer, Owner,
    SubAction,
};

use crate::case::Question;
use crate::deadline::Pause;
use crate::merge::Merged;
use crate::retention::Kept;
use crate::status::{Closure, Handling, Status};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One closing: the first results stay when a case is reopened (4.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The round that ended.
    pub round: u32,
    /// How.
    pub closure: Closure,
    /// Local date.
    pub on: NaiveDate,
    /// The letter whose delivery closed it; `None` when the director closed it internally.
    pub letter: Option<u32>,
    /// The state it returns to when the letter comes back.
    pub from: Status,
}

/// Everything recorded of one case besides its letters and messages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Dossier {
    /// Somebody decided that a light reaction is handled in full.
    pub full_track: bool,
    /// Questions to the parent that were answered or lapsed.
    pub pauses: Vec<Asked>,
    /// Agreements, in order.
    pub agreements: Vec<Agreement>,
    /// Contacts with the parent and attempts, in order.
    pub contacts: Vec<Contact>,
    /// Colleagues who were asked something.
    pub contributions: Vec<Contribution>,
    /// What locations are to do.
    pub sub_actions: Vec<SubAction>,
    /// Proposals, at most one for each round.
    pub proposals: Vec<Proposed>,
    /// Judgments, at most one for each round.
    pub judgments: Vec<JudgmentSet>,
    /// Measures that were announced to the parent.
    pub measures: Vec<Measure>,
    /// What the parent thought of solution and process, at most one for each round.
    pub satisfaction: Vec<Satisfaction>,
    /// Consents to close although the parent isn't satisfied.
    pub consents: Vec<Consent>,
    /// The parent's objections to a handler.
    pub objections: Vec<Objection>,
    /// Disputes elsewhere.
    pub disputes: Vec<Dispute>,
    /// Whether nothing of it may be erased.
    pub hold: Option<Hold>,
    /// Local date on which the last hold was lifted.
    pub held_until: Option<NaiveDate>,
    /// The parent withdrew it.
    pub withdrawal: Option<Withdrawal>,
    /// Duplicates that were closed into this case.
    pub merged: Vec<Merged>,
    /// The consultations about level 4, in order.
    pub consultations: Vec<Consulted>,
    /// The handling state it had when nobody handled it any more, while it is in triage.
    pub carried: Option<Handling>,
    /// How it was closed, each time.
    pub closings: Vec<Closing>,
    /// What remains of an anonymised case; everything else is empty then.
    pub kept: Option<Box<Kept>>,
    /// Another handler came after the parent had been told of one: D1 began anew (4.3).
    pub announced_again: Vec<Again>,
}

/// D1 began anew after these letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Again {
    /// The round in which the terms began.
    pub round: u32,
    /// The number of the last letter before it.
    pub after: u32,
}

/// A question to the parent that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// The round it was asked in.
    pub round: u32,
    /// Local date of answer or lapse.
    pub until: NaiveDate,
    /// Whether it lapsed.
    pub lapsed: bool,
}

impl Asked {
    /// As the deadlines count it.
    #[must_use]
    pub const fn pause(&self) -> Pause {
        Pause {
            asked: self.question.asked_on,
            answered: Some(self.until),
        }
    }
}

/// The highest number given so far.
pub(crate) fn next(numbers: impl Iterator<Item = u32>) -> u32 {
    numbers.max().unwrap_or(0) + 1
}

impl Dossier {
    /// The proposal of a round.
    #[must_use]
    pub fn proposed(&self, round: u32) -> Option<&Proposed> {
        self.proposals.iter().find(|one| one.round == round)
    }

    /// The measures of a judgment that the parent wasn't told of yet.
    pub fn unannounced<'a>(&'a self, judgment: &'a Judgment) -> impl Iterator<Item = &'a Measure> {
        let known = |one: &Measure| {
            let mut told = self.measures.iter();
            told.any(|known| known.text == one.text && known.due == one.due)
        };
        judgment.measures.iter().filter(move |one| !known(one))
    }

    /// When a measure of a judgment was carried out.
    #[must_use]
    pub fn carried_out(&self, measure: &Measure) -> Option<NaiveDate> {
        let mut told = self.measures.iter();
        let known = told.find(|one| one.text == measure.text && one.due == measure.due);
        known.and_then(|one| one.done_on).or(measure.done_on)
    }

    /// What the parent thought in a round.
    #[must_use]
    pub fn satisfied(&self, round: u32) -> Option<&Satisfaction> {
        self.satisfaction.iter().find(|one| one.round == round)
    }

    /// Whether anything forbids erasing it: a hold, or a dispute without an outcome (4.10).
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.hold.is_some() || self.disputes.iter().any(|one| one.settlement.is_none())
    }

    /// The objection that awaits an answer.
    #[must_use]
    pub fn open_objection(&self) -> Option<&Objection> {
        self.objections.iter().find(|one| one.answer.is_none())
    }
}
