//! A command without its payload, and what a letter needs besides its words.

use super::Command;
use crate::letter::LetterKind;
use crate::merge::Original;
use crate::reaction::choices;
use crate::reference::Reference;
use crate::status::Ground;
use chrono::NaiveDate;

choices!(
    /// A command without its payload: the table's rows, the acts on screen.
    CommandKind {
        /// [`Command::SetNature`].
        SetNature = "set_nature",
        /// [`Command::SetSeverity`].
        SetSeverity = "set_severity",
        /// [`Command::SetCategory`].
        SetCategory = "set_category",
        /// [`Command::SetPlaces`].
        SetPlaces = "set_places",
        /// [`Command::Involve`].
        Involve = "involve",
        /// [`Command::LinkInvolvement`].
        LinkInvolvement = "link_involvement",
        /// [`Command::RuleOutInvolvement`].
        RuleOutInvolvement = "rule_out_involvement",
        /// [`Command::CompleteInvolvementCheck`].
        CompleteInvolvementCheck = "complete_involvement_check",
        /// [`Command::SetConfidential`].
        SetConfidential = "set_confidential",
        /// [`Command::Assign`], [`Command::AssignDepartment`].
        Assign = "assign",
        /// [`Command::TakeUp`].
        TakeUp = "take_up",
        /// [`Command::ApproveLetter`] of document 2.
        AnnounceHandler = "announce_handler",
        /// [`Command::ApproveLetter`] of document 3.
        Propose = "propose",
        /// [`Command::ApproveLetter`] of document 3a.
        ExtendAim = "extend_aim",
        /// [`Command::ApproveLetter`] of document 4.
        Close = "close",
        /// [`Command::ApproveLetter`] of document 4b, after another came back.
        ConfirmWithdrawal = "confirm_withdrawal",
        /// [`Command::ApproveLetter`] of document 4c.
        NotTake = "not_take",
        /// [`Command::ApproveLetter`] of document 5.
        ThankAndClose = "thank_and_close",
        /// [`Command::DeliverLetter`].
        DeliverLetter = "deliver_letter",
        /// [`Command::TakeBackLetter`].
        TakeBackLetter = "take_back_letter",
        /// [`Command::WriteToParent`].
        WriteToParent = "write_to_parent",
        /// [`Command::WriteNote`].
        WriteNote = "write_note",
        /// [`Command::WriteToOrganisation`].
        WriteToOrganisation = "write_to_organisation",
        /// [`Command::AskParent`].
        AskParent = "ask_parent",
        /// [`Command::AnswerQuestion`].
        AnswerQuestion = "answer_question",
        /// [`Command::LapseQuestion`].
        LapseQuestion = "lapse_question",
        /// [`Command::RecordAgreement`].
        RecordAgreement = "record_agreement",
        /// [`Command::CorrectAgreement`].
        CorrectAgreement = "correct_agreement",
        /// [`Command::CompleteAgreement`].
        CompleteAgreement = "complete_agreement",
        /// [`Command::RecordContact`].
        RecordContact = "record_contact",
        /// [`Command::AskContribution`].
        AskContribution = "ask_contribution",
        /// [`Command::Contribute`].
        Contribute = "contribute",
        /// [`Command::AddSubAction`].
        AddSubAction = "add_sub_action",
        /// [`Command::CompleteSubAction`].
        CompleteSubAction = "complete_sub_action",
        /// [`Command::DraftProposal`].
        DraftProposal = "draft_proposal",
        /// [`Command::DraftJudgment`].
        DraftJudgment = "draft_judgment",
        /// [`Command::AcceptProposal`].
        AcceptProposal = "accept_proposal",
        /// [`Command::RefuseProposal`].
        RefuseProposal = "refuse_proposal",
        /// [`Command::StartVerifying`].
        StartVerifying = "start_verifying",
        /// [`Command::RecordSatisfaction`].
        RecordSatisfaction = "record_satisfaction",
        /// [`Command::ConsentToClose`].
        ConsentToClose = "consent_to_close",
        /// [`Command::CompleteMeasure`].
        CompleteMeasure = "complete_measure",
        /// [`Command::ToFullTrack`].
        ToFullTrack = "to_full_track",
        /// [`Command::Withdraw`].
        Withdraw = "withdraw",
        /// [`Command::UndoWithdrawal`].
        UndoWithdrawal = "undo_withdrawal",
        /// [`Command::CloseInternally`].
        CloseInternally = "close_internally",
        /// [`Command::Reopen`].
        Reopen = "reopen",
        /// [`Command::TakeOver`].
        TakeOver = "take_over",
        /// [`Command::HandBack`].
        HandBack = "hand_back",
        /// [`Command::Object`].
        Object = "object",
        /// [`Command::AnswerObjection`].
        AnswerObjection = "answer_objection",
        /// [`Command::OpenDispute`].
        OpenDispute = "open_dispute",
        /// [`Command::SettleDispute`].
        SettleDispute = "settle_dispute",
        /// [`Command::SetHold`].
        SetHold = "set_hold",
        /// [`Command::JoinDuplicate`].
        JoinDuplicate = "join_duplicate",
        /// [`Command::PartDuplicate`].
        PartDuplicate = "part_duplicate",
        /// [`Command::RecordConsultation`].
        RecordConsultation = "record_consultation",
        /// [`Command::Anonymise`].
        Anonymise = "anonymise",
    }
);

impl CommandKind {
    /// The act of approving such a letter.
    #[must_use]
    pub const fn of_letter(kind: LetterKind) -> Self {
        match kind {
            LetterKind::HandlerKnown => Self::AnnounceHandler,
            LetterKind::Proposal => Self::Propose,
            LetterKind::Interim => Self::ExtendAim,
            LetterKind::Closing => Self::Close,
            LetterKind::Withdrawn => Self::ConfirmWithdrawal,
            LetterKind::NotTaken => Self::NotTake,
            LetterKind::Thanks => Self::ThankAndClose,
        }
    }

    /// The letter that this act approves.
    #[must_use]
    pub fn letter(self) -> Option<LetterKind> {
        let mut kinds = LetterKind::ALL.iter().copied();
        kinds.find(|kind| Self::of_letter(*kind) == self)
    }
}

impl Command {
    /// The command without its payload.
    #[must_use]
    pub const fn kind(&self) -> CommandKind {
        match self {
            Self::SetNature { .. } => CommandKind::SetNature,
            Self::SetSeverity { .. } => CommandKind::SetSeverity,
            Self::SetCategory { .. } => CommandKind::SetCategory,
            Self::SetPlaces { .. } => CommandKind::SetPlaces,
            Self::Involve { .. } => CommandKind::Involve,
            Self::LinkInvolvement { .. } => CommandKind::LinkInvolvement,
            Self::RuleOutInvolvement { .. } => CommandKind::RuleOutInvolvement,
            Self::CompleteInvolvementCheck => CommandKind::CompleteInvolvementCheck,
            Self::SetConfidential { .. } => CommandKind::SetConfidential,
            Self::Assign { .. } | Self::AssignDepartment { .. } => CommandKind::Assign,
            Self::TakeUp => CommandKind::TakeUp,
            Self::JoinDuplicate { .. } => CommandKind::JoinDuplicate,
            Self::PartDuplicate { .. } => CommandKind::PartDuplicate,
            Self::ApproveLetter { kind, .. } => CommandKind::of_letter(*kind),
            Self::DeliverLetter { .. } => CommandKind::DeliverLetter,
            Self::TakeBackLetter { .. } => CommandKind::TakeBackLetter,
            Self::WriteToParent { .. } => CommandKind::WriteToParent,
            Self::WriteNote { .. } => CommandKind::WriteNote,
            Self::WriteToOrganisation { .. } => CommandKind::WriteToOrganisation,
            Self::AskParent { .. } => CommandKind::AskParent,
            Self::AnswerQuestion { .. } => CommandKind::AnswerQuestion,
            Self::LapseQuestion => CommandKind::LapseQuestion,
            Self::RecordAgreement { .. } => CommandKind::RecordAgreement,
            Self::CorrectAgreement { .. } => CommandKind::CorrectAgreement,
            Self::CompleteAgreement { .. } => CommandKind::CompleteAgreement,
            Self::RecordContact { .. } => CommandKind::RecordContact,
            Self::AskContribution { .. } => CommandKind::AskContribution,
            Self::Contribute { .. } => CommandKind::Contribute,
            Self::AddSubAction { .. } => CommandKind::AddSubAction,
            Self::CompleteSubAction { .. } => CommandKind::CompleteSubAction,
            Self::DraftProposal { .. } => CommandKind::DraftProposal,
            Self::DraftJudgment { .. } => CommandKind::DraftJudgment,
            Self::AcceptProposal => CommandKind::AcceptProposal,
            Self::RefuseProposal { .. } => CommandKind::RefuseProposal,
            Self::StartVerifying => CommandKind::StartVerifying,
            Self::RecordSatisfaction { .. } => CommandKind::RecordSatisfaction,
            Self::ConsentToClose { .. } => CommandKind::ConsentToClose,
            Self::CompleteMeasure { .. } => CommandKind::CompleteMeasure,
            Self::ToFullTrack { .. } => CommandKind::ToFullTrack,
            Self::Withdraw { .. } => CommandKind::Withdraw,
            Self::UndoWithdrawal { .. } => CommandKind::UndoWithdrawal,
            Self::CloseInternally { .. } => CommandKind::CloseInternally,
            Self::Reopen { .. } => CommandKind::Reopen,
            Self::TakeOver { .. } => CommandKind::TakeOver,
            Self::HandBack { .. } => CommandKind::HandBack,
            Self::Object { .. } => CommandKind::Object,
            Self::AnswerObjection { .. } => CommandKind::AnswerObjection,
            Self::OpenDispute { .. } => CommandKind::OpenDispute,
            Self::SettleDispute { .. } => CommandKind::SettleDispute,
            Self::SetHold { .. } => CommandKind::SetHold,
            Self::RecordConsultation { .. } => CommandKind::RecordConsultation,
            Self::Anonymise(_) => CommandKind::Anonymise,
        }
    }
}

/// What a document needs besides the writer's words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    #[default]
    Nothing,
    /// Document 3a: the new date of D2's aim.
    Until(NaiveDate),
    /// Document 4c: why the reaction isn't taken. A duplicate goes by [`Self::Merging`].
    Because(Ground),
    /// Document 4c of a duplicate: the case it goes on in.
    Merging(Original),
}

impl Needs {
    /// Why a reaction isn't taken, of document 4c.
    #[must_use]
    pub const fn ground(self) -> Option<Ground> {
        match self {
            Self::Because(ground) => Some(ground),
            Self::Merging(original) => Some(Ground::DuplicateOf(original.reference())),
            Self::Nothing | Self::Until(_) => None,
        }
    }
}

impl Command {
    /// The original that a duplicate is said to have, while nobody looked at it.
    #[must_use]
    pub const fn original(&self) -> Option<Reference> {
        match self {
            Self::ApproveLetter {
                needs: Needs::Because(Ground::DuplicateOf(original)),
                ..
            } => Some(*original),
            _ => None,
        }
    }

    /// The same, of a duplicate that goes on in this original.
    #[must_use]
    pub fn merging(mut self, original: Original) -> Self {
        if let Self::ApproveLetter { needs, .. } = &mut self {
            *needs = Needs::Merging(original);
        }
        self
    }
}
