//! Everything the other tasks need before they start; does nothing where all is there.

use std::path::Path;
use std::process::Command;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::progress::{say, step};
use crate::toolchain::{self, Toolchain};
use crate::{npm, process};

/// The browsers of the tests, as Debian names packages and programs.
const BROWSERS: [(&str, &str); 2] = [
    ("chromium", "/usr/bin/chromium"),
    ("firefox-esr", "/usr/bin/firefox-esr"),
];

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
    have_browsers()?;
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

fn have_browsers() -> Result<(), Failure> {
    let absent = BROWSERS
        .iter()
        .filter(|(_, program)| !Path::new(program).exists());
    let absent: Vec<&str> = absent.map(|(package, _)| *package).collect();
    toolchain::have_packages(&absent)?;
    let version =
        |(_, program): &(&str, &str)| process::output(Command::new(program).arg("--version"));
    for told in BROWSERS.iter().map(version) {
        say(&format!("Browser: {}", told?));
    }
    Ok(())
}
