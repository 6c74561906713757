//! The fields of each act, named as in [`crate::form::ActForm`].

mod choice;
mod input;
mod judgment;
mod people;
mod triage;

use super::Case;
use crate::components::{Field, TextArea, TextInput};
use crate::form::ActForm;
use crate::staff::words::words;
use choice::{Channels, Layers};
use domain::command::CommandKind;
use input::Inputs;
use leptos::prelude::*;
use people::{CircleFields, ColleagueField, Whom};
use triage::{CategoryFields, NatureFields, PlaceFields, SeverityFields};

/// One form's fields: the case, the names of its controls, and what a refused post left.
#[derive(Clone, Copy)]
pub struct Form {
    /// The case.
    pub open: Case,
    /// Tells the controls of this form from those of others.
    id: StoredValue<String>,
    /// What was typed, when this form was refused.
    typed: StoredValue<Option<ActForm>>,
}

impl Form {
    fn of(open: Case, kind: CommandKind, number: String) -> Self {
        let typed = open.left.with_value(|left| {
            let here = left.trouble.is_some()
                && left.form.act == kind.slug()
                && left.form.number == number;
            here.then(|| left.form.clone())
        });
        let done = open.done.with_untracked(|done| done.contains_key(&kind));
        let id = StoredValue::new([kind.slug().to_owned(), number].join("-"));
        Self {
            open,
            id,
            typed: StoredValue::new(typed.filter(|_| !done)),
        }
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
    let reason = move || view! { <Reason form note=None /> };
    let for_level = move || view! { <Reason form note=Some(words.reason_for_level) /> };
    let needed = open.view.with_untracked(|view| view.assigning_needs_reason);
    let for_handler = move || view! { <Reason form note=(!needed).then_some(words.optional) /> };
    match kind {
        CommandKind::SetNature => view! { <NatureFields form />{reason()} }.into_any(),
        CommandKind::SetSeverity => view! { <SeverityFields form />{for_level()} }.into_any(),
        CommandKind::SetCategory => view! { <CategoryFields form /> }.into_any(),
        CommandKind::SetPlaces => view! { <PlaceFields form /> }.into_any(),
        CommandKind::Involve | CommandKind::LinkInvolvement => view! { <ColleagueField form whom=Whom::Everybody /> }.into_any(),
        CommandKind::RuleOutInvolvement | CommandKind::TakeBackLetter => reason().into_any(),
        CommandKind::CompleteInvolvementCheck | CommandKind::WriteToOrganisation => ().into_any(),
        CommandKind::SetConfidential => view! { <CircleFields form />{reason()} }.into_any(),
        CommandKind::Assign => {
            view! { <ColleagueField form whom=Whom::Candidates />{for_handler()} }.into_any()
        }
        CommandKind::AnnounceHandler | CommandKind::ThankAndClose => {
            view! { <Words form label=words.own_text hint=Some(words.own_text_hint) /><Channels form /> }.into_any()
        }
        CommandKind::DeliverLetter => view! { <Day form label=words.handed_over_on /> }.into_any(),
        CommandKind::WriteToParent => view! { <Words form label=words.message hint=None /> }.into_any(),
        CommandKind::WriteNote => {
            view! { <Words form label=words.note hint=None /><Layers form /> }.into_any()
        }
        other => view! { <Inputs form kind=other /> }.into_any(),
    }
}

#[component]
fn Reason(form: Form, note: Option<&'static str>) -> impl IntoView {
    let words = words();
    let id = form.id("reason");
    let text = form.start(|typed| typed.get("reason").to_owned(), String::new);
    view! {
        <Field id=id.clone() label=words.reason note=note>
            <TextArea id name="reason" text rows=3 />
        </Field>
    }
}

#[component]
fn Words(form: Form, label: &'static str, hint: Option<&'static str>) -> impl IntoView {
    let id = form.id("text");
    let described = hint.map(|_| format!("{id}-hint"));
    let text = form.start(|typed| typed.get("text").to_owned(), String::new);
    view! {
        <Field id=id.clone() label=label hint=hint>
            <TextArea id name="text" text rows=5 described_by=described />
        </Field>
    }
}

/// A day; left empty it is today.
#[component]
pub fn Day(
    /// The form.
    form: Form,
    /// What day.
    label: &'static str,
) -> impl IntoView {
    let id = form.id("date");
    let value = form.start(|typed| typed.get("date").to_owned(), String::new);
    view! {
        <Field id=id.clone() label=label hint=Some(words().empty_is_today)>
            <TextInput id name="date" kind="date" value size="short" />
        </Field>
    }
}
