//! Why a task stopped: one sentence for the person at the terminal.
//!
//! Must not know which task it was; whoever makes a `Failure` names the thing that went wrong.

use std::fmt;
use std::io;
use std::path::Path;

/// One sentence that says what went wrong and, where it helps, what to do about it.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Gives an error of the file system the file it was about.
pub trait About<T> {
    /// `verb` completes "FILE can't be …".
    fn about(self, path: &Path, verb: &str) -> Result<T, Failure>;
}

impl<T> About<T> for io::Result<T> {
    fn about(self, path: &Path, verb: &str) -> Result<T, Failure> {
        self.map_err(|error| Failure::new(format!("{} can't be {verb}: {error}", path.display())))
    }
}
