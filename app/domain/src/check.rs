//! A check of all records (4.1, Event: append-only, gapless per case and overall): every case's
//! chain, and that nothing is missing between the cases. Knows references and numbers, no content.

use crate::error::StoreError;
use crate::reference::Reference;
use crate::staff::By;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Most findings kept; what is found beyond them is only counted.
pub const MOST_FAULTS: usize = 500;

/// What is wrong somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// A case's record breaks at this event.
    Broken {
        /// The case.
        reference: Reference,
        /// The first event that is missing or wrong.
        number: u32,
    },
    /// A case was received, and nothing of it is there any more.
    Gone {
        /// The case.
        reference: Reference,
    },
    /// A case is there that was never received.
    Uncounted {
        /// The case.
        reference: Reference,
    },
    /// Events are missing in the order over all cases, or aren't those that stood there.
    Order {
        /// The first of them.
        first: u64,
        /// The last of them.
        last: u64,
    },
    /// The cases together hold another number of events than were stored.
    Total {
        /// How many they hold.
        found: u64,
        /// How many were stored.
        stored: u64,
    },
    /// The count of stored events is lower than it has been.
    Head {
        /// What it says.
        found: u64,
        /// What it was.
        known: u64,
    },
}

/// How far a check came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// This case comes next.
    Case(Reference),
    /// All cases were looked at; this place in the order of all events comes next.
    Order(u64),
    /// Everything was looked at.
    Done,
}

/// A check of everything that was stored when it began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Who asked for it.
    pub by: By,
    /// When it began.
    pub since: DateTime<Utc>,
    /// When it ended; `None` while there is more to look at.
    pub until: Option<DateTime<Utc>>,
    /// The last reference's number in each year, when it began.
    pub received: BTreeMap<u16, u32>,
    /// The number of events stored, when it began.
    pub head: u64,
    /// Where it goes on.
    pub place: Place,
    /// Cases looked at.
    pub cases: u64,
    /// Events of sound cases.
    pub events: u64,
    /// What is wrong: the first [`MOST_FAULTS`].
    pub faults: Vec<Fault>,
    /// How much is wrong in all.
    pub wrong: u64,
}

impl Check {
    /// A check that looked at nothing yet.
    #[must_use]
    pub fn new(by: By, since: DateTime<Utc>, received: BTreeMap<u16, u32>, head: u64) -> Self {
        let mut check = Self {
            by,
            since,
            until: None,
            received,
            head,
            place: Place::Done,
            cases: 0,
            events: 0,
            faults: Vec::new(),
            wrong: 0,
        };
        check.place = check.after(None);
        check
    }

    /// Notes what is wrong.
    pub fn note(&mut self, fault: Fault) {
        self.wrong += 1;
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault);
        }
    }

    /// Where it goes on after this case, or at the first.
    #[must_use]
    pub fn after(&self, last: Option<Reference>) -> Place {
        let (year, number) = last.map_or((0, 0), |last| (last.year(), last.number()));
        let more = |(of, count): (&u16, &u32)| {
            let next = if *of == year { number + 1 } else { 1 };
            (next <= *count).then(|| Reference::new(*of, next))
        };
        let next = self.received.range(year..).find_map(more);
        next.map_or(Place::Order(1), Place::Case)
    }

    /// How much was looked at, and how much there is: cases and places in the order together.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        let cases: u64 = self.received.values().map(|count| u64::from(*count)).sum();
        let done = match self.place {
            Place::Case(_) => self.cases,
            Place::Order(next) => cases + next.saturating_sub(1),
            Place::Done => cases + self.head,
        };
        (done, cases + self.head)
    }

    /// Whether everything was looked at and nothing is wrong.
    #[must_use]
    pub const fn is_sound(&self) -> bool {
        matches!(self.place, Place::Done) && self.wrong == 0
    }
}

/// What a look at one case found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Its record holds.
    Sound {
        /// Number of events.
        events: u32,
    },
    /// It doesn't.
    Wrong(Fault),
    /// No such case was ever received.
    Unknown,
}

/// The check that runs, and the last that ended.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checks {
    /// One that has more to look at.
    pub running: Option<Check>,
    /// The last that looked at everything.
    pub last: Option<Check>,
}

/// Whoever can look at the records themselves.
#[async_trait]
pub trait Records: Send + Sync {
    /// Looks at one case.
    async fn examine(&self, reference: Reference) -> Result<Finding, StoreError>;
    /// A new check of everything stored by now.
    async fn begin(&self, by: By, at: DateTime<Utc>) -> Result<Check, StoreError>;
    /// The same check, a part further.
    async fn go_on(&self, check: Check) -> Result<Check, StoreError>;
    /// Keeps a check: as the one that runs, or as the last once it ended.
    async fn keep(&self, check: &Check) -> Result<(), StoreError>;
    /// The checks that are kept.
    async fn checks(&self) -> Result<Checks, StoreError>;
}
