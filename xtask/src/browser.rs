//! The browser tests: Playwright on the browsers of the system, against a server it starts itself.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::progress::{say, step};
use crate::toolchain::Toolchain;
use crate::{folder, process, setup, site};

/// Builds what is tested, then runs the tests with Playwright's own arguments.
pub fn build_and_test(checkout: &Checkout, arguments: &[String]) -> Result<(), Failure> {
    let toolchain = setup::for_testing(checkout)?;
    let program = build(checkout, &toolchain)?;
    process::run(playwright(checkout, &program).args(one_project_each(arguments)))
}

/// Builds, and takes pictures of every page.
pub fn screenshots(checkout: &Checkout) -> Result<(), Failure> {
    let toolchain = setup::for_testing(checkout)?;
    let program = build(checkout, &toolchain)?;
    let folder = checkout.target().join("screenshots");
    folder::remove(&folder)?;
    let mut command = playwright(checkout, &program);
    command.args(["--config", "screenshots.config.ts"]);
    process::run(command.env("KLANTREACTIES_PICTURES", &folder))?;
    say(&format!("The pictures are in {}", folder.display()));
    Ok(())
}

/// Playwright takes all words after `--project` for projects; one that is joined to it stands alone.
fn one_project_each(arguments: &[String]) -> Vec<String> {
    let mut words = arguments.iter();
    let mut joined = Vec::new();
    while let Some(word) = words.next() {
        match words.as_slice().first() {
            Some(name) if word == "--project" => {
                joined.push(format!("--project={name}"));
                words.next();
            }
            _ => joined.push(word.clone()),
        }
    }
    joined
}

/// Builds the site, and the server with the clock that only tests move; returns that program.
pub fn build(checkout: &Checkout, toolchain: &Toolchain) -> Result<PathBuf, Failure> {
    site::build(checkout, toolchain)?;
    step(
        "server of the browser tests (cargo, dev profile; minutes the first time)",
        || process::run(&mut toolchain.cargo(&["build", "-p", "rehearsal"])),
    )?;
    Ok(checkout.target().join("debug/rehearsal"))
}

/// The tests' runner. The fixtures start the server that `KLANTREACTIES_SERVER_BIN` names on the
/// site that `KLANTREACTIES_SITE` names.
pub fn playwright(checkout: &Checkout, program: &Path) -> Command {
    let mut command = Command::new(checkout.npm_tool("playwright"));
    command.arg("test").current_dir(checkout.end2end());
    command.env("KLANTREACTIES_SERVER_BIN", program);
    command.env("KLANTREACTIES_SITE", checkout.site());
    command
}

/// The compiler's check of the tests themselves.
pub fn types(checkout: &Checkout) -> Command {
    let mut command = Command::new(checkout.npm_tool("tsc"));
    command
        .args(["--noEmit", "--project", "."])
        .current_dir(checkout.end2end());
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_after_a_project_is_a_filter() {
        let joined = |line: &str| {
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            one_project_each(&words).join(" ")
        };
        let asked = "--headed --project firefox board --project=phone";
        let told = "--headed --project=firefox board --project=phone";
        assert_eq!(joined(asked), told);
        assert_eq!(joined("--project"), "--project");
    }
}
