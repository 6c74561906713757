//! What the server writes for the form, the receipt and the tracking page, without a server.

use super::follow::letters::Letter;
use super::follow::message::{NoMessage, Unsent};
use super::front::Front;
use super::react::sheet::Sheet;
use super::receipt::Shown;
use super::rights::{Rights, RightsInShort};
use crate::api::parents::ReactionPage;
use crate::form::ReactionForm;
use domain::Nature;
use domain::draft::Draft;
use domain::error::{Field, FieldError, Problem};
use domain::letter::{Channel, LetterKind};
use domain::reaction::Language;
use domain::reference::Reference;
use domain::view::{Choice, LetterView, Promise, ReceiptView};
use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;

const HOSTILE: &str = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

fn drawn(form: ReactionForm, asked: Option<&str>) -> String {
    let place = |value: &str| Choice {
        value: value.to_owned(),
        label: format!("De {value}"),
        hint: Some("Lindendaal".to_owned()),
    };
    let page = ReactionPage {
        form,
        places: vec![place("vlierhof"), place("boomhut")],
    };
    let asked = asked.map(str::to_owned);
    written(|| view! { <Router><Sheet page asked /></Router> })
}

/// What is written on a Dutch page.
fn written<V: IntoView>(draw: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(RequestUrl::new("http://localhost/reageren"));
        provide_context(Front {
            language: Language::Nl,
            brand: "Kinderplein".to_owned(),
        });
        provide_meta_context();
        draw().to_html()
    })
}

fn receipt_of(nature: Nature, body: &str) -> ReceiptView {
    ReceiptView {
        reference: Reference::new(2026, 42),
        code: "0000 1111 2222 3333 4444".to_owned(),
        received: "zondag 22 november, 21.56 uur".to_owned(),
        promise: Promise { marks: Vec::new() },
        nature,
        body: body.to_owned(),
        regulation: "2026-1".to_owned(),
        mailed: true,
        anonymous: false,
        danger: false,
    }
}

#[test]
fn hostile_text_stays_text_in_every_field() {
    let pairs = Draft::FIELDS.iter().map(|field| (field.name(), HOSTILE));
    let draft = Draft::from_pairs(pairs);
    let html = drawn(
        ReactionForm {
            draft,
            ..ReactionForm::default()
        },
        Some(HOSTILE),
    );
    assert!(!html.contains("<script"), "{html}");
    assert!(!html.contains("<img"), "{html}");
    assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
}

#[test]
fn what_was_typed_comes_back_with_its_errors() {
    let typed = [
        ("nature", "complaint"),
        ("place", "boomhut"),
        ("email", "jan@"),
        ("body", "Kort"),
    ];
    let errors = vec![FieldError {
        field: Field::Email,
        problem: Problem::Malformed,
    }];
    let form = ReactionForm {
        draft: Draft::from_pairs(typed),
        errors,
        trouble: None,
    };
    let html = drawn(form, None);
    for expected in [
        r#"value="complaint" checked"#,
        r#"value="boomhut" selected"#,
        r#"value="jan@""#,
        r##"href="#email""##,
        r#"id="email-error""#,
        "Kort</textarea>",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
}

#[test]
fn a_tile_of_the_first_page_names_the_nature_and_nothing_else_does() {
    assert!(drawn(ReactionForm::default(), Some("tip")).contains(r#"value="tip" checked"#));
    assert!(!drawn(ReactionForm::default(), Some("onzin")).contains(" checked"));
}

#[test]
fn the_form_leaves_room_in_its_first_flight() {
    let html = drawn(ReactionForm::default(), None);
    assert!(html.len() < 12_500, "{} bytes", html.len());
}

#[test]
fn the_group_of_natures_says_that_it_is_needed_and_what_is_wrong() {
    let form = ReactionForm {
        errors: vec![FieldError {
            field: Field::Nature,
            problem: Problem::Missing,
        }],
        ..ReactionForm::default()
    };
    let html = drawn(form, None);
    let group = html.find(r#"role="radiogroup" aria-required="true""#);
    let group = &html[group.expect("a group")..];
    let group = &group[..group.find("</fieldset>").expect("its end")];
    assert!(group.contains(r#"aria-invalid="true""#), "{group}");
    // The group, and the button the error summary leads to.
    let described = group.matches(r#"aria-describedby="nature-error""#).count();
    assert_eq!(described, 2, "{group}");
    assert!(group.contains(r#"id="nature-error""#), "{group}");
}

#[test]
fn the_receipt_is_document_one_and_leaves_room_in_its_first_flight() {
    let receipt = receipt_of(Nature::Complaint, HOSTILE);
    let html = written(|| view! { <Shown receipt /> });
    for expected in [
        "KR-2026-00042",
        "zondag 22 november, 21.56 uur",
        "&lt;/textarea&gt;&lt;script&gt;",
        "versie 2026-1",
        "Klachtenloket Kinderopvang",
        "Geschillencommissie Kinderopvang",
        "zes weken",
        "GGD of gemeente",
        "hoelang wij haar bewaren",
        "intrekken",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
    assert!(!html.contains("<script"), "{html}");
    assert!(html.len() < 7_000, "{} bytes", html.len());
}

#[test]
fn only_for_a_complaint_the_receipt_speaks_of_handling() {
    let said = |nature| {
        let receipt = receipt_of(nature, "Wat een fijn feest was dat.");
        written(|| view! { <Shown receipt /> })
    };
    let light = "wat wij ermee doen";
    assert!(said(Nature::Tip).contains(light));
    assert!(!said(Nature::Complaint).contains(light));
}

#[test]
fn the_first_page_and_the_tracking_page_say_what_goes_for_every_reaction() {
    let whole = written(|| view! { <Rights /> });
    let short = written(|| view! { <RightsInShort regulation="2026-1".to_owned() /> });
    for html in [&whole, &short] {
        assert!(html.contains("Geschillencommissie Kinderopvang"), "{html}");
        assert!(html.contains("intrekken"), "{html}");
    }
    assert!(whole.contains(r#"id="rechten""#) && short.contains("/#rechten"));
    assert!(short.contains("versie 2026-1"), "{short}");
    assert!(short.len() < 2_500, "{} bytes", short.len());
}

#[test]
fn a_message_that_cannot_go_is_shown_to_be_copied() {
    let shown = |typed: &str| {
        let typed = typed.to_owned();
        written(|| view! { <NoMessage typed /> })
    };
    let refused = shown(HOSTILE);
    assert!(refused.contains("&lt;script&gt;alert(1)"), "{refused}");
    assert!(!refused.contains("<script"), "{refused}");
    assert!(refused.contains(r#"role="alert""#), "{refused}");
    let nothing = shown("");
    assert!(!nothing.contains("blockquote"), "{nothing}");
    let typed = "Nog één ding.".to_owned();
    let html = written(|| view! { <Unsent typed why="Kopieer het." /> });
    assert!(html.contains("Nog één ding."), "{html}");
}

#[test]
fn a_letter_in_another_language_than_the_page_says_so() {
    let letter = |language| LetterView {
        number: 1,
        kind: LetterKind::Thanks,
        title: "Dankbericht".to_owned(),
        channel: Channel::Mail,
        state: "bezorgd op maandag 23 november".to_owned(),
        awaits_delivery: false,
        delivered: true,
        language,
        paragraphs: vec!["Dear parent or carer,".to_owned()],
    };
    let english = letter(Language::En);
    let html = written(|| view! { <Letter letter=english /> });
    assert!(html.contains(r#"<div lang="en">"#), "{html}");
    let dutch = letter(Language::Nl);
    let html = written(|| view! { <Letter letter=dutch /> });
    assert!(!html.contains("lang="), "{html}");
}
