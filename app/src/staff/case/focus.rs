//! Where the focus goes, where it is, and what was typed. Browser only.

use super::act_id;
use crate::staff::kept::FIELDS;
use domain::command::CommandKind;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node,
};

/// Focuses the element with this id in the next frame, when it is drawn.
pub fn focus_on(id: String) {
    request_animation_frame(move || focus_element(document().get_element_by_id(&id)));
}

pub fn focus_element(element: Option<Element>) {
    if let Some(element) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _gone = element.focus();
    }
}

/// The first input that is wrong, or the first choice of its group.
pub fn focus_first_wrong(form: &str) {
    let find = |place: &Element, what: &str| place.query_selector(what).ok().flatten();
    let form = document().get_element_by_id(form);
    let wrong = form.and_then(|form| find(&form, "[aria-invalid=true], [data-wrong]"));
    let inside = wrong
        .as_ref()
        .filter(|wrong| wrong.tag_name() == "FIELDSET")
        .and_then(|group| find(group, "input:checked").or_else(|| find(group, "input")));
    focus_element(inside.or(wrong));
}

fn form_of(kind: CommandKind) -> Option<Element> {
    document().get_element_by_id(&act_id(kind, ""))
}

/// Whether the focus is in the form of this act. Browser only.
pub fn has_focus(kind: CommandKind) -> bool {
    let focused = document().active_element();
    form_of(kind).is_some_and(|form| form.contains(focused.as_deref()))
}

/// Whether somebody typed or chose something in the form of this act, also before the program
/// came. Browser only.
pub fn is_filled(kind: CommandKind) -> bool {
    let fields = form_of(kind).and_then(|form| form.query_selector_all(FIELDS).ok());
    let Some(fields) = fields else { return false };
    (0..fields.length())
        .filter_map(|at| fields.item(at))
        .any(|field| differs(&field))
}

/// Whether a field holds something else than it was drawn with.
fn differs(field: &Node) -> bool {
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        let start = area.default_value();
        return start.is_ok_and(|start| start != area.value());
    }
    if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
        let chosen = ["option[selected]", "option"];
        let first = chosen.iter().find_map(|one| list.query_selector(one).ok()?);
        let start = first.and_then(|option| option.get_attribute("value"));
        return start.is_some_and(|start| start != list.value());
    }
    field.dyn_ref::<HtmlInputElement>().is_some_and(|input| {
        let choice = matches!(input.type_().as_str(), "radio" | "checkbox");
        if choice {
            input.checked() != input.default_checked()
        } else {
            input.value() != input.default_value()
        }
    })
}
