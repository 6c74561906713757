//! What the parent wrote: the words first and large; who it was beside them; what else was filled
//! in, later.

use super::Case;
use crate::staff::words::words;
use domain::view::Fact;
use leptos::prelude::*;

/// The words.
#[component]
pub fn Told(
    /// The case.
    open: Case,
) -> impl IntoView {
    view! {
        <section class="case-told" aria-labelledby="woorden">
            <h2 id="woorden" class="unseen">{words().reaction_text}</h2>
            <blockquote class="reaction">{move || open.view.with(|view| view.body.clone())}</blockquote>
        </section>
    }
}

/// Who wrote it, and how they are reached.
#[component]
pub fn Reporter(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let reporter = move || open.view.with(|view| view.reporter.clone());
    view! {
        <section aria-labelledby="melder">
            <h2 id="melder">{words.reporter}</h2>
            {move || match reporter() {
                Some(facts) => view! { <Facts facts /> }.into_any(),
                None => view! { <p class="hint">{words.no_reporter}</p> }.into_any(),
            }}
        </section>
    }
}

/// What else was filled in.
#[component]
pub fn Background(
    /// The case.
    open: Case,
) -> impl IntoView {
    let facts = move || open.view.with(|view| view.facts.clone());
    view! {
        <section class="case-facts" aria-labelledby="ingevuld">
            <h2 id="ingevuld">{words().filled_in}</h2>
            {move || view! { <Facts facts=facts() /> }}
        </section>
    }
}

#[component]
fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let facts = facts.into_iter().map(|fact| {
        view! { <div><dt>{fact.label}</dt><dd>{breakable(fact.value)}</dd></div> }
    });
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}

/// An e-mail address breaks after its @, where its line is too short.
fn breakable(value: String) -> AnyView {
    match value.split_once('@') {
        Some((name, host)) if !value.contains(char::is_whitespace) => {
            view! { {format!("{name}@")}<wbr />{host.to_owned()} }.into_any()
        }
        Some(_) | None => value.into_any(),
    }
}
