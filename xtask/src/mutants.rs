//! The mutation score of `domain`: every change that cargo-mutants can think of, and whether a
//! test notices. Takes hours; what was found is kept, so that the next call goes on from there.
//!
//! Each part of `domain` is tried against the tests written for it, and what those let pass
//! against all others: noticed by some is noticed by all. What was found holds as long as the
//! part and its tests stay as they were.

mod figures;
mod parts;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::checkout::Checkout;
use crate::failure::{About as _, Failure};
use crate::progress::{line, say, step};
use crate::toolchain::Toolchain;
use crate::{environment, folder, process, setup};
use figures::Figures;
use parts::{PARTS, Part};

const TOOL: &str = "cargo-mutants";
const VERSION: &str = "27.1.0";

/// Exit codes of cargo-mutants that say something of the tests: all noticed, some missed, some
/// too slow.
const TRIED: [i32; 3] = [0, 2, 3];

/// What every run leaves out: 6,000 sequences that count what the sequences reach.
const WITHOUT: &str = "reach_every_event";

/// Random sequences for each change: enough to notice what is worth noticing.
const SEQUENCES: &str = "48";

/// Goes on with the run and prints its figures, or only prints them.
pub fn run(checkout: &Checkout, report: bool) -> Result<(), Failure> {
    let kept = Kept::of(checkout);
    if !report {
        let toolchain = setup::for_testing(checkout)?;
        let tool = step(TOOL, || have_tool(&toolchain, &kept.tools))?;
        for part in PARTS {
            kept.belongs_to(checkout, part)?;
            step(part.tests, || kept.go_on(checkout, &tool, part))?;
        }
    }
    let mut all = Figures::default();
    line(&Figures::head());
    for part in PARTS {
        let figures = Figures::read(&kept.folder.join(part.tests));
        line(&figures.row(part.tests));
        all.add(&figures);
    }
    line(&all.row("domain"));
    Ok(())
}

/// Where the tool and what it found are kept.
struct Kept {
    folder: PathBuf,
    target: PathBuf,
    tools: PathBuf,
}

impl Kept {
    fn of(checkout: &Checkout) -> Self {
        let beside = checkout.target().parent().unwrap_or(checkout.target());
        Self {
            folder: beside.join("mutants"),
            target: beside.join("mutants-target"),
            tools: beside.join("tools"),
        }
    }

    /// What was found of other rules or other tests says nothing of these.
    fn belongs_to(&self, checkout: &Checkout, part: &Part) -> Result<(), Failure> {
        let print = part.fingerprint(&checkout.root().join("app/domain"))?;
        let folder = self.folder.join(part.tests);
        let note = folder.join("of");
        if fs::read_to_string(&note).is_ok_and(|last| last == print) {
            return Ok(());
        }
        folder::remove(&folder)?;
        folder::write(&note, print.as_bytes())
    }

    fn go_on(&self, checkout: &Checkout, tool: &Path, part: &Part) -> Result<(), Failure> {
        let folder = self.folder.join(part.tests);
        for pass in ["own", "all"] {
            let done = folder.join(format!("{pass}.done"));
            if done.exists() {
                continue;
            }
            // A pass that was cut off left its own list.
            figures::note_unviable(&folder)?;
            let mut command = self.command(checkout, tool, part, &folder);
            if pass == "own" {
                command.arg(format!("--cargo-test-arg=--test={}", part.tests));
            }
            command.args(["--", "--", "--skip", WITHOUT]);
            let code = command.status().about(tool, "run")?.code();
            if !code.is_some_and(|code| TRIED.contains(&code)) {
                return Err(Failure::new(format!("`{TOOL}` ended with {code:?}.")));
            }
            figures::note_unviable(&folder)?;
            folder::write(&done, b"")?;
        }
        Ok(())
    }

    fn command(&self, checkout: &Checkout, tool: &Path, part: &Part, folder: &Path) -> Command {
        let mut command = Command::new(tool);
        environment::forget_own_build(&mut command);
        command
            .args(["mutants", "-p", "domain", "--iterate", "--baseline", "skip"])
            .args(["--timeout", "45", "--build-timeout", "600", "-o"])
            .arg(folder)
            .current_dir(checkout.root())
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("PROPTEST_CASES", SEQUENCES)
            .env("INSTA_UPDATE", "no");
        for file in part.files {
            command.arg("-f").arg(format!("app/domain/src/{file}.rs"));
        }
        command
    }
}

fn have_tool(toolchain: &Toolchain, tools: &Path) -> Result<PathBuf, Failure> {
    let tool = tools.join("bin").join(TOOL);
    let wanted = format!("{TOOL} {VERSION}");
    let found = process::output(Command::new(&tool).arg("--version"));
    if found.is_ok_and(|found| found == wanted) {
        return Ok(tool);
    }
    say("Building it takes some minutes, once.");
    let mut install = toolchain.cargo(&["install", TOOL, "--locked", "--version", VERSION]);
    process::run(install.arg("--root").arg(tools))?;
    Ok(tool)
}
