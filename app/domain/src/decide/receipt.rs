//! Receiving a reaction: from the form, or entered by staff on a parent's behalf (4.3 Submit).

use crate::case::Case;
use crate::deadline;
use crate::error::Refusal;
use crate::event::Event;
use crate::evolve::evolve;
use crate::ports::Now;
use crate::reaction::{NewReaction, Source};
use crate::reference::Reference;
use crate::severity::{Signal, Suggestion, names_a_manager, suggest};
use crate::staff::{Actor, By, Role};
use crate::words::{Line, Remark};
use chrono::NaiveDate;

/// What is known of a receipt besides the reaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptFacts {
    /// How it came in.
    pub source: Source,
    /// Local date of arrival; earlier than today for paper and e-mail only (4.5.1).
    pub arrived_on: NaiveDate,
    /// Version of the regulation in force (Z14).
    pub regulation: Line,
}

/// Receives a reaction: its first event and the case it makes, with D1, D2, for a klacht D3, and
/// the suggested level.
///
/// # Errors
/// [`Refusal::NotYourRole`] when the actor can't submit from this source,
/// [`Refusal::DateImpossible`] for an arrival in the future, or earlier than today where the
/// entry itself counts as the receipt.
pub fn open(
    reference: Reference,
    reaction: NewReaction,
    facts: ReceiptFacts,
    actor: &Actor,
    now: &Now,
) -> Result<(Vec<Event>, Case), Refusal> {
    let ReceiptFacts {
        source,
        arrived_on,
        regulation,
    } = facts;
    if !may_submit(actor, source, now.local) {
        return Err(Refusal::NotYourRole);
    }
    let earlier = arrived_on < now.local && counts_from_entry(source);
    if arrived_on > now.local || earlier {
        return Err(Refusal::DateImpossible);
    }
    let event = Event::Received {
        suggestion: suggestion(&reaction),
        deadlines: deadline::at_receipt(reaction.nature.is_complaint(), arrived_on, &now.calendar),
        reaction: Box::new(reaction),
        source,
        arrived_on,
        regulation,
    };
    let case = evolve(None, reference, &event, &By::from(actor), now.instant);
    Ok((vec![event], case))
}

/// Parents use the form; staff enter what came another way (4.4 "on behalf"); the committee
/// submits as a body.
fn may_submit(actor: &Actor, source: Source, today: NaiveDate) -> bool {
    match (actor, source) {
        (Actor::Parent, Source::Web) | (Actor::System, _) => true,
        (
            Actor::Parent,
            Source::Phone | Source::Letter | Source::InPerson | Source::Email | Source::Committee,
        )
        | (Actor::Staff(_), Source::Web) => false,
        (
            Actor::Staff(colleague),
            Source::Phone | Source::Letter | Source::InPerson | Source::Email,
        ) => [Role::LocationManager, Role::Supporting, Role::Coordinator]
            .into_iter()
            .any(|role| colleague.is(role, today)),
        (Actor::Staff(colleague), Source::Committee) => {
            colleague.is(Role::Committee, today) || colleague.is(Role::Coordinator, today)
        }
    }
}

/// A form counts from the server's acceptance, a talk from its entry; paper and mail from the
/// day of arrival (4.5.1).
const fn counts_from_entry(source: Source) -> bool {
    match source {
        Source::Web | Source::Phone | Source::InPerson => true,
        Source::Letter | Source::Email | Source::Committee => false,
    }
}

/// From everything the parent wrote, and from a manager who is to be kept out (4.6 a).
fn suggestion(reaction: &NewReaction) -> Suggestion {
    let discussed = reaction.discussed.as_ref();
    let lines = [reaction.happened.as_ref(), reaction.not_for.as_ref()];
    let remarks = [
        reaction.wish.as_ref(),
        discussed.and_then(|talk| talk.outcome.as_ref()),
    ];
    let texts: Vec<&str> = [reaction.body.as_str()]
        .into_iter()
        .chain(remarks.into_iter().flatten().map(Remark::as_str))
        .chain(lines.into_iter().flatten().map(Line::as_str))
        .collect();
    let suggestion = suggest(reaction.nature.is_complaint(), reaction.safety, &texts);
    match &reaction.not_for {
        Some(named) if names_a_manager(named.as_str()) => suggestion.with(Signal::ManagerNamed),
        Some(_) | None => suggestion,
    }
}
