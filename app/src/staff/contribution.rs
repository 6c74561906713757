//! What a colleague asks about part of a text: that part, the question, and room for an answer.
//! Works without script; with it the answer is given in place, and nothing typed is lost.

mod give;
mod requests;

pub use requests::Requests;

use super::case::Unsent;
use super::left::page_language;
use super::trouble::{Unshown, Wrong};
use super::words::words;
use crate::api::contribution::contribution;
use crate::api::desk::act_state;
use crate::components::{Field, TextArea};
use crate::error::AppError;
use crate::form::{ActForm, ActState};
use domain::command::CommandKind;
use domain::text::{act, input};
use domain::view::{ContributionView, RequestState, RequestView};
use give::submit;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

/// The act behind the form.
const KIND: CommandKind = CommandKind::Contribute;

/// The heading the focus goes to once the answer was given.
const DONE: &str = "gegeven";

/// The field, and where it says what is wrong with it.
const FIELD: &str = "bijdrage";

/// The page.
#[component]
pub fn ContributionPage() -> impl IntoView {
    let words = words();
    let params = use_params_map();
    let text = move |name| params.with(|params| params.get(name).unwrap_or_default());
    let loaded = Resource::new_blocking(
        move || (text("reference"), text("number")),
        |(reference, number)| async move {
            let left = act_state().await.unwrap_or_default();
            (left, contribution(reference, number).await)
        },
    );
    view! {
        <Suspense fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    (left, Ok(view)) => view! { <Shown left view /> }.into_any(),
                    (left, Err(trouble)) => {
                        view! { <Unshown trouble /><Unsent form=left.form /> }.into_any()
                    }
                }
            })}
        </Suspense>
    }
}

/// The request, as its parts share it.
#[derive(Clone, Copy)]
struct Asked {
    view: RwSignal<ContributionView>,
    /// Key against doubles; the form is sent once.
    key: StoredValue<String>,
    /// What a refused plain post left.
    left: StoredValue<ActForm>,
    trouble: RwSignal<Option<AppError>>,
    pending: RwSignal<bool>,
    /// It may no longer be given by this reader; what they had typed.
    gone: RwSignal<Option<ActForm>>,
    /// An answer whose outcome got lost, to be sent again as it was.
    unanswered: StoredValue<Option<ActForm>>,
}

#[component]
fn Shown(left: ActState, view: ContributionView) -> impl IntoView {
    let words = words();
    let asked = Asked {
        view: RwSignal::new(view),
        key: StoredValue::new(left.key),
        left: StoredValue::new(left.form),
        trouble: RwSignal::new(left.trouble),
        pending: RwSignal::new(false),
        gone: RwSignal::new(None),
        unanswered: StoredValue::new(None),
    };
    let state = Memo::new(move |_| asked.view.with(|view| view.state.clone()));
    view! {
        <Title text=words.question_to_you />
        {move || match asked.gone.get() {
            Some(form) => view! { <Unshown trouble=AppError::NotFound /><Unsent form /> }.into_any(),
            None => view! { <article class="request">{part(asked, state.get())}</article> }.into_any(),
        }}
    }
}

fn part(asked: Asked, state: RequestState) -> AnyView {
    let request = asked.view.with_untracked(|view| view.request.clone());
    match state {
        RequestState::Open { part } => view! { <Open asked request part /> }.into_any(),
        RequestState::Given { text, date } => {
            view! { <Given asked request text date /> }.into_any()
        }
        RequestState::Over => view! { <Over asked /> }.into_any(),
    }
}

#[component]
fn Open(asked: Asked, request: RequestView, part: String) -> impl IntoView {
    let words = words();
    view! {
        <h1>{words.question_to_you}</h1>
        <p class="request-by">{(words.asked_by)(&request.by, &request.date)}</p>
        <h2>{words.the_part}</h2>
        <blockquote class="reaction">{part}</blockquote>
        <p class="hint">{words.only_this_part}</p>
        <h2>{words.the_question}</h2>
        <p class="request-question typed">{request.question.clone()}</p>
        <Answer asked request />
    }
}

#[component]
fn Answer(asked: Asked, request: RequestView) -> impl IntoView {
    let (words, language) = (words(), page_language());
    let (reference, number) = (request.reference.to_string(), request.number.to_string());
    let way = format!("/team/bijdrage/{reference}/{number}");
    let text = asked.left.with_value(|form| form.get("text").to_owned());
    let title = act::title(KIND, language);
    let (effect, error) = (format!("{FIELD}-effect"), format!("{FIELD}-error"));
    let described = Some(format!("{effect} {error}"));
    view! {
        <form
            class="act-form"
            method="post"
            action=way
            on:submit=move |event| submit(asked, &event)
        >
            <input type="hidden" name="reference" value=reference />
            <input type="hidden" name="number" value=number />
            <input
                type="hidden"
                name="version"
                value=asked.view.with_untracked(|view| view.version.to_string())
            />
            <input type="hidden" name="key" value=asked.key.get_value() />
            <input type="hidden" name="act" value=KIND.slug() />
            <Field id=FIELD label=input::label(KIND, "text", language)>
                <TextArea
                    id=FIELD
                    name="text"
                    text
                    rows=8
                    described_by=described
                    required=true
                />
            </Field>
            <div id=error>
                {move || asked.trouble.get().map(|trouble| view! { <Wrong trouble /> })}
            </div>
            <p class="effect" id=effect>{act::effect(KIND, language)}</p>
            <button
                class="button"
                type="submit"
                aria-disabled=move || asked.pending.get().then_some("true")
            >
                {move || if asked.pending.get() { words.sending } else { title }}
            </button>
        </form>
    }
}

/// What was given, read only; a second answer that was refused stands below it, to be copied.
#[component]
fn Given(asked: Asked, request: RequestView, text: String, date: String) -> impl IntoView {
    let words = words();
    view! {
        <h1 id=DONE tabindex="-1">{words.contribution_given}</h1>
        <p>{(words.given_to)(&request.by, &date)}</p>
        <Refused asked />
        <h2>{words.the_question}</h2>
        <p class="request-question typed">{request.question}</p>
        <h2>{words.your_contribution}</h2>
        <blockquote class="typed">{text}</blockquote>
        <p><a href="/team">{words.to_start}</a></p>
    }
}

#[component]
fn Over(asked: Asked) -> impl IntoView {
    let words = words();
    view! {
        <h1>{words.contribution_over}</h1>
        <p>{words.contribution_over_why}</p>
        <Refused asked />
        <p><a href="/team">{words.to_start}</a></p>
    }
}

/// A post that came too late: why, and what was typed.
#[component]
fn Refused(asked: Asked) -> impl IntoView {
    let trouble = asked.trouble.get_untracked();
    trouble.map(|trouble| {
        let form = asked.left.get_value();
        view! { <Wrong trouble /><Unsent form /> }
    })
}
