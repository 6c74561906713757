//! Who is involved: linked, or ruled out, and the check before anybody handles it (4.6 d). An
//! involved handler loses the case in the same decision; whoever acts may name themselves. A link
//! that was wrong is corrected by others: whoever is involved doesn't see the case.

use super::{Situation, handler, triage};
use crate::error::Refusal;
use crate::event::Event;
use crate::involvement::{InvolvedColleague, Outcome};
use crate::words::Remark;

/// There is a name to link or to rule out.
pub(super) fn naming(situation: &Situation<'_>) -> Result<(), Refusal> {
    triage::standing(situation)?;
    if situation.case.has_open_names() {
        Ok(())
    } else {
        Err(Refusal::InvolvementSettled)
    }
}

/// There is a name to rule out, or a link to correct.
pub(super) fn ruling_out(situation: &Situation<'_>) -> Result<(), Refusal> {
    triage::standing(situation)?;
    let case = situation.case;
    if case.has_open_names() || case.involved().next().is_some() {
        Ok(())
    } else {
        Err(Refusal::InvolvementSettled)
    }
}

/// Every name was dealt with, and the check isn't done yet.
pub(super) fn completing(situation: &Situation<'_>) -> Result<(), Refusal> {
    triage::standing(situation)?;
    if situation.case.has_open_names() {
        Err(Refusal::InvolvementUnchecked)
    } else if situation.case.involvement_checked {
        Err(Refusal::NothingChanges)
    } else {
        Ok(())
    }
}

/// Adds a colleague, or links them anew because they became director or are no more: the part of
/// the bestuurder follows from that.
pub(super) fn involve(
    situation: &Situation<'_>,
    colleague: &InvolvedColleague,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    for known in &case.involvements {
        match &known.outcome {
            Outcome::Linked(one) if one == colleague => return Err(Refusal::NothingChanges),
            Outcome::Linked(one) if one.id == colleague.id => {
                return Ok(linked(situation, known.number, colleague));
            }
            Outcome::Linked(_) | Outcome::Open | Outcome::RuledOut(_) => {}
        }
    }
    let last = case
        .involvements
        .iter()
        .map(|one| one.number)
        .max()
        .unwrap_or(0);
    Ok(linked(situation, last + 1, colleague))
}

/// Says who a name is.
pub(super) fn link(
    situation: &Situation<'_>,
    number: u32,
    colleague: &InvolvedColleague,
) -> Result<Vec<Event>, Refusal> {
    unsettled(situation, number)?;
    Ok(linked(situation, number, colleague))
}

/// Says that nobody's involvement follows from a name, or that a linked colleague isn't involved.
pub(super) fn rule_out(
    situation: &Situation<'_>,
    number: u32,
    reason: &Remark,
) -> Result<Vec<Event>, Refusal> {
    let mut involvements = situation.case.involvements.iter();
    let known = involvements.find(|one| one.number == number);
    let was = match known.map(|one| &one.outcome) {
        Some(Outcome::Open) => None,
        Some(Outcome::Linked(colleague)) => Some(colleague.id.clone()),
        Some(Outcome::RuledOut(_)) | None => return Err(Refusal::InvolvementSettled),
    };
    Ok(vec![Event::InvolvementRuledOut {
        number,
        reason: reason.clone(),
        was,
    }])
}

fn unsettled(situation: &Situation<'_>, number: u32) -> Result<(), Refusal> {
    let mut involvements = situation.case.involvements.iter();
    let is_open = involvements.any(|one| one.number == number && one.outcome == Outcome::Open);
    if is_open {
        Ok(())
    } else {
        Err(Refusal::InvolvementSettled)
    }
}

fn linked(situation: &Situation<'_>, number: u32, colleague: &InvolvedColleague) -> Vec<Event> {
    let handler = situation.case.handler().filter(|one| **one == colleague.id);
    let removed = handler.map(|one| handler::removed(situation, one, None));
    let involved = Event::Involved {
        number,
        colleague: colleague.clone(),
    };
    [involved].into_iter().chain(removed).collect()
}
