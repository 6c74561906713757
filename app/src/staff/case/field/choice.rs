//! How a letter goes, and who reads a note.

use super::Form;
use super::asked::Group;
use crate::staff::words::words;
use leptos::prelude::*;

/// The channels the parent can be reached by, the preferred one first and chosen.
#[component]
pub fn Channels(
    /// The form.
    form: Form,
) -> impl IntoView {
    let channels = form.open.view.with_untracked(|view| view.channels.clone());
    let preferred = channels
        .first()
        .map(|channel| channel.value.clone())
        .unwrap_or_default();
    let chosen = form.start(|typed| typed.get("channel").to_owned(), || preferred);
    let choices = channels.into_iter().map(move |channel| {
        let checked = chosen == channel.value;
        view! {
            <label class="choice">
                <input type="radio" name="channel" value=channel.value checked=checked />
                <span>{channel.label}{channel.hint.map(|hint| view! { <small>{hint}</small> })}</span>
            </label>
        }
    });
    view! {
        <Group form name="channel" legend=words().channel>{choices.collect_view()}</Group>
    }
}

/// Colleagues who see the case, or the circle only.
#[component]
pub fn Layers(
    /// The form.
    form: Form,
) -> impl IntoView {
    let words = words();
    let chosen = form.start(
        |typed| typed.get("layer").to_owned(),
        || "internal".to_owned(),
    );
    let deep = form.open.view.with_untracked(|view| view.deep);
    let deeper = deep.then_some(("confidential", words.layer_confidential));
    let layers = [("internal", words.layer_internal)]
        .into_iter()
        .chain(deeper);
    let choices = layers.map(move |(value, label)| {
        view! {
            <label class="choice">
                <input type="radio" name="layer" value=value checked=chosen == value />
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <Group form name="layer" legend=words.layer>{choices.collect_view()}</Group>
    }
}
