//! What was recorded while the case was handled, each with the acts that end or correct it.

use super::Case;
use super::act::{Act, permitted};
use crate::staff::words::words;
use domain::view::RecordView;
use leptos::prelude::*;

/// All records of the case.
#[component]
pub fn Records(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let all = move || {
        let records = open.view.with(|view| view.records.clone());
        records.into_iter().enumerate().collect::<Vec<_>>()
    };
    view! {
        <section aria-labelledby="dossier">
            <h2 id="dossier">{words.records}</h2>
            <p class="hint" hidden=move || !open.view.with(|view| view.records.is_empty())>
                {words.no_records}
            </p>
            <ul class="parts" role="list">
                <For
                    each=all
                    key=|(at, record)| (*at, record.number, record.state.clone(), record.text.clone())
                    children=move |(_, record)| view! { <Record open record /> }
                />
            </ul>
        </section>
    }
}

#[component]
fn Record(open: Case, record: RecordView) -> impl IntoView {
    let number = record.number.to_string();
    let acts = record.act.into_iter().chain(record.corrected_by);
    let acts = acts
        .map(|kind| {
            let number = number.clone();
            view! {
                <Show when=move || permitted(open, kind)>
                    <Act open kind number=number.clone() />
                </Show>
            }
        })
        .collect_view();
    let text = (!record.text.is_empty()).then(|| view! { <p class="typed">{record.text}</p> });
    view! {
        <li class="part">
            <p><strong>{record.title}</strong>" · "{record.state}</p>
            {text}
            {acts}
        </li>
    }
}
