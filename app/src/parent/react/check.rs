//! The last step: everything once more, each part with the way back to it.

use super::entry::Ask;
use super::place::named;
use super::sheet::go;
use crate::parent::element::{Element, all, el};
use crate::parent::words::form as words;
use domain::Nature;
use domain::draft::{CHECKED, NO, Step, UNSURE, WHOLE_ORGANISATION, YES, asked};
use domain::error::Field;
use domain::place::Care;
use domain::reaction::{ContactPreference, Language, Relation};
use domain::severity::SafetyAnswer;
use domain::text::{form, names, people};
use leptos::prelude::AnyView;

/// The three steps' answers.
pub fn check(ask: Ask<'_>) -> AnyView {
    all([Step::About, Step::Story, Step::You].map(|step| part(ask, step)))
}

fn part(ask: Ask<'_>, step: Step) -> Element {
    let words = words(ask.language);
    let heading = words.headings[step.place()];
    let answers = answers(ask, step)
        .into_iter()
        .flat_map(|(label, answer)| [el("dt").text(label), el("dd").class("typed").text(answer)]);
    let change = go(step.slug())
        .with("data-kind", "second")
        .text(words.change)
        .child(el("span").class("unseen").text(format!(" {heading}")));
    el("section")
        .class("part")
        .child(el("h2").text(heading))
        .child(el("dl").class("facts").children(answers))
        .child(change)
}

/// What was answered on a step, in words, as far as it is asked and was filled in.
fn answers(ask: Ask<'_>, step: Step) -> Vec<(&'static str, String)> {
    let nature = Nature::parse(&ask.form.draft.nature);
    let words = words(ask.language);
    let fields = ask.form.draft.pairs();
    let mut said: Vec<(&'static str, String)> = fields
        .zip(domain::draft::Draft::FIELDS)
        .filter(|(_, field)| Step::of(**field) == step && asked(**field, nature))
        .filter(|((_, typed), field)| !typed.trim().is_empty() && shown(ask, **field))
        .map(|((_, typed), field)| (form::label(*field, ask.language), said(ask, *field, typed)))
        .collect();
    if step == Step::You && ask.form.draft.is_anonymous() {
        said.push((
            form::label(Field::Anonymous, ask.language),
            words.anonymous.to_owned(),
        ));
    } else if step == Step::You && nobody_can_answer(ask) {
        said.push((words.answer, words.unreachable.to_owned()));
    }
    if said.is_empty() {
        said.push((words.nothing, String::new()));
    }
    said
}

/// Left without a way to be reached; whoever complains is asked for one.
fn nobody_can_answer(ask: Ask<'_>) -> bool {
    let draft = &ask.form.draft;
    let ways = [&draft.email, &draft.phone, &draft.street];
    ways.iter().all(|way| way.trim().is_empty())
}

/// Who stays anonymous gives no details, whatever was typed before; an address is only for letters.
fn shown(ask: Ask<'_>, field: Field) -> bool {
    let draft = &ask.form.draft;
    match field {
        Field::Anonymous => false,
        Field::Name | Field::Email | Field::Phone | Field::Contact | Field::Reachable => {
            !draft.is_anonymous()
        }
        Field::Street | Field::Postcode | Field::Town => {
            !draft.is_anonymous() && draft.contact == ContactPreference::Letter.slug()
        }
        Field::DiscussedWith | Field::DiscussedWhen | Field::DiscussedOutcome => {
            draft.discussed != NO
        }
        _ => true,
    }
}

/// The word for a choice; what was typed as it was typed.
fn said(ask: Ask<'_>, field: Field, typed: &str) -> String {
    let language = ask.language;
    let word = match field {
        Field::Nature => Nature::parse(typed).map(|one| names::nature_title(one, language)),
        Field::Place => return place(ask, typed),
        Field::Care => Care::parse(typed).map(|one| people::care(one, language)),
        Field::Relation => Relation::parse(typed).map(|one| people::relation(one, language)),
        Field::Contact => ContactPreference::parse(typed).map(|one| people::contact(one, language)),
        Field::Language => Language::parse(typed).map(people::language_name),
        Field::Safety | Field::Discussed | Field::Share => answer(typed, language),
        _ => None,
    };
    word.map_or_else(|| typed.to_owned(), str::to_owned)
}

fn answer(typed: &str, language: Language) -> Option<&'static str> {
    match typed {
        YES | CHECKED => Some(form::yes_no(true, language)),
        NO => Some(form::yes_no(false, language)),
        UNSURE => Some(form::safety(SafetyAnswer::Unknown, language)),
        _ => None,
    }
}

fn place(ask: Ask<'_>, slug: &str) -> String {
    let others = form::other_places(ask.language);
    let known = ask.form.places.iter().find(|place| place.value == slug);
    match (known, slug) {
        (Some(place), _) => named(place),
        (None, WHOLE_ORGANISATION) => others[0].1.to_owned(),
        (None, _) => others
            .iter()
            .find(|(value, _)| *value == slug)
            .map_or(slug, |(_, word)| word)
            .to_owned(),
    }
}
