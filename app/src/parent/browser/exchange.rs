//! Another page's content in place of this one's, without losing what its reader is doing.

use super::page::{by_id, first};
use crate::parent::ids::{CONTENT, MESSAGE};
use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement};

/// Puts a page's content in place; `keep` leaves the form with what is typed in it, the folds that
/// are open, and the focus.
pub fn put(content: &Document, style: &str, keep: bool) {
    let (old, new) = (
        by_id::<HtmlElement>(CONTENT),
        content.get_element_by_id(CONTENT),
    );
    let (Some(old), Some(new)) = (old, new) else {
        return;
    };
    let focused = document().active_element();
    let open = folds(&old, |fold| fold.has_attribute("open"));
    if keep {
        let mine = by_id::<Element>(MESSAGE);
        let theirs = content.get_element_by_id(MESSAGE);
        if let (Some(mine), Some(theirs)) = (mine, theirs) {
            let _moved = theirs.replace_with_with_node_1(&mine);
        }
    }
    // Each page carries the rules that it needs itself.
    if let Ok(Some(rules)) = document().query_selector("style") {
        rules.set_text_content(Some(style));
    }
    let place = focused.as_ref().and_then(|focused| place_of(&old, focused));
    old.replace_children_with_node_0();
    while let Some(child) = new.first_child() {
        let _moved = old.append_child(&child);
    }
    document().set_title(&content.title());
    if !keep {
        // It may be another page: the way to the other language takes its form along.
        let theirs = content.query_selector("header").ok().flatten();
        if let (Ok(Some(mine)), Some(theirs)) = (document().query_selector("header"), theirs) {
            let _changed = mine.replace_with_with_node_1(&theirs);
        }
        return;
    }
    for (title, fold) in folds(&old, |_| true) {
        if open.iter().any(|(opened, _)| *opened == title) {
            let _refused = fold.set_attribute("open", "");
        }
    }
    refocus_later(
        focused
            .filter(|focused| focused.is_connected())
            .or_else(|| same_as(&old, &place?)),
    );
}

/// The folds of a page, by their titles.
fn folds(page: &Element, which: impl Fn(&Element) -> bool) -> Vec<(String, Element)> {
    let found = all(page, "details").into_iter().filter(|fold| which(fold));
    let title = |fold: &Element| first::<Element>(fold, "summary")?.text_content();
    found
        .filter_map(|fold| Some((title(&fold)?, fold)))
        .collect()
}

/// What can have the focus.
const STOPS: &str = "a[href], button, summary, input, textarea";

/// How to find an element of the page again: its kind and its words.
fn place_of(page: &Element, element: &Element) -> Option<(String, String)> {
    let stop = element.matches(STOPS).unwrap_or_default() && page.contains(Some(element));
    stop.then(|| {
        (
            element.tag_name(),
            element.text_content().unwrap_or_default(),
        )
    })
}

fn same_as(page: &Element, place: &(String, String)) -> Option<Element> {
    all(page, STOPS)
        .into_iter()
        .find(|stop| (stop.tag_name(), stop.text_content().unwrap_or_default()) == *place)
}

fn all(page: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = page.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into().ok())
        .collect()
}

/// Moving an element takes the focus from what is in it.
fn refocus_later(focused: Option<Element>) {
    let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let selection = focused.dyn_ref::<HtmlTextAreaElement>().map(|area| {
        (
            area.selection_start().ok().flatten(),
            area.selection_end().ok().flatten(),
        )
    });
    request_animation_frame(move || {
        let _gone = focused.focus();
        if let (Some(area), Some((Some(start), Some(end)))) =
            (focused.dyn_ref::<HtmlTextAreaElement>(), selection)
        {
            let _refused = area.set_selection_range(start, end);
        }
    });
}
