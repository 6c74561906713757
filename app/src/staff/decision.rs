//! A director's decision: readable on screen, printed as a sheet of its own.

use super::letter::{bar, brand};
use super::live::read_again_on_news;
use super::trouble::Unshown;
use super::words::words;
use crate::api::desk::case;
use crate::error::AppError;
use domain::reference::Reference;
use domain::view::DecisionView;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

/// The page.
#[component]
pub fn DecisionPage() -> impl IntoView {
    let words = words();
    let params = use_params_map();
    let loaded = Resource::new_blocking(
        move || {
            let text = |name| params.with(|params| params.get(name).unwrap_or_default());
            (text("reference"), text("number"))
        },
        |(reference, number)| async move {
            let view = case(reference).await?;
            let reference = view.card.reference;
            let mut all = view.decisions.into_iter();
            all.find(|one| one.number.to_string() == number)
                .map(|decision| (reference, decision))
                .ok_or(AppError::NotFound)
        },
    );
    read_again_on_news(move || loaded.refetch());
    view! {
        <Transition fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    Ok((reference, decision)) => {
                        view! { <Sheet reference decision /> }.into_any()
                    }
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Transition>
    }
}

#[component]
fn Sheet(reference: Reference, decision: DecisionView) -> impl IntoView {
    let parts = decision.parts.into_iter().map(|(heading, lines)| {
        let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
        view! { <section><h2>{heading}</h2>{lines.collect_view()}</section> }
    });
    let language = decision.language.slug();
    view! {
        <Title text=format!("{} {reference}", decision.title) />
        {bar(reference)}
        <article class="letter" lang=language>
            {brand()}
            <h1>{decision.title}</h1>
            <p>{reference.to_string()}" · "{decision.date}</p>
            {parts.collect_view()}
            <p>{decision.signed}</p>
        </article>
    }
}
