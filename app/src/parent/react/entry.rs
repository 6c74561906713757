//! One question of the form: label, hint, error and a control with what was typed.

use crate::components::{TextArea, TextInput};
use crate::form::ReactionForm;
use crate::parent::words::form as words;
use domain::draft::CHECKED;
use domain::error::Field;
use domain::reaction::Language;
use domain::text::{errors, form};
use leptos::prelude::*;

/// The form as it stands, and the language it is asked in.
#[derive(Clone, Copy)]
pub struct Ask<'a> {
    /// Answers and what is wrong with them.
    pub form: &'a ReactionForm,
    /// Language of the page.
    pub language: Language,
}

/// How a line looks and what browsers may fill in.
#[derive(Clone, Copy)]
pub struct Look {
    /// `type`.
    pub kind: &'static str,
    /// `autocomplete`.
    pub autocomplete: &'static str,
    /// Expected length: `short`, `medium`; else the full width.
    pub size: Option<&'static str>,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// A line of text that may stay empty.
pub const LINE: Look = Look {
    kind: "text",
    autocomplete: "off",
    size: None,
    optional: true,
};

/// Value and word.
pub type Options = Vec<(&'static str, &'static str)>;

impl Ask<'_> {
    /// What was typed.
    pub fn value(self, field: Field) -> String {
        self.form.draft.value(field).to_owned()
    }

    /// Whether this is what was chosen.
    pub fn chose(self, field: Field, value: &str) -> bool {
        self.form.draft.value(field) == value
    }

    /// The sentence for this field.
    pub fn error(self, field: Field) -> Option<String> {
        let error = self.form.errors.iter().find(|error| error.field == field);
        error.map(|error| errors::field_error(*error, self.language))
    }

    /// The ids that a control names in `aria-describedby`.
    pub fn described_by(self, field: Field) -> Option<String> {
        let id = field.name();
        let hint = form::hint(field, self.language).map(|_| format!("{id}-hint"));
        let error = self.error(field).map(|_| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// Whether its value was refused, as ARIA writes it.
    pub fn invalid(self, field: Field) -> Option<&'static str> {
        self.error(field).map(|_| "true")
    }

    /// The line with what is wrong.
    pub fn error_line(self, field: Field) -> Option<AnyView> {
        let id = format!("{}-error", field.name());
        self.error(field)
            .map(|error| view! { <p class="error" id=id>{error}</p> }.into_any())
    }

    /// Help under the label.
    pub fn hint(self, field: Field) -> Option<AnyView> {
        let id = format!("{}-hint", field.name());
        form::hint(field, self.language)
            .map(|hint| view! { <p class="hint" id=id>{hint}</p> }.into_any())
    }

    /// A control with its label above it.
    pub fn labelled(self, field: Field, optional: bool, control: AnyView) -> AnyView {
        let note = optional.then(|| words(self.language).optional);
        let note = note.map(|note| view! { " " <span class="optional">{note}</span> });
        view! {
            <div class="field">
                <label class="label" for=field.name()>
                    {form::label(field, self.language)} {note}
                </label>
                {self.hint(field)}
                {self.error_line(field)}
                {control}
            </div>
        }
        .into_any()
    }

    /// A question answered in one line.
    pub fn line(self, field: Field, look: Look) -> AnyView {
        let (id, value) = (field.name(), self.value(field));
        let (about, invalid) = (self.described_by(field), self.error(field).is_some());
        let Look {
            kind,
            autocomplete,
            size,
            optional,
        } = look;
        let control = view! {
            <TextInput id name=id value kind autocomplete size described_by=about invalid />
        };
        self.labelled(field, optional, control.into_any())
    }

    /// A question answered in some lines.
    pub fn text(self, field: Field, rows: u16, optional: bool) -> AnyView {
        let (id, text) = (field.name(), self.value(field));
        let (about, invalid) = (self.described_by(field), self.error(field).is_some());
        let control = view! {
            <TextArea id name=id text rows described_by=about invalid required=!optional />
        };
        self.labelled(field, optional, control.into_any())
    }

    /// A question answered from a closed list, folded; `empty` offers no choice first.
    pub fn select(self, field: Field, options: Options, empty: bool) -> AnyView {
        let nothing =
            empty.then(|| view! { <option value="">{words(self.language).no_choice}</option> });
        let options = options.into_iter().map(|(value, word)| {
            view! { <option value=value selected=self.chose(field, value)>{word}</option> }
        });
        let control = view! {
            <select
                class="input"
                id=field.name()
                name=field.name()
                aria-describedby=self.described_by(field)
                aria-invalid=self.invalid(field)
            >
                {nothing}
                {options.collect_view()}
            </select>
        };
        self.labelled(field, empty, control.into_any())
    }

    /// A question answered from a short list, open.
    pub fn radios(self, field: Field, options: Options) -> AnyView {
        let name = field.name();
        let options = options.into_iter().enumerate().map(|(at, (value, word))| {
            let (id, checked) = (option_id(field, at, value), self.chose(field, value));
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
                aria-describedby=self.described_by(field)
                aria-invalid=self.invalid(field)
            >
                <legend class="label">{form::label(field, self.language)}</legend>
                {self.hint(field)}
                {self.error_line(field)}
                <div class="options">{options.collect_view()}</div>
            </fieldset>
        }
        .into_any()
    }

    /// A single box to check.
    pub fn check(self, field: Field) -> AnyView {
        let id = field.name();
        view! {
            <div class="field">
                {self.error_line(field)}
                <label class="option">
                    <input
                        type="checkbox"
                        id=id
                        name=id
                        value=CHECKED
                        checked=self.chose(field, CHECKED)
                        aria-describedby=self.described_by(field)
                        aria-invalid=self.invalid(field)
                    />
                    {form::label(field, self.language)}
                </label>
                {self.hint(field)}
            </div>
        }
        .into_any()
    }
}

/// The first bears the field's name, so that the error summary leads to it.
pub fn option_id(field: Field, at: usize, value: &str) -> String {
    if at == 0 {
        field.name().to_owned()
    } else {
        format!("{}-{value}", field.name())
    }
}
