//! Whoever is involved sees nothing: not the board, page, list, search, counts, outbox or stream.

use axum::body::Body;
use domain::ports::CaseStore as _;
use futures::StreamExt as _;
use std::time::{Duration, Instant};

use super::testapp::get;
use super::world::{Browser, World, complaint};

const KEY: &str = "involved-key-0123456789abcdef";
const STORY: &str = "De zonnebloemgroep zat buiten zonder toezicht, vertelde mijn dochter.";

async fn betrays(desk: &Browser, reference: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    let case = format!("/team/reactie/{reference}");
    for (name, address) in [
        ("board", "/team"),
        ("list", "/team/lijst"),
        ("outbox", "/team/postvak"),
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

#[tokio::test]
async fn somebody_made_involved_while_looking_loses_the_case_within_a_second() {
    let world = World::new().await;
    world
        .browser()
        .post("/reageren", &complaint(KEY, STORY))
        .await;
    let reference = world.newest().await;
    let looking = world.desk_of("co2").await;
    assert!(looking.get("/team").await.text().contains(&reference));
    let headers = [
        ("accept", "text/event-stream"),
        ("sec-fetch-site", "same-origin"),
    ];
    let head = world.store.head().await.expect("a head");
    let request = get(&format!("/team/stroom?na={head}"), &headers);
    let mut stream = looking.send(request).await.into_body().into_data_stream();

    let version = world
        .store
        .case(reference.parse().expect("a reference"))
        .await;
    let version = version
        .expect("a store")
        .expect("a case")
        .version
        .to_string();
    let fields = [
        ("act", "involve"),
        ("colleague", "co2"),
        ("version", version.as_str()),
        ("key", "involve-act-0123456789abcdef"),
    ];
    let address = format!("/team/reactie/{reference}");
    let answer = world.desk_of("co").await.post(&address, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
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

    let act = [
        ("act", "write_note"),
        ("text", "Ik kijk nog even"),
        ("layer", "internal"),
        ("version", "99"),
        ("key", "note-act-0123456789abcdef"),
    ];
    assert_eq!(looking.post(&address, &act).await.status, 404, "nor act");
    let again = get(&format!("/team/stroom?na={head}"), &headers);
    let replayed = looking.send(again).await;
    assert_eq!(
        first_words(replayed).await.matches(&reference).count(),
        0,
        "nor in a replay"
    );
}

async fn first_words(response: axum::http::Response<Body>) -> String {
    let mut stream = response.into_body().into_data_stream();
    let mut said = String::new();
    while let Ok(Some(Ok(chunk))) =
        tokio::time::timeout(Duration::from_millis(300), stream.next()).await
    {
        said.push_str(&String::from_utf8_lossy(&chunk));
    }
    said
}
