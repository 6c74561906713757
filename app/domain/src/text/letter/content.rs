//! What each letter has to say besides its writer's words (4.8). It is taken from the case
//! ([`content`]) and can't be made without what is mandatory: without it there is no letter.

mod taken;

pub use taken::content;

use super::Named;
use crate::dossier::{Agreement, Judgment, Owner, Proposal, Satisfaction};
use crate::letter::LetterKind;
use crate::status::Ground;
use crate::words::Remark;
use chrono::NaiveDate;

/// What one letter says besides what every letter says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Document 2; the terms are in every letter's slots.
    HandlerKnown {
        /// Who handles the reaction, and how to reach them.
        handler: Named,
        /// Who decided that.
        decided_by: Named,
    },
    /// Document 3.
    Proposal(ProposalContent),
    /// Document 3a.
    Interim(InterimContent),
    /// Document 4.
    Closing(ClosingContent),
    /// Document 4b.
    Withdrawn(WithdrawnContent),
    /// Document 4c.
    NotTaken(NotTakenContent),
    /// Document 5.
    Thanks {
        /// Who received the reaction, and passed it on.
        by: Named,
    },
}

impl Content {
    /// Which document it is for.
    #[must_use]
    pub const fn kind(&self) -> LetterKind {
        match self {
            Self::HandlerKnown { .. } => LetterKind::HandlerKnown,
            Self::Proposal(_) => LetterKind::Proposal,
            Self::Interim(_) => LetterKind::Interim,
            Self::Closing(_) => LetterKind::Closing,
            Self::Withdrawn(_) => LetterKind::Withdrawn,
            Self::NotTaken(_) => LetterKind::NotTaken,
            Self::Thanks { .. } => LetterKind::Thanks,
        }
    }
}

/// Document 3's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposalContent {
    /// The reaction in short, in the parent's own words.
    pub summary: String,
    /// What was examined, who was heard, what was found, what is proposed, and by when the parent
    /// answers.
    pub proposal: Proposal,
    /// The agreements of this round.
    pub agreed: Agreed,
    /// The judgment, where it is there already.
    pub judgment: Option<Judgment>,
}

/// Document 3a's; its reason is the writer's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InterimContent {
    /// The new date of D2's aim.
    pub until: NaiveDate,
}

/// Document 4's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingContent {
    /// The judgment, of a klacht.
    pub judged: Judged,
    /// All agreements.
    pub agreed: Agreed,
    /// What the verification came to.
    pub verified: Verification,
    /// How long the data are kept.
    pub kept: Kept,
}

/// Document 4b's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithdrawnContent {
    /// It is, or may be, severe: it is looked into all the same, and stays open.
    pub severe_goes_on: bool,
    /// How long the data are kept.
    pub kept: Kept,
}

/// Document 4c's; its reasons are the writer's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotTakenContent {
    /// On which ground; the referral follows from it.
    pub ground: Ground,
}

/// The agreements with the parent, or why there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreed {
    /// These, at least one.
    On {
        /// The first.
        first: AgreementLine,
        /// Further ones.
        further: Vec<AgreementLine>,
    },
    /// Nothing, for this reason.
    Nothing(Remark),
    /// Nothing, and no reason was given: the proposal on a klacht needs one.
    Unexplained,
}

/// An agreement as a letter lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementLine {
    /// What.
    pub text: Remark,
    /// Who does it.
    pub owner: Owner,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

impl From<&Agreement> for AgreementLine {
    fn from(one: &Agreement) -> Self {
        Self {
            text: one.text.clone(),
            owner: one.owner.clone(),
            due: one.due,
            done_on: one.done_on,
        }
    }
}

/// Whether it was judged: a klacht always is when it is closed (Wko art. 1.57b).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// A klacht: per part with reasons, measures with dates.
    Complaint(Judgment),
    /// Anything else isn't judged.
    NotAComplaint,
}

/// What the verification came to (Z9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verification {
    /// The parent scored solution and process.
    Answered {
        /// Both scores.
        given: Satisfaction,
        /// The next manager up agreed to closing with a parent who isn't satisfied.
        consented: bool,
    },
    /// Attempts on different days reached nobody.
    NotReached,
}

/// How long the data are kept (4.10).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// A klacht: 24 months.
    Complaint,
    /// Compliment, suggestie, tip: 12 months.
    Other,
    /// Severe, or with a dispute, a hold or the police: 24 months from the end of all that.
    Procedure,
}
