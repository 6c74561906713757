//! One transaction's worth of changes: each is checked against the world and the changes before
//! it in the batch. One that is stale or a double answers only its own caller.

use crate::bind::{Bound, moment, named, numbered, paired};
use crate::chain::{Place, forged};
use crate::failure::Failure;
use crate::line::Line;
use crate::rows::{
    CaseRow, CodeRow, CommandRow, CounterRow, EventRow, FeedRow, HeadRow, MailLink, MailRow,
    SubmissionRow,
};
use crate::seal::{open, sealed};
use crate::tally::Tallies;
use crate::world::{World, case_id, command_id, counter_id, submission_id};
use crate::writer::{Outcome, Work};
use domain::error::StoreError;
use domain::event::Recorded;
use domain::ports::{Appended, Change, Publisher, Submission, Submitted};
use domain::reference::Reference;
use std::collections::{BTreeSet, HashMap};
use surrealdb::types::RecordId;

/// Most bytes of states and payloads in one transaction; it must fit the memtable many times over.
const MOST_BYTES: usize = 1024 * 1024;

/// A change that was made, to be told once it is durable.
struct Told {
    events: Vec<Recorded>,
    change: Change,
}

/// A mail for the outbox.
struct Written {
    reference: Reference,
    number: u64,
    row: MailRow,
}

/// A case's line before the batch, and after it.
struct Moved {
    reference: Reference,
    before: Option<Line>,
    after: Line,
}

/// Changes to be stored together.
pub(crate) struct Batch {
    world: World,
    read: HeadRow,
    bytes: usize,
    events: Vec<EventRow>,
    cases: BTreeSet<RecordId>,
    moved: HashMap<RecordId, Moved>,
    submissions: Vec<SubmissionRow>,
    commands: Vec<CommandRow>,
    codes: Vec<CodeRow>,
    years: BTreeSet<RecordId>,
    mails: Vec<Written>,
    told: Vec<Told>,
}

impl Batch {
    /// An empty batch on top of this world.
    pub(crate) fn new(world: World) -> Self {
        Self {
            read: world.head,
            world,
            bytes: 0,
            events: Vec::new(),
            cases: BTreeSet::new(),
            moved: HashMap::new(),
            submissions: Vec::new(),
            commands: Vec::new(),
            codes: Vec::new(),
            years: BTreeSet::new(),
            mails: Vec::new(),
            told: Vec::new(),
        }
    }

    /// Whether there is nothing to store: only doubles and stale changes.
    pub(crate) fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Whether no more should be added.
    pub(crate) fn is_full(&self) -> bool {
        self.bytes >= MOST_BYTES
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
            return Ok(if same { Submitted::Again(reference) } else { Submitted::Different(reference) });
        }
        let code = named("code", submission.code.0.clone());
        if self.world.codes.contains_key(&code) {
            return Err(StoreError::KeyReused);
        }
        let reference = self.next_reference(submission.year)?;
        let change = (submission.build)(reference);
        self.store(&change, None)?;
        let row = CounterRow {
            id: counter_id(submission.year),
            last: i64::from(reference.number()),
        };
        self.years.insert(row.id.clone());
        self.world.counters.insert(row.id.clone(), row);
        let fingerprint = submission.fingerprint.clone();
        let received = SubmissionRow { id: id.clone(), fingerprint, reference: reference.to_string() };
        self.submissions.push(received.clone());
        self.world.submissions.insert(id, received);
        let row = CodeRow { id: code.clone(), reference: reference.to_string() };
        self.codes.push(row.clone());
        self.world.codes.insert(code, row);
        Ok(Submitted::New(reference))
    }

    fn next_reference(&self, year: u16) -> Result<Reference, StoreError> {
        let last = self.world.counters.get(&counter_id(year)).map_or(0, |row| row.last);
        let next = u32::try_from(last + 1).map_err(|_| StoreError::Broken)?;
        Ok(Reference::new(year, next))
    }

    fn append(&mut self, change: &Change) -> Result<Appended, StoreError> {
        let reference = change.case.reference;
        let key = change.key.as_ref().map(|key| command_id(reference, key));
        if let Some(known) = key.as_ref().and_then(|id| self.world.commands.get(id)) {
            let seq = u64::try_from(known.seq).map_err(|_| StoreError::Broken)?;
            let version = u32::try_from(known.version).map_err(|_| StoreError::Broken)?;
            return Ok(Appended { seq, version, again: true });
        }
        let row = self.world.cases.get(&case_id(reference)).ok_or(StoreError::Stale)?.clone();
        if row.version != i64::from(change.expected) {
            return Err(StoreError::Stale);
        }
        self.store(change, Some(row))?;
        let (seq, version) = (self.world.head.seq, i64::from(change.case.version));
        if let Some(id) = key {
            let row = CommandRow { id: id.clone(), seq, version };
            self.commands.push(row.clone());
            self.world.commands.insert(id, row);
        }
        let seq = u64::try_from(seq).map_err(|_| StoreError::Broken)?;
        Ok(Appended { seq, version: change.case.version, again: false })
    }

    /// Adds a change to a case that stands as `row` says. Nothing is added when it fails.
    fn store(&mut self, change: &Change, row: Option<CaseRow>) -> Result<(), StoreError> {
        let reference = change.case.reference;
        let before = row.as_ref().map(|row| open(reference, row)).transpose()?.map(|held| held.line);
        let (rows, events) = self.chained(change, row.as_ref())?;
        let hash = rows.last().map(|last| last.hash.clone()).ok_or_else(|| unfit(reference))?;
        let after = Line::of(&change.case, &change.after, change.at);
        let sealed = sealed(&change.case, &after, &hash)?;
        let mails = self.written(change)?;

        self.world.head.seq += i64::try_from(rows.len()).unwrap_or(i64::MAX);
        self.world.head.mails += i64::try_from(mails.len()).unwrap_or(i64::MAX);
        self.bytes += sealed.state.len()
            + rows.iter().filter_map(|row| row.payload.as_ref()).map(String::len).sum::<usize>();
        self.events.extend(rows);
        self.mails.extend(mails);
        let id = sealed.id.clone();
        self.cases.insert(id.clone());
        self.world.cases.insert(id.clone(), sealed);
        let moved = Moved { reference, before, after: after.clone() };
        self.moved.entry(id).or_insert(moved).after = after;
        self.told.push(Told { events, change: change.clone() });
        Ok(())
    }

    /// The rows of a change's events, and the events as recorded.
    fn chained(
        &self,
        change: &Change,
        row: Option<&CaseRow>,
    ) -> Result<(Vec<EventRow>, Vec<Recorded>), StoreError> {
        let reference = change.case.reference;
        let first = u64::try_from(self.world.head.seq + 1).map_err(|_| StoreError::Broken)?;
        let mut before = row.map_or_else(String::new, |row| row.hash.clone());
        let mut rows = Vec::with_capacity(change.events.len());
        let mut events = Vec::with_capacity(change.events.len());
        for ((seq, number), event) in (first..).zip(change.expected + 1..).zip(&change.events) {
            let place = Place { before: &before, seq, reference, number };
            let row = forged(&place, change.at, &change.by, event)?;
            before.clone_from(&row.hash);
            rows.push(row);
            let (at, by, event) = (change.at, change.by.clone(), Some(event.clone()));
            events.push(Recorded { seq, reference, number, at, by, event });
        }
        let last = events.last().map(|event| event.number);
        if last == Some(change.case.version) { Ok((rows, events)) } else { Err(unfit(reference)) }
    }

    fn written(&self, change: &Change) -> Result<Vec<Written>, StoreError> {
        let first = u64::try_from(self.world.head.mails + 1).map_err(|_| StoreError::Broken)?;
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
            Ok(Written { reference: change.case.reference, number, row })
        };
        (first..).zip(&change.notices).map(written).collect()
    }

    /// The parameters of [`crate::queries::COMMIT`].
    pub(crate) fn bound(&self) -> Bound {
        let mut tallies = Tallies::default();
        let mut gone = Vec::new();
        let mut lines = Vec::new();
        for moved in self.moved.values() {
            tallies.moved(moved.before.as_ref(), &moved.after);
            let before = moved.before.as_ref().map(|line| line.rows(moved.reference));
            let before = before.unwrap_or_default();
            let after = moved.after.rows(moved.reference);
            gone.extend(before.keys().filter(|id| !after.contains_key(id)).cloned());
            lines.extend(after.into_iter().filter(|(id, row)| before.get(id) != Some(row)));
        }
        let lines: Vec<_> = lines.into_iter().map(|(_, row)| row).collect();
        let (tallies, emptied) = tallies.rows();
        let cases: Vec<_> = self.cases.iter().filter_map(|id| self.world.cases.get(id)).collect();
        let years = self.years.iter().filter_map(|id| self.world.counters.get(id));
        self.bound_mails(Bound::none())
            .and("read", self.read.seq)
            .and("seq", self.world.head.seq)
            .and("mails", self.world.head.mails)
            .and("events", self.events.clone())
            .and("feed", self.events.iter().map(feed).collect::<Vec<_>>())
            .and("cases", cases.into_iter().cloned().collect::<Vec<_>>())
            .and("gone", gone)
            .and("lines", lines)
            .and("tallies", tallies)
            .and("emptied", emptied)
            .and("submissions", self.submissions.clone())
            .and("commands", self.commands.clone())
            .and("codes", self.codes.clone())
            .and("counters", years.cloned().collect::<Vec<_>>())
    }

    fn bound_mails(&self, bound: Bound) -> Bound {
        let link = |id: RecordId, mail: &Written| MailLink { id, mail: mail.row.id.clone() };
        let queued = |mail: &Written| link(numbered("queued", mail.number), mail);
        let of = |mail: &Written| link(paired("case_mail", mail.reference, mail.number), mail);
        bound
            .and("mail", self.mails.iter().map(|mail| mail.row.clone()).collect::<Vec<_>>())
            .and("queued", self.mails.iter().map(queued).collect::<Vec<_>>())
            .and("case_mail", self.mails.iter().map(of).collect::<Vec<_>>())
    }

    /// Tells of every change, in order of `seq`.
    pub(crate) fn publish(&self, publisher: &dyn Publisher) {
        for told in &self.told {
            let change = &told.change;
            publisher.publish(&told.events, &change.case, &change.before, &change.after);
        }
    }
}

fn feed(row: &EventRow) -> FeedRow {
    let seq = u64::try_from(row.seq).unwrap_or_default();
    FeedRow { id: numbered("feed", seq), event: row.id.clone() }
}

/// A change whose events and case don't belong together is a mistake in the program.
fn unfit(reference: Reference) -> StoreError {
    tracing::error!(%reference, "a change without events, or with a case of another version");
    StoreError::from(Failure::Refused { statement: 0 })
}
