//! The standard library for WASM, which Debian ships as source only: compiled once, for size, and
//! laid where the compiler looks for it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{SMALL, Toolchain, WASM};
use crate::failure::{About as _, Failure};
use crate::progress::say;
use crate::{folder, process};

/// An empty crate: only what it stands on matters.
const MANIFEST: &str = r#"[package]
name = "emptiness"
version = "0.0.0"
edition = "2024"

[lib]
path = "lib.rs"

[profile.release]
opt-level = "z"

[workspace]
"#;

/// Compiles the standard library and gives it to the toolchain.
pub fn install(toolchain: &Toolchain) -> Result<(), Failure> {
    say("Compiling the standard library for WASM, once (half a minute)");
    let compiled = compile(toolchain)?;
    let sysroot = process::output(&mut toolchain.rustc(&["--print", "sysroot"]))?;
    let library = Path::new(&sysroot)
        .join("lib/rustlib")
        .join(WASM)
        .join("lib");
    lay(&compiled, &library)?;
    forget_frontends(toolchain.checkout.target())
}

/// Removes what was compiled on an earlier standard library: cargo would take it for good.
fn forget_frontends(target: &Path) -> Result<(), Failure> {
    folder::remove(&target.join(WASM))
}

/// Returns the folder with the compiled libraries, and nothing of an earlier compiler among them.
fn compile(toolchain: &Toolchain) -> Result<PathBuf, Failure> {
    let folder = toolchain.checkout.target().join("wasm-std");
    folder::remove(&folder)?;
    fs::create_dir_all(&folder).about(&folder, "made")?;
    for (name, text) in [("Cargo.toml", MANIFEST), ("lib.rs", "#![no_std]\n")] {
        let path = folder.join(name);
        fs::write(&path, text).about(&path, "written")?;
    }
    let mut cargo = toolchain.cargo(&["build", "--release", "--target", WASM]);
    cargo
        .arg("-Zbuild-std=std,panic_abort,proc_macro")
        .arg("-Zbuild-std-features=optimize_for_size")
        .current_dir(&folder);
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", folder.join("target"));
    // Without bitcode in it, the frontends could not be optimised as a whole.
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        format!("-Cembed-bitcode=yes {SMALL}"),
    );
    process::run(&mut cargo)?;
    Ok(folder.join("target").join(WASM).join("release/deps"))
}

/// Replaces the libraries in `library` by those in `compiled`.
fn lay(compiled: &Path, library: &Path) -> Result<(), Failure> {
    fs::create_dir_all(library).about(library, "made")?;
    for old in libraries(library)? {
        fs::remove_file(&old).about(&old, "removed")?;
    }
    for new in libraries(compiled)? {
        if let Some(name) = new.file_name().filter(|name| !is_the_empty_crate(name)) {
            fs::copy(&new, library.join(name)).about(&new, "copied")?;
        }
    }
    Ok(())
}

fn is_the_empty_crate(name: &std::ffi::OsStr) -> bool {
    name.to_string_lossy().starts_with("libemptiness-")
}

fn libraries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).about(folder, "read")?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    Ok(paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "rlib"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_libraries_replace_the_old_and_the_empty_crate_stays_behind() {
        let folder = std::env::temp_dir().join(format!("klantreacties-std-{}", std::process::id()));
        let (compiled, library) = (folder.join("compiled"), folder.join("library"));
        for path in [&compiled, &library] {
            fs::create_dir_all(path).expect("a folder");
        }
        for name in ["libcore-2.rlib", "libemptiness-2.rlib", "core.d"] {
            fs::write(compiled.join(name), name).expect("a file");
        }
        fs::write(library.join("libcore-1.rlib"), "old").expect("a file");
        lay(&compiled, &library).expect("laid");
        assert_eq!(
            libraries(&library).expect("read"),
            [library.join("libcore-2.rlib")]
        );
        fs::remove_dir_all(&folder).expect("removed");
    }
}
