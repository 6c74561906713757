//! What can be wrong with a machine: each gets a sentence at exit, no panic, nothing lost.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::crash::{command, free_port, program, ready, site, submit};

/// Starts a program that should stop by itself and say why.
fn speaking(data: &Path, site: &Path, port: u16) -> Child {
    let mut program = command(data, site, port);
    let program = program.stderr(Stdio::piped()).spawn();
    program.expect("the program starts")
}

/// The exit status and what was said, of a program that should stop by itself.
fn ended(mut child: Child) -> (bool, String) {
    let since = Instant::now();
    while child.try_wait().expect("a child").is_none() {
        assert!(
            since.elapsed() < Duration::from_mins(1),
            "the program does not stop"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
    let output = child.wait_with_output().expect("its words");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!said.contains("panicked"), "{said}");
    (output.status.success(), said)
}

#[tokio::test]
async fn a_port_in_use_is_said() {
    let (data, site) = (TempDir::new().expect("a folder"), site());
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let (fine, said) = ended(speaking(data.path(), site.path(), port));
    assert!(!fine && said.contains(&port.to_string()), "{said}");
}

#[tokio::test]
async fn a_second_server_on_the_same_data_is_said_and_the_first_goes_on() {
    let (data, site) = (TempDir::new().expect("a folder"), site());
    let port = free_port();
    let mut first = program(data.path(), site.path(), port);
    ready(port).await;
    let (fine, said) = ended(speaking(data.path(), site.path(), free_port()));
    assert!(!fine && said.contains("al in gebruik"), "{said}");
    let key = "second-server-key-0123456789";
    assert_eq!(
        submit(port, key, "De eerste server werkt gewoon door.").await,
        Some(303)
    );
    first.kill().expect("killed");
    first.wait().expect("ended");
}

#[tokio::test]
async fn a_damaged_store_is_said() {
    let (data, site) = (TempDir::new().expect("a folder"), site());
    let port = free_port();
    let mut child = program(data.path(), site.path(), port);
    ready(port).await;
    let key = "damaged-store-key-0123456789";
    assert_eq!(
        submit(port, key, "Deze map wordt zo beschadigd.").await,
        Some(303)
    );
    child.kill().expect("killed");
    child.wait().expect("ended");
    garble(&data.path().join("store"));
    let (fine, said) = ended(speaking(data.path(), site.path(), free_port()));
    assert!(!fine && said.contains("beschadigd"), "{said}");
}

/// Overwrites the middle of every file of the store.
fn garble(folder: &Path) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            garble(&path);
        } else {
            let mut bytes = std::fs::read(&path).expect("bytes");
            let middle = bytes.len() / 4..bytes.len() * 3 / 4;
            bytes[middle].fill(0xA5);
            std::fs::write(&path, bytes).expect("written");
        }
    }
}

#[tokio::test]
async fn a_full_disk_stops_acknowledging_and_loses_nothing() {
    let (data, site) = (TempDir::new().expect("a folder"), site());
    let port = free_port();
    // Files can't grow beyond the limit (in blocks of 1 KiB), and writing there is an error.
    let script = "ulimit -f 600; trap '' XFSZ; exec \"$0\" \"$@\"";
    let mut child = Command::new("bash")
        .args([
            "-c",
            script,
            env!("CARGO_BIN_EXE_server"),
            "--empty",
            "--limit-factor",
            "100000",
            // Nobody reads its words before it stops: they must fit in the pipe.
            "--log",
            "warn",
        ])
        .args(["--listen", &format!("127.0.0.1:{port}")])
        .arg("--data")
        .arg(data.path())
        .arg("--site")
        .arg(site.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash starts the program");
    ready(port).await;
    let mut acknowledged = Vec::new();
    let filler = "Een lange reactie. ".repeat(200);
    let mut refused = false;
    for number in 0..5000 {
        let key = format!("full-disk-{number:05}-0123456789abcdef");
        match submit(port, &key, &filler).await {
            Some(303) => acknowledged.push(key),
            Some(503) | None => {
                refused = true;
                break;
            }
            Some(status) => panic!("status {status}"),
        }
    }
    assert!(refused, "the limit was reached");
    let (fine, said) = tokio::task::spawn_blocking(move || {
        let since = Instant::now();
        while child.try_wait().expect("a child").is_none()
            && since.elapsed() < Duration::from_secs(30)
        {
            std::thread::sleep(Duration::from_millis(50));
        }
        ended(child)
    })
    .await
    .expect("waited");
    assert!(!fine && said.contains("schijf"), "{said}");
    let port = free_port();
    let mut again = program(data.path(), site.path(), port);
    ready(port).await;
    for key in &acknowledged {
        assert_eq!(
            submit(port, key, &filler).await,
            Some(303),
            "{key}: the same receipt again"
        );
    }
    again.kill().expect("killed");
    again.wait().expect("ended");
    println!(
        "full disk: {} acknowledged, all there after the restart",
        acknowledged.len()
    );
}
