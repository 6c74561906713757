//! The receipt, shown within its hour (document 1, 4.8): reference, code, dates, what happens now,
//! what was written, and what goes for every reaction. Its reader closes it when the code is kept.

use super::danger::danger;
use super::page::Picture;
use super::rights::rights;
use super::words::{Receipt, follow, frame, receipt as words};
use crate::components::{Notice, PromiseLine, Tone};
use domain::reaction::Language;
use domain::reference::Reference;
use domain::text::names;
use domain::view::ReceiptView;
use leptos::prelude::*;

/// `/ontvangst`.
#[component]
pub fn ReceiptPage(
    /// As the service gave it.
    receipt: ReceiptView,
    /// The tracking page's address, to be scanned.
    picture: Picture,
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = words(language);
    let (we, on) = words.received;
    let nature = names::your_nature(receipt.nature, language);
    let now = if receipt.nature.is_complaint() {
        words.now
    } else {
        words.now_light
    };
    let coded = !receipt.code.is_empty();
    view! {
        <h1>{words.heading}</h1>
        <p class="lead">{we}" "{nature}" "{on}" "{receipt.received}"."</p>
        {receipt.danger.then(|| danger(language).any())}
        {code(receipt.code, receipt.reference.to_string(), words)}
        <h2>{words.promise}</h2>
        <PromiseLine promise=receipt.promise language />
        <h2>{words.next}</h2>
        <ol>{now.map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
        <p>{reached(receipt.mailed, receipt.anonymous, words)}</p>
        <div class="scan">{scan(picture, words)}<p>{words.scan}</p></div>
        <details>
            <summary>{follow(language).own}</summary>
            <blockquote class="typed">{receipt.body}</blockquote>
        </details>
        {rights(&receipt.regulation, language)}
        {coded.then(|| closing(words))}
    }
}

const fn reached(mailed: bool, anonymous: bool, words: &'static Receipt) -> &'static str {
    match (mailed, anonymous) {
        (_, true) => words.anonymous,
        (true, false) => words.mailed,
        (false, false) => words.unmailed,
    }
}

/// The code in its groups. Copying, sharing and printing need the program: it shows the buttons.
fn code(code: String, reference: String, words: &'static Receipt) -> AnyView {
    view! {
        <Notice tone=Tone::Next heading=words.code>
            <p>{words.code_text}</p>
            <p class="code" id="code">{code}</p>
            <p>{words.reference}": "<strong>{reference}</strong></p>
            <p class="buttons screen-only" id="bewaren" hidden>
                <button type="button" class="button" data-kind="second" data-act="copy">{words.copy}</button>
                <button type="button" class="button" data-kind="second" data-act="share" data-title=words.share_title hidden>{words.share}</button>
                <button type="button" class="button" data-kind="second" data-act="print">{words.print}</button>
                <span role="status" data-said=words.copied></span>
            </p>
        </Notice>
    }
    .into_any()
}

fn scan(picture: Picture, words: &'static Receipt) -> AnyView {
    let side = picture.side;
    view! {
        <svg class="qr" viewBox=format!("0 0 {side} {side}") role="img" aria-label=words.scan_alt>
            <path d=picture.path />
        </svg>
    }
    .into_any()
}

/// "Ik heb de code bewaard": after that it isn't shown any more, here or by sending again.
fn closing(words: &'static Receipt) -> AnyView {
    view! {
        <form class="leave screen-only" method="post" action="/ontvangst/bewaard" id="klaar">
            <label class="option">
                <input type="checkbox" name="saved" value="on" required />
                {words.saved}
            </label>
            <p class="hint" id="klaar-hint">{words.done_text}</p>
            <button class="button" aria-describedby="klaar-hint">{words.done}</button>
        </form>
    }
    .into_any()
}

/// After closing it.
#[component]
pub fn ClosedReceipt(
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = words(language);
    view! {
        <h1>{words.closed}</h1>
        <p class="lead">{words.closed_text}</p>
        <p><a class="button" href="/volgen">{words.follow}</a></p>
    }
}

/// Without a ticket, or with one that has no code any more.
#[component]
pub fn ExpiredReceipt(
    /// The reaction that was sent again: it need not be sent once more.
    reference: Option<Reference>,
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = words(language);
    view! {
        <h1>{words.expired}</h1>
        <p>{words.expired_text}</p>
        <p><a class="button" href="/volgen">{words.follow}</a></p>
        {match reference {
            Some(reference) => {
                view! { <p>{words.reference}": "<strong>{reference.to_string()}</strong></p> }.into_any()
            }
            None => {
                view! { <p>{words.expired_lost}" "<a href="/reageren">{frame(language).react}</a></p> }
                    .into_any()
            }
        }}
    }
}
