//! The page's own elements, found and read.

use domain::reaction::Language;
use leptos::mount::mount_to;
use leptos::prelude::{AnyView, document};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, FormData, HtmlElement, HtmlFormElement};

/// The language of the page.
pub fn language() -> Language {
    let slug = document()
        .document_element()
        .and_then(|html| html.get_attribute("lang"));
    slug.and_then(|slug| Language::parse(&slug))
        .unwrap_or(Language::Nl)
}

/// The element with this id, of this kind.
pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The first element for a selector, of this kind.
pub fn first<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}

/// Focuses it; what isn't there, isn't.
pub fn focus(id: &str) {
    if let Some(element) = by_id::<HtmlElement>(id) {
        let _refused = element.focus();
    }
}

/// Calls back for as long as the page is there.
pub fn on(target: &EventTarget, kind: &str, act: impl FnMut(Event) + 'static) {
    let act = Closure::<dyn FnMut(Event)>::new(act);
    let _refused = target.add_event_listener_with_callback(kind, act.as_ref().unchecked_ref());
    act.forget();
}

/// Draws in `place`, and again whenever a signal it reads changes. All views are of one kind here:
/// each kind of its own would add to the program.
pub fn draw(place: HtmlElement, view: impl Fn() -> AnyView + Send + 'static) {
    drawn(place, Box::new(view));
}

fn drawn(place: HtmlElement, view: Box<dyn Fn() -> AnyView + Send>) {
    mount_to(place, move || view).forget();
}

/// The named values of a form as they stand.
pub fn values(
    form: &HtmlFormElement,
    names: impl Iterator<Item = &'static str>,
) -> Vec<(&'static str, String)> {
    let data = FormData::new_with_form(form).ok();
    let value = |name: &'static str| Some((name, data.as_ref()?.get(name).as_string()?));
    names.filter_map(value).collect()
}
