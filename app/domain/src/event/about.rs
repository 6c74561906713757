//! What an event is called, and who may read it.

use super::Event;
use crate::command::Layer;
use serde::{Deserialize, Serialize};

/// Who may read an event of a case they see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// The parent and all staff who see the case.
    Parent,
    /// Staff who see the case.
    Internal,
    /// Director, cluster manager, circle, attention officer.
    Confidential,
}

impl Event {
    /// Stable name, as stored and logged; says nothing of content.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Received { .. } => "received",
            Self::TriageStarted => "triage_started",
            Self::NatureChanged { .. } => "nature_changed",
            Self::SeveritySet { .. } => "severity_set",
            Self::RepetitionNoticed => "repetition_noticed",
            Self::CategorySet { .. } => "category_set",
            Self::PlacesSet { .. } => "places_set",
            Self::Involved { .. } => "involved",
            Self::InvolvementRuledOut { .. } => "involvement_ruled_out",
            Self::InvolvementChecked => "involvement_checked",
            Self::ConfidentialSet { .. } => "confidential_set",
            Self::HandlerAssigned { .. } => "handler_assigned",
            Self::DepartmentAssigned(_) => "department_assigned",
            Self::HandlerRemoved { .. } => "handler_removed",
            Self::LetterApproved { .. } => "letter_approved",
            Self::LetterDelivered { .. } => "letter_delivered",
            Self::LetterTakenBack(_) => "letter_taken_back",
            Self::ParentWritten { .. } => "parent_written",
            Self::ParentWrote { .. } => "parent_wrote",
            Self::NoteWritten { .. } => "note_written",
            Self::QuestionAsked { .. } => "question_asked",
            Self::QuestionAnswered { .. } => "question_answered",
            Self::QuestionLapsed { .. } => "question_lapsed",
            Self::AgreementMade { .. } => "agreement_made",
            Self::AgreementCorrected { .. } => "agreement_corrected",
            Self::AgreementKept { .. } => "agreement_kept",
            Self::ContactRecorded { .. } => "contact_recorded",
            Self::ContributionAsked { .. } => "contribution_asked",
            Self::ContributionGiven { .. } => "contribution_given",
            Self::SubActionAdded { .. } => "sub_action_added",
            Self::SubActionDone { .. } => "sub_action_done",
            Self::ProposalDrafted { .. } => "proposal_drafted",
            Self::JudgmentDrafted { .. } => "judgment_drafted",
            Self::ProposalAccepted { .. } => "proposal_accepted",
            Self::ProposalRefused { .. } => "proposal_refused",
            Self::VerifyingStarted { .. } => "verifying_started",
            Self::SatisfactionRecorded { .. } => "satisfaction_recorded",
            Self::ClosingConsented { .. } => "closing_consented",
            Self::MeasureCompleted { .. } => "measure_completed",
            Self::FullTrackChosen { .. } => "full_track_chosen",
            Self::Withdrawn { .. } => "withdrawn",
            Self::WithdrawalUndone { .. } => "withdrawal_undone",
            Self::ClosedInternally { .. } => "closed_internally",
            Self::Reopened { .. } => "reopened",
            Self::Objected { .. } => "objected",
            Self::ObjectionAnswered { .. } => "objection_answered",
            Self::DisputeOpened { .. } => "dispute_opened",
            Self::DisputeSettled { .. } => "dispute_settled",
            Self::HoldSet(_) => "hold_set",
            Self::DuplicateJoined { .. } => "duplicate_joined",
            Self::DuplicateParted { .. } => "duplicate_parted",
            Self::ConsultationRecorded { .. } => "consultation_recorded",
            Self::Anonymised(_) => "anonymised",
        }
    }

    /// Who may read it.
    #[must_use]
    pub const fn visibility(&self) -> Visibility {
        match self {
            Self::DuplicateJoined { merged } => {
                if merged.same_parent {
                    Visibility::Parent
                } else {
                    Visibility::Internal
                }
            }
            Self::Received { .. }
            | Self::NatureChanged { .. }
            | Self::LetterDelivered { .. }
            | Self::ParentWritten { .. }
            | Self::ParentWrote { .. }
            | Self::QuestionAsked { .. }
            | Self::QuestionAnswered { .. }
            | Self::QuestionLapsed { .. }
            | Self::AgreementMade { .. }
            | Self::AgreementCorrected { .. }
            | Self::AgreementKept { .. }
            | Self::ProposalAccepted { .. }
            | Self::ProposalRefused { .. }
            | Self::VerifyingStarted { .. }
            | Self::SatisfactionRecorded { .. }
            | Self::MeasureCompleted { .. }
            | Self::FullTrackChosen { .. }
            | Self::Withdrawn { .. }
            | Self::WithdrawalUndone { .. }
            | Self::Reopened { .. }
            | Self::Objected { .. }
            | Self::ObjectionAnswered { .. } => Visibility::Parent,
            Self::TriageStarted
            | Self::SeveritySet { .. }
            | Self::RepetitionNoticed
            | Self::CategorySet { .. }
            | Self::PlacesSet { .. }
            | Self::InvolvementChecked
            | Self::HandlerAssigned { .. }
            | Self::HandlerRemoved { .. }
            | Self::DepartmentAssigned(_)
            | Self::LetterApproved { .. }
            | Self::LetterTakenBack(_)
            | Self::Involved { .. }
            | Self::InvolvementRuledOut { .. }
            | Self::ConfidentialSet { .. }
            | Self::ContactRecorded { .. }
            | Self::ContributionAsked { .. }
            | Self::ContributionGiven { .. }
            | Self::SubActionAdded { .. }
            | Self::SubActionDone { .. }
            | Self::ProposalDrafted { .. }
            | Self::JudgmentDrafted { .. }
            | Self::ClosingConsented { .. }
            | Self::ClosedInternally { .. }
            | Self::DisputeOpened { .. }
            | Self::DisputeSettled { .. }
            | Self::HoldSet(_)
            | Self::DuplicateParted { .. }
            | Self::Anonymised(_)
            | Self::NoteWritten {
                layer: Layer::Internal,
                ..
            } => Visibility::Internal,
            Self::ConsultationRecorded { .. }
            | Self::NoteWritten {
                layer: Layer::Confidential,
                ..
            } => Visibility::Confidential,
        }
    }
}
