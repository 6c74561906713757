//! The privacy officer sees a case on request: with a reason, that day, to read, and every read
//! is in the log.

use chrono::TimeDelta;
use domain::access::Way;
use domain::ports::{AccessLog as _, CaseStore as _};

use super::acts::{STORY, WORDS, act, announced, done, fresh_key};
use super::browser::Browser;
use super::forms::Form;
use super::hostile::{HOSTILE, assert_dead};
use super::matrix::bare;
use super::testapp::Answer;
use super::world::{World, everybody};

const LOG: &str = "/team/inzage";
const REASON: &str = "Inzageverzoek van een betrokkene, van vandaag.";

async fn ask(desk: &Browser, reference: &str, reason: &str) -> Answer {
    let key = fresh_key();
    let fields = [
        ("reference", reference),
        ("reason", reason),
        ("key", key.as_str()),
    ];
    desk.post(LOG, &fields).await
}

/// The form that asks; the one that looks for a reference goes to the same page.
fn form_of(page: &Answer) -> Form {
    let mut forms = Form::all(page.text()).into_iter();
    let found = forms.find(|form| form.value("key").is_some());
    found.unwrap_or_else(|| panic!("no form that asks on {}", page.text()))
}

/// The lines on a case, newest first, as way and reason.
async fn lines(world: &World, reference: &str) -> Vec<(Way, Option<String>)> {
    let of = reference.parse().ok();
    let lines = world.store.lines(of, None, 100).await.expect("a log");
    let said = |line: domain::ports::Logged| {
        let reason = line.access.reason.map(|reason| reason.as_str().to_owned());
        (line.access.way, reason)
    };
    lines.into_iter().map(said).collect()
}

#[tokio::test]
async fn a_reason_opens_one_case_until_the_end_of_the_day_and_stands_in_the_log() {
    let world = World::new().await;
    let reference = announced(&world, &[], "steun", "mail").await;
    let other = announced(&world, &[], "steun", "mail").await;
    let page = format!("/team/reactie/{reference}");
    let fg = world.desk_of("fg").await;
    assert_eq!(fg.get(&page).await.status, 404, "not by default");
    let form = form_of(&fg.get(LOG).await);
    let form = form
        .with("reference", &reference.to_lowercase())
        .with("reason", REASON);
    let asked = form.post(&fg).await;
    assert_eq!(
        (asked.status.as_u16(), asked.header("location")),
        (303, page.as_str())
    );
    let reason = (Way::Request, Some(REASON.to_owned()));
    assert_eq!(
        lines(&world, &reference).await,
        std::slice::from_ref(&reason)
    );
    assert_eq!(form.post(&fg).await.status, 303, "the same again");
    assert_eq!(lines(&world, &reference).await.len(), 1, "is one request");

    world.clock.advance(TimeDelta::minutes(1));
    let shown = fg.get(&page).await;
    assert_eq!(shown.status, 200);
    for part in [
        STORY,
        "Ouder van Test",
        "ouder@voorbeeld.example",
        "op verzoek",
    ] {
        assert!(shown.text().contains(part), "{part}");
    }
    assert!(
        !shown.text().contains("class=\"act-form\""),
        "nothing to do"
    );
    assert_eq!(lines(&world, &reference).await, [(Way::Case, None), reason]);
    let letter = fg.get(&format!("{page}/brief/1")).await;
    assert_eq!(letter.status, 200);
    assert_eq!(fg.get(&format!("/team/reactie/{other}")).await.status, 404);
    assert!(
        !fg.get("/team").await.text().contains(&reference),
        "nor on a board"
    );
    let note = [("text", WORDS), ("layer", "internal")];
    assert_eq!(
        act(&world, "fg", &reference, "write_note", &note).await,
        404
    );

    let director = world.desk_of("directeur").await;
    let log = director.get(LOG).await;
    assert!(log.text().contains(REASON) && log.text().contains("Collega fg"));
    world.clock.advance(TimeDelta::hours(12));
    let fg = world.desk_of("fg").await;
    assert_eq!(fg.get(&page).await.status, 404, "the day is over");
    let again = ask(&fg, &reference, REASON).await;
    assert_eq!(again.status, 303, "and can be asked again");
    assert_eq!(fg.get(&page).await.status, 200);
}

#[tokio::test]
async fn unknown_and_forbidden_are_refused_alike_and_what_was_typed_stays() {
    let world = World::new().await;
    let reference = announced(&world, &[], "steun", "mail").await;
    done(&world, "co", &reference, "involve", &[("colleague", "fg")]).await;
    let head = world.store.head().await;
    let fg = world.desk_of("fg").await;
    let forbidden = ask(&fg, &reference, REASON).await;
    for unknown in ["KR-2026-99999", "geen kenmerk", ""] {
        let refused = ask(&fg, unknown, REASON).await;
        assert_eq!(
            (refused.status, forbidden.status),
            (forbidden.status, refused.status)
        );
        assert_eq!(refused.status, 404);
        if unknown.starts_with("KR-") {
            assert_eq!(bare(refused.text()), bare(forbidden.text()));
        }
        let form = form_of(&refused);
        assert_eq!(
            (form.value("reference"), form.value("reason")),
            (Some(unknown), Some(REASON))
        );
    }
    assert_eq!(lines(&world, &reference).await, []);
    for (reason, status) in [
        ("", 422),
        (" \n", 422),
        ("x\u{1}", 422),
        ("ja ".repeat(500).as_str(), 422),
    ] {
        let refused = ask(&fg, &reference, reason).await;
        assert_eq!(refused.status, status);
        assert_eq!(form_of(&refused).value("reason"), Some(reason));
    }
    assert_eq!(
        fg.get(&format!("/team/reactie/{reference}")).await.status,
        404
    );
    fg.post("/team/afmelden", &[]).await;
    let out = ask(&fg, &reference, REASON).await;
    assert!(out.status == 401 && out.text().contains(REASON));
    assert_eq!(world.store.head().await, head, "no event is written");
}

#[tokio::test]
async fn nobody_else_can_ask() {
    let world = World::new().await;
    let reference = announced(&world, &[], "steun", "mail").await;
    for id in everybody().into_iter().filter(|id| *id != "fg") {
        let desk = world.desk_of(id).await;
        assert_eq!(ask(&desk, &reference, REASON).await.status, 404, "{id}");
        let log = desk.get(LOG).await;
        assert!(!log.text().contains("name=\"reason\""), "{id}");
    }
    assert_eq!(lines(&world, &reference).await, []);
}

#[tokio::test]
async fn somebody_who_becomes_involved_loses_what_they_asked_to_see() {
    let world = World::new().await;
    let reference = announced(&world, &[], "steun", "mail").await;
    let fg = world.desk_of("fg").await;
    ask(&fg, &reference, REASON).await;
    let page = format!("/team/reactie/{reference}");
    assert_eq!(fg.get(&page).await.status, 200);
    done(&world, "co", &reference, "involve", &[("colleague", "fg")]).await;
    assert_eq!(fg.get(&page).await.status, 404);
    let named = format!("{{\"reference\":\"{reference}\"}}");
    assert_eq!(fg.call("/api/team/case", &named).await.status, 404);
    assert!(!fg.get(LOG).await.text().contains(&reference));
}

#[tokio::test]
async fn markup_in_a_reason_stays_text() {
    let world = World::new().await;
    let reference = announced(&world, &[], "steun", "mail").await;
    let (fg, director) = (world.desk_of("fg").await, world.desk_of("directeur").await);
    for hostile in HOSTILE {
        let refused = ask(&fg, hostile, hostile).await;
        assert_eq!(refused.status, 404);
        assert_dead(refused.text());
        assert_eq!(ask(&fg, &reference, hostile).await.status, 303);
        for desk in [&fg, &director] {
            let log = desk.get(LOG).await;
            assert_dead(log.text());
            assert!(log.text().contains("alert(1)"), "{}", log.text());
        }
        let filtered = director
            .get(&format!(
                "{LOG}?kenmerk={}",
                super::browser::encoded(hostile)
            ))
            .await;
        assert_dead(filtered.text());
    }
}
