//! A fingerprint of everything something is made from: equal as long as no input changed.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::failure::{About as _, Failure};
use crate::folder;

/// Grows with each input; the order matters.
pub struct Fingerprint(Sha256);

impl Fingerprint {
    /// `what` names what is made and how: a change of it makes everything anew.
    pub fn new(what: &str) -> Self {
        Self(Sha256::new()).and(what.as_bytes())
    }

    /// Adds bytes; their length keeps neighbours apart.
    pub fn and(mut self, bytes: &[u8]) -> Self {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds a file's content.
    pub fn file(self, path: &Path) -> Result<Self, Failure> {
        Ok(self.and(&fs::read(path).about(path, "read")?))
    }

    /// Adds the names and contents of all files in a folder.
    pub fn folder(self, path: &Path) -> Result<Self, Failure> {
        folder::files(path)?.iter().try_fold(self, |sum, name| {
            sum.and(name.as_bytes()).file(&path.join(name))
        })
    }

    /// The fingerprint in hexadecimal digits.
    pub fn finish(self) -> String {
        self.0
            .finalize()
            .iter()
            .fold(String::new(), |mut digits, byte| {
                write!(digits, "{byte:02x}").expect("writing to a string can't fail");
                digits
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_inputs_are_kept_apart() {
        let first = Fingerprint::new("x").and(b"ab").and(b"c").finish();
        let second = Fingerprint::new("x").and(b"a").and(b"bc").finish();
        assert_ne!(first, second);
    }

    #[test]
    fn the_same_inputs_give_the_same_fingerprint() {
        let make = || Fingerprint::new("x").and(b"ab").finish();
        assert_eq!(make(), make());
        assert_eq!(make().len(), 64);
    }
}
