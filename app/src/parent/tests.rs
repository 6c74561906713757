//! What the server writes for the form, without a server.

use super::front::Front;
use super::react::sheet::Sheet;
use crate::api::parents::ReactionPage;
use crate::form::ReactionForm;
use domain::draft::Draft;
use domain::error::{Field, FieldError, Problem};
use domain::reaction::Language;
use domain::view::Choice;
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
    let owner = Owner::new();
    owner.with(|| {
        provide_context(RequestUrl::new("http://localhost/reageren"));
        provide_context(Front {
            language: Language::Nl,
            brand: "Kinderplein".to_owned(),
        });
        provide_meta_context();
        view! { <Router><Sheet page asked /></Router> }.to_html()
    })
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
