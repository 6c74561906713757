//! Nature, severity, category and place.

use super::Form;
use crate::components::{Field, TextInput};
use crate::staff::left::page_language;
use crate::staff::words::words;
use domain::Nature;
use domain::case::Category;
use domain::place::Care;
use domain::text::{names, people, severity};
use domain::view::Choice;
use leptos::prelude::*;

/// The four natures; for a klacht also the day the parent agreed.
#[component]
pub fn NatureFields(
    /// The form.
    form: Form,
) -> impl IntoView {
    let (words, language) = (words(), page_language());
    let (now, counts) = form
        .open
        .view
        .with_untracked(|view| (view.current.nature, view.current.counts_as_complaint));
    let chosen = form.start(
        |typed| typed.get("nature").to_owned(),
        || now.slug().to_owned(),
    );
    let choices = Nature::ALL.iter().map(|nature| {
        view! {
            <label class="choice">
                <input type="radio" name="nature" value=nature.slug() checked=chosen == nature.slug() />
                <span>{names::nature_title(*nature, language)}</span>
            </label>
        }
    });
    let id = form.id("date");
    let value = form.start(|typed| typed.get("date").to_owned(), String::new);
    view! {
        <fieldset class="choices"><legend class="label">{words.nature}</legend>{choices.collect_view()}</fieldset>
        {counts.then(|| view! {
            <Field id=id.clone() label=words.agreed_on note=Some(words.optional) hint=Some(words.agreed_on_hint)>
                <TextInput id name="date" kind="date" value size="short" />
            </Field>
        })}
    }
}

/// The five levels with what each means, under what automation noticed.
#[component]
pub fn SeverityFields(
    /// The form.
    form: Form,
) -> impl IntoView {
    let (words, language) = (words(), page_language());
    let (now, levels) = form.open.view.with_untracked(|view| {
        let level = view.current.severity.level().to_string();
        (level, view.levels.clone())
    });
    let chosen = form.start(|typed| typed.get("level").to_owned(), || now);
    let choices = levels.into_iter().map(|level| {
        let value = level.level().to_string();
        let checked = chosen == value;
        view! {
            <label class="choice">
                <input type="radio" name="level" value=value.clone() checked=checked />
                <span>
                    <strong>{value.clone()}" · "{severity::name(level, language)}</strong>
                    <small>{severity::route(level, language)}</small>
                </span>
            </label>
        }
    });
    let suggestion = move || {
        let (suggestion, signals) = form
            .open
            .view
            .with(|view| (view.suggestion.clone(), view.signals.clone()));
        suggestion.map(|suggestion| {
            let signals = signals.into_iter().map(|signal| view! { <li>{signal}</li> });
            view! { <div class="suggestion"><p>{suggestion}</p><ul>{signals.collect_view()}</ul></div> }
        })
    };
    view! {
        {suggestion}
        <fieldset class="choices"><legend class="label">{words.severity}</legend>{choices.collect_view()}</fieldset>
    }
}

/// Category and cause.
#[component]
pub fn CategoryFields(
    /// The form.
    form: Form,
) -> impl IntoView {
    let (words, language) = (words(), page_language());
    let (category, cause) = form.open.view.with_untracked(|view| {
        let current = &view.current;
        (
            current.category.clone().unwrap_or_default(),
            current.cause.clone().unwrap_or_default(),
        )
    });
    let category = form.start(|typed| typed.get("category").to_owned(), || category);
    let cause = form.start(|typed| typed.get("cause").to_owned(), || cause);
    let options = Category::ALL.iter().map(move |one| {
        let chosen = category == one.slug();
        view! { <option value=one.slug() selected=chosen>{names::category(*one, language)}</option> }
    });
    let (of_category, of_cause) = (form.id("category"), form.id("cause"));
    view! {
        <Field id=of_category.clone() label=words.category>
            <select class="input" id=of_category name="category">
                <option value="">{words.choose_category}</option>
                {options.collect_view()}
            </select>
        </Field>
        <Field id=of_cause.clone() label=words.cause note=Some(words.optional)>
            <TextInput id=of_cause name="cause" value=cause />
        </Field>
    }
}

/// One or more locations, the whole organisation, or unknown; and the kind of care.
#[component]
pub fn PlaceFields(
    /// The form.
    form: Form,
) -> impl IntoView {
    let (words, language) = (words(), page_language());
    let (now, care, locations) = form.open.view.with_untracked(|view| {
        let care = view.current.care.clone().unwrap_or_default();
        (view.current.places.clone(), care, view.locations.clone())
    });
    let chosen = form.start(
        |typed| typed.all("places").map(str::to_owned).collect(),
        || now,
    );
    let care = form.start(|typed| typed.get("care").to_owned(), || care);
    let places = locations.into_iter().map(|Choice { value, label, hint }| {
        let checked = chosen.contains(&value);
        view! {
            <label class="choice">
                <input type="checkbox" name="places" value=value checked=checked />
                <span>{label}{hint.map(|cluster| view! { <small>{cluster}</small> })}</span>
            </label>
        }
    });
    let kinds = Care::ALL.into_iter().map(move |kind| {
        let chosen = care == kind.slug();
        view! { <option value=kind.slug() selected=chosen>{people::care(kind, language)}</option> }
    });
    let id = form.id("care");
    view! {
        <fieldset class="choices" data-many="true">
            <legend class="label">{words.location}</legend>
            {places.collect_view()}
        </fieldset>
        <Field id=id.clone() label=words.care note=Some(words.optional)>
            <select class="input" id=id name="care">
                <option value="">{words.none}</option>
                {kinds.collect_view()}
            </select>
        </Field>
    }
}
