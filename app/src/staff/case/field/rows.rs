//! Rows of a form: as many as were typed or drafted, more by a button. Until the program runs, and
//! without it, some empty ones stand folded below; the server leaves empty rows out.

use super::Form;
use crate::staff::case::focus::focus_on;
use crate::staff::kept;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

/// So many empty rows stand ready without script.
const SPARE: usize = 3;

/// One row.
#[derive(Clone, Copy)]
pub struct Row {
    /// Tells it from the others, and which typed row it starts from.
    pub key: usize,
    /// Where it stands now.
    pub at: Signal<usize>,
}

/// The rows of one kind.
#[component]
pub fn Rows(
    /// The form.
    form: Form,
    /// The name of their first field.
    of: &'static str,
    /// What one of them is called.
    title: &'static str,
    /// The button that adds one.
    add: &'static str,
    /// The button that takes one away.
    remove: &'static str,
    /// So many stand there at least.
    least: usize,
    /// The fields of one.
    fields: fn(Form, Row) -> AnyView,
) -> impl IntoView {
    let drafted = || {
        let named = |view: &domain::view::CaseView| {
            view.drafted.iter().filter(|(name, _)| name == of).count()
        };
        form.open.view.with_untracked(named)
    };
    let begun = form
        .start(|typed| typed.all(of).count(), drafted)
        .max(least);
    let rows = RwSignal::new((0..begun).collect::<Vec<_>>());
    let (next, runs) = (StoredValue::new(begun), RwSignal::new(false));
    let more = move || {
        let key = next.get_value();
        next.set_value(key + 1);
        rows.update(|rows| rows.push(key));
        key
    };
    let list = form.id(&format!("{of}-rijen"));
    let spare_id = form.id(&format!("{of}-reserve"));
    let add_id = form.id(&format!("{of}-erbij"));
    let (add_again, spare_list) = (add_id.clone(), spare_id.clone());
    Effect::new(move |_| {
        let kept = kept::kept(&form.place()).map_or(0, |kept| kept.all(of).count());
        while rows.with_untracked(Vec::len) < kept {
            more();
        }
        // Who typed in the folded rows before the program came keeps them.
        if !is_begun(&spare_list) {
            runs.set(true);
        }
    });
    let one = move |key: usize, taken: bool| {
        let row = Row {
            key,
            at: Signal::derive(move || {
                let at = |rows: &Vec<usize>| rows.iter().position(|one| *one == key);
                rows.with(at).unwrap_or(key)
            }),
        };
        let add_id = add_again.clone();
        let take = move |_| {
            form.touch();
            rows.update(|rows| rows.retain(|one| *one != key));
            focus_on(add_id.clone());
        };
        view! {
            <fieldset class="row">
                <legend>{move || format!("{title} {}", row.at.get() + 1)}</legend>
                {fields(form, row)}
                {move || (taken && runs.get() && key >= least).then(|| {
                    let take = take.clone();
                    view! { <button class="quiet" type="button" on:click=take>{remove}</button> }
                })}
            </fieldset>
        }
    };
    let spare = one.clone();
    view! {
        <div class="rows" id=list>
            <For each=move || rows.get() key=|key| *key children=move |key| one(key, true) />
        </div>
        {move || if runs.get() {
            let added = move |_| {
                let key = more();
                focus_on(form.id(&format!("{of}-{key}")));
            };
            view! {
                <p><button class="button" data-kind="second" type="button" id=add_id.clone() on:click=added>{add}</button></p>
            }.into_any()
        } else {
            let rows = (begun..begun + SPARE).map(|key| spare(key, false)).collect_view();
            view! { <details class="more" id=spare_id.clone()><summary>{add}</summary>{rows}</details> }.into_any()
        }}
    }
}

/// Whether something was typed in there.
fn is_begun(id: &str) -> bool {
    let place = document().get_element_by_id(id);
    let fields = place.and_then(|place| place.query_selector_all(kept::FIELDS).ok());
    let Some(fields) = fields else { return false };
    let value = |field: &Element| {
        if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
            return area.value();
        }
        if let Some(list) = field.dyn_ref::<HtmlSelectElement>() {
            return list.value();
        }
        field
            .dyn_ref::<HtmlInputElement>()
            .map_or_else(String::new, HtmlInputElement::value)
    };
    (0..fields.length())
        .filter_map(|at| fields.item(at)?.dyn_into().ok())
        .any(|field: Element| !value(&field).trim().is_empty())
}
