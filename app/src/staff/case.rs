//! The case page: the parent's words first, who wrote them and "wat nu" beside them, the timeline
//! below; live.

mod act;
mod ask;
mod deadlines;
mod field;
mod focus;
mod form;
mod involvement;
mod letters;
mod now;
mod open;
mod records;
mod told;
mod undo;

use super::frame::AtDesk;
use super::live::{Live, News};
use super::trouble::{Unshown, Wrong};
use super::words::words;
use crate::api::desk::{act_state, case};
use crate::form::{ActForm, ActState};
use domain::command::CommandKind;
use domain::view::CaseView;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use crate::components::{StatusTag, Timeline};
use deadlines::Deadlines;
pub use form::{of_form, same};
use involvement::Involvements;
use letters::Letters;
use now::WhatNow;
pub use open::Case;
use records::Records;
use told::{Background, Reporter, Told};
use undo::Undo;

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
            <Undo open />
            <LostTrouble open />
            {move || open.view.with(|view| view.on_request).then(|| view! { <p class="on-request">{words.on_request}</p> })}
            <div class="case">
                <Told open />
                <aside class="case-side" aria-label=words.what_now>
                    <Reporter open />
                    <WhatNow open />
                    <Deadlines open />
                    <Involvements open />
                    <Letters open />
                    <Records open />
                </aside>
                <div class="case-rest">
                    <section class="case-history" aria-labelledby="verloop">
                        <h2 id="verloop">{words.history}</h2>
                        <Timeline items=Signal::derive(move || open.view.with(|view| view.timeline.clone())) layers=true />
                    </section>
                    <Background open />
                </div>
            </div>
        </Show>
    }
}

#[component]
fn Head(open: Case) -> impl IntoView {
    let part = move |of: fn(&CaseView) -> String| move || open.view.with(of);
    let words = words();
    // Who reads on request has no board.
    let (above, name) = if open.view.with_untracked(|view| view.on_request) {
        ("/team/inzage", words.access)
    } else {
        ("/team", words.board)
    };
    view! {
        <header class="case-head">
            <p class="case-path"><a href=above>{name}</a>" / "{open.reference.to_string()}</p>
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

/// Where what is typed in an act's form is kept.
fn act_place(open: Case, kind: CommandKind, number: &str) -> String {
    format!("{}:{}", open.reference, act_id(kind, number))
}

/// The id of an act's form.
fn act_id(kind: CommandKind, number: &str) -> String {
    if number.is_empty() {
        format!("doe-{}", kind.slug())
    } else {
        format!("doe-{}-{number}", kind.slug())
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

/// Whether what stands under a name was typed by somebody.
fn is_typed(name: &str) -> bool {
    let typed = [
        "text",
        "reason",
        "cause",
        "examined",
        "heard",
        "finding",
        "part",
        "reasons",
        "measure",
        "inspector",
    ];
    typed.contains(&name)
}

/// What was typed in a form that can't be sent any more, to be copied.
#[component]
pub fn Unsent(
    /// The form as it was sent.
    form: ActForm,
) -> impl IntoView {
    let texts: Vec<String> = form
        .values
        .into_iter()
        .filter(|(name, text)| is_typed(name) && !text.trim().is_empty())
        .map(|(_, text)| text)
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
