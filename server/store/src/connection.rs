//! The one handle on the database, embedded or on a server; `query` is the only one to use it.
//! Opened again when that is what makes the data safe.

use crate::bind::Bound;
use crate::config::{Engine, StoreConfig};
use crate::failure::Failure;
use crate::log::Log;
use crate::open::{OpenError, connect};
use crate::query::Stop;
use std::sync::Arc;
use surrealdb::engine::any::Any;
use surrealdb::engine::local::Db;
use surrealdb::{IndexedResults, Surreal};
use surrealdb_engine_local::Datastore;
use tokio::sync::RwLock;

/// A database that stays open.
pub(crate) struct Connection {
    config: StoreConfig,
    engine: Engine,
    handle: RwLock<Handle>,
    log: Option<Log>,
}

/// An open database.
pub(crate) enum Handle {
    /// In this process.
    Embedded(Surreal<Db>, Arc<Datastore>),
    /// On a server.
    Remote(Surreal<Any>),
}

impl Connection {
    /// Connects to the configured engine and database.
    ///
    /// # Errors
    /// Why not.
    pub(crate) async fn open(config: &StoreConfig, engine: &Engine) -> Result<Self, OpenError> {
        let handle = RwLock::new(connect(config, engine).await?);
        Ok(Self {
            config: config.clone(),
            engine: engine.clone(),
            handle,
            log: Log::of(engine),
        })
    }

    /// Whether other processes may write there, and syncs are theirs to answer for.
    pub(crate) const fn is_remote(&self) -> bool {
        matches!(self.engine, Engine::Server(_))
    }

    /// Sends a query; every statement's result has been looked at.
    ///
    /// # Errors
    /// The [`Failure`] that explains the others.
    pub(crate) async fn send(
        &self,
        sql: &'static str,
        bound: Bound,
    ) -> Result<IndexedResults, Failure> {
        self.handle.read().await.send(sql, bound).await
    }

    /// Whether what was stored needs [`Connection::renew`] before it is safe.
    pub(crate) fn is_rotated(&self) -> bool {
        self.log.as_ref().is_some_and(Log::is_rotated)
    }

    /// Makes what was stored safe when the engine has rotated its log: closing writes everything
    /// out to its tables. Whoever sends something waits meanwhile, and gets no answer any more
    /// when it goes wrong: `stop` is dropped before the handle is free.
    ///
    /// # Errors
    /// [`Failure::Unsynced`] when not everything was written out, or it can't be opened again.
    pub(crate) async fn renew(&self, stop: Stop) -> Result<(), Failure> {
        let mut handle = self.handle.write().await;
        let stop = stop;
        let Some(log) = self.log.as_ref().filter(|log| log.is_rotated()) else {
            stop.call_off();
            return Ok(());
        };
        handle.close().await;
        if !log.is_gone() {
            tracing::error!("what was stored could not all be written out of the database's log");
            return Err(Failure::Unsynced);
        }
        *handle = connect(&self.config, &self.engine).await.map_err(|error| {
            tracing::error!(%error, "the database could not be opened again");
            Failure::Unsynced
        })?;
        log.settle();
        stop.call_off();
        Ok(())
    }

    /// Stops an embedded engine, so that its directory can be opened again; nothing for a server.
    pub(crate) async fn close(&self) {
        self.handle.read().await.close().await;
    }
}

impl Handle {
    async fn close(&self) {
        match self {
            Self::Embedded(_, datastore) => {
                if let Err(error) = datastore.shutdown().await {
                    tracing::warn!(%error, "the database did not close cleanly");
                }
            }
            Self::Remote(_) => {}
        }
    }
}
