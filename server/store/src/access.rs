//! The access log: lines are added, never changed or removed; read from the newest on.

use crate::bind::{Bound, Part as _, beginning, between, key, moment, number};
use crate::failure::Failure;
use crate::queries;
use crate::query::{Answer, Database};
use crate::retry::retried;
use crate::rows::{AccessLink, AccessRow, WindowRow};
use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{Access, Capacity, Way};
use domain::error::StoreError;
use domain::ports::{LogPlace, Logged};
use domain::reference::{IdempotencyKey, Reference};
use domain::staff::StaffId;
use domain::visibility::OnRequest;
use domain::words::Remark;
use surrealdb::types::{Object, RecordId, RecordIdKey, SurrealValue as _, Value};

/// Adds lines, all of them or none.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn note(database: &Database, lines: &[Access]) -> Result<(), StoreError> {
    let rows: Vec<AccessRow> = lines.iter().map(row).collect();
    let beside: Vec<AccessLink> = lines.iter().zip(&rows).map(link).collect();
    let bound = || {
        Bound::none()
            .and("lines", rows.clone())
            .and("links", beside.clone())
    };
    retried(|| async { database.run(queries::NOTE_ACCESS, bound()).await }).await?;
    Ok(())
}

/// Adds the line of a request and what it opens, once per key.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn request(
    database: &Database,
    line: &Access,
    opens: &OnRequest,
    given: &IdempotencyKey,
) -> Result<(), StoreError> {
    let row = row(line);
    let mut parts = asked(&opens.who, opens.reference, opens.on);
    parts.push(given.as_str().part());
    let id = RecordId::new("reading_request", key(parts));
    let bound = || {
        Bound::none()
            .and("id", id.clone())
            .and("line", row.id.clone())
            .and("lines", vec![row.clone()])
            .and("links", vec![link((line, &row))])
    };
    retried(|| async { database.run(queries::REQUEST_ACCESS, bound()).await }).await?;
    Ok(())
}

/// What a colleague asked to see of a case on a day.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn requested(
    database: &Database,
    who: &StaffId,
    reference: Reference,
    on: NaiveDate,
) -> Result<Option<OnRequest>, StoreError> {
    let range = beginning("reading_request", asked(who, reference, on));
    let bound = Bound::none().and("w", WindowRow { range, most: 1 });
    let mut answer = database.read(queries::REQUESTED, bound).await?;
    let found: Vec<RecordId> = answer.rows(0)?;
    let who = who.clone();
    Ok((!found.is_empty()).then_some(OnRequest { who, reference, on }))
}

fn asked(who: &StaffId, reference: Reference, on: NaiveDate) -> Vec<Value> {
    vec![
        who.as_str().part(),
        reference.part(),
        on.to_string().as_str().part(),
    ]
}

/// Lines, newest first; of one case where given, after a place where given.
///
/// # Errors
/// [`StoreError::Broken`], [`StoreError::Unavailable`].
pub(crate) async fn lines(
    database: &Database,
    of: Option<Reference>,
    after: Option<&LogPlace>,
    limit: usize,
) -> Result<Vec<Logged>, StoreError> {
    let most = number(limit as u64);
    let (sql, range) = match of {
        Some(reference) => (queries::ACCESS_OF, of_case(reference, after)),
        None => (queries::ACCESS, of_all(after)),
    };
    let bound = Bound::none().and("w", WindowRow { range, most });
    read(database.read(sql, bound).await?)
}

/// The end of every composite key: an object sorts after all texts and numbers.
fn end() -> Value {
    Value::Object(Object::new())
}

fn of_all(after: Option<&LogPlace>) -> RecordId {
    let start = after.map_or_else(Vec::new, parts_after);
    between("reading", key(start), key(vec![end()]))
}

fn of_case(reference: Reference, after: Option<&LogPlace>) -> RecordId {
    let Some(after) = after else {
        return beginning("reading_of", vec![reference.part()]);
    };
    let mut start = vec![reference.part()];
    start.extend(parts_after(after));
    between("reading_of", key(start), key(vec![reference.part(), end()]))
}

/// Just behind a place.
fn parts_after(place: &LogPlace) -> Vec<Value> {
    let (order, tie) = place.parts();
    vec![order.part(), (u64::from(tie) + 1).part()]
}

/// Microseconds before the end of time: the last sorts first.
fn order(at: DateTime<Utc>) -> String {
    format!("{:020}", i64::MAX - at.timestamp_micros().max(0))
}

#[expect(
    clippy::disallowed_methods,
    reason = "only tells lines of one instant apart"
)]
fn row(line: &Access) -> AccessRow {
    let order = order(line.at);
    let tie = rand::random::<u32>();
    AccessRow {
        id: RecordId::new("reading", key(vec![order.as_str().part(), tie.part()])),
        reference: line.reference.to_string(),
        who: line.who.as_str().to_owned(),
        at: moment(line.at),
        capacity: line.capacity.slug().to_owned(),
        way: line.way.slug().to_owned(),
        reason: line.reason.as_ref().map(|text| text.as_str().to_owned()),
    }
}

fn link((line, row): (&Access, &AccessRow)) -> AccessLink {
    let mut parts = vec![line.reference.part()];
    if let RecordIdKey::Array(place) = &row.id.key {
        parts.extend(place.iter().cloned());
    }
    AccessLink {
        id: RecordId::new("reading_of", key(parts)),
        line: row.id.clone(),
    }
}

fn read(mut answer: Answer) -> Result<Vec<Logged>, StoreError> {
    let rows: Vec<AccessRow> = answer.rows(0)?;
    let lines: Option<Vec<Logged>> = rows.iter().map(logged).collect();
    lines.ok_or(StoreError::from(Failure::Unreadable))
}

fn logged(row: &AccessRow) -> Option<Logged> {
    Some(Logged {
        place: place(&row.id)?,
        access: Access {
            reference: row.reference.parse().ok()?,
            who: StaffId::parse(&row.who)?,
            at: row.at.into_inner(),
            capacity: Capacity::parse(&row.capacity)?,
            way: Way::parse(&row.way)?,
            reason: match &row.reason {
                Some(text) => Some(Remark::parse(text).ok()?),
                None => None,
            },
        },
    })
}

fn place(id: &RecordId) -> Option<LogPlace> {
    let RecordIdKey::Array(parts) = &id.key else {
        return None;
    };
    let [Value::String(order), tie] = &parts[..] else {
        return None;
    };
    let tie = i64::from_value(tie.clone()).ok()?;
    LogPlace::parse(&format!("{order}-{tie}"))
}
