//! Keeping the case page up to date, quietly and only while it is looked at.

use super::code::ENDED;
use crate::api::parents::track;
use crate::components::focus;
use crate::error::AppError;
use domain::error::Field;
use domain::view::TrackView;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlTextAreaElement;

/// How often a visible page asks again.
const EVERY: Duration = Duration::from_secs(30);

/// The case as last heard, and what became of asking.
#[derive(Clone, Copy)]
pub struct Case {
    /// The view.
    pub view: RwSignal<TrackView>,
    /// The last attempt to ask again failed.
    pub stale: RwSignal<bool>,
    /// The visit ended.
    pub ended: RwSignal<bool>,
    /// A message that was typed and not sent: it outlives the field it was typed in.
    pub unsent: StoredValue<String>,
}

impl Case {
    /// As the server gave it; asks again by itself in the browser.
    pub fn new(view: TrackView, unsent: StoredValue<String>) -> Self {
        let (stale, ended) = (RwSignal::new(false), RwSignal::new(false));
        let case = Self {
            view: RwSignal::new(view),
            stale,
            ended,
            unsent,
        };
        Effect::new(move |_| case.ask_again_and_again());
        case
    }

    fn ask_again_and_again(self) {
        let asked = set_interval_with_handle(move || self.ask_again(), EVERY);
        if let Ok(asked) = asked {
            on_cleanup(move || asked.clear());
        }
    }

    fn ask_again(self) {
        if !document().hidden() && !self.ended.get_untracked() {
            spawn_local(self.ask());
        }
    }

    /// Asks for the case once.
    pub async fn ask(self) {
        match track().await {
            Ok(view) => self.heard(view),
            Err(AppError::SignedOut) => self.end(),
            Err(_) => self.stale.set(true),
        }
    }

    /// Shows a newer view; what didn't change isn't drawn again. Nothing is left to be shown on
    /// when the page was left meanwhile.
    pub fn heard(self, view: TrackView) {
        self.stale.set(false);
        if self.view.try_with_untracked(|before| *before != view) == Some(true) {
            self.keep_typed();
            self.view.set(view);
        }
    }

    /// The visit is over: the door comes back, with what was typed.
    pub fn end(self) {
        self.keep_typed();
        self.ended.set(true);
        focus(ENDED);
    }

    /// The field may go with what comes.
    fn keep_typed(self) {
        if let Some(field) = message_field() {
            self.unsent.set_value(field.value());
        }
    }
}

/// The field of a further message, while it is there. Browser only.
pub fn message_field() -> Option<HtmlTextAreaElement> {
    let field = document().get_element_by_id(Field::Message.name())?;
    field.dyn_into().ok()
}
