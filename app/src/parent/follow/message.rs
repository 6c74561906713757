//! A further message to the organisation. The program sends the same form without leaving the
//! page, and keeps what was typed when it doesn't get through.

use crate::components::{Field, Notice, TextArea, Tone};
use crate::form::TrackForm;
use crate::parent::error_summary::error_summary;
use crate::parent::ids::{MESSAGE, SENT};
use crate::parent::trouble::{TROUBLE, trouble_notice};
use crate::parent::words::{follow, trouble};
use domain::error::Field as Name;
use domain::reaction::Language;
use domain::text::{errors, form};
use leptos::prelude::*;

/// The form under the case.
pub(super) fn message_form(form: TrackForm, language: Language) -> AnyView {
    let (words, id) = (follow(language), Name::Message.name());
    let wrong = form.errors.first();
    let error = wrong.map(|error| errors::field_error(*error, language));
    let listed: Vec<_> = error.iter().map(|error| (id, error.clone())).collect();
    let invalid = error.is_some();
    let about = if invalid {
        "message-hint message-error"
    } else {
        "message-hint"
    };
    view! {
        <h2>{words.write}</h2>
        <p class="sent" id=SENT role="status" tabindex="-1">{words.sent}</p>
        {error_summary(&listed, language)}
        {form.trouble.map(|error| trouble_notice(error, language))}
        <form
            class="sheet"
            id=MESSAGE
            method="post"
            action="/volgen/reactie"
            novalidate
        >
            <p class="error" role="alert" hidden>{trouble(language).offline}</p>
            <input type="hidden" name="key" value=form.key />
            <Field id label=form::label(Name::Message, language) hint=Some(words.write_hint) error>
                <TextArea
                    id
                    name=id
                    text=form.message
                    rows=5
                    described_by=Some(about.to_owned())
                    invalid
                    required=true
                />
            </Field>
            <button class="button">{words.send}</button>
        </form>
    }
    .into_any()
}

/// Said where nothing can be written any more; with what was typed and didn't go.
pub(super) fn no_message(typed: String, language: Language) -> AnyView {
    let refused = trouble(language).refused;
    if typed.is_empty() {
        view! { <Notice tone=Tone::Plain><p>{refused}</p></Notice> }.into_any()
    } else {
        view! {
            <Notice tone=Tone::Error id=TROUBLE>
                <p>{refused}</p>
                {unsent(typed, follow(language).copy_it)}
            </Notice>
        }
        .into_any()
    }
}

/// What was typed and not sent, to be copied.
pub fn unsent(typed: String, why: &'static str) -> Option<AnyView> {
    (!typed.is_empty()).then(|| {
        view! {
            <p>{why}</p>
            <blockquote class="typed">{typed}</blockquote>
        }
        .into_any()
    })
}
