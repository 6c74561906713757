//! The director's decision as a page: for whoever reads a case to its deepest layer.

use domain::access::Way;
use domain::ports::AccessLog as _;

use super::acts::{WORDS, checked, done};
use super::world::World;

/// Level 4, and `locatie` handles it by the director's decision.
async fn decided(world: &World) -> (String, String) {
    let reference = checked(world, &[]).await;
    let acute = [("level", "4"), ("reason", WORDS)];
    done(world, "co", &reference, "set_severity", &acute).await;
    let to = [("colleague", "locatie"), ("reason", "Zij kent het team.")];
    done(world, "directeur", &reference, "assign", &to).await;
    let page = format!("/team/reactie/{reference}/besluit/1");
    (reference, page)
}

#[tokio::test]
async fn the_decision_stands_on_a_page_of_its_own_and_is_linked_from_the_case() {
    let world = World::new().await;
    let (reference, page) = decided(&world).await;
    let desk = world.desk_of("directeur").await;
    let case = desk.get(&format!("/team/reactie/{reference}")).await;
    assert!(case.text().contains(&format!("href=\"{page}\"")));
    let sheet = desk.get(&page).await;
    assert_eq!(sheet.status, 200);
    for said in [
        "lang=\"nl\"",
        "<h1>Directeursbesluit</h1>",
        "<h2>Waarom de reactie ernstig is</h2>",
        WORDS,
        "Behandelaar: Collega locatie, location_manager.",
        "Zij kent het team.",
        "Toegevoegd: Collega co, coordinator.",
        "Checklist niveau 4",
        "Besloten door Collega directeur, director, op maandag 20 april 2026.",
    ] {
        assert!(sheet.text().contains(said), "{said} in {}", sheet.text());
    }
    assert_eq!(desk.get(&page.replace("/1", "/2")).await.status, 404);
}

#[tokio::test]
async fn whoever_reads_less_finds_no_decision() {
    let world = World::new().await;
    let (reference, page) = decided(&world).await;
    for who in ["directeur", "cluster", "co", "aandacht"] {
        let read = world.desk_of(who).await.get(&page).await;
        assert_eq!(read.status, 200, "{who}");
    }
    let handler = world.desk_of("locatie").await;
    let case = handler.get(&format!("/team/reactie/{reference}")).await;
    assert_eq!(case.status, 200, "the handler sees the case");
    assert!(!case.text().contains("besluit/1"));
    for who in ["locatie", "co2", "cluster2", "bestuur", "steun", "beheer"] {
        let read = world.desk_of(who).await.get(&page).await;
        assert_eq!(read.status, 404, "{who}");
        assert!(!read.text().contains("Directeursbesluit"), "{who}");
    }
}

#[tokio::test]
async fn a_read_decision_is_a_line_in_the_access_log() {
    let world = World::new().await;
    let (_, page) = decided(&world).await;
    let lines = async || world.store.lines(None, None, 1000).await.expect("a log");
    let before = lines().await.len();
    let read = world.desk_of("aandacht").await.get(&page).await;
    assert_eq!(read.status, 200);
    let mut new = lines().await;
    new.truncate(new.len() - before);
    let said: Vec<_> = new
        .iter()
        .map(|line| (line.access.who.as_str(), line.access.way))
        .collect();
    assert_eq!(said, [("aandacht", Way::Case)]);
}
