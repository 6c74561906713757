//! What stands in the parents' pages, without a server.

use super::frame::Frame;
use super::front::Front;
use super::page::{Page, Picture};
use crate::context::Assets;
use crate::error::AppError;
use crate::form::{ReactionForm, TrackForm};
use domain::Nature;
use domain::draft::{Draft, Step};
use domain::error::{Field, FieldError, Problem};
use domain::letter::{Channel, LetterKind};
use domain::reaction::Language;
use domain::reference::Reference;
use domain::view::{Choice, LetterView, Promise, ReceiptView, TrackView};

const HOSTILE: &str =
    "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)> <!> &amp;";

/// The page as it is sent, in Dutch, without style.
fn sent(page: &Page) -> String {
    in_language(page, Language::Nl)
}

fn in_language(page: &Page, language: Language) -> String {
    let front = Front {
        language,
        brand: "Kinderplein".to_owned(),
    };
    let assets = Assets {
        js: "/a.js".to_owned(),
        wasm: "/a.wasm".to_owned(),
        css: String::new(),
    };
    let frame = Frame {
        nonce: "n",
        style: &|_| String::new(),
        assets: &assets,
    };
    page.html(&front, &frame)
}

/// What stands between header and footer.
fn main_of(html: &str) -> &str {
    let from = html.find("<main").expect("a main part");
    &html[from..html.find("</main>").expect("its end")]
}

fn form(step: Step, pairs: &[(&str, &str)]) -> ReactionForm {
    let place = |value: &str| Choice {
        value: value.to_owned(),
        label: format!("De {value}"),
        hint: Some("Lindendaal".to_owned()),
    };
    ReactionForm {
        step,
        draft: Draft::from_pairs(pairs.iter().copied()),
        places: vec![place("boomhut"), place("vlierhof")],
        ..ReactionForm::default()
    }
}

fn react(form: ReactionForm) -> String {
    sent(&Page::React(Box::new(form)))
}

fn wrong(field: Field, problem: Problem) -> Vec<FieldError> {
    vec![FieldError { field, problem }]
}

fn receipt(nature: Nature, body: &str) -> Page {
    let receipt = ReceiptView {
        reference: Reference::new(2026, 42),
        code: "0000 1111 2222 3333 4444".to_owned(),
        received: "zondag 22 november om 21.56 uur".to_owned(),
        promise: Promise { marks: Vec::new() },
        nature,
        body: body.to_owned(),
        regulation: "2026-1".to_owned(),
        mailed: true,
        anonymous: false,
        danger: false,
    };
    Page::Receipt(
        Box::new(receipt),
        Picture {
            side: 37,
            path: "M4 4h1v1h-1z".to_owned(),
        },
    )
}

fn track(may_write: bool, closed: bool) -> TrackView {
    TrackView {
        reference: Reference::new(2026, 42),
        nature: Nature::Complaint,
        nature_text: "klacht".to_owned(),
        joined: None,
        state: "Wij bekijken wie u het beste kan helpen".to_owned(),
        next: "Uiterlijk maandag 30 november hoort u wie het is.".to_owned(),
        closed,
        handler: None,
        promise: Promise { marks: Vec::new() },
        body: HOSTILE.to_owned(),
        facts: Vec::new(),
        regulation: "2026-1".to_owned(),
        timeline: Vec::new(),
        letters: Vec::new(),
        may_write,
        danger: false,
    }
}

fn case(view: TrackView, message: &str) -> String {
    let form = TrackForm {
        key: "sleutel".to_owned(),
        message: message.to_owned(),
        ..TrackForm::default()
    };
    sent(&Page::Case(Box::new(view), form, "stand".to_owned(), false))
}

#[test]
fn hostile_text_stays_text_in_every_field_of_every_step() {
    let pairs: Vec<_> = Draft::FIELDS
        .iter()
        .map(|field| (field.name(), HOSTILE))
        .collect();
    for step in Step::ALL {
        for nature in ["", "complaint"] {
            let mut pairs = pairs.clone();
            pairs.push(("nature", nature));
            let html = react(form(step, &pairs));
            let main = main_of(&html);
            assert!(!main.contains("<script"), "{step:?}: {main}");
            assert!(!main.contains("<img"), "{step:?}: {main}");
            assert!(
                main.contains("<!> &amp;amp;") || main.contains("&lt;!&gt; &amp;amp;"),
                "{step:?}: {main}"
            );
        }
    }
}

#[test]
fn every_answer_is_on_every_step_once() {
    let pairs: Vec<_> = Draft::FIELDS
        .iter()
        .map(|field| (field.name(), "x"))
        .collect();
    for step in Step::ALL {
        let mut given = pairs.clone();
        given.extend([("nature", "complaint"), ("contact", "letter")]);
        let html = react(form(step, &given));
        for field in Draft::FIELDS {
            let name = field.name();
            let controls = html.matches(&format!(" name={name} ")).count()
                + html.matches(&format!(" name={name}>")).count();
            let several = matches!(field, Field::Nature | Field::Safety | Field::Discussed)
                && Step::of(*field) == step;
            assert!(
                if several { controls > 1 } else { controls == 1 },
                "{step:?} {name}: {controls}"
            );
        }
    }
}

#[test]
fn what_was_typed_comes_back_with_its_errors() {
    let typed = [
        ("nature", "complaint"),
        ("place", "boomhut"),
        ("email", "jan@"),
        ("body", "Kort"),
    ];
    let errors = wrong(Field::Email, Problem::Malformed);
    let html = react(ReactionForm {
        errors,
        ..form(Step::You, &typed)
    });
    for expected in [
        "name=nature value=complaint",
        "name=place value=boomhut",
        "value=\"jan@\"",
        "href=#email",
        "id=email-error",
        "name=body value=Kort",
        "<title>Let op: Stap 3 van 4: Over uzelf · Kinderplein</title>",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
}

#[test]
fn a_compliment_is_short_and_a_complaint_is_fuller() {
    let asks = |nature: &str, name: &str| {
        react(form(Step::Story, &[("nature", nature)])).contains(&format!("id={name}"))
    };
    for name in ["safety", "discussed", "wish"] {
        assert!(asks("complaint", name), "{name}");
        assert!(!asks("compliment", name), "{name}");
    }
    assert!(asks("suggestion", "wish") && !asks("tip", "wish"));
}

#[test]
fn the_danger_notice_is_on_the_page_before_anything_is_answered() {
    let html = react(form(Step::Story, &[("nature", "complaint")]));
    assert!(
        html.contains("<div class=if-danger role=status>") && html.contains("tel:08002000"),
        "{html}"
    );
}

#[test]
fn the_last_step_shows_all_answers_in_words_and_the_way_back_to_each() {
    let typed = [
        ("nature", "complaint"),
        ("place", "vlierhof"),
        ("body", "Het hek\nstond open."),
        ("safety", "unknown"),
        ("name", "Fatma"),
        ("email", "f@voorbeeld.nl"),
        ("wish", ""),
        ("street", "Laan 1"),
    ];
    let html = react(form(Step::Check, &typed));
    for expected in [
        "De vlierhof, Lindendaal",
        "Het hek\nstond open.</dd>",
        "Weet ik niet",
        "Fatma",
        "name=go value=1",
        "name=go value=2",
        "name=go value=3",
        "name=go value=send",
        "Er is nog niets verstuurd",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
    assert!(
        !html.contains("<dd class=typed>Laan 1"),
        "an address is for letters only"
    );
}

#[test]
fn who_stays_anonymous_sees_no_details_in_the_summary() {
    let typed = [
        ("nature", "complaint"),
        ("name", "Fatma"),
        ("anonymous", "on"),
    ];
    let html = react(form(Step::Check, &typed));
    assert!(html.contains("U blijft anoniem."), "{html}");
    assert!(!html.contains("<dd class=typed>Fatma"), "{html}");
}

#[test]
fn enter_goes_on_and_the_language_goes_along() {
    let html = react(form(Step::Story, &[("nature", "tip")]));
    let first = html.find("form=formulier").expect("a button");
    assert!(
        html[..first].ends_with("<button hidden "),
        "{}",
        &html[..first]
    );
    assert!(html.contains("name=taal value=en"), "{html}");
    assert!(!html.contains("href=\"?taal"), "{html}");
}

#[test]
fn the_group_of_natures_says_that_it_is_needed_and_what_is_wrong() {
    let errors = wrong(Field::Nature, Problem::Missing);
    let html = react(ReactionForm {
        errors,
        ..form(Step::About, &[])
    });
    let group = &html[html.find("role=radiogroup").expect("a group")..];
    let group = &group[..group.find("</fieldset>").expect("its end")];
    assert!(group.contains("aria-required=true"), "{group}");
    assert!(group.contains("aria-invalid=true"), "{group}");
    // The group, and the button the error summary leads to.
    assert_eq!(
        group.matches("aria-describedby=nature-error").count(),
        2,
        "{group}"
    );
    assert!(group.contains("id=nature-error"), "{group}");
}

#[test]
fn the_receipt_is_document_one() {
    let html = sent(&receipt(Nature::Complaint, HOSTILE));
    for expected in [
        "KR-2026-00042",
        "0000 1111 2222 3333 4444",
        "zondag 22 november om 21.56 uur",
        "&lt;/textarea&gt;&lt;script&gt;",
        "versie 2026-1",
        "Klachtenloket Kinderopvang",
        "Geschillencommissie Kinderopvang",
        "zes weken",
        "GGD of gemeente",
        "hoelang wij haar bewaren",
        "intrekken",
        "Ik heb de code bewaard",
        "role=img",
    ] {
        assert!(html.contains(expected), "{expected} is missing in {html}");
    }
    assert!(!main_of(&html).contains("<script"), "{html}");
}

#[test]
fn only_for_a_complaint_the_receipt_speaks_of_handling() {
    let said = |nature| sent(&receipt(nature, "Wat een fijn feest was dat."));
    let light = "wat wij ermee doen";
    assert!(said(Nature::Tip).contains(light));
    assert!(!said(Nature::Complaint).contains(light));
}

#[test]
fn the_case_says_what_one_can_do_now() {
    let open = case(track(true, false), "");
    assert!(
        open.contains("schrijf ons een bericht") && open.contains("href=#bericht"),
        "{open}"
    );
    let closed = case(track(false, true), "");
    assert!(closed.contains("Binnen zes weken"), "{closed}");
    assert!(!closed.contains("href=#bericht"), "{closed}");
    assert!(closed.contains("href=\"/elders\""), "{closed}");
}

#[test]
fn a_message_that_cannot_go_is_shown_to_be_copied() {
    let refused = case(track(false, true), HOSTILE);
    let main = main_of(&refused);
    assert_eq!(main.matches("&lt;script&gt;alert(1)").count(), 2, "{main}");
    assert!(
        !main.contains("<script") && main.contains("role=alert"),
        "{main}"
    );
    let ended = TrackForm {
        message: "Nog één ding.".to_owned(),
        ..TrackForm::default()
    };
    let html = sent(&Page::Door(ended, true));
    assert!(html.contains("Nog één ding.</blockquote>"), "{html}");
}

#[test]
fn a_letter_in_another_language_than_the_page_says_so() {
    let shown = |language| {
        let letter = LetterView {
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
        let view = TrackView {
            letters: vec![letter],
            ..track(true, false)
        };
        case(view, "")
    };
    assert!(shown(Language::En).contains("<div lang=en>"));
    assert!(!shown(Language::Nl).contains("<div lang="));
}

#[test]
fn every_page_is_whole_in_both_languages() {
    let mut pages = vec![
        Page::Home,
        Page::React(Box::new(form(Step::About, &[]))),
        receipt(Nature::Tip, "x"),
        Page::ReceiptClosed,
        Page::ReceiptExpired(None),
        Page::Door(TrackForm::default(), false),
        Page::Case(
            Box::new(track(true, false)),
            TrackForm::default(),
            String::new(),
            true,
        ),
        Page::Missing,
        Page::Trouble(AppError::Unavailable("abc".to_owned()), String::new()),
        Page::Trouble(AppError::Broken("abc".to_owned()), String::new()),
    ];
    pages.extend(super::prose::ProsePage::ALL.map(Page::Prose));
    for page in pages {
        for language in Language::ALL {
            let html = in_language(&page, *language);
            assert_eq!(html.matches("<h1").count(), 1, "{html}");
            assert!(
                html.contains(&format!("<html lang={}>", language.slug())),
                "{html}"
            );
            assert!(!html.contains("<!>") || html.contains("alert(1)"), "{html}");
            assert!(
                html.contains("href=#inhoud") && html.contains("· Kinderplein</title>"),
                "{html}"
            );
        }
    }
}

#[test]
fn only_pages_for_anyone_are_listed() {
    let listed = |page: &Page| !sent(page).contains("content=noindex");
    assert!(listed(&Page::Home) && listed(&Page::Door(TrackForm::default(), false)));
    assert!(!listed(&receipt(Nature::Tip, "x")) && !listed(&Page::Missing));
}
