//! The server's program, and the site it serves.

use std::path::PathBuf;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::progress::step;
use crate::toolchain::Toolchain;
use crate::{process, site};

/// How the server is compiled; the site always is for release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Minutes to compile; what tests and newcomers run.
    Dev,
    /// Half an hour to compile; what is released and measured.
    Release,
}

/// Builds the site and the server; returns the server's program.
pub fn build_all(
    checkout: &Checkout,
    toolchain: &Toolchain,
    profile: Profile,
) -> Result<PathBuf, Failure> {
    site::build(checkout, toolchain)?;
    build(checkout, toolchain, profile)
}

/// Builds the server; returns its program.
fn build(checkout: &Checkout, toolchain: &Toolchain, profile: Profile) -> Result<PathBuf, Failure> {
    let (name, flags, folder) = match profile {
        Profile::Dev => (
            "server (cargo, dev profile; minutes the first time)",
            &[][..],
            "debug",
        ),
        Profile::Release => (
            "server (cargo, release; half an hour the first time)",
            &["--release"][..],
            "release",
        ),
    };
    let mut cargo = toolchain.cargo(&["build", "-p", "server"]);
    step(name, || process::run(cargo.args(flags)))?;
    Ok(checkout.target().join(folder).join("server"))
}
