//! Keeping the form's draft on the device, and bringing it back.

use super::answers::{asked, choose_asked, fresh_key, set_field, typed};
use super::draft::{self, Kept};
use super::form::Steps;
use super::notes::Note;
use super::page::by_id;
use super::send;
use crate::form::ReactionForm;
use crate::parent::react::sheet::FORM;
use domain::draft::Draft;
use domain::error::Field;
use leptos::prelude::*;
use web_sys::Element;

/// Where the form begins.
const FIRST: &str = "/reageren";

impl Steps {
    /// Keeps what stands in the form, when there is something.
    pub fn keep(self) {
        let kept = self.as_kept();
        // What waits to be sent goes on waiting.
        let waits = matches!(self.note.get_untracked(), Note::Queued { .. });
        if kept.draft.is_begun() && !waits && !self.done.get_value() && !self.pending.get_value() {
            self.is_kept(draft::keep(&kept));
            self.note.update(Note::kept);
        }
    }

    /// Says whether it is kept, where that changed.
    pub fn is_kept(self, kept: bool) {
        if self.keeps.get_untracked() != kept {
            self.keeps.set(kept);
        }
    }

    /// Brings back what is kept on the device, unless something else was begun already.
    pub fn recall(self) {
        let begun = by_id::<Element>(FORM).is_some_and(|form| form.has_attribute("data-begun"));
        let here = typed();
        let Some(kept) = draft::kept(draft::now()) else {
            if !begun {
                set_field(Field::Key, &fresh_key());
            }
            if let Some(aside) = draft::aside(draft::now()) {
                self.note.set(Note::Found(aside));
            }
            return choose_asked();
        };
        if kept.queued {
            return send::wait(self, kept.draft);
        }
        if kept.draft.key == here.key {
            return;
        }
        if begun || here.is_begun() || asked().is_some_and(|asked| asked != kept.draft.nature) {
            set_field(Field::Key, &fresh_key());
            self.note.set(Note::Found(kept));
            return choose_asked();
        }
        self.bring_back(&kept);
        self.note.set(Note::Restored(kept.at));
    }

    /// Changes what stands in the form for what was put aside.
    pub fn swap(self, kept: &Kept) {
        draft::drop_aside();
        // It is put aside as it stands now, not as it was before the last words.
        self.keep();
        self.is_kept(draft::keep(kept));
        self.bring_back(kept);
        self.note.set(Note::Restored(kept.at));
    }

    /// What stands in the form, to be kept.
    pub fn as_kept(self) -> Kept {
        Kept {
            draft: typed(),
            step: self.step(),
            at: draft::now(),
            queued: false,
        }
    }

    /// Puts a kept draft into the form.
    pub fn bring_back(self, kept: &Kept) {
        let step = if self.places().is_empty() {
            self.step()
        } else {
            kept.step
        };
        self.show(ReactionForm {
            step,
            draft: kept.draft.clone(),
            ..ReactionForm::default()
        });
    }

    /// An empty form with a key of its own.
    pub fn begin_again(self) {
        if self.places().is_empty() {
            // This page never knew the locations: a new one does.
            self.done.set_value(true);
            let _refused = window().location().assign(FIRST);
            return;
        }
        let mut draft = Draft {
            key: fresh_key(),
            ..Draft::default()
        };
        self.language.slug().clone_into(&mut draft.language);
        self.show(ReactionForm {
            draft,
            ..ReactionForm::default()
        });
    }
}
