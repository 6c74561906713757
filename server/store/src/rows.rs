//! Rows as the tables have them. Private: they never leave this crate, nor reach the wire.

use surrealdb::types::{Datetime, RecordId, SurrealValue};

/// `head:one`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, SurrealValue)]
pub(crate) struct HeadRow {
    /// Last event's sequence number.
    pub seq: i64,
    /// Last mail's number.
    pub mails: i64,
}

/// `counter:⟨year⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct CounterRow {
    pub id: RecordId,
    pub last: i64,
}

/// `case:⟨reference⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct CaseRow {
    pub id: RecordId,
    pub version: i64,
    pub hash: String,
    pub state: String,
    pub line: String,
    pub seal: String,
}

/// `event:[reference, number]`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct EventRow {
    pub id: RecordId,
    pub seq: i64,
    pub at: Datetime,
    pub by: String,
    pub name: String,
    pub visibility: String,
    pub commitment: String,
    pub hash: String,
    pub payload: Option<String>,
    pub salt: Option<String>,
}

/// A case with the hash of the event its version names.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct CaseWithLast {
    pub case: Option<CaseRow>,
    pub last: Option<String>,
}

/// A case with all its events.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct CaseWithEvents {
    pub case: Option<CaseRow>,
    pub events: Vec<EventRow>,
}

/// `feed:⟨seq⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct FeedRow {
    pub id: RecordId,
    pub event: RecordId,
}

/// `listing:[audience, status, sort, reference]`.
#[derive(Debug, Clone, PartialEq, SurrealValue)]
pub(crate) struct ListingRow {
    pub id: RecordId,
    pub nature: String,
    pub handler: Option<String>,
    pub hidden: Vec<String>,
}

/// `tally:[status, digest]`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct TallyRow {
    pub id: RecordId,
    pub audiences: Vec<String>,
    pub nature: String,
    pub handler: Option<String>,
    pub hidden: Vec<String>,
    pub n: i64,
}

/// `submission:⟨key⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct SubmissionRow {
    pub id: RecordId,
    pub fingerprint: String,
    pub reference: String,
}

/// `command:[reference, key]`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct CommandRow {
    pub id: RecordId,
    pub seq: i64,
    pub version: i64,
}

/// `code:⟨hash⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct CodeRow {
    pub id: RecordId,
    pub reference: String,
}

/// `mail:⟨number⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct MailRow {
    pub id: RecordId,
    pub notice: String,
    pub queued_at: Datetime,
    pub state: String,
    pub tried_at: Option<Datetime>,
    pub tries: i64,
}

/// `queued:⟨number⟩` and `case_mail:[reference, number]`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct MailLink {
    pub id: RecordId,
    pub mail: RecordId,
}

/// What an erased case takes with it: what its earlier events said, its mails, its code, and what
/// told a second submission from the first.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct ErasedRow {
    pub reference: String,
    pub events: RecordId,
    pub mails: RecordId,
}

/// `session:⟨hash of the token⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct SessionRow {
    pub staff: String,
    pub since: Datetime,
    pub until: Datetime,
}

/// `reading:[order, tie]`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct AccessRow {
    pub id: RecordId,
    pub reference: String,
    pub who: String,
    pub at: Datetime,
    pub capacity: String,
    pub way: String,
    pub reason: Option<String>,
}

/// `reading_of:[reference, order, tie]`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct AccessLink {
    pub id: RecordId,
    pub line: RecordId,
}

/// `migration:⟨number⟩`.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct MigrationRow {
    pub id: RecordId,
    pub checksum: String,
}

/// Part of a range to read, with the most rows wanted of it.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct WindowRow {
    pub range: RecordId,
    pub most: i64,
}

/// What [`crate::queries::CHECK_BEGIN`] answers.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct BeginRow {
    pub head: HeadRow,
    pub counters: Vec<CounterRow>,
}

/// A place in the order of all events; what its event says of it, if there is one.
#[derive(Debug, Clone, SurrealValue)]
pub(crate) struct OrderRow {
    pub id: RecordId,
    pub seq: Option<i64>,
}
