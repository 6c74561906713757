//! The open case as its parts share it: what is shown, what was typed, what is on its way.

use super::focus::{has_focus, is_filled};
use crate::api::desk::case;
use crate::error::AppError;
use crate::form::{ActForm, ActState, Asked};
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::reference::Reference;
use domain::view::inputs::shows_what_holds;
use domain::view::{CaseView, Current};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The open case, as its parts share it.
#[derive(Clone, Copy)]
pub struct Case {
    /// Identity.
    pub reference: Reference,
    /// As it stands.
    pub view: RwSignal<CaseView>,
    /// Key against doubles; a new one after each act.
    pub key: RwSignal<String>,
    /// What a refused plain post left.
    pub left: StoredValue<ActState>,
    /// Where something went wrong, and what.
    pub trouble: RwSignal<Option<(CommandKind, String, AppError)>>,
    /// What is read before an act is done.
    pub asked: RwSignal<Option<(CommandKind, String, Asked)>>,
    /// What takes the last act back, while nothing else happened.
    pub undo: RwSignal<Option<ActForm>>,
    /// An act is on its way.
    pub pending: RwSignal<Option<(CommandKind, String)>>,
    /// What happened, for the announcement.
    pub said: RwSignal<String>,
    /// The reader may no longer know of it.
    pub gone: RwSignal<bool>,
    /// How often each act was done here: its form starts anew.
    pub done: RwSignal<BTreeMap<CommandKind, u32>>,
    /// Acts that can't be done any more, but in whose form something was typed.
    pub kept: RwSignal<BTreeSet<CommandKind>>,
    /// An act whose answer got lost, to be sent again as it was.
    pub unanswered: StoredValue<Option<ActForm>>,
    /// Acts in whose form something was changed since it was drawn.
    pub touched: StoredValue<BTreeSet<CommandKind>>,
    /// Acts whose form was opened by hand.
    pub opened: StoredValue<BTreeSet<CommandKind>>,
    /// The version each form that starts from values was drawn at.
    pub drawn: RwSignal<BTreeMap<CommandKind, u32>>,
}

impl Case {
    pub fn of(left: ActState, view: CaseView) -> Self {
        let trouble = left.trouble.clone().and_then(|trouble| {
            CommandKind::parse(&left.form.act).map(|act| (act, left.form.number.clone(), trouble))
        });
        let asked = left.asked.clone().and_then(|asked| {
            CommandKind::parse(&left.form.act).map(|act| (act, left.form.number.clone(), asked))
        });
        Self {
            reference: view.card.reference,
            view: RwSignal::new(view),
            key: RwSignal::new(left.key.clone()),
            left: StoredValue::new(left),
            trouble: RwSignal::new(trouble),
            asked: RwSignal::new(asked),
            undo: RwSignal::new(None),
            pending: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            gone: RwSignal::new(false),
            done: RwSignal::new(BTreeMap::new()),
            kept: RwSignal::new(BTreeSet::new()),
            unanswered: StoredValue::new(None),
            touched: StoredValue::new(BTreeSet::new()),
            opened: StoredValue::new(BTreeSet::new()),
            drawn: RwSignal::new(BTreeMap::new()),
        }
    }

    /// The version the form of an act shows.
    pub fn shown(self, kind: CommandKind) -> u32 {
        let now = self.view.with(|view| view.card.version);
        if shows_what_holds(kind) {
            let drawn = self.drawn.with(|drawn| drawn.get(&kind).copied());
            drawn.unwrap_or(now)
        } else {
            now
        }
    }

    /// Takes a newer view in. Forms in which something was typed stay, except that of the act
    /// that was just `done`: nothing typed is lost.
    pub fn renew(self, fresh: CaseView, done: Option<CommandKind>) {
        let touched = self.touched.get_value();
        let others = CommandKind::ALL
            .iter()
            .copied()
            .filter(|kind| Some(*kind) != done);
        let typed: BTreeSet<CommandKind> = others
            .filter(|kind| touched.contains(kind) || self.left_here(*kind) || is_filled(*kind))
            .collect();
        if fresh.card.version > self.view.with_untracked(|view| view.card.version) {
            self.undo.set(None);
        }
        self.view.set(fresh);
        self.done.update(|times| {
            // What nobody touched starts from the new values; what was touched is told, when it
            // is sent, that somebody else was first.
            let kinds = CommandKind::ALL.iter().copied();
            let others = kinds.filter(|kind| shows_what_holds(*kind) && Some(*kind) != done);
            for kind in others.filter(|kind| !typed.contains(kind) && !has_focus(*kind)) {
                *times.entry(kind).or_default() += 1;
            }
        });
        self.kept.set(typed);
    }

    /// Whether the page came with what was typed in this act's form before, and refused.
    fn left_here(self, kind: CommandKind) -> bool {
        let done = self.done.with_untracked(|done| done.contains_key(&kind));
        let left = self.left.with_value(|left| left.form.act == kind.slug());
        left && !done
    }

    /// What was typed in this act's form on an earlier page stands in it again.
    pub fn brought_back(self, kind: CommandKind, kept: &ActForm) {
        self.touched.update_value(|touched| {
            touched.insert(kind);
        });
        if let Ok(version) = kept.version.parse() {
            self.drawn.update(|drawn| {
                drawn.insert(kind, version);
            });
        }
    }

    /// What is read before this act is done.
    pub fn asked(self, kind: CommandKind, number: &str) -> Option<Asked> {
        let asked = self.asked.get();
        asked
            .filter(|(act, of, _)| *act == kind && of == number)
            .map(|(_, _, asked)| asked)
    }

    /// The reader was told that the case changed: what stands in this form is theirs to send.
    pub fn told(self, kind: CommandKind) {
        let now = self.view.with_untracked(|view| view.card.version);
        self.drawn.update(|drawn| {
            drawn.insert(kind, now);
        });
    }

    /// The reader's own act came through, and nobody else's since the page it was sent from: what
    /// stands in other forms was typed on what they know.
    pub fn own(self, asked_at: &str, fresh: &CaseView) {
        let Ok(before) = asked_at.parse::<u32>() else {
            return;
        };
        let mut since = fresh.timeline.iter().filter(|item| item.number > before);
        let first = since.next().map(|item| item.who.as_str());
        if since.any(|item| Some(item.who.as_str()) != first) {
            return;
        }
        self.drawn.update(|drawn| {
            for version in drawn.values_mut().filter(|version| **version == before) {
                *version = fresh.card.version;
            }
        });
    }

    fn say_what_changed(self, fresh: &CaseView) {
        let known = self.view.with_untracked(|view| view.card.version);
        let Some(last) = fresh.timeline.last().filter(|_| fresh.card.version > known) else {
            return;
        };
        self.said.set(format!(
            "{} {}: {}",
            words().updated_by,
            last.who,
            last.what
        ));
    }

    /// What colleagues set so far, as the page shows it.
    pub fn current(self) -> Current {
        self.view.with_untracked(|view| view.current.clone())
    }

    /// Whether the page was left while something was on its way.
    pub fn left_behind(self) -> bool {
        self.view.try_with_untracked(|_| ()).is_none()
    }

    /// Reads the case again.
    pub async fn read_again(self) {
        match case(self.reference.to_string()).await {
            _ if self.left_behind() => {}
            Ok(fresh) => {
                self.say_what_changed(&fresh);
                self.renew(fresh, None);
            }
            Err(AppError::NotFound) => self.gone.set(true),
            Err(_) => {}
        }
    }
}
