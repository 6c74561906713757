//! The live feed when something is off: readers that lag, stand beyond the end, or may no longer
//! read.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use domain::ports::CaseStore as _;
use futures::future::join_all;

use super::live::{Stream, receive, send};
use super::world::{World, organisation};

/// The feed looks at who reads every five seconds.
const PULSE: Duration = Duration::from_secs(8);

/// Sends compliments, a hundred at a time.
async fn flood(world: &World, numbers: Range<usize>) {
    let numbers: Vec<usize> = numbers.collect();
    for some in numbers.chunks(100) {
        join_all(some.iter().map(|number| send(world, *number))).await;
    }
}

/// How often each case came as a card.
fn cards(text: &str) -> BTreeMap<&str, usize> {
    let named = text.split("\"reference\":\"").skip(1);
    let mut cards = BTreeMap::new();
    for reference in named.filter_map(|rest| rest.split('"').next()) {
        *cards.entry(reference).or_default() += 1;
    }
    cards
}

#[tokio::test]
async fn a_reader_that_lags_gets_every_change_once_or_is_told_to_load_again() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    flood(&world, 0..400).await;
    let all =
        |text: &str| text.matches("event: card").count() >= 400 || text.contains("event: resync");
    assert!(
        stream.read(Duration::from_secs(20), all).await,
        "{}",
        stream.ids().len()
    );
    let resync = stream.text.contains("event: resync");
    if !resync {
        let cards = cards(&stream.text);
        assert_eq!(cards.len(), 400);
        assert!(cards.values().all(|times| *times == 1), "{cards:?}");
    }
    println!(
        "lagging: {} cards, told to load again: {resync}",
        cards(&stream.text).len()
    );
    assert!(stream.ids().is_sorted());
    let next = receive(&world, 400).await;
    let named = format!("\"reference\":\"{next}\"");
    assert!(stream.until(&named).await, "it goes on");
    assert_eq!(stream.text.matches(&named).count(), 1);
}

#[tokio::test]
async fn a_reader_more_than_five_hundred_changes_behind_is_told_to_load_again() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    flood(&world, 0..510).await;
    let head = world.store.head().await.expect("a head");
    let mut stream = Stream::open(&desk, 0, None).await;
    assert!(stream.until("event: resync").await, "{}", stream.text);
    assert_eq!(stream.ids(), [head], "to where the feed is now");
    assert!(!stream.text.contains("event: card"));
    let next = receive(&world, 510).await;
    assert!(stream.until(&next).await, "it goes on");
    let mut near = Stream::open(&desk, head - 100, None).await;
    assert!(near.until(&next).await);
    assert!(
        !near.text.contains("event: resync"),
        "a hundred are replayed"
    );
    assert_eq!(cards(&near.text).len(), 101);
}

#[tokio::test]
async fn a_reader_beyond_the_end_of_the_feed_is_told_to_load_again_and_then_follows() {
    let world = World::new().await;
    let desk = world.desk_of("co").await;
    let places = [
        (u64::MAX, None),
        (u64::MAX - 1, None),
        (999_999, None),
        (0, Some(999_999)),
        (0, Some(u64::MAX)),
    ];
    for (number, (after, seen)) in places.into_iter().enumerate() {
        receive(&world, 2 * number).await;
        let mut stream = Stream::open(&desk, after, seen).await;
        assert!(
            stream.until("event: resync").await,
            "{after} {seen:?}: {}",
            stream.text
        );
        let next = receive(&world, 2 * number + 1).await;
        assert!(
            stream.until(&next).await,
            "{after} {seen:?}: {}",
            stream.text
        );
        assert!(stream.ids().is_sorted());
    }
}

#[tokio::test]
async fn a_reader_whose_grant_ends_is_told_to_load_again_and_gets_no_further_card() {
    let mut org = organisation();
    let mut colleagues = org.colleagues.iter_mut();
    let one = colleagues.find(|one| one.id.as_str() == "co2");
    one.expect("a colleague").grants[0].until = NaiveDate::from_ymd_opt(2026, 4, 20);
    let world = World::with(org).await;
    world.clock.advance(TimeDelta::hours(6));
    let desk = world.desk_of("co2").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    let first = receive(&world, 0).await;
    assert!(stream.until(&first).await, "{}", stream.text);
    // Past midnight; the session lasts until the morning.
    world.clock.advance(TimeDelta::hours(7));
    let told = |text: &str| text.contains("event: resync");
    assert!(stream.read(PULSE, told).await, "{}", stream.text);
    let next = receive(&world, 1).await;
    assert!(!stream.until(&next).await, "{}", stream.text);
    assert_eq!(stream.text.matches("event: card").count(), 1);
    let case = format!("{{\"reference\":\"{first}\"}}");
    assert_eq!(desk.call("/api/team/case", &case).await.status, 404);
}

#[tokio::test]
async fn a_reader_whose_session_ends_is_told_so() {
    let world = World::new().await;
    let (leaving, staying) = (world.desk_of("co").await, world.desk_of("co2").await);
    let mut left = Stream::open(&leaving, 0, None).await;
    let mut stays = Stream::open(&staying, 0, None).await;
    assert_eq!(leaving.post("/team/afmelden", &[]).await.status, 303);
    let out = |text: &str| text.contains("event: signed-out");
    assert!(left.read(PULSE, out).await, "{}", left.text);
    let next = receive(&world, 0).await;
    assert!(!left.until(&next).await, "nothing comes after it");
    assert!(
        stays.until(&next).await && !out(&stays.text),
        "{}",
        stays.text
    );
    world.clock.advance(TimeDelta::minutes(12 * 60 + 1));
    assert!(stays.read(PULSE, out).await, "{}", stays.text);
}
