//! The lists of a reader: rows of their audiences merged in order, each case once, none of those
//! hidden from them; totals from the tallies. Every case is checked once more as it is read, so
//! that what became hidden a moment ago isn't shown.

use crate::bind::{Bound, number};
use crate::failure::Failure;
use crate::query::Database;
use crate::rows::{CaseRow, TallyRow, WindowRow};
use crate::seal::open;
use crate::search::Words;
use crate::window::{Spot, WHOLE, merged, windows};
use crate::world::case_id;
use crate::{queries, tally};
use domain::error::StoreError;
use domain::ports::{ListColumn, ListPage, ListQuery, Listed};
use domain::reference::Reference;
use domain::status::StatusKind;
use std::collections::HashMap;
use std::ops::RangeInclusive;
use surrealdb::types::{RecordId, SurrealValue};

/// Cases read at once in a search.
const CHUNK: usize = 256;

/// What [`queries::LISTS`] answers.
#[derive(SurrealValue)]
struct Found {
    tallies: Vec<Vec<TallyRow>>,
    lines: Vec<Vec<RecordId>>,
}

/// What a query's rows say, before any case is read.
struct Rows {
    /// Spots of each state, in order.
    spots: Vec<Vec<Spot>>,
    /// How many there are in each state, when no words are asked for.
    totals: Vec<u64>,
    words: Option<Words>,
}

async fn rows(database: &Database, query: &ListQuery) -> Result<Rows, StoreError> {
    let words = query.words.as_deref().and_then(Words::of);
    let wanted = query.offset.saturating_add(query.limit);
    let most = if words.is_some() {
        WHOLE
    } else {
        number(wanted as u64).min(WHOLE)
    };
    let found = found(database, query, most).await?;
    let audiences = query.audiences.len();
    let rows_of = |at: usize| found.lines.get(at * audiences..(at + 1) * audiences);
    let states = 0..query.statuses.len();
    let spots = states.map(|at| merged(rows_of(at).unwrap_or_default()));
    let totals = found.tallies.iter().map(|rows| tally::total(rows, query));
    Ok(Rows {
        spots: spots.collect(),
        totals: totals.collect(),
        words,
    })
}

/// The columns of a query, in its order of states.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn list(
    database: &Database,
    query: &ListQuery,
) -> Result<Vec<ListColumn>, StoreError> {
    let rows = rows(database, query).await?;
    let mut columns = Vec::with_capacity(rows.spots.len());
    for (at, (status, spots)) in query.statuses.iter().zip(&rows.spots).enumerate() {
        let placed: Vec<Placed> = spots.iter().map(|spot| (spot.clone(), *status)).collect();
        let (total, lines) = part(database, query, &rows, at..=at, &placed).await?;
        columns.push(ListColumn {
            status: *status,
            total,
            lines,
        });
    }
    Ok(columns)
}

/// The states of a query as one list.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn page(database: &Database, query: &ListQuery) -> Result<ListPage, StoreError> {
    let Some(last) = query.statuses.len().checked_sub(1) else {
        return Ok(ListPage {
            total: 0,
            lines: Vec::new(),
        });
    };
    let rows = rows(database, query).await?;
    let states = query.statuses.iter().zip(&rows.spots);
    let placed =
        states.flat_map(|(status, spots)| spots.iter().map(|spot| (spot.clone(), *status)));
    let mut placed: Vec<Placed> = placed.collect();
    placed.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    let (total, lines) = part(database, query, &rows, 0..=last, &placed).await?;
    Ok(ListPage { total, lines })
}

/// A spot and the state it stands in.
type Placed = (Spot, StatusKind);

/// The query's part of these spots, and how many they are in all.
async fn part(
    database: &Database,
    query: &ListQuery,
    rows: &Rows,
    states: RangeInclusive<usize>,
    placed: &[Placed],
) -> Result<(u64, Vec<Listed>), StoreError> {
    if let Some(words) = &rows.words {
        let found = searched(database, query, words, placed).await?;
        let total = found.len() as u64;
        let lines = found.into_iter().skip(query.offset).take(query.limit);
        return Ok((total, lines.collect()));
    }
    let total = rows.totals.get(states).unwrap_or_default().iter().sum();
    let wanted = placed.iter().skip(query.offset).take(query.limit);
    let wanted: Vec<Placed> = wanted.cloned().collect();
    let mut cases = cases(database, wanted.iter()).await?;
    let lines = wanted
        .iter()
        .filter_map(|(spot, status)| shown(&mut cases, spot, *status, query));
    Ok((total, lines.collect()))
}

async fn found(database: &Database, query: &ListQuery, most: i64) -> Result<Found, Failure> {
    let tallies = query.statuses.iter().map(|status| WindowRow {
        range: tally::range(*status),
        most: WHOLE,
    });
    let bound = Bound::none()
        .and("tallies", tallies.collect::<Vec<_>>())
        .and("windows", windows(query, &query.statuses, most))
        .and("reader", query.reader.as_str().to_owned())
        .and(
            "nature",
            query.nature.map(|nature| nature.slug().to_owned()),
        )
        .and(
            "handler",
            query.handler.as_ref().map(|id| id.as_str().to_owned()),
        );
    database.read(queries::LISTS, bound).await?.value(0)
}

/// The lines that hold the words: all are read, as there is no index of words yet.
async fn searched(
    database: &Database,
    query: &ListQuery,
    words: &Words,
    placed: &[Placed],
) -> Result<Vec<Listed>, StoreError> {
    let mut lines = Vec::new();
    for chunk in placed.chunks(CHUNK) {
        let mut cases = cases(database, chunk.iter()).await?;
        let seen = chunk
            .iter()
            .filter_map(|(spot, status)| shown(&mut cases, spot, *status, query));
        lines.extend(seen.filter(|listed| words.occur_in(&listed.case)));
    }
    Ok(lines)
}

/// The rows of these cases.
async fn cases(
    database: &Database,
    placed: impl Iterator<Item = &Placed>,
) -> Result<HashMap<String, CaseRow>, StoreError> {
    let references = placed.filter_map(|(spot, _)| spot.reference.parse::<Reference>().ok());
    let ids: Vec<RecordId> = references.map(case_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut answer = database
        .read(queries::CASES, Bound::none().and("ids", ids))
        .await?;
    // A row that has lost a field is left out; the others are listed.
    let rows = answer.readable::<CaseRow>(0)?;
    let named = rows.into_iter().filter_map(|row| match &row.id.key {
        surrealdb::types::RecordIdKey::String(name) => Some((name.clone(), row)),
        _ => None,
    });
    Ok(named.collect())
}

/// The case of a spot, if it is still there and the reader may still see it.
fn shown(
    cases: &mut HashMap<String, CaseRow>,
    spot: &Spot,
    status: StatusKind,
    query: &ListQuery,
) -> Option<Listed> {
    let row = cases.remove(&spot.reference)?;
    let Ok(opened) = open(spot.reference.parse().ok()?, &row) else {
        tracing::error!(
            reference = spot.reference,
            "a case does not verify and is not listed"
        );
        return None;
    };
    let line = opened.line;
    let seen = line.status == status
        && !line.readers.hidden_from.contains(&query.reader)
        && !line.readers.audiences.is_disjoint(&query.audiences);
    seen.then_some(Listed {
        case: opened.case,
        readers: line.readers,
    })
}
