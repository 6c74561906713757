//! The questions of the first three steps: what it is and where, the story, who tells it.
//!
//! Class names say when a question shows (`if-danger` …); the style sheet does the rest.

use super::entry::{Ask, LINE, Look, Need};
use super::place::place_select;
use crate::components::NatureSign;
use crate::parent::danger::danger_before;
use crate::parent::element::{Element, all, el, p};
use crate::parent::words::form as words;
use domain::Nature;
use domain::draft::{NO, UNSURE, YES, asked};
use domain::error::Field;
use domain::place::Care;
use domain::reaction::{ContactPreference, Language, Relation};
use domain::severity::SafetyAnswer;
use domain::text::{form, names, people};
use leptos::prelude::*;

/// Step 1: four tiles that are a radio group, and the location.
pub fn about(ask: Ask<'_>) -> AnyView {
    let tiles = Nature::ALL.iter().enumerate();
    let tiles = tiles.map(|(at, nature)| tile(ask, at, *nature));
    let group = ask
        .group(Field::Nature, Need::Needed)
        .with("aria-required", "true")
        .child(el("div").class("natures").children(tiles));
    all([group, place_select(ask)])
}

fn tile(ask: Ask<'_>, at: usize, nature: Nature) -> Element {
    let (field, slug) = (Field::Nature, nature.slug());
    // The error summary leads to the first: it says what is wrong as well.
    let about = (at == 0).then(|| ask.described_by(field)).flatten();
    let name = el("span").class("tile-name");
    let hint = el("span").class("hint");
    el("label")
        .class("tile")
        .with("data-nature", slug)
        .child(ask.radio(field, at, slug).maybe("aria-describedby", about))
        .child(view! { <NatureSign nature /> }.into_any())
        .child(name.text(names::nature_title(nature, ask.language)))
        .child(hint.text(form::nature_hint(nature, ask.language)))
}

const MORE: [Field; 3] = [Field::Group, Field::Child, Field::Care];

/// Step 2: the story, fuller for a complaint.
pub fn story(ask: Ask<'_>) -> AnyView {
    let language = ask.language;
    let nature = Nature::parse(&ask.form.draft.nature);
    let complaint = asked(Field::Safety, nature);
    let wish = asked(Field::Wish, nature).then(|| ask.text(Field::Wish, 3, Need::Optional));
    let care = Care::ALL.map(|care| (care.slug(), people::care(care, language)));
    let touched = MORE
        .iter()
        .any(|field| !ask.form.draft.value(*field).is_empty());
    let happened = || ask.line(Field::Happened, LINE);
    let more = el("details")
        .flag("open", touched)
        .child(el("summary").text(words(language).more))
        .children((!complaint).then(happened))
        .child(ask.line(Field::Group, LINE))
        .child(ask.line(Field::Child, LINE))
        .child(ask.select(Field::Care, care.to_vec(), true));
    let safety = complaint.then(|| safety(ask)).into_iter().flatten();
    let discussed = complaint.then(|| discussed(ask)).into_iter().flatten();
    all(safety
        .chain([
            ask.text(Field::Body, 8, Need::Needed),
            p("counter"),
            p("unseen").with("role", "status"),
        ])
        .chain(discussed)
        .chain(wish)
        .chain(complaint.then(happened))
        .chain([more, ask.line(Field::NotFor, LINE)]))
}

fn safety(ask: Ask<'_>) -> [Element; 2] {
    let language = ask.language;
    let answers = [
        (YES, form::safety(SafetyAnswer::Yes, language)),
        (NO, form::safety(SafetyAnswer::No, language)),
        (UNSURE, form::safety(SafetyAnswer::Unknown, language)),
    ];
    [
        ask.radios(Field::Safety, answers.to_vec()),
        el("div")
            .class("if-danger")
            .with("role", "status")
            .child(danger_before(language)),
    ]
}

fn discussed(ask: Ask<'_>) -> [Element; 2] {
    let answers = [
        (YES, form::yes_no(true, ask.language)),
        (NO, form::yes_no(false, ask.language)),
    ];
    let further = el("div")
        .class("if-discussed")
        .child(ask.line(Field::DiscussedWith, LINE))
        .child(ask.line(Field::DiscussedWhen, LINE))
        .child(ask.text(Field::DiscussedOutcome, 3, Need::Optional));
    [ask.radios(Field::Discussed, answers.to_vec()), further]
}

/// Step 3: who; nothing more than the way of contact needs.
pub fn you(ask: Ask<'_>) -> AnyView {
    let language = ask.language;
    let relation = Relation::ALL
        .iter()
        .map(|one| (one.slug(), people::relation(*one, language)));
    let languages = Language::ALL
        .iter()
        .map(|one| (one.slug(), people::language_name(*one)));
    all([
        ask.select(Field::Relation, relation.collect(), false),
        ask.check(Field::Anonymous),
        el("div").class("if-known").children(reach(ask)),
        ask.select(Field::Language, languages.collect(), false),
        ask.check(Field::Share),
    ])
}

fn reach(ask: Ask<'_>) -> [Element; 7] {
    let words = words(ask.language);
    let complaint = Nature::parse(&ask.form.draft.nature).is_some_and(Nature::is_complaint);
    let why = p("hint").text(words.why_contact);
    let why = if complaint {
        why.text(format!(" {}", words.complaint_needs))
    } else {
        why
    };
    let contact = ContactPreference::ALL
        .iter()
        .map(|one| (one.slug(), people::contact(*one, ask.language)));
    let line = |field, kind, autocomplete, size| {
        ask.line(
            field,
            Look {
                kind,
                autocomplete,
                size,
                need: if complaint {
                    Need::OneOfTwo
                } else {
                    Need::Optional
                },
            },
        )
    };
    let address = |field, autocomplete, size| {
        ask.line(
            field,
            Look {
                autocomplete,
                size,
                need: Need::Needed,
                ..LINE
            },
        )
    };
    let name = Look {
        autocomplete: "name",
        need: if complaint {
            Need::Needed
        } else {
            Need::Optional
        },
        ..LINE
    };
    let letter = el("div")
        .class("if-letter")
        .child(address(Field::Street, "street-address", None))
        .child(address(Field::Postcode, "postal-code", Some("short")))
        .child(address(Field::Town, "address-level2", None));
    [
        why,
        ask.line(Field::Name, name),
        line(Field::Email, "email", "email", None),
        line(Field::Phone, "tel", "tel", Some("medium")),
        ask.select(Field::Contact, contact.collect(), true),
        letter,
        ask.line(Field::Reachable, LINE),
    ]
}
