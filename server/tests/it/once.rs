//! Exactly one case for each reaction, whatever becomes of the answers.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use super::acts::{STORY, fresh_key, received};
use super::crash::{free_port, program, ready, site, stored, submit};
use super::forms::Form;
use super::world::{World, code_on, complaint};

const SEED: u64 = 0x006b_6c61_6e74;
/// Reactions under way at once, each posted twice.
const AT_ONCE: usize = 32;

/// A line on which some answers get lost: a request goes through whole, and when its answer has
/// begun to come, the connection ends instead.
struct Line {
    server: u16,
    requests: AtomicU64,
    cut: AtomicU64,
    /// Of the answers that were cut, those that said that the reaction is stored.
    stored: AtomicU64,
}

impl Line {
    /// A line to `server`, and its port.
    async fn open(server: u16) -> (Arc<Self>, u16) {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (requests, cut, stored) = Default::default();
        let line = Arc::new(Self {
            server,
            requests,
            cut,
            stored,
        });
        let carrying = Arc::clone(&line);
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let line = Arc::clone(&carrying);
                tokio::spawn(async move { line.carry(client).await });
            }
        });
        (line, port)
    }

    /// Whether this request's answer is lost: one in ten, the same ones in every run.
    fn loses(number: u64) -> bool {
        // SplitMix64.
        let mut mixed = SEED.wrapping_add(number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)).is_multiple_of(10)
    }

    async fn carry(&self, mut client: TcpStream) {
        let request = whole(&mut client).await.expect("a whole request");
        let lost = Self::loses(self.requests.fetch_add(1, Ordering::Relaxed));
        let mut server = TcpStream::connect(("127.0.0.1", self.server))
            .await
            .expect("the server");
        server.write_all(&request).await.expect("sent on");
        let mut answer = Vec::new();
        if lost {
            while answer.len() < "HTTP/1.1 303".len() {
                let read = server.read_buf(&mut answer).await.expect("an answer");
                assert!(read > 0, "the server ended the connection");
            }
            self.cut.fetch_add(1, Ordering::Relaxed);
            let accepted = answer.starts_with(b"HTTP/1.1 303");
            self.stored
                .fetch_add(u64::from(accepted), Ordering::Relaxed);
        } else {
            server.read_to_end(&mut answer).await.expect("an answer");
            client.write_all(&answer).await.expect("delivered");
        }
    }
}

/// A request up to the end of its body.
async fn whole(client: &mut TcpStream) -> Option<Vec<u8>> {
    let mut request = Vec::new();
    loop {
        if client.read_buf(&mut request).await.ok()? == 0 {
            return None;
        }
        let text = String::from_utf8_lossy(&request);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let mut lines = head.lines();
            let length = lines.find_map(|line| line.strip_prefix("content-length: "))?;
            if body.len() >= length.parse().ok()? {
                return Some(request);
            }
        }
    }
}

/// Posts a reaction until it is accepted, as a browser that tries again does; how often.
async fn until_accepted(port: u16, key: &str) -> u64 {
    for tries in 1.. {
        match submit(port, key, &format!("Reactie met sleutel {key}.")).await {
            Some(303) => return tries,
            Some(status) => panic!("{key}: status {status}"),
            None => {}
        }
    }
    unreachable!("it tries for ever")
}

async fn sent_through_a_lossy_line(count: usize) {
    let (data, site) = (TempDir::new().expect("a folder"), site());
    let server = free_port();
    let mut child = program(data.path(), site.path(), server);
    ready(server).await;
    let (line, port) = Line::open(server).await;
    let started = Instant::now();
    let (mut posts, room) = (JoinSet::new(), Arc::new(Semaphore::new(AT_ONCE)));
    let key = |number: usize| format!("once-{number:05}-0123456789abcdef");
    for number in 0..count {
        let (room, key) = (Arc::clone(&room), key(number));
        posts.spawn(async move {
            let _turn = room.acquire().await.expect("open");
            let (one, two) = tokio::join!(until_accepted(port, &key), until_accepted(port, &key));
            one + two
        });
    }
    let tries: u64 = posts.join_all().await.into_iter().sum();
    let took = started.elapsed();
    child.kill().expect("killed");
    child.wait().expect("ended");
    let stored = stored(data.path()).await;
    let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
    let (requests, cut) = (read(&line.requests), read(&line.cut));
    let twice = stored.values().filter(|times| **times > 1).count();
    eprintln!(
        "retry: {count} reactions, each posted twice at once: {requests} requests, {cut} answers \
         cut off ({} of them 303), {} cases, {twice} twice, in {took:.1?}",
        read(&line.stored),
        stored.len(),
    );
    let expected: BTreeSet<String> = (0..count).map(key).collect();
    assert_eq!(stored.into_keys().collect::<BTreeSet<_>>(), expected);
    assert_eq!((twice, tries), (0, requests));
    assert_eq!(
        read(&line.stored),
        cut,
        "every lost answer was one of a stored reaction"
    );
    assert!(
        (requests / 14..=requests / 7).contains(&cut),
        "about one in ten"
    );
}

#[tokio::test]
async fn three_hundred_reactions_over_a_line_that_loses_answers_are_three_hundred_cases() {
    sent_through_a_lossy_line(300).await;
}

#[tokio::test]
#[ignore = "takes minutes and prints figures"]
async fn retry_ten_thousand_reactions_are_ten_thousand_cases() {
    sent_through_a_lossy_line(10_000).await;
}

#[tokio::test]
async fn a_second_reaction_under_the_same_key_is_asked_about_and_never_swallowed() {
    let world = World::new().await;
    let (key, other) = (fresh_key(), "Iets heel anders:\n\n\"de lunch\" was koud.");
    let parent = world.browser();
    assert_eq!(
        parent
            .post("/reageren", &complaint(&key, STORY))
            .await
            .status,
        303
    );
    let code = code_on(parent.get("/ontvangst").await.text());
    let mut fields = complaint(&key, other);
    fields.extend([("step", "4"), ("go", "send")]);
    let asked = parent.post("/reageren", &fields).await;
    assert_eq!(asked.status, 409);
    assert!(
        asked.text().contains("Is dit een nieuwe reactie?"),
        "{}",
        asked.text()
    );
    assert!(
        world.newest().await.ends_with("00001"),
        "nothing was stored"
    );
    assert_eq!(
        code_on(parent.get("/ontvangst").await.text()),
        code,
        "nor the receipt changed"
    );
    let form = Form::to(asked.text(), "/reageren");
    assert_eq!(
        (form.value("body"), form.value("step")),
        (Some(other), Some("4"))
    );
    assert_ne!(form.value("key"), Some(key.as_str()));
    let form = form.pressing("go", "send");
    let (first, second) = tokio::join!(form.post(&parent), form.post(&parent));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    assert!(world.newest().await.ends_with("00002"), "one new case");
    let receipt = parent.get("/ontvangst").await;
    assert_ne!(code_on(receipt.text()), code);
    assert!(receipt.text().contains("KR-2026-00002") && receipt.text().contains("was koud."));
    assert!(received(&world, &[]).await.ends_with("00003"));
}

#[tokio::test]
async fn the_same_reaction_from_fifty_browsers_at_once_is_one_case_with_one_code() {
    let world = World::new().await;
    let key = fresh_key();
    let mut posts = JoinSet::new();
    for _ in 0..50 {
        let (parent, key) = (world.browser(), key.clone());
        posts.spawn(async move {
            let sent = parent.post("/reageren", &complaint(&key, STORY)).await;
            assert_eq!(sent.status, 303);
            code_on(parent.get("/ontvangst").await.text())
        });
    }
    let codes: BTreeSet<String> = posts.join_all().await.into_iter().collect();
    assert_eq!(codes.len(), 1);
    assert!(world.newest().await.ends_with("00001"));
}
