//! The ranges of rows a list reads: one per audience and state.

use crate::bind::{Part as _, beginning};
use crate::rows::WindowRow;
use domain::ports::ListQuery;
use domain::status::StatusKind;
use surrealdb::types::{RecordId, RecordIdKey, Value};

/// A row of a list, as its id tells.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spot {
    /// Order within the state.
    pub sort: String,
    /// The case.
    pub reference: String,
}

impl Spot {
    /// From the id of a row.
    pub(crate) fn of(id: &RecordId) -> Option<Self> {
        let RecordIdKey::Array(parts) = &id.key else {
            return None;
        };
        let [_, _, Value::String(sort), Value::String(reference)] = &parts[..] else {
            return None;
        };
        Some(Self {
            sort: sort.clone(),
            reference: reference.clone(),
        })
    }
}

/// The windows of a query, state by state, each with every audience of the reader.
pub(crate) fn windows(query: &ListQuery, statuses: &[StatusKind], most: i64) -> Vec<WindowRow> {
    let window = |status: &StatusKind, audience: &str| WindowRow {
        range: beginning("listing", vec![audience.part(), status.slug().part()]),
        most,
    };
    let audiences: Vec<String> = query.audiences.iter().map(ToString::to_string).collect();
    let of = |status| {
        audiences
            .iter()
            .map(move |audience| window(status, audience))
    };
    statuses.iter().flat_map(of).collect()
}

/// The spots of one state from the rows of all its audiences: in order, each case once.
pub(crate) fn merged(rows: &[Vec<RecordId>]) -> Vec<Spot> {
    let mut spots: Vec<Spot> = rows.iter().flatten().filter_map(Spot::of).collect();
    spots.sort_unstable();
    spots.dedup();
    spots
}

/// No window is larger.
pub(crate) const WHOLE: i64 = i32::MAX as i64;
