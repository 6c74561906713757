//! The parents' pages: what a phone on a slow line makes of them, against the same bytes served by a
//! server that does nothing else, and against peers.
//!
//! Owns what that needs; must not know what is measured: `end2end/bench/page.mjs` does.

use std::process::Command;

use super::wishes::Wishes;
use crate::checkout::Checkout;
use crate::environment;
use crate::failure::Failure;
use crate::process;
use crate::progress::say;
use crate::server::{self, Profile};
use crate::toolchain::{self, Toolchain};

/// What the peers' own environments are made with, as Debian names it.
const PYTHON: [&str; 2] = ["python3", "python3-venv"];

/// Builds site and server, then has them measured.
pub fn measure(checkout: &Checkout, toolchain: &Toolchain, wishes: &Wishes) -> Result<(), Failure> {
    have_python();
    let program = server::build_all(checkout, toolchain, wishes.profile)?;
    let mut node = Command::new("node");
    node.arg("bench/page.mjs").current_dir(checkout.end2end());
    node.args(["--build", profile_name(wishes.profile)])
        .args(&wishes.further);
    node.env("KLANTREACTIES_SERVER_BIN", program);
    node.env("KLANTREACTIES_SITE", checkout.site());
    if let Some(cache) = environment::cache() {
        node.env("KLANTREACTIES_PEERS", cache.join("klantreacties/peers"));
    }
    process::run(&mut node)
}

const fn profile_name(profile: Profile) -> &'static str {
    match profile {
        Profile::Dev => "dev",
        Profile::Release => "release",
    }
}

/// Without Python there are no peers; everything else is measured all the same.
fn have_python() {
    let mut python = Command::new("python3");
    if process::succeeds(python.args(["-c", "import ensurepip, venv"]), "") {
        return;
    }
    if let Err(failure) = toolchain::have_packages(&PYTHON) {
        say(&format!("No peers to compare with: {failure}"));
    }
}
