//! Messages between parent and organisation, and notes among staff.

use super::Situation;
use crate::command::Layer;
use crate::error::Refusal;
use crate::event::{Event, Visibility};
use crate::visibility::layer as deepest;
use crate::words::Message;
use chrono::Days;

/// As long as a parent may have a closed case reopened (4.3).
const AFTER_CLOSING: Days = Days::new(42);

/// While open, and six weeks after closing.
pub(super) fn writing_to_organisation(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    let last = case
        .closed_on()
        .and_then(|on| on.checked_add_days(AFTER_CLOSING));
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
