//! A further message to the organisation.

use super::refresh::Case;
use crate::api::parents::{send_message, track_form};
use crate::components::error_summary::ERROR_SUMMARY;
use crate::components::{ErrorSummary, Field, Notice, TextArea, Tone, described_by, focus};
use crate::error::AppError;
use crate::form::TrackForm;
use crate::parent::front::{language, prose};
use crate::parent::trouble::{TROUBLE, TroubleNotice};
use domain::error::{Field as Name, FieldError};
use domain::text::{errors, form};
use domain::words::Message;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::{FormData, HtmlFormElement, HtmlTextAreaElement};

/// Where the browser goes after a plain post that was sent.
const SENT: &str = "verstuurd";

/// A message being written and sent.
#[derive(Clone, Copy)]
struct Writing {
    case: Case,
    errors: RwSignal<Vec<FieldError>>,
    trouble: RwSignal<Option<AppError>>,
    pending: RwSignal<bool>,
    sent: RwSignal<bool>,
    key: RwSignal<String>,
}

/// The form under the case.
#[component]
pub fn MessageForm(
    /// The case it belongs to.
    case: Case,
    /// As a plain post left it.
    form: TrackForm,
) -> impl IntoView {
    let (words, language, id) = (&prose().follow, language(), Name::Message.name());
    let writing = Writing {
        case,
        errors: RwSignal::new(form.errors),
        trouble: RwSignal::new(form.trouble),
        pending: RwSignal::new(false),
        sent: RwSignal::new(form.sent),
        key: RwSignal::new(form.key),
    };
    let error = Signal::derive(move || {
        let first = |all: &Vec<FieldError>| {
            all.first()
                .map(|error| errors::field_error(*error, language))
        };
        writing.errors.with(first)
    });
    let listed = Signal::derive(move || error.get().map(|error| (id, error)).into_iter().collect());
    let about = described_by(id, true, error);
    let invalid = Signal::derive(move || error.with(Option::is_some));
    view! {
        <h2 id="bericht">{words.write}</h2>
        <p class="sent" id=SENT data-sent=move || writing.sent.get().then_some("true") role="status">
            {words.sent}
        </p>
        <ErrorSummary heading=prose().trouble.summary errors=listed />
        <TroubleNotice trouble=writing.trouble />
        <form
            class="sheet"
            method="post"
            action="/volgen/reactie"
            novalidate
            on:submit=move |event| writing.send(&event)
        >
            <input type="hidden" name="key" value=move || writing.key.get() />
            <Field id label=form::label(Name::Message, language) hint=Some(words.write_hint) error>
                <TextArea id name=id text=form.message rows=5 described_by=about invalid required=true />
            </Field>
            <button class="button" aria-disabled=move || writing.pending.get().then_some("true")>
                {move || if writing.pending.get() { words.sending } else { words.send }}
            </button>
        </form>
    }
}

/// Said where nothing can be written any more.
#[component]
pub fn NoMessage() -> impl IntoView {
    view! { <Notice tone=Tone::Plain><p>{prose().trouble.refused}</p></Notice> }
}

impl Writing {
    fn send(self, event: &SubmitEvent) {
        event.prevent_default();
        if self.pending.get_untracked() {
            return;
        }
        let form = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let data = form.and_then(|form| FormData::new_with_form(&form).ok());
        let text = data
            .and_then(|data| data.get(Name::Message.name()).as_string())
            .unwrap_or_default();
        self.trouble.set(None);
        self.sent.set(false);
        if let Err(problem) = Message::parse(&text) {
            return self.wrong(vec![FieldError {
                field: Name::Message,
                problem,
            }]);
        }
        self.errors.set(Vec::new());
        self.pending.set(true);
        spawn_local(async move {
            match send_message(text, self.key.get_untracked()).await {
                Ok(view) => {
                    self.case.heard(view);
                    empty_the_field();
                    self.done().await;
                }
                Err(AppError::Fields(errors)) => self.wrong(errors),
                Err(AppError::SignedOut) => self.case.ended.set(true),
                Err(error) => {
                    self.trouble.set(Some(error));
                    focus(TROUBLE);
                }
            }
            self.pending.set(false);
        });
    }

    fn wrong(self, errors: Vec<FieldError>) {
        self.errors.set(errors);
        focus(ERROR_SUMMARY);
    }

    /// The next message is another one: it gets a key of its own.
    async fn done(self) {
        self.sent.set(true);
        if let Ok(form) = track_form().await {
            self.key.set(form.key);
        }
    }
}

/// What was sent is in the timeline now.
fn empty_the_field() {
    let field = document().get_element_by_id(Name::Message.name());
    if let Some(field) = field.and_then(|found| found.dyn_into::<HtmlTextAreaElement>().ok()) {
        field.set_value("");
    }
}
