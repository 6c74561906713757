//! The receipt, shown within its hour (document 1, 4.8): reference, code, dates, what happens now,
//! what was written, and what goes for every reaction.

use super::danger::Danger;
use super::frame::PageTitle;
use super::front::{language, prose};
use super::rights::Rights;
use super::trouble::TroublePage;
use super::words::Receipt;
use crate::api::parents::receipt;
use crate::components::{Notice, PromiseLine, Tone};
use crate::error::AppError;
use domain::text::names;
use domain::view::ReceiptView;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// `/ontvangst`.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let receipt = Resource::new_blocking(|| (), |()| receipt());
    view! {
        <Suspense fallback=|| prose().frame.loading>
            {move || Suspend::new(async move {
                match receipt.await {
                    Ok(receipt) => view! { <Shown receipt /> }.into_any(),
                    Err(AppError::SignedOut | AppError::NotFound) => view! { <Expired /> }.into_any(),
                    Err(error) => view! { <TroublePage error /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

/// The receipt itself.
#[component]
pub fn Shown(
    /// As the server gave it.
    receipt: ReceiptView,
) -> impl IntoView {
    let (language, words) = (language(), &prose().receipt);
    let (we, on) = words.received;
    let nature = names::your_nature(receipt.nature, language);
    let now = if receipt.nature.is_complaint() {
        words.now
    } else {
        words.now_light
    };
    view! {
        <PageTitle text=words.title />
        <h1>{words.heading}</h1>
        <p class="lead">{we}" "{nature}" "{on}" "{receipt.received}"."</p>
        {receipt.danger.then(|| view! { <Danger /> })}
        <Code code=receipt.code reference=receipt.reference.to_string() words />
        <h2>{words.promise}</h2>
        <PromiseLine promise=receipt.promise language />
        <h2>{words.next}</h2>
        <ol>{now.map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
        <p>{reached(receipt.mailed, receipt.anonymous, words)}</p>
        <p class="screen-only"><a class="button" href="/volgen">{words.follow}</a></p>
        <details>
            <summary>{prose().follow.own}</summary>
            <blockquote class="typed">{receipt.body}</blockquote>
        </details>
        <Rights regulation=receipt.regulation />
    }
}

const fn reached(mailed: bool, anonymous: bool, words: &'static Receipt) -> &'static str {
    match (mailed, anonymous) {
        (_, true) => words.anonymous,
        (true, false) => words.mailed,
        (false, false) => words.unmailed,
    }
}

/// The code in its groups. Copying and printing need the program, so their buttons come with it.
#[component]
fn Code(code: String, reference: String, words: &'static Receipt) -> impl IntoView {
    let (live, copied) = (RwSignal::new(false), RwSignal::new(false));
    Effect::new(move |_| live.set(true));
    let shown = code.clone();
    let copy = move |_| keep_in_clipboard(&code, copied);
    view! {
        <Notice tone=Tone::Next heading=words.code>
            <p>{words.code_text}</p>
            <p class="code">{shown}</p>
            <p>{words.reference}": "<strong>{reference}</strong></p>
            <p class="buttons screen-only" hidden=move || !live.get()>
                <button type="button" class="button" data-kind="second" on:click=copy>{words.copy}</button>
                <button type="button" class="button" data-kind="second" on:click=print>{words.print}</button>
                <span role="status">{move || copied.get().then_some(words.copied)}</span>
            </p>
        </Notice>
    }
}

/// Only pages that came over TLS, or from this machine, have a clipboard.
fn keep_in_clipboard(code: &str, copied: RwSignal<bool>) {
    if !window().is_secure_context() {
        return;
    }
    let done = Closure::once(move |_: JsValue| copied.set(true));
    let refused = Closure::once(move |_: JsValue| copied.set(false));
    let _told = window()
        .navigator()
        .clipboard()
        .write_text(code)
        .then2(&done, &refused);
    // A few bytes for each press: the browser calls one of them later.
    done.forget();
    refused.forget();
}

fn print(_: leptos::ev::MouseEvent) {
    // Refused only where printing is switched off; there is nothing to say about that.
    let _refused = window().print();
}

#[component]
fn Expired() -> impl IntoView {
    let words = &prose().receipt;
    view! {
        <PageTitle text=words.expired />
        <h1>{words.expired}</h1>
        <p>{words.expired_text}</p>
        <p><a class="button" href="/volgen">{words.follow}</a></p>
        <p>{words.expired_lost}" "<a href="/reageren">{prose().frame.react}</a></p>
    }
}
