//! The receipt's acts: copy, share, print; and a question before the code is left behind.

use super::page::{by_id, first, on};
use leptos::prelude::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, ShareData};

/// Starts the receipt, where there is one with a code.
pub fn start() {
    let (Some(bar), Some(code)) = (by_id::<HtmlElement>("bewaren"), by_id::<Element>("code"))
    else {
        return;
    };
    bar.set_hidden(false);
    let code = code.text_content().unwrap_or_default();
    let kept = Rc::new(Cell::new(false));
    if let Some(share) = first::<HtmlElement>(&bar, "[data-act=share]") {
        share.set_hidden(!can_share(&code));
    }
    let acted = Rc::clone(&kept);
    on(&bar.clone(), "click", move |event| {
        let button = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let act = button
            .as_ref()
            .and_then(|button| button.get_attribute("data-act"));
        match act.as_deref() {
            Some("copy") => copy(&code, &bar),
            Some("share") => {
                let title = button.and_then(|button| button.get_attribute("data-title"));
                share(&code, title.as_deref());
            }
            // Refused only where printing is switched off; there is nothing to say about that.
            Some("print") => drop(window().print()),
            _ => return,
        }
        acted.set(true);
    });
    // The same page in the other language shows the code again.
    let stays = Rc::clone(&kept);
    on(&document(), "click", move |event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        if link.is_some_and(|link| link.has_attribute("hreflang")) {
            stays.set(true);
        }
    });
    ask_before_leaving(kept);
}

/// Until the code was copied, shared or printed, or its reader says to have kept it.
fn ask_before_leaving(kept: Rc<Cell<bool>>) {
    on(&window(), "beforeunload", move |event: Event| {
        let saved: Option<HtmlInputElement> =
            by_id::<Element>("klaar").and_then(|form| first(&form, "[name=saved]"));
        if !kept.get() && !saved.is_some_and(|saved| saved.checked()) {
            event.prevent_default();
        }
    });
}

fn can_share(code: &str) -> bool {
    let navigator = window().navigator();
    let shares = js_sys::Reflect::has(&navigator, &JsValue::from_str("canShare")).unwrap_or(false);
    shares && navigator.can_share_with_data(&shared(code, None))
}

fn shared(code: &str, title: Option<&str>) -> ShareData {
    let data = ShareData::new();
    data.set_text(code);
    if let Some(title) = title {
        data.set_title(title);
    }
    data
}

fn share(code: &str, title: Option<&str>) {
    let promise = window().navigator().share_with_data(&shared(code, title));
    let quiet = Closure::once(|_: JsValue| {});
    let _told = promise.catch(&quiet);
    // A few bytes for each press: the browser calls it later.
    quiet.forget();
}

/// Only pages that came over TLS, or from this machine, have a clipboard.
fn copy(code: &str, bar: &HtmlElement) {
    if !window().is_secure_context() {
        return;
    }
    let status: Option<Element> = first(bar, "[data-said]");
    let done = Closure::once(move |_: JsValue| {
        if let Some(status) = status {
            status.set_text_content(status.get_attribute("data-said").as_deref());
        }
    });
    let refused = Closure::once(|_: JsValue| {});
    let _told = window()
        .navigator()
        .clipboard()
        .write_text(code)
        .then2(&done, &refused);
    done.forget();
    refused.forget();
}
