//! The crates of the dependency graph, as `cargo metadata` tells them.

use std::collections::HashSet;

use serde::Deserialize;

use crate::failure::Failure;
use crate::process;
use crate::toolchain::Toolchain;

/// A crate of somebody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dependency {
    pub name: String,
    pub version: String,
    /// An SPDX expression, if the crate names one.
    pub licence: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    /// Where it comes from; our own crates come from nowhere.
    source: Option<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
}

/// All crates that any of ours stands on when compiled for a target.
pub fn all(toolchain: &Toolchain, target: &str) -> Result<Vec<Dependency>, Failure> {
    let ask = [
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--all-features",
    ];
    let told = process::output(toolchain.cargo(&ask).args(["--filter-platform", target]))?;
    read(&told)
}

fn read(told: &str) -> Result<Vec<Dependency>, Failure> {
    let metadata: Metadata = serde_json::from_str(told)
        .map_err(|error| Failure::new(format!("cargo metadata can't be read: {error}")))?;
    let used: HashSet<&str> = metadata
        .resolve
        .nodes
        .iter()
        .map(|node| node.id.as_str())
        .collect();
    let foreign =
        |package: &&Package| package.source.is_some() && used.contains(package.id.as_str());
    let taken = metadata
        .packages
        .iter()
        .filter(foreign)
        .map(|package| Dependency {
            name: package.name.clone(),
            version: package.version.clone(),
            licence: package.license.clone(),
        });
    Ok(taken.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_foreign_crates_that_are_used_are_judged() {
        let told = r#"{
            "packages": [
                {"id": "a", "name": "serde", "version": "1.0.0", "license": "MIT", "source": "registry"},
                {"id": "b", "name": "unused", "version": "1.0.0", "license": null, "source": "registry"},
                {"id": "c", "name": "domain", "version": "0.1.0", "license": "EUPL-1.2", "source": null}
            ],
            "resolve": {"nodes": [{"id": "a"}, {"id": "c"}]}
        }"#;
        let names: Vec<String> = read(told)
            .expect("read")
            .into_iter()
            .map(|one| one.name)
            .collect();
        assert_eq!(names, ["serde"]);
    }
}
