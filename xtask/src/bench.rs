//! The measurements: they print figures and judge none. All are made in the tests' profile, but
//! that the parents' pages may be measured as they are released.

mod page;
mod wishes;

use crate::browser;
use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::progress::step;
use crate::server::{self, Profile};
use crate::suite;
use crate::toolchain::Toolchain;
use crate::{process, setup};
use wishes::Wishes;

/// What the store's tests print: name, and the tests.
const STORE: [(&str, &str); 3] = [
    ("store", "measure"),
    ("crash", "crash"),
    ("retry", "once::retry"),
];
const LATENCY: &str = "latency";
const PAGE: &str = "page";

/// Runs the measurements that are named, or all.
pub fn run(checkout: &Checkout, arguments: &[String]) -> Result<(), Failure> {
    let wishes = Wishes::parse(arguments).map_err(Failure::new)?;
    let toolchain = setup::for_testing(checkout)?;
    for (name, tests) in STORE.iter().filter(|(name, _)| wishes.names(name)) {
        step(name, || {
            process::run(&mut suite::measured(&toolchain, tests))
        })?;
    }
    if wishes.names(LATENCY) {
        step(LATENCY, || latency(checkout, &toolchain))?;
    }
    if wishes.names(PAGE) {
        step(PAGE, || page::measure(checkout, &toolchain, &wishes))?;
    }
    Ok(())
}

/// Commit → another browser's screen.
fn latency(checkout: &Checkout, toolchain: &Toolchain) -> Result<(), Failure> {
    let program = server::build_all(checkout, toolchain, Profile::Dev)?;
    process::run(browser::playwright(checkout, &program).arg(LATENCY))
}
