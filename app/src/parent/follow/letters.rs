//! Letters to the parent, to read and to print.

use domain::view::LetterView;
use leptos::prelude::*;

/// One letter as a sheet of its own.
#[component]
pub fn Letter(
    /// The letter.
    letter: LetterView,
) -> impl IntoView {
    let paragraphs = letter
        .paragraphs
        .into_iter()
        .map(|text| view! { <p class="typed">{text}</p> });
    view! {
        <article class="letter">
            <header>
                <h3>{letter.title}</h3>
                <p class="hint">{letter.state}</p>
            </header>
            {paragraphs.collect_view()}
        </article>
    }
}
