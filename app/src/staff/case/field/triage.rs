//! Nature, severity, category and place.

use super::Form;
use super::asked::Group;
use super::control::{Control, Days, day, line, select};
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
    let choices = Nature::ALL.iter().map(move |nature| {
        view! {
            <label class="choice">
                <input type="radio" name="nature" value=nature.slug() checked=chosen == nature.slug() />
                <span>{names::nature_title(*nature, language)}</span>
            </label>
        }
    });
    let agreed = counts.then(|| {
        let control = Control {
            note: Some(words.optional),
            hint: Some(words.agreed_on_hint),
            ..Control::of(form, "date", words.agreed_on)
        };
        let today = form.open.view.with_untracked(|view| view.today.clone());
        let days = Days {
            from: None,
            to: Some(today),
        };
        day(control, days)
    });
    view! {
        <Group form name="nature" legend=words.nature>{choices.collect_view()}</Group>
        {agreed}
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
    let choices = levels.into_iter().map(move |level| {
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
        <Group form name="level" legend=words.severity>{choices.collect_view()}</Group>
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
    let categories = Category::ALL.iter();
    let categories = categories
        .map(|one| {
            (
                one.slug().to_owned(),
                names::category(*one, language).to_owned(),
            )
        })
        .collect::<Vec<_>>();
    let of_category = Control {
        text: category,
        ..Control::of(form, "category", words.category)
    };
    let of_cause = Control {
        text: cause,
        note: Some(words.optional),
        ..Control::of(form, "cause", words.cause)
    };
    view! {
        {select(of_category, Some(words.choose_category), Signal::stored(categories))}
        {line(of_cause)}
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
    let places = locations
        .into_iter()
        .map(move |Choice { value, label, hint }| {
            let checked = chosen.contains(&value);
            view! {
                <label class="choice">
                    <input type="checkbox" name="places" value=value checked=checked />
                    <span>{label}{hint.map(|cluster| view! { <small>{cluster}</small> })}</span>
                </label>
            }
        });
    let kinds = Care::ALL.into_iter();
    let kinds = kinds
        .map(|kind| {
            (
                kind.slug().to_owned(),
                people::care(kind, language).to_owned(),
            )
        })
        .collect::<Vec<_>>();
    let of_care = Control {
        text: care,
        note: Some(words.optional),
        ..Control::of(form, "care", words.care)
    };
    view! {
        <Group form name="places" legend=words.location many=true>{places.collect_view()}</Group>
        {select(of_care, Some(words.none), Signal::stored(kinds))}
    }
}
