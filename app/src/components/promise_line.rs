//! The promise, visible: what the parent will hear and by when.

use super::{StatusTag, Tone};
use domain::deadline::Commitment;
use domain::reaction::Language;
use domain::text::deadline::commitment_sentence;
use domain::view::{DeadlineView, Promise, Urgency};
use leptos::prelude::*;

/// A line of marks with real dates, told apart as promise, aim and law. The same on receipt,
/// tracking page and letter.
#[component]
pub fn PromiseLine(
    /// The marks.
    promise: Promise,
    /// Language of the reader.
    language: Language,
) -> impl IntoView {
    let marks = promise
        .marks
        .into_iter()
        .map(|mark| view! { <Mark mark language /> });
    view! { <ol class="promise">{marks.collect_view()}</ol> }
}

#[component]
fn Mark(mark: DeadlineView, language: Language) -> impl IntoView {
    let met = mark.urgency == Urgency::Met;
    let date = view! { {mark.by}" "<time datetime=mark.iso>{mark.date}</time> };
    let line = if met {
        // What came of it first: the last day no longer counts.
        view! { <p><strong>{mark.remaining}</strong>" ("{date}")"</p> }.into_any()
    } else {
        view! { <p>{date}<span class="promise-left">{mark.remaining}</span></p> }.into_any()
    };
    view! {
        <li class="promise-mark" data-urgency=urgency(mark.urgency)>
            <p class="promise-title">
                {mark.title}" "
                <StatusTag text=mark.commitment_text tone=tone(mark.commitment) />
            </p>
            {line}
            {(!met).then(|| view! { <p class="hint">{commitment_sentence(mark.commitment, language)}</p> })}
        </li>
    }
}

const fn tone(commitment: Commitment) -> Tone {
    match commitment {
        Commitment::Promise => Tone::Done,
        Commitment::Aim => Tone::Next,
        Commitment::Law | Commitment::Internal => Tone::Plain,
    }
}

const fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Calm => "calm",
        Urgency::Soon => "soon",
        Urgency::Today => "today",
        Urgency::Overdue => "overdue",
        Urgency::Met => "met",
        Urgency::Lapsed => "lapsed",
    }
}
