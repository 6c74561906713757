//! The tools that come from npm: wasm-opt, esbuild, TypeScript and Playwright, all from
//! `end2end/package.json`.

use std::fs;
use std::process::Command;

use crate::checkout::Checkout;
use crate::failure::{About as _, Failure};
use crate::process;
use crate::progress::say;
use crate::site::Fingerprint;

/// The oldest Node the tools run on.
const NODE: u32 = 20;

/// Installs the tools unless those of the committed lock file are there.
pub fn have_tools(checkout: &Checkout) -> Result<(), Failure> {
    let folder = checkout.end2end();
    let wanted = fingerprint(checkout)?;
    let note = folder.join("node_modules/.installed-for");
    if fs::read_to_string(&note).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    node_is_new_enough()?;
    say("Installing the npm tools (wasm-opt, esbuild, TypeScript, Playwright)");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-progress"]).current_dir(&folder);
    process::run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(&note, wanted).about(&note, "written")
}

/// Changes whenever the tools do.
pub fn fingerprint(checkout: &Checkout) -> Result<String, Failure> {
    let folder = checkout.end2end();
    let files = ["package.json", "package-lock.json", ".npmrc"];
    let start = Fingerprint::new("npm tools");
    let whole = files
        .iter()
        .try_fold(start, |sum, name| sum.file(&folder.join(name)))?;
    Ok(whole.finish())
}

fn node_is_new_enough() -> Result<(), Failure> {
    let told = process::output(Command::new("node").arg("--version")).unwrap_or_default();
    if major_version(&told).is_some_and(|major| major >= NODE) {
        return Ok(());
    }
    let found = if told.is_empty() {
        "none was found".to_owned()
    } else {
        format!("found {told}")
    };
    Err(Failure::new(format!(
        "Node {NODE} or newer with npm is needed ({found}): get it from your distribution or nodejs.org."
    )))
}

fn major_version(told: &str) -> Option<u32> {
    told.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_version_is_read_from_its_own_words() {
        assert_eq!(major_version("v20.20.2"), Some(20));
        assert_eq!(major_version("not found"), None);
    }
}
