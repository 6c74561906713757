//! The fields of the handling's acts, drawn from what the rules say they ask for.

use super::Form;
use super::asked::Group;
use super::choice::Channels;
use super::control::{Control, Days, area, day, line, select};
use super::judgment::JudgmentFields;
use crate::staff::left::page_language;
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::text::input::{choices, hint, label};
use domain::view::inputs::{Input, InputKind, inputs, shows_what_holds};
use domain::view::{CaseView, Choice};
use leptos::prelude::*;

/// Everything an act asks for.
#[component]
pub fn Inputs(
    /// The form.
    form: Form,
    /// The act.
    kind: CommandKind,
) -> impl IntoView {
    inputs(kind)
        .iter()
        .map(|input| one(form, kind, *input))
        .collect_view()
}

fn one(form: Form, kind: CommandKind, input: Input) -> AnyView {
    let of = |pick: fn(&CaseView) -> Vec<Choice>| {
        let found = form.open.view.with_untracked(pick);
        found
            .into_iter()
            .map(|one| (one.value, with_hint(one.label, one.hint)))
            .collect::<Vec<_>>()
    };
    let asked = control(form, kind, input);
    let listed = |list| select(control(form, kind, input), None, Signal::stored(list));
    match input.kind {
        InputKind::Area(rows) => area(asked, rows, !input.optional),
        InputKind::Line => line(asked),
        InputKind::Day => day(asked, days(form, kind, input)),
        InputKind::Check => check(form, kind, input),
        InputKind::Choice(list) => radios(form, kind, input, choices(list, page_language())),
        InputKind::Tasked => listed(of(|view| view.tasked.clone())),
        InputKind::Askable => listed(of(|view| view.askable.clone())),
        InputKind::Consenter => listed(of(|view| view.consenters.clone())),
        InputKind::Keeper => {
            let parent = ("parent".to_owned(), words().the_parent.to_owned());
            let members = of(|view| view.members.clone());
            listed([parent].into_iter().chain(members).collect())
        }
        InputKind::Site => listed(of(|view| view.sites.clone())),
        InputKind::Channel => view! { <Channels form /> }.into_any(),
        InputKind::Judgment => view! { <JudgmentFields form /> }.into_any(),
    }
}

fn control(form: Form, kind: CommandKind, input: Input) -> Control {
    let language = page_language();
    Control {
        hint: hint(kind, input.name, language),
        note: note(kind, input),
        text: start(form, kind, input.name),
        ..Control::of(form, input.name, label(kind, input.name, language))
    }
}

/// Days to come for what has to be done, days until now for what was done.
fn days(form: Form, kind: CommandKind, input: Input) -> Days {
    let today = form
        .open
        .view
        .with_untracked(|view| Some(view.today.clone()));
    let consulted = kind == CommandKind::RecordConsultation;
    let agreed = matches!(
        kind,
        CommandKind::RecordAgreement | CommandKind::CorrectAgreement
    );
    if (input.optional && !agreed) || consulted {
        Days {
            from: None,
            to: today,
        }
    } else {
        Days {
            from: today,
            to: None,
        }
    }
}

fn with_hint(name: String, hint: Option<String>) -> String {
    match hint {
        Some(hint) => format!("{name} ({hint})"),
        None => name,
    }
}

/// What was typed before, or was drafted, or nothing.
fn start(form: Form, kind: CommandKind, name: &'static str) -> String {
    let drafted = || {
        let goes_on = shows_what_holds(kind);
        let drafted = form.open.view.with_untracked(|view| view.drafted.clone());
        let found = drafted.into_iter().find(|(known, _)| known == name);
        found
            .filter(|_| goes_on)
            .map(|(_, value)| value)
            .unwrap_or_default()
    };
    form.start(|typed| typed.get(name).to_owned(), drafted)
}

fn note(kind: CommandKind, input: Input) -> Option<&'static str> {
    // An agreement without a date has none.
    let undated = matches!(
        kind,
        CommandKind::RecordAgreement | CommandKind::CorrectAgreement
    );
    let today = input.name == "date" && !undated;
    input.optional.then(|| {
        if today {
            words().empty_is_today
        } else {
            words().optional
        }
    })
}

fn check(form: Form, kind: CommandKind, input: Input) -> AnyView {
    let checked = start(form, kind, input.name) == "on";
    view! {
        <label class="choice">
            <input type="checkbox" name=input.name value="on" checked=checked />
            <span>{label(kind, input.name, page_language())}</span>
        </label>
    }
    .into_any()
}

fn radios(form: Form, kind: CommandKind, input: Input, list: Vec<(String, String)>) -> AnyView {
    let chosen = start(form, kind, input.name);
    let choices = list.into_iter().map(move |(value, word)| {
        let checked = chosen == value;
        view! {
            <label class="choice">
                <input type="radio" name=input.name value=value checked=checked />
                <span>{word}</span>
            </label>
        }
    });
    view! {
        <Group form name=input.name legend=label(kind, input.name, page_language())>
            {choices.collect_view()}
        </Group>
    }
    .into_any()
}
