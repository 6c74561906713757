//! The letters, and the director's decisions beside them: where each is, its printed page, "handed over on" and "came back".

use super::Case;
use super::act::{Act, permitted};
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::view::{CaseView, DecisionView, LetterView};
use leptos::prelude::*;

/// All letters of the case.
#[component]
pub fn Letters(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let all = move || open.view.with(|view| view.letters.clone());
    view! {
        <section aria-labelledby="brieven">
            <h2 id="brieven">{words.letters}</h2>
            <p class="hint" hidden=move || !open.view.with(is_empty)>
                {words.no_letters}
            </p>
            <ul class="parts" role="list">
                <For
                    each=all
                    key=|letter| (letter.number, letter.state.clone())
                    children=move |letter| view! { <Letter open letter /> }
                />
            </ul>
            <ul class="parts" role="list">
                <For
                    each=move || open.view.with(|view| view.decisions.clone())
                    key=|decision| decision.number
                    children=move |decision| view! { <Decision open decision /> }
                />
            </ul>
        </section>
    }
}

const fn is_empty(view: &CaseView) -> bool {
    view.letters.is_empty() && view.decisions.is_empty()
}

#[component]
fn Decision(open: Case, decision: DecisionView) -> impl IntoView {
    let page = format!(
        "/team/reactie/{}/besluit/{}",
        open.reference, decision.number
    );
    view! {
        <li class="part">
            <p><strong>{decision.title}</strong>" · "{decision.date}</p>
            <p><a href=page>{words().show_decision}</a></p>
        </li>
    }
}

#[component]
fn Letter(open: Case, letter: LetterView) -> impl IntoView {
    let words = words();
    let page = format!("/team/reactie/{}/brief/{}", open.reference, letter.number);
    let number = letter.number.to_string();
    let act = |kind: CommandKind| {
        let number = number.clone();
        view! {
            <Show when=move || permitted(open, kind)>
                <Act open kind number=number.clone() />
            </Show>
        }
    };
    view! {
        <li class="part">
            <p><strong>{letter.title}</strong>" · "{letter.state}</p>
            <p><a href=page>{words.show_letter}</a></p>
            {letter.awaits_delivery.then(|| act(CommandKind::DeliverLetter))}
            {letter.delivered.then(|| act(CommandKind::TakeBackLetter))}
        </li>
    }
}
