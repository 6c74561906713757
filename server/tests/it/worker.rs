//! The service worker's script: what it keeps at hand, and what it never does.

use super::testapp::{Answer, ask, get};
use super::world::World;

async fn script(headers: &[(&str, &str)]) -> (World, Answer) {
    let world = World::new().await;
    let answer = ask(&world.router, get("/sw.js", headers)).await;
    (world, answer)
}

/// Its quoted words; it has no quotes elsewhere but in the page for a phone without network.
fn quoted(script: &str) -> Vec<&str> {
    let lines = script
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let shown = lines.filter(|line| !line.contains("<!doctype html>"));
    shown
        .flat_map(|line| line.split('"').skip(1).step_by(2))
        .collect()
}

#[tokio::test]
async fn it_names_the_programs_files_and_the_form_and_no_other_address() {
    let (world, answer) = script(&[]).await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        answer.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    let addresses = quoted(answer.text())
        .into_iter()
        .filter(|word| word.starts_with('/'));
    let addresses: Vec<&str> = addresses.collect();
    let parent = &world.site.parent;
    assert_eq!(
        addresses,
        [parent.js.as_str(), parent.wasm.as_str(), "/reageren"]
    );
    assert!(!answer.text().contains("__"), "nothing is left to fill in");
    assert!(!answer.text().contains("http"), "no other site");
    assert!(!answer.text().contains(&world.site.staff.js));
}

#[tokio::test]
async fn it_is_asked_for_again_and_sent_when_it_changed() {
    let (world, first) = script(&[]).await;
    let tag = first.header("etag").to_owned();
    assert!(
        tag.len() > 10 && tag.starts_with('"') && tag.ends_with('"'),
        "{tag}"
    );
    assert_eq!(first.header("cache-control"), "public, max-age=600");
    let known = [("if-none-match", tag.as_str())];
    let again = ask(&world.router, get("/sw.js", &known)).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    assert_eq!(
        (again.header("etag"), again.header("cache-control")),
        (tag.as_str(), "public, max-age=600")
    );
    let older = ask(
        &world.router,
        get("/sw.js", &[("if-none-match", "\"ouder\"")]),
    )
    .await;
    assert_eq!((older.status.as_u16(), older.text()), (200, first.text()));
}

#[tokio::test]
async fn it_puts_the_form_and_the_programs_files_into_its_cache_and_nothing_else() {
    let (_, answer) = script(&[]).await;
    let script = answer.text();
    assert_eq!(
        script.matches("addAll(").count(),
        script.matches("addAll(FILES)").count()
    );
    assert_eq!(
        script.matches(".put(").count(),
        script.matches(".put(FORM,").count()
    );
    assert!(script.contains("addAll(FILES)") && script.contains(".put(FORM,"));
    for other in [
        "cache.add(",
        "kept.add(",
        "localStorage",
        "indexedDB",
        "[\"put\"]",
        "importScripts",
    ] {
        assert!(!script.contains(other), "{other}");
    }
    // What it puts there it asked for itself, by the form's own address.
    let asked = script.lines().filter(|line| line.contains(".put(FORM,"));
    for line in asked {
        assert!(
            line.contains("asked(") || line.contains("put(FORM, form)"),
            "{line}"
        );
    }
    assert!(script.contains("const asked = (cache) => fetch(FORM,"));
    for private in ["/volgen", "/ontvangst", "/team\"", "/api\""] {
        assert!(!script.contains(private), "{private}");
    }
}
