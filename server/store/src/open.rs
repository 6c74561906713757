//! Opens the database: embedded with bounded memory and a sync for every commit, or on a server.

use crate::config::{Engine, StoreConfig};
use crate::connection::Connection;
use crate::failure::{Failure, is_fault};
use std::fmt;
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use surrealdb::Surreal;
use surrealdb::engine::any::{self, Any};
use surrealdb::engine::local::Db;
use surrealdb::opt::auth::Root;
use surrealdb_cnf::ConfigMap;
use surrealdb_engine_local::Datastore;

/// Why the store can't be opened. Shown at exit, in Dutch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenError {
    /// The address names no engine.
    Address,
    /// Another process has the directory.
    Locked {
        /// The directory.
        directory: PathBuf,
        /// The other process, when it left its number.
        process: Option<u32>,
    },
    /// The files can't be read.
    Damaged {
        /// The directory; `None` for a server.
        directory: Option<PathBuf>,
    },
    /// Written by a newer version of the program, or of the database engine.
    TooNew,
    /// A migration that was applied has another text now.
    Altered {
        /// Which.
        number: u32,
    },
    /// The directory can't be written to.
    NotWritable {
        /// The directory.
        directory: PathBuf,
    },
    /// No room on the disk.
    Full {
        /// The directory.
        directory: PathBuf,
    },
    /// The server doesn't answer.
    Unreachable,
    /// The server doesn't accept the name and password.
    Denied,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Address => f.write_str(
                "Het adres van de database klopt niet. Gebruik surrealkv://MAP, mem:// of \
                 ws://SERVER:POORT, zonder instellingen achter een vraagteken.",
            ),
            Self::Locked { directory, process } => {
                let other = process.map(|id| format!(" (proces {id})")).unwrap_or_default();
                let directory = directory.display();
                write!(
                    f,
                    "De gegevensmap {directory} is al in gebruik door een ander programma{other}. \
                     Stop dat eerst, of kies een andere map."
                )
            }
            Self::Damaged { directory: Some(directory) } => write!(
                f,
                "De gegevens in {} zijn beschadigd en worden niet gebruikt. Zet een reservekopie \
                 terug.",
                directory.display()
            ),
            Self::Damaged { directory: None } => {
                f.write_str("De gegevens op de databaseserver hebben een onbekende vorm.")
            }
            Self::TooNew => f.write_str(
                "De gegevens zijn gemaakt door een nieuwere versie van dit programma. Start die \
                 versie, of zet een oudere reservekopie terug.",
            ),
            Self::Altered { number } => write!(
                f,
                "Stap {number} van de opbouw van de database is na het uitvoeren veranderd. \
                 Gebruik een ongewijzigde versie van dit programma."
            ),
            Self::NotWritable { directory } => write!(
                f,
                "In de gegevensmap {} kan niet worden geschreven. Controleer de rechten.",
                directory.display()
            ),
            Self::Full { directory } => write!(
                f,
                "Er is geen ruimte meer op de schijf van {}. Maak ruimte en start opnieuw.",
                directory.display()
            ),
            Self::Unreachable => {
                f.write_str("De databaseserver antwoordt niet. Controleer het adres en de server.")
            }
            Self::Denied => f.write_str(
                "De databaseserver accepteert de naam of het wachtwoord van dit programma niet.",
            ),
        }
    }
}

impl std::error::Error for OpenError {}

impl From<Failure> for OpenError {
    /// For failures before the store is open.
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Conflict | Failure::Unreachable => Self::Unreachable,
            Failure::Refused { .. } | Failure::Unreadable | Failure::Unsynced => {
                Self::Damaged { directory: None }
            }
        }
    }
}

impl OpenError {
    /// With the directory it is about.
    pub(crate) fn within(self, engine: &Engine) -> Self {
        match (self, engine) {
            (Self::Damaged { directory: None }, Engine::Directory(directory)) => {
                Self::Damaged { directory: Some(directory.clone()) }
            }
            (other, _) => other,
        }
    }
}

/// Connects to the configured engine and database.
///
/// # Errors
/// Why not.
pub(crate) async fn connect(
    config: &StoreConfig,
    engine: &Engine,
) -> Result<Connection, OpenError> {
    match engine {
        Engine::Memory => embedded(config, "mem://".to_owned(), Path::new("")).await,
        Engine::Directory(directory) => {
            writable(directory)?;
            let process = owner(directory);
            let path = format!("surrealkv://{}", directory.display());
            embedded(config, path, directory).await.map_err(|error| match error {
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
) -> Result<Connection, OpenError> {
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
    let damaged = || OpenError::Damaged { directory: Some(directory.to_owned()) };
    let datastore = match opening.await {
        Ok(Ok(datastore)) => datastore,
        Ok(Err(error)) => return Err(explained(&error.to_string(), directory)),
        Err(_panicked) => return Err(damaged()),
    };
    let db = Surreal::<Db>::unstable_from_datastore(Arc::clone(&datastore), None)
        .await
        .map_err(|_| damaged())?;
    db.use_ns(&config.namespace).use_db(&config.database).await.map_err(|_| damaged())?;
    Ok(Connection::Embedded(db, datastore))
}

/// Bounded memory, and a sync for every commit.
pub(crate) fn settings(config: &StoreConfig) -> ConfigMap {
    ConfigMap::empty()
        .with_key_value("datastore_sync", "every")
        .with_key_value("surrealkv_block_cache_capacity", config.block_cache_bytes.to_string())
        .with_key_value("surrealkv_max_memtable_size", config.memtable_bytes.to_string())
        .with_key_value("surrealkv_vlog_max_file_size", config.vlog_file_bytes.to_string())
}

async fn remote(config: &StoreConfig, url: &str) -> Result<Connection, OpenError> {
    let db: Surreal<Any> = any::connect(url).await.map_err(|_| OpenError::Unreachable)?;
    if let Some(credentials) = &config.credentials {
        let username = credentials.user.clone();
        let password = credentials.password.clone();
        db.signin(Root { username, password }).await.map_err(|_| OpenError::Denied)?;
    }
    db.use_ns(&config.namespace)
        .use_db(&config.database)
        .await
        .map_err(|_| OpenError::Denied)?;
    Ok(Connection::Remote(db))
}

/// What an engine's error says, in our words. Its text goes no further than the log.
fn explained(text: &str, directory: &Path) -> OpenError {
    tracing::debug!(text, "the engine did not open");
    let directory = directory.to_owned();
    if text.contains("already locked") {
        OpenError::Locked { directory, process: None }
    } else if text.contains("No space left") {
        OpenError::Full { directory }
    } else if text.contains("Permission denied") || text.contains("Read-only file system") {
        OpenError::NotWritable { directory }
    } else if text.contains("storage version") || text.contains("beyond") {
        OpenError::TooNew
    } else {
        if is_fault(text) {
            tracing::error!("the disk failed while the database was opened");
        }
        OpenError::Damaged { directory: Some(directory) }
    }
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
    std::fs::read_to_string(directory.join("LOCK")).ok()?.trim().parse().ok()
}
