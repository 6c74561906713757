//! The buttons of a step: what can be drawn here is, the rest is left to the browser, which posts.

use super::answers::typed;
use super::form::Steps;
use super::send;
use crate::form::ReactionForm;
use crate::parent::react::place::Offered;
use domain::draft::{Draft, Step};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, SubmitEvent};

impl Steps {
    /// A button of the form. What can't be done here is left to the browser, which posts the step.
    pub fn submitted(self, event: &Event) {
        let button = event
            .dyn_ref::<SubmitEvent>()
            .and_then(SubmitEvent::submitter);
        let said = |name: &str| {
            button
                .as_ref()
                .and_then(|button| button.get_attribute(name))
        };
        if said("name").as_deref() == Some("taal") {
            return self.keep();
        }
        if self.pending.get_value() {
            // What is being sent is what was read over: nothing changes meanwhile.
            return event.prevent_default();
        }
        let (step, draft) = (self.step(), typed());
        match said("value").as_deref() {
            Some("send") => send::send(self, draft),
            Some("back") if self.can_show(step.back()) => {
                self.once_painted(move || self.go(step.back(), typed()));
            }
            Some("next") | None if self.can_show(self.after(&draft)) => {
                self.once_painted(move || self.next(typed()));
            }
            None => return,
            Some(slug) => match Step::parse(slug).filter(|step| self.can_show(*step)) {
                Some(to) => {
                    let changing = step == Step::Check || self.changing();
                    self.drawn.update_untracked(|form| form.changing = changing);
                    self.once_painted(move || self.go(to, typed()));
                }
                None => return,
            },
        }
        event.prevent_default();
    }

    /// Shows first that the button was pressed: drawing a step takes a slow phone some frames.
    fn once_painted(self, act: impl FnOnce() + 'static) {
        if self.turning.get_value() {
            return;
        }
        self.turning.set_value(true);
        let act = move || {
            self.turning.set_value(false);
            act();
        };
        request_animation_frame(move || set_timeout(act, Duration::ZERO));
    }

    fn next(self, draft: Draft) {
        let errors = draft.wrong_at(self.step(), &Offered(&self.places()));
        if errors.is_empty() {
            self.go(self.after(&draft), draft);
        } else {
            self.wrong(draft, errors);
        }
    }

    /// Where "Verder" leads: from the summary and back, where nothing else is asked now.
    fn after(self, draft: &Draft) -> Step {
        draft.step_after(self.step(), self.changing(), &Offered(&self.places()))
    }

    /// Whether this step was come to from the summary.
    pub fn changing(self) -> bool {
        self.drawn.with_untracked(|form| form.changing)
    }

    /// Without the locations the first step and the summary can only come from the server.
    pub fn can_show(self, step: Step) -> bool {
        !matches!(step, Step::About | Step::Check) || !self.places().is_empty()
    }

    fn go(self, step: Step, draft: Draft) {
        let slug = JsValue::from_str(step.slug());
        if let Ok(history) = window().history() {
            let here = JsValue::from_str(self.step().slug());
            let _limited = history
                .replace_state(&here, "")
                .and_then(|()| history.push_state(&slug, ""));
        }
        self.show(ReactionForm {
            step,
            draft,
            ..ReactionForm::default()
        });
        self.keep_soon();
    }
}
