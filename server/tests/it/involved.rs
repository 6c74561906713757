//! Whoever is involved sees nothing: not the board, page, letter, list, search, counts, outbox or
//! stream.

use domain::ports::CaseStore as _;
use futures::StreamExt as _;
use serde_json::Value;
use std::time::{Duration, Instant};

use super::acts::{WORDS, act, announced, done, received, sent};
use super::browser::Browser;
use super::live::Stream;
use super::testapp::get;
use super::world::World;

const STORY: &str = "De zonnebloemgroep zat vanmiddag twee uur te wachten op de bus terug.";

async fn betrays(desk: &Browser, reference: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let case = format!("/team/reactie/{reference}");
    for (name, address) in [
        ("board", "/team"),
        ("list", "/team/lijst"),
        ("outbox", "/team/postvak"),
        ("access log", "/team/inzage"),
    ] {
        if desk.get(address).await.text().contains(reference) {
            found.push(name);
        }
    }
    if desk.get(&case).await.status != 404 {
        found.push("page");
    }
    let call = format!("{{\"reference\":\"{reference}\"}}");
    if desk.call("/api/team/case", &call).await.status != 404 {
        found.push("call");
    }
    for words in ["zonnebloemgroep", reference] {
        let filter = format!("{{\"filter\":{{\"words\":\"{words}\"}}}}");
        let list = desk.call("/api/team/list", &filter).await;
        if list.text().contains(reference) || !list.text().contains("\"total\":0") {
            found.push("search and counts");
        }
    }
    found
}

/// What the feed tells a reader who begins at its beginning.
async fn replayed(desk: &Browser) -> String {
    let mut stream = Stream::open(desk, 0, None).await;
    let all = stream.read(Duration::from_millis(400), |_| false).await;
    assert!(!all, "a stream stays open");
    stream.text
}

/// How many cases board and list count for this reader.
async fn counts(desk: &Browser) -> (u64, u64) {
    let read = async |address| {
        let answer = desk.call(address, "{\"filter\":{}}").await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        serde_json::from_str::<Value>(answer.text()).expect("json")
    };
    let (board, list) = (read("/api/team/board").await, read("/api/team/list").await);
    let columns = board["columns"].as_array().expect("columns").iter();
    let on_board = columns.map(|column| column["total"].as_u64().expect("a count"));
    (on_board.sum(), list["total"].as_u64().expect("a count"))
}

#[tokio::test]
async fn somebody_made_involved_while_looking_loses_the_case_within_a_second() {
    let world = World::new().await;
    let reference = received(&world, &[("body", STORY)]).await;
    let looking = world.desk_of("co2").await;
    assert!(looking.get("/team").await.text().contains(&reference));
    let headers = [
        ("accept", "text/event-stream"),
        ("sec-fetch-site", "same-origin"),
    ];
    let head = world.store.head().await.expect("a head");
    let request = get(&format!("/team/stroom?na={head}"), &headers);
    let mut stream = looking.send(request).await.into_body().into_data_stream();

    done(&world, "co", &reference, "involve", &[("colleague", "co2")]).await;
    let since = Instant::now();
    let mut said = String::new();
    while !said.contains("event: gone") && since.elapsed() < Duration::from_secs(1) {
        let next = tokio::time::timeout(Duration::from_secs(1), stream.next()).await;
        let Ok(Some(Ok(chunk))) = next else { break };
        said.push_str(&String::from_utf8_lossy(&chunk));
    }
    assert!(
        said.contains("event: gone") && said.contains(&reference),
        "{said}"
    );
    assert_eq!(betrays(&looking, &reference).await, Vec::<&str>::new());
    assert!(
        betrays(&world.desk_of("co").await, &reference).await.len() > 3,
        "others still see it"
    );

    let note = [("text", "Ik kijk nog even"), ("layer", "internal")];
    let answer = sent(&looking, &reference, "write_note", "99", &note).await;
    assert_eq!(answer.status, 404, "nor act");
    let told = replayed(&looking).await;
    assert!(!told.contains(&reference), "nor in a replay: {told}");
}

/// Why somebody sees the two cases before they are involved in one of them.
#[derive(Debug, Clone, Copy)]
enum Reader {
    ByRole,
    AsHandler,
    InTheCircle,
}

/// A case with a letter that this colleague reads.
async fn shown(world: &World, who: &str, reader: Reader, body: &str) -> String {
    let handler = match reader {
        Reader::AsHandler => who,
        Reader::ByRole | Reader::InTheCircle => "locatie",
    };
    let reference = announced(world, &[("body", body)], handler, "mail").await;
    if matches!(reader, Reader::InTheCircle) {
        let circle = [("on", "on"), ("circle", who), ("reason", WORDS)];
        done(world, "co", &reference, "set_confidential", &circle).await;
    }
    reference
}

#[tokio::test]
async fn whatever_let_somebody_see_a_case_they_lose_all_of_it_once_involved() {
    for (who, reader) in [
        ("co", Reader::ByRole),
        ("locatie", Reader::ByRole),
        ("cluster", Reader::ByRole),
        ("directeur", Reader::ByRole),
        ("steun", Reader::AsHandler),
        ("buur", Reader::InTheCircle),
    ] {
        let world = World::new().await;
        let other = shown(
            &world,
            who,
            reader,
            "Het nieuwe rooster hing pas na een week op het bord.",
        )
        .await;
        let reference = shown(&world, who, reader, STORY).await;
        let desk = world.desk_of(who).await;
        let letter = format!("/team/reactie/{reference}/brief/1");
        assert_eq!(counts(&desk).await, (2, 2), "{who}");
        assert_eq!(desk.get(&letter).await.status, 200, "{who}");
        assert!(replayed(&desk).await.contains(&reference), "{who}");

        let lead = if who == "co" { "co2" } else { "co" };
        done(&world, lead, &reference, "involve", &[("colleague", who)]).await;
        assert_eq!(counts(&desk).await, (1, 1), "{who} counts the other one");
        assert_eq!(desk.get(&letter).await.status, 404, "{who}");
        let found = betrays(&desk, &reference).await;
        assert_eq!(found, Vec::<&str>::new(), "{who}");
        let told = replayed(&desk).await;
        assert!(!told.contains(&reference), "{who}: {told}");
        assert!(betrays(&desk, &other).await.contains(&"page"), "{who}");
        let note = [("text", WORDS), ("layer", "internal")];
        let acted = act(&world, who, &reference, "write_note", &note).await;
        assert_eq!(acted, 404, "{who}");
    }
}
