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
use domain::ports::{ListColumn, ListQuery, Listed};
use domain::reference::Reference;
use domain::status::StatusKind;
use std::collections::HashMap;
use surrealdb::types::{RecordId, SurrealValue};

/// Cases read at once in a search.
const CHUNK: usize = 256;

/// What [`queries::LISTS`] answers.
#[derive(SurrealValue)]
struct Found {
    tallies: Vec<Vec<TallyRow>>,
    lines: Vec<Vec<RecordId>>,
}

/// The columns of a query, in its order of states.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn list(
    database: &Database,
    query: &ListQuery,
) -> Result<Vec<ListColumn>, StoreError> {
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
    let spots: Vec<Vec<Spot>> = (0..query.statuses.len())
        .map(|at| merged(rows_of(at).unwrap_or_default()))
        .collect();
    if let Some(words) = words {
        return searched(database, query, &words, &spots).await;
    }
    let page = |spots: &Vec<Spot>| -> Vec<Spot> {
        spots
            .iter()
            .skip(query.offset)
            .take(query.limit)
            .cloned()
            .collect()
    };
    let pages: Vec<Vec<Spot>> = spots.iter().map(page).collect();
    let mut cases = cases(database, pages.iter().flatten()).await?;
    let column = |(at, spots): (usize, &Vec<Spot>)| {
        let status = query.statuses[at];
        let tallies = found.tallies.get(at).map(Vec::as_slice).unwrap_or_default();
        let lines = spots
            .iter()
            .filter_map(|spot| shown(&mut cases, spot, status, query));
        ListColumn {
            status,
            lines: lines.collect(),
            total: tally::total(tallies, query),
        }
    };
    Ok(pages.iter().enumerate().map(column).collect())
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
    database.run(queries::LISTS, bound).await?.value(0)
}

/// The columns of a search: all rows are read, as there is no index of words yet.
async fn searched(
    database: &Database,
    query: &ListQuery,
    words: &Words,
    spots: &[Vec<Spot>],
) -> Result<Vec<ListColumn>, StoreError> {
    let mut columns = Vec::with_capacity(spots.len());
    for (status, spots) in query.statuses.iter().zip(spots) {
        let mut lines = Vec::new();
        for chunk in spots.chunks(CHUNK) {
            let mut cases = cases(database, chunk.iter()).await?;
            let seen = chunk
                .iter()
                .filter_map(|spot| shown(&mut cases, spot, *status, query));
            lines.extend(seen.filter(|listed| words.occur_in(&listed.case)));
        }
        let total = lines.len() as u64;
        let lines = lines
            .into_iter()
            .skip(query.offset)
            .take(query.limit)
            .collect();
        columns.push(ListColumn {
            status: *status,
            total,
            lines,
        });
    }
    Ok(columns)
}

/// The rows of these cases.
async fn cases(
    database: &Database,
    spots: impl Iterator<Item = &Spot>,
) -> Result<HashMap<String, CaseRow>, StoreError> {
    let references = spots.filter_map(|spot| spot.reference.parse::<Reference>().ok());
    let ids: Vec<RecordId> = references.map(case_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut answer = database
        .run(queries::CASES, Bound::none().and("ids", ids))
        .await?;
    let rows: Vec<CaseRow> = answer.rows(0)?;
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
