//! What a colleague is typing in an act's form: kept in this tab until it is sent or the colleague
//! signs out, so that leaving the page doesn't take it away. Browser only.

use crate::form::ActForm;
use leptos::prelude::window;
use std::collections::BTreeMap;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Storage,
};

/// Whose words are kept.
const OWNER: &str = "klantreactie-van";
/// Before the place of a form.
const PREFIX: &str = "klantreactie-werk:";
/// What a reader of the page can change.
pub const FIELDS: &str = "textarea, select, input:not([type=hidden])";

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

fn name(place: &str) -> String {
    format!("{PREFIX}{place}")
}

/// Keeps what stands in the form at this place; a full storage keeps what it had.
pub fn keep(place: &str, form: &ActForm) {
    let text = serde_json::to_string(form).ok();
    if let (Some(storage), Some(text)) = (storage(), text) {
        let _full = storage.set_item(&name(place), &text);
    }
}

/// What is kept of the form at this place.
pub fn kept(place: &str) -> Option<ActForm> {
    let text = storage()?.get_item(&name(place)).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// It was sent.
pub fn forget(place: &str) {
    if let Some(storage) = storage() {
        let _gone = storage.remove_item(&name(place));
    }
}

/// Nobody sits here any more.
pub fn forget_all() {
    let Some(storage) = storage() else { return };
    let length = storage.length().unwrap_or_default();
    let all = (0..length).filter_map(|at| storage.key(at).ok().flatten());
    let ours = all.filter(|name| name.starts_with(PREFIX) || name == OWNER);
    for name in ours.collect::<Vec<_>>() {
        let _gone = storage.remove_item(&name);
    }
}

/// This colleague sits here: what another left is theirs to see no more.
pub fn belongs_to(colleague: &str) {
    let owner = storage().and_then(|storage| storage.get_item(OWNER).ok().flatten());
    if owner.as_deref() == Some(colleague) {
        return;
    }
    forget_all();
    if let Some(storage) = storage() {
        let _full = storage.set_item(OWNER, colleague);
    }
}

/// Puts kept values into a form's fields, in their order.
pub fn restore(form: &HtmlFormElement, kept: &ActForm) {
    let Ok(fields) = form.query_selector_all(FIELDS) else {
        return;
    };
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for at in 0..fields.length() {
        let field = fields.item(at).and_then(|field| field.dyn_into().ok());
        let Some(field): Option<Element> = field else {
            continue;
        };
        let name = field.get_attribute("name").unwrap_or_default();
        if let Some(input) = field
            .dyn_ref::<HtmlInputElement>()
            .filter(|it| is_choice(it))
        {
            input.set_checked(kept.all(&name).any(|value| value == input.value()));
            continue;
        }
        let row = seen.entry(name.clone()).or_default();
        let value = kept.all(&name).nth(*row).unwrap_or_default();
        *row += 1;
        if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        } else if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
            list.set_value(value);
        } else if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            input.set_value(value);
        }
    }
}

fn is_choice(input: &HtmlInputElement) -> bool {
    matches!(input.type_().as_str(), "radio" | "checkbox")
}
