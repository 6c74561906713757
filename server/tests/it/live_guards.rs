//! The live feed when something is off: readers that lag, stand beyond the end, or may no longer
//! read.

use std::collections::BTreeMap;
use std::ops::Range;
use std::time::Duration;

use chrono::{NaiveDate, TimeDelta};
use domain::organisation::Organisation;
use domain::ports::CaseStore as _;
use domain::staff::{Grant, Role, Scope};
use futures::future::join_all;

use super::acts::{WORDS, done, received};
use super::forms::Form;
use super::live::{Stream, receive, send};
use super::world::{World, organisation};

/// The feed looks at who reads every five seconds.
const PULSE: Duration = Duration::from_secs(8);
/// Well before it looks by itself.
const SOON: Duration = Duration::from_secs(3);

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

/// The organisation in which a coordinator's right ends today.
fn ending_today() -> Organisation {
    let mut org = organisation();
    let mut colleagues = org.colleagues.iter_mut();
    let one = colleagues.find(|one| one.id.as_str() == "co2");
    one.expect("a colleague").grants[0].until = NaiveDate::from_ymd_opt(2026, 4, 20);
    org
}

#[tokio::test]
async fn a_reader_whose_grant_ends_gets_no_further_card_and_is_told_that_it_is_over() {
    let world = World::with(ending_today()).await;
    world.clock.advance(TimeDelta::hours(6));
    let desk = world.desk_of("co2").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    let first = receive(&world, 0).await;
    assert!(stream.until(&first).await, "{}", stream.text);
    // Past midnight; the session lasts until the morning. Nothing has looked at the clock since.
    world.clock.advance(TimeDelta::hours(7));
    let next = receive(&world, 1).await;
    let over = |text: &str| text.contains("event: shut");
    assert!(stream.read(SOON, over).await, "{}", stream.text);
    assert!(stream.text.contains("event: resync"), "{}", stream.text);
    assert!(!stream.until(&next).await, "{}", stream.text);
    assert_eq!(stream.text.matches("event: card").count(), 1);
    let case = format!("{{\"reference\":\"{first}\"}}");
    assert_eq!(desk.call("/api/team/case", &case).await.status, 404);
}

#[tokio::test]
async fn a_stream_to_which_nothing_is_told_ends_by_itself_when_the_grant_does() {
    let world = World::with(ending_today()).await;
    world.clock.advance(TimeDelta::hours(6));
    let desk = world.desk_of("co2").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    assert!(stream.until("event: ready").await);
    world.clock.advance(TimeDelta::hours(7));
    let over = |text: &str| text.contains("event: shut");
    assert!(stream.read(PULSE, over).await, "{}", stream.text);
}

#[tokio::test]
async fn a_deputy_keeps_what_their_own_grant_lets_them_read_and_loses_the_rest() {
    let mut org = organisation();
    let mut colleagues = org.colleagues.iter_mut();
    let one = colleagues.find(|one| one.id.as_str() == "buur");
    let one = one.expect("a colleague");
    one.grants.push(Grant {
        role: Role::Director,
        scope: Scope::Organisation,
        until: NaiveDate::from_ymd_opt(2026, 4, 20),
        ..one.grants[0].clone()
    });
    let world = World::with(org).await;
    world.clock.advance(TimeDelta::hours(6));
    let desk = world.desk_of("buur").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    let far = receive(&world, 0).await;
    assert!(stream.until(&far).await, "{}", stream.text);
    world.clock.advance(TimeDelta::hours(7));
    let still_far = receive(&world, 1).await;
    assert!(stream.until("event: resync").await, "{}", stream.text);
    let own = received(&world, &[("nature", "compliment"), ("place", "vijver")]).await;
    assert!(stream.until(&own).await, "{}", stream.text);
    assert!(!stream.text.contains(&still_far), "{}", stream.text);
    assert!(!stream.text.contains("event: shut"), "{}", stream.text);
}

#[tokio::test]
async fn a_grant_that_the_administrator_takes_away_ends_the_stream_before_the_next_card() {
    let world = World::new().await;
    let desk = world.desk_of("co2").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    assert!(stream.until("event: ready").await);
    let admin = world.desk_of("beheer").await;
    let page = admin.get("/team/beheer/medewerker/co2").await;
    let form = Form::holding(page.text(), "stap", "intrekken");
    assert_eq!(form.post(&admin).await.status, 303);
    let next = receive(&world, 0).await;
    let over = |text: &str| text.contains("event: shut");
    assert!(stream.read(SOON, over).await, "{}", stream.text);
    assert!(!stream.text.contains(&next), "{}", stream.text);
    assert!(!stream.text.contains("event: card"), "{}", stream.text);
}

#[tokio::test]
async fn a_colleague_who_is_made_inactive_sees_no_further_card() {
    let world = World::new().await;
    let desk = world.desk_of("co2").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    assert!(stream.until("event: ready").await);
    let admin = world.desk_of("beheer").await;
    let fields = [
        ("stap", "bewaren"),
        ("naam", "Collega co2"),
        ("functie", "coördinator"),
        ("email", "co2@kinderplein.example"),
    ];
    let answer = admin.post("/team/beheer/medewerker/co2", &fields).await;
    assert_eq!(answer.status, 303);
    let next = receive(&world, 0).await;
    let out = |text: &str| text.contains("event: signed-out");
    assert!(stream.read(SOON, out).await, "{}", stream.text);
    assert!(!stream.text.contains(&next), "{}", stream.text);
}

#[tokio::test]
async fn whoever_is_made_involved_while_the_stream_is_open_sees_no_further_card_of_that_case() {
    let world = World::new().await;
    let case = received(&world, &[]).await;
    let desk = world.desk_of("co2").await;
    let head = world.store.head().await.expect("a head");
    let mut stream = Stream::open(&desk, head, None).await;
    assert!(stream.until("event: ready").await);
    done(&world, "co", &case, "involve", &[("colleague", "co2")]).await;
    assert!(stream.until("event: gone").await, "{}", stream.text);
    let note = [("text", WORDS), ("layer", "internal")];
    done(&world, "co", &case, "write_note", &note).await;
    let other = receive(&world, 0).await;
    assert!(stream.until(&other).await, "{}", stream.text);
    let card = format!("\"reference\":\"{case}\"");
    assert!(!stream.text.contains(&card), "{}", stream.text);
    assert_eq!(
        stream.text.matches(&case).count(),
        1,
        "only that it is gone"
    );
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
