//! The four steps: what it is, what it is about, the story, who tells it.
//!
//! Class names say when a question shows (`if-complaint` …); the style sheet does the rest.

use super::counter::Counter;
use super::entry::{Answers, Check, FieldErrorLine, Line, Radios, Select, Text};
use super::place::PlaceSelect;
use crate::components::{NatureSign, described_by};
use crate::parent::danger::Danger;
use crate::parent::front::{language, prose};
use domain::Nature;
use domain::draft::{NO, UNSURE, YES};
use domain::error::Field as Name;
use domain::place::Care;
use domain::reaction::{ContactPreference, Language, Relation};
use domain::severity::SafetyAnswer;
use domain::text::{form, names, people};
use domain::view::Choice;
use leptos::prelude::*;

/// A step with its place in the row.
#[component]
fn Step(at: usize, legend: &'static str, children: Children) -> impl IntoView {
    view! {
        <fieldset class="step-group">
            <legend>
                <span class="hint">{prose().form.step[at]}</span>
                <span class="step-name">{legend}</span>
            </legend>
            {children()}
        </fieldset>
    }
}

/// Step 1: four tiles that are a radio group.
#[component]
pub fn NatureStep() -> impl IntoView {
    let answers: Answers = expect_context();
    let (language, name) = (language(), Name::Nature.name());
    let error = answers.error(Name::Nature);
    let about = described_by(name, false, error);
    view! {
        <fieldset
            class="step-group"
            role="radiogroup"
            aria-required="true"
            aria-describedby=move || about.get()
            aria-invalid=move || error.with(Option::is_some).then_some("true")
        >
            <legend>
                <span class="hint">{prose().form.step[0]}</span>
                <span class="step-name">{form::label(Name::Nature, language)}</span>
            </legend>
            <FieldErrorLine name error />
            <div class="natures">
                {Nature::ALL.iter().map(|nature| view! { <Tile nature=*nature /> }).collect_view()}
            </div>
        </fieldset>
    }
}

#[component]
fn Tile(nature: Nature) -> impl IntoView {
    let answers: Answers = expect_context();
    let (language, name) = (language(), Name::Nature.name());
    let id = match nature {
        Nature::Compliment => name.to_owned(),
        Nature::Suggestion | Nature::Tip | Nature::Complaint => format!("{name}-{}", nature.slug()),
    };
    let checked = answers.chose(Name::Nature, nature.slug());
    // The error summary leads to the first: it says what is wrong as well.
    let about = (id == name).then(|| described_by(name, false, answers.error(Name::Nature)));
    view! {
        <label class="tile" data-nature=nature.slug()>
            <input
                type="radio"
                id=id
                name=name
                value=nature.slug()
                checked=checked
                aria-describedby=move || about.and_then(|about| about.get())
            />
            <NatureSign nature />
            <span class="tile-name">{names::nature_title(nature, language)}</span>
            <span class="hint">{form::nature_hint(nature, language)}</span>
        </label>
    }
}

const MORE: &[Name] = &[Name::Group, Name::Child, Name::Care];

/// Step 2: where.
#[component]
pub fn PlaceStep(places: Vec<Choice>) -> impl IntoView {
    let answers: Answers = expect_context();
    let (words, language) = (&prose().form, language());
    let care = Care::ALL.map(|care| (care.slug(), people::care(care, language)));
    view! {
        <Step at=1 legend=words.legends[0]>
            <PlaceSelect places />
            <details open=answers.touched(MORE)>
                <summary>{words.more}</summary>
                <Line field=Name::Group />
                <Line field=Name::Child />
                <Select field=Name::Care options=care.to_vec() />
            </details>
        </Step>
    }
}

/// Step 3: the story, fuller for a complaint.
#[component]
pub fn StoryStep(
    /// Characters typed so far, as far as the program saw them.
    typed: RwSignal<usize>,
) -> impl IntoView {
    let language = language();
    let safety = [
        (YES, form::safety(SafetyAnswer::Yes, language)),
        (NO, form::safety(SafetyAnswer::No, language)),
        (UNSURE, form::safety(SafetyAnswer::Unknown, language)),
    ];
    let yes_no = [
        (YES, form::yes_no(true, language)),
        (NO, form::yes_no(false, language)),
    ];
    view! {
        <Step at=2 legend=prose().form.legends[1]>
            <div class="if-complaint">
                <Radios field=Name::Safety options=safety.to_vec() />
                <div class="if-danger"><Danger /></div>
            </div>
            <Text field=Name::Body rows=8 optional=false />
            <Counter typed />
            <Line field=Name::Happened />
            <div class="if-complaint">
                <Radios field=Name::Discussed options=yes_no.to_vec() />
                <div class="if-discussed">
                    <Line field=Name::DiscussedWith />
                    <Line field=Name::DiscussedWhen />
                    <Text field=Name::DiscussedOutcome rows=3 />
                </div>
            </div>
            <div class="if-wish"><Text field=Name::Wish rows=3 /></div>
            <Line field=Name::NotFor />
        </Step>
    }
}

/// Step 4: who; nothing more than the way of contact needs.
#[component]
pub fn ReporterStep() -> impl IntoView {
    let (words, language) = (&prose().form, language());
    let relation = Relation::ALL
        .iter()
        .map(move |one| (one.slug(), people::relation(*one, language)));
    let contact = ContactPreference::ALL
        .iter()
        .map(move |one| (one.slug(), people::contact(*one, language)));
    let languages = Language::ALL
        .iter()
        .map(|one| (one.slug(), people::language_name(*one)));
    view! {
        <Step at=3 legend=words.legends[2]>
            <Select field=Name::Relation options=relation.collect() empty=false />
            <Check field=Name::Anonymous />
            <div class="if-known">
                <p class="hint">{words.why_contact}<span class="if-complaint">" "{words.complaint_needs}</span></p>
                <Line field=Name::Name autocomplete="name" />
                <Line field=Name::Email kind="email" autocomplete="email" />
                <Line field=Name::Phone kind="tel" autocomplete="tel" size="medium" />
                <Select field=Name::Contact options=contact.collect() />
                <div class="if-letter">
                    <Line field=Name::Street autocomplete="street-address" optional=false />
                    <Line field=Name::Postcode autocomplete="postal-code" size="short" optional=false />
                    <Line field=Name::Town autocomplete="address-level2" optional=false />
                </div>
                <Line field=Name::Reachable />
            </div>
            <Select field=Name::Language options=languages.collect() empty=false />
            <Check field=Name::Share />
        </Step>
    }
}
