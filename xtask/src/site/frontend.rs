//! From a frontend crate to a script and a WASM file: cargo, bindgen, wasm-opt, esbuild.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{FRONTENDS, Fingerprint, Frontend, note, place};
use crate::checkout::Checkout;
use crate::failure::{About as _, Failure};
use crate::progress::{say, size, step};
use crate::toolchain::{Toolchain, WASM};
use crate::{folder, npm, process};

/// The cargo profile of the frontends.
const PROFILE: &str = "wasm-release";

/// What Rust's WASM may use, which all browsers of the last years have; wasm-opt must be told.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The name of the script by hand.
const BOOT: &str = "boot.js";

/// The name under which it takes in a sheet of styles.
const SHEET: &str = "form.css";

/// Compiles both frontends to WASM, each by itself: together they would get each other's
/// features. Cargo knows what is unchanged.
pub fn compile(toolchain: &Toolchain) -> Result<(), Failure> {
    for Frontend { package, name } in FRONTENDS {
        let build = [
            "build",
            "--profile",
            PROFILE,
            "--target",
            WASM,
            "-p",
            package,
        ];
        step(&format!("{name}: to WASM (cargo)"), || {
            process::run(&mut toolchain.cargo_small(&build))
        })?;
    }
    Ok(())
}

/// Makes one frontend's files in the site; the script by hand may take the `sheet` in.
pub fn make(
    checkout: &Checkout,
    toolchain: &Toolchain,
    frontend: Frontend,
    sheet: Option<&Path>,
) -> Result<Vec<String>, Failure> {
    let wasm = compiled(checkout, frontend);
    let name = frontend.name;
    let boot = boot(checkout, name);
    let mut by_hand: Vec<(&Path, &str)> = Vec::new();
    if let Some(boot) = &boot {
        by_hand.push((boot, BOOT));
        by_hand.extend(sheet.map(|sheet| (sheet, SHEET)));
    }
    let mut inputs = Fingerprint::new("frontend 3").and(npm::fingerprint(checkout)?.as_bytes());
    for (file, _) in &by_hand {
        inputs = inputs.file(file)?;
    }
    let fingerprint = inputs.file(&wasm)?.finish();
    let files = note::unless_made(checkout, &format!("frontend-{name}"), fingerprint, || {
        let folder = fresh_folder(checkout, name)?;
        step(&format!("{name}: script (bindgen)"), || {
            bindgen(toolchain, &wasm, &folder, name)
        })?;
        step(&format!("{name}: smaller WASM (wasm-opt)"), || {
            optimise(checkout, &folder, name)
        })?;
        step(&format!("{name}: smaller script (esbuild)"), || {
            minify(checkout, &folder, name, &by_hand)
        })?;
        step(&format!("{name}: compressed forms"), || {
            let mut files = place(checkout, &folder.join("small.wasm"), name, "wasm")?;
            files.extend(place(checkout, &folder.join("small.js"), name, "js")?);
            Ok(files)
        })
    })?;
    tell_sizes(checkout, name, &files)?;
    Ok(files)
}

fn compiled(checkout: &Checkout, frontend: Frontend) -> PathBuf {
    let file = format!("{}.wasm", frontend.package.replace('-', "_"));
    checkout.target().join(WASM).join(PROFILE).join(file)
}

/// A script by hand around the generated one, where the frontend has one.
fn boot(checkout: &Checkout, name: &str) -> Option<PathBuf> {
    let path = checkout.root().join("frontend").join(name).join(BOOT);
    path.is_file().then_some(path)
}

fn fresh_folder(checkout: &Checkout, name: &str) -> Result<PathBuf, Failure> {
    let folder = checkout.work().join(name);
    folder::remove(&folder)?;
    fs::create_dir_all(&folder).about(&folder, "made")?;
    Ok(folder)
}

fn bindgen(toolchain: &Toolchain, wasm: &Path, folder: &Path, name: &str) -> Result<(), Failure> {
    let run = [
        "run",
        "--quiet",
        "-p",
        "xtask",
        "--features",
        "bindgen",
        "--bin",
        "bindgen",
        "--",
    ];
    say("the generator is compiled first, which takes a minute or two the first time");
    process::run(toolchain.cargo(&run).arg(wasm).arg(folder).arg(name))
}

fn optimise(checkout: &Checkout, folder: &Path, name: &str) -> Result<(), Failure> {
    let mut wasm_opt = Command::new(checkout.npm_tool("wasm-opt"));
    wasm_opt
        .arg("-Oz")
        .args(FEATURES)
        .arg(folder.join(format!("{name}_bg.wasm")));
    process::run(wasm_opt.arg("-o").arg(folder.join("small.wasm")))
}

fn minify(
    checkout: &Checkout,
    folder: &Path,
    name: &str,
    by_hand: &[(&Path, &str)],
) -> Result<(), Failure> {
    for (file, name) in by_hand {
        fs::copy(file, folder.join(name)).about(file, "copied")?;
    }
    let generated = format!("{name}.js");
    let entry = by_hand.first().map_or(generated.as_str(), |(_, name)| name);
    let mut esbuild = Command::new(checkout.npm_tool("esbuild"));
    esbuild.arg(folder.join(entry));
    esbuild.args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--loader:.css=text",
        "--log-level=warning",
    ]);
    process::run(esbuild.arg(format!("--outfile={}", folder.join("small.js").display())))
}

fn tell_sizes(checkout: &Checkout, name: &str, files: &[String]) -> Result<(), Failure> {
    let site = checkout.site();
    let length = |ending: &str| {
        let file = files.iter().find(|file| file.ends_with(ending));
        let path = site.join(file.map_or("", String::as_str));
        fs::metadata(&path)
            .about(&path, "read")
            .map(|data| size(data.len()))
    };
    let (wasm, small) = (length(".wasm")?, length(".wasm.br")?);
    let (script, small_script) = (length(".js")?, length(".js.br")?);
    say(&format!(
        "{name}: WASM {wasm}, {small} brotli; script {script}, {small_script} brotli"
    ));
    Ok(())
}
