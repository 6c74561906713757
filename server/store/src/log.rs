//! The engine's write-ahead log, watched from outside.
//!
//! SurrealKV 0.21 writes a transaction to its log, then to its memtable. One that finds the
//! memtable full starts a new memtable and a new log, and is put into that memtable; but it stands
//! in the old log only, and that is removed once the old memtable has been written out. Killed
//! after that, the engine has forgotten a transaction that was synced (`lsm.rs`:
//! `LsmCommitEnv::apply`). So whoever has written looks whether the log was rotated, and if so
//! has everything written out before it tells anybody.

use crate::config::Engine;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// The log of an embedded database in files.
pub(crate) struct Log {
    directory: PathBuf,
    /// The newest file when last everything older was safe.
    settled: Mutex<Option<OsString>>,
}

impl Log {
    /// The log of an engine that has just been opened; `None` when it has none here.
    pub(crate) fn of(engine: &Engine) -> Option<Self> {
        let Engine::Directory(directory) = engine else {
            return None;
        };
        let directory = directory.join("wal");
        let settled = Mutex::new(newest(&directory));
        Some(Self { directory, settled })
    }

    /// Whether there is a newer file; one that can't be looked for counts as there.
    pub(crate) fn is_rotated(&self) -> bool {
        let settled = self.settled.lock().unwrap_or_else(PoisonError::into_inner);
        settled.is_none() || newest(&self.directory) != *settled
    }

    /// Whether nothing is left that only the log knows.
    pub(crate) fn is_gone(&self) -> bool {
        std::fs::read_dir(&self.directory).is_ok_and(|mut files| files.next().is_none())
    }

    /// Notes that everything in older files is safe.
    pub(crate) fn settle(&self) {
        let mut settled = self.settled.lock().unwrap_or_else(PoisonError::into_inner);
        *settled = newest(&self.directory);
    }
}

/// The name of the newest file: names are numbers of one length.
fn newest(directory: &Path) -> Option<OsString> {
    let files = std::fs::read_dir(directory).ok()?;
    files.flatten().map(|file| file.file_name()).max()
}
