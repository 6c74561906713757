//! A visit to one's case: how long it lasts, and that nothing typed is lost when it ends.

use chrono::TimeDelta;

use super::acts::{STORY, fresh_key};
use super::browser::Browser;
use super::forms::Form;
use super::testapp::Answer;
use super::world::{World, code_on, complaint};

const DOOR: &str = "/volgen";
const CASE: &str = "/volgen/reactie";
const TYPED: &str = "Nog een vraag:\n\n\"wanneer\" <b>belt</b> u? 👩‍👧 שלום";

/// The code of a new case.
async fn code(world: &World) -> String {
    let parent = world.browser();
    parent
        .post("/reageren", &complaint(&fresh_key(), STORY))
        .await;
    code_on(parent.get("/ontvangst").await.text())
}

/// A browser that went in.
async fn inside(world: &World, more: &[(&str, &str)]) -> (Browser, Answer) {
    let (browser, code) = (world.browser(), code(world).await);
    let mut fields = vec![("code", code.as_str())];
    fields.extend(more);
    let answer = browser.post(DOOR, &fields).await;
    assert_eq!(
        (answer.status.as_u16(), answer.header("location")),
        (303, CASE)
    );
    (browser, answer)
}

fn seconds(answer: &Answer) -> i64 {
    let cookie = answer.header("set-cookie");
    let age = cookie
        .split("; ")
        .find_map(|part| part.strip_prefix("Max-Age="));
    age.and_then(|age| age.parse().ok())
        .expect("a cookie with an age")
}

async fn is_open(browser: &Browser) -> bool {
    let page = browser.get(CASE).await;
    assert!(matches!(page.status.as_u16(), 200 | 401), "{}", page.status);
    page.text().contains(STORY)
}

#[tokio::test]
async fn a_remembered_visit_lasts_thirty_days_and_the_door_leads_to_the_case() {
    let world = World::new().await;
    let (parent, entered) = inside(&world, &[("remember", "on")]).await;
    assert_eq!(seconds(&entered), 30 * 24 * 3600);
    let cookie = entered.header("set-cookie");
    for flag in ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(flag), "{cookie}");
    }
    let door = parent.get(DOOR).await;
    assert_eq!((door.status.as_u16(), door.header("location")), (303, CASE));
    world.clock.advance(TimeDelta::days(29));
    let page = parent.get(CASE).await;
    assert!(page.text().contains(STORY));
    assert_eq!(
        page.header("set-cookie"),
        "",
        "looking does not make it last longer"
    );
    world.clock.advance(TimeDelta::days(1));
    assert!(!is_open(&parent).await);
    assert_eq!(
        parent.get(DOOR).await.status,
        200,
        "the code is asked again"
    );
}

#[tokio::test]
async fn an_ordinary_visit_lasts_an_hour_after_the_last_look() {
    let world = World::new().await;
    let (parent, entered) = inside(&world, &[]).await;
    assert_eq!(seconds(&entered), 3600);
    assert_eq!(
        parent.get(DOOR).await.status,
        200,
        "only a remembered one is led on"
    );
    for _ in 0..3 {
        world.clock.advance(TimeDelta::minutes(59));
        let page = parent.get(CASE).await;
        assert!(page.text().contains(STORY));
        assert_eq!(seconds(&page), 3600);
    }
    world.clock.advance(TimeDelta::minutes(60));
    let over = parent.get(CASE).await;
    assert_eq!(over.status, 401);
    assert!(!over.text().contains(STORY));
    assert!(
        over.text().contains("Uw bezoek is afgelopen"),
        "{}",
        over.text()
    );
}

#[tokio::test]
async fn an_old_cookie_is_worth_nothing_after_its_hour_whatever_the_browser_keeps() {
    let world = World::new().await;
    let (parent, _) = inside(&world, &[]).await;
    let early = parent.cookies();
    world.clock.advance(TimeDelta::minutes(59));
    assert!(is_open(&parent).await);
    world.clock.advance(TimeDelta::minutes(2));
    assert!(is_open(&parent).await);
    let headers = [("cookie", early.as_str()), ("accept", "text/html")];
    let replayed = super::testapp::ask(&world.router, super::testapp::get(CASE, &headers)).await;
    assert_eq!(replayed.status, 401);
    assert!(!replayed.text().contains(STORY));
}

#[tokio::test]
async fn ending_a_visit_ends_either_kind() {
    let world = World::new().await;
    for more in [&[][..], &[("remember", "on")]] {
        let (parent, _) = inside(&world, more).await;
        let page = parent.get(CASE).await;
        let ended = Form::to(page.text(), "/volgen/einde").post(&parent).await;
        assert_eq!(
            (ended.status.as_u16(), ended.header("location")),
            (303, DOOR)
        );
        assert_eq!(seconds(&ended), 0);
        assert!(!is_open(&parent).await);
        assert_eq!(parent.get(DOOR).await.status, 200);
        let again = parent.post("/volgen/einde", &[]).await;
        assert_eq!(again.status, 303, "twice is harmless");
    }
}

#[tokio::test]
async fn a_message_typed_when_the_visit_ended_waits_for_the_code_and_is_sent_then() {
    let world = World::new().await;
    for more in [&[][..], &[("remember", "on")]] {
        let (parent, code) = (world.browser(), code(&world).await);
        let mut fields = vec![("code", code.as_str())];
        fields.extend(more);
        parent.post(DOOR, &fields).await;
        let page = parent.get(CASE).await;
        world.clock.advance(TimeDelta::days(31));
        let form = Form::to(page.text(), CASE).with("message", TYPED);
        let mut waiting = None;
        for form in [form.clone(), form.pressing("taal", "en")] {
            let door = form.post(&parent).await;
            assert_eq!(door.status, 401);
            let text = door.text().replace("\r\n", "\n");
            assert!(
                text.contains("&lt;b&gt;belt&lt;/b&gt; u? 👩‍👧 שלום"),
                "{text}"
            );
            assert!(
                text.contains("<blockquote class=typed>Nog een vraag:\n\n\""),
                "{text}"
            );
            assert!(!text.contains(STORY));
            waiting = Some(Form::to(&text, DOOR));
        }
        let door = waiting.expect("a form for the code");
        let english = door.pressing("taal", "en").post(&parent).await;
        let wrong = Form::to(english.text(), DOOR).with("code", "ABCD");
        let wrong = wrong.post(&parent).await;
        assert_eq!(wrong.status, 422);
        let right = Form::to(wrong.text(), DOOR).with("code", &code);
        let case = right.post(&parent).await;
        assert_eq!(case.status, 200, "{}", case.text());
        assert_eq!(
            Form::to(case.text(), CASE).value("message"),
            Some(TYPED),
            "it stands ready"
        );
    }
    let feed = domain::ports::CaseStore::feed(&*world.store, 0, 100)
        .await
        .expect("a feed");
    assert_eq!(feed.len(), 2, "no message was stored");
}

#[tokio::test]
async fn another_language_keeps_the_message_that_is_being_typed() {
    let world = World::new().await;
    let (parent, _) = inside(&world, &[]).await;
    let page = parent.get(CASE).await;
    let form = Form::to(page.text(), CASE).with("message", TYPED);
    let english = form.pressing("taal", "en").post(&parent).await;
    assert_eq!(
        (english.status.as_u16(), english.header("content-language")),
        (200, "en")
    );
    let again = Form::to(english.text(), CASE);
    assert_eq!(again.value("message"), Some(TYPED));
    assert!(parent.cookies().contains("taal=en"));
    let sent = again.post(&parent).await;
    assert_eq!(sent.status, 303, "and then it can be sent");
    let page = parent.get(CASE).await;
    assert!(page.text().contains("<html lang=en>"));
    assert!(page.text().contains("&lt;b&gt;belt&lt;/b&gt; u? 👩‍👧 שלום"));
    assert_eq!(Form::to(page.text(), CASE).value("message"), Some(""));
}

#[tokio::test]
async fn the_same_message_posted_twice_is_there_once() {
    let world = World::new().await;
    let (parent, _) = inside(&world, &[]).await;
    let form = Form::to(parent.get(CASE).await.text(), CASE).with("message", "Dit maar één keer.");
    let (first, second) = tokio::join!(form.post(&parent), form.post(&parent));
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (303, 303));
    let page = parent.get(CASE).await;
    assert_eq!(
        page.text().matches("Dit maar één keer.").count(),
        1,
        "{}",
        page.text()
    );
}
