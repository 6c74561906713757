//! The seal of a case row: a hash over its state, its line and its last event's hash. A row that
//! was changed by anything but the writer doesn't open.

use crate::bind::{named, number};
use crate::digest::digest;
use crate::failure::Failure;
use crate::line::Line;
use crate::rows::CaseRow;
use domain::case::Case;
use domain::error::StoreError;
use domain::reference::Reference;

/// What a sealed row holds.
pub(crate) struct Opened {
    /// The case.
    pub case: Case,
    /// Its line in lists.
    pub line: Line,
}

/// Seals a case whose last event has this hash.
///
/// # Errors
/// [`Failure::Refused`] when it can't be written as JSON.
pub(crate) fn sealed(case: &Case, line: &Line, hash: &str) -> Result<CaseRow, Failure> {
    let refused = |_| Failure::Refused { statement: 0 };
    let state = serde_json::to_string(case).map_err(refused)?;
    let line = serde_json::to_string(line).map_err(refused)?;
    let version = number(u64::from(case.version));
    let name = case.reference.to_string();
    Ok(CaseRow {
        seal: seal(&name, version, hash, &state, &line),
        id: named("case", name),
        version,
        hash: hash.to_owned(),
        state,
        line,
    })
}

/// Opens a row, if its seal holds.
///
/// # Errors
/// [`StoreError::Broken`].
pub(crate) fn open(reference: Reference, row: &CaseRow) -> Result<Opened, StoreError> {
    let name = reference.to_string();
    if seal(&name, row.version, &row.hash, &row.state, &row.line) != row.seal {
        return Err(StoreError::Broken);
    }
    let case: Case = serde_json::from_str(&row.state).map_err(|_| StoreError::Broken)?;
    let line = serde_json::from_str(&row.line).map_err(|_| StoreError::Broken)?;
    let same = case.reference == reference && number(u64::from(case.version)) == row.version;
    if same {
        Ok(Opened { case, line })
    } else {
        Err(StoreError::Broken)
    }
}

fn seal(reference: &str, version: i64, hash: &str, state: &str, line: &str) -> String {
    digest(&[
        reference.as_bytes(),
        &version.to_be_bytes(),
        hash.as_bytes(),
        state.as_bytes(),
        line.as_bytes(),
    ])
}
