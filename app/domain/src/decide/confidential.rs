//! Confidentiality and its circle (4.4).

use super::{Part, Situation, triage};
use crate::error::Refusal;
use crate::event::Event;
use crate::staff::StaffId;
use crate::words::Remark;
use std::collections::BTreeSet;

/// The circle of level 4 is the director's to set (4.4, 4.6).
pub(super) fn standing(situation: &Situation<'_>) -> Result<(), Refusal> {
    triage::standing(situation)?;
    if situation.case.is_acute() && !situation.is(Part::Director) {
        Err(Refusal::DirectorOnly)
    } else {
        Ok(())
    }
}

/// Makes it confidential, changes the circle, or lifts it; lifting empties the circle. Whoever
/// decides is in the circle, nobody who is involved can be.
pub(super) fn set(
    situation: &Situation<'_>,
    on: bool,
    circle: &[StaffId],
    reason: &Remark,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    let asked: BTreeSet<&StaffId> = circle.iter().filter(|_| on).collect();
    if asked.iter().any(|member| case.involves(member)) {
        return Err(Refusal::CandidateInvolved);
    }
    if on == case.confidential && asked == case.circle.iter().collect() {
        return Err(Refusal::NothingChanges);
    }
    let deciding = on.then(|| situation.colleague()).transpose()?;
    let circle: BTreeSet<&StaffId> = asked.into_iter().chain(deciding).collect();
    let circle = circle.into_iter().cloned().collect();
    Ok(vec![Event::ConfidentialSet {
        on,
        circle,
        reason: reason.clone(),
    }])
}
