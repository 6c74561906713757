//! What is read before an act is done: the letter on its sheet, or what will happen; and the two
//! ways on. What was typed stays in the form around it.

use crate::form::Asked;
use crate::staff::words::words;
use leptos::prelude::*;

/// The id of the heading that takes the focus.
pub fn heading(form: &str) -> String {
    format!("{form}-vraag")
}

/// What is read, and the ways on.
#[component]
pub fn Ask(
    /// The id of the heading that takes the focus ([`heading`]).
    id: String,
    /// Whether it stands right under its section's own heading.
    high: bool,
    /// What is read.
    asked: Asked,
    /// Whether it is on its way.
    #[prop(into)]
    pending: Signal<bool>,
) -> impl IntoView {
    let words = words();
    let Asked { view, changed, .. } = asked;
    let letter = view.letter.map(|sheet| {
        let paragraphs = sheet.paragraphs.into_iter();
        let paragraphs = paragraphs.map(|text| view! { <p>{text}</p> });
        view! {
            <article class="letter" lang=sheet.language.slug() aria-label=sheet.title tabindex="0">
                {paragraphs.collect_view()}
            </article>
        }
    });
    let written = view
        .words
        .map(|text| view! { <blockquote class="typed">{text}</blockquote> });
    let effects = view.effects.into_iter();
    let effects = effects.map(|text| view! { <li>{text}</li> }).collect_view();
    let go = view.go;
    let title = if high {
        view! { <h3 class="ask-title" id=id.clone() tabindex="-1">{view.title}</h3> }.into_any()
    } else {
        view! { <h4 class="ask-title" id=id.clone() tabindex="-1">{view.title}</h4> }.into_any()
    };
    view! {
        <section class="ask" aria-labelledby=id>
            {title}
            {changed.then(|| view! { <p class="wrong" role="alert">{words.changed_meanwhile}</p> })}
            {letter}
            {written}
            <ul class="ask-effects">{effects}</ul>
            <p class="ask-ways">
                <button class="button" type="submit" aria-disabled=move || pending.get().then_some("true")>
                    {move || if pending.get() { words.sending.to_owned() } else { go.clone() }}
                </button>
                <button class="button" data-kind="second" type="submit" name="back" value="on">
                    {view.back}
                </button>
            </p>
        </section>
    }
}
