//! What lists need to know of a case: its audiences, state, order and filters. Kept beside the
//! case, so that the rows of its lists can be replaced without guessing where they are.

use crate::bind::{Part as _, key};
use crate::rows::ListingRow;
use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use domain::case::Case;
use domain::reaction::Nature;
use domain::reference::Reference;
use domain::staff::StaffId;
use domain::status::StatusKind;
use domain::visibility::{Audience, Readers};
use serde::{Deserialize, Serialize};
use surrealdb::types::{RecordId, SurrealValue as _};

/// Sorts after every date: a case without a deadline.
const NO_DATE: &str = "9999-99-99";

/// A case in its lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    /// State.
    pub status: StatusKind,
    /// Order within the state.
    pub sort: String,
    /// Nature as handled.
    pub nature: Nature,
    /// Who handles it.
    pub handler: Option<StaffId>,
    /// Who sees it.
    pub readers: Readers,
}

impl Line {
    /// The line of a case last changed at `at`.
    pub(crate) fn of(case: &Case, readers: &Readers, at: DateTime<Utc>) -> Self {
        let status = case.status.kind();
        Self {
            status,
            sort: if status.is_open() {
                by_due(case)
            } else {
                latest_first(at)
            },
            nature: case.nature,
            handler: case.handler().cloned(),
            readers: readers.clone(),
        }
    }

    /// Its rows, one per audience.
    pub(crate) fn rows(&self, reference: Reference) -> Vec<ListingRow> {
        let row = |audience: &Audience| ListingRow {
            id: self.id(audience, reference),
            nature: self.nature.slug().to_owned(),
            handler: self.handler.as_ref().map(|id| id.as_str().to_owned()),
            hidden: self.hidden(),
        };
        self.readers.audiences.iter().map(row).collect()
    }

    /// Who never sees it, as stored.
    pub(crate) fn hidden(&self) -> Vec<String> {
        self.readers
            .hidden_from
            .iter()
            .map(|id| id.as_str().to_owned())
            .collect()
    }

    fn id(&self, audience: &Audience, reference: Reference) -> RecordId {
        let parts = vec![
            audience.to_string().into_value(),
            self.status.slug().part(),
            self.sort.as_str().part(),
            reference.part(),
        ];
        RecordId::new("listing", key(parts))
    }
}

/// The next due date.
fn by_due(case: &Case) -> String {
    case.next_deadline()
        .map_or_else(|| NO_DATE.to_owned(), |next| iso(next.shown_due()))
}

/// Four digits of year, so that texts sort as dates do.
fn iso(date: NaiveDate) -> String {
    let shown = if (0..=9999).contains(&date.year()) {
        date
    } else {
        NaiveDate::MAX
    };
    if shown == NaiveDate::MAX {
        "9999-12-31".to_owned()
    } else {
        shown.to_string()
    }
}

/// Microseconds before the end of time: the last changed sorts first.
fn latest_first(at: DateTime<Utc>) -> String {
    format!("{:020}", i64::MAX - at.timestamp_micros().max(0))
}
