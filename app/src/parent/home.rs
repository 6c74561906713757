//! The first page: what a klantreactie is, talk first, the procedure, what to expect, what goes
//! for every reaction.

use super::prose::ProsePage;
use super::words::{Step, home};
use crate::components::{NatureSign, StatusTag, Tone};
use domain::Nature;
use domain::deadline::Commitment;
use domain::reaction::Language;
use domain::text::{deadline, form, names};
use leptos::prelude::*;

/// `/`.
#[component]
pub fn HomePage(
    /// Language of the page.
    language: Language,
) -> impl IntoView {
    let words = home(language);
    let natures = Nature::ALL.iter().map(|nature| tile(*nature, language));
    let steps = words.steps.iter().map(|step| drawn(step, language));
    view! {
        <h1>{words.heading}</h1>
        <p class="lead">{words.lead}</p>
        <nav class="natures" aria-label=words.choose>{natures.collect_view()}</nav>
        <p><a class="button" href="/reageren">{words.start}</a></p>
        <p class="hint">{words.effort}</p>
        <p><a href="/volgen">{words.already}</a></p>
        <section class="aside">
            <h2>{words.talk}</h2>
            <p>{words.talk_text}</p>
        </section>
        <h2>{words.procedure}</h2>
        <ol class="steps">{steps.collect_view()}</ol>
        <p><a href=ProsePage::Procedure.path()>{words.more}</a></p>
        <h2>{words.expect}</h2>
        <ul>{words.expectations.map(|point| view! { <li>{point}</li> }).collect_view()}</ul>
        <p><a href=ProsePage::Elsewhere.path()>{words.elsewhere}</a></p>
    }
}

fn tile(nature: Nature, language: Language) -> AnyView {
    view! {
        <a class="tile" data-nature=nature.slug() href=format!("/reageren?aard={}", nature.slug())>
            <NatureSign nature />
            <span class="tile-name">{names::nature_title(nature, language)}</span>
            <span class="hint">{form::nature_hint(nature, language)}</span>
        </a>
    }
    .into_any()
}

fn drawn(step: &'static Step, language: Language) -> AnyView {
    let terms = step.terms.iter().map(|(kind, term)| {
        let tone = match kind {
            Commitment::Promise => Tone::Done,
            Commitment::Aim => Tone::Next,
            Commitment::Law | Commitment::Internal => Tone::Plain,
        };
        let word = deadline::commitment(*kind, language);
        view! { <p class="step-term"><StatusTag text=word tone />" "{*term}</p> }
    });
    view! {
        <li class="step">
            <h3>{step.title}</h3>
            {terms.collect_view()}
            <p>{step.text}</p>
        </li>
    }
    .into_any()
}
