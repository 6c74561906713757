//! Finding a toolchain that compiles the server and makes WASM, and completing one if there is
//! none: first the active one, then Debian's.

use std::process::Command;

use super::{Origin, Toolchain, WASM, debian};
use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::process;
use crate::progress::say;

/// The oldest Rust that compiles all dependencies.
const MINIMUM: (u32, u32) = (1, 96);

/// The toolchain to build with; says which it is and installs what it lacks.
pub fn find(checkout: &Checkout) -> Result<Toolchain, Failure> {
    let active = Toolchain::new(Origin::Active, checkout);
    let version = active.version()?;
    let new_enough = minor_version(&version).is_some_and(|version| version >= MINIMUM);
    if new_enough && active.makes_wasm()? {
        return Ok(told(active, &version));
    }
    let debian = Toolchain::new(Origin::Debian, checkout);
    if let Ok(version) = debian.version()
        && debian.makes_wasm()?
    {
        return Ok(told(debian, &version));
    }
    if new_enough && added_by_rustup() && active.makes_wasm()? {
        return Ok(told(active, &version));
    }
    say(&why_debian(&version, new_enough));
    debian::install(&debian)?;
    let version = debian.version()?;
    Ok(told(debian, &version))
}

fn told(toolchain: Toolchain, version: &str) -> Toolchain {
    let origin = match toolchain.origin {
        Origin::Active => "the active toolchain",
        Origin::Debian => "Debian's rustc-web, as `cargo +web`",
    };
    say(&format!("Rust: {version}, {origin}"));
    toolchain
}

fn added_by_rustup() -> bool {
    say(&format!("Adding the target {WASM} with rustup"));
    process::run(Command::new("rustup").args(["target", "add", WASM])).is_ok()
}

fn why_debian(version: &str, new_enough: bool) -> String {
    let why = if new_enough {
        format!("rustup can't add the target {WASM}")
    } else {
        format!(
            "Rust {}.{} is needed and the active one is {version}",
            MINIMUM.0, MINIMUM.1
        )
    };
    format!("{why}: taking Debian's rustc-web")
}

/// The first two numbers of `rustc --version`.
fn minor_version(told: &str) -> Option<(u32, u32)> {
    let numbers = told.split_whitespace().nth(1)?;
    let mut parts = numbers.split(['.', '-']).map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compilers_version_is_read_from_its_own_words() {
        assert_eq!(
            minor_version("rustc 1.96.0 (ac68faa20 2026-05-25)"),
            Some((1, 96))
        );
        assert_eq!(minor_version("rustc 1.100.1-nightly (x)"), Some((1, 100)));
        assert_eq!(minor_version("something else"), None);
    }

    #[test]
    fn a_newer_minor_version_is_newer() {
        assert!(minor_version("rustc 1.100.0").expect("a version") > MINIMUM);
        assert!(minor_version("rustc 1.95.0").expect("a version") < MINIMUM);
    }
}
