//! Sending an act in place: nothing typed is lost, nothing is done twice.

use super::ask::heading;
use super::now::WHAT_NOW;
use super::{Case, act_id, act_place};
use crate::api::desk::act;
use crate::components::focus;
use crate::error::AppError;
use crate::form::{ActForm, Acted, Asked};
use crate::staff::kept::{self, FIELDS};
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::view::{CaseView, undo as undo_of};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, Event, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Node, SubmitEvent,
};

/// Takes the form's submit over from the browser.
pub fn submit(open: Case, kind: CommandKind, number: &str, event: &SubmitEvent) {
    event.prevent_default();
    let Some(form) = event.target().and_then(|target| target.dyn_into().ok()) else {
        return;
    };
    let here = (kind, number.to_owned());
    let button = event.submitter();
    if button.is_some_and(|button| button.get_attribute("name").as_deref() == Some("back")) {
        return back(open, &form, kind);
    }
    if let Some(pending) = open.pending.get_untracked() {
        // The same again is the second half of a double click; another act is told to wait.
        if pending != here {
            open.said.set(words().one_at_a_time.to_owned());
        }
        return;
    }
    open.pending.set(Some(here.clone()));
    open.trouble.set(None);
    open.undo.set(None);
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

/// Back to what was typed, which stood there all the time.
fn back(open: Case, form: &HtmlFormElement, kind: CommandKind) {
    open.asked.set(None);
    let first = form.query_selector(".act-fields textarea, .act-fields button");
    let first = first.ok().flatten();
    request_animation_frame(move || focus_element(first));
    open.told(kind);
}

async fn send(open: Case, (kind, number): (CommandKind, String), asked: ActForm) {
    let answer = act(asked.clone()).await;
    if open.left_behind() {
        return;
    }
    let lost = matches!(answer, Err(AppError::Offline | AppError::Unavailable(_)));
    open.unanswered.set_value(lost.then(|| asked.clone()));
    match answer {
        Ok(Acted::Asked(read)) => shown_first(open, (kind, number), *read).await,
        Ok(Acted::Done(fresh)) => {
            kept::forget(&act_place(open, kind, &number));
            match fresh {
                Some(fresh) => done(open, kind, &asked, *fresh),
                None => open.gone.set(true),
            }
        }
        Err(AppError::NotFound) => open.gone.set(true),
        Err(AppError::Stale) => {
            open.read_again().await;
            if open.left_behind() {
                return;
            }
            open.told(kind);
            open.asked.set(None);
            open.trouble.set(Some((kind, number, AppError::Stale)));
        }
        Err(trouble) => {
            open.asked.set(None);
            let id = act_id(kind, &number);
            open.trouble.set(Some((kind, number, trouble)));
            request_animation_frame(move || focus_first_wrong(&id));
        }
    }
}

/// Something is to be read before the act is done. What changed meanwhile shows on the page too.
async fn shown_first(open: Case, (kind, number): (CommandKind, String), read: Asked) {
    if read.version > open.view.with_untracked(|view| view.card.version) {
        open.read_again().await;
        if open.left_behind() {
            return;
        }
    }
    let id = heading(&act_id(kind, &number));
    open.asked.set(Some((kind, number, read)));
    focus_on(id);
}

fn done(open: Case, kind: CommandKind, asked: &ActForm, fresh: CaseView) {
    let before = open.view.with_untracked(|view| view.current.clone());
    let version = fresh.card.version;
    open.key.set(fresh_key());
    open.asked.set(None);
    open.own(&asked.version, &fresh);
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
    open.undo.set(undo_of(kind, &before).map(|values| ActForm {
        reference: open.reference.to_string(),
        version: version.to_string(),
        act: kind.slug().to_owned(),
        values,
        ..ActForm::default()
    }));
    if asked.prints() {
        return print(open);
    }
    // The button that had the focus is gone.
    focus(WHAT_NOW);
}

/// The letter that was just approved, to be printed.
fn print(open: Case) {
    let letters = |view: &CaseView| view.letters.last().map(|letter| letter.number);
    if let Some(number) = open.view.with_untracked(letters) {
        let page = format!("/team/reactie/{}/brief/{number}", open.reference);
        let _refused = window().location().assign(&page);
    }
}

/// Takes the last act back.
pub fn undo(open: Case) {
    let Some(form) = open.undo.get_untracked() else {
        return;
    };
    open.undo.set(None);
    let form = ActForm {
        key: open.key.get_untracked(),
        ..form
    };
    spawn_local(async move {
        let answer = act(form.clone()).await;
        if open.left_behind() {
            return;
        }
        let kind = CommandKind::parse(&form.act);
        match (answer, kind) {
            (Ok(Acted::Done(Some(fresh))), Some(kind)) => {
                done(open, kind, &form, *fresh);
                open.undo.set(None);
                open.said.set(words().undone.to_owned());
            }
            (Ok(Acted::Done(None)) | Err(AppError::NotFound), _) => open.gone.set(true),
            (Err(AppError::Stale), _) => {
                open.read_again().await;
                if !open.left_behind() {
                    open.said.set(words().stale.to_owned());
                }
            }
            (Ok(_) | Err(_), _) => open.said.set(words().offline.to_owned()),
        }
    });
}

/// Keeps what is typed, in case the page is left.
pub fn keep_typed(open: Case, kind: CommandKind, number: &str, event: &Event) {
    let field = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let form = field.and_then(|field| field.closest("form").ok().flatten());
    let form = form.and_then(|form| form.dyn_into().ok());
    if let Some(form) = form {
        kept::keep(&act_place(open, kind, number), &of_form(&form));
    }
}

/// Focuses the element with this id in the next frame, when it is drawn.
pub fn focus_on(id: String) {
    request_animation_frame(move || focus_element(document().get_element_by_id(&id)));
}

fn focus_element(element: Option<Element>) {
    if let Some(element) = element.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _gone = element.focus();
    }
}

/// The first input that is wrong, or the first choice of its group.
fn focus_first_wrong(form: &str) {
    let find = |place: &Element, what: &str| place.query_selector(what).ok().flatten();
    let form = document().get_element_by_id(form);
    let wrong = form.and_then(|form| find(&form, "[aria-invalid=true], [data-wrong]"));
    let inside = wrong
        .as_ref()
        .filter(|wrong| wrong.tag_name() == "FIELDSET")
        .and_then(|group| find(group, "input:checked").or_else(|| find(group, "input")));
    focus_element(inside.or(wrong));
}

/// The same words for the same act, whatever version the page shows by now.
fn same(before: &ActForm, now: &ActForm) -> bool {
    *before
        == ActForm {
            version: before.version.clone(),
            ..now.clone()
        }
}

fn of_form(form: &HtmlFormElement) -> ActForm {
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
