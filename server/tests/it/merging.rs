//! A duplicate goes on in its original: both change together, and the parent's code leads there.

use domain::merge::merged_into;
use domain::ports::{CaseStore as _, Verdict};
use domain::status::StatusKind;

use super::acts::{STORY, WORDS, act, announced, case_of, checked, done, fresh_key, posted, sent};
use super::browser::Browser;
use super::world::{World, code_on, complaint};

const AGAIN: &str = "Nog steeds geen antwoord op onze vraag over de ruildag, graag een reactie.";

/// Received from this address, checked; its reference and code.
async fn received(world: &World, email: &str, story: &str) -> (String, String) {
    let (key, parent) = (fresh_key(), world.browser());
    let mut fields = complaint(&key, story);
    fields.retain(|(name, _)| *name != "email");
    fields.push(("email", email));
    assert_eq!(parent.post("/reageren", &fields).await.status, 303);
    let code = code_on(parent.get("/ontvangst").await.text());
    let reference = world.newest().await;
    done(world, "co", &reference, "complete_involvement_check", &[]).await;
    (reference, code)
}

fn into(original: &str) -> [(&str, &str); 4] {
    [
        ("ground", "duplicate"),
        ("original", original),
        ("text", WORDS),
        ("channel", "mail"),
    ]
}

async fn followed(world: &World, code: &str) -> (Browser, String) {
    let parent = world.browser();
    assert_eq!(parent.post("/volgen", &[("code", code)]).await.status, 303);
    let page = parent.get("/volgen/reactie").await.text().to_owned();
    (parent, page)
}

#[tokio::test]
async fn both_cases_change_at_once_and_either_code_shows_the_original() {
    let world = World::new().await;
    let original = announced(&world, &[], "locatie", "mail").await;
    posted(&world).await;
    let (duplicate, code) = received(&world, "Ouder@voorbeeld.example", AGAIN).await;
    let (_, before) = followed(&world, &code).await;
    assert!(before.contains(AGAIN) && !before.contains(&original));

    done(&world, "co", &duplicate, "not_take", &into(&original)).await;
    assert!(case_of(&world, &original).await.dossier.merged.is_empty());
    posted(&world).await;
    let closed = case_of(&world, &duplicate).await;
    assert_eq!(
        merged_into(&closed).map(|one| one.to_string()),
        Some(original.clone())
    );
    let joined = case_of(&world, &original).await;
    assert_eq!(joined.dossier.merged[0].reference.to_string(), duplicate);
    for reference in [&original, &duplicate] {
        let reference = reference.parse().expect("a reference");
        let verdict = world.store.verify(reference).await.expect("a store");
        assert!(matches!(verdict, Verdict::Sound { .. }), "{reference}");
    }

    let desk = world.desk_of("locatie").await;
    let page = desk.get(&format!("/team/reactie/{original}")).await;
    assert!(page.text().contains(AGAIN), "the handler reads its words");
    let (parent, page) = followed(&world, &code).await;
    assert!(page.contains(STORY) && page.contains(&original) && page.contains(&duplicate));
    assert!(
        page.contains("Niet in behandeling"),
        "its own letter stays at hand"
    );
    let written = "Ik hoor graag snel van u over allebei.";
    let key = fresh_key();
    let fields = [("message", written), ("key", key.as_str())];
    assert_eq!(parent.post("/volgen/reactie", &fields).await.status, 303);
    let heard = case_of(&world, &original).await;
    assert_eq!(
        heard.messages.last().map(|one| one.text.as_str()),
        Some(written)
    );

    done(&world, "co", &duplicate, "reopen", &[("reason", WORDS)]).await;
    assert!(case_of(&world, &original).await.dossier.merged.is_empty());
    let (_, page) = followed(&world, &code).await;
    assert!(
        page.contains(AGAIN) && !page.contains(STORY),
        "its own again"
    );
}

#[tokio::test]
async fn nobody_is_merged_into_what_isnt_there_or_isnt_theirs() {
    let world = World::new().await;
    let duplicate = checked(&world, &[]).await;
    let desk = world.desk_of("co").await;
    let said = |original: String, version: String| {
        let (desk, duplicate) = (desk.clone(), duplicate.clone());
        async move {
            let answer = sent(&desk, &duplicate, "not_take", &version, &into(&original)).await;
            (answer.status.as_u16(), answer.text().to_owned())
        }
    };
    let version = || async { case_of(&world, &duplicate).await.version.to_string() };
    let (status, page) = said("KR-2026-99999".to_owned(), version().await).await;
    assert_eq!(status, 422, "no such case");
    assert!(page.contains("U ziet geen reactie met dit kenmerk"));
    let hidden = checked(&world, &[]).await;
    done(
        &world,
        "directeur",
        &hidden,
        "involve",
        &[("colleague", "co")],
    )
    .await;
    let (status, other) = said(hidden, version().await).await;
    assert_eq!(status, 422, "a case they don't see looks the same");
    assert!(other.contains("U ziet geen reactie met dit kenmerk"));
    let (strange, _) = received(&world, "ander@voorbeeld.example", AGAIN).await;
    let (status, page) = said(strange, version().await).await;
    assert_eq!(status, 422);
    assert!(page.contains("krijgt een eigen oordeel"), "{page}");
    assert_eq!(
        act(&world, "co", &duplicate, "not_take", &into("geen kenmerk")).await,
        422
    );
    let kind = case_of(&world, &duplicate).await.status.kind();
    assert_eq!(kind, StatusKind::Triage);
}
