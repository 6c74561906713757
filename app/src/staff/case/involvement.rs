//! Who is involved: each name the parent gave is linked to a colleague or ruled out.

use super::Case;
use super::act::{Act, permitted, refusal};
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::view::InvolvementView;
use leptos::prelude::*;

/// The names and links.
#[component]
pub fn Involvements(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let all = move || open.view.with(|view| view.involvements.clone());
    let checked = move || {
        let checked = open.view.with(|view| view.involvement_checked);
        if checked {
            words.involvement_checked
        } else {
            words.involvement_unchecked
        }
    };
    view! {
        <section aria-labelledby="betrokken">
            <h2 id="betrokken">{words.involvement}</h2>
            <p class="hint">{checked}</p>
            <ul class="parts" role="list">
                <For
                    each=all
                    key=|one| (one.number, one.open, one.outcome.clone())
                    children=move |one| view! { <Involved open one /> }
                />
            </ul>
        </section>
    }
}

#[component]
fn Involved(open: Case, one: InvolvementView) -> impl IntoView {
    let number = one.number.to_string();
    let acts = [
        (one.open, CommandKind::LinkInvolvement),
        (one.open || one.linked, CommandKind::RuleOutInvolvement),
    ];
    let acts = acts.into_iter().filter(|(here, _)| *here);
    let acts = acts
        .map(|(_, kind)| {
            let number = number.clone();
            let why = move || refusal(open, kind).map(|why| view! { <p class="hint">{why}</p> });
            view! {
                <Show when=move || permitted(open, kind) fallback=why>
                    <Act open kind number=number.clone() />
                </Show>
            }
        })
        .collect_view();
    view! {
        <li class="part">
            {one.named.map(|named| view! { <p class="typed">{named}</p> })}
            <p>{one.outcome}</p>
            {acts}
        </li>
    }
}
