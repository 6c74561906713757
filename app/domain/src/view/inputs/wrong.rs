//! What is wrong with what was filled in, and beside which input it is said.

use super::{InputKind, inputs};
use crate::command::CommandKind;
use crate::error::{Problem, Refusal};
use crate::reaction::choices;
use serde::{Deserialize, Serialize};

choices!(
    /// What acts ask for, by its name in forms.
    Name {
        /// What it is.
        Nature = "nature",
        /// How serious it is.
        Level = "level",
        /// What it is about.
        Category = "category",
        /// What it came from; a number of an outside body.
        Cause = "cause",
        /// Where.
        Places = "places",
        /// Kind of care.
        Care = "care",
        /// Who.
        Colleague = "colleague",
        /// On or off.
        On = "on",
        /// Who is in the circle.
        Circle = "circle",
        /// Why.
        Reason = "reason",
        /// How a letter goes.
        Channel = "channel",
        /// The writer's words.
        Text = "text",
        /// A day.
        Date = "date",
        /// Who reads a note.
        Layer = "layer",
        /// How the contact was.
        Way = "way",
        /// Whether the parent was reached.
        Reached = "reached",
        /// What was examined.
        Examined = "examined",
        /// Who was heard.
        Heard = "heard",
        /// What was found.
        Finding = "finding",
        /// A score.
        Solution = "solution",
        /// A score.
        Process = "process",
        /// Whether an objection is granted.
        Granted = "granted",
        /// An outside body.
        Body = "body",
        /// How a dispute ended.
        Outcome = "outcome",
        /// Who was consulted.
        Inspector = "inspector",
        /// Whether a suspicion remains.
        Suspicion = "suspicion",
        /// Whether the police were told.
        Police = "police",
        /// Another day.
        Until = "until",
        /// Why a reaction isn't taken.
        Ground = "ground",
        /// The first of two.
        Original = "original",
        /// A part of a complaint.
        Part = "part",
        /// What is judged of it.
        Verdict = "verdict",
        /// Why it is judged so.
        Reasons = "reasons",
        /// A measure.
        Measure = "measure",
        /// By when.
        Due = "due",
    }
);

/// One problem of one input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct InputError {
    /// Beside which input.
    pub input: Name,
    /// In which row, from 0, where there are several.
    pub row: u32,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What the act needs and wasn't given, in the form's order; the judgment's rows say so
/// themselves, and a way a letter can go always stands chosen.
#[must_use]
pub fn missing(kind: CommandKind, given: impl Fn(&str) -> bool) -> Vec<InputError> {
    let needed = inputs(kind).iter().filter(|input| {
        let by_itself = matches!(input.kind, InputKind::Judgment | InputKind::Channel);
        !input.optional && !by_itself && !given(input.name)
    });
    needed
        .filter_map(|input| Name::parse(input.name))
        .map(|input| InputError {
            input,
            row: 0,
            problem: Problem::Missing,
        })
        .collect()
}

/// The input that a refusal is about, where it is about one.
#[must_use]
pub const fn beside(refusal: Refusal, act: CommandKind) -> Option<Name> {
    match refusal {
        Refusal::ReasonMissing => Some(Name::Reason),
        Refusal::CandidateInvolved
        | Refusal::CandidateUnsuitable
        | Refusal::CandidateOutside
        | Refusal::AlreadyHandler
        | Refusal::PersonNeeded
        | Refusal::ConsentInvalid => Some(Name::Colleague),
        Refusal::ChannelUnavailable => Some(Name::Channel),
        Refusal::ComplaintHasALevel => Some(Name::Level),
        Refusal::NotLater => Some(Name::Until),
        Refusal::PoliceReportDue => Some(Name::Police),
        Refusal::SameCase
        | Refusal::OriginalUnknown
        | Refusal::OriginalNotOpen
        | Refusal::OriginalUnlike
        | Refusal::OriginalSeenByInvolved
        | Refusal::OwnJudgment => Some(Name::Original),
        Refusal::DateOver if matches!(act, CommandKind::DraftJudgment) => Some(Name::Due),
        Refusal::DateImpossible | Refusal::DateOver => Some(Name::Date),
        Refusal::NotFound
        | Refusal::NotYourRole
        | Refusal::NotInThisState
        | Refusal::DirectorOnly
        | Refusal::AwaitsDirector
        | Refusal::AboveYourLevel
        | Refusal::InvolvementUnchecked
        | Refusal::InvolvementSettled
        | Refusal::FullTrackOnly
        | Refusal::NoHandler
        | Refusal::LetterPending
        | Refusal::NoSuchLetter
        | Refusal::ConsultationMissing
        | Refusal::NothingChanges
        | Refusal::SeverityUnsettled
        | Refusal::MessagesFull
        | Refusal::QuestionOpen
        | Refusal::NoQuestion
        | Refusal::TooEarly
        | Refusal::NoSuchRecord
        | Refusal::ProposalMissing
        | Refusal::AgreementMissing
        | Refusal::NotVerified
        | Refusal::JudgmentMissing
        | Refusal::MeasureOverdue
        | Refusal::NoJudgmentNeeded
        | Refusal::ConsentMissing
        | Refusal::NotNextUp
        | Refusal::NotWithdrawn
        | Refusal::LetterNotDelivered
        | Refusal::ProofMissing
        | Refusal::TooLate
        | Refusal::NothingToObject
        | Refusal::NotAcute
        | Refusal::KeptByHold
        | Refusal::DisputeOpen
        | Refusal::RetentionRuns
        | Refusal::ReportOpen
        | Refusal::NoComplaint
        | Refusal::ObjectionOpen
        | Refusal::WithdrawnAlready => None,
    }
}
