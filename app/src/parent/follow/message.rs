//! A further message to the organisation.

use super::refresh::{Case, message_field};
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

/// Said where nothing can be written any more; with what was typed and didn't go.
#[component]
pub fn NoMessage(
    /// What was typed.
    typed: String,
) -> impl IntoView {
    let refused = prose().trouble.refused;
    if typed.is_empty() {
        view! { <Notice tone=Tone::Plain><p>{refused}</p></Notice> }.into_any()
    } else {
        view! {
            <Notice tone=Tone::Error id=TROUBLE>
                <p>{refused}</p>
                <Unsent typed why=prose().follow.copy_it />
            </Notice>
        }
        .into_any()
    }
}

/// What was typed and not sent, to be copied.
#[component]
pub fn Unsent(
    /// The message; hostile.
    typed: String,
    /// What to do with it.
    why: &'static str,
) -> impl IntoView {
    (!typed.is_empty()).then(|| {
        view! {
            <p>{why}</p>
            <blockquote class="typed">{typed}</blockquote>
        }
    })
}

impl Writing {
    fn send(self, event: &SubmitEvent) {
        event.prevent_default();
        if self.pending.get_untracked() {
            return;
        }
        let text = message_field()
            .map(|field| field.value())
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
            match send_message(text.clone(), self.key.get_untracked()).await {
                Ok(view) => {
                    empty_the_field(&text);
                    self.case.heard(view);
                    self.done().await;
                }
                Err(AppError::Fields(errors)) => self.wrong(errors),
                Err(AppError::SignedOut) => self.case.end(),
                Err(error) => self.failed(error).await,
            }
            self.pending.set(false);
        });
    }

    fn wrong(self, errors: Vec<FieldError>) {
        self.errors.set(errors);
        focus(ERROR_SUMMARY);
    }

    /// What is typed stays. That the case takes no more messages shows once it is read again.
    async fn failed(self, error: AppError) {
        if matches!(error, AppError::Refused(_)) {
            self.case.ask().await;
        }
        self.trouble.set(Some(error));
        focus(TROUBLE);
    }

    /// The next message is another one: it gets a key of its own.
    async fn done(self) {
        self.sent.set(true);
        if let Ok(form) = track_form().await {
            self.key.set(form.key);
        }
    }
}

/// What was sent is in the timeline now; what was typed since then stays.
fn empty_the_field(sent: &str) {
    if let Some(field) = message_field().filter(|field| field.value() == sent) {
        field.set_value("");
    }
}
