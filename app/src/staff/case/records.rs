//! What was recorded while the case was handled, each with the acts that end or correct it.

use super::Case;
use super::act::{Act, permitted};
use crate::staff::words::words;
use domain::view::{RecordKind, RecordView};
use leptos::prelude::*;

/// All records of the case.
#[component]
pub fn Records(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let all = Memo::new(move |_| {
        let place = |one: &RecordView| (one.kind, one.number);
        open.view
            .with(|view| view.records.iter().map(place).collect::<Vec<_>>())
    });
    view! {
        <section aria-labelledby="dossier">
            <h2 id="dossier">{words.records}</h2>
            <p class="hint" hidden=move || !open.view.with(|view| view.records.is_empty())>
                {words.no_records}
            </p>
            <ul class="parts" role="list">
                <For
                    each=move || all.get()
                    key=|place| *place
                    children=move |(kind, number)| view! { <Record open kind number /> }
                />
            </ul>
        </section>
    }
}

/// A record stays where it is when others come; only what changed of it is drawn again.
#[component]
fn Record(open: Case, kind: RecordKind, number: u32) -> impl IntoView {
    let record = Memo::new(move |_| {
        let of = |one: &&RecordView| one.kind == kind && one.number == number;
        open.view.with(|view| view.records.iter().find(of).cloned())
    });
    let part = move |of: fn(&RecordView) -> String| {
        move || record.with(|record| record.as_ref().map(of).unwrap_or_default())
    };
    let text = part(|record| record.text.clone());
    let acts = Memo::new(move |_| {
        let of = |one: &RecordView| one.act.into_iter().chain(one.corrected_by);
        record.with(|record| record.iter().flat_map(of).collect::<Vec<_>>())
    });
    view! {
        <li class="part">
            <p><strong>{part(|record| record.title.clone())}</strong>" · "{part(|record| record.state.clone())}</p>
            <p class="typed" hidden=move || text().is_empty()>{text}</p>
            <For
                each=move || acts.get()
                key=|kind| *kind
                children=move |kind| view! {
                    <Show when=move || permitted(open, kind)>
                        <Act open kind number=number.to_string() />
                    </Show>
                }
            />
        </li>
    }
}
