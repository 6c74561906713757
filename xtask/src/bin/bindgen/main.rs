//! Turns a compiled frontend into what a browser loads: `bindgen FILE.wasm FOLDER NAME`.
//!
//! A program of its own, because the generator must be of the same version as the `wasm-bindgen`
//! crate inside the frontends (`Cargo.lock` keeps the two equal) and takes long to compile.

mod lean;

use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [wasm, folder, name] = arguments.as_slice() else {
        eprintln!("bindgen FILE.wasm FOLDER NAME");
        return ExitCode::FAILURE;
    };
    match generate(wasm, folder, name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn generate(wasm: &str, folder: &str, name: &str) -> Result<(), String> {
    let mut bindgen = Bindgen::new();
    let chosen = bindgen.web(true).map_err(|error| error.to_string())?;
    chosen
        .input_path(wasm)
        .out_name(name)
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .generate(folder)
        .map_err(|error| format!("{wasm} can't be turned into a script: {error:#}"))?;
    lean::make(Path::new(folder), name)
}
