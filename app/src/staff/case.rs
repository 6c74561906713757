//! The case page: the parent's words first, "wat nu" beside them, the timeline below; live.

mod act;
mod deadlines;
mod field;
mod form;
mod involvement;
mod letters;
mod now;
mod told;

use super::frame::AtDesk;
use super::live::{Live, News};
use super::trouble::{Unshown, Wrong};
use super::words::words;
use crate::api::desk::{act_state, case};
use crate::error::AppError;
use crate::form::{ActForm, ActState};
use domain::command::CommandKind;
use domain::reference::Reference;
use domain::view::CaseView;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use std::collections::{BTreeMap, BTreeSet};

use crate::components::{StatusTag, Timeline};
use deadlines::Deadlines;
use involvement::Involvements;
use letters::Letters;
use now::WhatNow;
use told::{Background, Told};

/// The page.
#[component]
pub fn CasePage() -> impl IntoView {
    let words = words();
    let params = use_params_map();
    let loaded = Resource::new_blocking(
        move || params.with(|params| params.get("reference").unwrap_or_default()),
        |reference| async move {
            let left = act_state().await.unwrap_or_default();
            (left, case(reference).await)
        },
    );
    view! {
        <Suspense fallback=move || view! { <p class="waiting">{words.waiting}</p> }>
            {move || Suspend::new(async move {
                match loaded.await {
                    (left, Ok(view)) => view! { <Open left view /> }.into_any(),
                    (left, Err(trouble)) => {
                        view! { <Unshown trouble /><Unsent form=left.form /> }.into_any()
                    }
                }
            })}
        </Suspense>
    }
}

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
    fn of(left: ActState, view: CaseView) -> Self {
        let trouble = left.trouble.clone().and_then(|trouble| {
            CommandKind::parse(&left.form.act).map(|act| (act, left.form.number.clone(), trouble))
        });
        Self {
            reference: view.card.reference,
            view: RwSignal::new(view),
            key: RwSignal::new(left.key.clone()),
            left: StoredValue::new(left),
            trouble: RwSignal::new(trouble),
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
        if starts_from_values(kind) {
            let drawn = self.drawn.with(|drawn| drawn.get(&kind).copied());
            drawn.unwrap_or(now)
        } else {
            now
        }
    }

    /// Takes a newer view in. Forms in which something was typed stay, except that of the act
    /// that was just `done`: nothing typed is lost.
    pub fn renew(self, fresh: CaseView, done: Option<CommandKind>) {
        let typed = self.view.with_untracked(|view| {
            let acts = view
                .acts
                .iter()
                .map(|act| act.kind)
                .filter(|kind| Some(*kind) != done);
            acts.filter(|kind| form::is_typed_in(*kind)).collect()
        });
        self.kept.set(typed);
        self.view.set(fresh);
        let touched = self.touched.get_value();
        self.done.update(|times| {
            // What nobody touched starts from the new values; what was touched is told, when it
            // is sent, that somebody else was first.
            let kinds = VALUES.iter().filter(|kind| !touched.contains(*kind));
            for kind in kinds.filter(|kind| Some(**kind) != done) {
                *times.entry(*kind).or_default() += 1;
            }
        });
    }

    /// The reader was told that the case changed: what stands in this form is theirs to send.
    pub fn told(self, kind: CommandKind) {
        let now = self.view.with_untracked(|view| view.card.version);
        self.drawn.update(|drawn| {
            drawn.insert(kind, now);
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

/// Acts whose form shows what holds now: sent from an older page they could undo a colleague's.
const VALUES: [CommandKind; 6] = [
    CommandKind::SetNature,
    CommandKind::SetSeverity,
    CommandKind::SetCategory,
    CommandKind::SetPlaces,
    CommandKind::SetConfidential,
    CommandKind::Assign,
];

fn starts_from_values(kind: CommandKind) -> bool {
    VALUES.contains(&kind)
}

#[component]
fn Open(left: ActState, view: CaseView) -> impl IntoView {
    let words = words();
    let open = Case::of(left, view);
    provide_context(open);
    follow(open);
    view! {
        <Title text=open.reference.to_string() />
        <Show
            when=move || !open.gone.get()
            fallback=move || view! {
                <section class="sheet" role="alert">
                    <h1>{words.gone}</h1>
                    <p><a href="/team">{words.to_board}</a></p>
                </section>
            }
        >
            <Head open />
            <p
                class="said"
                role="status"
                aria-live="polite"
                data-silent=move || open.said.with(String::is_empty).then_some("")
            >
                {open.said}
            </p>
            <LostTrouble open />
            <div class="case">
                <Told open />
                <aside class="case-side" aria-label=words.what_now>
                    <WhatNow open />
                    <Deadlines open />
                    <Involvements open />
                    <Letters open />
                </aside>
                <Background open />
                <section class="case-history" aria-labelledby="verloop">
                    <h2 id="verloop">{words.history}</h2>
                    <Timeline items=Signal::derive(move || open.view.with(|view| view.timeline.clone())) layers=true />
                </section>
            </div>
        </Show>
    }
}

#[component]
fn Head(open: Case) -> impl IntoView {
    let part = move |of: fn(&CaseView) -> String| move || open.view.with(of);
    view! {
        <header class="case-head">
            <p class="case-path"><a href="/team">{words().board}</a>" / "{open.reference.to_string()}</p>
            <h1>
                {part(|view| view.card.nature_text.clone())}" · "
                {part(|view| view.card.place.clone())}
            </h1>
            <p class="case-marks">
                {move || view! { <StatusTag text=open.view.with(|view| view.status_text.clone()) /> }}
                {move || view! { <super::board::CardMarks card=open.view.with(|view| view.card.clone()) /> }}
                <span class="hint">{part(handled_by)}</span>
            </p>
        </header>
    }
}

fn handled_by(view: &CaseView) -> String {
    let words = words();
    match &view.card.handler {
        Some((_, name)) => format!("{}: {name}", words.handler),
        None => words.no_handler.to_owned(),
    }
}

/// The trouble of an act that can't be done any more: it has no form to stand in.
#[component]
fn LostTrouble(open: Case) -> impl IntoView {
    move || {
        let (act, _, trouble) = open.trouble.get()?;
        let shown = open.view.with(|view| {
            view.acts
                .iter()
                .any(|one| one.kind == act && one.refusal.is_none())
        });
        let form = open.left.with_value(|left| left.form.clone());
        (!shown).then(|| view! { <Wrong trouble /><Unsent form /> })
    }
}

/// What was typed in a form that can't be sent any more, to be copied.
#[component]
fn Unsent(form: ActForm) -> impl IntoView {
    let texts = [form.text, form.reason, form.cause];
    let texts: Vec<String> = texts
        .into_iter()
        .filter(|text| !text.trim().is_empty())
        .collect();
    (!texts.is_empty()).then(|| {
        let texts = texts
            .into_iter()
            .map(|text| view! { <blockquote class="typed">{text}</blockquote> });
        view! {
            <section class="unsent" aria-label=words().unsent>
                <p>{words().unsent}</p>
                {texts.collect_view()}
            </section>
        }
    })
}

/// Follows the feed: a change is read and merged, an end shows an end.
fn follow(open: Case) {
    let (live, desk) = (expect_context::<Live>(), expect_context::<AtDesk>());
    Effect::new(move |_| {
        if let Some(Ok(me)) = desk.get() {
            live.follow(open.view.with_untracked(|view| view.seq), &me.name);
        }
    });
    Effect::new(move |done: Option<u64>| {
        let log = live.log.read();
        let told = log.count();
        // What was told while the page was on its way counts too.
        let base = open.view.with_untracked(|view| view.seq);
        let news = log
            .after(done.unwrap_or(0))
            .filter(|told| done.is_some() || told.seq > base);
        let (mut again, mut gone) = (false, false);
        for told in news {
            match &told.news {
                News::Card(card) if card.reference == open.reference => {
                    again |= card.version > open.view.with_untracked(|view| view.card.version);
                }
                News::Gone(reference) if *reference == open.reference => gone = true,
                News::Again => again = true,
                News::Card(_) | News::Gone(_) => {}
            }
        }
        if gone {
            open.gone.set(true);
        } else if again {
            spawn_local(open.read_again());
        }
        told
    });
}
