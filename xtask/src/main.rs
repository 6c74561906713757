//! The tasks of this repository: `cargo xtask` lists them.
//!
//! Compiles in seconds on Rust 1.95 and calls the toolchain that builds the site. In reading order:
//! `command_line` (what was asked), `setup` and `toolchain` (what is needed), `site` and `server`
//! (what is built), `serve` and `dist` (what is done with it), `suite` (all that CI checks, with
//! `licences`), `browser` (the browser tests), `bench` and `mutants` (what is measured).

use std::process::ExitCode;

mod bench;
mod browser;
mod checkout;
mod command_line;
mod dist;
mod environment;
mod failure;
mod folder;
mod licences;
mod mutants;
mod npm;
mod process;
mod progress;
mod serve;
mod server;
mod setup;
mod site;
mod suite;
mod toolchain;

use checkout::Checkout;
use command_line::Task;
use failure::Failure;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = Task::parse(&arguments)
        .map_err(Failure::new)
        .and_then(|task| perform(&task));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> Result<(), Failure> {
    let checkout = Checkout::here();
    match task {
        Task::Help => {
            progress::line(command_line::HELP);
            Ok(())
        }
        Task::Setup => setup::for_testing(&checkout).map(drop),
        Task::Build => {
            let toolchain = setup::for_building(&checkout)?;
            server::build_all(&checkout, &toolchain, server::Profile::Dev).map(drop)
        }
        Task::Serve(wishes) => serve::serve(&checkout, wishes),
        Task::Test(word) => suite::run(&checkout, word.as_deref()),
        Task::Dist => dist::make(&checkout),
        Task::Screenshots => browser::screenshots(&checkout),
        Task::EndToEnd(arguments) => browser::build_and_test(&checkout, arguments),
        Task::Bench(arguments) => bench::run(&checkout, arguments),
        Task::Mutants { report } => mutants::run(&checkout, *report),
    }
}
