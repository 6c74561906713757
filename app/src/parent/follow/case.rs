//! The case for its parent: where it stands, what comes next and by when, what one can do now,
//! what happened.

use super::letters::Letter;
use super::message::{message_form, no_message};
use crate::components::{NatureSign, Notice, PromiseLine, Timeline, Tone};
use crate::form::TrackForm;
use crate::parent::danger::danger;
use crate::parent::ids::{LEAVE, MESSAGE, STAND};
use crate::parent::prose::ProsePage;
use crate::parent::rights::rights;
use crate::parent::words::{Follow, follow};
use domain::reaction::Language;
use domain::view::{Fact, LetterView, TrackView};
use leptos::prelude::*;

/// `/volgen/reactie`.
#[component]
pub fn CasePage(
    /// As the service gave it.
    view: TrackView,
    /// The message form, as a post left it.
    form: TrackForm,
    /// Tells a newer page from this one.
    stand: String,
    /// Whether this device remembers the visit.
    remembered: bool,
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = follow(language);
    let writing = if view.may_write {
        message_form(form, language)
    } else {
        no_message(form.message, language)
    };
    let over = format!(" {} · {}", view.nature_text, view.reference);
    view! {
        <p class="over"><NatureSign nature=view.nature />{over}</p>
        <h1>{view.state}</h1>
        {view.joined.map(|text| view! { <p>{text}</p> })}
        {view.handler.map(|(name, function)| {
            view! { <p>{words.handler}": "<strong>{name}</strong>", "{function}</p> }
        })}
        // Filled by the program when it brought the page up to date, or could not.
        <p class="hint" id=STAND role="status" data-stale=words.stale data-updated=words.updated data-stand=stand></p>
        <Notice tone=Tone::Next heading=words.next><p>{view.next}</p></Notice>
        {view.danger.then(|| danger(language).any())}
        {(!view.promise.marks.is_empty()).then(|| view! {
            <h2>{words.promise}</h2>
            <PromiseLine promise=view.promise language />
        })}
        {acts(words, view.closed, view.may_write)}
        {letters(view.letters, words)}
        <h2>{words.timeline}</h2>
        <Timeline items=view.timeline />
        {writing}
        {own(view.body, view.facts, words)}
        {rights(&view.regulation, language)}
        {leave(words, remembered)}
    }
}

/// What the parent can do now.
fn acts(words: &'static Follow, closed: bool, may_write: bool) -> AnyView {
    let points: &'static [&'static str] = if closed {
        &words.can_closed
    } else {
        &words.can_open
    };
    let points = points.iter().map(|point| view! { <li>{*point}</li> });
    let write =
        may_write.then(|| view! { <a href=format!("#{MESSAGE}")>{words.to_message}</a>" · " });
    view! {
        <h2>{words.can}</h2>
        <ul>{points.collect_view()}</ul>
        <p class="screen-only">{write}<a href=ProsePage::Elsewhere.path()>{words.to_elsewhere}</a></p>
    }
    .into_any()
}

fn letters(letters: Vec<LetterView>, words: &'static Follow) -> Option<AnyView> {
    (!letters.is_empty()).then(|| {
        let letters = letters
            .into_iter()
            .map(|letter| view! { <Letter letter /> });
        view! {
            <h2>{words.letters}</h2>
            {letters.collect_view()}
        }
        .into_any()
    })
}

/// What the parent wrote.
fn own(body: String, facts: Vec<Fact>, words: &'static Follow) -> AnyView {
    let facts = facts
        .into_iter()
        .map(|fact| view! { <dt>{fact.label}</dt><dd class="typed">{fact.value}</dd> });
    view! {
        <h2>{words.own}</h2>
        <blockquote class="typed">{body}</blockquote>
        <dl class="facts">{facts.collect_view()}</dl>
    }
    .into_any()
}

fn leave(words: &'static Follow, remembered: bool) -> AnyView {
    view! {
        <form class="leave screen-only" id=LEAVE method="post" action="/volgen/einde">
            <p class="hint">{if remembered { words.remembered } else { words.leave_text }}</p>
            <button class="button" data-kind="second">{words.leave}</button>
        </form>
    }
    .into_any()
}
