//! The door: the code from the receipt.

use super::message::Unsent;
use crate::api::parents::{enter_code, track_form};
use crate::components::error_summary::ERROR_SUMMARY;
use crate::components::{ErrorSummary, Field, Notice, TextInput, Tone, described_by, focus};
use crate::error::AppError;
use crate::form::TrackForm;
use crate::parent::frame::PageTitle;
use crate::parent::front::{language, prose};
use crate::parent::trouble::{TROUBLE, TroubleNotice, TroublePage};
use domain::error::{Field as Name, FieldError};
use domain::text::{errors, form};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast as _;
use web_sys::{FormData, HtmlFormElement};

/// The id of the notice that a visit ended.
pub const ENDED: &str = "afgelopen";

/// `/volgen`.
#[component]
pub fn CodePage() -> impl IntoView {
    let form = Resource::new_blocking(|| (), |()| track_form());
    let navigate = use_navigate();
    let opened = Callback::new(move |()| navigate("/volgen/reactie", NavigateOptions::default()));
    view! {
        <Suspense fallback=|| prose().frame.loading>
            {move || Suspend::new(async move {
                match form.await {
                    Ok(form) => view! { <Door form ended=false opened /> }.into_any(),
                    Err(error) => view! { <TroublePage error /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

/// The code's form; also where a visit ended.
#[component]
pub fn Door(
    /// As the server gave it.
    form: TrackForm,
    /// Whether a visit ended just now.
    ended: bool,
    /// What to do once the code was right.
    opened: Callback<()>,
) -> impl IntoView {
    let words = &prose().follow;
    let wrong: Vec<FieldError> = form
        .errors
        .into_iter()
        .filter(|error| error.field == Name::Code)
        .collect();
    let (errors, trouble) = (RwSignal::new(wrong), RwSignal::new(form.trouble));
    view! {
        <PageTitle text=words.title />
        <h1>{words.heading}</h1>
        {ended.then(|| view! { <Notice tone=Tone::Next id=ENDED><p>{words.ended}</p></Notice> })}
        <Unsent typed=form.message why=words.unsent />
        <CodeForm errors trouble opened />
        <details>
            <summary>{words.lost}</summary>
            <p>{words.lost_text}</p>
        </details>
    }
}

#[component]
fn CodeForm(
    errors: RwSignal<Vec<FieldError>>,
    trouble: RwSignal<Option<AppError>>,
    opened: Callback<()>,
) -> impl IntoView {
    let (words, language, id) = (&prose().follow, language(), Name::Code.name());
    let hint = form::hint(Name::Code, language);
    let error = Signal::derive(move || {
        errors.with(|all| {
            all.first()
                .map(|error| errors::field_error(*error, language))
        })
    });
    let listed = Signal::derive(move || error.get().map(|error| (id, error)).into_iter().collect());
    let about = described_by(id, hint.is_some(), error);
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let pending = RwSignal::new(false);
    let go = move |event: SubmitEvent| enter(&event, errors, trouble, pending, opened);
    view! {
        <ErrorSummary heading=prose().trouble.summary errors=listed />
        <TroubleNotice trouble />
        <form class="sheet" method="post" action="/volgen" novalidate on:submit=go>
            <Field id label=form::label(Name::Code, language) hint error>
                <TextInput id name=id autocomplete="off" size="medium" described_by=about invalid required=true />
            </Field>
            <button class="button" aria-disabled=move || pending.get().then_some("true")>
                {move || if pending.get() { words.opening } else { words.open }}
            </button>
        </form>
    }
}

fn enter(
    event: &SubmitEvent,
    errors: RwSignal<Vec<FieldError>>,
    trouble: RwSignal<Option<AppError>>,
    pending: RwSignal<bool>,
    opened: Callback<()>,
) {
    event.prevent_default();
    if pending.get_untracked() {
        return;
    }
    let form = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let data = form.and_then(|form| FormData::new_with_form(&form).ok());
    let code = data
        .and_then(|data| data.get(Name::Code.name()).as_string())
        .unwrap_or_default();
    pending.set(true);
    spawn_local(async move {
        let answer = enter_code(code).await;
        pending.set(false);
        errors.set(Vec::new());
        trouble.set(None);
        match answer {
            Ok(()) => {
                // The page may have been left meanwhile: then there is nothing to open it on.
                let _left = opened.try_run(());
            }
            Err(AppError::Fields(wrong)) => {
                errors.set(wrong);
                focus(ERROR_SUMMARY);
            }
            Err(error) => {
                trouble.set(Some(error));
                focus(TROUBLE);
            }
        }
    });
}
