//! Letters to the parent, to read and to print.

use crate::parent::front::language;
use domain::view::LetterView;
use leptos::prelude::*;

/// One letter as a sheet of its own.
#[component]
pub fn Letter(
    /// The letter.
    letter: LetterView,
) -> impl IntoView {
    // Letters are in the language the parent asked for, whatever the page is read in.
    let other = (letter.language != language()).then(|| letter.language.slug());
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
            <div lang=other>{paragraphs.collect_view()}</div>
        </article>
    }
}
