//! Who reads a confidential case is written down before it is shown; who may look into that log.

use std::sync::Arc;
use std::time::Duration;

use app::services::Readings;
use async_trait::async_trait;
use chrono::{NaiveDate, TimeDelta};
use domain::access::{Access, Capacity, Way};
use domain::error::StoreError;
use domain::ports::{AccessLog, LogPlace, Logged};
use domain::reference::{IdempotencyKey, Reference};
use domain::staff::StaffId;
use domain::visibility::OnRequest;
use serde_json::Value;

use super::acts::{STORY, WORDS, announced, case_of, done, received, sent};
use super::browser::{Browser, encoded};
use super::live::Stream;
use super::testapp::{Answer, base};
use super::world::{PASSWORD, World, everybody};

const LOG: &str = "/team/inzage";
/// A line of the page on what `cluster` read.
const ROW: &str = "<th role=\"rowheader\" scope=\"row\">Collega cluster";

/// A case with a letter, which `steun` handles, confidential: `buur` is in its circle.
async fn confidential(world: &World) -> String {
    let reference = announced(world, &[], "steun", "mail").await;
    let circle = [("on", "on"), ("circle", "buur"), ("reason", WORDS)];
    done(world, "co", &reference, "set_confidential", &circle).await;
    reference
}

/// All lines, oldest first, as who, part and way.
async fn lines(world: &World) -> Vec<(String, Capacity, Way)> {
    let lines = world.store.lines(None, None, 1000).await.expect("a log");
    let lines = lines.into_iter().rev().map(|line| line.access);
    lines
        .map(|line| (line.who.to_string(), line.capacity, line.way))
        .collect()
}

/// The lines that are written meanwhile; a moment later, so that none counts as the same.
async fn written(world: &World, reading: impl AsyncFnOnce()) -> Vec<(String, Capacity, Way)> {
    world.clock.advance(TimeDelta::minutes(2));
    let before = lines(world).await.len();
    reading().await;
    lines(world).await.split_off(before)
}

async fn call(desk: &Browser, call: &str, body: &str) -> Answer {
    let answer = desk.call(call, body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer
}

#[tokio::test]
async fn every_way_to_read_a_confidential_case_leaves_a_line() {
    let world = World::new().await;
    let reference = confidential(&world).await;
    let desk = world.desk_of("directeur").await;
    let case = format!("/team/reactie/{reference}");
    let letter = format!("{case}/brief/1");
    let named = format!("{{\"reference\":\"{reference}\"}}");
    let director = |way| vec![("directeur".to_owned(), Capacity::Director, way)];

    for address in [&case, &letter] {
        let page = async || assert_eq!(desk.get(address).await.status, 200);
        assert_eq!(
            written(&world, page).await,
            director(Way::Case),
            "{address}"
        );
    }
    let asked = async || drop(call(&desk, "/api/team/case", &named).await);
    assert_eq!(written(&world, asked).await, director(Way::Case));
    let again = async || {
        let refused = sent(
            &desk,
            &reference,
            "set_category",
            "1",
            &[("category", "food")],
        )
        .await;
        assert!(refused.status == 409 && refused.text().contains(STORY));
    };
    assert_eq!(written(&world, again).await, director(Way::Case));
    for address in ["/team", "/team/lijst"] {
        let page = async || assert!(desk.get(address).await.text().contains(&reference));
        assert_eq!(
            written(&world, page).await,
            director(Way::Card),
            "{address}"
        );
        let search = async || drop(desk.post(address, &[("woorden", "ruildag")]).await);
        assert_eq!(
            written(&world, search).await,
            director(Way::Card),
            "{address}"
        );
    }
    for list in ["/api/team/board", "/api/team/list"] {
        let list = async || drop(call(&desk, list, "{\"filter\":{}}").await);
        assert_eq!(written(&world, list).await, director(Way::Card));
    }
    let live = async || {
        let mut stream = Stream::open(&desk, 0, None).await;
        let told = |text: &str| text.contains(STORY);
        assert!(stream.read(Duration::from_secs(2), told).await);
    };
    assert_eq!(written(&world, live).await, director(Way::Card));
}

#[tokio::test]
async fn each_reads_by_their_own_part_and_whoever_sees_nothing_leaves_no_line() {
    let world = World::new().await;
    let reference = confidential(&world).await;
    let asked = [("colleague", "buur"), ("text", WORDS), ("reason", WORDS)];
    done(&world, "steun", &reference, "ask_contribution", &asked).await;
    for (who, expected) in [
        ("directeur", Some(Capacity::Director)),
        ("cluster", Some(Capacity::ClusterManager)),
        ("steun", Some(Capacity::Handler)),
        ("buur", Some(Capacity::Circle)),
        ("co", Some(Capacity::Circle)),
        ("co2", None),
        ("locatie", None),
        ("fg", None),
        ("ped", None),
    ] {
        let desk = world.desk_of(who).await;
        let page = format!("/team/reactie/{reference}");
        let found = written(&world, async || drop(desk.get(&page).await)).await;
        let found: Vec<Capacity> = found.into_iter().map(|(_, capacity, _)| capacity).collect();
        assert_eq!(found, Vec::from_iter(expected), "{who}");
    }
    let desk = world.desk_of("buur").await;
    let page = format!("/team/bijdrage/{reference}/1");
    let part = async || assert_eq!(desk.get(&page).await.status, 200);
    let found = written(&world, part).await;
    assert_eq!(found, [("buur".to_owned(), Capacity::Asked, Way::Part)]);
}

#[tokio::test]
async fn reads_within_a_minute_are_one_line_and_ordinary_cases_leave_none() {
    let world = World::new().await;
    let ordinary = received(&world, &[]).await;
    let desk = world.desk_of("directeur").await;
    desk.get(&format!("/team/reactie/{ordinary}")).await;
    desk.get("/team").await;
    assert_eq!(lines(&world).await, []);
    let reference = confidential(&world).await;
    let page = format!("/team/reactie/{reference}");
    for seconds in [0, 30, 29, 1, 59, 61] {
        world.clock.advance(TimeDelta::seconds(seconds));
        desk.get(&page).await;
    }
    let read = lines(&world).await;
    let read = read.iter().filter(|(_, _, way)| *way == Way::Case);
    assert_eq!(read.count(), 3, "at 0, 60 and 180 seconds");
}

/// What the page of the log holds for this colleague.
async fn log(desk: &Browser, reference: &str) -> Option<Vec<Value>> {
    let body = format!("{{\"reference\":\"{reference}\",\"after\":\"\"}}");
    let answer = desk.call("/api/team/access_log", &body).await;
    let page = desk
        .get(&format!("{LOG}?kenmerk={}", encoded(reference)))
        .await;
    assert_eq!(page.status, answer.status, "page and call agree");
    if answer.status == 404 {
        return None;
    }
    assert_eq!(answer.status, 200, "{}", answer.text());
    let page: Value = serde_json::from_str(answer.text()).expect("json");
    Some(page["lines"].as_array().expect("lines").clone())
}

#[tokio::test]
async fn the_log_is_there_for_its_readers_and_on_what_is_theirs() {
    let world = World::new().await;
    let reference = confidential(&world).await;
    let page = format!("/team/reactie/{reference}");
    world.desk_of("cluster").await.get(&page).await;
    for id in everybody() {
        let desk = world.desk_of(id).await;
        let found = log(&desk, "").await.map(|lines| lines.len());
        let expected = match id {
            "directeur" | "fg" | "cluster" | "co" | "buur" => Some(1),
            "co2" | "locatie" | "cluster2" => Some(0),
            _ => None,
        };
        assert_eq!(found, expected, "{id}");
        let rail = desk
            .get("/team/postvak")
            .await
            .text()
            .contains("/team/inzage");
        assert_eq!(rail, expected.is_some(), "{id}");
        if let Some(lines) = log(&desk, &reference).await {
            assert_eq!(lines.is_empty(), expected == Some(0), "{id}");
        }
        for nothing in ["KR-2026-99999", "geen kenmerk"] {
            assert_eq!(
                log(&desk, nothing).await.unwrap_or_default(),
                [] as [Value; 0],
                "{id}"
            );
        }
    }
    let line = &log(&world.desk_of("fg").await, &reference)
        .await
        .expect("lines");
    let line = line.first().expect("the read");
    assert_eq!(line["who"], "Collega cluster");
    assert_eq!(
        (&line["capacity"], &line["way"]),
        (&"clustermanager".into(), &"de reactie zelf".into())
    );
    assert_eq!(
        line["open"], false,
        "the privacy officer sees no case by that"
    );
}

#[tokio::test]
async fn nobody_involved_finds_a_line_on_that_case() {
    let world = World::new().await;
    let reference = confidential(&world).await;
    let page = format!("/team/reactie/{reference}");
    world.desk_of("cluster").await.get(&page).await;
    for who in ["cluster", "fg", "directeur"] {
        let desk = world.desk_of(who).await;
        let lines = log(&desk, "").await;
        assert!(lines.is_some_and(|lines| !lines.is_empty()), "{who}");
        done(&world, "co", &reference, "involve", &[("colleague", who)]).await;
        for of in ["", &reference] {
            assert_eq!(log(&desk, of).await, Some(vec![]), "{who}");
        }
        let page = desk.get(LOG).await;
        assert!(!page.text().contains(&reference), "{who}");
    }
}

#[tokio::test]
async fn the_log_is_paged_from_the_newest_on() {
    let world = World::new().await;
    let reference = confidential(&world).await;
    let cluster = world.desk_of("cluster").await;
    let page = format!("/team/reactie/{reference}");
    for _ in 0..57 {
        world.clock.advance(TimeDelta::minutes(2));
        cluster.get(&page).await;
    }
    let fg = world.desk_of("fg").await;
    let first = fg.get(LOG).await;
    assert_eq!(first.text().matches(ROW).count(), 50, "{}", first.text());
    let way = first
        .text()
        .split("/team/inzage?voor=")
        .nth(1)
        .expect("a way on");
    let after = way.split(['"', '>', ' ']).next().expect("a place");
    let second = fg.get(&format!("{LOG}?voor={after}")).await;
    assert_eq!(second.text().matches(ROW).count(), 7);
    assert!(!second.text().contains("?voor="), "the end");
    for wrong in ["x", "-1", "%00", "99999999999999999999-99999999999"] {
        let page = fg.get(&format!("{LOG}?voor={wrong}")).await;
        assert_eq!(
            (page.status.as_u16(), page.text().matches(ROW).count()),
            (200, 50),
            "{wrong}"
        );
    }
}

/// A log that can't be written.
struct Full;

#[async_trait]
impl AccessLog for Full {
    async fn note(&self, _: &[Access]) -> Result<(), StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn lines(
        &self,
        _: Option<Reference>,
        _: Option<&LogPlace>,
        _: usize,
    ) -> Result<Vec<Logged>, StoreError> {
        Ok(Vec::new())
    }

    async fn request(
        &self,
        _: &Access,
        _: &OnRequest,
        _: &IdempotencyKey,
    ) -> Result<(), StoreError> {
        Err(StoreError::Unavailable)
    }

    async fn requested(
        &self,
        who: &StaffId,
        reference: Reference,
        on: NaiveDate,
    ) -> Result<Option<OnRequest>, StoreError> {
        let who = who.clone();
        Ok(Some(OnRequest { who, reference, on }))
    }
}

#[tokio::test]
async fn what_cannot_be_written_down_is_not_shown() {
    let world = World::new().await;
    let reference = confidential(&world).await;
    let ordinary = received(
        &world,
        &[("body", "Een heel ander verhaal, over de fietsenstalling.")],
    )
    .await;
    let mut site = world.site.clone();
    site.ports.readings = Arc::new(Readings::new(Arc::new(Full)));
    let desk = Browser::new(server::router(site, &base()).expect("sound settings"));
    let door = [
        ("email", "directeur@kinderplein.example"),
        ("wachtwoord", PASSWORD),
    ];
    assert_eq!(desk.post("/team/aanmelden", &door).await.status, 303);
    for address in [
        format!("/team/reactie/{reference}"),
        format!("/team/reactie/{reference}/brief/1"),
        "/team".to_owned(),
        "/team/lijst".to_owned(),
    ] {
        let page = desk.get(&address).await;
        assert_eq!(page.status, 503, "{address}");
        assert!(!page.text().contains(STORY), "{address}");
    }
    let named = format!("{{\"reference\":\"{reference}\"}}");
    let refused = desk.call("/api/team/case", &named).await;
    assert!(refused.status == 503 && !refused.text().contains(STORY));
    let mut stream = Stream::open(&desk, 0, None).await;
    let told = |text: &str| text.contains(STORY);
    assert!(
        !stream.read(Duration::from_millis(500), told).await,
        "nor live"
    );
    let other = desk.get(&format!("/team/reactie/{ordinary}")).await;
    assert_eq!(other.status, 200, "an ordinary case needs no line");
    assert!(case_of(&world, &reference).await.confidential);
}
