//! One question of the form: label, hint, error and a control with what was typed.

use crate::components::TextArea;
use crate::form::ReactionForm;
use crate::parent::element::{Element, el, p};
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
    /// Whether it has to be answered.
    pub need: Need,
}

/// Whether a question has to be answered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It has to.
    Needed,
    /// One of two has to.
    OneOfTwo,
    /// It may stay empty.
    Optional,
}

/// A line of text that may stay empty.
pub const LINE: Look = Look {
    kind: "text",
    autocomplete: "off",
    size: None,
    need: Need::Optional,
};

/// Value and word.
pub type Options = Vec<(&'static str, &'static str)>;

impl Ask<'_> {
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

    /// The line with what is wrong.
    pub fn error_line(self, field: Field) -> Option<Element> {
        let error = self.error(field)?;
        Some(
            p("error")
                .with("id", format!("{}-error", field.name()))
                .text(error),
        )
    }

    /// Help under the label.
    pub fn hint(self, field: Field) -> Option<Element> {
        let hint = form::hint(field, self.language)?;
        Some(
            p("hint")
                .with("id", format!("{}-hint", field.name()))
                .text(hint),
        )
    }

    /// Names what describes a control, and says whether its value was refused.
    pub fn described(self, field: Field, control: Element) -> Element {
        control
            .maybe("aria-describedby", self.described_by(field))
            .maybe("aria-invalid", self.error(field).map(|_| "true"))
    }

    /// A label with its words, and whether the question has to be answered.
    fn named(self, field: Field, need: Need, label: Element) -> Element {
        let words = words(self.language);
        let label = label.text(form::label(field, self.language));
        let note = match need {
            Need::Needed => return label,
            Need::OneOfTwo => words.one_of_two,
            Need::Optional => words.optional,
        };
        label
            .text(" ")
            .child(el("span").class("optional").text(note))
    }

    /// A control with its label above it.
    pub fn labelled(self, field: Field, need: Need, control: AnyView) -> Element {
        let label = el("label").class("label").with("for", field.name());
        el("div")
            .class("field")
            .child(self.named(field, need, label))
            .children(self.hint(field))
            .children(self.error_line(field))
            .child(control)
    }

    /// A question answered in one line.
    pub fn line(self, field: Field, look: Look) -> Element {
        let (id, value) = (field.name(), self.form.draft.value(field));
        // What goes without saying isn't said: the form is to fit in the first flight.
        let control = el("input")
            .class("input")
            .with("id", id)
            .with("name", id)
            .maybe("type", (look.kind != "text").then_some(look.kind))
            .maybe("value", (!value.is_empty()).then_some(value))
            .with("autocomplete", look.autocomplete)
            .maybe("data-size", look.size)
            .maybe(
                "aria-required",
                (look.need == Need::Needed).then_some("true"),
            );
        self.labelled(field, look.need, self.described(field, control).any())
    }

    /// A question answered in some lines.
    pub fn text(self, field: Field, rows: u16, need: Need) -> Element {
        let required = need == Need::Needed;
        let (id, text) = (field.name(), self.form.draft.value(field));
        let (about, invalid) = (self.described_by(field), self.error(field).is_some());
        let control = view! {
            <TextArea id name=id text rows described_by=about invalid required />
        };
        self.labelled(field, need, control.into_any())
    }

    /// A question answered from a closed list, folded; `empty` offers no choice first.
    pub fn select(self, field: Field, options: Options, empty: bool) -> Element {
        let nothing = empty.then(|| {
            el("option")
                .with("value", "")
                .text(words(self.language).no_choice)
        });
        let options = options.into_iter().map(|(value, word)| {
            el("option")
                .with("value", value)
                .flag("selected", self.chose(field, value))
                .text(word)
        });
        let control = el("select")
            .class("input")
            .with("id", field.name())
            .with("name", field.name())
            .children(nothing)
            .children(options);
        let need = if empty { Need::Optional } else { Need::Needed };
        self.labelled(field, need, self.described(field, control).any())
    }

    /// A group of answers to choose from: its label, help and what is wrong with the choice.
    pub fn group(self, field: Field, need: Need) -> Element {
        let group = el("fieldset").class("field").with("role", "radiogroup");
        self.described(field, group)
            .child(self.named(field, need, el("legend").class("label")))
            .children(self.hint(field))
            .children(self.error_line(field))
    }

    /// A question answered from a short list, open.
    pub fn radios(self, field: Field, options: Options) -> Element {
        let options = options.into_iter().enumerate().map(|(at, (value, word))| {
            el("label")
                .class("option")
                .child(self.radio(field, at, value))
                .text(word)
        });
        self.group(field, Need::Optional)
            .child(el("div").class("options").children(options))
    }

    /// One of a group.
    pub fn radio(self, field: Field, at: usize, value: &'static str) -> Element {
        el("input")
            .with("type", "radio")
            .with("id", option_id(field, at, value))
            .with("name", field.name())
            .with("value", value)
            .flag("checked", self.chose(field, value))
    }

    /// A single box to check.
    pub fn check(self, field: Field) -> Element {
        let id = field.name();
        let control = el("input")
            .with("type", "checkbox")
            .with("id", id)
            .with("name", id)
            .with("value", CHECKED)
            .flag("checked", self.chose(field, CHECKED));
        let label = el("label")
            .class("option")
            .child(self.described(field, control))
            .text(form::label(field, self.language));
        el("div")
            .class("field")
            .children(self.error_line(field))
            .child(label)
            .children(self.hint(field))
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
