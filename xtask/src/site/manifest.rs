//! `manifest.json`: the addresses of the files with hashed names, for the server.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::name;
use crate::failure::Failure;
use crate::folder;

/// One entry for each app.
#[derive(Debug, Serialize)]
pub struct Manifest {
    pub parent: Assets,
    pub staff: Assets,
    /// Kind of parents' page → the style that stands in it.
    pub styles: BTreeMap<String, String>,
}

/// The addresses of one app's files.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Assets {
    js: String,
    wasm: String,
    css: String,
}

impl Assets {
    /// Finds the app's files among all that was made for it.
    pub fn among(files: &[String]) -> Result<Self, Failure> {
        let address = |extension: &str| {
            let file = files.iter().find(|file| name::is_hashed(file, extension));
            let absent = || Failure::new(format!("no .{extension} was made, only {files:?}"));
            file.map(|file| format!("/{file}")).ok_or_else(absent)
        };
        Ok(Self {
            js: address("js")?,
            wasm: address("wasm")?,
            css: address("css")?,
        })
    }
}

impl Manifest {
    /// Writes `manifest.json` into the site.
    pub fn write(&self, site: &Path) -> Result<(), Failure> {
        let text =
            serde_json::to_vec_pretty(self).map_err(|error| Failure::new(error.to_string()))?;
        folder::write(&site.join("manifest.json"), &text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Vec<String> {
        names
            .iter()
            .map(|name| format!("assets/parent-0123456789abcdef.{name}"))
            .collect()
    }

    #[test]
    fn addresses_are_those_of_the_plain_files() {
        let assets =
            Assets::among(&files(&["wasm.br", "wasm", "js", "js.gz", "css"])).expect("all there");
        let text = serde_json::to_string(&assets).expect("JSON");
        assert_eq!(
            text,
            r#"{"js":"/assets/parent-0123456789abcdef.js","wasm":"/assets/parent-0123456789abcdef.wasm","css":"/assets/parent-0123456789abcdef.css"}"#
        );
    }

    #[test]
    fn a_missing_file_is_named() {
        let told = Assets::among(&files(&["wasm", "css"])).expect_err("there is no script");
        assert!(told.to_string().contains("no .js was made"));
    }
}
