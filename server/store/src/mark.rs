//! The high-water mark: the last sequence number that was synced, in a file beside the database.
//!
//! The engine repairs a torn end of its log without a word, which after a crash is right: what
//! was torn off had been acknowledged to nobody. After damage it is not. The mark tells the two
//! apart. It is written after each sync and not synced itself: killed with the process it is
//! there, and after a power cut it is at most behind, never ahead.

use crate::config::Engine;
use crate::open::OpenError;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

/// Digits of the number in the file: it keeps its length, so that a full disk can't stop it.
const DIGITS: usize = 20;

/// The mark of an embedded database; nothing for one in memory or on a server.
pub(crate) struct Mark(Option<File>);

impl Mark {
    /// Opens the mark of a database whose last event is `head`, and raises it to that.
    ///
    /// # Errors
    /// [`OpenError::Lost`] when more was stored than is there.
    pub(crate) fn of(engine: &Engine, head: u64) -> Result<Self, OpenError> {
        let Engine::Directory(directory) = engine else {
            return Ok(Self(None));
        };
        let path = path(directory);
        let (file, known) = open(&path).map_err(|error| refused(&error, &path))?;
        if known > head {
            return Err(OpenError::Lost {
                directory: directory.clone(),
                mark: path,
                known,
                found: head,
            });
        }
        let mark = Self(Some(file));
        mark.raise(head);
        Ok(mark)
    }

    /// No mark: another process's, or a test's.
    #[cfg(test)]
    pub(crate) const fn none() -> Self {
        Self(None)
    }

    /// Notes that everything up to `head` is durable.
    pub(crate) fn raise(&self, head: u64) {
        let Some(file) = &self.0 else { return };
        if let Err(error) = file.write_all_at(format!("{head:0DIGITS$}\n").as_bytes(), 0) {
            // The events themselves are safe; only this check of them gets weaker.
            tracing::warn!(%error, "the high-water mark was not written");
        }
    }
}

fn refused(error: &io::Error, path: &Path) -> OpenError {
    let directory = path.parent().unwrap_or(path).to_owned();
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => OpenError::Full { directory },
        _ => OpenError::NotWritable { directory },
    }
}

/// `store` has its mark in `store.mark`.
fn path(directory: &Path) -> PathBuf {
    directory.with_added_extension("mark")
}

/// The file and the number in it; a new or unreadable one knows of nothing.
fn open(path: &Path) -> io::Result<(File, u64)> {
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(path)?;
    let mut text = String::new();
    let read = file.by_ref().take(64).read_to_string(&mut text);
    let known = read.ok().and_then(|_| text.trim().parse().ok());
    Ok((file, known.unwrap_or(0)))
}
