//! Who gets what, over HTTP: every role on every page and call of the staff, and nobody without a
//! session. A call that is added without a row here fails.

use chrono::TimeDelta;
use domain::ports::CaseStore as _;

use super::acts::done;
use super::world::{World, code_on, complaint, everybody};

const KEY: &str = "matrix-key-0123456789abcdef";
const STORY: &str = "Het hek van de speelplaats stond vanmiddag open.";

/// Every server function. Those below `/api/team` need a session; the others are the parents'.
const CALLS: [&str; 18] = [
    "/api/send_reaction",
    "/api/team/access_log",
    "/api/team/act",
    "/api/team/act_state",
    "/api/team/board",
    "/api/team/case",
    "/api/team/check_on",
    "/api/team/checks",
    "/api/team/colleague",
    "/api/team/colleagues",
    "/api/team/contribute",
    "/api/team/contribution",
    "/api/team/list",
    "/api/team/mandates",
    "/api/team/me",
    "/api/team/outbox",
    "/api/team/places",
    "/api/team/requests",
];

/// What a team call is sent so that its arguments can be read.
const ARGUMENTS: &str = r#"{"reference":"KR-2026-00001","filter":{},"id":"co","number":"1","after":"","form":{},"anew":true}"#;

async fn checked_complaint(world: &World) -> String {
    world
        .browser()
        .post("/reageren", &complaint(KEY, STORY))
        .await;
    let reference = world.newest().await;
    done(world, "co", &reference, "complete_involvement_check", &[]).await;
    reference
}

/// A page without what differs from one request to the next.
pub fn bare(page: &str) -> String {
    let without_numbers = page
        .split(['"', '<', '>', ' '])
        .filter(|part| part.len() < 20);
    without_numbers
        .filter(|part| !part.starts_with("KR-"))
        .collect()
}

#[test]
fn every_call_is_in_the_matrix() {
    let _routes = leptos_axum::generate_route_list(|| ());
    let mut found: Vec<&str> = server_fn::axum::server_fn_paths()
        .map(|(path, _)| path)
        .collect();
    found.sort_unstable();
    assert_eq!(found, CALLS);
    assert!(server_fn::axum::server_fn_paths().all(|(_, method)| method == "POST"));
}

#[tokio::test]
async fn nobody_without_a_session_gets_anything_of_the_staff() {
    let world = World::new().await;
    checked_complaint(&world).await;
    let stranger = world.browser();
    for call in CALLS.iter().filter(|call| call.starts_with("/api/team/")) {
        let answer = stranger.call(call, ARGUMENTS).await;
        let shut = matches!(answer.status.as_u16(), 400 | 401);
        assert!(
            shut || *call == "/api/team/act_state",
            "{call}: {}",
            answer.status
        );
        assert!(!answer.text().contains("speelplaats"), "{call}");
    }
    for page in server::pages::staff::PAGES {
        let address = page
            .replace("{reference}", "KR-2026-00001")
            .replace("{number}", "1");
        let address = address.replace("{id}", "co").replace("{*rest}", "iets");
        let answer = stranger.get(&address).await;
        let open = matches!(page, "/team/aanmelden" | "/team/begin");
        assert!(open || answer.status == 303, "{address}: {}", answer.status);
        assert!(!answer.text().contains("speelplaats"), "{address}");
    }
}

#[tokio::test]
async fn a_case_is_there_for_its_readers_and_looks_missing_to_all_others() {
    let world = World::new().await;
    let reference = checked_complaint(&world).await;
    let mut readers = Vec::new();
    for id in everybody() {
        let desk = world.desk_of(id).await;
        let page = desk.get(&format!("/team/reactie/{reference}")).await;
        let missing = desk.get("/team/reactie/KR-2026-99999").await;
        assert_eq!(missing.status, 404, "{id}");
        let call = desk
            .call(
                "/api/team/case",
                &format!("{{\"reference\":\"{reference}\"}}"),
            )
            .await;
        assert_eq!(page.status, call.status, "{id}: page and call agree");
        if page.status == 200 {
            readers.push(id);
        } else {
            assert_eq!(page.status, 404, "{id}");
            assert_eq!(
                bare(page.text()),
                bare(missing.text()),
                "{id}: forbidden looks missing"
            );
        }
    }
    assert_eq!(readers, ["locatie", "co", "co2", "cluster", "directeur"]);
}

#[tokio::test]
async fn the_administration_is_the_administrators_and_holds_no_case() {
    let world = World::new().await;
    let reference = checked_complaint(&world).await;
    for id in everybody() {
        let desk = world.desk_of(id).await;
        for page in [
            "/team/beheer",
            "/team/beheer/locaties",
            "/team/beheer/controle",
            "/team/beheer/medewerker/co",
        ] {
            let answer = desk.get(page).await;
            let expected = if id == "beheer" { 200 } else { 404 };
            assert_eq!(answer.status, expected, "{id} {page}");
        }
        let add = [
            ("naam", "Nieuw"),
            ("functie", "x"),
            ("email", "n@voorbeeld.example"),
        ];
        let answer = desk.post("/team/beheer", &add).await;
        assert!(
            id == "beheer" || answer.status == 404,
            "{id}: {}",
            answer.status
        );
    }
    let desk = world.desk_of("beheer").await;
    for page in [
        "/team",
        "/team/lijst",
        "/team/postvak",
        "/team/beheer/controle",
    ] {
        let answer = desk.get(page).await;
        assert!(!answer.text().contains(&reference), "{page}");
        assert!(!answer.text().contains("ouder@voorbeeld.example"), "{page}");
    }
}

#[tokio::test]
async fn a_visit_with_the_code_ends_by_itself() {
    let world = World::new().await;
    let parent = world.browser();
    parent.post("/reageren", &complaint(KEY, STORY)).await;
    let code = code_on(parent.get("/ontvangst").await.text());
    parent.post("/volgen", &[("code", &code)]).await;
    assert!(
        parent
            .get("/volgen/reactie")
            .await
            .text()
            .contains("speelplaats")
    );
    world.clock.advance(TimeDelta::minutes(61));
    assert!(
        !parent
            .get("/volgen/reactie")
            .await
            .text()
            .contains("speelplaats")
    );
    assert!(
        !parent.get("/ontvangst").await.text().contains(&code),
        "the receipt's hour is over"
    );
    assert_eq!(world.store.head().await, Ok(1));
}

#[tokio::test]
async fn wrong_codes_and_unknown_codes_are_answered_alike() {
    let world = World::new().await;
    let parent = world.browser();
    let malformed = parent.post("/volgen", &[("code", "geen code")]).await;
    let unknown = parent
        .post("/volgen", &[("code", "0000 0000 0000 0000 0000")])
        .await;
    assert_eq!(
        (malformed.status, unknown.status),
        (unknown.status, malformed.status)
    );
    assert_eq!(malformed.status, 422);
    assert_eq!(bare(malformed.text()), bare(unknown.text()));
}
