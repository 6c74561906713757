//! What the browser tests' server has and the real one lacks: a clock that can be moved.
//!
//! Owns that clock and the words that move it. Must not know the server, so that these tests link
//! in seconds; `main.rs` puts the two together.

mod clock;
mod order;

pub use clock::MovableClock;
pub use order::listen;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    fn top() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
    }

    #[test]
    fn nothing_that_is_released_knows_of_it() {
        let released = [
            "app",
            "app/domain",
            "frontend/parent",
            "frontend/staff",
            "server",
            "server/store",
        ];
        for package in released {
            let manifest = fs::read_to_string(top().join(package).join("Cargo.toml"));
            assert!(
                !manifest.expect("a manifest").contains("rehearsal"),
                "{package}"
            );
        }
        let release = fs::read_to_string(top().join("xtask/src/dist.rs")).expect("text");
        assert!(!release.contains("rehearsal") && !release.contains("browser"));
    }
}
