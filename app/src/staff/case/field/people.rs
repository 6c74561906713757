//! Colleagues: one to assign or link, several in a circle.

use super::Form;
use super::asked::Group;
use super::control::{Control, select};
use crate::staff::words::words;
use domain::view::{CaseView, Choice};
use leptos::prelude::*;

/// From which colleagues is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// Who can handle the case.
    Candidates,
    /// Everybody who works here.
    Everybody,
}

impl Whom {
    fn of(self, view: &CaseView) -> Vec<Choice> {
        match self {
            Self::Candidates => view.candidates.clone(),
            Self::Everybody => view.colleagues.clone(),
        }
    }
}

/// One colleague.
#[component]
pub fn ColleagueField(
    /// The form.
    form: Form,
    /// From whom.
    whom: Whom,
) -> impl IntoView {
    let words = words();
    let now = form
        .open
        .view
        .with_untracked(|view| view.current.handler.clone());
    let now = now.filter(|_| whom == Whom::Candidates).unwrap_or_default();
    let control = Control {
        text: form.start(|typed| typed.get("colleague").to_owned(), || now),
        ..Control::of(form, "colleague", words.colleague)
    };
    let choices = Memo::new(move |_| {
        let choices = form.open.view.with(|view| whom.of(view)).into_iter();
        choices
            .map(|choice| (choice.value, label(choice.label, choice.hint)))
            .collect::<Vec<_>>()
    });
    select(control, None, choices.into())
}

fn label(name: String, hint: Option<String>) -> String {
    match hint {
        Some(hint) => format!("{name} ({hint})"),
        None => name,
    }
}

/// Whether the case is confidential, and who is in its circle.
#[component]
pub fn CircleFields(
    /// The form.
    form: Form,
) -> impl IntoView {
    let words = words();
    let (on, circle, members) = form.open.view.with_untracked(|view| {
        (
            view.current.confidential,
            view.current.circle.clone(),
            view.members.clone(),
        )
    });
    let on = form.start(|typed| typed.get("on") == "on", || on);
    let circle = form.start(
        |typed| typed.all("circle").map(str::to_owned).collect(),
        || circle,
    );
    let members = members.into_iter().map(move |one| {
        let checked = circle.contains(&one.value);
        view! {
            <label class="choice">
                <input type="checkbox" name="circle" value=one.value checked=checked />
                <span>{label(one.label, one.hint)}</span>
            </label>
        }
    });
    view! {
        <label class="choice">
            <input type="checkbox" name="on" value="on" checked=on />
            <span>{words.make_confidential}</span>
        </label>
        <Group form name="circle" legend=words.circle many=true>{members.collect_view()}</Group>
    }
}
