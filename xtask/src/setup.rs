//! Everything the other tasks need before they start; does nothing where all is there.

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::progress::{say, step};
use crate::toolchain::{self, Toolchain};
use crate::{npm, process};

mod browsers;

/// What building the site and the server takes.
pub fn for_building(checkout: &Checkout) -> Result<Toolchain, Failure> {
    step("setup", || tools_for_building(checkout))
}

/// What testing takes besides.
pub fn for_testing(checkout: &Checkout) -> Result<Toolchain, Failure> {
    step("setup", || everything(checkout))
}

/// The same without a step of its own.
pub fn everything(checkout: &Checkout) -> Result<Toolchain, Failure> {
    let toolchain = tools_for_building(checkout)?;
    toolchain.have_clippy_and_rustfmt()?;
    browsers::have()?;
    if !has_nextest(&toolchain) {
        say("cargo-nextest is not here, so `cargo test` runs the tests, slower but the same.");
    }
    Ok(toolchain)
}

/// Whether the faster test runner is installed.
pub fn has_nextest(toolchain: &Toolchain) -> bool {
    process::succeeds(&mut toolchain.cargo(&["nextest", "--version"]), "")
}

fn tools_for_building(checkout: &Checkout) -> Result<Toolchain, Failure> {
    checkout.claim()?;
    let toolchain = toolchain::find(checkout)?;
    npm::have_tools(checkout)?;
    Ok(toolchain)
}
