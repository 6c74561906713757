//! What the handler records: agreements, contacts, contributions, sub-actions, measures (Z7).

use super::{Part, Situation, proposal};
use crate::case::Case;
use crate::command::Command;
use crate::dossier::{Contact, Contribution, Owner, SubAction, next};
use crate::error::Refusal;
use crate::event::{AgreementTerms, Event};
use crate::letter::LetterKind;
use crate::place::LocationId;
use crate::staff::Colleague;
use crate::visibility::readers;
use crate::words::{Message, Remark};
use chrono::NaiveDate;

/// Somewhere between the receipt and today.
pub(super) fn past(situation: &Situation<'_>, on: NaiveDate) -> Result<NaiveDate, Refusal> {
    if on < situation.case.arrived_on || on > situation.now.local {
        Err(Refusal::DateImpossible)
    } else {
        Ok(on)
    }
}

/// Today or later.
fn future(situation: &Situation<'_>, due: NaiveDate) -> Result<NaiveDate, Refusal> {
    if due < situation.now.local {
        Err(Refusal::DateOver)
    } else {
        Ok(due)
    }
}

fn some(found: bool) -> Result<(), Refusal> {
    if found {
        Ok(())
    } else {
        Err(Refusal::NoSuchRecord)
    }
}

/// There is an agreement to be kept.
pub(super) fn completing_agreement(situation: &Situation<'_>) -> Result<(), Refusal> {
    let mut all = situation.case.dossier.agreements.iter();
    some(all.any(|one| one.done_on.is_none()))
}

/// There is a measure to be carried out.
pub(super) fn completing_measure(situation: &Situation<'_>) -> Result<(), Refusal> {
    let mut all = situation.case.dossier.measures.iter();
    some(all.any(|one| one.done_on.is_none()))
}

/// This colleague was asked something.
pub(super) fn contributing(situation: &Situation<'_>) -> Result<(), Refusal> {
    some(situation.is(Part::Asked))
}

/// There is something this colleague can record as done.
pub(super) fn completing_sub_action(situation: &Situation<'_>) -> Result<(), Refusal> {
    let mut all = situation.case.dossier.sub_actions.iter();
    let handles = situation.is(Part::Handler);
    let mine = |owner| handles || situation.actor.staff() == Some(owner);
    some(all.any(|one| one.done.is_none() && mine(&one.owner)))
}

/// There are locations to give something to do.
pub(super) fn adding_sub_action(situation: &Situation<'_>) -> Result<(), Refusal> {
    some(!situation.case.places.sites().is_empty())
}

/// An agreement; a colleague who keeps it isn't involved.
pub(super) fn agree(
    situation: &Situation<'_>,
    text: &Remark,
    owner: &Owner,
    due: Option<NaiveDate>,
) -> Result<Vec<Event>, Refusal> {
    if let Owner::Staff(id) = owner
        && situation.case.involves(id)
    {
        return Err(Refusal::CandidateInvolved);
    }
    let due = due.map(|due| future(situation, due)).transpose()?;
    let agreements = situation.case.dossier.agreements.iter();
    Ok(vec![Event::AgreementMade(Box::new(AgreementTerms {
        number: next(agreements.map(|one| one.number)),
        text: text.clone(),
        owner: owner.clone(),
        due,
    }))])
}

/// There is an agreement to correct, and no letter that tells of it is on its way.
pub(super) fn correcting(situation: &Situation<'_>) -> Result<(), Refusal> {
    completing_agreement(situation)?;
    proposal::unprinted(situation, &[LetterKind::Proposal, LetterKind::Closing])
}

/// An agreement in other words; its date may have passed if it stays as it was.
pub(super) fn correct(situation: &Situation<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let Command::CorrectAgreement {
        number,
        text,
        owner,
        due,
    } = command
    else {
        return Err(Refusal::NothingChanges);
    };
    let (number, due) = (*number, *due);
    let mut all = situation.case.dossier.agreements.iter();
    let known = all.find(|one| one.number == number && one.done_on.is_none());
    let known = known.ok_or(Refusal::NoSuchRecord)?;
    if (&known.text, &known.owner, known.due) == (text, owner, due) {
        return Err(Refusal::NothingChanges);
    }
    if let Owner::Staff(id) = owner
        && situation.case.involves(id)
    {
        return Err(Refusal::CandidateInvolved);
    }
    if due != known.due {
        due.map(|due| future(situation, due)).transpose()?;
    }
    Ok(vec![Event::AgreementCorrected(Box::new(AgreementTerms {
        number,
        text: text.clone(),
        owner: owner.clone(),
        due,
    }))])
}

/// An agreement that was kept.
pub(super) fn keep(
    situation: &Situation<'_>,
    number: u32,
    on: NaiveDate,
) -> Result<Vec<Event>, Refusal> {
    let mut all = situation.case.dossier.agreements.iter();
    some(all.any(|one| one.number == number && one.done_on.is_none()))?;
    let on = past(situation, on)?;
    Ok(vec![Event::AgreementKept { number, on }])
}

/// A measure that was carried out.
pub(super) fn carry_out(
    situation: &Situation<'_>,
    number: u32,
    on: NaiveDate,
) -> Result<Vec<Event>, Refusal> {
    let mut all = situation.case.dossier.measures.iter();
    some(all.any(|one| one.number == number && one.done_on.is_none()))?;
    let on = past(situation, on)?;
    Ok(vec![Event::MeasureCompleted { number, on }])
}

/// A contact or an attempt.
pub(super) fn contact(situation: &Situation<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let Command::RecordContact {
        on,
        way,
        reached,
        text,
    } = command
    else {
        return Err(Refusal::NothingChanges);
    };
    let contact = Contact {
        round: situation.case.round,
        on: past(situation, *on)?,
        way: *way,
        reached: *reached,
        text: text.clone(),
        by: situation.colleague()?.clone(),
    };
    Ok(vec![Event::ContactRecorded { contact }])
}

/// Asks a colleague, who sees the part and nothing else; nobody who is involved, nobody twice at a
/// time, and about what is confidential or of level 4 only somebody who reads it anyway.
pub(super) fn ask(
    situation: &Situation<'_>,
    of: &Colleague,
    (part, question): (&Message, &Remark),
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    let today = situation.now.local;
    may_be_asked(case, of, today)?;
    let contributions = case.dossier.contributions.iter();
    let contribution = Contribution {
        number: next(contributions.map(|one| one.number)),
        of: of.id.clone(),
        part: part.clone(),
        question: question.clone(),
        asked_on: today,
        given: None,
        by: situation.actor.staff().cloned(),
    };
    Ok(vec![Event::ContributionAsked { contribution }])
}

/// Whether this colleague can be asked for input.
///
/// # Errors
/// What is against it.
pub(crate) fn may_be_asked(case: &Case, of: &Colleague, today: NaiveDate) -> Result<(), Refusal> {
    if case.involves(&of.id) {
        return Err(Refusal::CandidateInvolved);
    }
    if case.is_kept_close() && !readers(case).include(of, today) {
        return Err(Refusal::CandidateOutside);
    }
    let works = of.grants_on(today).next().is_some();
    let mut asked = case.dossier.contributions.iter();
    if !works || asked.any(|one| one.of == of.id && one.given.is_none()) {
        return Err(Refusal::CandidateUnsuitable);
    }
    Ok(())
}

/// Gives what was asked.
pub(super) fn contribute(
    situation: &Situation<'_>,
    number: u32,
    text: &Message,
) -> Result<Vec<Event>, Refusal> {
    let me = situation.colleague()?;
    let mut all = situation.case.dossier.contributions.iter();
    some(all.any(|one| one.number == number && one.of == *me && one.given.is_none()))?;
    Ok(vec![Event::ContributionGiven {
        number,
        text: text.clone(),
        on: situation.now.local,
    }])
}

/// Something for one of the case's locations, by a colleague who could handle it and sees it:
/// nobody else is told of it or can record what came of it.
pub(super) fn assign(
    situation: &Situation<'_>,
    (location, text): (&LocationId, &Remark),
    owner: &Colleague,
    due: NaiveDate,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    some(
        case.places
            .sites()
            .iter()
            .any(|site| site.location == *location),
    )?;
    may_be_tasked(case, owner, situation.now.local)?;
    let action = SubAction {
        number: next(case.dossier.sub_actions.iter().map(|one| one.number)),
        location: location.clone(),
        text: text.clone(),
        owner: owner.id.clone(),
        due: future(situation, due)?,
        done: None,
    };
    Ok(vec![Event::SubActionAdded { action }])
}

/// Whether this colleague can be given a sub-action.
///
/// # Errors
/// What is against it.
pub(crate) fn may_be_tasked(
    case: &Case,
    owner: &Colleague,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if case.involves(&owner.id) {
        return Err(Refusal::CandidateInvolved);
    }
    if !owner.can_handle(&case.places, today) {
        return Err(Refusal::CandidateUnsuitable);
    }
    if !readers(case).include(owner, today) {
        return Err(Refusal::CandidateOutside);
    }
    Ok(())
}

/// What came of it; its owner's or the handler's to say.
pub(super) fn complete(
    situation: &Situation<'_>,
    number: u32,
    result: &Remark,
) -> Result<Vec<Event>, Refusal> {
    let mut all = situation.case.dossier.sub_actions.iter();
    let handles = situation.is(Part::Handler);
    let mine = |owner| handles || situation.actor.staff() == Some(owner);
    some(all.any(|one| one.number == number && one.done.is_none() && mine(&one.owner)))?;
    Ok(vec![Event::SubActionDone {
        number,
        result: result.clone(),
        on: situation.now.local,
    }])
}
