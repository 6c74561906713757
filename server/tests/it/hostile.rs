//! Markup that is typed stays text, on every step and on every page that shows it.

use super::acts::fresh_key;
use super::browser::Browser;
use super::forms::Form;
use super::markup::{Piece, pieces};
use super::steps::{FORM, form, step};
use super::typed::{CHOICES, TEXTS, answered, posted};
use super::world::{World, code_on};

const CASE: &str = "/volgen/reactie";
pub const HOSTILE: [&str; 5] = [
    "<img src=x onerror=alert(1)>",
    "\"><script>alert(1)</script>",
    "</textarea></dd></blockquote><svg onload=alert(1)>",
    "' onfocus='alert(1)' autofocus x='",
    "<!--><iframe srcdoc=\"&lt;script>alert(1)&lt;/script>\">",
];

/// Nothing on the page came alive.
pub fn assert_dead(page: &str) {
    for piece in pieces(page) {
        let Piece::Open(tag) = piece else { continue };
        let foreign = matches!(
            tag.name.as_str(),
            "img" | "iframe" | "object" | "embed" | "base"
        );
        let runs = ["onerror", "onload", "onfocus", "srcdoc"]
            .iter()
            .any(|name| tag.has(name));
        assert!(!foreign && !runs, "{} on {page}", tag.name);
        assert!(tag.name != "script" || tag.has("nonce"), "{page}");
        assert!(!tag.value("href").starts_with("javascript"), "{page}");
    }
}

#[tokio::test]
async fn markup_in_any_field_stays_text_on_every_step() {
    let world = World::new().await;
    let key = fresh_key();
    for hostile in HOSTILE {
        let names = TEXTS
            .iter()
            .map(|(name, _)| *name)
            .chain(CHOICES)
            .chain(["key", "step", "go", "taal"]);
        for name in names {
            for go in ["1", "2", "3", "back", "next", "send"] {
                let mut fields = answered(&key, name, hostile);
                fields.push(("step", "4"));
                fields.retain(|(known, _)| *known != name);
                fields.extend([(name, hostile), ("go", go)]);
                // What nothing is wrong with is sent; that is for the test below.
                fields.retain(|(known, _)| go != "send" || *known != "place");
                let answer = world.browser().post(FORM, &fields).await;
                assert!(
                    matches!(answer.status.as_u16(), 200 | 303 | 422),
                    "{name} {go}: {}",
                    answer.status
                );
                assert_dead(answer.text());
                if TEXTS.iter().any(|(text, _)| *text == name) {
                    assert_eq!(form(&answer).value(name), Some(hostile), "{name} {go}");
                }
            }
        }
        let mut fields: Vec<(&str, &str)> = answered(&key, "", "");
        for (name, value) in &mut fields {
            if TEXTS.iter().any(|(text, _)| text == name) {
                *value = hostile;
            }
        }
        let check = posted(&world, fields, "3", "next").await;
        assert_eq!(step(&check), "3", "an address is no markup");
        assert_dead(check.text());
    }
}

async fn enters(world: &World, parent: &Browser) -> Browser {
    let code = code_on(parent.get("/ontvangst").await.text());
    let later = world.browser();
    assert_eq!(
        later
            .post("/volgen", &[("code", code.as_str())])
            .await
            .status,
        303
    );
    later
}

#[tokio::test]
async fn markup_in_a_reaction_stays_text_on_check_receipt_tracking_and_door() {
    let world = World::new().await;
    for hostile in HOSTILE {
        let key = fresh_key();
        let mut fields = answered(&key, "", "");
        for (name, value) in &mut fields {
            let free = !matches!(*name, "email" | "phone" | "postcode");
            if free && TEXTS.iter().any(|(text, _)| text == name) {
                *value = hostile;
            }
        }
        let parent = world.browser();
        let mut checked = fields.clone();
        checked.extend([("step", "3"), ("go", "next")]);
        let check = parent.post(FORM, &checked).await;
        assert_eq!(
            (check.status.as_u16(), step(&check).as_str()),
            (200, "4"),
            "{}",
            check.text()
        );
        assert_eq!(
            form(&check)
                .pressing("go", "send")
                .post(&parent)
                .await
                .status,
            303
        );
        let receipt = parent.get("/ontvangst").await;
        let visitor = enters(&world, &parent).await;
        let tracking = visitor.get(CASE).await;
        let message = Form::to(tracking.text(), CASE).with("message", hostile);
        assert_eq!(message.post(&visitor).await.status, 303);
        let written = visitor.get(CASE).await;
        let english = message.clone().pressing("taal", "en").post(&visitor).await;
        let empty = Form::to(written.text(), CASE)
            .with("message", "")
            .post(&visitor)
            .await;
        visitor.post("/volgen/einde", &[]).await;
        let door = message.post(&visitor).await;
        assert_eq!((empty.status.as_u16(), door.status.as_u16()), (422, 401));
        let wrong_code = visitor
            .post("/volgen", &[("code", hostile), ("remember", hostile)])
            .await;
        let begin = hostile.split(['<', '\'']).next().unwrap_or_default();
        for page in [
            &check,
            &receipt,
            &tracking,
            &written,
            &english,
            &empty,
            &door,
            &wrong_code,
        ] {
            assert_dead(page.text());
        }
        for page in [&check, &receipt, &tracking, &written, &english, &door] {
            let shown = page.text().contains("alert(1)") && page.text().contains(begin);
            assert!(shown, "{hostile}: {}", page.text());
        }
        assert!(
            !wrong_code.text().contains("alert(1)"),
            "a code is never written back"
        );
    }
}

#[tokio::test]
async fn a_message_or_code_that_is_too_long_empty_or_unreadable_is_refused() {
    let world = World::new().await;
    let parent = world.browser();
    let fields = answered("hostile-key-0123456789abcdef", "", "");
    assert_eq!(parent.post(FORM, &fields).await.status, 303);
    let visitor = enters(&world, &parent).await;
    let page = visitor.get(CASE).await;
    let long = "ab".repeat(50_000);
    for text in [long.as_str(), "", " \n\u{200b} ", "x\u{1}y"] {
        let refused = Form::to(page.text(), CASE)
            .with("message", text)
            .post(&visitor)
            .await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.text().contains("id=message-error"),
            "next to the field"
        );
        assert_eq!(Form::to(refused.text(), CASE).value("message"), Some(text));
        let code = visitor.post("/volgen", &[("code", text)]).await;
        assert_eq!(code.status, 422);
        assert!(
            text.is_empty() || !code.text().contains(text),
            "never written back"
        );
    }
    for (name, value) in [
        ("key", long.as_str()),
        ("key", ""),
        ("key", "<b>"),
        ("extra", &long),
    ] {
        let form = Form::to(page.text(), CASE).with("message", "Nog een vraag.");
        let mut form = form;
        form = if name == "key" {
            form.with(name, value)
        } else {
            form.pressing(name, value)
        };
        let answer = form.post(&visitor).await;
        assert!(
            matches!(answer.status.as_u16(), 303 | 422),
            "{name}: {}",
            answer.status
        );
        let kept = answer.status == 303 || answer.text().contains("Nog een vraag.");
        assert!(kept, "{}", answer.text());
    }
}
