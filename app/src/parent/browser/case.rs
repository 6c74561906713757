//! The case page kept up to date while it is looked at, and its message sent without leaving it.
//! Both ask the server for the same page as without the program and put its content in place.

use super::page::{by_id, first, focus, on};
use crate::parent::error_summary::ERROR_SUMMARY;
use crate::parent::trouble::TROUBLE;
use gloo_timers::callback::Interval;
use leptos::prelude::{document, request_animation_frame, window};
use leptos::task::spawn_local;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, DomParser, Element, Event, FormData, HtmlElement, HtmlFormElement,
    HtmlTextAreaElement, RequestInit, Response, SupportedType, UrlSearchParams,
};

/// How often a visible page asks again, in milliseconds.
const EVERY: u32 = 30_000;
/// Where the page is.
const VISIT: &str = "/volgen/reactie";

/// Starts the case page, where it is one.
pub fn start() {
    if by_id::<Element>("stand").is_none() {
        return;
    }
    Interval::new(EVERY, || {
        if !document().hidden() {
            spawn_local(ask_again());
        }
    })
    .forget();
    let pending = Rc::new(Cell::new(false));
    on(&document(), "submit", move |event| send(&event, &pending));
}

struct Page {
    status: u16,
    content: Document,
    style: String,
}

async fn fetched(init: &RequestInit) -> Option<Page> {
    let response = JsFuture::from(window().fetch_with_str_and_init(VISIT, init))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok()?;
    let text = JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()?;
    let content = DomParser::new()
        .ok()?
        .parse_from_string(&needed(&text), SupportedType::TextHtml)
        .ok()?;
    Some(Page {
        status: response.status(),
        content,
        style: between(&text, "<style", "</style>").to_owned(),
    })
}

/// The page without its head but for its title: this page would refuse another answer's style and
/// script.
fn needed(html: &str) -> String {
    let body = html.find("<body>").map_or(html, |body| &html[body..]);
    format!(
        "<title>{}</title>{body}",
        between(html, "<title", "</title>")
    )
}

/// The text of an element.
fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    let inside = html
        .split_once(start)
        .and_then(|(_, from)| from.split_once('>'));
    let text = inside.and_then(|(_, from)| from.split_once(end));
    text.map_or("", |(text, _)| text)
}

/// A newer page is put in place; what was typed stays where it is.
async fn ask_again() {
    let init = RequestInit::new();
    let page = fetched(&init).await.filter(|page| page.status == 200);
    let Some(page) = page else {
        return say_in_stand("data-stale");
    };
    let stand = |document: &Document| {
        document
            .get_element_by_id("stand")?
            .get_attribute("data-stand")
    };
    if stand(&page.content) == stand(&document()) {
        return say_in_stand("");
    }
    // A message that is being written is not taken away, also when no message can be sent any more.
    let writes = page.content.get_element_by_id("bericht").is_some();
    if writes || typed().is_empty() {
        put(&page, true);
        say_in_stand("data-updated");
    }
}

/// What the line about this page's state says, by the attribute that holds the words.
fn say_in_stand(words: &str) {
    if let Some(line) = by_id::<Element>("stand") {
        let said = line.get_attribute(words).unwrap_or_default();
        if line.text_content().unwrap_or_default() != said {
            line.set_text_content(Some(&said));
        }
    }
}

/// The message as it stands in its field.
fn typed() -> String {
    let area = by_id::<Element>("bericht").and_then(|form| first(&form, "textarea"));
    area.map_or_else(String::new, |area: HtmlTextAreaElement| area.value())
}

/// Puts a page's content in place; `keep` leaves the form with what is typed in it, the folds that
/// are open, and the focus.
fn put(page: &Page, keep: bool) {
    let (old, new) = (
        by_id::<HtmlElement>("inhoud"),
        page.content.get_element_by_id("inhoud"),
    );
    let (Some(old), Some(new)) = (old, new) else {
        return;
    };
    let focused = document().active_element();
    let open = folds(&old, |fold| fold.has_attribute("open"));
    if keep {
        let mine = by_id::<Element>("bericht");
        let theirs = page.content.get_element_by_id("bericht");
        if let (Some(mine), Some(theirs)) = (mine, theirs) {
            let _moved = theirs.replace_with_with_node_1(&mine);
        }
    }
    // Each page carries the rules that it needs itself.
    if let Ok(Some(style)) = document().query_selector("style") {
        style.set_text_content(Some(&page.style));
    }
    let place = focused.as_ref().and_then(|focused| place_of(&old, focused));
    old.replace_children_with_node_0();
    while let Some(child) = new.first_child() {
        let _moved = old.append_child(&child);
    }
    document().set_title(&page.content.title());
    if !keep {
        // It may be another page: the way to the other language takes its form along.
        let theirs = page.content.query_selector("header").ok().flatten();
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

fn send(event: &Event, pending: &Rc<Cell<bool>>) {
    let form = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|form| form.id() == "bericht") else {
        return;
    };
    let button = event
        .dyn_ref::<web_sys::SubmitEvent>()
        .and_then(web_sys::SubmitEvent::submitter);
    if button.is_some_and(|button| button.get_attribute("name").as_deref() == Some("taal")) {
        return;
    }
    if !pending.replace(true) {
        let pending = Rc::clone(pending);
        spawn_local(async move {
            sent(&form).await;
            pending.set(false);
        });
    }
    event.prevent_default();
}

async fn sent(form: &HtmlFormElement) {
    let data = FormData::new_with_form(form).ok();
    let body = UrlSearchParams::new().ok();
    let (Some(data), Some(body)) = (data, body) else {
        return;
    };
    for name in ["key", "message"] {
        body.append(name, &data.get(name).as_string().unwrap_or_default());
    }
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&body);
    // A proxy's page is no answer, and neither is one that says that nothing works now.
    let ours =
        |page: &Page| page.status < 500 && page.content.get_element_by_id("inhoud").is_some();
    let Some(page) = fetched(&init).await.filter(ours) else {
        return say_offline(form);
    };
    put(&page, false);
    let landed = if page.status == 200 {
        "verstuurd"
    } else {
        ERROR_SUMMARY
    };
    if let Some(line) = by_id::<Element>("verstuurd").filter(|_| page.status == 200) {
        let _refused = line.set_attribute("data-sent", "");
    }
    let landed = if by_id::<Element>(landed).is_some() {
        landed
    } else {
        TROUBLE
    };
    focus(if by_id::<Element>(landed).is_some() {
        landed
    } else {
        "inhoud"
    });
}

/// What was typed stays, and a line above it says why.
fn say_offline(form: &HtmlFormElement) {
    if let Some(line) = first::<HtmlElement>(form, "[role=alert]") {
        line.set_hidden(false);
    }
}
