//! The hash chain of a case's events. Each hash covers the one before, who, when, which event and
//! a salted commitment of its payload; payload and salt can be erased and the chain still holds.

use crate::bind::{moment, number, paired};
use crate::digest::{digest, hex};
use crate::failure::Failure;
use crate::rows::{CaseRow, EventRow};
use crate::seal;
use chrono::{DateTime, SecondsFormat, Utc};
use domain::event::{Event, Recorded, Visibility};
use domain::reference::Reference;
use domain::staff::By;
use surrealdb::types::{Number, RecordIdKey, Value};

/// Where an event comes in the chain.
pub(crate) struct Place<'a> {
    /// The hash of the event before; empty for the first.
    pub before: &'a str,
    /// Over all cases.
    pub seq: u64,
    /// The case.
    pub reference: Reference,
    /// Within the case.
    pub number: u32,
}

/// The next event of a chain.
///
/// # Errors
/// [`Failure::Refused`] when it can't be written as JSON.
pub(crate) fn forged(
    place: &Place<'_>,
    at: DateTime<Utc>,
    by: &By,
    event: &Event,
) -> Result<EventRow, Failure> {
    let refused = |_| Failure::Refused { statement: 0 };
    let payload = serde_json::to_string(event).map_err(refused)?;
    let salt = salt();
    let mut row = EventRow {
        id: paired("event", place.reference, place.number),
        seq: number(place.seq),
        at: moment(at),
        by: serde_json::to_string(by).map_err(refused)?,
        name: event.name().to_owned(),
        visibility: visibility(event.visibility()).to_owned(),
        commitment: commitment(&salt, &payload),
        hash: String::new(),
        payload: Some(payload),
        salt: Some(salt),
    };
    row.hash = hash(place.before, place.reference, place.number, &row);
    Ok(row)
}

/// All events of a case, if its chain holds from the first to the one the case row names.
///
/// # Errors
/// The number of the first event that is missing or wrong.
pub(crate) fn verified(
    reference: Reference,
    case: Option<&CaseRow>,
    rows: &[EventRow],
) -> Result<Vec<Recorded>, u32> {
    let mut events = Vec::with_capacity(rows.len());
    let mut before = "";
    for (expected, row) in (1..).zip(rows) {
        let holds = key_of(row) == Some((reference, expected))
            && row.hash == hash(before, reference, expected, row);
        let event = if holds {
            recorded(reference, expected, row)
        } else {
            None
        };
        events.push(event.ok_or(expected)?);
        before = &row.hash;
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    let Some(case) = case else { return Err(1) };
    if case.version != i64::from(last) {
        return Err(last.saturating_add(1));
    }
    if case.hash != before || seal::open(reference, case).is_err() {
        return Err(last);
    }
    Ok(events)
}

/// The event of a row; `None` when what it says isn't what was committed to.
pub(crate) fn recorded(reference: Reference, number: u32, row: &EventRow) -> Option<Recorded> {
    Some(Recorded {
        seq: u64::try_from(row.seq).ok()?,
        reference,
        number,
        at: row.at.into_inner(),
        by: serde_json::from_str(&row.by).ok()?,
        event: payload(row)?,
    })
}

/// Which event of which case a row is, by its id.
pub(crate) fn key_of(row: &EventRow) -> Option<(Reference, u32)> {
    let RecordIdKey::Array(parts) = &row.id.key else {
        return None;
    };
    let [Value::String(reference), Value::Number(Number::Int(number))] = &parts[..] else {
        return None;
    };
    Some((reference.parse().ok()?, u32::try_from(*number).ok()?))
}

/// What was committed to; the inner `None` after erasure.
#[expect(
    clippy::option_option,
    reason = "outer: does it hold; inner: was it erased"
)]
fn payload(row: &EventRow) -> Option<Option<Event>> {
    match (&row.payload, &row.salt) {
        (None, None) => Some(None),
        (Some(payload), Some(salt)) => {
            let event: Event = serde_json::from_str(payload).ok()?;
            let holds = commitment(salt, payload) == row.commitment
                && event.name() == row.name
                && visibility(event.visibility()) == row.visibility;
            holds.then_some(Some(event))
        }
        (Some(_), None) | (None, Some(_)) => None,
    }
}

/// Unpredictable, so that a short payload can't be guessed from its commitment after erasure.
#[expect(
    clippy::disallowed_methods,
    reason = "no rule depends on it, and no test may fix it"
)]
fn salt() -> String {
    hex(&rand::random::<[u8; 16]>())
}

fn commitment(salt: &str, payload: &str) -> String {
    digest(&[salt.as_bytes(), payload.as_bytes()])
}

fn hash(before: &str, reference: Reference, number: u32, row: &EventRow) -> String {
    let at = row
        .at
        .into_inner()
        .to_rfc3339_opts(SecondsFormat::Nanos, true);
    digest(&[
        before.as_bytes(),
        &row.seq.to_be_bytes(),
        reference.to_string().as_bytes(),
        &number.to_be_bytes(),
        at.as_bytes(),
        row.by.as_bytes(),
        row.name.as_bytes(),
        row.visibility.as_bytes(),
        row.commitment.as_bytes(),
    ])
}

const fn visibility(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Parent => "parent",
        Visibility::Internal => "internal",
        Visibility::Confidential => "confidential",
    }
}
