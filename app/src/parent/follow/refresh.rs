//! Keeping the case page up to date, quietly and only while it is looked at.

use crate::api::parents::track;
use crate::error::AppError;
use domain::view::TrackView;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

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
}

impl Case {
    /// As the server gave it; asks again by itself in the browser.
    pub fn new(view: TrackView) -> Self {
        let (stale, ended) = (RwSignal::new(false), RwSignal::new(false));
        let case = Self {
            view: RwSignal::new(view),
            stale,
            ended,
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
        if document().hidden() || self.ended.get_untracked() {
            return;
        }
        spawn_local(async move {
            match track().await {
                Ok(view) => self.heard(view),
                Err(AppError::SignedOut) => self.ended.set(true),
                Err(_) => self.stale.set(true),
            }
        });
    }

    /// Shows a newer view; what didn't change isn't drawn again.
    pub fn heard(self, view: TrackView) {
        self.stale.set(false);
        if self.view.with_untracked(|before| *before != view) {
            self.view.set(view);
        }
    }
}
