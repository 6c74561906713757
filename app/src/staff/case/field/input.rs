//! The fields of the handling's acts, drawn from what the rules say they ask for.

use super::Form;
use super::choice::Channels;
use super::judgment::JudgmentFields;
use crate::components::{Field, TextArea, TextInput};
use crate::staff::left::page_language;
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::text::input::{choices, hint, label};
use domain::view::inputs::{Input, InputKind, inputs};
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
    match input.kind {
        InputKind::Area(rows) => area(form, kind, input, rows),
        InputKind::Line => line(form, kind, input, "text"),
        InputKind::Day => line(form, kind, input, "date"),
        InputKind::Check => check(form, kind, input),
        InputKind::Choice(list) => radios(form, kind, input, choices(list, page_language())),
        InputKind::Candidate => select(form, kind, input, of(|view| view.candidates.clone())),
        InputKind::Colleague => select(form, kind, input, of(|view| view.members.clone())),
        InputKind::Keeper => {
            let parent = ("parent".to_owned(), words().the_parent.to_owned());
            let members = of(|view| view.members.clone());
            select(
                form,
                kind,
                input,
                [parent].into_iter().chain(members).collect(),
            )
        }
        InputKind::Site => select(form, kind, input, of(|view| view.sites.clone())),
        InputKind::Channel => view! { <Channels form /> }.into_any(),
        InputKind::Judgment => view! { <JudgmentFields form /> }.into_any(),
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
        let goes_on = kind == CommandKind::DraftProposal;
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

fn area(form: Form, kind: CommandKind, input: Input, rows: u16) -> AnyView {
    let (id, language) = (form.id(input.name), page_language());
    let help = hint(kind, input.name, language);
    let described = help.map(|_| format!("{id}-hint"));
    let text = start(form, kind, input.name);
    view! {
        <Field id=id.clone() label=label(kind, input.name, language) note=note(kind, input) hint=help>
            <TextArea id name=input.name text rows=rows described_by=described required=!input.optional />
        </Field>
    }
    .into_any()
}

fn line(form: Form, kind: CommandKind, input: Input, of: &'static str) -> AnyView {
    let (id, language) = (form.id(input.name), page_language());
    let help = hint(kind, input.name, language);
    let described = help.map(|_| format!("{id}-hint"));
    let value = start(form, kind, input.name);
    let size = if of == "date" { "short" } else { "medium" };
    view! {
        <Field id=id.clone() label=label(kind, input.name, language) note=note(kind, input) hint=help>
            <TextInput id name=input.name kind=of value size=size described_by=described />
        </Field>
    }
    .into_any()
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
    let choices = list.into_iter().map(|(value, word)| {
        let checked = chosen == value;
        view! {
            <label class="choice">
                <input type="radio" name=input.name value=value checked=checked />
                <span>{word}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choices">
            <legend class="label">{label(kind, input.name, page_language())}</legend>
            {choices.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn select(form: Form, kind: CommandKind, input: Input, list: Vec<(String, String)>) -> AnyView {
    let (id, language) = (form.id(input.name), page_language());
    let chosen = start(form, kind, input.name);
    let options = list.into_iter().map(move |(value, word)| {
        let selected = chosen == value;
        view! { <option value=value selected=selected>{word}</option> }
    });
    view! {
        <Field id=id.clone() label=label(kind, input.name, language) note=note(kind, input)>
            <select class="input" id=id name=input.name>
                <option value="">{words().choose}</option>
                {options.collect_view()}
            </select>
        </Field>
    }
    .into_any()
}
