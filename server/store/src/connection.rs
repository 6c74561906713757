//! The one handle on the database, embedded or on a server. `query` is the only one to use it.

use std::sync::Arc;
use surrealdb::Surreal;
use surrealdb::engine::any::Any;
use surrealdb::engine::local::Db;
use surrealdb_engine_local::Datastore;

/// An open database.
#[derive(Clone)]
pub(crate) enum Connection {
    /// In this process.
    Embedded(Surreal<Db>, Arc<Datastore>),
    /// On a server.
    Remote(Surreal<Any>),
}

impl Connection {
    /// Stops the embedded engine, so that its directory can be opened again; nothing for a server.
    pub(crate) async fn close(&self) {
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
