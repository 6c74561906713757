//! The cargo commands of the suite.
//!
//! The frontends are compiled for WASM only: built natively with the rest they would switch on
//! Leptos' browser features in the server. All commands on the server's crates select the same
//! packages, so that every dependency is compiled once for checks and once for tests.

use std::process::Command;

use crate::setup;
use crate::toolchain::{Toolchain, WASM};

/// All crates that are part of the server.
const SERVER: [&str; 7] = [
    "--workspace",
    "--exclude",
    "xtask",
    "--exclude",
    "frontend-parent",
    "--exclude",
    "frontend-staff",
];

/// The two crates that run in browsers.
const FRONTENDS: [&str; 4] = ["-p", "frontend-parent", "-p", "frontend-staff"];

/// Any warning fails.
const STRICT: [&str; 3] = ["--", "-D", "warnings"];

pub fn formatting(toolchain: &Toolchain) -> Command {
    toolchain.cargo(&["fmt", "--all", "--check"])
}

pub fn clippy_native(toolchain: &Toolchain) -> Command {
    with(toolchain, &["clippy", "--all-targets"], &[&SERVER, &STRICT])
}

pub fn clippy_wasm(toolchain: &Toolchain) -> Command {
    let mut command = toolchain.cargo_small(&["clippy", "--target", WASM]);
    command.args(FRONTENDS).args(STRICT);
    command
}

pub fn clippy_tasks(toolchain: &Toolchain) -> Command {
    with(
        toolchain,
        &["clippy", "-p", "xtask", "--all-targets", "--all-features"],
        &[&STRICT],
    )
}

/// Unit, property, store and HTTP tests.
pub fn tests(toolchain: &Toolchain) -> Command {
    let runner: &[&str] = if setup::has_nextest(toolchain) {
        &["nextest", "run"]
    } else {
        &["test", "--all-targets"]
    };
    with(toolchain, runner, &[&SERVER, &["--no-fail-fast"]])
}

/// Tests that print figures; those that do nothing else run only here.
pub fn measured(toolchain: &Toolchain, tests: &str) -> Command {
    let shown = ["--", "--nocapture", "--include-ignored"];
    let mut command = with(
        toolchain,
        &["test"],
        &[&SERVER, &["--lib", "--test", "it", tests]],
    );
    command.args(shown);
    command
}

/// The examples in the documentation, which neither runner above sees.
pub fn examples(toolchain: &Toolchain) -> Command {
    with(
        toolchain,
        &["test", "--doc"],
        &[&SERVER, &["--no-fail-fast"]],
    )
}

/// The tests of the tasks themselves.
pub fn task_tests(toolchain: &Toolchain) -> Command {
    toolchain.cargo(&["test", "-p", "xtask", "--all-features"])
}

fn with(toolchain: &Toolchain, first: &[&str], rest: &[&[&str]]) -> Command {
    let mut command = toolchain.cargo(first);
    command.args(rest.concat());
    command
}
