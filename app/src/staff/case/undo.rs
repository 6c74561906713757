//! What takes the last act back, until something else happens to the case.

use super::Case;
use super::form::done;
use crate::api::desk::act;
use crate::error::AppError;
use crate::form::{ActForm, Acted};
use crate::staff::left::page_language;
use crate::staff::trouble::sentences;
use crate::staff::words::words;
use domain::command::CommandKind;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button.
#[component]
pub fn Undo(
    /// The case.
    open: Case,
) -> impl IntoView {
    let words = words();
    let shown = move || open.undo.with(Option::is_some);
    view! {
        <p class="undo" hidden=move || !shown()>
            <button class="button" data-kind="second" type="button" on:click=move |_| undo(open)>
                {words.undo}
            </button>
        </p>
    }
}

/// Takes the last act back.
fn undo(open: Case) {
    let Some(form) = open.undo.get_untracked() else {
        return;
    };
    open.undo.set(None);
    let form = ActForm {
        key: open.key.get_untracked(),
        ..form
    };
    let before = open.current();
    spawn_local(async move {
        let answer = act(form.clone()).await;
        if open.left_behind() {
            return;
        }
        let kind = CommandKind::parse(&form.act);
        match (answer, kind) {
            (Ok(Acted::Done(Some(fresh))), Some(kind)) => {
                done(open, kind, (&form, &before), *fresh);
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
            (Err(trouble), _) => {
                let why = sentences(trouble, page_language());
                open.said.set(why.join(" "));
            }
            // Nothing is to be read before what was set once is set again.
            (Ok(_), _) => open.said.set(words().stale.to_owned()),
        }
    });
}
