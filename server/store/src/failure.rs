//! What a query can fail with, sorted by what to do next.

use domain::error::StoreError;
use std::collections::HashMap;
use surrealdb::Error;
use surrealdb::types::QueryError;

/// Thrown by a batch that was made on an older head.
pub(crate) const MOVED: &str = "head moved";

/// Why a query failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Another transaction came first: try again.
    Conflict,
    /// The database can't be reached now.
    Unreachable,
    /// The commit or its sync failed: nothing may be acknowledged any more.
    Unsynced,
    /// This statement was refused (schema, syntax): trying again won't help.
    Refused {
        /// Which statement, counted from 0.
        statement: usize,
    },
    /// A row isn't what the schema promises.
    Unreadable,
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unreadable => Self::Broken,
            Failure::Conflict
            | Failure::Unreachable
            | Failure::Unsynced
            | Failure::Refused { .. } => Self::Unavailable,
        }
    }
}

impl Failure {
    /// Sorts the failure of a call as a whole.
    pub(crate) fn of_call(error: &Error) -> Self {
        Self::of_one(0, error).unwrap_or(Self::Refused { statement: 0 })
    }

    /// Sorts the failures of a query's statements. In a transaction most of them say no more
    /// than that they weren't executed; the one that matters is searched for.
    pub(crate) fn of_statements(errors: &HashMap<usize, Error>) -> Self {
        let mut sorted: Vec<(&usize, &Error)> = errors.iter().collect();
        sorted.sort_by_key(|(at, _)| **at);
        let found = sorted
            .iter()
            .filter_map(|(at, error)| Self::of_one(**at, error));
        found
            .min_by_key(Self::rank)
            .unwrap_or(Self::Refused { statement: 0 })
    }

    const fn rank(&self) -> u8 {
        match self {
            Self::Unsynced => 0,
            Self::Conflict => 1,
            Self::Unreachable => 2,
            Self::Refused { .. } => 3,
            Self::Unreadable => 4,
        }
    }

    /// `None` when the error only says that another statement failed.
    fn of_one(statement: usize, error: &Error) -> Option<Self> {
        let text = error.message();
        let conflict = error.query_details() == Some(&QueryError::TransactionConflict)
            || text.contains("Transaction retry required")
            || (error.is_thrown() && text.contains(MOVED));
        if conflict {
            return Some(Self::Conflict);
        }
        if is_fault(text) {
            return Some(Self::Unsynced);
        }
        if error.is_connection() {
            return Some(Self::Unreachable);
        }
        if text.starts_with("Cannot COMMIT") {
            return (!text.contains("due to a prior error")).then_some(Self::Unsynced);
        }
        match error.query_details() {
            Some(QueryError::NotExecuted | QueryError::Cancelled) => None,
            Some(_) | None => Some(Self::Refused { statement }),
        }
    }
}

/// Whether the text of an error speaks of the disk, not of the data.
pub(crate) fn is_fault(text: &str) -> bool {
    let signs = [
        "IO error",
        "os error",
        "No space left",
        "WAL error",
        "Commit failed",
    ];
    signs.iter().any(|sign| text.contains(sign))
}
