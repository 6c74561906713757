//! The live feed over HTTP: nothing missed, nothing doubled, nothing told to those who may not know.

use std::time::Duration;

use axum::body::Body;
use axum::http::Response;
use futures::StreamExt as _;

use super::browser::Browser;
use super::testapp::get;
use super::world::{World, compliment};

/// An open stream and what it said.
pub struct Stream {
    body: axum::body::BodyDataStream,
    pub text: String,
}

impl Stream {
    pub async fn open(browser: &Browser, after: u64, last_seen: Option<u64>) -> Self {
        let seen = last_seen.map(|seq| seq.to_string()).unwrap_or_default();
        let mut headers = vec![
            ("accept", "text/event-stream"),
            ("sec-fetch-site", "same-origin"),
        ];
        if !seen.is_empty() {
            headers.push(("last-event-id", seen.as_str()));
        }
        let request = get(&format!("/team/stroom?na={after}"), &headers);
        let response: Response<Body> = browser.send(request).await;
        assert_eq!(response.status(), 200);
        Self {
            body: response.into_body().into_data_stream(),
            text: String::new(),
        }
    }

    /// Reads until `part` was said, for at most two seconds.
    pub async fn until(&mut self, part: &str) -> bool {
        self.read(Duration::from_secs(2), |text| text.contains(part))
            .await
    }

    /// Reads until what was said is `enough`, for at most so long.
    pub async fn read(&mut self, most: Duration, enough: impl Fn(&str) -> bool) -> bool {
        let wait = async {
            while !enough(&self.text) {
                match self.body.next().await {
                    Some(Ok(chunk)) => self.text.push_str(&String::from_utf8_lossy(&chunk)),
                    Some(Err(_)) | None => return false,
                }
            }
            true
        };
        tokio::time::timeout(most, wait).await.unwrap_or(false)
    }

    pub fn ids(&self) -> Vec<u64> {
        self.text
            .lines()
            .filter_map(|line| line.strip_prefix("id: ")?.parse().ok())
            .collect()
    }
}

/// Sends a compliment; its reference.
pub async fn receive(world: &World, number: usize) -> String {
    send(world, number).await;
    world.newest().await
}

/// Sends a compliment.
pub async fn send(world: &World, number: usize) {
    let key = format!("live-key-{number:04}-0123456789abcdef");
    let body = format!("Compliment nummer {number} voor het hele team.");
    let answer = world
        .browser()
        .post("/reageren", &compliment(&key, &body))
        .await;
    assert_eq!(answer.status, 303, "{}", answer.text());
}

#[tokio::test]
async fn what_a_parent_sends_appears_on_an_open_board() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    assert!(stream.until("event: ready").await);
    let reference = receive(&world, 1).await;
    assert!(
        stream
            .until(&format!("\"reference\":\"{reference}\""))
            .await,
        "{}",
        stream.text
    );
}

#[tokio::test]
async fn a_cut_stream_goes_on_where_it_was_with_nothing_missed_or_doubled() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    let mut sent = Vec::new();
    for number in 0..5 {
        sent.push(receive(&world, number).await);
    }
    assert!(stream.until(sent.last().expect("five")).await);
    let seen = *stream.ids().last().expect("an id");
    drop(stream);
    for number in 5..12 {
        sent.push(receive(&world, number).await);
    }
    let mut again = Stream::open(&desk, 0, Some(seen)).await;
    for number in 12..15 {
        sent.push(receive(&world, number).await);
    }
    assert!(
        again.until(sent.last().expect("fifteen")).await,
        "{}",
        again.text
    );
    for reference in &sent[5..] {
        let named = format!("\"reference\":\"{reference}\"");
        assert_eq!(again.text.matches(&named).count(), 1, "{reference}");
    }
    for reference in &sent[..5] {
        assert!(
            !again.text.contains(reference.as_str()),
            "{reference} again"
        );
    }
    let ids = again.ids();
    assert!(
        ids.is_sorted() && ids.first().is_some_and(|id| *id > seen),
        "{ids:?}"
    );
}

#[tokio::test]
async fn a_stream_ends_for_other_sites_and_for_those_without_a_session() {
    let world = World::new().await;
    let stranger = world.browser();
    let plain = [
        ("accept", "text/event-stream"),
        ("sec-fetch-site", "same-origin"),
    ];
    assert_eq!(
        stranger.send(get("/team/stroom", &plain)).await.status(),
        404
    );
    let desk = world.desk_of("co").await;
    let foreign = [
        ("accept", "text/event-stream"),
        ("sec-fetch-site", "cross-site"),
    ];
    assert_eq!(desk.send(get("/team/stroom", &foreign)).await.status(), 403);
}

#[tokio::test]
async fn a_stream_says_nothing_of_what_its_reader_may_not_see() {
    let world = World::new().await;
    let neighbour = world.desk_of("buur").await;
    let mut stream = Stream::open(&neighbour, 0, None).await;
    assert!(stream.until("event: ready").await);
    let reference = receive(&world, 1).await;
    assert!(!stream.until(&reference).await, "{}", stream.text);
    assert!(!stream.text.contains("event: card") && !stream.text.contains("event: gone"));
}
