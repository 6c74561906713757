//! Giving an answer in place: nothing typed is lost, nothing is given twice.

use super::{Asked, DONE, FIELD};
use crate::api::contribution::contribute;
use crate::components::focus;
use crate::error::AppError;
use crate::form::ActForm;
use crate::staff::case::{of_form, same};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast as _;
use web_sys::SubmitEvent;

/// Takes the form's submit over from the browser.
pub fn submit(asked: Asked, event: &SubmitEvent) {
    event.prevent_default();
    let form = event.target().and_then(|target| target.dyn_into().ok());
    let Some(form) = form else { return };
    if asked.pending.get_untracked() {
        return;
    }
    asked.pending.set(true);
    asked.trouble.set(None);
    let now = of_form(&form);
    // The answer to the same got lost: ask exactly the same again, it is done once.
    let before = asked.unanswered.get_value();
    let now = before.filter(|before| same(before, &now)).unwrap_or(now);
    spawn_local(send(asked, now));
}

async fn send(asked: Asked, form: ActForm) {
    let answer = contribute(form.clone()).await;
    if asked.view.try_with_untracked(|_| ()).is_none() {
        // The page was left meanwhile.
        return;
    }
    asked.pending.set(false);
    let lost = matches!(answer, Err(AppError::Offline | AppError::Unavailable(_)));
    asked.unanswered.set_value(lost.then(|| form.clone()));
    match answer {
        Ok(fresh) => {
            asked.view.set(fresh);
            // The button that had the focus is gone.
            focus(DONE);
        }
        Err(AppError::NotFound) => asked.gone.set(Some(form)),
        Err(trouble) => {
            let typing = matches!(trouble, AppError::Inputs(_));
            asked.trouble.set(Some(trouble));
            if typing {
                focus(FIELD);
            }
        }
    }
}
