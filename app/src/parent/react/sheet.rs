//! A step as a whole: heading, what is wrong, questions, what goes along, buttons.

use super::check::check;
use super::entry::Ask;
use super::steps::{about, story, you};
use crate::components::ErrorSummary;
use crate::form::ReactionForm;
use crate::parent::trouble::trouble_notice;
use crate::parent::words::{form as words, trouble};
use domain::draft::{Draft, Step};
use domain::reaction::Language;
use domain::text::errors;
use leptos::prelude::*;

/// The id of what is drawn again with every step.
pub const SHEET: &str = "reactie";
/// The id of the form; the switch of language in the header is one of its buttons.
pub const FORM: &str = "formulier";
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
    view! {
        <p class="over">{words.step[step.place()]}</p>
        <h1 id=HEADING tabindex="-1">{words.headings[step.place()]}</h1>
        <ErrorSummary heading=trouble(language).summary errors=listed />
        {form.trouble.clone().map(|error| trouble_notice(error, language))}
        {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
        <form
            class="sheet"
            id=FORM
            method="post"
            action="/reageren"
            novalidate
            data-begun=form.draft.is_begun().then_some("")
        >
            <input type="hidden" name="step" value=step.slug() />
            {carried(form)}
            {questions(ask)}
            {buttons(step, language)}
        </form>
    }
    .into_any()
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
fn carried(form: &ReactionForm) -> AnyView {
    let other = Draft::FIELDS
        .iter()
        .filter(|field| form.step == Step::Check || Step::of(**field) != form.step)
        .map(|field| (field.name(), form.draft.value(*field).to_owned()))
        .filter(|(_, value)| !value.is_empty());
    other
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view()
        .into_any()
}

fn buttons(step: Step, language: Language) -> AnyView {
    let words = words(language);
    let main = if step == Step::Check {
        words.send
    } else {
        words.next
    };
    let back = (step != Step::About).then(|| {
        view! { <button class="button" data-kind="second" name="go" value="back">{words.back}</button> }
    });
    let privacy = (step == Step::Check).then(|| view! { <p class="hint">{words.privacy}</p> });
    view! {
        {privacy}
        <div class="buttons">
            <button class="button" name="go" value=onward(step)>{main}</button>
            {back}
        </div>
    }
    .into_any()
}
