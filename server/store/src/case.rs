//! Reading cases, their history and the feed. Whatever doesn't verify is not served.

use crate::bind::{Bound, beginning, between, named, number};
use crate::chain::{key_of, recorded, verified};
use crate::failure::Failure;
use crate::line::Line;
use crate::query::Database;
use crate::rows::{
    CaseRow, CaseWithEvents, CaseWithLast, CodeRow, CommandRow, EventRow, HeadRow, WindowRow,
};
use crate::seal::open;
use crate::world::{case_id, command_id};
use crate::{bind::Part as _, queries};
use domain::case::Case;
use domain::error::StoreError;
use domain::event::Recorded;
use domain::ports::{CodeHash, Verdict};
use domain::reference::{IdempotencyKey, Reference};
use domain::visibility::{self, Readers};
use surrealdb::types::{RecordId, RecordIdKey};

/// The case as it stands, if its seal and its last event's hash hold.
///
/// # Errors
/// [`StoreError::Broken`], [`StoreError::Unavailable`].
pub(crate) async fn case(
    database: &Database,
    reference: Reference,
) -> Result<Option<Case>, StoreError> {
    let bound = Bound::none()
        .and("id", case_id(reference))
        .and("reference", reference.to_string());
    let mut answer = database.read(queries::CASE, bound).await?;
    let found: CaseWithLast = answer.value(0)?;
    let Some(row) = found.case else {
        return Ok(None);
    };
    if found.last.as_deref() != Some(&row.hash) {
        return Err(StoreError::Broken);
    }
    Ok(Some(open(reference, &row)?.case))
}

/// The case of a code.
///
/// # Errors
/// [`StoreError::Broken`], [`StoreError::Unavailable`].
pub(crate) async fn by_code(
    database: &Database,
    code: &CodeHash,
) -> Result<Option<Reference>, StoreError> {
    let bound = Bound::none().and("id", named("code", code.0.clone()));
    let mut answer = database.read(queries::BY_CODE, bound).await?;
    let row: Option<CodeRow> = answer.one(0)?;
    row.map(|row| row.reference.parse().map_err(|_| StoreError::Broken))
        .transpose()
}

/// All events of a case; none when it doesn't exist.
///
/// # Errors
/// [`StoreError::Broken`], [`StoreError::Unavailable`].
pub(crate) async fn history(
    database: &Database,
    reference: Reference,
) -> Result<Vec<Recorded>, StoreError> {
    checked(database, reference)
        .await?
        .map_err(|_| StoreError::Broken)
}

/// Who saw a case whose record doesn't hold, as far as its row still says so in both places: an
/// edit of one of them lets nobody in. Nobody when it says nothing.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn last_readers(
    database: &Database,
    reference: Reference,
) -> Result<Option<Readers>, StoreError> {
    let bound = Bound::none().and("id", case_id(reference));
    let mut answer = database.read(queries::CASE_ROW, bound).await?;
    let Ok(Some(row)) = answer.one::<CaseRow>(0) else {
        return Ok(None);
    };
    let case = serde_json::from_str::<Case>(&row.state).ok();
    let line = serde_json::from_str::<Line>(&row.line).ok();
    let both = case.filter(|case| case.reference == reference).zip(line);
    Ok(both.map(|(case, line)| {
        let now = visibility::readers(&case);
        let (listed, hidden) = (line.readers.audiences, line.readers.hidden_from);
        Readers {
            audiences: now.audiences.intersection(&listed).cloned().collect(),
            hidden_from: now.hidden_from.union(&hidden).cloned().collect(),
        }
    }))
}

/// Whether the record of a case holds; one that doesn't exist holds, with no events.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn verify(
    database: &Database,
    reference: Reference,
) -> Result<Verdict, StoreError> {
    Ok(match checked(database, reference).await? {
        Ok(events) => Verdict::Sound {
            events: u32::try_from(events.len()).unwrap_or(u32::MAX),
        },
        Err(number) => Verdict::Broken { number },
    })
}

pub(crate) async fn checked(
    database: &Database,
    reference: Reference,
) -> Result<Result<Vec<Recorded>, u32>, StoreError> {
    let bound = Bound::none()
        .and("id", case_id(reference))
        .and("range", events_of(reference));
    let mut answer = database.read(queries::HISTORY, bound).await?;
    // A row that has lost a field can't be read at all.
    let Ok(found) = answer.value::<CaseWithEvents>(0) else {
        return Ok(Err(1));
    };
    if found.case.is_none() && found.events.is_empty() {
        return Ok(Ok(Vec::new()));
    }
    Ok(verified(reference, found.case.as_ref(), &found.events))
}

/// Whether a command with this key was stored.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn used(
    database: &Database,
    reference: Reference,
    key: &IdempotencyKey,
) -> Result<bool, StoreError> {
    let bound = Bound::none().and("id", command_id(reference, key));
    let row: Option<CommandRow> = database.run(queries::COMMAND, bound).await?.one(0)?;
    Ok(row.is_some())
}

/// Events after `seq`, in order.
///
/// # Errors
/// [`StoreError::Broken`] when one is missing or doesn't hold, [`StoreError::Unavailable`].
pub(crate) async fn feed(
    database: &Database,
    after: u64,
    limit: usize,
) -> Result<Vec<Recorded>, StoreError> {
    let first = after.saturating_add(1);
    let shown = u64::try_from(database.showable().seq).unwrap_or_default();
    if first > shown {
        return Ok(Vec::new());
    }
    let start = RecordIdKey::Number(number(first));
    let range = between("feed", start, RecordIdKey::Number(i64::MAX));
    let most = number(limit as u64).min(number(shown - after));
    let window = WindowRow { range, most };
    let mut answer = database
        .run(queries::FEED, Bound::none().and("w", window))
        .await?;
    let rows: Vec<EventRow> = answer.rows(0)?;
    let event = |(seq, row): (u64, &EventRow)| {
        let (reference, number) = key_of(row)?;
        recorded(reference, number, row).filter(|event| event.seq == seq)
    };
    let events: Option<Vec<_>> = (first..).zip(&rows).map(event).collect();
    events.ok_or(StoreError::Broken)
}

/// The last durable event's sequence number.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn head(database: &Database) -> Result<u64, StoreError> {
    let stored = stored_head(database).await?;
    let seq = stored.seq.min(database.showable().seq);
    u64::try_from(seq).map_err(|_| StoreError::Broken)
}

/// The head as the engine has it.
///
/// # Errors
/// Why it couldn't be read.
pub(crate) async fn stored_head(database: &Database) -> Result<HeadRow, Failure> {
    let mut answer = database.run(queries::HEAD, Bound::none()).await?;
    let row: Option<HeadRow> = answer.one(0)?;
    Ok(row.unwrap_or_default())
}

fn events_of(reference: Reference) -> RecordId {
    beginning("event", vec![reference.part()])
}
