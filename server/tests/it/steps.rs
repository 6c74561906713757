//! The form in steps, as a browser without the program posts it.

use domain::event::Event;
use domain::ports::CaseStore as _;
use domain::reaction::NewReaction;

use super::acts::STORY;
use super::browser::Browser;
use super::forms::Form;
use super::markup::{Piece, pieces};
use super::testapp::Answer;
use super::world::World;

/// Where the form is.
pub const FORM: &str = "/reageren";
/// Line breaks, quotes, markup, joined emoji, right to left, marks of direction and of no width.
const ODD: &str = "\n\n  \"Eén\" & 'twee' <b>&amp;</b> 👩‍👧 שלום عربي \u{202e}om\u{202c} n\u{200b}i\u{200d}e\u{2060}ts\u{feff}";

/// All answers that are typed, step by step.
const TYPED: [(&str, &[&str]); 3] = [
    ("1", &[]),
    (
        "2",
        &[
            "happened",
            "group",
            "child",
            "discussed_with",
            "discussed_when",
            "not_for",
        ],
    ),
    ("3", &["name", "reachable", "street", "town"]),
];

/// The form of a page.
pub fn form(answer: &Answer) -> Form {
    Form::to(answer.text(), FORM)
}

/// Which of its steps that is.
pub fn step(answer: &Answer) -> String {
    form(answer).value("step").unwrap_or_default().to_owned()
}

/// The fields that a sentence stands next to.
pub fn wrong(answer: &Answer) -> Vec<String> {
    let ids = pieces(answer.text())
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Open(tag) => tag.value("id").strip_suffix("-error").map(str::to_owned),
            Piece::Close(_) => None,
        });
    ids.collect()
}

async fn pressed(browser: &Browser, form: Form, button: &str) -> Answer {
    form.pressing("go", button).post(browser).await
}

/// One line of it.
fn odd(name: &str) -> String {
    format!("{name}: {}", ODD.trim_start())
}

/// Fills in a step with everything there is.
fn filled(mut form: Form, at: &str) -> Form {
    let lines = TYPED
        .iter()
        .filter(|(step, _)| *step == at)
        .flat_map(|(_, names)| *names);
    for name in lines {
        form = form.with(name, &odd(name));
    }
    match at {
        "1" => form
            .choosing("nature", "complaint")
            .choosing("place", "boomhut"),
        "2" => form
            .with("body", &format!("{ODD}\n\nTweede regel.\n"))
            .with("wish", ODD)
            .with("discussed_outcome", ODD)
            .choosing("discussed", "yes")
            .choosing("safety", "unknown")
            .choosing("care", "bso"),
        _ => form
            .with("email", "ouder@voorbeeld.example")
            .with("phone", "06 12345678")
            .with("postcode", "1234ab")
            .choosing("contact", "letter")
            .choosing("relation", "carer")
            .choosing("language", "en")
            .choosing("share", "on"),
    }
}

/// Everything stands in the form, on whatever step.
fn assert_whole(answer: &Answer) {
    let form = form(answer);
    for name in TYPED.iter().flat_map(|(_, names)| *names) {
        assert_eq!(form.value(name), Some(odd(name).as_str()), "{name}");
    }
    for (name, value) in [
        ("nature", "complaint"),
        ("place", "boomhut"),
        ("body", format!("{ODD}\n\nTweede regel.\n").as_str()),
        ("wish", ODD),
        ("discussed_outcome", ODD),
        ("discussed", "yes"),
        ("safety", "unknown"),
        ("care", "bso"),
        ("postcode", "1234ab"),
        ("contact", "letter"),
        ("relation", "carer"),
        ("language", "en"),
        ("share", "on"),
    ] {
        assert_eq!(form.value(name), Some(value), "{name}");
    }
    assert_eq!(form.value("anonymous"), None);
}

async fn reaction(world: &World) -> NewReaction {
    let feed = world.store.feed(0, 100_000).await.expect("a feed");
    let mut received = feed
        .into_iter()
        .filter_map(|recorded| match recorded.event {
            Some(Event::Received { reaction, .. }) => Some(reaction),
            _ => None,
        });
    *received.next_back().expect("a reaction")
}

#[tokio::test]
async fn everything_typed_on_all_steps_travels_along_and_arrives() {
    let world = World::new().await;
    let parent = world.browser();
    let mut answer = parent.get(FORM).await;
    let key = form(&answer).value("key").map(str::to_owned);
    for at in ["1", "2", "3"] {
        assert_eq!(step(&answer), at);
        answer = pressed(&parent, filled(form(&answer), at), "next").await;
        assert_eq!(
            (answer.status.as_u16(), wrong(&answer)),
            (200, vec![]),
            "{at}"
        );
    }
    for button in ["1", "back", "3", "2", "next", "back", "3", "next"] {
        assert_whole(&answer);
        answer = pressed(&parent, form(&answer), button).await;
        assert_eq!(answer.status, 200, "{button}");
    }
    assert_eq!(step(&answer), "4");
    assert_whole(&answer);
    assert_eq!(
        form(&answer).value("key").map(str::to_owned),
        key,
        "one form, one key"
    );
    let sent = pressed(&parent, form(&answer), "send").await;
    assert_eq!(
        (sent.status.as_u16(), sent.header("location")),
        (303, "/ontvangst")
    );
    let reaction = reaction(&world).await;
    assert!(
        reaction
            .body
            .as_str()
            .starts_with("\"Eén\" & 'twee' <b>&amp;</b> 👩‍👧 שלום عربي om n")
    );
    assert!(reaction.body.as_str().ends_with("Tweede regel."));
    let group = reaction.group.expect("a group");
    assert!(
        group.as_str().starts_with("group: \"Eén\""),
        "{}",
        group.as_str()
    );
}

#[tokio::test]
async fn next_judges_only_its_own_step_and_keeps_what_was_typed() {
    let world = World::new().await;
    let parent = world.browser();
    let empty = form(&parent.get(FORM).await);
    let refused = pressed(&parent, empty.clone(), "next").await;
    assert_eq!(
        (refused.status.as_u16(), step(&refused).as_str()),
        (422, "1")
    );
    assert_eq!(wrong(&refused), ["nature", "place"]);

    let story = pressed(&parent, filled(form(&refused), "1"), "next").await;
    let short = filled(form(&story), "2").with("body", "Kort \"&<");
    let refused = pressed(&parent, short, "next").await;
    assert_eq!(
        (refused.status.as_u16(), step(&refused).as_str()),
        (422, "2")
    );
    assert_eq!(wrong(&refused), ["body"]);
    assert!(refused.text().contains("ten minste 10 tekens"));
    assert_eq!(form(&refused).value("body"), Some("Kort \"&<"));
    assert_eq!(form(&refused).value("wish"), Some(ODD));

    let you = pressed(&parent, form(&refused).with("body", STORY), "next").await;
    let nameless = filled(form(&you), "3")
        .with("name", "")
        .with("postcode", "12");
    let refused = pressed(&parent, nameless, "next").await;
    assert_eq!(
        (refused.status.as_u16(), step(&refused).as_str()),
        (422, "3")
    );
    assert_eq!(wrong(&refused), ["name", "postcode"]);
    let again = form(&refused);
    assert_eq!(
        (again.value("postcode"), again.value("body")),
        (Some("12"), Some(STORY))
    );
    assert_eq!(again.value("street"), Some(odd("street").as_str()));
}
