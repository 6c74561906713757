//! The rows a batch writes, and the parameters they become: lists and tallies follow from the
//! lines of its cases before and after. Knows no rule of when something may be written.

use crate::bind::{Bound, Part as _, beginning, between, key, numbered, paired};
use crate::line::Line;
use crate::rows::{
    CaseRow, CodeRow, CommandRow, CounterRow, ErasedRow, EventRow, FeedRow, MailLink, MailRow,
    SubmissionRow,
};
use crate::tally::Tallies;
use domain::reference::Reference;
use std::collections::{BTreeMap, HashMap};
use surrealdb::types::RecordId;

/// A mail for the outbox.
pub(crate) struct Written {
    /// Its case.
    pub reference: Reference,
    /// Its number.
    pub number: u64,
    /// What is stored.
    pub row: MailRow,
}

/// A case's line before the batch, and after it.
struct Moved {
    reference: Reference,
    before: Option<Line>,
    after: Line,
}

/// Rows to be written together.
#[derive(Default)]
pub(crate) struct Stored {
    bytes: usize,
    events: Vec<EventRow>,
    cases: BTreeMap<RecordId, CaseRow>,
    moved: HashMap<RecordId, Moved>,
    mails: Vec<Written>,
    erased: Vec<ErasedRow>,
    /// Submissions received.
    pub submissions: Vec<SubmissionRow>,
    /// Commands stored.
    pub commands: Vec<CommandRow>,
    /// Codes given out.
    pub codes: Vec<CodeRow>,
    /// Last references, per year.
    pub counters: BTreeMap<RecordId, CounterRow>,
}

impl Stored {
    /// Whether there is nothing to write.
    pub(crate) fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Bytes of states and payloads.
    pub(crate) const fn bytes(&self) -> usize {
        self.bytes
    }

    /// Adds events of a case and their mails.
    pub(crate) fn happened(&mut self, events: Vec<EventRow>, mails: Vec<Written>) {
        let payloads = events.iter().filter_map(|row| row.payload.as_ref());
        self.bytes += payloads.map(String::len).sum::<usize>();
        self.events.extend(events);
        self.mails.extend(mails);
    }

    /// Adds a case as it became, with its line before and after.
    pub(crate) fn became(
        &mut self,
        reference: Reference,
        row: CaseRow,
        before: Option<Line>,
        after: Line,
    ) {
        self.bytes += row.state.len();
        let moved = Moved {
            reference,
            before,
            after: after.clone(),
        };
        self.moved.entry(row.id.clone()).or_insert(moved).after = after;
        self.cases.insert(row.id.clone(), row);
    }

    /// Forgets what a case's events said before the one with this number, in the same transaction.
    pub(crate) fn forgotten(&mut self, reference: Reference, number: u32) {
        let from = |number: u32| key(vec![reference.part(), number.part()]);
        self.erased.push(ErasedRow {
            reference: reference.to_string(),
            events: between("event", from(1), from(number)),
            mails: beginning("case_mail", vec![reference.part()]),
        });
    }

    /// The parameters of [`crate::queries::COMMIT`], but for the head's.
    pub(crate) fn bound(&self, bound: Bound) -> Bound {
        let bound = self.bound_mails(self.bound_lists(bound));
        bound
            .and("events", self.events.clone())
            .and("feed", self.events.iter().map(feed).collect::<Vec<_>>())
            .and("cases", self.cases.values().cloned().collect::<Vec<_>>())
            .and("submissions", self.submissions.clone())
            .and("commands", self.commands.clone())
            .and("codes", self.codes.clone())
            .and("erased", self.erased.clone())
            .and(
                "counters",
                self.counters.values().cloned().collect::<Vec<_>>(),
            )
    }

    fn bound_lists(&self, bound: Bound) -> Bound {
        let mut tallies = Tallies::default();
        let mut gone = Vec::new();
        let mut lines = Vec::new();
        for moved in self.moved.values() {
            tallies.moved(moved.before.as_ref(), &moved.after);
            let before = moved.before.as_ref().map(|line| line.rows(moved.reference));
            let before = before.unwrap_or_default();
            let after = moved.after.rows(moved.reference);
            let left = before
                .iter()
                .filter(|old| after.iter().all(|new| new.id != old.id));
            gone.extend(left.map(|row| row.id.clone()));
            lines.extend(after.into_iter().filter(|row| !before.contains(row)));
        }
        let (tallies, emptied) = tallies.rows();
        let bound = bound.and("gone", gone).and("lines", lines);
        bound.and("tallies", tallies).and("emptied", emptied)
    }

    fn bound_mails(&self, bound: Bound) -> Bound {
        let link = |id: RecordId, mail: &Written| MailLink {
            id,
            mail: mail.row.id.clone(),
        };
        let queued = |mail: &Written| link(numbered("queued", mail.number), mail);
        let of = |mail: &Written| link(paired("case_mail", mail.reference, mail.number), mail);
        bound
            .and(
                "mail",
                self.mails
                    .iter()
                    .map(|mail| mail.row.clone())
                    .collect::<Vec<_>>(),
            )
            .and("queued", self.mails.iter().map(queued).collect::<Vec<_>>())
            .and("case_mail", self.mails.iter().map(of).collect::<Vec<_>>())
    }
}

fn feed(row: &EventRow) -> FeedRow {
    let seq = u64::try_from(row.seq).unwrap_or_default();
    FeedRow {
        id: numbered("feed", seq),
        event: row.id.clone(),
    }
}
