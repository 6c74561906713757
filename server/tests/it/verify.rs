//! `server verify` on the real program: by itself, through the server that runs, and its exit
//! codes.

use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use domain::reference::Reference;
use server::live::Hub;
use store::{Store, StoreConfig, Tampering};
use tempfile::TempDir;

use super::crash::{free_port, program, ready, site, submit};

/// The exit code, what was said, and what was complained of.
fn verify(data: &Path, more: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_server"))
        .arg("verify")
        .args(more)
        .arg("--data")
        .arg(data)
        .output();
    let output = output.expect("the program runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    let complained = text(output.stderr);
    assert!(!complained.contains("panicked"), "{complained}");
    let code = output.status.code().expect("a code");
    (code, text(output.stdout), complained)
}

/// Changes the data of a server that doesn't run.
async fn damage(data: &Path, how: Tampering, number: u32) {
    let url = format!("surrealkv://{}", data.join("store").display());
    let store = Store::open(&StoreConfig::new(&url), Arc::new(Hub::new())).await;
    let store = store.expect("opens");
    let changed = store.tamper(how, Reference::new(year(), 1), number).await;
    changed.expect("changed");
    store.close().await;
}

/// The year in which the program receives: it runs on the machine's clock.
fn year() -> u16 {
    let (_, today) = domain::ports::Clock::read(&server::clock::SystemClock);
    u16::try_from(chrono::Datelike::year(&today)).expect("a year")
}

/// A long folder name, as a socket's may not be.
fn folder() -> TempDir {
    let long = "gegevens-".repeat(14);
    tempfile::Builder::new()
        .prefix(&long)
        .tempdir()
        .expect("a folder")
}

#[tokio::test]
async fn verify_says_whether_the_records_hold_with_and_without_a_running_server() {
    let (data, site) = (folder(), site());
    let port = free_port();
    let mut server = program(data.path(), site.path(), port);
    ready(port).await;
    for number in 0..3 {
        let key = format!("verify-key-{number}-0123456789abcdef");
        let stored = submit(port, &key, "De deur stond de hele ochtend open.").await;
        assert_eq!(stored, Some(303));
    }
    let door = std::fs::metadata(data.path().join("control")).expect("a socket");
    assert_eq!(door.permissions().mode() & 0o777, 0o600);
    let (code, said, complained) = verify(data.path(), &[]);
    assert_eq!(
        (code, said.as_str()),
        (0, "Alles klopt: 3 reacties, 3 gebeurtenissen.\n"),
        "{complained}"
    );
    let reference = Reference::new(year(), 1).to_string();
    let (code, said, _) = verify(data.path(), &[&reference]);
    assert_eq!(
        (code, said),
        (0, format!("{reference} klopt: 1 gebeurtenis.\n"))
    );
    server.kill().expect("killed");
    server.wait().expect("ended");

    // What it left of its door is in nobody's way.
    let (code, said, complained) = verify(data.path(), &[]);
    assert_eq!(
        (code, said.as_str()),
        (0, "Alles klopt: 3 reacties, 3 gebeurtenissen.\n"),
        "{complained}"
    );
    damage(data.path(), Tampering::Payload, 1).await;
    let broken = format!(
        "{reference} klopt niet vanaf gebeurtenis 1.\nNiet alles klopt: 3 reacties bekeken.\n"
    );
    let (code, said, _) = verify(data.path(), &[]);
    assert_eq!((code, &said), (1, &broken));

    let port = free_port();
    let mut server = program(data.path(), site.path(), port);
    ready(port).await;
    let (code, said, _) = verify(data.path(), &[]);
    assert_eq!((code, &said), (1, &broken), "through the running server");
    let (code, said, _) = verify(data.path(), &[&reference]);
    assert_eq!(
        (code, said),
        (1, format!("{reference} klopt niet vanaf gebeurtenis 1.\n"))
    );
    server.kill().expect("killed");
    server.wait().expect("ended");
}

#[tokio::test]
async fn verify_says_when_it_can_not_look() {
    let data = TempDir::new().expect("a folder");
    let (code, said, complained) = verify(data.path(), &[]);
    assert_eq!((code, said.as_str()), (2, ""));
    assert!(complained.contains("Er is geen opslag op"), "{complained}");
    assert!(!data.path().join("store").exists(), "it makes none");
    let (code, _, complained) = verify(data.path(), &["42"]);
    assert_eq!(code, 2);
    assert!(complained.contains("KR-2026-00042"), "{complained}");
    // Somebody else holds the data, and doesn't answer.
    let url = format!("surrealkv://{}", data.path().join("store").display());
    let held = Store::open(&StoreConfig::new(&url), Arc::new(Hub::new())).await;
    let (code, _, complained) = verify(data.path(), &[]);
    assert_eq!(code, 2);
    assert!(complained.contains("al in gebruik"), "{complained}");
    held.expect("opens").close().await;
}

#[tokio::test]
async fn a_store_that_lost_its_end_is_broken() {
    let data = TempDir::new().expect("a folder");
    let url = format!("surrealkv://{}", data.path().join("store").display());
    let store = Store::open(&StoreConfig::new(&url), Arc::new(Hub::new())).await;
    store.expect("opens").close().await;
    std::fs::write(data.path().join("store.mark"), "00000000000000000007\n").expect("written");
    let (code, _, complained) = verify(data.path(), &[]);
    assert_eq!(code, 1, "{complained}");
    assert!(complained.contains('7'), "{complained}");
}
