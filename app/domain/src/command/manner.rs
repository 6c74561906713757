//! How an act is done: previewed, confirmed, or at once (look.md, "Staff": acts say what they
//! will do).

use super::{Command, CommandKind};
use crate::case::Case;
use crate::severity::Severity;

/// What comes between asking for an act and doing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Manner {
    /// A letter is previewed as it will be frozen, and then approved (4.8).
    Letter,
    /// Outward, or not to be undone: what will happen is said first.
    Confirmed,
    /// Harmless: done at once.
    AtOnce,
}

impl CommandKind {
    /// How the act is done, whatever is filled in; [`Command::manner`] knows more.
    #[must_use]
    pub const fn manner(self) -> Manner {
        match self {
            Self::AnnounceHandler
            | Self::ThankAndClose
            | Self::Propose
            | Self::ExtendAim
            | Self::Close
            | Self::ConfirmWithdrawal
            | Self::NotTake
            | Self::Withdraw => Manner::Letter,
            Self::SetNature
            | Self::Involve
            | Self::LinkInvolvement
            | Self::CompleteInvolvementCheck
            | Self::SetConfidential
            | Self::DeliverLetter
            | Self::TakeBackLetter
            | Self::WriteToParent
            | Self::AskParent
            | Self::AnswerQuestion
            | Self::AcceptProposal
            | Self::RefuseProposal
            | Self::StartVerifying
            | Self::CompleteAgreement
            | Self::RecordSatisfaction
            | Self::CompleteMeasure
            | Self::ConsentToClose
            | Self::ToFullTrack
            | Self::UndoWithdrawal
            | Self::CloseInternally
            | Self::Reopen
            | Self::TakeOver
            | Self::HandBack
            | Self::AnswerObjection
            | Self::SettleDispute => Manner::Confirmed,
            Self::SetSeverity
            | Self::SetCategory
            | Self::SetPlaces
            | Self::RuleOutInvolvement
            | Self::Assign
            | Self::TakeUp
            | Self::WriteNote
            | Self::WriteToOrganisation
            | Self::LapseQuestion
            | Self::RecordAgreement
            | Self::CorrectAgreement
            | Self::RecordContact
            | Self::AskContribution
            | Self::Contribute
            | Self::AddSubAction
            | Self::CompleteSubAction
            | Self::DraftProposal
            | Self::DraftJudgment
            | Self::Object
            | Self::OpenDispute
            | Self::JoinDuplicate
            | Self::PartDuplicate
            | Self::SetHold
            | Self::RecordConsultation
            | Self::Anonymise => Manner::AtOnce,
        }
    }
}

impl Command {
    /// How it is done on this case: level 4 takes sight away, a lower level takes guards away,
    /// and lifting a hold lets erasing go on.
    #[must_use]
    pub fn manner(&self, case: &Case) -> Manner {
        match self {
            Self::SetSeverity { level, .. } => {
                let becomes_acute = *level == Severity::Acute && !case.is_acute();
                if becomes_acute || *level < case.severity {
                    Manner::Confirmed
                } else {
                    Manner::AtOnce
                }
            }
            Self::SetHold { on: false, .. } => Manner::Confirmed,
            other => other.kind().manner(),
        }
    }
}
