//! The only place that sends a query. `SurrealDB` answers `Ok` for a query of which a statement
//! failed; here every statement is looked at before anything is taken from the answer.

use crate::bind::Bound;
use crate::connection::{Connection, Handle};
use crate::failure::Failure;
use crate::rows::HeadRow;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use surrealdb::IndexedResults;
use surrealdb::types::{SurrealValue, Value};
#[cfg(test)]
use tokio::sync::RwLockWriteGuard;
use tokio::sync::{RwLock, watch};

/// The database, until its first failed sync.
pub(crate) struct Database {
    connection: Arc<Connection>,
    failed: watch::Sender<bool>,
    synced: Synced,
    /// Held while a batch is being committed.
    commit: RwLock<()>,
}

/// What is known to be on the disk: the embedded engine shows a commit a moment before its sync.
#[derive(Default)]
struct Synced {
    seq: AtomicI64,
    mails: AtomicI64,
}

/// The answer to a query, all of whose statements succeeded.
pub(crate) struct Answer(IndexedResults);

impl Database {
    /// A database nothing failed in yet.
    pub(crate) fn new(connection: Connection) -> Self {
        Self {
            connection: Arc::new(connection),
            failed: watch::Sender::new(false),
            synced: Synced::default(),
            commit: RwLock::new(()),
        }
    }

    /// Commits a batch. The engine shows it a moment before its sync: whoever reads cases waits
    /// for that moment to be over, as nothing is shown before it is durable.
    ///
    /// # Errors
    /// As [`Database::run`].
    pub(crate) async fn commit(&self, sql: &'static str, bound: Bound) -> Result<Answer, Failure> {
        let _alone = self.commit.write().await;
        self.run(sql, bound).await
    }

    /// Reads what may be shown: as [`Database::run`], but not in the middle of a commit.
    ///
    /// # Errors
    /// As [`Database::run`].
    pub(crate) async fn read(&self, sql: &'static str, bound: Bound) -> Result<Answer, Failure> {
        let _between = self.commit.read().await;
        self.sent(sql, bound).await.map(Answer)
    }

    /// As if a commit were under way, until the guard is dropped.
    #[cfg(test)]
    pub(crate) async fn committing(&self) -> RwLockWriteGuard<'_, ()> {
        self.commit.write().await
    }

    /// Notes that everything up to this head is durable.
    pub(crate) fn settled(&self, head: HeadRow) {
        self.synced.seq.fetch_max(head.seq, Ordering::AcqRel);
        self.synced.mails.fetch_max(head.mails, Ordering::AcqRel);
    }

    /// The last event and mail that may be shown or sent: those that are durable. A database
    /// server answers for its own syncs, and other processes write there too.
    pub(crate) fn showable(&self) -> HeadRow {
        if self.connection.is_remote() {
            return HeadRow {
                seq: i64::MAX,
                mails: i64::MAX,
            };
        }
        HeadRow {
            seq: self.synced.seq.load(Ordering::Acquire),
            mails: self.synced.mails.load(Ordering::Acquire),
        }
    }

    /// As if nothing after this head had been synced yet.
    #[cfg(test)]
    pub(crate) fn unsettle(&self, head: HeadRow) {
        self.synced.seq.store(head.seq, Ordering::Release);
        self.synced.mails.store(head.mails, Ordering::Release);
    }

    /// Sends a query and looks at every statement's result.
    ///
    /// # Errors
    /// The [`Failure`] that explains the others; [`Failure::Unsynced`] for ever after the first.
    pub(crate) async fn run(&self, sql: &'static str, bound: Bound) -> Result<Answer, Failure> {
        let answer = self.sent(sql, bound).await?;
        if self.connection.is_rotated() {
            self.renewed().await?;
        }
        Ok(Answer(answer))
    }

    async fn sent(&self, sql: &'static str, bound: Bound) -> Result<IndexedResults, Failure> {
        if *self.failed.borrow() {
            return Err(Failure::Unsynced);
        }
        let outcome = self.connection.send(sql, bound).await;
        if let Err(Failure::Unsynced) = outcome {
            self.fail();
        }
        outcome
    }

    /// Renews the connection, also when the caller goes away meanwhile.
    async fn renewed(&self) -> Result<(), Failure> {
        let connection = Arc::clone(&self.connection);
        let stop = Stop(Some(self.failed.clone()));
        let renewal = tokio::spawn(async move { connection.renew(stop).await });
        renewal.await.unwrap_or(Err(Failure::Unsynced))
    }

    /// Nothing is acknowledged or shown from now on: what is in memory may not be on the disk.
    pub(crate) fn fail(&self) {
        if !self.failed.send_replace(true) {
            tracing::error!("a write did not reach the disk: the store stops");
        }
    }

    /// Ends when a write did not reach the disk.
    pub(crate) async fn failed(&self) {
        let mut failed = self.failed.subscribe();
        // The sender lives as long as `self`.
        let _ = failed.wait_for(|failed| *failed).await;
    }

    /// Stops an embedded engine.
    pub(crate) async fn close(&self) {
        self.connection.close().await;
    }
}

/// Stops the store when it is dropped without having been called off: also by a panic.
pub(crate) struct Stop(Option<watch::Sender<bool>>);

impl Stop {
    /// Everything went well.
    pub(crate) fn call_off(mut self) {
        self.0 = None;
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        if let Some(failed) = self.0.take() {
            failed.send_replace(true);
        }
    }
}

impl Handle {
    /// Sends a query and looks at every statement's result.
    ///
    /// # Errors
    /// The [`Failure`] that explains the others.
    pub(crate) async fn send(
        &self,
        sql: &'static str,
        bound: Bound,
    ) -> Result<IndexedResults, Failure> {
        let variables = bound.into_variables();
        let outcome = match self {
            Self::Embedded(db, _) => db.query(sql).bind(variables).await,
            Self::Remote(db) => db.query(sql).bind(variables).await,
        };
        let mut results = outcome.map_err(|error| Failure::of_call(&error))?;
        let errors = results.take_errors();
        if errors.is_empty() {
            Ok(results)
        } else {
            Err(Failure::of_statements(&errors))
        }
    }
}

impl Answer {
    /// The rows of a statement, counted from 0 (`BEGIN` and `LET` count).
    ///
    /// # Errors
    /// [`Failure::Unreadable`] when they don't have this shape.
    pub(crate) fn rows<T: SurrealValue>(&mut self, statement: usize) -> Result<Vec<T>, Failure> {
        self.0.take(statement).map_err(|_| Failure::Unreadable)
    }

    /// The rows of a statement that have this shape, without the others.
    ///
    /// # Errors
    /// [`Failure::Unreadable`] when they are no rows at all.
    pub(crate) fn readable<T: SurrealValue>(
        &mut self,
        statement: usize,
    ) -> Result<Vec<T>, Failure> {
        let rows: Vec<Value> = self.rows(statement)?;
        let row = |value| T::from_value(value).ok();
        Ok(rows.into_iter().filter_map(row).collect())
    }

    /// The one value of a statement; `None` when there is none.
    ///
    /// # Errors
    /// [`Failure::Unreadable`] when it doesn't have this shape.
    pub(crate) fn one<T: SurrealValue>(&mut self, statement: usize) -> Result<Option<T>, Failure> {
        self.0.take(statement).map_err(|_| Failure::Unreadable)
    }

    /// The value of a statement as it is.
    ///
    /// # Errors
    /// [`Failure::Unreadable`] when it doesn't have this shape.
    pub(crate) fn value<T: SurrealValue>(&mut self, statement: usize) -> Result<T, Failure> {
        let value: Value = self.0.take(statement).map_err(|_| Failure::Unreadable)?;
        T::from_value(value).map_err(|_| Failure::Unreadable)
    }
}
