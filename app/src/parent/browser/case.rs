//! The case page kept up to date while it is looked at, and its message sent without leaving it.
//! Both ask the server for the same page as without the program and put its content in place.

use super::exchange::put;
use super::page::{by_id, first, focus, on};
use super::unsent;
use crate::parent::error_summary::ERROR_SUMMARY;
use crate::parent::ids::{CONTENT, MESSAGE, SENT, STAND};
use crate::parent::trouble::TROUBLE;
use gloo_timers::callback::Interval;
use leptos::prelude::{document, window};
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
    if by_id::<Element>(STAND).is_none() {
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
    unsent::start();
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
            .get_element_by_id(STAND)?
            .get_attribute("data-stand")
    };
    if stand(&page.content) == stand(&document()) {
        return say_in_stand("");
    }
    // A message that is being written is not taken away, also when no message can be sent any more.
    let writes = page.content.get_element_by_id(MESSAGE).is_some();
    if writes || typed().is_empty() {
        put(&page.content, &page.style, true);
        say_in_stand("data-updated");
    }
}

/// What the line about this page's state says, by the attribute that holds the words.
fn say_in_stand(words: &str) {
    if let Some(line) = by_id::<Element>(STAND) {
        let said = line.get_attribute(words).unwrap_or_default();
        if line.text_content().unwrap_or_default() != said {
            line.set_text_content(Some(&said));
        }
    }
}

/// The message as it stands in its field.
fn typed() -> String {
    let area = by_id::<Element>(MESSAGE).and_then(|form| first(&form, "textarea"));
    area.map_or_else(String::new, |area: HtmlTextAreaElement| area.value())
}

fn send(event: &Event, pending: &Rc<Cell<bool>>) {
    let form = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|form| form.id() == MESSAGE) else {
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
    let ours = |page: &Page| page.status < 500 && page.content.get_element_by_id(CONTENT).is_some();
    let Some(page) = fetched(&init).await.filter(ours) else {
        return say_offline(form);
    };
    put(&page.content, &page.style, false);
    let landed = if page.status == 200 {
        SENT
    } else {
        ERROR_SUMMARY
    };
    if page.status == 200 {
        unsent::forget();
    }
    if let Some(line) = by_id::<Element>(SENT).filter(|_| page.status == 200) {
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
        CONTENT
    });
}

/// What was typed stays, and a line above it says why.
fn say_offline(form: &HtmlFormElement) {
    if let Some(line) = first::<HtmlElement>(form, "[role=alert]") {
        line.set_hidden(false);
    }
}
