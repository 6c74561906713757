//! What the parent wrote: the words first and large; what else was filled in, and who, later.

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

/// What else was filled in, and who wrote it.
#[component]
pub fn Background(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let facts = move || open.view.with(|view| view.facts.clone());
    let reporter = move || open.view.with(|view| view.reporter.clone());
    view! {
        <section class="case-facts" aria-labelledby="melder">
            {move || view! { <Facts facts=facts() /> }}
            <h2 id="melder">{words.reporter}</h2>
            {move || match reporter() {
                Some(facts) => view! { <Facts facts /> }.into_any(),
                None => view! { <p class="hint">{words.no_reporter}</p> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let facts = facts.into_iter().map(|fact| {
        view! { <div><dt>{fact.label}</dt><dd>{fact.value}</dd></div> }
    });
    view! { <dl class="facts">{facts.collect_view()}</dl> }
}
