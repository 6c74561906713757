//! One question of the form: label, hint, error and a control with what was typed.

use crate::components::{Field, TextArea, TextInput, described_by};
use crate::parent::front::{language, prose};
use domain::draft::Draft;
use domain::error::{Field as Name, FieldError};
use domain::text::{errors, form};
use leptos::prelude::*;

/// What the questions of one form share: values to start with, and what is wrong.
#[derive(Clone, Copy)]
pub struct Answers {
    draft: StoredValue<Draft>,
    errors: RwSignal<Vec<FieldError>>,
}

impl Answers {
    /// Of a form as the server gave it.
    pub fn new(draft: Draft, errors: RwSignal<Vec<FieldError>>) -> Self {
        Self {
            draft: StoredValue::new(draft),
            errors,
        }
    }

    /// What was typed.
    pub fn value(self, field: Name) -> String {
        self.draft.with_value(|draft| draft.value(field).to_owned())
    }

    /// Whether this is what was chosen.
    pub fn chose(self, field: Name, value: &str) -> bool {
        self.draft.with_value(|draft| draft.value(field) == value)
    }

    /// Whether anything was typed in one of these, or is wrong with it.
    pub fn touched(self, fields: &'static [Name]) -> bool {
        fields.iter().any(|field| !self.value(*field).is_empty())
    }

    /// The sentence for this field.
    pub fn error(self, field: Name) -> Signal<Option<String>> {
        let language = language();
        Signal::derive(move || {
            self.errors.with(|all| {
                let error = all.iter().find(|error| error.field == field);
                error.map(|error| errors::field_error(*error, language))
            })
        })
    }
}

fn answers() -> Answers {
    expect_context()
}

fn note(optional: bool) -> Option<&'static str> {
    optional.then(|| prose().form.optional)
}

/// A question answered in one line.
#[component]
pub fn Line(
    field: Name,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] size: Option<&'static str>,
    #[prop(default = true)] optional: bool,
) -> impl IntoView {
    let (answers, language, id) = (answers(), language(), field.name());
    let (error, hint) = (answers.error(field), form::hint(field, language));
    let about = described_by(id, hint.is_some(), error);
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let value = answers.value(field);
    view! {
        <Field id label=form::label(field, language) hint note=note(optional) error>
            <TextInput id name=id value kind autocomplete size described_by=about invalid />
        </Field>
    }
}

/// A question answered in some lines.
#[component]
pub fn Text(
    field: Name,
    #[prop(default = 4)] rows: u16,
    #[prop(default = true)] optional: bool,
) -> impl IntoView {
    let (answers, language, id) = (answers(), language(), field.name());
    let (error, hint) = (answers.error(field), form::hint(field, language));
    let about = described_by(id, hint.is_some(), error);
    let invalid = Signal::derive(move || error.with(Option::is_some));
    let text = answers.value(field);
    view! {
        <Field id label=form::label(field, language) hint note=note(optional) error>
            <TextArea id name=id text rows described_by=about invalid required=!optional />
        </Field>
    }
}

/// A question answered from a closed list, folded.
#[component]
pub fn Select(
    field: Name,
    /// Value and word.
    options: Vec<(&'static str, &'static str)>,
    /// Whether an empty first choice is offered.
    #[prop(default = true)]
    empty: bool,
) -> impl IntoView {
    let (answers, language, id) = (answers(), language(), field.name());
    let (error, hint) = (answers.error(field), form::hint(field, language));
    let about = described_by(id, hint.is_some(), error);
    let options = options.into_iter().map(move |(value, word)| {
        view! { <option value=value selected=answers.chose(field, value)>{word}</option> }
    });
    view! {
        <Field id label=form::label(field, language) hint note=note(empty) error>
            <select
                class="input"
                id=id
                name=id
                aria-describedby=move || about.get()
                aria-invalid=move || error.with(Option::is_some).then_some("true")
            >
                {empty.then(|| view! { <option value="">{prose().form.no_choice}</option> })}
                {options.collect_view()}
            </select>
        </Field>
    }
}

/// A question answered from a short list, open.
#[component]
pub fn Radios(
    field: Name,
    /// Value and word.
    options: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    let (answers, language, name) = (answers(), language(), field.name());
    let (error, hint) = (answers.error(field), form::hint(field, language));
    let about = described_by(name, hint.is_some(), error);
    let options = options
        .into_iter()
        .enumerate()
        .map(move |(at, (value, word))| {
            // The first bears the field's name, so that the error summary leads to it.
            let id = if at == 0 {
                name.to_owned()
            } else {
                format!("{name}-{value}")
            };
            let checked = answers.chose(field, value);
            view! {
                <label class="option">
                    <input type="radio" id=id name=name value=value checked=checked />
                    {word}
                </label>
            }
        });
    view! {
        <fieldset
            class="field"
            role="radiogroup"
            aria-describedby=move || about.get()
            aria-invalid=move || error.with(Option::is_some).then_some("true")
        >
            <legend class="label">{form::label(field, language)}</legend>
            {hint.map(|hint| view! { <p class="hint" id=format!("{name}-hint")>{hint}</p> })}
            <FieldErrorLine name error />
            <div class="options">{options.collect_view()}</div>
        </fieldset>
    }
}

/// A single box to check.
#[component]
pub fn Check(field: Name) -> impl IntoView {
    let (answers, language, id) = (answers(), language(), field.name());
    let (error, hint) = (answers.error(field), form::hint(field, language));
    let about = described_by(id, hint.is_some(), error);
    let checked = answers.chose(field, domain::draft::CHECKED);
    view! {
        <div class="field">
            <FieldErrorLine name=id error />
            <label class="option">
                <input
                    type="checkbox"
                    id=id
                    name=id
                    value=domain::draft::CHECKED
                    checked=checked
                    aria-describedby=move || about.get()
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                />
                {form::label(field, language)}
            </label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> })}
        </div>
    }
}

/// The error of a group of controls.
#[component]
pub fn FieldErrorLine(name: &'static str, error: Signal<Option<String>>) -> impl IntoView {
    move || {
        error
            .get()
            .map(|error| view! { <p class="error" id=format!("{name}-error")>{error}</p> })
    }
}
