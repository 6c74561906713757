//! Licences and bans: may every crate that ends up in the server or in a browser be used?
//!
//! Judges what cargo says about the dependencies, so that no further tool has to be installed;
//! `deny.toml` says the same to cargo-deny.

use crate::failure::Failure;
use crate::progress::say;
use crate::toolchain::{Toolchain, WASM};

mod dependency;
mod expression;
mod policy;

use dependency::Dependency;

/// What the server is built for here; other systems' crates are in no release.
const SERVER: &str = "x86_64-unknown-linux-gnu";

/// Fails with one line for each crate that may not be used.
pub fn check(toolchain: &Toolchain) -> Result<(), Failure> {
    let mut all = dependency::all(toolchain, SERVER)?;
    all.extend(dependency::all(toolchain, WASM)?);
    all.sort();
    all.dedup();
    let objections: Vec<String> = all.iter().filter_map(objection).collect();
    if objections.is_empty() {
        say(&format!(
            "{} crates, none banned, all under accepted licences",
            all.len()
        ));
        return Ok(());
    }
    Err(Failure::new(objections.join("\n    ")))
}

/// Why a crate may not be used.
fn objection(crate_: &Dependency) -> Option<String> {
    let Dependency {
        name,
        version,
        licence,
    } = crate_;
    if let Some(ban) = policy::BANS.iter().find(|ban| ban.name == name) {
        return Some(format!("{name} {version} is banned: {}", ban.reason));
    }
    if policy::EXCEPTIONS
        .iter()
        .any(|exception| exception.covers(name, licence.as_deref()))
    {
        return None;
    }
    let Some(licence) = licence else {
        return Some(format!("{name} {version} names no licence"));
    };
    match expression::allows(licence, &|id| policy::ACCEPTED.contains(&id)) {
        Ok(true) => None,
        Ok(false) => Some(format!(
            "{name} {version}: the licence {licence} is not accepted"
        )),
        Err(why) => Some(format!(
            "{name} {version}: the licence {licence} can't be read: {why}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str, licence: Option<&str>) -> Option<String> {
        let (name, version) = (name.to_owned(), "1.0.0".to_owned());
        objection(&Dependency {
            name,
            version,
            licence: licence.map(str::to_owned),
        })
    }

    #[test]
    fn an_accepted_licence_meets_no_objection() {
        assert_eq!(told("serde", Some("MIT OR Apache-2.0")), None);
    }

    #[test]
    fn a_licence_that_binds_the_whole_work_is_refused() {
        assert!(
            told("gnu", Some("GPL-3.0-only"))
                .expect("refused")
                .contains("is not accepted")
        );
        assert!(
            told("unknown", None)
                .expect("refused")
                .contains("names no licence")
        );
    }

    #[test]
    fn surrealdb_alone_may_come_under_its_own_licence() {
        assert_eq!(told("surrealdb-core", None), None);
        assert_eq!(told("surrealdb-protocol", Some("BUSL-1.1")), None);
        assert!(told("other", Some("BUSL-1.1")).is_some());
    }

    #[test]
    fn a_ban_stands_whatever_the_licence() {
        assert!(
            told("openssl-sys", Some("MIT"))
                .expect("banned")
                .contains("is banned")
        );
    }
}
