//! What went wrong, in a sentence that says what to do; and the page that isn't there.

use super::left::{page_language, status};
use super::words::words;
use crate::error::AppError;
use domain::error::{Refusal, StoreError};
use domain::reaction::Language;
use domain::text::{errors, input, refusal};
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;

/// The sentences of an error, for a colleague.
pub fn sentences(trouble: AppError, language: Language) -> Vec<String> {
    let words = words();
    let store = |error| refusal::store_error(error, language).to_owned();
    match trouble {
        AppError::Fields(fields) => fields
            .into_iter()
            .map(|error| errors::field_error(error, language))
            .collect(),
        AppError::Inputs(inputs) if inputs.is_empty() => vec![words.marked.to_owned()],
        AppError::Inputs(inputs) => inputs
            .into_iter()
            .map(|error| input::wrong(error, language))
            .collect(),
        AppError::Refused(reason) => vec![refusal::refusal(reason, language).to_owned()],
        AppError::Different => vec![store(StoreError::KeyReused)],
        AppError::SignedOut => vec![words.signed_out.to_owned()],
        AppError::NotFound => vec![refusal::refusal(Refusal::NotFound, language).to_owned()],
        AppError::Stale => vec![words.stale.to_owned()],
        AppError::Busy(seconds) => vec![(words.try_again_in)(seconds.div_ceil(60))],
        AppError::Malformed => vec![words.malformed.to_owned()],
        AppError::Broken(incident) => vec![
            store(StoreError::Broken),
            format!("{} {incident}", words.incident),
        ],
        AppError::Unavailable(incident) if incident.is_empty() => {
            vec![store(StoreError::Unavailable)]
        }
        AppError::Unavailable(incident) => {
            vec![
                store(StoreError::Unavailable),
                format!("{} {incident}", words.incident),
            ]
        }
        AppError::Offline => vec![words.offline.to_owned()],
    }
}

/// An error inside a page.
#[component]
pub fn Wrong(
    /// What went wrong.
    trouble: AppError,
) -> impl IntoView {
    let again = matches!(trouble, AppError::SignedOut).then(|| {
        let path = use_location().pathname.get_untracked();
        let door = format!("/team/aanmelden?naar={path}");
        view! { <p><a href=door rel="external">{words().sign_in}</a></p> }
    });
    let lines = sentences(trouble, page_language());
    view! {
        <div class="wrong" role="alert">
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {again}
        </div>
    }
}

/// A whole page that can't be shown: missing and forbidden look the same.
#[component]
pub fn Unshown(
    /// Why.
    trouble: AppError,
) -> impl IntoView {
    status(trouble.status());
    let words = words();
    let missing = trouble == AppError::NotFound;
    let title = if missing {
        words.missing
    } else {
        words.cannot_show
    };
    view! {
        <Title text=title />
        <section class="sheet">
            <h1>{title}</h1>
            {if missing {
                view! { <p>{words.missing_why}</p> }.into_any()
            } else {
                view! { <Wrong trouble /> }.into_any()
            }}
            <p><a href="/team">{words.to_board}</a></p>
        </section>
    }
}

/// The page for an address that doesn't exist.
#[component]
pub fn Missing() -> impl IntoView {
    view! { <Unshown trouble=AppError::NotFound /> }
}
