//! How many cases share one set of readers, nature and handler, per state. Any reader's totals
//! are sums over these few rows: the sets don't overlap, so nothing is counted twice, and whoever
//! is hidden from a set doesn't count it.

use crate::bind::{Part as _, beginning, key};
use crate::digest::digest;
use crate::line::Line;
use crate::rows::TallyRow;
use domain::ports::ListQuery;
use domain::status::StatusKind;
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use surrealdb::types::{RecordId, SurrealValue as _};

/// Changes of tallies, summed per row.
#[derive(Debug, Default)]
pub(crate) struct Tallies(BTreeMap<RecordId, TallyRow>);

impl Tallies {
    /// Counts a case from one line to another.
    pub(crate) fn moved(&mut self, before: Option<&Line>, after: &Line) {
        if before == Some(after) {
            return;
        }
        if let Some(before) = before {
            self.add(before, -1);
        }
        self.add(after, 1);
    }

    fn add(&mut self, line: &Line, by: i64) {
        let fresh = row(line);
        self.0.entry(fresh.id.clone()).or_insert(fresh).n += by;
    }

    /// The rows that change, and which of them may become empty.
    pub(crate) fn rows(self) -> (Vec<TallyRow>, Vec<RecordId>) {
        let rows: Vec<TallyRow> = self.0.into_values().filter(|row| row.n != 0).collect();
        let emptied = rows
            .iter()
            .filter(|row| row.n < 0)
            .map(|row| row.id.clone())
            .collect();
        (rows, emptied)
    }
}

fn row(line: &Line) -> TallyRow {
    let audiences: Vec<String> = line
        .readers
        .audiences
        .iter()
        .map(ToString::to_string)
        .collect();
    let hidden = line.hidden();
    let handler = line.handler.as_ref().map(|id| id.as_str().to_owned());
    let sets = [audiences.join(" "), hidden.join(" ")];
    let digest = digest(&[
        sets[0].as_bytes(),
        sets[1].as_bytes(),
        line.nature.slug().as_bytes(),
        handler.as_deref().unwrap_or_default().as_bytes(),
    ]);
    TallyRow {
        id: RecordId::new(
            "tally",
            key(vec![line.status.slug().part(), digest.into_value()]),
        ),
        audiences,
        nature: line.nature.slug().to_owned(),
        handler,
        hidden,
        n: 0,
    }
}

/// All rows of a state.
pub(crate) fn range(status: StatusKind) -> RecordId {
    beginning("tally", vec![status.slug().part()])
}

/// The reader's total over the rows of a state.
pub(crate) fn total(rows: &[TallyRow], query: &ListQuery) -> u64 {
    let audiences: BTreeSet<String> = query.audiences.iter().map(ToString::to_string).collect();
    let counts = |row: &&TallyRow| {
        row.audiences
            .iter()
            .any(|audience| audiences.contains(audience))
            && !row.hidden.iter().any(|id| id == query.reader.as_str())
            && query
                .nature
                .is_none_or(|nature| row.nature == nature.slug())
            && query
                .handler
                .as_ref()
                .is_none_or(|id| row.handler.as_deref() == Some(id.as_str()))
    };
    let sum: i64 = rows.iter().filter(counts).map(|row| row.n).sum();
    u64::try_from(sum).unwrap_or_default()
}
