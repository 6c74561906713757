//! Moving the focus to what just appeared.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

/// Focuses the element with this id in the next frame, when it is drawn. Browser only.
pub fn focus(id: &'static str) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(id);
        if let Some(element) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let _gone = element.focus();
        }
    });
}
