//! The fields of each act, named as in [`crate::form::ActForm`].

mod asked;
mod choice;
mod control;
mod input;
mod judgment;
mod people;
mod rows;
mod triage;

use super::{Case, act_place};
use crate::error::AppError;
use crate::form::ActForm;
use crate::staff::left::page_language;
use crate::staff::words::words;
use choice::Layers;
use control::{Control, Days, area, day};
use domain::command::CommandKind;
use domain::reaction::Language;
use domain::text::input::wrong as wrong_input;
use domain::text::refusal::refusal;
use domain::view::inputs::beside;
use input::Inputs;
use leptos::prelude::*;
use people::{CircleFields, ColleagueField, Whom};
use triage::{CategoryFields, NatureFields, PlaceFields, SeverityFields};

/// One form's fields: the case, the names of its controls, and what a refused post left.
#[derive(Clone, Copy)]
pub struct Form {
    /// The case.
    pub open: Case,
    /// Of which act.
    kind: CommandKind,
    /// On which name, letter or record.
    number: StoredValue<String>,
    /// Tells the controls of this form from those of others.
    id: StoredValue<String>,
    /// What was typed, when this form was refused.
    typed: StoredValue<Option<ActForm>>,
}

impl Form {
    fn of(open: Case, kind: CommandKind, number: String) -> Self {
        let typed = open
            .left
            .with_value(|left| left.is_of(kind, &number).then(|| left.form.clone()));
        let done = open.done.with_untracked(|done| done.contains_key(&kind));
        let id = [kind.slug().to_owned(), number.clone()].join("-");
        Self {
            open,
            kind,
            number: StoredValue::new(number),
            id: StoredValue::new(id),
            typed: StoredValue::new(typed.filter(|_| !done)),
        }
    }

    /// Where this form's words are kept.
    pub fn place(self) -> String {
        self.number
            .with_value(|number| act_place(self.open, self.kind, number))
    }

    /// Something was changed in it.
    pub fn touch(self) {
        self.open.touched.update_value(|touched| {
            touched.insert(self.kind);
        });
    }

    /// What is wrong with an input.
    pub fn wrong(self, name: &'static str) -> Signal<Option<String>> {
        self.wrong_at(name, Signal::stored(0))
    }

    /// What is wrong with an input of a row.
    pub fn wrong_at(self, name: &'static str, row: Signal<usize>) -> Signal<Option<String>> {
        let language = page_language();
        Signal::derive(move || self.error(name, row.get(), language))
    }

    fn error(self, name: &str, row: usize, language: Language) -> Option<String> {
        let (act, number, trouble) = self.open.trouble.get()?;
        if act != self.kind || !self.number.with_value(|own| *own == number) {
            return None;
        }
        if let AppError::Refused(why) = trouble {
            let named = beside(why, act).is_some_and(|input| input.slug() == name);
            return (named && row == 0).then(|| refusal(why, language).to_owned());
        }
        let AppError::Inputs(errors) = trouble else {
            return None;
        };
        let mut here = errors.into_iter();
        here.find(|one| one.input.slug() == name && usize::try_from(one.row) == Ok(row))
            .map(|one| wrong_input(one, language))
    }

    /// The id of a control.
    pub fn id(self, name: &str) -> String {
        self.id.with_value(|id| format!("{id}-{name}"))
    }

    /// What was typed, or what holds now.
    pub fn start<T>(self, typed: impl Fn(&ActForm) -> T, now: impl FnOnce() -> T) -> T {
        self.typed
            .with_value(|form| form.as_ref().map(typed))
            .unwrap_or_else(now)
    }
}

/// The fields of an act.
#[component]
pub fn Fields(
    /// The case.
    open: Case,
    /// The act.
    kind: CommandKind,
    /// On which name or letter.
    number: String,
) -> impl IntoView {
    let words = words();
    let form = Form::of(open, kind, number);
    let reason = move || why(form, None);
    let for_level = move || why(form, Some(words.reason_for_level));
    let needed = open.view.with_untracked(|view| view.assigning_needs_reason);
    let for_handler = move || why(form, (!needed).then_some(words.optional));
    match kind {
        CommandKind::SetNature => view! { <NatureFields form />{reason()} }.into_any(),
        CommandKind::SetSeverity => view! { <SeverityFields form />{for_level()} }.into_any(),
        CommandKind::SetCategory => view! { <CategoryFields form /> }.into_any(),
        CommandKind::SetPlaces => view! { <PlaceFields form /> }.into_any(),
        CommandKind::Involve | CommandKind::LinkInvolvement => {
            view! { <ColleagueField form whom=Whom::Everybody /> }.into_any()
        }
        CommandKind::RuleOutInvolvement | CommandKind::TakeBackLetter => reason(),
        CommandKind::CompleteInvolvementCheck | CommandKind::WriteToOrganisation => ().into_any(),
        CommandKind::SetConfidential => view! { <CircleFields form />{reason()} }.into_any(),
        CommandKind::Assign => {
            view! { <ColleagueField form whom=Whom::Candidates />{for_handler()} }.into_any()
        }
        CommandKind::DeliverLetter => past_day(form, words.handed_over_on),
        CommandKind::WriteToParent => area(Control::of(form, "text", words.message), 5, true),
        CommandKind::WriteNote => {
            let text = area(Control::of(form, "text", words.note), 5, true);
            view! { {text}<Layers form /> }.into_any()
        }
        other => view! { <Inputs form kind=other /> }.into_any(),
    }
}

fn why(form: Form, note: Option<&'static str>) -> AnyView {
    let control = Control {
        note,
        ..Control::of(form, "reason", words().reason)
    };
    area(control, 3, false)
}

/// A day until now; left empty it is today.
fn past_day(form: Form, label: &'static str) -> AnyView {
    let control = Control {
        hint: Some(words().empty_is_today),
        ..Control::of(form, "date", label)
    };
    let today = form.open.view.with_untracked(|view| view.today.clone());
    let days = Days {
        from: None,
        to: Some(today),
    };
    day(control, days)
}
