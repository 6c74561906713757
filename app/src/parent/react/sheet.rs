//! A step as a whole: heading, what is wrong, questions, what goes along, buttons.

use super::check::check;
use super::entry::Ask;
use super::steps::{about, story, you};
use crate::form::ReactionForm;
use crate::parent::element::{Element, all, el, p};
use crate::parent::error_summary::error_summary;
use crate::parent::trouble::trouble_notice;
use crate::parent::words::{form as words, trouble};
use domain::draft::{CHECKED, Draft, Step};
use domain::reaction::Language;
use domain::text::errors;
use leptos::prelude::*;

/// The id of what is drawn again with every step.
pub const SHEET: &str = "reactie";
/// The id of the form; the switch of language in the header is one of its buttons.
pub const FORM: &str = "formulier";
/// The name of the mark on a step that was come to from the summary.
pub const CHANGING: &str = "changing";
/// The id of the heading, which gets the focus when another step comes.
pub const HEADING: &str = "stap";

/// "Stap 2 van 4: Uw verhaal".
#[must_use]
pub fn title(form: &ReactionForm, language: Language) -> String {
    let (words, at) = (words(language), form.step.place());
    let refused = !form.errors.is_empty() || form.trouble.is_some();
    let prefix = if refused {
        trouble(language).prefix
    } else {
        ""
    };
    format!("{prefix}{}: {}", words.step[at], words.headings[at])
}

/// The step, to be put into the element with the id [`SHEET`].
#[must_use]
pub fn sheet(form: &ReactionForm, language: Language) -> AnyView {
    let (ask, words, step) = (Ask { form, language }, words(language), form.step);
    let listed: Vec<_> = form
        .errors
        .iter()
        .map(|error| (error.field.name(), errors::field_error(*error, language)))
        .collect();
    let lead = match step {
        Step::About => Some(words.lead),
        Step::Check => Some(words.check),
        Step::Story | Step::You => None,
    };
    let form_element = el("form")
        .class("sheet")
        .with("id", FORM)
        .with("method", "post")
        .with("action", "/reageren")
        .flag("novalidate", true)
        .flag("data-begun", form.draft.is_begun())
        .child(hidden("step", step.slug()))
        .children(form.changing.then(|| hidden(CHANGING, CHECKED)))
        .children(carried(form))
        .child(questions(ask))
        .children(buttons(step, language));
    all([
        p("over").text(words.step[step.place()]).any(),
        el("h1")
            .with("id", HEADING)
            .with("tabindex", "-1")
            .text(words.headings[step.place()])
            .any(),
        error_summary(&listed, language),
        all(form
            .trouble
            .clone()
            .map(|error| trouble_notice(error, language))),
        all(lead.map(|lead| p("lead").text(lead).any())),
        form_element.any(),
    ])
}

fn questions(ask: Ask<'_>) -> AnyView {
    match ask.form.step {
        Step::About => about(ask),
        Step::Story => story(ask),
        Step::You => you(ask),
        Step::Check => check(ask),
    }
}

/// What the main button asks for.
const fn onward(step: Step) -> &'static str {
    match step {
        Step::Check => "send",
        Step::About | Step::Story | Step::You => "next",
    }
}

/// The answers of the other steps.
fn carried(form: &ReactionForm) -> impl Iterator<Item = Element> {
    let other = Draft::FIELDS
        .iter()
        .filter(|field| form.step == Step::Check || Step::of(**field) != form.step)
        .map(|field| (field.name(), form.draft.value(*field)))
        .filter(|(_, value)| !value.is_empty());
    other.map(|(name, value)| hidden(name, value))
}

fn hidden(name: &'static str, value: &str) -> Element {
    el("input")
        .with("type", "hidden")
        .with("name", name)
        .with("value", value)
}

fn buttons(step: Step, language: Language) -> impl Iterator<Item = Element> {
    let words = words(language);
    let last = step == Step::Check;
    let main = if last { words.send } else { words.next };
    let privacy = last.then(|| p("hint").text(words.privacy));
    let back =
        (step != Step::About).then(|| go("back").with("data-kind", "second").text(words.back));
    let buttons = el("div")
        .class("buttons")
        .child(go(onward(step)).text(main))
        .children(back);
    privacy.into_iter().chain([buttons])
}

/// A button that asks for a step.
pub fn go(to: &'static str) -> Element {
    el("button")
        .class("button")
        .with("name", "go")
        .with("value", to)
}
