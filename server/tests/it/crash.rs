//! The real program, killed again and again under load: what was acknowledged is there, once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use domain::event::Event;
use domain::ports::CaseStore as _;
use server::live::Hub;
use store::{Store, StoreConfig};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use super::browser::encoded;
use super::world::complaint;

const CYCLES: usize = 10;
const CLIENTS: usize = 8;
/// So shortly before the end there was still load.
const LATELY: Duration = Duration::from_secs(2);

/// A site folder with as little as the program starts with.
pub fn site() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let assets = folder.path().join("assets");
    std::fs::create_dir(&assets).expect("a folder");
    for name in ["p.js", "p.wasm", "p.css"] {
        std::fs::write(assets.join(name), "").expect("a file");
    }
    let entry = r#"{"js":"/assets/p.js","wasm":"/assets/p.wasm","css":"/assets/p.css"}"#;
    let manifest = format!(r#"{{"parent":{entry},"staff":{entry}}}"#);
    std::fs::write(folder.path().join("manifest.json"), manifest).expect("a file");
    folder
}

/// Starts the program on `data`.
pub fn program(data: &Path, site: &Path, port: u16) -> Child {
    command(data, site, port)
        .spawn()
        .expect("the program starts")
}

/// The program on `data`. What it says goes nowhere: in a pipe that nobody reads it would stand
/// still after 64 KiB.
pub fn command(data: &Path, site: &Path, port: u16) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command
        .args([
            "--empty",
            "--listen",
            &format!("127.0.0.1:{port}"),
            "--limit-factor",
            "100000",
        ])
        .arg("--data")
        .arg(data)
        .arg("--site")
        .arg(site)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Ports below those the system hands out by itself, ten for each process that tests.
const PORTS: u16 = 20_000;
const PROCESSES: u16 = 1_200;
const OF_ONE: u16 = 10;

/// A port nobody listens on, and that no other test is about to listen on.
pub fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let process = u16::try_from(std::process::id() % u32::from(PROCESSES)).expect("small");
    for _ in 0..OF_ONE {
        let at = NEXT.fetch_add(1, Ordering::Relaxed) % OF_ONE;
        let port = PORTS + process * OF_ONE + at;
        if std::net::TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
    panic!("no free port");
}

/// Waits until the program answers.
pub async fn ready(port: u16) {
    for _ in 0..600 {
        if TcpStream::connect(("127.0.0.1", port)).await.is_ok() && get(port, "/").await.is_some() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the program does not answer");
}

/// Sends a request and reads the whole answer, head and all.
pub async fn exchange(port: u16, request: String) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.ok()?;
    answer.starts_with("HTTP/1.1").then_some(answer)
}

async fn get(port: u16, path: &str) -> Option<String> {
    let head =
        format!("GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\r\n");
    exchange(port, head).await
}

/// Posts the public form; the status when an answer came.
pub async fn submit(port: u16, key: &str, body: &str) -> Option<u16> {
    let mut pairs = complaint(key, body);
    pairs[2] = ("place", "onbekend");
    let pairs = pairs
        .iter()
        .map(|(name, value)| format!("{name}={}", encoded(value)));
    let form = pairs.collect::<Vec<_>>().join("&");
    let request = format!(
        "POST /reageren HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\n\r\n{form}",
        form.len()
    );
    let answer = exchange(port, request).await?;
    answer.split(' ').nth(1)?.parse().ok()
}

/// Sends reactions until the connection breaks; the keys that were acknowledged, and when.
async fn load(port: u16, cycle: usize, client: usize) -> (Vec<(String, Instant)>, Option<String>) {
    let mut acknowledged = Vec::new();
    for number in 0.. {
        let key = format!("crash-{cycle:02}-{client:02}-{number:05}-0123456789");
        match submit(port, &key, &format!("Reactie met sleutel {key}.")).await {
            Some(303) => acknowledged.push((key, Instant::now())),
            Some(status) => panic!("{key}: status {status}"),
            None => return (acknowledged, Some(key)),
        }
    }
    (acknowledged, None)
}

#[tokio::test]
async fn what_was_acknowledged_survives_being_killed_ten_times_under_load() {
    let (data, site) = (TempDir::new().expect("a folder"), site());
    let mut acknowledged = BTreeSet::new();
    let mut in_doubt = BTreeSet::new();
    for cycle in 0..CYCLES {
        let port = free_port();
        let mut child = program(data.path(), site.path(), port);
        ready(port).await;
        let mut clients = JoinSet::new();
        for client in 0..CLIENTS {
            clients.spawn(load(port, cycle, client));
        }
        tokio::time::sleep(Duration::from_millis(
            700 + 130 * u64::try_from(cycle).unwrap_or(0),
        ))
        .await;
        let killed = Instant::now();
        child.kill().expect("killed");
        child.wait().expect("ended");
        let before = acknowledged.len();
        let mut last = None;
        for (done, broken) in clients.join_all().await {
            let times = done.iter().map(|(_, at)| *at).filter(|at| *at <= killed);
            last = last.max(times.max());
            acknowledged.extend(done.into_iter().map(|(key, _)| key));
            in_doubt.extend(broken);
        }
        let last = killed - last.expect("something was acknowledged");
        let count = acknowledged.len() - before;
        println!("cycle {cycle}: {count} acknowledged, the last one {last:?} before the kill");
        assert!(
            last < LATELY,
            "the load stood still {last:?} before the kill"
        );
    }
    let stored = stored(data.path()).await;
    let lost = acknowledged
        .iter()
        .filter(|key| !stored.contains_key(*key))
        .count();
    let twice = stored.values().filter(|times| **times > 1).count();
    let strangers = stored
        .keys()
        .filter(|key| !acknowledged.contains(*key) && !in_doubt.contains(*key))
        .count();
    println!(
        "kill -9: {CYCLES} cycles, {} acknowledged, {} in doubt, {} stored, {lost} lost, {twice} twice",
        acknowledged.len(),
        in_doubt.len(),
        stored.len(),
    );
    assert!(acknowledged.len() > CYCLES * CLIENTS, "there was load");
    assert_eq!((lost, twice, strangers), (0, 0, 0));
}

/// As many events as a stream reads at once.
const PAGE: usize = 500;

/// How often each key's reaction is stored; every case's chain verifies.
pub async fn stored(data: &Path) -> BTreeMap<String, usize> {
    let url = format!("surrealkv://{}", data.join("store").display());
    let store = Store::open(&StoreConfig::new(&url), Arc::new(Hub::new()))
        .await
        .expect("opens");
    let mut keys = BTreeMap::new();
    let mut events = Vec::new();
    loop {
        let last = u64::try_from(events.len()).expect("small");
        let page = store.feed(last, PAGE).await;
        let page = page.unwrap_or_else(|error| panic!("a feed after {last}: {error}"));
        if page.is_empty() {
            break;
        }
        events.extend(page);
    }
    for (recorded, seq) in events.iter().zip(1_u64..) {
        assert_eq!(recorded.seq, seq, "gapless");
        if let Some(Event::Received { reaction, .. }) = &recorded.event {
            let key = reaction
                .body
                .as_str()
                .trim_start_matches("Reactie met sleutel ");
            *keys
                .entry(key.trim_end_matches('.').to_owned())
                .or_default() += 1;
            store
                .history(recorded.reference)
                .await
                .expect("a sound chain");
        }
    }
    keys
}
