//! What somebody can do with a case now: the rules of [`crate::decide`] asked without a payload,
//! by the same functions, so that screen and server can't differ.

use crate::case::Case;
use crate::command::CommandKind;
use crate::decide::{Situation, standing};
use crate::error::Refusal;
use crate::ports::Now;
use crate::staff::Actor;

/// An act, and what stands in its way: `Ok` when `decide` accepts it with some payload.
pub type Permitted = (CommandKind, Result<(), Refusal>);

/// The acts the actor's parts carry, in the table's order. Empty when the actor may not see the
/// case; acts of other roles are left out.
#[must_use]
pub fn permitted(case: &Case, actor: &Actor, now: &Now) -> Vec<Permitted> {
    let Ok(situation) = Situation::of(case, actor, now) else {
        return Vec::new();
    };
    CommandKind::ALL
        .iter()
        .map(|act| (*act, standing(&situation, *act)))
        .filter(|(_, verdict)| !matches!(verdict, Err(Refusal::NotYourRole | Refusal::NotFound)))
        .collect()
}

/// Whether the actor can do this act with some payload.
///
/// # Errors
/// [`Refusal::NotFound`] when the actor may not see the case, [`Refusal::NotYourRole`] when none of
/// their parts carries the act, or what stands in its way.
pub fn may(case: &Case, act: CommandKind, actor: &Actor, now: &Now) -> Result<(), Refusal> {
    standing(&Situation::of(case, actor, now)?, act)
}
