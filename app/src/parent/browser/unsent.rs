//! A message that is being written on the case page: kept in this tab until it is sent or the
//! visit is ended, so that a reload doesn't take it away.

use super::draft::may_keep;
use super::page::{by_id, first, on};
use super::storage::{passing, read, remove, write};
use crate::parent::ids::{LEAVE, MESSAGE};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

/// Where it is kept: the case, a line's end, the message.
const NAME: &str = "klantreactie-bericht";

/// Brings back what was being written to this case, and keeps what is.
pub fn start() {
    let of_this_case = kept().filter(|(of, _)| *of == case());
    let empty = area().filter(|area| area.value().is_empty());
    if let (Some(area), Some((_, text))) = (empty, of_this_case) {
        area.set_value(&text);
    }
    on(&document(), "input", |_| {
        if let Some(area) = area().filter(|_| may_keep()) {
            let text = format!("{}\n{}", case(), area.value());
            let _kept = write(passing().as_ref(), NAME, &text);
        }
    });
    on(&document(), "submit", |event| {
        let form = event.target().and_then(|form| form.dyn_into().ok());
        if form.is_some_and(|form: Element| form.id() == LEAVE) {
            forget();
        }
    });
}

/// It was sent, or is wanted no more.
pub fn forget() {
    remove(passing().as_ref(), NAME);
}

fn kept() -> Option<(String, String)> {
    let kept = read(passing().as_ref(), NAME)?;
    let (of, text) = kept.split_once('\n')?;
    Some((of.to_owned(), text.to_owned()))
}

fn area() -> Option<HtmlTextAreaElement> {
    first(&by_id::<Element>(MESSAGE)?, "textarea")
}

/// The case's reference, as its heading gives it.
fn case() -> String {
    let over = document().query_selector(".over").ok().flatten();
    let over = over
        .and_then(|over| over.text_content())
        .unwrap_or_default();
    over.rsplit(' ').next().unwrap_or_default().to_owned()
}
