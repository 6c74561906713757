//! A letter's page: readable on screen, printed as a letter.

use super::frame::AtDesk;
use super::live::read_again_on_news;
use super::trouble::Unshown;
use super::words::words;
use crate::api::desk::case;
use crate::error::AppError;
use domain::reference::Reference;
use domain::view::LetterView;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

/// The page.
#[component]
pub fn LetterPage() -> impl IntoView {
    let words = words();
    let params = use_params_map();
    let loaded = Resource::new_blocking(
        move || {
            let text = |name| params.with(|params| params.get(name).unwrap_or_default());
            (text("reference"), text("number"))
        },
        |(reference, number)| async move {
            let view = case(reference).await?;
            let letter = view
                .letters
                .into_iter()
                .find(|letter| letter.number.to_string() == number);
            letter
                .map(|letter| (view.card.reference, letter))
                .ok_or(AppError::NotFound)
        },
    );
    read_again_on_news(move || loaded.refetch());
    view! {
        <Transition fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    Ok((reference, letter)) => view! { <Printed reference letter /> }.into_any(),
                    Err(trouble) => view! { <Unshown trouble /> }.into_any(),
                }
            })}
        </Transition>
    }
}

/// Above a sheet: back to the case, and to the printer.
pub(super) fn bar(reference: Reference) -> impl IntoView {
    let words = words();
    let back = format!("/team/reactie/{reference}");
    let print = move |_| {
        // Where there is no printer the browser says so itself.
        let _asked = window().print();
    };
    view! {
        <p class="letter-bar">
            <a href=back>{words.back_to_case}</a>
            <button class="button" data-kind="second" type="button" on:click=print>{words.print}</button>
            <span class="hint">{words.print_hint}</span>
        </p>
    }
}

/// The organisation's name at the head of a sheet.
pub(super) fn brand() -> impl IntoView {
    let desk = expect_context::<AtDesk>();
    view! {
        <Suspense>
            {move || Suspend::new(async move {
                desk.await.ok().map(|me| view! { <p class="letter-brand">{me.brand}</p> })
            })}
        </Suspense>
    }
}

#[component]
fn Printed(reference: Reference, letter: LetterView) -> impl IntoView {
    let paragraphs = letter
        .paragraphs
        .into_iter()
        .map(|text| view! { <p>{text}</p> });
    let language = letter.language.slug();
    view! {
        <Title text=format!("{} {reference}", letter.title) />
        {bar(reference)}
        <article class="letter" lang=language>
            {brand()}
            <h1>{letter.title}</h1>
            <p class="letter-state">{reference.to_string()}" · "{letter.state}</p>
            {paragraphs.collect_view()}
        </article>
    }
}
