//! The receipt: within its hour, once, and without its code in any address.

use chrono::TimeDelta;

use super::acts::{STORY, fresh_key};
use super::browser::Browser;
use super::forms::Form;
use super::markup::{Piece, pieces};
use super::testapp::Answer;
use super::world::{World, code_on, complaint};

const RECEIPT: &str = "/ontvangst";
const CLOSE: &str = "/ontvangst/bewaard";
const KEPT: [(&str, &str); 1] = [("saved", "on")];
const EXPIRED: &str = "Dit ontvangstbewijs is niet meer te zien";

async fn sent(world: &World, key: &str) -> Browser {
    let parent = world.browser();
    let answer = parent.post("/reageren", &complaint(key, STORY)).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("location")),
        (303, RECEIPT)
    );
    parent
}

/// No address on the page or that it leads to holds a part of the code.
fn assert_no_code_in_addresses(answer: &Answer, code: &str) {
    let groups: Vec<String> = code.split(' ').map(str::to_lowercase).collect();
    let mut addresses = vec![answer.header("location").to_owned()];
    for piece in pieces(answer.text()) {
        if let Piece::Open(tag) = piece {
            let named = [
                "href",
                "src",
                "action",
                "formaction",
                "content",
                "data",
                "poster",
            ];
            addresses.extend(named.iter().map(|name| tag.value(name)));
        }
    }
    for address in addresses.iter().map(|one| one.to_lowercase()) {
        let held = groups.iter().any(|group| address.contains(group));
        assert!(!held, "{address}");
    }
}

/// Wherever a code might stand.
fn assert_without(answer: &Answer, code: &str) {
    let bare: String = code.chars().filter(|letter| *letter != ' ').collect();
    let first: String = code.chars().take(9).collect();
    for secret in [code, &bare, &first] {
        assert!(!answer.text().contains(secret), "{}", answer.text());
    }
}

#[tokio::test]
async fn the_code_is_shown_for_an_hour_and_no_longer() {
    let world = World::new().await;
    let parent = sent(&world, &fresh_key()).await;
    let code = code_on(parent.get(RECEIPT).await.text());
    world.clock.advance(TimeDelta::minutes(59));
    assert_eq!(code_on(parent.get(RECEIPT).await.text()), code);
    world.clock.advance(TimeDelta::minutes(1));
    let over = parent.get(RECEIPT).await;
    assert_eq!(over.status, 200);
    assert!(over.text().contains(EXPIRED), "{}", over.text());
    assert_without(&over, &code);
    let stranger = world.browser().get(RECEIPT).await;
    assert!(stranger.text().contains(EXPIRED), "never had one");
    assert!(!stranger.text().contains("KR-2026-"));
}

#[tokio::test]
async fn a_receipt_that_was_closed_gives_no_code_any_more() {
    let world = World::new().await;
    let key = fresh_key();
    let parent = sent(&world, &key).await;
    let page = parent.get(RECEIPT).await;
    let (code, reference) = (code_on(page.text()), world.newest().await);
    let form = Form::to(page.text(), CLOSE).choosing("saved", "on");
    let closed = form.post(&parent).await;
    assert_eq!(closed.status, 200);
    assert!(
        closed.text().contains("Uw ontvangstbewijs is gesloten"),
        "{}",
        closed.text()
    );
    assert_without(&closed, &code);
    let ended = closed.header("set-cookie");
    assert!(
        ended.contains("ontvangst=;") && ended.contains("Max-Age=0"),
        "{ended}"
    );
    assert!(
        !parent.cookies().contains("ontvangst"),
        "{}",
        parent.cookies()
    );
    assert!(parent.get(RECEIPT).await.text().contains(EXPIRED));

    for browser in [parent, world.browser()] {
        let again = browser.post("/reageren", &complaint(&key, STORY)).await;
        assert_eq!(
            (again.status.as_u16(), again.header("location")),
            (303, RECEIPT)
        );
        let shown = browser.get(RECEIPT).await;
        assert_eq!(shown.status, 200);
        assert_without(&shown, &code);
        assert!(shown.text().contains(&reference), "{}", shown.text());
        assert_eq!(world.newest().await, reference, "and no second case");
        let opened = browser.post("/volgen", &[("code", code.as_str())]).await;
        assert_eq!(opened.status, 303, "the code itself still opens it");
    }
}

#[tokio::test]
async fn without_the_box_ticked_nothing_is_closed() {
    let world = World::new().await;
    let key = fresh_key();
    let parent = sent(&world, &key).await;
    let page = parent.get(RECEIPT).await;
    let code = code_on(page.text());
    assert_eq!(
        Form::to(page.text(), CLOSE).value("saved"),
        None,
        "not ticked beforehand"
    );
    for fields in [
        &[][..],
        &[("saved", "")],
        &[("saved", "off")],
        &[("kept", "on")],
    ] {
        let still = parent.post(CLOSE, fields).await;
        assert_eq!(
            (still.status.as_u16(), code_on(still.text())),
            (200, code.clone())
        );
        assert_eq!(still.header("set-cookie"), "");
    }
    assert_eq!(code_on(parent.get(RECEIPT).await.text()), code);
    let again = sent(&world, &key).await;
    assert_eq!(code_on(again.get(RECEIPT).await.text()), code);
}

#[tokio::test]
async fn closing_twice_or_without_a_receipt_is_harmless() {
    let world = World::new().await;
    let stranger = world.browser().post(CLOSE, &KEPT).await;
    assert_eq!(stranger.status, 200);
    let parent = sent(&world, &fresh_key()).await;
    let cookies = parent.clone().cookies();
    for _ in 0..2 {
        let closed = parent.post(CLOSE, &KEPT).await;
        assert_eq!(closed.status, 200);
        assert!(closed.text().contains("is gesloten"), "{}", closed.text());
    }
    // A second tab posts what it still had.
    let mut request = super::testapp::post(CLOSE, "saved=on");
    request
        .headers_mut()
        .insert("cookie", cookies.parse().expect("a value"));
    let closed = super::testapp::ask(&world.router, request).await;
    assert_eq!(closed.status, 200);
    let other = sent(&world, &fresh_key()).await;
    code_on(other.get(RECEIPT).await.text());
}

#[tokio::test]
async fn the_other_language_is_one_step_away_from_a_closed_receipt() {
    let world = World::new().await;
    let parent = sent(&world, &fresh_key()).await;
    for fields in [&[][..], &KEPT] {
        parent.post(CLOSE, fields).await;
        // `?taal=en` on a page that was posted to.
        let english = parent.get("/ontvangst/bewaard?taal=en").await;
        let status = english.status.as_u16();
        assert!(matches!(status, 200 | 303), "{status}: {}", english.text());
    }
}

#[tokio::test]
async fn a_day_later_the_same_reaction_gives_no_code() {
    let world = World::new().await;
    let key = fresh_key();
    let code = code_on(sent(&world, &key).await.get(RECEIPT).await.text());
    world.clock.advance(TimeDelta::hours(23));
    assert_eq!(
        code_on(sent(&world, &key).await.get(RECEIPT).await.text()),
        code
    );
    world.clock.advance(TimeDelta::hours(1));
    let late = sent(&world, &key).await;
    let shown = late.get(RECEIPT).await;
    assert_without(&shown, &code);
    assert!(shown.text().contains("KR-2026-00001"), "{}", shown.text());
    assert!(world.newest().await.ends_with("00001"));
}

#[tokio::test]
async fn the_tracking_pages_address_can_be_scanned_and_no_address_holds_the_code() {
    let world = World::new().await;
    let parent = world.browser();
    let sent = parent
        .post("/reageren", &complaint(&fresh_key(), STORY))
        .await;
    let page = parent.get(RECEIPT).await;
    let code = code_on(page.text());
    let picture = format!("<path d=\"{}\"", world.site.picture.path);
    assert!(world.site.picture.path.len() > 500 && page.text().contains(&picture));
    for answer in [
        &sent,
        &page,
        &parent.post("/volgen", &[("code", code.as_str())]).await,
        &parent.get("/volgen/reactie").await,
        &parent.get("/volgen").await,
        &parent.post(CLOSE, &KEPT).await,
    ] {
        assert_no_code_in_addresses(answer, &code);
    }
    let message = [
        ("message", "Nog iets."),
        ("key", "bericht-0123456789abcdef"),
    ];
    let written = parent.post("/volgen/reactie", &message).await;
    assert_eq!(written.header("location"), "/volgen/reactie#verstuurd");
}
