//! What an answer has to be, by the rules alone: nothing here knows the handlers.

use domain::case::Case;
use domain::command::CommandKind;
use domain::error::Refusal;
use domain::permitted;
use domain::ports::Now;
use domain::staff::{Actor, Colleague};
use domain::visibility::may_see;

/// What becomes of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The case isn't there.
    Missing,
    /// It is, and this stands in the way.
    Refused(Refusal),
    /// It is done.
    Accepted,
}

/// For a colleague, on a case.
pub fn expected(case: &Case, who: &Colleague, kind: CommandKind, now: &Now) -> Expected {
    let actor = Actor::Staff(who.clone());
    let mut verdicts = permitted(case, &actor, now).into_iter();
    match verdicts.find(|(act, _)| *act == kind) {
        Some((_, Ok(()))) => Expected::Accepted,
        Some((_, Err(refusal))) => Expected::Refused(refusal),
        None if may_see(case, &actor, now.local) => Expected::Refused(Refusal::NotYourRole),
        None => Expected::Missing,
    }
}
