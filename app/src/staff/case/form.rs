//! Sending an act in place: nothing typed is lost, nothing is done twice.

use super::Case;
use super::now::WHAT_NOW;
use crate::api::desk::act;
use crate::components::focus;
use crate::error::AppError;
use crate::form::ActForm;
use crate::staff::words::words;
use domain::command::CommandKind;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    Node, SubmitEvent,
};

/// Takes the form's submit over from the browser.
pub fn submit(open: Case, kind: CommandKind, number: &str, event: &SubmitEvent) {
    event.prevent_default();
    let Some(form) = event.target().and_then(|target| target.dyn_into().ok()) else {
        return;
    };
    let here = (kind, number.to_owned());
    if let Some(pending) = open.pending.get_untracked() {
        // The same again is the second half of a double click; another act is told to wait.
        if pending != here {
            open.said.set(words().one_at_a_time.to_owned());
        }
        return;
    }
    open.pending.set(Some(here.clone()));
    open.trouble.set(None);
    let asked = of_form(&form);
    // The answer to the same got lost: ask exactly the same again, it is done once.
    let before = open
        .unanswered
        .get_value()
        .filter(|before| same(before, &asked));
    let asked = before.unwrap_or(asked);
    spawn_local(async move {
        send(open, here, asked).await;
        open.pending.set(None);
    });
}

async fn send(open: Case, (kind, number): (CommandKind, String), asked: ActForm) {
    let asked_at = asked.version.clone();
    let answer = act(asked.clone()).await;
    if open.left_behind() {
        return;
    }
    let lost = matches!(answer, Err(AppError::Offline | AppError::Unavailable(_)));
    open.unanswered.set_value(lost.then_some(asked));
    match answer {
        Ok(Some(fresh)) => {
            open.key.set(fresh_key());
            open.own(&asked_at, &fresh);
            open.renew(fresh, Some(kind));
            open.said.set(open.view.with_untracked(|view| {
                view.timeline
                    .last()
                    .map(|last| last.what.clone())
                    .unwrap_or_default()
            }));
            open.touched.update_value(|touched| {
                touched.remove(&kind);
            });
            open.opened.update_value(|opened| {
                opened.remove(&kind);
            });
            open.done.update(|done| *done.entry(kind).or_default() += 1);
            // The button that had the focus is gone.
            focus(WHAT_NOW);
        }
        Ok(None) | Err(AppError::NotFound) => open.gone.set(true),
        Err(AppError::Stale) => {
            open.read_again().await;
            if open.left_behind() {
                return;
            }
            open.told(kind);
            open.trouble.set(Some((kind, number, AppError::Stale)));
        }
        Err(trouble) => open.trouble.set(Some((kind, number, trouble))),
    }
}

/// The same words for the same act, whatever version the page shows by now.
pub fn same(before: &ActForm, now: &ActForm) -> bool {
    *before
        == ActForm {
            version: before.version.clone(),
            ..now.clone()
        }
}

/// What stands in a form of an act.
pub fn of_form(form: &HtmlFormElement) -> ActForm {
    let Ok(data) = FormData::new_with_form(form) else {
        return ActForm::default();
    };
    // Pairs of name and text; a form of an act holds no files.
    let pairs = js_sys::try_iter(&data).ok().flatten().into_iter().flatten();
    let pairs = pairs.flatten().filter_map(|pair| {
        let pair = js_sys::Array::from(&pair);
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    });
    ActForm::from_pairs(pairs)
}

/// 128 random bits as hex.
fn fresh_key() -> String {
    let mut bits = [0_u8; 16];
    let crypto = window().crypto();
    // Without randomness the key stays all zeros, which the server answers as used.
    let _filled = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bits));
    bits.iter()
        .fold(String::new(), |key, byte| key + &format!("{byte:02x}"))
}

fn form_of(kind: CommandKind) -> Option<Element> {
    document().get_element_by_id(&format!("doe-{}", kind.slug()))
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

/// What a reader of the page can change.
const FIELDS: &str = "textarea, select, input:not([type=hidden])";

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
