//! Which Rust compiles the server and the frontends, and how it is called.
//!
//! One toolchain for both: either the active one, or Debian's `rustc-web` linked to rustup as
//! `web`. Must not know what is compiled.

use std::path::Path;
use std::process::Command;

use crate::checkout::Checkout;
use crate::environment;
use crate::failure::{About as _, Failure};
use crate::process;

mod debian;
mod search;
mod wasm_std;

pub use debian::have_packages;
pub use search::find;

/// The triple browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// A program in a browser that panics is over, and nobody reads where: without the words for it,
/// the frontends are a tenth smaller. Only a standard library that was compiled for it can do so.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none";

/// Where a toolchain comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// What `cargo` starts without being told.
    Active,
    /// Debian's, under the rustup name `web`.
    Debian,
}

/// Rust as the tasks call it.
#[derive(Debug, Clone)]
pub struct Toolchain {
    origin: Origin,
    checkout: Checkout,
}

impl Toolchain {
    fn new(origin: Origin, checkout: &Checkout) -> Self {
        Self {
            origin,
            checkout: checkout.clone(),
        }
    }

    /// Calls cargo in the checkout.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("cargo");
        command.args(arguments).current_dir(self.checkout.root());
        command.env("CARGO_TARGET_DIR", self.checkout.target());
        if let Some((name, flags)) = self.linker() {
            command.env(name, flags);
        }
        command
    }

    /// Calls cargo for the frontends as browsers get them.
    pub fn cargo_small(&self, arguments: &[&str]) -> Command {
        let mut command = self.cargo(arguments);
        self.allow_small(&mut command);
        if self.origin == Origin::Debian {
            command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", SMALL);
        }
        command
    }

    /// Those options are for the compiler's own builds, of which its standard library is one.
    fn allow_small(&self, command: &mut Command) {
        if self.origin == Origin::Debian {
            command.env("RUSTC_BOOTSTRAP", "1");
        }
    }

    /// Calls the compiler itself.
    fn rustc(&self, arguments: &[&str]) -> Command {
        let mut command = self.command("rustc");
        command.args(arguments);
        command
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        environment::forget_own_build(&mut command);
        if self.origin == Origin::Debian {
            command.arg("+web");
        }
        command
    }

    /// rust-lang.org's toolchain brings a fast linker; Debian's leaves the choice to the system.
    fn linker(&self) -> Option<(String, &'static str)> {
        let host = std::env::consts::ARCH.to_uppercase();
        let name = format!("CARGO_TARGET_{host}_UNKNOWN_LINUX_GNU_RUSTFLAGS");
        let wanted = self.origin == Origin::Debian
            && Path::new("/usr/bin/ld.lld").exists()
            && !environment::has(&name)
            && !environment::has("RUSTFLAGS");
        wanted.then_some((name, "-Clink-arg=-fuse-ld=lld"))
    }

    /// Whether this toolchain can make a WASM file as the frontends are made: with a linker, and
    /// with a standard library that can be optimised together with them.
    fn makes_wasm(&self) -> Result<bool, Failure> {
        let folder = self.checkout.target().join("probe");
        std::fs::create_dir_all(&folder).about(&folder, "made")?;
        let made = folder.join("probe.wasm");
        let mut rustc = self.rustc(&["--crate-name", "probe", "--crate-type", "cdylib"]);
        rustc
            .args(["--edition", "2024", "--target", WASM, "-"])
            .args(["-Copt-level=z", "-Cpanic=abort", "-Clto=fat"])
            .arg("-o")
            .arg(made);
        self.allow_small(&mut rustc);
        if self.origin == Origin::Debian {
            rustc.args(SMALL.split(' '));
        }
        Ok(process::succeeds(
            &mut rustc,
            "pub fn probe() -> String { String::new() }",
        ))
    }

    /// The two tools of a toolchain that a minimal installation leaves out.
    pub fn have_clippy_and_rustfmt(&self) -> Result<(), Failure> {
        let has = |tool| process::succeeds(&mut self.cargo(&[tool, "--version"]), "");
        if has("clippy") && has("fmt") {
            return Ok(());
        }
        match self.origin {
            Origin::Active => {
                process::run(Command::new("rustup").args(["component", "add", "clippy", "rustfmt"]))
            }
            Origin::Debian => have_packages(&["rust-web-clippy", "rustfmt-web"]),
        }
    }

    /// The compiler's own name for itself, such as `rustc 1.96.0 (…)`.
    pub fn version(&self) -> Result<String, Failure> {
        process::output(&mut self.rustc(&["--version"]))
    }
}
