//! Texts that are too long, empty or unreadable, in every field of the form.

use super::acts::{STORY, fresh_key};
use super::steps::{FORM, form, step, wrong};
use super::testapp::{Answer, post, whole};
use super::world::World;

/// What is typed freely, and the step that asks it.
pub const TEXTS: [(&str, &str); 16] = [
    ("body", "2"),
    ("happened", "2"),
    ("group", "2"),
    ("child", "2"),
    ("discussed_with", "2"),
    ("discussed_when", "2"),
    ("discussed_outcome", "2"),
    ("wish", "2"),
    ("not_for", "2"),
    ("name", "3"),
    ("email", "3"),
    ("phone", "3"),
    ("reachable", "3"),
    ("street", "3"),
    ("postcode", "3"),
    ("town", "3"),
];
/// What is chosen.
pub const CHOICES: [&str; 10] = [
    "nature",
    "place",
    "care",
    "safety",
    "discussed",
    "contact",
    "relation",
    "share",
    "anonymous",
    "language",
];

/// A complaint with an answer everywhere; `field` answered with `value`.
pub fn answered<'a>(key: &'a str, field: &str, value: &'a str) -> Vec<(&'static str, &'a str)> {
    let sound = [
        ("key", key),
        ("nature", "complaint"),
        ("place", "boomhut"),
        ("care", "kdv"),
        ("body", STORY),
        ("happened", "gisteren"),
        ("group", "De Eekhoorns"),
        ("child", "Sam"),
        ("discussed", "yes"),
        ("discussed_with", "de juf"),
        ("discussed_when", "gisteren"),
        ("discussed_outcome", "niets"),
        ("wish", "een gesprek"),
        ("safety", "no"),
        ("not_for", "Anja"),
        ("name", "Ouder van Test"),
        ("email", "ouder@voorbeeld.example"),
        ("phone", "06 12345678"),
        ("contact", "letter"),
        ("reachable", "'s avonds"),
        ("street", "Lindelaan 5"),
        ("postcode", "1234 AB"),
        ("town", "Lindendaal"),
        ("relation", "parent"),
        ("language", "nl"),
        ("share", ""),
        ("anonymous", ""),
    ];
    sound
        .map(|(name, usual)| (name, if name == field { value } else { usual }))
        .to_vec()
}

/// Presses a button on a step.
pub async fn posted(world: &World, mut fields: Vec<(&str, &str)>, step: &str, go: &str) -> Answer {
    fields.extend([("step", step), ("go", go)]);
    world.browser().post(FORM, &fields).await
}

#[tokio::test]
async fn a_hundred_thousand_characters_in_any_field_are_refused_and_kept() {
    let world = World::new().await;
    let (key, long) = (fresh_key(), "a\u{20}".repeat(50_000));
    for (field, at) in TEXTS {
        for (here, go) in [(at, "next"), ("4", "send")] {
            let answer = posted(&world, answered(&key, field, &long), here, go).await;
            assert_eq!(
                (answer.status.as_u16(), step(&answer).as_str()),
                (422, at),
                "{field} {go}"
            );
            assert_eq!(wrong(&answer), [field]);
            assert_eq!(
                form(&answer).value(field),
                Some(long.as_str()),
                "{field} {go}"
            );
        }
    }
    for field in CHOICES {
        let answer = posted(&world, answered(&key, field, &long), "4", "send").await;
        assert_eq!(answer.status, 422, "{field}");
        assert_eq!(form(&answer).value("body"), Some(STORY), "{field}");
    }
    let pages = [
        ("step", long.as_str()),
        ("go", &long),
        ("taal", &long),
        (&long, "x"),
        ("key", &long),
    ];
    for (name, value) in pages {
        let answer = world
            .browser()
            .post(FORM, &[(name, value), ("body", STORY)])
            .await;
        assert_eq!(
            (answer.status.as_u16(), form(&answer).value("body")),
            (422, Some(STORY))
        );
    }
    let all: Vec<(&str, &str)> = TEXTS
        .iter()
        .map(|(name, _)| (*name, long.as_str()))
        .collect();
    let answer = world.browser().post(FORM, &all).await;
    assert_eq!(answer.status, 413, "more than a request may have");
    assert!(answer.header("content-type").starts_with("text/html"));
}

#[tokio::test]
async fn nul_is_refused_and_white_space_alone_counts_as_nothing_typed() {
    let world = World::new().await;
    let key = fresh_key();
    let blank = " \t\r\n\u{a0}\u{2003}\u{200b}\u{feff}\u{202e} ";
    for (field, at) in TEXTS {
        let raw = format!("step={at}&go=next&{field}=voor%00na");
        let answer = whole(world.browser().send(post(FORM, raw)).await).await;
        assert_eq!(answer.status, 400, "{field}");
        let needed = ["body", "name", "street", "postcode", "town"].contains(&field);
        for (here, go) in [(at, "next"), ("4", "send")] {
            let answer = posted(&world, answered(&key, field, blank), here, go).await;
            let refused = answer.status.as_u16();
            let expected = match (needed, go) {
                (true, _) => 422,
                (false, "next") => 200,
                // Each other text here is a reaction of its own under the same key.
                (false, _) => refused,
            };
            assert_eq!(refused, expected, "{field} {go}");
            assert!(matches!(refused, 200 | 303 | 409 | 422), "{field} {go}");
            if needed {
                assert_eq!(wrong(&answer), [field], "{field} {go}");
            }
        }
    }
    for control in ["\u{1}", "\u{7f}", "\u{1b}[31m", "\u{85}"] {
        let text = format!("Een verhaal met {control} erin.");
        let answer = posted(&world, answered(&key, "body", &text), "2", "next").await;
        assert_eq!(
            (answer.status.as_u16(), wrong(&answer)),
            (422, vec!["body".to_owned()])
        );
    }
}
