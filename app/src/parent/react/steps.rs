//! The questions of the first three steps: what it is and where, the story, who tells it.
//!
//! Class names say when a question shows (`if-danger` …); the style sheet does the rest.

use super::entry::{Ask, LINE, Look, option_id};
use super::place::place_select;
use crate::components::NatureSign;
use crate::parent::danger::Danger;
use crate::parent::words::form as words;
use domain::Nature;
use domain::draft::{NO, UNSURE, YES, asked};
use domain::error::Field;
use domain::place::Care;
use domain::reaction::{ContactPreference, Language, Relation};
use domain::severity::SafetyAnswer;
use domain::text::{form, names, people};
use leptos::prelude::*;

/// Step 1: four tiles that are a radio group, and the location.
pub fn about(ask: Ask<'_>) -> AnyView {
    let field = Field::Nature;
    let tiles = Nature::ALL
        .iter()
        .enumerate()
        .map(|(at, nature)| tile(ask, at, *nature));
    view! {
        <fieldset
            class="field"
            role="radiogroup"
            aria-required="true"
            aria-describedby=ask.described_by(field)
            aria-invalid=ask.invalid(field)
        >
            <legend class="label">{form::label(field, ask.language)}</legend>
            {ask.error_line(field)}
            <div class="natures">{tiles.collect_view()}</div>
        </fieldset>
        {place_select(ask)}
    }
    .into_any()
}

fn tile(ask: Ask<'_>, at: usize, nature: Nature) -> AnyView {
    let (field, slug) = (Field::Nature, nature.slug());
    // The error summary leads to the first: it says what is wrong as well.
    let about = (at == 0).then(|| ask.described_by(field)).flatten();
    view! {
        <label class="tile" data-nature=slug>
            <input
                type="radio"
                id=option_id(field, at, slug)
                name=field.name()
                value=slug
                checked=ask.chose(field, slug)
                aria-describedby=about
            />
            <NatureSign nature />
            <span class="tile-name">{names::nature_title(nature, ask.language)}</span>
            <span class="hint">{form::nature_hint(nature, ask.language)}</span>
        </label>
    }
    .into_any()
}

const MORE: [Field; 3] = [Field::Group, Field::Child, Field::Care];

/// Step 2: the story, fuller for a complaint.
pub fn story(ask: Ask<'_>) -> AnyView {
    let language = ask.language;
    let nature = Nature::parse(&ask.form.draft.nature);
    let complaint = asked(Field::Safety, nature);
    let wish = asked(Field::Wish, nature).then(|| ask.text(Field::Wish, 3, true));
    let care = Care::ALL.map(|care| (care.slug(), people::care(care, language)));
    let touched = MORE
        .iter()
        .any(|field| !ask.form.draft.value(*field).is_empty());
    view! {
        {complaint.then(|| safety(ask))}
        {ask.text(Field::Body, 8, false)}
        <p class="counter"></p>
        <p class="unseen" role="status"></p>
        {complaint.then(|| discussed(ask))}
        {wish}
        {complaint.then(|| ask.line(Field::Happened, LINE))}
        <details open=touched>
            <summary>{words(language).more}</summary>
            {(!complaint).then(|| ask.line(Field::Happened, LINE))}
            {ask.line(Field::Group, LINE)}
            {ask.line(Field::Child, LINE)}
            {ask.select(Field::Care, care.to_vec(), true)}
        </details>
        {ask.line(Field::NotFor, LINE)}
    }
    .into_any()
}

fn safety(ask: Ask<'_>) -> AnyView {
    let language = ask.language;
    let answers = [
        (YES, form::safety(SafetyAnswer::Yes, language)),
        (NO, form::safety(SafetyAnswer::No, language)),
        (UNSURE, form::safety(SafetyAnswer::Unknown, language)),
    ];
    view! {
        {ask.radios(Field::Safety, answers.to_vec())}
        <div class="if-danger"><Danger language /></div>
    }
    .into_any()
}

fn discussed(ask: Ask<'_>) -> AnyView {
    let answers = [
        (YES, form::yes_no(true, ask.language)),
        (NO, form::yes_no(false, ask.language)),
    ];
    view! {
        {ask.radios(Field::Discussed, answers.to_vec())}
        <div class="if-discussed">
            {ask.line(Field::DiscussedWith, LINE)}
            {ask.line(Field::DiscussedWhen, LINE)}
            {ask.text(Field::DiscussedOutcome, 3, true)}
        </div>
    }
    .into_any()
}

/// Step 3: who; nothing more than the way of contact needs.
pub fn you(ask: Ask<'_>) -> AnyView {
    let language = ask.language;
    let relation = Relation::ALL
        .iter()
        .map(|one| (one.slug(), people::relation(*one, language)));
    let languages = Language::ALL
        .iter()
        .map(|one| (one.slug(), people::language_name(*one)));
    view! {
        {ask.select(Field::Relation, relation.collect(), false)}
        {ask.check(Field::Anonymous)}
        <div class="if-known">{reach(ask)}</div>
        {ask.select(Field::Language, languages.collect(), false)}
        {ask.check(Field::Share)}
    }
    .into_any()
}

fn reach(ask: Ask<'_>) -> AnyView {
    let words = words(ask.language);
    let complaint = Nature::parse(&ask.form.draft.nature).is_some_and(Nature::is_complaint);
    let needs = complaint.then(|| format!(" {}", words.complaint_needs));
    let contact = ContactPreference::ALL
        .iter()
        .map(|one| (one.slug(), people::contact(*one, ask.language)));
    let line = |field, kind, autocomplete, size| {
        ask.line(
            field,
            Look {
                kind,
                autocomplete,
                size,
                ..LINE
            },
        )
    };
    let address = |field, autocomplete, size| {
        ask.line(
            field,
            Look {
                autocomplete,
                size,
                optional: false,
                ..LINE
            },
        )
    };
    view! {
        <p class="hint">{words.why_contact}{needs}</p>
        {ask.line(Field::Name, Look { autocomplete: "name", optional: !complaint, ..LINE })}
        {line(Field::Email, "email", "email", None)}
        {line(Field::Phone, "tel", "tel", Some("medium"))}
        {ask.select(Field::Contact, contact.collect(), true)}
        <div class="if-letter">
            {address(Field::Street, "street-address", None)}
            {address(Field::Postcode, "postal-code", Some("short"))}
            {address(Field::Town, "address-level2", None)}
        </div>
        {ask.line(Field::Reachable, LINE)}
    }
    .into_any()
}
