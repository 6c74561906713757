//! Messages between parent and organisation, and notes among staff.

use super::Situation;
use crate::case::{Case, Exchanged, Writer};
use crate::command::Layer;
use crate::deadline;
use crate::error::Refusal;
use crate::event::{Event, Visibility};
use crate::visibility::layer as deepest;
use crate::words::Message;

/// Messages of one side a case can hold: more than any talk, and few enough that the case stays
/// small enough to be stored (5,000 characters each).
const MOST: usize = 100;

fn room(case: &Case, of_parent: bool) -> Result<(), Refusal> {
    let by_parent = |one: &&Exchanged| matches!(one.writer, Writer::Parent);
    let written = case
        .messages
        .iter()
        .filter(|one| by_parent(one) == of_parent);
    if written.count() < MOST {
        Ok(())
    } else {
        Err(Refusal::MessagesFull)
    }
}

/// While there is room.
pub(super) fn writing_to_parent(situation: &Situation<'_>) -> Result<(), Refusal> {
    room(situation.case, false)
}

/// While open, and six weeks after closing; while there is room.
pub(super) fn writing_to_organisation(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    room(case, true)?;
    let last = case.closed_on().map(deadline::reopen_until);
    let in_time = last.is_some_and(|last| situation.now.local <= last);
    if case.status.is_open() || in_time {
        Ok(())
    } else {
        Err(Refusal::NotInThisState)
    }
}

/// Nobody writes deeper than they read.
pub(super) fn note(
    situation: &Situation<'_>,
    text: &Message,
    layer: Layer,
) -> Result<Vec<Event>, Refusal> {
    let reads = deepest(situation.case, situation.actor, situation.now.local);
    match (layer, reads) {
        (Layer::Internal, _) | (Layer::Confidential, Visibility::Confidential) => {
            Ok(vec![Event::NoteWritten {
                text: text.clone(),
                layer,
            }])
        }
        (Layer::Confidential, Visibility::Parent | Visibility::Internal) => {
            Err(Refusal::NotYourRole)
        }
    }
}
