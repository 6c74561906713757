//! What these tasks read from the environment, and what they hand on of it.
//!
//! The only module that reads the environment; it knows names of variables, not their use.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// The value of a variable that is set and not empty.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place of these tasks that reads it"
)]
fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name).filter(|value| !value.is_empty())
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place of these tasks that reads it"
)]
fn all_variables() -> std::env::VarsOs {
    std::env::vars_os()
}

/// Whether a variable is set.
pub fn has(name: &str) -> bool {
    variable(name).is_some()
}

/// The folder of the package that cargo runs, in the checkout it was called from. What was known
/// when this program was compiled may be another checkout's.
pub fn package() -> Option<PathBuf> {
    variable("CARGO_MANIFEST_DIR").map(PathBuf::from)
}

/// Where compiled things go when the user said so.
pub fn chosen_target() -> Option<PathBuf> {
    variable("CARGO_TARGET_DIR").map(PathBuf::from)
}

/// The user's folder for things that can be made again.
pub fn cache() -> Option<PathBuf> {
    let home = || variable("HOME").map(|home| PathBuf::from(home).join(".cache"));
    variable("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)
}

/// Takes away what the `cargo run` that started this program told it about itself, so that a
/// build started from here finds the caches of a build started by hand.
pub fn forget_own_build(command: &mut Command) {
    let own = |name: &str| {
        let prefixes = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
        ];
        let names = [
            "CARGO",
            "CARGO_PRIMARY_PACKAGE",
            "LD_LIBRARY_PATH",
            "OUT_DIR",
        ];
        prefixes.iter().any(|prefix| name.starts_with(prefix)) || names.contains(&name)
    };
    for (name, _) in all_variables() {
        if name.to_str().is_some_and(own) {
            command.env_remove(name);
        }
    }
}
