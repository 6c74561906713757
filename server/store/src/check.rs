//! A check of all records, in parts: each case's chain, cases that nobody received, and the order
//! of all events. What is stored while it runs is left to the next.

use crate::bind::{Bound, between, number};
use crate::case::checked;
use crate::queries;
use crate::query::Database;
use crate::retry::retried;
use crate::rows::{BeginRow, CounterRow, OrderRow, WindowRow};
use crate::world::counter_id;
use chrono::{DateTime, Utc};
use domain::check::{Check, Checks, Fault, Finding, Place};
use domain::error::StoreError;
use domain::reference::Reference;
use domain::staff::By;
use std::collections::BTreeMap;
use surrealdb::types::{RecordId, RecordIdKey};

/// Cases of a part.
const CASES: usize = 100;
/// Places in the order of a part.
const PLACES: u64 = 2000;
/// Most cases nobody received that are named.
const STRAYS: i64 = 100;

/// A new check.
///
/// # Errors
/// [`StoreError::Broken`] when the counters can't be read, [`StoreError::Unavailable`].
pub(crate) async fn begin(
    database: &Database,
    by: By,
    at: DateTime<Utc>,
) -> Result<Check, StoreError> {
    let known = database.showable().seq;
    let mut answer = database.read(queries::CHECK_BEGIN, Bound::none()).await?;
    let found: BeginRow = answer.value(0)?;
    let head = u64::try_from(found.head.seq).map_err(|_| StoreError::Broken)?;
    let mut check = Check::new(by, at, counted(&found.counters)?, head);
    // A database server answers for its own syncs: of those nothing is known here.
    if known != i64::MAX && found.head.seq < known {
        let known = u64::try_from(known).unwrap_or_default();
        check.head = known;
        check.note(Fault::Head { found: head, known });
    }
    Ok(check)
}

/// The next part.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn go_on(database: &Database, mut check: Check) -> Result<Check, StoreError> {
    match check.place {
        Place::Case(first) => cases(database, &mut check, first).await?,
        Place::Order(first) => order(database, &mut check, first).await?,
        Place::Done => {}
    }
    Ok(check)
}

/// One case.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn examine(
    database: &Database,
    reference: Reference,
) -> Result<Finding, StoreError> {
    let counted = is_counted(database, reference).await?;
    Ok(match checked(database, reference).await? {
        Err(number) => Finding::Wrong(Fault::Broken { reference, number }),
        Ok(events) if events.is_empty() && counted => Finding::Wrong(Fault::Gone { reference }),
        Ok(events) if events.is_empty() => Finding::Unknown,
        Ok(_) if !counted => Finding::Wrong(Fault::Uncounted { reference }),
        Ok(events) => Finding::Sound {
            events: u32::try_from(events.len()).unwrap_or(u32::MAX),
        },
    })
}

async fn is_counted(database: &Database, reference: Reference) -> Result<bool, StoreError> {
    let bound = Bound::none().and("id", counter_id(reference.year()));
    let row: Option<CounterRow> = database.read(queries::COUNTER, bound).await?.one(0)?;
    let last = row.map_or(0, |row| row.last);
    Ok((1..=last).contains(&i64::from(reference.number())))
}

fn counted(rows: &[CounterRow]) -> Result<BTreeMap<u16, u32>, StoreError> {
    let of = |row: &CounterRow| {
        let RecordIdKey::Number(year) = row.id.key else {
            return None;
        };
        Some((u16::try_from(year).ok()?, u32::try_from(row.last).ok()?))
    };
    let counted: Option<BTreeMap<u16, u32>> = rows.iter().map(of).collect();
    counted.ok_or(StoreError::Broken)
}

async fn cases(database: &Database, check: &mut Check, first: Reference) -> Result<(), StoreError> {
    let mut next = first;
    for _ in 0..CASES {
        let found = checked(database, next).await?;
        check.cases += 1;
        match found {
            Ok(events) if events.is_empty() => check.note(Fault::Gone { reference: next }),
            Ok(events) => {
                let before = events.iter().filter(|event| event.seq <= check.head);
                check.events += before.count() as u64;
            }
            Err(number) => check.note(Fault::Broken {
                reference: next,
                number,
            }),
        }
        check.place = check.after(Some(next));
        match check.place {
            Place::Case(after) => next = after,
            Place::Order(_) | Place::Done => break,
        }
    }
    Ok(())
}

async fn order(database: &Database, check: &mut Check, first: u64) -> Result<(), StoreError> {
    if first == 1 {
        strays(database, check).await?;
    }
    let last = check.head.min(first.saturating_add(PLACES - 1));
    let start = RecordIdKey::Number(number(first));
    let end = RecordIdKey::Number(number(last.saturating_add(1)));
    let window = WindowRow {
        range: between("feed", start, end),
        most: number(PLACES),
    };
    let bound = Bound::none().and("w", window);
    let rows: Vec<OrderRow> = database.read(queries::CHECK_ORDER, bound).await?.rows(0)?;
    let mut next = first;
    for row in rows.iter().filter_map(sound_place) {
        if row > next {
            let last = row - 1;
            check.note(Fault::Order { first: next, last });
        }
        next = row + 1;
    }
    if next <= last {
        check.note(Fault::Order { first: next, last });
    }
    if last < check.head {
        check.place = Place::Order(last + 1);
        return Ok(());
    }
    total(check);
    check.place = Place::Done;
    Ok(())
}

/// A place whose event says the same of it.
fn sound_place(row: &OrderRow) -> Option<u64> {
    let RecordIdKey::Number(place) = row.id.key else {
        return None;
    };
    (row.seq == Some(place)).then(|| u64::try_from(place).ok())?
}

/// Whoever is broken has its events in no count; that is said already.
fn total(check: &mut Check) {
    let (found, stored) = (check.events, check.head);
    if check.wrong == 0 && found != stored {
        check.note(Fault::Total { found, stored });
    }
}

/// Cases beyond the counters.
async fn strays(database: &Database, check: &mut Check) -> Result<(), StoreError> {
    let bound = Bound::none().and("windows", beyond(&check.received));
    let mut answer = database.read(queries::CHECK_CASES, bound).await?;
    let found: Vec<Vec<RecordId>> = answer.rows(0)?;
    let now = counted(&answer.rows::<CounterRow>(1)?)?;
    let references = found.into_iter().flatten().filter_map(|id| match id.key {
        RecordIdKey::String(name) => name.parse::<Reference>().ok(),
        _ => None,
    });
    for reference in references {
        let last = now.get(&reference.year()).copied().unwrap_or_default();
        if !(1..=last).contains(&reference.number()) {
            check.note(Fault::Uncounted { reference });
        }
    }
    Ok(())
}

/// The ranges of ids outside those that were received.
fn beyond(received: &BTreeMap<u16, u32>) -> Vec<WindowRow> {
    let name = |year, number| Reference::new(year, number).to_string();
    let window = |(start, end): (String, String)| WindowRow {
        range: between("case", RecordIdKey::String(start), RecordIdKey::String(end)),
        most: STRAYS,
    };
    let mut windows = Vec::with_capacity(received.len() + 1);
    let mut start = String::new();
    for (year, last) in received {
        windows.push((start, name(*year, 1)));
        start = name(*year, last.saturating_add(1));
    }
    windows.push((start, char::MAX.to_string()));
    windows.into_iter().map(window).collect()
}

/// Keeps a check.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn keep(database: &Database, check: &Check) -> Result<(), StoreError> {
    let document = serde_json::to_string(check).map_err(|_| StoreError::Unavailable)?;
    let sql = if check.until.is_some() {
        queries::KEEP_LAST
    } else {
        queries::KEEP_RUNNING
    };
    let bound = || Bound::none().and("document", document.clone());
    retried(|| async { database.run(sql, bound()).await }).await?;
    Ok(())
}

/// The checks that are kept. One that was begun before the last ended is over.
///
/// # Errors
/// [`StoreError::Broken`], [`StoreError::Unavailable`].
pub(crate) async fn checks(database: &Database) -> Result<Checks, StoreError> {
    let mut answer = database.read(queries::CHECKS, Bound::none()).await?;
    let read = |document: Option<String>| {
        let check = document.map(|text| serde_json::from_str::<Check>(&text));
        check.transpose().map_err(|_| StoreError::Broken)
    };
    let running = read(answer.value(0)?)?;
    let last = read(answer.value(1)?)?;
    let over = |check: &Check| last.as_ref().is_some_and(|last| check.since < last.since);
    Ok(Checks {
        running: running.filter(|check| !over(check)),
        last,
    })
}
