//! Who reads what is written down before it is shown (4.4): what can't be written isn't shown.

use super::desk::Desk;
use crate::context::store_error;
use crate::error::AppError;
use chrono::{DateTime, TimeDelta, Utc};
use domain::access::{Access, Way};
use domain::case::Case;
use domain::ports::AccessLog;
use domain::reference::Reference;
use domain::staff::StaffId;
use domain::view::Card;
use domain::visibility::may_request;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Reads of the same within this time are one line: a page that follows the feed reads often.
const ONE_LINE: TimeDelta = TimeDelta::minutes(1);

/// Reads remembered before those that are over are forgotten.
const MOST: usize = 10_000;

/// Who read what of which case.
type Read = (StaffId, Reference, Way);

/// The access log, and what was written to it a moment ago.
pub struct Readings {
    log: Arc<dyn AccessLog>,
    recent: Mutex<HashMap<Read, DateTime<Utc>>>,
}

impl Readings {
    /// On this log.
    #[must_use]
    pub fn new(log: Arc<dyn AccessLog>) -> Self {
        Self {
            log,
            recent: Mutex::default(),
        }
    }

    /// The log itself.
    #[must_use]
    pub fn log(&self) -> &dyn AccessLog {
        self.log.as_ref()
    }

    /// Writes these reads down, but for those of a moment ago.
    ///
    /// # Errors
    /// The store's: then nothing may be shown.
    pub async fn note(&self, lines: Vec<Access>) -> Result<(), AppError> {
        let new: Vec<Access> = self.unknown(lines);
        if new.is_empty() {
            return Ok(());
        }
        self.log.note(&new).await.map_err(store_error)?;
        self.remember(&new);
        Ok(())
    }

    fn unknown(&self, lines: Vec<Access>) -> Vec<Access> {
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        let known = |line: &Access| {
            let last = recent.get(&read(line));
            last.is_some_and(|last| *last <= line.at && line.at - *last < ONE_LINE)
        };
        lines.into_iter().filter(|line| !known(line)).collect()
    }

    fn remember(&self, lines: &[Access]) {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.extend(lines.iter().map(|line| (read(line), line.at)));
        let last = lines.iter().map(|line| line.at).max();
        if let Some(now) = last.filter(|_| recent.len() > MOST) {
            recent.retain(|_, at| now - *at < ONE_LINE);
        }
    }
}

fn read(line: &Access) -> Read {
    (line.who.clone(), line.reference, line.way)
}

impl Desk {
    /// Writes down that this colleague is about to be shown these cases.
    pub(super) async fn noted<'a>(
        &self,
        cases: impl Iterator<Item = &'a Case> + Send,
        way: Way,
    ) -> Result<(), AppError> {
        let now = self.ports().now();
        let reads = cases.filter_map(|case| Access::of(case, self.me(), way, &now));
        let reads = reads.collect();
        self.ports().readings.note(reads).await
    }

    /// Whether this colleague asked today to see a case that isn't theirs to see.
    pub(super) async fn asked_to_see(&self, case: &Case) -> Result<bool, AppError> {
        let (me, today) = (self.me(), self.ports().now().local);
        if !may_request(case, me, today) {
            return Ok(false);
        }
        let log = self.ports().readings.log();
        let asked = log.requested(&me.id, case.reference, today).await;
        let asked = asked.map_err(store_error)?;
        Ok(asked.is_some_and(|asked| asked.opens(case, me, today)))
    }

    /// A case's card, to be shown once it is written down who reads it.
    ///
    /// # Errors
    /// The store's.
    pub async fn shown_card(&self, case: &Case) -> Result<Card, AppError> {
        self.noted(std::iter::once(case), Way::Card).await?;
        Ok(self.card(case))
    }
}
