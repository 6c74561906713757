//! The controls themselves, each with its label and what is wrong with it.

use super::Form;
use crate::components::{Field, TextArea, TextInput};
use crate::staff::words::words;
use leptos::prelude::*;

/// A control as it is labelled and filled.
pub struct Control {
    /// Name in the form.
    pub name: &'static str,
    /// Identity.
    pub id: String,
    /// What stands above it.
    pub label: &'static str,
    /// Help under the label.
    pub hint: Option<&'static str>,
    /// After the label.
    pub note: Option<&'static str>,
    /// What stands in it at first.
    pub text: String,
    /// What is wrong with it.
    pub wrong: Signal<Option<String>>,
}

impl Control {
    /// A control of a form, filled with what was typed or nothing.
    pub fn of(form: Form, name: &'static str, label: &'static str) -> Self {
        Self {
            name,
            id: form.id(name),
            label,
            hint: None,
            note: None,
            text: form.start(|typed| typed.get(name).to_owned(), String::new),
            wrong: form.wrong(name),
        }
    }

    fn described(&self) -> String {
        let error = format!("{}-error", self.id);
        match self.hint {
            Some(_) => format!("{}-hint {error}", self.id),
            None => error,
        }
    }

    /// Without script the page arrives at the first that is wrong.
    fn first(&self) -> bool {
        self.wrong.with_untracked(Option::is_some)
    }
}

/// Some lines.
pub fn area(control: Control, rows: u16, required: bool) -> AnyView {
    let (described, first, wrong) = (control.described(), control.first(), control.wrong);
    let Control { name, id, text, .. } = control;
    view! {
        <Field id=id.clone() label=control.label hint=control.hint note=control.note error=wrong>
            <TextArea
                id
                name
                text
                rows
                described_by=described
                required
                attr:aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                attr:autofocus=first
            />
        </Field>
    }
    .into_any()
}

/// What the days have to be, as the calendar of the browser shows them.
#[derive(Debug, Clone, Default)]
pub struct Days {
    /// Not before.
    pub from: Option<String>,
    /// Not after.
    pub to: Option<String>,
}

/// A day.
pub fn day(control: Control, days: Days) -> AnyView {
    let (described, first, wrong) = (control.described(), control.first(), control.wrong);
    let Control { name, id, text, .. } = control;
    view! {
        <Field id=id.clone() label=control.label hint=control.hint note=control.note error=wrong>
            <TextInput
                id
                name
                kind="date"
                value=text
                size="short"
                described_by=described
                attr:min=days.from
                attr:max=days.to
                attr:aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                attr:autofocus=first
            />
        </Field>
    }
    .into_any()
}

/// One line.
pub fn line(control: Control) -> AnyView {
    let (described, first, wrong) = (control.described(), control.first(), control.wrong);
    let Control { name, id, text, .. } = control;
    view! {
        <Field id=id.clone() label=control.label hint=control.hint note=control.note error=wrong>
            <TextInput
                id
                name
                value=text
                size="medium"
                described_by=described
                attr:aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                attr:autofocus=first
            />
        </Field>
    }
    .into_any()
}

/// One of a list; nothing is chosen at first unless `control` says so.
pub fn select(
    control: Control,
    none: Option<&'static str>,
    list: Signal<Vec<(String, String)>>,
) -> AnyView {
    let (described, first, wrong) = (control.described(), control.first(), control.wrong);
    let Control { name, id, text, .. } = control;
    view! {
        <Field id=id.clone() label=control.label hint=control.hint note=control.note error=wrong>
            <select
                class="input"
                id=id
                name=name
                aria-describedby=described
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                autofocus=first
            >
                <option value="">{none.unwrap_or(words().choose)}</option>
                <For
                    each=move || list.get()
                    key=|(value, _)| value.clone()
                    children=move |(value, word)| {
                        let selected = text == value;
                        view! { <option value=value selected=selected>{word}</option> }
                    }
                />
            </select>
        </Field>
    }
    .into_any()
}
