//! What went wrong other than in a field, as a sentence that says what to do.

use super::element::{Element, el};
use super::words::{Trouble, trouble};
use crate::components::Tone;
use crate::error::AppError;
use domain::reaction::Language;
#[cfg(not(feature = "ssr"))]
use leptos::prelude::AnyView;
#[cfg(feature = "ssr")]
use leptos::prelude::*;

/// The id to focus when something went wrong in the browser.
pub const TROUBLE: &str = "melding";

/// The trouble above a form.
#[must_use]
pub fn trouble_notice(error: AppError, language: Language) -> AnyView {
    let words = trouble(language);
    wrong(TROUBLE, words.heading)
        .child(el("p").text(sentence(error, words)))
        .any()
}

/// A notice that something is wrong; takes the focus when the page arrives with it.
pub fn wrong(id: &'static str, heading: &'static str) -> Element {
    el("div")
        .class("notice")
        .with("data-tone", Tone::Error.slug())
        .with("id", id)
        .with("tabindex", "-1")
        .flag("autofocus", true)
        .with("role", "alert")
        .child(el("h2").text(heading))
}

/// A page that couldn't be made at all.
#[cfg(feature = "ssr")]
#[component]
pub fn TroublePage(
    /// Why.
    error: AppError,
    /// What was typed and not sent.
    unsent: String,
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = trouble(language);
    let copied = super::words::follow(language).copy_it;
    let (heading, text) = match error {
        AppError::Broken(_) => (words.broken, words.broken_text),
        _ => (words.page, words.page_text),
    };
    let incident = match error {
        AppError::Unavailable(incident) | AppError::Broken(incident) => Some(incident),
        _ => None,
    };
    let incident = incident.filter(|number| !number.is_empty());
    view! {
        <h1>{heading}</h1>
        <p>{text}</p>
        {super::follow::unsent(unsent, copied)}
        {incident.map(|number| view! { <p>{words.incident}" "{number}</p> })}
        <p><a class="button" href="/">{words.home}</a></p>
    }
}

/// The sentence.
pub fn sentence(error: AppError, words: &Trouble) -> String {
    match error {
        AppError::Different => words.different.to_owned(),
        AppError::Busy(seconds) => words.busy.replace("{}", &wait(seconds, words)),
        AppError::Offline => words.offline.to_owned(),
        AppError::Broken(incident) => {
            format!("{} {} {incident}", words.broken_text, words.incident)
        }
        AppError::Unavailable(incident) if !incident.is_empty() => {
            format!("{} {} {incident}", words.unavailable, words.incident)
        }
        AppError::Unavailable(_) | AppError::Stale => words.unavailable.to_owned(),
        AppError::Refused(_) => words.refused.to_owned(),
        AppError::NotFound => words.missing_text.to_owned(),
        AppError::Fields(_) | AppError::Inputs(_) | AppError::SignedOut | AppError::Malformed => {
            words.malformed.to_owned()
        }
    }
}

fn wait(seconds: u64, words: &Trouble) -> String {
    if seconds <= 90 {
        format!("{} {}", seconds.max(2), words.seconds)
    } else {
        format!("{} {}", seconds.div_ceil(60), words.minutes)
    }
}
