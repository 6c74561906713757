//! Bound parameters and record ids: the only way values reach a query.

use chrono::{DateTime, Utc};
use domain::reference::Reference;
use std::ops::Bound as Limit;
use surrealdb::types::{
    Array, Datetime, RecordId, RecordIdKey, RecordIdKeyRange, SurrealValue, Value, Variables,
};

/// The parameters of a query.
#[derive(Default)]
pub(crate) struct Bound(Variables);

impl Bound {
    /// No parameters.
    pub(crate) fn none() -> Self {
        Self::default()
    }

    /// With one more.
    #[must_use]
    pub(crate) fn and(mut self, name: &'static str, value: impl SurrealValue) -> Self {
        self.0.insert(name, value);
        self
    }

    /// For the client.
    pub(crate) fn into_variables(self) -> Variables {
        self.0
    }
}

/// One part of a composite record id.
pub(crate) trait Part {
    /// As the database orders it.
    fn part(self) -> Value;
}

impl Part for &str {
    fn part(self) -> Value {
        self.to_owned().into_value()
    }
}

impl Part for Reference {
    fn part(self) -> Value {
        self.to_string().into_value()
    }
}

impl Part for u32 {
    fn part(self) -> Value {
        i64::from(self).into_value()
    }
}

impl Part for u64 {
    fn part(self) -> Value {
        number(self).into_value()
    }
}

/// A count as the database keeps it. Counters start at 1 and never reach the limit.
pub(crate) fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A composite key.
pub(crate) fn key(parts: Vec<Value>) -> RecordIdKey {
    RecordIdKey::Array(Array::from(parts))
}

/// A record with a text for its key.
pub(crate) fn named(table: &'static str, name: impl Into<String>) -> RecordId {
    RecordId::new(table, name.into())
}

/// A record with a number for its key.
pub(crate) fn numbered(table: &'static str, count: u64) -> RecordId {
    RecordId::new(table, number(count))
}

/// A record with a composite key of two parts.
pub(crate) fn paired(table: &'static str, first: impl Part, second: impl Part) -> RecordId {
    RecordId::new(table, key(vec![first.part(), second.part()]))
}

/// All records whose composite key begins with these parts, from `from` on.
pub(crate) fn beginning(table: &'static str, parts: Vec<Value>) -> RecordId {
    let mut end = parts.clone();
    // An object sorts after every text and number.
    end.push(Value::Object(surrealdb::types::Object::new()));
    between(table, key(parts), key(end))
}

/// All records from `start` up to, and without, `end`.
pub(crate) fn between(table: &'static str, start: RecordIdKey, end: RecordIdKey) -> RecordId {
    let range = RecordIdKeyRange {
        start: Limit::Included(start),
        end: Limit::Excluded(end),
    };
    RecordId::new(table, RecordIdKey::Range(Box::new(range)))
}

/// A moment as the database keeps it.
pub(crate) fn moment(at: DateTime<Utc>) -> Datetime {
    Datetime::from(at)
}
