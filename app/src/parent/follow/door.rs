//! The door: the code from the receipt. Also where a visit ended.

use super::message::unsent;
use crate::components::{Field, Notice, TextInput, Tone};
use crate::form::TrackForm;
use crate::parent::error_summary::error_summary;
use crate::parent::trouble::trouble_notice;
use crate::parent::words::follow;
use domain::error::Field as Name;
use domain::reaction::Language;
use domain::text::{errors, form};
use leptos::prelude::*;

/// The id of the form, where it carries a message that wasn't sent.
pub const DOOR_FORM: &str = "code-en-bericht";

/// `/volgen`.
#[component]
pub fn DoorPage(
    /// What a post left; a code is never written back.
    form: TrackForm,
    /// Whether a visit ended just now.
    ended: bool,
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = follow(language);
    let wrong = form.errors.iter().find(|error| error.field == Name::Code);
    let error = wrong.map(|error| errors::field_error(*error, language));
    let listed: Vec<_> = error
        .iter()
        .map(|error| (Name::Code.name(), error.clone()))
        .collect();
    view! {
        <h1>{words.heading}</h1>
        {ended.then(|| view! { <Notice tone=Tone::Next><p>{words.ended}</p></Notice> })}
        {unsent(form.message.clone(), words.unsent)}
        {error_summary(&listed, language)}
        {form.trouble.map(|error| trouble_notice(error, language))}
        {code_form(form.message, error, language)}
        <details>
            <summary>{words.lost}</summary>
            <p>{words.lost_text}</p>
        </details>
    }
}

fn code_form(message: String, error: Option<String>, language: Language) -> AnyView {
    let form_id = (!message.is_empty()).then_some(DOOR_FORM);
    let carried = (!message.is_empty())
        .then(|| view! { <input type="hidden" name="message" value=message /> });
    let (words, id) = (follow(language), Name::Code.name());
    let invalid = error.is_some();
    let about = if invalid {
        "code-hint code-error"
    } else {
        "code-hint"
    };
    view! {
        <form
            class="sheet"
            id=form_id
            method="post"
            action="/volgen"
            novalidate
        >
            {carried}
            <Field id label=form::label(Name::Code, language) hint=form::hint(Name::Code, language) error>
                <TextInput
                    id
                    name=id
                    autocomplete="off"
                    size="medium"
                    described_by=Some(about.to_owned())
                    invalid
                    required=true
                />
            </Field>
            <div class="field">
                <label class="option">
                    <input type="checkbox" name="remember" value="on" aria-describedby="remember-hint" />
                    {words.remember}
                </label>
                <p class="hint" id="remember-hint">{words.remember_hint}</p>
            </div>
            <button class="button">{words.open}</button>
        </form>
    }
    .into_any()
}
