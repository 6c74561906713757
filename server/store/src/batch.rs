//! One transaction's worth of changes: each is checked against the world and the changes before
//! it in the batch. One that is stale or a double answers only its own caller.

use crate::bind::{Bound, moment, named, numbered};
use crate::chain::{Place, forged};
use crate::failure::Failure;
use crate::line::Line;
use crate::query::Database;
use crate::rows::{
    CaseRow, CodeRow, CommandRow, CounterRow, EventRow, HeadRow, MailRow, SubmissionRow,
};
use crate::seal::{open, sealed};
use crate::stored::{Stored, Written};
use crate::world::{World, case_id, command_id, counter_id, submission_id};
use crate::writer::{Outcome, Work};
use domain::error::StoreError;
use domain::event::Recorded;
use domain::ports::{Appended, Change, Publisher, Submission, Submitted};
use domain::reference::Reference;
use domain::status::Status;

/// Bytes of states and payloads after which a transaction takes no more changes.
const MOST_BYTES: usize = 1024 * 1024;

/// Most bytes of one case: a transaction that doesn't fit the memtable would be logged and then
/// fail, and the log could not be replayed.
const MOST_OF_ONE: usize = 8 * 1024 * 1024;

/// A change that was made, to be told once it is durable.
struct Told {
    events: Vec<Recorded>,
    change: Change,
}

/// All that one change comes to, before it is added.
struct Made {
    /// The head after it.
    head: HeadRow,
    rows: Vec<EventRow>,
    mails: Vec<Written>,
    sealed: CaseRow,
    before: Option<Line>,
    after: Line,
    told: Told,
}

/// Changes to be stored together.
pub(crate) struct Batch {
    world: World,
    read: HeadRow,
    stored: Stored,
    told: Vec<Told>,
}

impl Batch {
    /// An empty batch on top of this world.
    pub(crate) fn new(world: World) -> Self {
        Self {
            read: world.head,
            world,
            stored: Stored::default(),
            told: Vec::new(),
        }
    }

    /// Whether there is nothing to store: only doubles and stale changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.stored.is_empty()
    }

    /// Sequence number of the last event, this batch's included.
    pub(crate) fn head(&self) -> u64 {
        u64::try_from(self.world.head.seq).unwrap_or_default()
    }

    /// Tells the database that this batch is durable.
    pub(crate) fn settle(&self, database: &Database) {
        database.settled(self.world.head);
    }

    /// Whether no more should be added.
    pub(crate) fn is_full(&self) -> bool {
        self.stored.bytes() >= MOST_BYTES
    }

    /// Adds one piece of work; the outcome holds once the batch is durable.
    ///
    /// # Errors
    /// What to answer its caller; the batch goes on without it.
    pub(crate) fn add(&mut self, work: &Work) -> Result<Outcome, StoreError> {
        match work {
            Work::Submit(submission) => self.submit(submission).map(Outcome::Submitted),
            Work::Append(change) => self.append(change).map(Outcome::Appended),
        }
    }

    fn submit(&mut self, submission: &Submission) -> Result<Submitted, StoreError> {
        let id = submission_id(&submission.key);
        if let Some(known) = self.world.submissions.get(&id) {
            let reference = known.reference.parse().map_err(|_| StoreError::Broken)?;
            let same = known.fingerprint == submission.fingerprint;
            return Ok(if same {
                Submitted::Again(reference)
            } else {
                Submitted::Different(reference)
            });
        }
        let code = named("code", submission.code.0.clone());
        if self.world.codes.contains_key(&code) {
            return Err(StoreError::KeyReused);
        }
        let reference = self.next_reference(submission.year)?;
        let change = (submission.build)(reference);
        let made = made(&change, None, self.world.head)?;
        self.take(made);
        let row = CounterRow {
            id: counter_id(submission.year),
            last: i64::from(reference.number()),
        };
        self.stored.counters.insert(row.id.clone(), row.clone());
        self.world.counters.insert(row.id.clone(), row);
        let fingerprint = submission.fingerprint.clone();
        let received = SubmissionRow {
            id: id.clone(),
            fingerprint,
            reference: reference.to_string(),
        };
        self.stored.submissions.push(received.clone());
        self.world.submissions.insert(id, received);
        let row = CodeRow {
            id: code.clone(),
            reference: reference.to_string(),
        };
        self.stored.codes.push(row.clone());
        self.world.codes.insert(code, row);
        Ok(Submitted::New(reference))
    }

    fn next_reference(&self, year: u16) -> Result<Reference, StoreError> {
        let last = self
            .world
            .counters
            .get(&counter_id(year))
            .map_or(0, |row| row.last);
        let next = u32::try_from(last + 1).map_err(|_| StoreError::Broken)?;
        Ok(Reference::new(year, next))
    }

    fn append(&mut self, change: &Change) -> Result<Appended, StoreError> {
        let reference = change.case.reference;
        let key = change.key.as_ref().map(|key| command_id(reference, key));
        if let Some(known) = key.as_ref().and_then(|id| self.world.commands.get(id)) {
            let seq = u64::try_from(known.seq).map_err(|_| StoreError::Broken)?;
            let version = u32::try_from(known.version).map_err(|_| StoreError::Broken)?;
            return Ok(Appended {
                seq,
                version,
                again: true,
            });
        }
        let first = made(change, Some(&self.current(change)?), self.world.head)?;
        let beside = change.beside.as_deref().map(|beside| {
            let head = first.head;
            made(beside, Some(&self.current(beside)?), head)
        });
        // Both, or neither.
        let beside = beside.transpose()?;
        self.take(first);
        if let Some(beside) = beside {
            self.take(beside);
        }
        let (seq, version) = (self.world.head.seq, i64::from(change.case.version));
        if let Some(id) = key {
            let row = CommandRow {
                id: id.clone(),
                seq,
                version,
            };
            self.stored.commands.push(row.clone());
            self.world.commands.insert(id, row);
        }
        let seq = u64::try_from(seq).map_err(|_| StoreError::Broken)?;
        Ok(Appended {
            seq,
            version: change.case.version,
            again: false,
        })
    }

    /// The row of a case, if it stands as the change expects.
    fn current(&self, change: &Change) -> Result<CaseRow, StoreError> {
        let row = self.world.cases.get(&case_id(change.case.reference));
        row.filter(|row| row.version == i64::from(change.expected))
            .cloned()
            .ok_or(StoreError::Stale)
    }

    /// Adds what was made.
    fn take(&mut self, made: Made) {
        let reference = made.told.change.case.reference;
        self.world.head = made.head;
        let sealed = made.sealed;
        self.world.cases.insert(sealed.id.clone(), sealed.clone());
        self.stored.happened(made.rows, made.mails);
        self.stored
            .became(reference, sealed, made.before, made.after);
        let case = &made.told.change.case;
        if case.status == Status::Anonymised {
            self.stored.forgotten(reference, case.version);
        }
        self.told.push(made.told);
    }

    /// The parameters of [`crate::queries::COMMIT`].
    pub(crate) fn bound(&self) -> Bound {
        let head = Bound::none()
            .and("read", self.read.seq)
            .and("seq", self.world.head.seq)
            .and("mails", self.world.head.mails);
        self.stored.bound(head)
    }

    /// Tells of every change, in order of `seq`.
    pub(crate) fn publish(&self, publisher: &dyn Publisher) {
        for told in &self.told {
            let change = &told.change;
            publisher.publish(&told.events, &change.case, &change.before, &change.after);
        }
    }
}

/// A change whose events and case don't belong together is a mistake in the program.
fn unfit(reference: Reference) -> StoreError {
    tracing::error!(%reference, "a change without events, or with a case of another version");
    StoreError::from(Failure::Refused { statement: 0 })
}

/// The rows of a change's events, and the events as recorded.
fn chained(
    change: &Change,
    row: Option<&CaseRow>,
    head: HeadRow,
) -> Result<(Vec<EventRow>, Vec<Recorded>), StoreError> {
    let reference = change.case.reference;
    let first = u64::try_from(head.seq + 1).map_err(|_| StoreError::Broken)?;
    let mut before = row.map_or_else(String::new, |row| row.hash.clone());
    let mut rows = Vec::with_capacity(change.events.len());
    let mut events = Vec::with_capacity(change.events.len());
    for ((seq, number), event) in (first..).zip(change.expected + 1..).zip(&change.events) {
        let place = Place {
            before: &before,
            seq,
            reference,
            number,
        };
        let row = forged(&place, change.at, &change.by, event)?;
        before.clone_from(&row.hash);
        rows.push(row);
        let (at, by, event) = (change.at, change.by.clone(), Some(event.clone()));
        events.push(Recorded {
            seq,
            reference,
            number,
            at,
            by,
            event,
        });
    }
    let last = events.last().map(|event| event.number);
    if last == Some(change.case.version) {
        Ok((rows, events))
    } else {
        Err(unfit(reference))
    }
}

/// The rows of the mails that follow from a change.
fn written(change: &Change, head: HeadRow) -> Result<Vec<Written>, StoreError> {
    let first = u64::try_from(head.mails + 1).map_err(|_| StoreError::Broken)?;
    let written = |(number, notice)| {
        let notice = serde_json::to_string(notice).map_err(|_| StoreError::Unavailable)?;
        let row = MailRow {
            id: numbered("mail", number),
            notice,
            queued_at: moment(change.at),
            state: "queued".to_owned(),
            tried_at: None,
            tries: 0,
        };
        Ok(Written {
            reference: change.case.reference,
            number,
            row,
        })
    };
    (first..).zip(&change.notices).map(written).collect()
}

/// What a change to a case that stands as `row` says comes to, after `head`.
fn made(change: &Change, row: Option<&CaseRow>, head: HeadRow) -> Result<Made, StoreError> {
    let reference = change.case.reference;
    let before = row
        .map(|row| open(reference, row))
        .transpose()?
        .map(|held| held.line);
    let (rows, events) = chained(change, row, head)?;
    let hash = rows
        .last()
        .map(|last| last.hash.clone())
        .ok_or_else(|| unfit(reference))?;
    let after = Line::of(&change.case, &change.after, change.at);
    let sealed = sealed(&change.case, &after, &hash)?;
    if sealed.state.len() > MOST_OF_ONE {
        tracing::error!(%reference, bytes = sealed.state.len(), "a case is too large to store");
        return Err(StoreError::from(Failure::Refused { statement: 0 }));
    }
    let mails = written(change, head)?;
    let counted = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut head = head;
    head.seq += counted(rows.len());
    head.mails += counted(mails.len());
    Ok(Made {
        head,
        rows,
        mails,
        sealed,
        before,
        after,
        told: Told {
            events,
            change: change.clone(),
        },
    })
}
