//! Whether an act may happen and what then happened: the allow-list of 4.3. Everything that the
//! table ([`table`]) doesn't name is refused. Stores nothing, tells nobody.
//!
//! An act passes, in this order: the actor sees the case, one of their parts carries the act, the
//! state allows it, the theme's standing rule holds (all shared with [`crate::permitted`]), and
//! the payload fits.

mod assignment;
mod confidential;
mod involvement;
mod letter;
mod message;
mod receipt;
mod severity;
mod situation;
pub mod table;
mod triage;

pub use receipt::{ReceiptFacts, open};
pub use situation::Part;

pub(crate) use assignment::needs_reason as assignment_needs_reason;
pub(crate) use letter::reaches;
pub(crate) use situation::Situation;

use crate::case::Case;
use crate::command::{Command, CommandKind};
use crate::error::Refusal;
use crate::event::Event;
use crate::ports::Now;
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
    match act {
        CommandKind::SetNature
        | CommandKind::SetCategory
        | CommandKind::SetPlaces
        | CommandKind::Involve
        | CommandKind::SetConfidential => triage::standing(situation),
        CommandKind::SetSeverity => severity::standing(situation),
        CommandKind::LinkInvolvement | CommandKind::RuleOutInvolvement => {
            involvement::naming(situation)
        }
        CommandKind::CompleteInvolvementCheck => involvement::completing(situation),
        CommandKind::Assign => assignment::standing(situation),
        CommandKind::AnnounceHandler => letter::announcing(situation),
        CommandKind::ThankAndClose => letter::thanking(situation),
        CommandKind::DeliverLetter => letter::delivering(situation),
        CommandKind::TakeBackLetter => letter::taking_back(situation),
        CommandKind::WriteToOrganisation => message::writing_to_organisation(situation),
        CommandKind::WriteToParent => message::writing_to_parent(situation),
        CommandKind::WriteNote => Ok(()),
    }
}

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
        Command::ApproveLetter {
            kind,
            text,
            channel,
            printed,
        } => letter::approve(situation, *kind, (text, printed), *channel),
        Command::DeliverLetter { number, on } => letter::deliver(situation, *number, *on),
        Command::TakeBackLetter { number, reason } => letter::take_back(situation, *number, reason),
        Command::WriteToParent { text } => Ok(vec![Event::ParentWritten { text: text.clone() }]),
        Command::WriteNote { text, layer } => message::note(situation, text, *layer),
        Command::WriteToOrganisation { text } => {
            Ok(vec![Event::ParentWrote { text: text.clone() }])
        }
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
        | CommandKind::AnnounceHandler
        | CommandKind::DeliverLetter
        | CommandKind::TakeBackLetter
        | CommandKind::WriteToParent
        | CommandKind::WriteNote
        | CommandKind::WriteToOrganisation => false,
    }
}
