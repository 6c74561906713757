//! Opens the database: embedded with bounded memory and a sync for every commit, or on a server.

mod error;

pub use error::OpenError;

use crate::config::{Engine, StoreConfig};
use crate::connection::Handle;
use error::explained;
use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::sync::Arc;
use surrealdb::Surreal;
use surrealdb::engine::any::{self, Any};
use surrealdb::engine::local::Db;
use surrealdb::opt::auth::Root;
use surrealdb_cnf::ConfigMap;
use surrealdb_engine_local::Datastore;

/// Connects to the configured engine and database.
///
/// # Errors
/// Why not.
pub(crate) async fn connect(config: &StoreConfig, engine: &Engine) -> Result<Handle, OpenError> {
    match engine {
        Engine::Memory => embedded(config, "mem://".to_owned(), Path::new("")).await,
        Engine::Directory(directory) => {
            writable(directory)?;
            let process = owner(directory);
            let path = format!("surrealkv://{}", directory.display());
            embedded(config, path, directory)
                .await
                .map_err(|error| match error {
                    OpenError::Locked { directory, .. } => OpenError::Locked { directory, process },
                    other => other,
                })
        }
        Engine::Server(url) => remote(config, url).await,
    }
}

/// The embedded engine. The builder is the only way to its memory settings; the sync mode can't
/// be changed from outside, as the address carries no parameters.
async fn embedded(
    config: &StoreConfig,
    path: String,
    directory: &Path,
) -> Result<Handle, OpenError> {
    let settings = settings(config);
    // A damaged file may make the engine panic: that is contained in a task of its own.
    let opening = tokio::spawn(async move {
        let datastore = Datastore::builder()
            .with_config(settings)
            // They serve search and graph indexes, change feeds and clusters; none is used.
            .without_maintenance_tasks()
            .build_with_path(&path)
            .await?;
        datastore.check_version().await?;
        Ok::<_, Box<dyn std::error::Error + Send + Sync>>(datastore)
    });
    let damaged = || OpenError::Damaged {
        directory: Some(directory.to_owned()),
    };
    let datastore = match opening.await {
        Ok(Ok(datastore)) => datastore,
        Ok(Err(error)) => return Err(explained(&error.to_string(), directory)),
        Err(_panicked) => return Err(damaged()),
    };
    let db = Surreal::<Db>::unstable_from_datastore(Arc::clone(&datastore), None)
        .await
        .map_err(|_| damaged())?;
    db.use_ns(&config.namespace)
        .use_db(&config.database)
        .await
        .map_err(|_| damaged())?;
    Ok(Handle::Embedded(db, datastore))
}

/// Bounded memory, and a sync for every commit.
pub(crate) fn settings(config: &StoreConfig) -> ConfigMap {
    ConfigMap::empty()
        .with_key_value("datastore_sync", "every")
        .with_key_value(
            "surrealkv_block_cache_capacity",
            config.block_cache_bytes.to_string(),
        )
        .with_key_value(
            "surrealkv_max_memtable_size",
            config.memtable_bytes.to_string(),
        )
        .with_key_value(
            "surrealkv_vlog_max_file_size",
            config.vlog_file_bytes.to_string(),
        )
}

async fn remote(config: &StoreConfig, url: &str) -> Result<Handle, OpenError> {
    let db: Surreal<Any> = any::connect(url)
        .await
        .map_err(|_| OpenError::Unreachable)?;
    if let Some(credentials) = &config.credentials {
        let username = credentials.user.clone();
        let password = credentials.password.clone();
        db.signin(Root { username, password })
            .await
            .map_err(|_| OpenError::Denied)?;
    }
    db.use_ns(&config.namespace)
        .use_db(&config.database)
        .await
        .map_err(|_| OpenError::Denied)?;
    Ok(Handle::Remote(db))
}

/// Makes the directory and proves that a file in it can be written and synced.
fn writable(directory: &Path) -> Result<(), OpenError> {
    let probe = directory.join(format!(".probe-{}", std::process::id()));
    let write = || -> io::Result<()> {
        std::fs::create_dir_all(directory)?;
        let mut file = std::fs::File::create(&probe)?;
        file.write_all(&[0; 4096])?;
        file.sync_all()
    };
    let outcome = write();
    // It is only there when it could be made.
    let _ = std::fs::remove_file(&probe);
    outcome.map_err(|error| {
        let directory = directory.to_owned();
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => OpenError::Full { directory },
            _ => OpenError::NotWritable { directory },
        }
    })
}

/// The process that last opened the directory.
fn owner(directory: &Path) -> Option<u32> {
    std::fs::read_to_string(directory.join("LOCK"))
        .ok()?
        .trim()
        .parse()
        .ok()
}
