//! What is chosen on the form: a tile, a location by its name, another language.

use domain::place::LocationId;

use super::browser::Browser;
use super::forms::Form;
use super::steps::{FORM, form, step, wrong};
use super::testapp::Answer;
use super::world::{World, organisation};

#[tokio::test]
async fn a_tile_chooses_the_nature_and_nothing_else_is_read_from_the_address() {
    let world = World::new().await;
    let parent = world.browser();
    let page = parent
        .get("/reageren?aard=tip&body=getypt&name=iemand&step=3&place=boomhut")
        .await;
    let tip = form(&page);
    assert_eq!(
        (tip.value("nature"), tip.value("step")),
        (Some("tip"), Some("1"))
    );
    assert_eq!((tip.value("body"), tip.value("name")), (None, None));
    for strange in ["klacht", "TIP", "", "tip%00", "%FF", "tip%22%3E"] {
        let page = parent.get(&format!("/reageren?aard={strange}")).await;
        assert_eq!(
            (page.status.as_u16(), form(&page).value("nature")),
            (200, None),
            "{strange}"
        );
    }
}

#[tokio::test]
async fn a_location_may_be_sent_by_its_name() {
    let mut org = organisation();
    org.locations[0].id = LocationId::parse("de-boomhut").expect("a slug");
    org.locations[0].name = "De Boomhut".into();
    let world = World::with(org).await;
    let parent = world.browser();
    let offered = form(&parent.get(FORM).await).choices("place");
    assert!(
        offered.contains(&"De Boomhut, Lindendaal".to_owned()),
        "{offered:?}"
    );
    for place in ["De Boomhut, Lindendaal", "De Boomhut", "de-boomhut"] {
        let chosen = [
            ("step", "1"),
            ("go", "next"),
            ("nature", "tip"),
            ("place", place),
        ];
        let answer = parent.post(FORM, &chosen).await;
        let next = form(&answer);
        assert_eq!(
            (next.value("step"), next.value("place")),
            (Some("2"), Some("de-boomhut")),
            "{place}"
        );
    }
    let elsewhere = [
        ("step", "1"),
        ("go", "next"),
        ("nature", "tip"),
        ("place", "De Kuil, Nergens"),
    ];
    let refused = parent.post(FORM, &elsewhere).await;
    assert_eq!(
        (refused.status.as_u16(), wrong(&refused)),
        (422, vec!["place".to_owned()])
    );
}

async fn in_language(browser: &Browser, form: &Form, slug: &str) -> Answer {
    form.clone().pressing("taal", slug).post(browser).await
}

#[tokio::test]
async fn another_language_keeps_what_was_typed_and_is_kept_by_the_browser() {
    let world = World::new().await;
    let parent = world.browser();
    let begun = form(&parent.get("/reageren?aard=suggestion").await).choosing("place", "vijver");
    let story = begun.pressing("go", "next").post(&parent).await;
    let typed = "Regel \"één\"\n\n<b>twee</b> 👩‍👧 שלום";
    let typing = form(&story)
        .with("body", typed)
        .with("not_for", "Juf \"X\"")
        .with("wish", "\n");
    let english = in_language(&parent, &typing, "en").await;
    assert_eq!(
        (english.status.as_u16(), english.header("content-language")),
        (200, "en")
    );
    let cookie = english.header("set-cookie");
    assert!(
        cookie.contains("taal=en") && cookie.contains("HttpOnly"),
        "{cookie}"
    );
    assert!(english.text().contains("<html lang=en>") && english.text().contains("Step 2 of 4"));
    assert_eq!(wrong(&english), [""; 0], "nothing is judged");
    let again = form(&english);
    for (name, value) in [
        ("step", "2"),
        ("nature", "suggestion"),
        ("place", "vijver"),
        ("body", typed),
        ("not_for", "Juf \"X\""),
        ("wish", "\n"),
        ("language", "en"),
    ] {
        assert_eq!(again.value(name), Some(value), "{name}");
    }
    assert_eq!(again.value("key"), typing.value("key"));
    let later = parent.get("/").await;
    assert!(
        later.text().contains("<html lang=en>"),
        "the cookie says it from now on"
    );
}

#[tokio::test]
async fn the_language_of_the_answer_follows_the_page_unless_another_was_chosen() {
    let world = World::new().await;
    for (read, chosen, other, answered) in [
        ("nl", "nl", "en", "en"),
        ("nl", "en", "en", "en"),
        ("nl", "en", "nl", "en"),
        ("en", "en", "nl", "nl"),
        ("en", "nl", "en", "nl"),
    ] {
        let parent = world.browser();
        parent.get(&format!("/?taal={read}")).await;
        let you = parent.post(FORM, &[("go", "3")]).await;
        assert_eq!(
            form(&you).value("language"),
            Some(read),
            "as the page is read"
        );
        let choosing = form(&you).choosing("language", chosen);
        let switched = in_language(&parent, &choosing, other).await;
        assert_eq!(
            form(&switched).value("language"),
            Some(answered),
            "{read} {chosen} {other}"
        );
        assert_eq!(step(&switched), "3");
    }
    let parent = world.browser();
    let kept = in_language(&parent, &form(&parent.get(FORM).await), "fr").await;
    assert!(
        kept.text().contains("<html lang=nl>"),
        "a language we don't have"
    );
}
