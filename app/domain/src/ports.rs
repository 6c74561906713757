//! What the rules need from outside, as dyn-safe traits. Adapters live in `store` and `server`.

use crate::access::Access;
use crate::case::Case;
use crate::deadline::Calendar;
use crate::error::StoreError;
use crate::event::{Event, Recorded};
use crate::notice::Notice;
use crate::organisation::Organisation;
use crate::reaction::Nature;
use crate::reference::{IdempotencyKey, Reference, SecretCode};
use crate::staff::{By, StaffId};
use crate::status::StatusKind;
use crate::visibility::{Audience, OnRequest, Readers};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// The moment of a decision, handed in by the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now {
    /// The instant.
    pub instant: DateTime<Utc>,
    /// The local date (Europe/Amsterdam).
    pub local: NaiveDate,
    /// Holidays, decree days and closing days.
    pub calendar: Calendar,
}

/// The only source of time.
pub trait Clock: Send + Sync {
    /// The instant and the local date.
    fn read(&self) -> (DateTime<Utc>, NaiveDate);
    /// An instant on the wall clocks of Europe/Amsterdam.
    fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime;
}

/// A keyed hash of a secret code; the only form in which a code is stored.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CodeHash(pub String);

/// Secrets of the server: codes are derived from keys, stored only as keyed hashes.
pub trait Keyring: Send + Sync {
    /// The code that belongs to a submission key.
    fn code(&self, key: &IdempotencyKey) -> SecretCode;
    /// The keyed hash of a code.
    fn code_hash(&self, code: &SecretCode) -> CodeHash;
    /// A new random key, for forms without script.
    fn fresh_key(&self) -> IdempotencyKey;
    /// A hash of a submission's content (64 hex digits), to tell a retry from other content.
    fn fingerprint(&self, content: &[u8]) -> String;
}

/// One atomic change of a case: events, the case after them, and the mails that follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Against doubles; part of a record id. `None` for the system's own acts.
    pub key: Option<IdempotencyKey>,
    /// The version the decision was made on; 0 for a new case.
    pub expected: u32,
    /// Who.
    pub by: By,
    /// When.
    pub at: DateTime<Utc>,
    /// What, in order; never empty.
    pub events: Vec<Event>,
    /// The case after the events.
    pub case: Case,
    /// Who sees it before (empty for a new case) …
    pub before: Readers,
    /// … and after.
    pub after: Readers,
    /// Mails, written in the same transaction.
    pub notices: Vec<Notice>,
    /// What it does to another case, in the same transaction: both are stored or neither is.
    pub beside: Option<Box<Change>>,
}

/// Builds the change once the store knows the case's reference; called again on a retry.
pub type Build = Box<dyn Fn(Reference) -> Change + Send + Sync>;

/// A reaction to be received.
pub struct Submission {
    /// The draft's key.
    pub key: IdempotencyKey,
    /// Hash of the content.
    pub fingerprint: String,
    /// Hash of the code the parent gets.
    pub code: CodeHash,
    /// Year of the reference.
    pub year: u16,
    /// The change, given its reference.
    pub build: Build,
}

/// What became of a submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Submitted {
    /// A new case.
    New(Reference),
    /// The same key with the same content: the same case again.
    Again(Reference),
    /// The same key with other content: nothing was stored.
    Different(Reference),
}

/// What became of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// Sequence number of the last event.
    pub seq: u64,
    /// The case's version after it.
    pub version: u32,
    /// Whether the key had been used before: nothing was stored now.
    pub again: bool,
}

/// One line of a list, as stored beside the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The case.
    pub case: Case,
    /// Who sees it.
    pub readers: Readers,
}

/// Which cases a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListQuery {
    /// Who reads: cases outside these audiences don't exist for them.
    pub audiences: BTreeSet<Audience>,
    /// The reader; cases hidden from them don't exist either.
    pub reader: StaffId,
    /// States to show.
    pub statuses: Vec<StatusKind>,
    /// Only this nature.
    pub nature: Option<Nature>,
    /// Only with this handler.
    pub handler: Option<StaffId>,
    /// Words or a reference; all must occur in the reaction's text or the reference.
    pub words: Option<String>,
    /// Most lines *per state*.
    pub limit: usize,
    /// Lines to pass over per state.
    pub offset: usize,
}

/// A state's lines, by next due date (closed: last changed first), and how many there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListColumn {
    /// The state.
    pub status: StatusKind,
    /// How many the reader may see in all, with the query's filters.
    pub total: u64,
    /// The lines.
    pub lines: Vec<Listed>,
}

/// A part of a list over several states together, in the order of the columns' lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPage {
    /// How many the reader may see in all, with the query's filters.
    pub total: u64,
    /// The lines.
    pub lines: Vec<Listed>,
}

/// Whether the record of a case verifies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The chain is gapless and every hash holds.
    Sound {
        /// Number of events.
        events: u32,
    },
    /// It breaks at this event.
    Broken {
        /// The first event whose hash or number is wrong.
        number: u32,
    },
}

/// State of a mail in the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailState {
    /// Waiting.
    Queued,
    /// Accepted by the mail server, or written as a file where none is set.
    Sent,
    /// Refused; can be sent again.
    Failed,
}

/// A mail of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Counted over all mails, in order of writing.
    pub number: u64,
    /// What it says, to whom.
    pub notice: Notice,
    /// When it was written to the outbox.
    pub queued_at: DateTime<Utc>,
    /// Where it is.
    pub state: MailState,
    /// When it was last tried.
    pub tried_at: Option<DateTime<Utc>>,
    /// How often it was tried.
    pub tries: u32,
}

/// Cases and their events. The only truth.
#[async_trait]
pub trait CaseStore: Send + Sync {
    /// Receives a reaction exactly once per key.
    async fn submit(&self, submission: Submission) -> Result<Submitted, StoreError>;
    /// Stores a change made on `expected`; [`StoreError::Stale`] when another came first.
    async fn append(&self, change: Change) -> Result<Appended, StoreError>;
    /// Whether a command's key was used on this case: a retry of an act that was stored.
    async fn used(&self, reference: Reference, key: &IdempotencyKey) -> Result<bool, StoreError>;
    /// The case as it stands.
    async fn case(&self, reference: Reference) -> Result<Option<Case>, StoreError>;
    /// Who saw a case whose record doesn't verify, as far as it still says so: they are told
    /// that it is damaged, nobody else learns of it.
    async fn last_readers(&self, reference: Reference) -> Result<Option<Readers>, StoreError>;
    /// The case a code opens.
    async fn by_code(&self, code: &CodeHash) -> Result<Option<Reference>, StoreError>;
    /// Notes that the parent kept a code: it isn't handed out again.
    async fn code_kept(&self, code: &CodeHash, at: DateTime<Utc>) -> Result<(), StoreError>;
    /// Whether the parent said to have kept it.
    async fn is_code_kept(&self, code: &CodeHash) -> Result<bool, StoreError>;
    /// All events of a case, in order, after its chain was verified ([`StoreError::Broken`]).
    async fn history(&self, reference: Reference) -> Result<Vec<Recorded>, StoreError>;
    /// Verifies a case's chain.
    async fn verify(&self, reference: Reference) -> Result<Verdict, StoreError>;
    /// Events after `seq`, in order, at most `limit`.
    async fn feed(&self, after: u64, limit: usize) -> Result<Vec<Recorded>, StoreError>;
    /// The last event's sequence number; 0 when there is none.
    async fn head(&self) -> Result<u64, StoreError>;
    /// The lists of a reader.
    async fn list(&self, query: &ListQuery) -> Result<Vec<ListColumn>, StoreError>;
    /// The lists of a reader as one: `limit` and `offset` count over all states together.
    async fn page(&self, query: &ListQuery) -> Result<ListPage, StoreError>;
    /// Mails, newest first, at most `limit`; of one case when given.
    async fn mails(
        &self,
        of: Option<Reference>,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Mail>, StoreError>;
    /// Queued mails, oldest first, at most `limit`.
    async fn queued(&self, limit: usize) -> Result<Vec<Mail>, StoreError>;
    /// Records the result of a try; `Queued` puts a mail back.
    async fn mail_tried(
        &self,
        number: u64,
        state: MailState,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError>;
}

/// Where a line of the access log stands: its order and a tie-breaker. Says nothing of anybody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LogPlace {
    order: String,
    tie: u32,
}

impl LogPlace {
    /// Twenty digits, a dash and a number; `None` otherwise.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let (order, tie) = raw.split_once('-')?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let shaped = order.len() == 20 && digits(order) && digits(tie);
        let tie = tie.parse().ok().filter(|_| shaped)?;
        let order = order.to_owned();
        Some(Self { order, tie })
    }

    /// Order, from the newest on, and tie-breaker.
    #[must_use]
    pub fn parts(&self) -> (&str, u32) {
        (&self.order, self.tie)
    }
}

impl fmt::Display for LogPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.order, self.tie)
    }
}

/// A line of the access log as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// Where it stands.
    pub place: LogPlace,
    /// What it says.
    pub access: Access,
}

/// Who read what (4.1, 4.4): only ever added to.
#[async_trait]
pub trait AccessLog: Send + Sync {
    /// Adds lines, all or none; durable when it returns.
    async fn note(&self, lines: &[Access]) -> Result<(), StoreError>;
    /// Lines, newest first, at most `limit`: of one case when given, after a place when given.
    async fn lines(
        &self,
        of: Option<Reference>,
        after: Option<&LogPlace>,
        limit: usize,
    ) -> Result<Vec<Logged>, StoreError>;
    /// Adds the line of a request for access, once per key, and what it opens.
    async fn request(
        &self,
        line: &Access,
        opens: &OnRequest,
        key: &IdempotencyKey,
    ) -> Result<(), StoreError>;
    /// What a colleague asked to see of a case on this day, if anything.
    async fn requested(
        &self,
        who: &StaffId,
        reference: Reference,
        on: NaiveDate,
    ) -> Result<Option<OnRequest>, StoreError>;
}

/// Told of events after their transaction was synced, in order of `seq`.
pub trait Publisher: Send + Sync {
    /// `readers` is who saw the case before and sees it after the last of the events.
    fn publish(&self, events: &[Recorded], case: &Case, before: &Readers, after: &Readers);
}

/// A signed-in session as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the token, hex.
    pub token_hash: String,
    /// Whose.
    pub staff: StaffId,
    /// When it was made.
    pub since: DateTime<Utc>,
    /// When it ends at the latest.
    pub until: DateTime<Utc>,
}

/// The organisation's data, passwords and sessions.
#[async_trait]
pub trait OrganisationStore: Send + Sync {
    /// Everything; small (≤ 150 locations, some hundreds of colleagues).
    async fn load(&self) -> Result<Organisation, StoreError>;
    /// Replaces the revision this was made from (import, seed, an administrator's edit), noting
    /// who did it and when; [`StoreError::Stale`] when another edit came first.
    async fn save(
        &self,
        organisation: &Organisation,
        by: &By,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError>;
    /// The password hash (PHC string).
    async fn password(&self, staff: &StaffId) -> Result<Option<String>, StoreError>;
    /// Sets the password hash and ends the colleague's sessions.
    async fn set_password(&self, staff: &StaffId, hash: &str) -> Result<(), StoreError>;
    /// Starts a session.
    async fn start_session(&self, session: &Session) -> Result<(), StoreError>;
    /// The session of a token's hash, if it has not ended.
    async fn session(
        &self,
        token_hash: &str,
        at: DateTime<Utc>,
    ) -> Result<Option<Session>, StoreError>;
    /// Ends a session.
    async fn end_session(&self, token_hash: &str) -> Result<(), StoreError>;
}
