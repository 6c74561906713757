//! How much room is left for the story. Says nothing until it matters.

use crate::parent::front::prose;
use domain::error::Field;
use domain::words::Body;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlTextAreaElement;

/// Speaks once four fifths of the room are used.
#[component]
pub fn Counter(
    /// Characters typed.
    typed: RwSignal<usize>,
) -> impl IntoView {
    let words = &prose().form;
    let most = usize::from(Body::MAX);
    let sentence = move || {
        let typed = typed.get();
        if typed > most {
            Some(words.over.replace("{}", &(typed - most).to_string()))
        } else {
            (typed > most / 5 * 4).then(|| words.left.replace("{}", &(most - typed).to_string()))
        }
    };
    view! { <p class="counter" role="status">{sentence}</p> }
}

/// Counts the reaction's characters as they are typed.
pub fn length_of_body(event: &Event, length: RwSignal<usize>) {
    let area = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(area) = area.filter(|area| area.name() == Field::Body.name()) {
        length.set(area.value().chars().count());
    }
}
