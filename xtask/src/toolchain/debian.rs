//! Debian's packages: the toolchain that its security archive carries for browsers, and whatever
//! else a task needs from the system.

use std::path::Path;
use std::process::Command;

use super::{Toolchain, wasm_std};
use crate::failure::Failure;
use crate::process;
use crate::progress::say;

/// A complete Rust with the parts for WASM, and the linker for native programs.
const TOOLCHAIN: [&str; 8] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "lld-22",
    "rust-web-clippy",
    "rustfmt-web",
    "lld",
];

/// Installs Debian's toolchain, names it `web` and gives it a standard library for WASM.
pub fn install(toolchain: &Toolchain) -> Result<(), Failure> {
    have_packages(&TOOLCHAIN)?;
    if toolchain.version().is_err() {
        process::run(Command::new("rustup").args(["toolchain", "link", "web", "/usr"]))?;
    }
    if !toolchain.makes_wasm()? {
        wasm_std::install(toolchain)?;
    }
    if toolchain.makes_wasm()? {
        return Ok(());
    }
    Err(Failure::new(
        "Debian's rustc-web is installed but makes no WASM; `rustc +web` says why.",
    ))
}

/// Installs those of the packages that are not there yet.
pub fn have_packages(names: &[&str]) -> Result<(), Failure> {
    let absent: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| !is_installed(name))
        .collect();
    if absent.is_empty() {
        return Ok(());
    }
    let wanted = absent.join(" ");
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(Failure::new(format!(
            "This is not Debian: install Rust 1.96 or newer with the target wasm32-unknown-unknown \
             (`rustup update stable`), and what Debian calls {wanted}, then try again."
        )));
    }
    if process::output(Command::new("id").arg("-u"))? != "0" {
        return Err(Failure::new(format!(
            "Run `apt-get install --no-install-recommends {wanted}` as root, then try again."
        )));
    }
    say(&format!("Installing {wanted}"));
    process::run(apt_get().args(["update", "--quiet"]))?;
    process::run(
        apt_get()
            .args(["install", "--yes", "--quiet", "--no-install-recommends"])
            .args(absent),
    )
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat=${Status}", package]);
    process::output(&mut query).is_ok_and(|status| status == "install ok installed")
}
