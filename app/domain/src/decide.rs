//! Whether an act may happen and what then happened: the allow-list of 4.3. Everything that the
//! table ([`table`]) doesn't name is refused. Stores nothing, tells nobody.
//!
//! An act passes, in this order: the actor sees the case, one of their parts carries the act, the
//! state allows it, the theme's standing rule holds (all shared with [`crate::permitted`]), and
//! the payload fits.

mod assignment;
mod beside;
mod confidential;
mod delivery;
mod department;
mod ending;
mod handler;
mod involvement;
mod letter;
mod message;
mod proposal;
mod question;
mod receipt;
mod severity;
mod situation;
pub mod table;
mod triage;
mod work;

pub use receipt::{ReceiptFacts, open};
pub use situation::Part;

pub(crate) use assignment::{needs_reason as assignment_needs_reason, suits};
pub(crate) use department::suits as department_suits;
pub(crate) use handler::consents;
pub(crate) use letter::reaches;
pub(crate) use situation::Situation;
pub(crate) use work::{may_be_asked, may_be_tasked};

use crate::case::Case;
use crate::command::{Command, CommandKind};
use crate::error::Refusal;
use crate::event::Event;
use crate::ports::Now;
use crate::retention;
use crate::staff::Actor;
use crate::status::StatusKind;

/// What follows from `command`, never nothing.
///
/// # Errors
/// [`Refusal::NotFound`] first of all when the actor may not see the case; otherwise the first
/// rule that refuses.
pub fn decide(
    case: &Case,
    command: &Command,
    actor: &Actor,
    now: &Now,
) -> Result<Vec<Event>, Refusal> {
    let situation = Situation::of(case, actor, now)?;
    let act = command.kind();
    standing(&situation, act)?;
    let consequences = payload(&situation, command)?;
    let first = case.status.kind() == StatusKind::Received && starts_triage(act);
    Ok(first
        .then_some(Event::TriageStarted)
        .into_iter()
        .chain(consequences)
        .collect())
}

/// Everything that can be said of an act before its payload is known.
pub(crate) fn standing(situation: &Situation<'_>, act: CommandKind) -> Result<(), Refusal> {
    table::allows(situation, act)?;
    if situation.case.is_withdrawn() && (speaks_to_parent(act) || answers_proposal(act)) {
        return Err(Refusal::WithdrawnAlready);
    }
    if waits_for_director(situation) && (speaks_to_parent(act) || goes_out(act)) {
        return Err(Refusal::AwaitsDirector);
    }
    match act {
        CommandKind::SetNature
        | CommandKind::SetCategory
        | CommandKind::SetPlaces
        | CommandKind::Involve => triage::standing(situation),
        CommandKind::SetConfidential => confidential::standing(situation),
        CommandKind::SetSeverity => severity::standing(situation),
        CommandKind::LinkInvolvement => involvement::naming(situation),
        CommandKind::RuleOutInvolvement => involvement::ruling_out(situation),
        CommandKind::CompleteInvolvementCheck => involvement::completing(situation),
        CommandKind::Assign => assignment::standing(situation),
        CommandKind::TakeUp => assignment::settled(situation.case),
        CommandKind::AnnounceHandler => letter::announcing(situation),
        CommandKind::ThankAndClose => letter::thanking(situation),
        CommandKind::DeliverLetter => delivery::delivering(situation),
        CommandKind::TakeBackLetter => delivery::taking_back(situation),
        CommandKind::WriteToOrganisation => message::writing_to_organisation(situation),
        CommandKind::WriteToParent => message::writing_to_parent(situation),
        CommandKind::Propose => letter::proposing(situation),
        CommandKind::ExtendAim => letter::extending(situation),
        CommandKind::Close => letter::closing(situation),
        CommandKind::ConfirmWithdrawal => letter::confirming_withdrawal(situation),
        CommandKind::NotTake => letter::not_taking(situation),
        CommandKind::AskParent => question::asking(situation),
        CommandKind::AnswerQuestion => question::answering(situation),
        CommandKind::LapseQuestion => question::lapsing(situation),
        CommandKind::CorrectAgreement => work::correcting(situation),
        CommandKind::CompleteAgreement => work::completing_agreement(situation),
        CommandKind::Contribute => work::contributing(situation),
        CommandKind::AddSubAction => work::adding_sub_action(situation),
        CommandKind::CompleteSubAction => work::completing_sub_action(situation),
        CommandKind::CompleteMeasure => work::completing_measure(situation),
        CommandKind::DraftProposal => proposal::drafting(situation),
        CommandKind::DraftJudgment => proposal::judging(situation),
        CommandKind::AcceptProposal => proposal::answering(situation, false),
        CommandKind::RefuseProposal => proposal::answering(situation, true),
        CommandKind::StartVerifying => proposal::verifying(situation),
        CommandKind::RecordSatisfaction => proposal::rating(situation),
        CommandKind::ConsentToClose => proposal::consenting(situation),
        CommandKind::ToFullTrack => ending::choosing_full_track(situation),
        CommandKind::Withdraw => ending::withdrawing(situation),
        CommandKind::UndoWithdrawal => ending::undoing(situation),
        CommandKind::CloseInternally => ending::closing_internally(situation),
        CommandKind::Reopen => ending::reopening(situation),
        CommandKind::TakeOver => handler::taking_over(situation),
        CommandKind::Object => handler::objecting(situation),
        CommandKind::AnswerObjection => handler::deciding(situation),
        CommandKind::OpenDispute => beside::disputing(situation),
        CommandKind::SettleDispute => beside::settling(situation),
        CommandKind::PartDuplicate => beside::parting(situation),
        CommandKind::RecordConsultation => beside::consulting(situation),
        CommandKind::WriteNote
        | CommandKind::RecordAgreement
        | CommandKind::RecordContact
        | CommandKind::AskContribution
        | CommandKind::HandBack
        | CommandKind::SetHold
        | CommandKind::JoinDuplicate => Ok(()),
        CommandKind::Anonymise => retention::released(situation.case),
    }
}

/// After a withdrawal the parent gets its confirmation and nothing else (4.3).
const fn speaks_to_parent(act: CommandKind) -> bool {
    matches!(
        act,
        CommandKind::AskParent
            | CommandKind::WriteToParent
            | CommandKind::AnnounceHandler
            | CommandKind::Propose
            | CommandKind::ExtendAim
            | CommandKind::Close
            | CommandKind::NotTake
            | CommandKind::ThankAndClose
    )
}

/// Whoever handled it before it was raised reads on until the director decides, and no more (4.3).
fn waits_for_director(situation: &Situation<'_>) -> bool {
    situation.case.status.kind() == StatusKind::AwaitingDirector
        && situation.is(Part::Handler)
        && !situation.is_any(&[Part::Coordinator, Part::Director])
}

/// What else goes out in the handler's name, to the parent or to colleagues.
const fn goes_out(act: CommandKind) -> bool {
    matches!(
        act,
        CommandKind::RecordAgreement
            | CommandKind::CorrectAgreement
            | CommandKind::AskContribution
            | CommandKind::AddSubAction
            | CommandKind::Withdraw
            | CommandKind::ConfirmWithdrawal
    )
}

/// After a withdrawal the state stays (4.3): there is no solution left to agree on.
const fn answers_proposal(act: CommandKind) -> bool {
    matches!(
        act,
        CommandKind::AcceptProposal | CommandKind::RefuseProposal | CommandKind::StartVerifying
    )
}

#[expect(clippy::too_many_lines, reason = "one line for each act")]
fn payload(situation: &Situation<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::SetNature {
            nature,
            reason,
            agreed_on,
        } => triage::nature(situation, *nature, reason, *agreed_on),
        Command::SetSeverity { level, reason } => severity::set(situation, *level, reason.as_ref()),
        Command::SetCategory { category, cause } => {
            triage::category(situation, *category, cause.as_ref())
        }
        Command::SetPlaces { places, care } => triage::places(situation, places, *care),
        Command::Involve { colleague } => involvement::involve(situation, colleague),
        Command::LinkInvolvement { number, colleague } => {
            involvement::link(situation, *number, colleague)
        }
        Command::RuleOutInvolvement { number, reason } => {
            involvement::rule_out(situation, *number, reason)
        }
        Command::CompleteInvolvementCheck => Ok(vec![Event::InvolvementChecked]),
        Command::SetConfidential { on, circle, reason } => {
            confidential::set(situation, *on, circle, reason)
        }
        Command::Assign { to, reason } => assignment::assign(situation, to, reason.as_ref()),
        Command::AssignDepartment {
            department: to,
            members,
            reason,
        } => department::assign(situation, (to, members), reason.as_ref()),
        Command::TakeUp => department::take_up(situation),
        Command::ApproveLetter {
            kind,
            text,
            needs,
            channel,
            printed,
        } => letter::approve(situation, *kind, (text, printed), (*needs, *channel)),
        Command::DeliverLetter { number, on } => delivery::deliver(situation, *number, *on),
        Command::TakeBackLetter { number, reason } => {
            delivery::take_back(situation, *number, reason)
        }
        Command::WriteToParent { text } => Ok(vec![Event::ParentWritten { text: text.clone() }]),
        Command::WriteNote { text, layer } => message::note(situation, text, *layer),
        Command::WriteToOrganisation { text } => {
            Ok(vec![Event::ParentWrote { text: text.clone() }])
        }
        Command::AskParent { text } => Ok(vec![question::ask(situation, text)]),
        Command::AnswerQuestion { text } => Ok(question::answer(situation, text)),
        Command::LapseQuestion => Ok(question::lapse(situation)),
        Command::RecordAgreement { text, owner, due } => work::agree(situation, text, owner, *due),
        Command::CorrectAgreement { .. } => work::correct(situation, command),
        Command::CompleteAgreement { number, on } => work::keep(situation, *number, *on),
        Command::RecordContact { .. } => work::contact(situation, command),
        Command::AskContribution { of, part, question } => {
            work::ask(situation, of, (part, question))
        }
        Command::Contribute { number, text } => work::contribute(situation, *number, text),
        Command::AddSubAction {
            location,
            text,
            owner,
            due,
        } => work::assign(situation, (location, text), owner, *due),
        Command::CompleteSubAction { number, result } => work::complete(situation, *number, result),
        Command::DraftProposal { proposal } => proposal::draft(situation, proposal),
        Command::DraftJudgment { judgment } => proposal::judge(situation, judgment),
        Command::AcceptProposal => Ok(proposal::accept(situation)),
        Command::RefuseProposal { reason } => Ok(proposal::refuse(situation, reason)),
        Command::StartVerifying => Ok(proposal::verify(situation)),
        Command::RecordSatisfaction {
            solution,
            process,
            remark,
        } => Ok(proposal::rate(
            situation,
            (*solution, *process),
            remark.as_ref(),
        )),
        Command::ConsentToClose { reason } => Ok(vec![Event::ClosingConsented {
            reason: reason.clone(),
        }]),
        Command::CompleteMeasure { number, on } => work::carry_out(situation, *number, *on),
        Command::ToFullTrack { reason } => Ok(ending::full_track(situation, reason)),
        Command::Withdraw { .. } => ending::withdraw(situation, command),
        Command::UndoWithdrawal { reason } => Ok(ending::undo(reason)),
        Command::CloseInternally { reason } => Ok(ending::close_internally(situation, reason)),
        Command::Reopen { reason } => Ok(ending::reopen(situation, reason)),
        Command::TakeOver { consent, reason } => handler::take_over(situation, consent, reason),
        Command::HandBack { reason } => handler::hand_back(situation, reason),
        Command::Object { reason } => handler::object(situation, reason),
        Command::AnswerObjection { granted, text } => handler::decide(situation, *granted, text),
        Command::OpenDispute { body, file, on } => {
            beside::open(situation, (*body, file.as_ref()), *on)
        }
        Command::SettleDispute {
            number,
            outcome,
            on,
        } => beside::settle(situation, *number, (*outcome, *on)),
        Command::SetHold { on, reason } => beside::hold(situation, *on, reason),
        Command::JoinDuplicate { merged } => beside::join(situation, merged),
        Command::PartDuplicate { reference } => beside::part(situation, *reference),
        Command::RecordConsultation { consultation } => beside::consult(situation, consultation),
        Command::Anonymise(retention) => ending::anonymise(situation, retention),
    }
}

/// The triage acts of 4.3: the first one takes a case from Ontvangen to In beoordeling.
const fn starts_triage(act: CommandKind) -> bool {
    match act {
        CommandKind::SetNature
        | CommandKind::SetSeverity
        | CommandKind::SetCategory
        | CommandKind::SetPlaces
        | CommandKind::Involve
        | CommandKind::LinkInvolvement
        | CommandKind::RuleOutInvolvement
        | CommandKind::CompleteInvolvementCheck
        | CommandKind::SetConfidential
        | CommandKind::ThankAndClose => true,
        CommandKind::Assign
        | CommandKind::TakeUp
        | CommandKind::AnnounceHandler
        | CommandKind::DeliverLetter
        | CommandKind::TakeBackLetter
        | CommandKind::WriteToParent
        | CommandKind::WriteNote
        | CommandKind::WriteToOrganisation
        | CommandKind::Propose
        | CommandKind::ExtendAim
        | CommandKind::Close
        | CommandKind::ConfirmWithdrawal
        | CommandKind::NotTake
        | CommandKind::AskParent
        | CommandKind::AnswerQuestion
        | CommandKind::LapseQuestion
        | CommandKind::RecordAgreement
        | CommandKind::CorrectAgreement
        | CommandKind::CompleteAgreement
        | CommandKind::RecordContact
        | CommandKind::AskContribution
        | CommandKind::Contribute
        | CommandKind::AddSubAction
        | CommandKind::CompleteSubAction
        | CommandKind::DraftProposal
        | CommandKind::DraftJudgment
        | CommandKind::AcceptProposal
        | CommandKind::RefuseProposal
        | CommandKind::StartVerifying
        | CommandKind::RecordSatisfaction
        | CommandKind::ConsentToClose
        | CommandKind::CompleteMeasure
        | CommandKind::ToFullTrack
        | CommandKind::Withdraw
        | CommandKind::UndoWithdrawal
        | CommandKind::CloseInternally
        | CommandKind::Reopen
        | CommandKind::TakeOver
        | CommandKind::HandBack
        | CommandKind::Object
        | CommandKind::AnswerObjection
        | CommandKind::OpenDispute
        | CommandKind::SettleDispute
        | CommandKind::SetHold
        | CommandKind::JoinDuplicate
        | CommandKind::PartDuplicate
        | CommandKind::RecordConsultation
        | CommandKind::Anonymise => false,
    }
}
