//! For tests only: what somebody with the disk in their hands could change in the rows.

use crate::bind::{Bound, numbered, paired};
use crate::query::Database;
use crate::world::{case_id, counter_id};
use domain::error::StoreError;
use domain::reference::Reference;

/// A change behind the writer's back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tampering {
    /// One letter of what an event says.
    Payload,
    /// An event is gone.
    EventGone,
    /// One letter of the case as it stands.
    State,
    /// The case as it stands can't be read at all.
    StateUnreadable,
    /// The case's row is gone, its events are there.
    RowGone,
    /// The case and all its events are gone.
    CaseGone,
    /// As if it had never been received: it is there, the counter says less.
    Uncounted,
    /// A place in the order of all events is gone; the place is `number`.
    PlaceGone,
    /// The head says one less.
    Head,
}

impl Tampering {
    const fn sql(self) -> &'static str {
        match self {
            Self::Payload => "UPDATE $event SET payload = string::concat(payload, ' ');",
            Self::EventGone => "DELETE $event;",
            Self::State => "UPDATE $case SET state = string::concat(state, ' ');",
            Self::StateUnreadable => "UPDATE $case SET state = string::reverse(state);",
            Self::RowGone => "DELETE $case;",
            Self::CaseGone => {
                "DELETE $case; DELETE event WHERE record::id(id)[0] = record::id($case);"
            }
            Self::Uncounted => "UPDATE $counter SET last -= 1;",
            Self::PlaceGone => "DELETE $place;",
            Self::Head => "UPDATE head:one SET seq -= 1;",
        }
    }
}

/// Makes the change.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn tamper(
    database: &Database,
    how: Tampering,
    reference: Reference,
    number: u32,
) -> Result<(), StoreError> {
    let bound = Bound::none()
        .and("event", paired("event", reference, number))
        .and("case", case_id(reference))
        .and("counter", counter_id(reference.year()))
        .and("place", numbered("feed", u64::from(number)));
    database.run(how.sql(), bound).await?;
    Ok(())
}
