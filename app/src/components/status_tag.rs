//! A state in one or two words.

use super::Tone;
use leptos::prelude::*;

/// A small word with a ground: a state, a layer, how binding a date is.
#[component]
pub fn StatusTag(
    /// The word.
    #[prop(into)]
    text: String,
    /// Its colour, beside the word.
    #[prop(optional)]
    tone: Tone,
) -> impl IntoView {
    view! { <span class="tag" data-tone=tone.slug()>{text}</span> }
}
