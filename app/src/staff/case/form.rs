//! Sending an act in place: nothing typed is lost, nothing is done twice.

use super::ask::heading;
use super::focus::{focus_element, focus_first_wrong, focus_on};
use super::now::WHAT_NOW;
use super::{Case, act_id, act_place};
use crate::api::desk::act;
use crate::components::focus;
use crate::error::AppError;
use crate::form::{ActForm, Acted, Asked};
use crate::staff::kept;
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::view::{CaseView, Current, undo as undo_of};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, FormData, HtmlFormElement, SubmitEvent};

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
    let changed = open
        .asked
        .with_untracked(|asked| asked.as_ref().is_some_and(|one| one.2.changed));
    if changed {
        open.told(kind);
    }
    open.asked.set(None);
    let first = form.query_selector(".act-fields textarea, .act-fields button");
    let first = first.ok().flatten();
    request_animation_frame(move || focus_element(first));
}

async fn send(open: Case, (kind, number): (CommandKind, String), asked: ActForm) {
    // News of this very act may come before its answer.
    let before = open.current();
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
                Some(fresh) => done(open, kind, (&asked, &before), *fresh),
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

pub fn done(open: Case, kind: CommandKind, (asked, before): (&ActForm, &Current), fresh: CaseView) {
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
    open.undo.set(undo_of(kind, before).map(|values| ActForm {
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

/// Keeps what is typed, in case the page is left.
pub fn keep_typed(open: Case, kind: CommandKind, number: &str, event: &Event) {
    let field = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let form = field.and_then(|field| field.closest("form").ok().flatten());
    let form = form.and_then(|form| form.dyn_into().ok());
    if let Some(form) = form {
        kept::keep(&act_place(open, kind, number), &of_form(&form));
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
