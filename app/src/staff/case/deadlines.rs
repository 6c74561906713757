//! The terms, in order of date: promise, aim and law told apart.

use super::Case;
use crate::components::StatusTag;
use crate::staff::board::urgency;
use crate::staff::words::words;
use domain::view::DeadlineView;
use leptos::prelude::*;

/// All terms of the case.
#[component]
pub fn Deadlines(
    /// The case.
    open: Case,
) -> impl IntoView {
    let all = move || open.view.with(|view| view.deadlines.clone());
    view! {
        <section aria-labelledby="termijnen">
            <h2 id="termijnen">{words().deadlines}</h2>
            <ul class="terms" role="list">
                {move || all().into_iter().map(|deadline| view! { <Term deadline /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Term(deadline: DeadlineView) -> impl IntoView {
    let day = view! { <time datetime=deadline.iso>{deadline.date}</time> };
    let day = if deadline.by.is_empty() {
        view! { " · "{day} }.into_any()
    } else {
        view! { " ("{deadline.by}" "{day}")" }.into_any()
    };
    view! {
        <li class="term" data-urgency=urgency(deadline.urgency)>
            <span class="term-title">{deadline.title}" "<StatusTag text=deadline.commitment_text /></span>
            <span class="due" data-urgency=urgency(deadline.urgency)>
                <strong>{deadline.remaining}</strong>
                {day}
            </span>
        </li>
    }
}
