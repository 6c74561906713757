//! "Wat nu": the acts a colleague can do, the most likely first, and those that need something
//! else first.

use super::{ActView, Lens};
use crate::case::Case;
use crate::command::CommandKind;
use crate::error::Refusal;
use crate::letter::LetterState;
use crate::reaction::Nature;
use crate::status::StatusKind;
use crate::text::{act, refusal};

/// The acts of a case: the primary one, the other possible ones, then those that wait for
/// something. Acts of other roles or other states are not named.
pub(super) fn acts(
    case: &Case,
    verdicts: &[(CommandKind, Result<(), Refusal>)],
    lens: &Lens<'_>,
) -> Vec<ActView> {
    let possible = |kind: CommandKind| verdicts.contains(&(kind, Ok(())));
    let first = verdicts
        .iter()
        .find(|(_, verdict)| verdict.is_ok())
        .map(|(kind, _)| *kind);
    let primary = likely(case)
        .into_iter()
        .find(|kind| possible(*kind))
        .or(first);
    let mut acts: Vec<ActView> = verdicts
        .iter()
        .filter(|(_, verdict)| verdict.err().is_none_or(|why| waits(why, case.nature)))
        .map(|(kind, verdict)| ActView {
            kind: *kind,
            title: act::title(*kind, lens.language).to_owned(),
            effect: act::effect(*kind, lens.language).to_owned(),
            refusal: verdict
                .err()
                .map(|why| refusal::refusal(why, lens.language).to_owned()),
            primary: primary == Some(*kind),
        })
        .collect();
    acts.sort_by_key(|act| (!act.primary, act.refusal.is_some(), act.kind));
    acts
}

/// Whether the refusal names something that can be done first.
const fn waits(refusal: Refusal, nature: Nature) -> bool {
    match refusal {
        Refusal::FullTrackOnly => !nature.is_complaint(),
        Refusal::DirectorOnly
        | Refusal::AwaitsDirector
        | Refusal::AboveYourLevel
        | Refusal::InvolvementUnchecked
        | Refusal::NoHandler
        | Refusal::LetterPending
        | Refusal::ChannelUnavailable
        | Refusal::ConsultationMissing
        | Refusal::SeverityUnsettled
        | Refusal::MessagesFull
        | Refusal::QuestionOpen
        | Refusal::TooEarly
        | Refusal::ProposalMissing
        | Refusal::AgreementMissing
        | Refusal::NotVerified
        | Refusal::JudgmentMissing
        | Refusal::MeasureOverdue
        | Refusal::ConsentMissing
        | Refusal::NotNextUp
        | Refusal::LetterNotDelivered
        | Refusal::ObjectionOpen
        | Refusal::WithdrawnAlready => true,
        Refusal::NotFound
        | Refusal::NotYourRole
        | Refusal::NotInThisState
        | Refusal::ReasonMissing
        | Refusal::InvolvementSettled
        | Refusal::CandidateInvolved
        | Refusal::CandidateUnsuitable
        | Refusal::CandidateOutside
        | Refusal::AlreadyHandler
        | Refusal::NoSuchLetter
        | Refusal::NothingChanges
        | Refusal::ComplaintHasALevel
        | Refusal::DateImpossible
        | Refusal::DateOver
        | Refusal::NoQuestion
        | Refusal::NoSuchRecord
        | Refusal::NoJudgmentNeeded
        | Refusal::NotWithdrawn
        | Refusal::ProofMissing
        | Refusal::TooLate
        | Refusal::SameCase
        | Refusal::PersonNeeded
        | Refusal::OriginalUnknown
        | Refusal::OriginalNotOpen
        | Refusal::OriginalUnlike
        | Refusal::OriginalSeenByInvolved
        | Refusal::OwnJudgment
        | Refusal::ConsentInvalid
        | Refusal::NothingToObject
        | Refusal::NotLater
        | Refusal::PoliceReportDue
        | Refusal::NotAcute
        | Refusal::NoComplaint
        | Refusal::KeptByHold
        | Refusal::DisputeOpen
        | Refusal::RetentionRuns
        | Refusal::ReportOpen => false,
    }
}

/// What the case asks for next, most likely first.
fn likely(case: &Case) -> Vec<CommandKind> {
    let waiting = case
        .letters
        .iter()
        .any(|letter| letter.state == LetterState::Approved);
    let mut acts = Vec::new();
    if (case.is_acute() || case.is_possibly_acute()) && !case.is_consulted() {
        acts.push(CommandKind::RecordConsultation);
    }
    if waiting {
        acts.push(CommandKind::DeliverLetter);
    }
    acts.extend(match case.status.kind() {
        StatusKind::Received | StatusKind::Triage => triage(case),
        StatusKind::AwaitingDirector => vec![CommandKind::Assign],
        StatusKind::Assigned => vec![CommandKind::AnnounceHandler, CommandKind::TakeUp],
        StatusKind::InProgress => investigating(case),
        StatusKind::SolutionProposed => vec![
            CommandKind::StartVerifying,
            CommandKind::AcceptProposal,
            CommandKind::WriteToParent,
        ],
        StatusKind::Verifying => verifying(case),
        StatusKind::Closed => vec![CommandKind::CompleteMeasure],
        StatusKind::Anonymised => vec![],
    });
    acts.push(CommandKind::WriteNote);
    acts
}

/// A judgment comes with the proposal where it can.
fn investigating(case: &Case) -> Vec<CommandKind> {
    let drafted = case.dossier.proposed(case.round).is_some();
    if drafted {
        vec![CommandKind::Propose, CommandKind::RecordAgreement]
    } else {
        vec![CommandKind::DraftProposal, CommandKind::WriteToParent]
    }
}

/// Contact, scores, judgment, letter.
fn verifying(case: &Case) -> Vec<CommandKind> {
    let judged = !case.counts_as_complaint || case.judgment().is_some();
    match (case.verified(), judged) {
        (Some(_), true) => vec![CommandKind::Close, CommandKind::ConsentToClose],
        (Some(_), false) => vec![CommandKind::DraftJudgment],
        (None, _) => vec![CommandKind::RecordContact, CommandKind::RecordSatisfaction],
    }
}

fn triage(case: &Case) -> Vec<CommandKind> {
    if case.is_light() {
        return vec![CommandKind::ThankAndClose, CommandKind::SetSeverity];
    }
    let steps = [
        (!case.severity_confirmed, CommandKind::SetSeverity),
        (case.has_open_names(), CommandKind::LinkInvolvement),
        (
            !case.involvement_checked,
            CommandKind::CompleteInvolvementCheck,
        ),
        (true, CommandKind::Assign),
        (case.category.is_none(), CommandKind::SetCategory),
    ];
    steps
        .into_iter()
        .filter_map(|(needed, kind)| needed.then_some(kind))
        .collect()
}
