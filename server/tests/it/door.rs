//! The door: who gets in, how often one may try, how long a session lasts, where it leads; and
//! the same limits where parents try.

use std::collections::BTreeSet;

use axum::http::header::SET_COOKIE;
use chrono::TimeDelta;
use domain::ports::CaseStore as _;

use super::acts::{fresh_key, received};
use super::browser::Browser;
use super::forms::Form;
use super::matrix::bare;
use super::testapp::{Answer, ask, get};
use super::world::{PASSWORD, World, complaint, compliment, organisation};

const DOOR: &str = "/team/aanmelden";

async fn tried(browser: &Browser, email: &str, password: &str) -> Answer {
    let fields = [("email", email), ("wachtwoord", password)];
    browser.post(DOOR, &fields).await
}

/// The status of the board for whoever sends these cookies.
async fn board_with(world: &World, cookies: &str) -> u16 {
    let headers = [
        ("accept", "text/html"),
        ("sec-fetch-site", "same-origin"),
        ("cookie", cookies),
    ];
    let answer = ask(&world.router, get("/team", &headers)).await;
    if answer.status == 303 {
        assert_eq!(answer.header("location"), DOOR);
    }
    answer.status.as_u16()
}

/// The seconds that too many attempts have to wait.
fn wait_told(answer: &Answer) -> u64 {
    assert_eq!(answer.status, 429, "{}", answer.text());
    let seconds = answer.header("retry-after").parse();
    seconds.expect("a number of seconds")
}

#[tokio::test]
async fn every_failed_sign_in_gets_one_and_the_same_answer() {
    let mut org = organisation();
    let left = org.colleagues.iter_mut();
    for one in left.filter(|one| one.id.as_str() == "steun") {
        one.active = false;
    }
    let world = World::with(org).await;
    let mut answers = Vec::new();
    for (email, password) in [
        ("niemand@kinderplein.example", PASSWORD),
        ("steun@kinderplein.example", PASSWORD),
        ("co@kinderplein.example", "een ander wachtwoord"),
        ("co@kinderplein.example", ""),
    ] {
        let answer = tried(&world.browser(), email, password).await;
        assert_eq!(answer.status, 401, "{email}");
        assert!(answer.text().contains("horen niet bij elkaar"), "{email}");
        assert!(answer.headers.get(SET_COOKIE).is_none(), "{email}");
        answers.push(bare(&answer.text().replace(email, "")));
    }
    let first = answers[0].clone();
    assert!(!first.is_empty());
    assert!(answers.iter().all(|one| *one == first), "{answers:#?}");
}

#[tokio::test]
async fn the_eleventh_attempt_on_an_account_waits_whatever_the_password() {
    let world = World::strict().await;
    for number in 0..10 {
        let answer = tried(&world.browser(), "co@kinderplein.example", "mis").await;
        assert_eq!(answer.status, 401, "attempt {number}");
    }
    let again = tried(&world.browser(), " CO@kinderplein.example", PASSWORD).await;
    let seconds = wait_told(&again);
    assert!((1..=90).contains(&seconds), "{seconds}");
    assert!(again.text().contains("te vaak geprobeerd"));
    let other = tried(&world.browser(), "co2@kinderplein.example", PASSWORD).await;
    assert_eq!(other.status, 303, "another account is not held up");
}

#[tokio::test]
async fn the_thirty_first_attempt_from_one_address_waits_whoever_it_names() {
    let world = World::strict().await;
    for number in 0..30 {
        let email = format!("collega{number}@kinderplein.example");
        let answer = tried(&world.browser(), &email, "mis").await;
        assert_eq!(answer.status, 401, "{email}");
    }
    let again = tried(&world.browser(), "co@kinderplein.example", PASSWORD).await;
    assert!(wait_told(&again) <= 30);
}

#[tokio::test]
async fn the_twenty_first_code_and_the_thirty_first_reaction_wait() {
    let world = World::strict().await;
    let parent = world.browser();
    for number in 0..20 {
        let code = format!("0000 0000 0000 0000 {number:04}");
        let answer = parent.post("/volgen", &[("code", &code)]).await;
        assert_eq!(answer.status, 422, "{code}");
    }
    let code = ("code", "0000 0000 0000 0000 0099");
    assert!(wait_told(&parent.post("/volgen", &[code]).await) <= 30);

    for _ in 0..30 {
        let key = fresh_key();
        let fields = compliment(&key, "Een compliment voor het hele team.");
        assert_eq!(parent.post("/reageren", &fields).await.status, 303);
    }
    let (key, story) = (fresh_key(), "Dit verhaal is niet voor niets getypt.");
    let refused = parent.post("/reageren", &complaint(&key, story)).await;
    assert!(wait_told(&refused) <= 20);
    assert!(refused.text().contains(story), "nothing typed is lost");
    assert_eq!(world.store.head().await, Ok(30));
}

#[tokio::test]
async fn the_sessions_cookie_is_bound_to_this_host_and_hidden_from_scripts() {
    let world = World::new().await;
    let answer = tried(&world.browser(), "co@kinderplein.example", PASSWORD).await;
    assert_eq!(answer.header("location"), "/team");
    let cookie = answer.header("set-cookie").to_owned();
    let mut parts = cookie.split("; ");
    let (name, token) = parts.next().and_then(|it| it.split_once('=')).expect("one");
    assert_eq!((name, token.len()), ("__Host-sessie", 64), "{cookie}");
    let flags: BTreeSet<&str> = parts.collect();
    let expected = [
        "HttpOnly",
        "Secure",
        "SameSite=Lax",
        "Path=/",
        "Max-Age=43200",
    ];
    assert_eq!(flags, BTreeSet::from(expected));
    let another = tried(&world.browser(), "co@kinderplein.example", PASSWORD).await;
    assert_ne!(another.header("set-cookie"), cookie);
}

#[tokio::test]
async fn signing_out_ends_the_session_also_for_a_copied_cookie() {
    let world = World::new().await;
    let (leaving, staying) = (world.desk_of("co").await, world.desk_of("co").await);
    let copied = leaving.cookies();
    assert_eq!(board_with(&world, &copied).await, 200);
    let left = leaving.post("/team/afmelden", &[]).await;
    assert_eq!((left.status.as_u16(), left.header("location")), (303, DOOR));
    assert_eq!(leaving.cookies(), "");
    assert_eq!(board_with(&world, &copied).await, 303);
    assert_eq!(board_with(&world, &staying.cookies()).await, 200);
    let forged = copied.replace(['a', 'b', 'c'], "d");
    assert_eq!(board_with(&world, &forged).await, 303);
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours() {
    let world = World::new().await;
    let cookies = world.desk_of("co").await.cookies();
    world.clock.advance(TimeDelta::minutes(12 * 60 - 1));
    assert_eq!(board_with(&world, &cookies).await, 200);
    world.clock.advance(TimeDelta::minutes(1));
    assert_eq!(board_with(&world, &cookies).await, 303);
}

#[tokio::test]
async fn the_door_leads_to_pages_of_ours_only() {
    let world = World::new().await;
    let own = "/team/reactie/KR-2026-00001";
    for (to, leads) in [
        (own, own),
        ("/team/beheer/locaties", "/team/beheer/locaties"),
        ("", "/team"),
        ("//kwaad.nl", "/team"),
        ("/team//kwaad.nl", "/team"),
        ("https://kwaad.nl/team", "/team"),
        ("/teamkwaad", "/team"),
        ("/team/../ontvangst", "/team"),
        ("/team\\kwaad", "/team"),
        ("/team/%0d%0aset-cookie:%20a=b", "/team"),
        ("/team/\r\nset-cookie: a=b", "/team"),
        ("/team?x=1", "/team"),
    ] {
        let browser = world.browser();
        let fields = [
            ("email", "co@kinderplein.example"),
            ("wachtwoord", PASSWORD),
            ("naar", to),
        ];
        let answer = browser.post(DOOR, &fields).await;
        assert_eq!(answer.status, 303, "{to}");
        assert_eq!(answer.header("location"), leads, "{to}");
        assert!(browser.cookies().starts_with("__Host-sessie="), "{to}");
    }
    let asked = world.browser().get("/team/aanmelden?naar=//kwaad.nl").await;
    let form = Form::to(asked.text(), DOOR);
    let form = form.with("email", "co@kinderplein.example");
    let answer = form
        .with("wachtwoord", PASSWORD)
        .post(&world.browser())
        .await;
    assert_eq!(answer.header("location"), "/team");
}

#[tokio::test]
async fn what_was_typed_when_the_session_was_over_is_shown_with_the_way_back_in() {
    let world = World::new().await;
    let reference = received(&world, &[]).await;
    let address = format!("/team/reactie/{reference}");
    let desk = world.desk_of("co").await;
    let page = desk.get(&address).await;
    let note = "De moeder belde terug & vraagt om <uitstel>.";
    let form = Form::holding(page.text(), "act", "write_note").with("text", note);
    world.clock.advance(TimeDelta::hours(13));
    let answer = form.post(&desk).await;
    assert_eq!(answer.status, 401);
    let shown = note.replace('&', "&amp;").replace('<', "&lt;");
    let shown = shown.replace('>', "&gt;");
    assert!(answer.text().contains(&shown), "{}", answer.text());
    let way = format!("{DOOR}?naar={address}");
    assert!(answer.text().contains(&format!("href=\"{way}\"")));
    let door = world.browser().get(&way).await;
    let form = Form::to(door.text(), DOOR);
    assert_eq!(form.value("naar"), Some(address.as_str()));
    let form = form.with("email", "co@kinderplein.example");
    let inside = form.with("wachtwoord", PASSWORD).post(&desk).await;
    assert_eq!(inside.header("location"), address);
    assert_eq!(world.store.head().await, Ok(1), "nothing was stored");
}
