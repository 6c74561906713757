//! Searching a location by typing: a text field with a list under it, in front of the plain
//! select, which keeps the answer (the ARIA pattern "editable combobox with list autocomplete").

use super::page::{by_id, draw};
use crate::parent::element::{Element, all, el, p};
use crate::parent::react::search::fitting;
use crate::parent::words::device;
use domain::draft::slug_of;
use domain::reaction::Language;
use domain::view::Choice;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{
    Event, HtmlElement, HtmlInputElement, HtmlOptGroupElement, HtmlOptionElement,
    HtmlSelectElement, KeyboardEvent,
};

/// Fewer locations than this need no search.
const MANY: usize = 13;
/// How long the list stays after the field was left.
const AFTER: Duration = Duration::from_millis(250);
/// The ids of the text field and its list.
const FIELD: &str = "place";
/// The id that the plain list goes by meanwhile.
const ANSWER: &str = "place-answer";
const LIST: &str = "place-list";

/// The locations a select offers; town from the group it stands in.
pub fn offered(select: &HtmlSelectElement) -> Vec<Choice> {
    let others = [
        "",
        domain::draft::WHOLE_ORGANISATION,
        domain::draft::UNKNOWN_PLACE,
    ];
    let choices = options(select).into_iter().map(|option| {
        let group = option
            .parent_element()
            .and_then(|parent| parent.dyn_into::<HtmlOptGroupElement>().ok());
        // A list of names doesn't repeat them as values.
        let value = if option.has_attribute("value") {
            option.value()
        } else {
            slug_of(&option.value())
        };
        Choice {
            value,
            label: option.text(),
            hint: group.map(|group| group.label()),
        }
    });
    choices
        .filter(|choice| !others.contains(&choice.value.as_str()))
        .collect()
}

fn options(select: &HtmlSelectElement) -> Vec<HtmlOptionElement> {
    let all = select.options();
    (0..all.length())
        .filter_map(|at| all.item(at)?.dyn_into().ok())
        .collect()
}

/// Puts the search in front of a long select.
pub fn dress(select: &HtmlSelectElement, language: Language) {
    let choices: Vec<(String, String)> = options(select)
        .into_iter()
        .filter(|option| !option.value().is_empty())
        .map(|option| (option.value(), worded(&option)))
        .collect();
    if choices.len() < MANY || by_id::<HtmlElement>(ANSWER).is_some() {
        return;
    }
    let Some(place) = document()
        .create_element("div")
        .ok()
        .and_then(|place| place.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    place.set_class_name("search");
    let before = select
        .parent_element()
        .map(|field| field.insert_before(&place, Some(select)));
    if before.is_none_or(|inserted| inserted.is_err()) {
        return;
    }
    let described = select.get_attribute("aria-describedby").unwrap_or_default();
    let invalid = select.has_attribute("aria-invalid");
    select.set_hidden(true);
    select.set_id(ANSWER);
    let search = Search::new(choices, &select.value(), language);
    draw(place, move || search_field(search, &described, invalid));
}

/// "De Vlierhof, Wilgenrode", also where the town is the group's name.
fn worded(option: &HtmlOptionElement) -> String {
    let group = option
        .parent_element()
        .and_then(|parent| parent.dyn_into::<HtmlOptGroupElement>().ok());
    let other = [
        domain::draft::WHOLE_ORGANISATION,
        domain::draft::UNKNOWN_PLACE,
    ]
    .contains(&option.value().as_str());
    match group.filter(|_| !other) {
        Some(group) => format!("{}, {}", option.text(), group.label()),
        None => option.text(),
    }
}

#[derive(Clone, Copy)]
struct Search {
    values: StoredValue<Vec<String>>,
    labels: StoredValue<Vec<String>>,
    typed: RwSignal<String>,
    found: RwSignal<Vec<usize>>,
    at: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
    language: Language,
}

impl Search {
    fn new(choices: Vec<(String, String)>, chosen: &str, language: Language) -> Self {
        let typed = choices.iter().find(|(value, _)| value == chosen);
        let typed = typed.map(|(_, label)| label.clone()).unwrap_or_default();
        let (values, labels): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
        Self {
            found: RwSignal::new((0..labels.len()).collect()),
            values: StoredValue::new(values),
            labels: StoredValue::new(labels),
            typed: RwSignal::new(typed),
            at: RwSignal::new(None),
            open: RwSignal::new(false),
            language,
        }
    }

    fn look(self, typed: String) {
        self.found
            .set(self.labels.with_value(|labels| fitting(labels, &typed)));
        self.typed.set(typed);
        self.at.set(None);
        self.open.set(true);
        // What no longer is the chosen one's name is no choice.
        answer("");
    }

    fn show_all(self) {
        self.found
            .set((0..self.labels.with_value(Vec::len)).collect());
        self.open.set(true);
    }

    fn choose(self, index: usize) {
        self.take(index);
        self.open.set(false);
    }

    fn take(self, index: usize) {
        let label = self.labels.with_value(|labels| labels[index].clone());
        let value = self.values.with_value(|values| values[index].clone());
        self.typed.set(label.clone());
        if let Some(field) = by_id::<HtmlInputElement>(FIELD) {
            field.set_value(&label);
        }
        self.at.set(None);
        answer(&value);
    }

    fn key(self, event: &Event) {
        let last = self.found.with_untracked(Vec::len).saturating_sub(1);
        let at = self.at.get_untracked();
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        match key.unwrap_or_default().as_str() {
            "ArrowDown" if !self.open.get_untracked() => self.show_all(),
            "ArrowDown" => self.at.set(Some(at.map_or(0, |at| (at + 1).min(last)))),
            "ArrowUp" => self.at.set(at.and_then(|at| at.checked_sub(1))),
            "Enter" if self.open.get_untracked() => {
                let found = self.found.get_untracked();
                match found.get(at.unwrap_or_default()) {
                    Some(index) if at.is_some() || found.len() == 1 => self.choose(*index),
                    _ => return,
                }
            }
            "Escape" if self.open.get_untracked() => self.open.set(false),
            _ => return,
        }
        event.prevent_default();
        self.in_sight();
    }

    fn in_sight(self) {
        request_animation_frame(move || {
            if let Some(option) = self
                .at
                .get_untracked()
                .and_then(|at| by_id::<HtmlElement>(&option_id(at)))
            {
                option.scroll_into_view_with_bool(false);
            }
        });
    }

    /// Leaving the field: one that fits alone is meant; anything else isn't an answer.
    ///
    /// The list goes a moment later: what was pressed under it must not move away from the finger.
    fn left(self) {
        set_timeout(move || self.open.set(false), AFTER);
        let typed = self.typed.get_untracked();
        let found = self.labels.with_value(|labels| fitting(labels, &typed));
        let exact = self
            .labels
            .with_value(|labels| labels.iter().position(|label| *label == typed));
        match (exact, found.as_slice()) {
            (Some(index), _) => self.take(index),
            (None, [only]) if !typed.trim().is_empty() => self.take(*only),
            _ => {}
        }
    }

    fn told(self) -> String {
        let words = device(self.language);
        match (self.open.get(), self.found.with(Vec::len)) {
            (false, _) => String::new(),
            (true, 0) => words.fitting_none.to_owned(),
            (true, 1) => words.fitting_one.to_owned(),
            (true, many) => words.fitting.replace("{}", &many.to_string()),
        }
    }
}

/// The select has the answer.
fn answer(value: &str) {
    if let Some(select) =
        by_id::<HtmlSelectElement>(ANSWER).filter(|select| select.value() != value)
    {
        select.set_value(value);
        if let Ok(event) = Event::new("input") {
            let _cancelled = select
                .parent_element()
                .map(|field| field.dispatch_event(&event));
        }
    }
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

fn search_field(search: Search, described: &str, invalid: bool) -> AnyView {
    let words = device(search.language);
    let hint = "place-search-hint";
    let field = el("input")
        .class("input")
        .with("id", FIELD)
        .with("role", "combobox")
        .with("autocomplete", "off")
        .follows("aria-expanded", move || Some(search.open.get().to_string()))
        .with("aria-controls", LIST)
        .with("aria-autocomplete", "list")
        .follows("aria-activedescendant", move || {
            search.at.get().map(option_id)
        })
        .with("aria-describedby", format!("{described} {hint}").trim())
        .maybe("aria-invalid", invalid.then_some("true"))
        .with("aria-required", "true")
        .with("value", search.typed.get_untracked())
        .on("input", move |event| {
            event.stop_propagation();
            search.look(event_target_value(&event));
        })
        .on("click", move |_| search.show_all())
        .on("keydown", move |event| search.key(&event))
        .on("blur", move |_| search.left());
    let list = el("ul")
        .class("search-list")
        .with("id", LIST)
        .with("role", "listbox")
        .with("aria-label", words.found_places)
        .follows("hidden", move || (!search.open.get()).then(String::new))
        .live(move || {
            let found = search.found.get().into_iter().enumerate();
            all(found.map(|(at, index)| option(search, at, index)))
        });
    let told = p("hint")
        .with("role", "status")
        .live(move || search.told().into_any());
    all([
        p("hint").with("id", hint).text(words.type_place),
        field,
        list,
        told,
    ])
}

fn option(search: Search, at: usize, index: usize) -> Element {
    let label = search.labels.with_value(|labels| labels[index].clone());
    el("li")
        .with("role", "option")
        .with("id", option_id(at))
        .follows("aria-selected", move || {
            Some((search.at.get() == Some(at)).to_string())
        })
        // Before the field loses the focus.
        .on("mousedown", |event| event.prevent_default())
        .on("click", move |_| search.choose(index))
        .text(label)
}
