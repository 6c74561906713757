//! `test`: everything CI runs, as steps that go on after a failure and end with a summary.

use std::path::PathBuf;
use std::process::Command;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::toolchain::Toolchain;
use crate::{browser, licences, process, setup};

mod count;
mod record;
mod rust;
mod summary;

use record::Record;

/// Tests that print figures, by a part of their names.
pub fn measured(toolchain: &Toolchain, tests: &str) -> Command {
    rust::measured(toolchain, tests)
}

/// The step that needs everything else.
const BROWSERS: &str = "tests: browsers";

/// Runs all steps, or those with a word in their names; fails when one of them did.
pub fn run(checkout: &Checkout, word: Option<&str>) -> Result<(), Failure> {
    let mut record = Record::begin(word);
    if let Some(toolchain) = record.made("setup", || setup::everything(checkout)) {
        checks(&toolchain, &mut record);
        rust_tests(&toolchain, &mut record);
        browser_tests(checkout, &toolchain, &mut record);
    }
    record.close()
}

/// What needs no test to run, quickest first.
fn checks(toolchain: &Toolchain, record: &mut Record) {
    record.check("formatting", || {
        process::run(&mut rust::formatting(toolchain))
    });
    record.check("licences and bans", || licences::check(toolchain));
    record.check("clippy: server", || {
        process::run(&mut rust::clippy_native(toolchain))
    });
    record.check("clippy: frontends", || {
        process::run(&mut rust::clippy_wasm(toolchain))
    });
    record.check("clippy: tasks", || {
        process::run(&mut rust::clippy_tasks(toolchain))
    });
}

fn rust_tests(toolchain: &Toolchain, record: &mut Record) {
    record.tests("tests: rules, store, HTTP", &mut rust::tests(toolchain));
    record.tests(
        "tests: examples in the documentation",
        &mut rust::examples(toolchain),
    );
    record.tests("tests: tasks", &mut rust::task_tests(toolchain));
}

fn browser_tests(checkout: &Checkout, toolchain: &Toolchain, record: &mut Record) {
    record.check("types of the browser tests", || {
        process::run(&mut browser::types(checkout))
    });
    if !record.wants(BROWSERS) {
        return;
    }
    let built = || browser::build(checkout, toolchain);
    let program: Option<PathBuf> = record.made("site and server", built);
    let Some(program) = program else {
        return record.skipped(BROWSERS, "there is no site or server to test");
    };
    let mut playwright: Command = browser::playwright(checkout, &program);
    record.tests(BROWSERS, &mut playwright);
}
