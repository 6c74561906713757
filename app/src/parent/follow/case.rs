//! The case for its parent: where it stands, what comes next and by when, what happened.

use super::code::Door;
use super::letters::Letter;
use super::message::{MessageForm, NoMessage, Unsent};
use super::refresh::Case;
use crate::api::parents::{track, track_form};
use crate::components::{NatureSign, Notice, PromiseLine, Timeline, Tone, focus};
use crate::error::AppError;
use crate::form::TrackForm;
use crate::parent::danger::Danger;
use crate::parent::frame::PageTitle;
use crate::parent::front::{language, prose};
use crate::parent::rights::RightsInShort;
use crate::parent::trouble::TroublePage;
use domain::view::{Fact, TrackView};
use leptos::prelude::*;

/// `/volgen/reactie`.
#[component]
pub fn CasePage() -> impl IntoView {
    let page = Resource::new_blocking(
        || (),
        |()| async move { Ok::<_, AppError>((track_form().await?, track().await)) },
    );
    // A message that was typed and not sent, from one visit to the next.
    let unsent = StoredValue::new(String::new());
    let opened = Callback::new(move |()| {
        page.refetch();
        focus("inhoud");
    });
    view! {
        <Suspense fallback=|| prose().frame.loading>
            {move || Suspend::new(async move {
                match page.await {
                    Ok((form, answer)) => {
                        let form = recalled(form, unsent);
                        match answer {
                            Ok(view) => view! { <Visit form view unsent opened /> }.into_any(),
                            Err(AppError::SignedOut) => {
                                view! { <Door form ended=true opened /> }.into_any()
                            }
                            Err(error) => {
                                view! {
                                    <TroublePage error />
                                    <Unsent typed=form.message why=prose().follow.copy_it />
                                }
                                .into_any()
                            }
                        }
                    }
                    Err(error) => view! { <TroublePage error /> }.into_any(),
                }
            })}
        </Suspense>
    }
}

/// The form with what is not sent yet: as a plain post brought it, or from the visit before.
fn recalled(form: TrackForm, unsent: StoredValue<String>) -> TrackForm {
    if form.message.is_empty() {
        let message = unsent.get_value();
        TrackForm { message, ..form }
    } else {
        unsent.set_value(form.message.clone());
        form
    }
}

/// A visit, until it ends: then the door again.
#[component]
fn Visit(
    form: TrackForm,
    view: TrackView,
    unsent: StoredValue<String>,
    opened: Callback<()>,
) -> impl IntoView {
    let case = Case::new(view, unsent);
    let form = StoredValue::new(form);
    move || {
        if case.ended.get() {
            let message = unsent.get_value();
            let form = TrackForm {
                message,
                ..TrackForm::default()
            };
            view! { <Door form ended=true opened /> }.into_any()
        } else {
            view! { <Shown case form=form.get_value() /> }.into_any()
        }
    }
}

#[component]
fn Shown(case: Case, form: TrackForm) -> impl IntoView {
    let words = &prose().follow;
    let first = case.view.get_untracked();
    let title = format!("{} {}", first.reference, words.case);
    let may_write = Memo::new(move |_| case.view.with(|view| view.may_write));
    let form = StoredValue::new(form);
    view! {
        <PageTitle text=title />
        <p class="over"><NatureSign nature=first.nature />" "{first.nature_text}" · "{first.reference.to_string()}</p>
        <Standing case />
        {first.danger.then(|| view! { <Danger /> })}
        <Promised case />
        <Letters case />
        <h2>{words.timeline}</h2>
        <Timeline items=Signal::derive(move || case.view.with(|view| view.timeline.clone())) />
        {move || {
            let message = case.unsent.get_value();
            if may_write.get() {
                let form = TrackForm { message, ..form.get_value() };
                view! { <MessageForm case form /> }.into_any()
            } else {
                view! { <NoMessage typed=message /> }.into_any()
            }
        }}
        <Own body=first.body facts=first.facts />
        <RightsInShort regulation=first.regulation />
        <form class="leave screen-only" method="post" action="/volgen/einde">
            <p class="hint">{words.leave_text}</p>
            <button class="button" data-kind="second">{words.leave}</button>
        </form>
    }
}

/// Where it stands, who handles it, what comes next.
#[component]
fn Standing(case: Case) -> impl IntoView {
    let words = &prose().follow;
    let handler = move || {
        case.view
            .with(|view| view.handler.clone())
            .map(|(name, function)| {
                view! { <p>{words.handler}": "<strong>{name}</strong>", "{function}</p> }
            })
    };
    view! {
        <h1>{move || case.view.with(|view| view.state.clone())}</h1>
        {handler}
        {move || case.stale.get().then(|| view! { <p class="hint" role="status">{words.stale}</p> })}
        <Notice tone=Tone::Next heading=words.next>
            <p>{move || case.view.with(|view| view.next.clone())}</p>
        </Notice>
    }
}

#[component]
fn Promised(case: Case) -> impl IntoView {
    let language = language();
    view! {
        <h2>{prose().follow.promise}</h2>
        {move || {
            let promise = case.view.with(|view| view.promise.clone());
            view! { <PromiseLine promise language /> }
        }}
    }
}

#[component]
fn Letters(case: Case) -> impl IntoView {
    let letters = Memo::new(move |_| case.view.with(|view| view.letters.clone()));
    move || {
        let letters = letters.get();
        (!letters.is_empty()).then(|| {
            let letters = letters
                .into_iter()
                .map(|letter| view! { <Letter letter /> });
            view! {
                <h2>{prose().follow.letters}</h2>
                {letters.collect_view()}
            }
        })
    }
}

/// What the parent wrote.
#[component]
fn Own(body: String, facts: Vec<Fact>) -> impl IntoView {
    let facts = facts
        .into_iter()
        .map(|fact| view! { <dt>{fact.label}</dt><dd class="typed">{fact.value}</dd> });
    view! {
        <h2>{prose().follow.own}</h2>
        <blockquote class="typed">{body}</blockquote>
        <dl class="facts">{facts.collect_view()}</dl>
    }
}
