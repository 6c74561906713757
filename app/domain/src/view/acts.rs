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
        | Refusal::AboveYourLevel
        | Refusal::InvolvementUnchecked
        | Refusal::NoHandler
        | Refusal::LetterPending
        | Refusal::ChannelUnavailable
        | Refusal::ConsultationMissing
        | Refusal::SeverityUnsettled
        | Refusal::MessagesFull => true,
        Refusal::NotFound
        | Refusal::NotYourRole
        | Refusal::NotInThisState
        | Refusal::ReasonMissing
        | Refusal::InvolvementSettled
        | Refusal::CandidateInvolved
        | Refusal::CandidateUnsuitable
        | Refusal::AlreadyHandler
        | Refusal::NoSuchLetter
        | Refusal::NothingChanges
        | Refusal::ComplaintHasALevel
        | Refusal::DateImpossible => false,
    }
}

/// What the case asks for next, most likely first.
fn likely(case: &Case) -> Vec<CommandKind> {
    let waiting = case
        .letters
        .iter()
        .any(|letter| letter.state == LetterState::Approved);
    let mut acts = Vec::new();
    if waiting {
        acts.push(CommandKind::DeliverLetter);
    }
    acts.extend(match case.status.kind() {
        StatusKind::Received | StatusKind::Triage => triage(case),
        StatusKind::AwaitingDirector => vec![CommandKind::Assign],
        StatusKind::Assigned => vec![CommandKind::AnnounceHandler],
        StatusKind::InProgress | StatusKind::SolutionProposed | StatusKind::Verifying => {
            vec![CommandKind::WriteToParent]
        }
        StatusKind::Closed | StatusKind::Anonymised => vec![],
    });
    acts.push(CommandKind::WriteNote);
    acts
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
