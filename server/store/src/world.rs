//! What the database knows about the subjects of a batch, read at one head, and what the batch
//! itself adds to that while it is being made.

use crate::bind::{Bound, named, paired};
use crate::failure::Failure;
use crate::query::{Answer, Database};
use crate::rows::{CaseRow, CodeRow, CommandRow, CounterRow, HeadRow, SubmissionRow};
use crate::writer::Work;
use domain::reference::{IdempotencyKey, Reference};
use std::collections::{BTreeSet, HashMap};
use surrealdb::types::RecordId;

/// What is known, by record id.
#[derive(Default)]
pub(crate) struct World {
    /// The head.
    pub head: HeadRow,
    /// Submissions that were received before.
    pub submissions: HashMap<RecordId, SubmissionRow>,
    /// Commands that were stored before.
    pub commands: HashMap<RecordId, CommandRow>,
    /// Codes in use.
    pub codes: HashMap<RecordId, CodeRow>,
    /// Cases as they stand.
    pub cases: HashMap<RecordId, CaseRow>,
    /// Last references, per year.
    pub counters: HashMap<RecordId, CounterRow>,
}

/// `submission:⟨key⟩`.
pub(crate) fn submission_id(key: &IdempotencyKey) -> RecordId {
    named("submission", key.as_str())
}

/// `command:[reference, key]`.
pub(crate) fn command_id(reference: Reference, key: &IdempotencyKey) -> RecordId {
    paired("command", reference, key.as_str())
}

/// `case:⟨reference⟩`.
pub(crate) fn case_id(reference: Reference) -> RecordId {
    named("case", reference.to_string())
}

/// `counter:⟨year⟩`.
pub(crate) fn counter_id(year: u16) -> RecordId {
    crate::bind::numbered("counter", u64::from(year))
}

#[derive(Default)]
struct Subjects {
    submissions: BTreeSet<RecordId>,
    commands: BTreeSet<RecordId>,
    codes: BTreeSet<RecordId>,
    cases: BTreeSet<RecordId>,
    counters: BTreeSet<RecordId>,
}

impl Subjects {
    fn of<'a>(works: impl Iterator<Item = &'a Work>) -> Self {
        let mut all = Self::default();
        for work in works {
            match work {
                Work::Submit(submission) => {
                    all.submissions.insert(submission_id(&submission.key));
                    all.codes.insert(named("code", submission.code.0.clone()));
                    all.counters.insert(counter_id(submission.year));
                }
                Work::Append(change) => {
                    let reference = change.case.reference;
                    all.cases.insert(case_id(reference));
                    let beside = change.beside.as_ref();
                    all.cases
                        .extend(beside.map(|beside| case_id(beside.case.reference)));
                    all.commands
                        .extend(change.key.as_ref().map(|key| command_id(reference, key)));
                }
            }
        }
        all
    }

    fn bound(self) -> Bound {
        let list = |ids: BTreeSet<RecordId>| ids.into_iter().collect::<Vec<_>>();
        Bound::none()
            .and("submissions", list(self.submissions))
            .and("commands", list(self.commands))
            .and("codes", list(self.codes))
            .and("cases", list(self.cases))
            .and("counters", list(self.counters))
    }
}

impl World {
    /// Reads what these works are about.
    ///
    /// # Errors
    /// Why it couldn't be read.
    pub(crate) async fn read<'a>(
        database: &Database,
        works: impl Iterator<Item = &'a Work>,
    ) -> Result<Self, Failure> {
        let bound = Subjects::of(works).bound();
        let mut answer = database.run(crate::queries::WORLD, bound).await?;
        Ok(Self {
            head: answer.one(0)?.ok_or(Failure::Unreadable)?,
            submissions: by_id(&mut answer, 1, |row: &SubmissionRow| row.id.clone())?,
            commands: by_id(&mut answer, 2, |row: &CommandRow| row.id.clone())?,
            codes: by_id(&mut answer, 3, |row: &CodeRow| row.id.clone())?,
            cases: by_id(&mut answer, 4, |row: &CaseRow| row.id.clone())?,
            counters: by_id(&mut answer, 5, |row: &CounterRow| row.id.clone())?,
        })
    }
}

fn by_id<T: surrealdb::types::SurrealValue>(
    answer: &mut Answer,
    statement: usize,
    id: impl Fn(&T) -> RecordId,
) -> Result<HashMap<RecordId, T>, Failure> {
    let rows = answer.rows::<T>(statement)?;
    Ok(rows.into_iter().map(|row| (id(&row), row)).collect())
}
