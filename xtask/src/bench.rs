//! The measurements: they print figures and judge none, in the tests' profile.

use crate::browser;
use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::progress::step;
use crate::server::{self, Profile};
use crate::suite;
use crate::toolchain::Toolchain;
use crate::{process, setup};

/// What can be measured: name, and the tests that print it.
const STORE: [(&str, &str); 2] = [("store", "measure"), ("crash", "crash")];
const LATENCY: &str = "latency";

/// Runs the measurements that are named, or all.
pub fn run(checkout: &Checkout, names: &[String]) -> Result<(), Failure> {
    let known = |name: &str| name == LATENCY || STORE.iter().any(|(known, _)| *known == name);
    if let Some(other) = names.iter().find(|name| !known(name)) {
        return Err(Failure::new(format!(
            "There is no measurement \u{201c}{other}\u{201d}: choose store, crash or latency."
        )));
    }
    let toolchain = setup::for_testing(checkout)?;
    let wanted = |name: &str| names.is_empty() || names.iter().any(|one| one == name);
    for (name, tests) in STORE.iter().filter(|(name, _)| wanted(name)) {
        step(name, || {
            process::run(&mut suite::measured(&toolchain, tests))
        })?;
    }
    if wanted(LATENCY) {
        step(LATENCY, || latency(checkout, &toolchain))?;
    }
    Ok(())
}

/// Commit → another browser's screen.
fn latency(checkout: &Checkout, toolchain: &Toolchain) -> Result<(), Failure> {
    let program = server::build_all(checkout, toolchain, Profile::Dev)?;
    process::run(browser::playwright(checkout, &program).arg(LATENCY))
}
