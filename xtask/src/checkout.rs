//! Where things lie: the checkout, and beside it the folder for all that is compiled.

use std::fs;
use std::path::{Path, PathBuf};

use crate::environment;
use crate::failure::Failure;
use crate::folder;

/// The folders the tasks read from and write to.
#[derive(Debug, Clone)]
pub struct Checkout {
    root: PathBuf,
    target: PathBuf,
}

impl Checkout {
    /// The checkout the user is in. Compiled things go to `CARGO_TARGET_DIR`, or else to the user's
    /// cache, so that a fresh checkout finds what an earlier one made.
    pub fn here() -> Self {
        let compiled_in = || PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let own = environment::package().unwrap_or_else(compiled_in);
        let root = own.parent().unwrap_or(&own).to_path_buf();
        let cached = || environment::cache().map(|cache| cache.join("klantreacties/target"));
        let target = environment::chosen_target().or_else(cached);
        let target = root.join(target.unwrap_or_else(|| PathBuf::from("target")));
        Self { root, target }
    }

    /// Makes cargo look at the sources again when another checkout compiled here last: it tells
    /// checkouts apart by nothing but the age of their files.
    pub fn claim(&self) -> Result<(), Failure> {
        let note = self.target.join("checkout");
        let root = self.root.to_string_lossy();
        if fs::read_to_string(&note).is_ok_and(|last| last == root) {
            return Ok(());
        }
        for members in ["app", "end2end/rehearsal", "frontend", "server", "xtask"] {
            folder::renew(&self.root.join(members), "rs")?;
        }
        folder::write(&note, root.as_bytes())
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder for compiled things; always absolute.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// What the server serves besides its pages.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Half-made parts of the site, and the notes of what they were made from.
    pub fn work(&self) -> PathBuf {
        self.target.join("site-work")
    }

    /// The browser tests, and the npm tools they share with the build.
    pub fn end2end(&self) -> PathBuf {
        self.root.join("end2end")
    }

    /// A program of an npm package.
    pub fn npm_tool(&self, name: &str) -> PathBuf {
        self.end2end().join("node_modules/.bin").join(name)
    }
}
