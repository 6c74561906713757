//! Ways between the steps: back, elsewhere, on when something is wrong, and what no page of ours
//! would send; and what browsers may keep on the way.

use domain::ports::CaseStore as _;

use super::acts::{STORY, fresh_key};
use super::steps::{FORM, form, step, wrong};
use super::testapp::{post, whole};
use super::world::{World, code_on, complaint};

#[tokio::test]
async fn going_back_or_elsewhere_judges_nothing() {
    let world = World::new().await;
    let parent = world.browser();
    let fields = [
        ("nature", "klacht"),
        ("place", ""),
        ("body", "x"),
        ("email", "@"),
        ("name", "\n"),
    ];
    for here in ["1", "2", "3", "4"] {
        let before = here
            .parse::<u32>()
            .map_or(1, |at| at.max(2) - 1)
            .to_string();
        for (button, there) in [
            ("back", before.as_str()),
            ("1", "1"),
            ("2", "2"),
            ("3", "3"),
        ] {
            let mut all = vec![("step", here), ("go", button)];
            all.extend(fields);
            let answer = parent.post(FORM, &all).await;
            assert_eq!(
                (answer.status.as_u16(), step(&answer).as_str()),
                (200, there),
                "{here} {button}"
            );
            assert_eq!(wrong(&answer), [""; 0]);
            let form = form(&answer);
            assert_eq!(
                (form.value("body"), form.value("email")),
                (Some("x"), Some("@"))
            );
        }
    }
}

#[tokio::test]
async fn from_the_summary_a_change_leads_back_to_it() {
    let world = World::new().await;
    let parent = world.browser();
    let (key, mut all) = (fresh_key(), vec![("step", "4"), ("go", "2")]);
    all.extend(complaint(&key, STORY));
    all.push(("safety", "no"));
    let story = form(&parent.post(FORM, &all).await);
    let short = story.with("body", "Kort").pressing("go", "next");
    let refused = short.post(&parent).await;
    assert_eq!(wrong(&refused), ["body"], "what is wrong is still said");
    let mended = form(&refused).with("body", "Een ander verhaal, lang genoeg.");
    let summary = mended.pressing("go", "next").post(&parent).await;
    assert_eq!(step(&summary), "4");
    assert_eq!(
        form(&summary).value("body"),
        Some("Een ander verhaal, lang genoeg.")
    );
    let again = form(&summary).pressing("go", "3").post(&parent).await;
    let back = form(&again).pressing("go", "back").post(&parent).await;
    assert_eq!(step(&back), "2");
    let summary = form(&back).pressing("go", "next").post(&parent).await;
    assert_eq!(step(&summary), "4");
    let about = form(&form(&summary).pressing("go", "1").post(&parent).await);
    let asked = about.clone().with("safety", "").pressing("go", "next");
    assert_eq!(step(&asked.post(&parent).await), "2", "this is asked first");
    let there = about.pressing("go", "next").post(&parent).await;
    assert_eq!(step(&there), "4");
}

#[tokio::test]
async fn what_is_wrong_at_sending_leads_to_the_first_step_with_it() {
    let world = World::new().await;
    let key = fresh_key();
    for (spoilt, at, fields) in [
        (&["place", "body", "name"][..], "1", &["place"][..]),
        (&["body", "name", "email"], "2", &["body"]),
        (&["name", "email"], "3", &["name", "email"]),
    ] {
        let mut sent = complaint(&key, STORY);
        sent.retain(|(name, _)| !spoilt.contains(name));
        sent.extend([("step", "4"), ("go", "send"), ("group", "De Eekhoorns")]);
        let answer = world.browser().post(FORM, &sent).await;
        assert_eq!((answer.status.as_u16(), step(&answer).as_str()), (422, at));
        assert_eq!(wrong(&answer), fields);
        let form = form(&answer);
        assert_eq!(
            (form.value("group"), form.value("key")),
            (Some("De Eekhoorns"), Some(key.as_str()))
        );
    }
    assert!(
        world.store.feed(0, 9).await.expect("a feed").is_empty(),
        "nothing was stored"
    );
}

#[tokio::test]
async fn what_no_page_of_ours_would_send_is_read_like_anything_else() {
    let world = World::new().await;
    let long = "9".repeat(5000);
    let strange = [
        "",
        "0",
        "5",
        "-1",
        "١",
        "next",
        "\u{202e}1",
        "1 ",
        "<b>",
        "4\r\nx: y",
        long.as_str(),
    ];
    for value in strange {
        for (step, go) in [
            (value, "next"),
            ("2", value),
            (value, value),
            (value, "back"),
            (value, "3"),
        ] {
            let fields = [
                ("step", step),
                ("go", go),
                ("body", STORY),
                ("extra", "x"),
                ("taal", value),
            ];
            let answer = world.browser().post(FORM, &fields).await;
            assert!(
                matches!(answer.status.as_u16(), 200 | 422),
                "{step:?} {go:?}: {}",
                answer.status
            );
            assert_eq!(form(&answer).value("body"), Some(STORY), "{step:?} {go:?}");
        }
    }
    for name in [
        "nature",
        "place",
        "care",
        "key",
        "safety",
        "discussed",
        "contact",
        "relation",
        "share",
    ] {
        for go in ["1", "2", "3", "back", "next", "send"] {
            for value in strange {
                let fields = [("step", "4"), ("go", go), ("body", STORY), (name, value)];
                let answer = world.browser().post(FORM, &fields).await;
                assert!(
                    matches!(answer.status.as_u16(), 200 | 422),
                    "{name} {go}: {}",
                    answer.status
                );
                assert_eq!(form(&answer).value("body"), Some(STORY), "{name} {go}");
            }
        }
    }
    let twice = "step=2&step=3&go=next&go=send&body=eerste&body=tweede+versie&key=a&key=b";
    let answer = whole(world.browser().send(post(FORM, twice)).await).await;
    assert!(
        matches!(answer.status.as_u16(), 200 | 422),
        "{}",
        answer.status
    );
    assert_eq!(
        form(&answer).value("body"),
        Some("tweede versie"),
        "the last one counts"
    );
}

#[tokio::test]
async fn browsers_may_keep_the_form_and_nothing_of_a_case() {
    let world = World::new().await;
    let parent = world.browser();
    let key = fresh_key();
    let kept = "private, no-cache";
    let mut wrong = complaint(&key, "kort");
    wrong.push(("step", "4"));
    for answer in [
        parent.get(FORM).await,
        parent.get("/reageren?aard=tip").await,
        parent.post(FORM, &[("go", "2")]).await,
        parent.post(FORM, &[("go", "next")]).await,
        parent.post(FORM, &[("taal", "nl")]).await,
        parent.post(FORM, &wrong).await,
    ] {
        assert_eq!(answer.header("cache-control"), kept, "{}", answer.status);
    }
    let sent = parent.post(FORM, &complaint(&key, STORY)).await;
    let receipt = parent.get("/ontvangst").await;
    let code = code_on(receipt.text());
    let message = [
        ("key", key.as_str()),
        ("message", "Nog iets."),
        ("taal", "nl"),
    ];
    for answer in [
        sent,
        receipt,
        parent.get("/volgen").await,
        parent.post("/volgen", &[("code", "fout")]).await,
        parent.post("/volgen", &[("code", &code)]).await,
        parent.get("/volgen/reactie").await,
        parent.post("/volgen/reactie", &message).await,
        parent.post("/ontvangst/bewaard", &[]).await,
        parent.post("/ontvangst/bewaard", &[("saved", "on")]).await,
        parent.get("/ontvangst").await,
        parent.post("/volgen/einde", &[]).await,
        parent.get("/volgen/reactie").await,
    ] {
        assert_eq!(
            answer.header("cache-control"),
            "no-store",
            "{}",
            answer.text()
        );
    }
}
