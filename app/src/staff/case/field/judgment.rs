//! The judgment: its parts, each with reasons, and measures, each with a date. Rows can be added
//! and taken away; without script some empty ones stand ready.

use super::Form;
use super::control::{Control, Days, area, day, line, select};
use super::rows::{Row, Rows};
use crate::staff::left::page_language;
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::dossier::Verdict;
use domain::text::input::{label, verdict};
use leptos::prelude::*;

/// Parts and measures.
#[component]
pub fn JudgmentFields(
    /// The form.
    form: Form,
) -> impl IntoView {
    let words = words();
    view! {
        <Rows form of="part" title=words.part add=words.add_part remove=words.remove_part least=1 fields=part />
        <h4>{words.measures}</h4>
        <Rows form of="measure" title=words.measure add=words.add_measure remove=words.remove_measure least=0 fields=measure />
    }
}

/// What was typed in a row before, or was drafted, or nothing.
fn control(form: Form, name: &'static str, row: Row) -> Control {
    let drafted = || {
        let drafted = form.open.view.with_untracked(|view| view.drafted.clone());
        let mut found = drafted.into_iter().filter(|(known, _)| known == name);
        found
            .nth(row.key)
            .map(|(_, value)| value)
            .unwrap_or_default()
    };
    let typed = |name: &'static str| {
        form.start(
            |typed| typed.all(name).nth(row.key).unwrap_or_default().to_owned(),
            drafted,
        )
    };
    Control {
        name,
        id: form.id(&format!("{name}-{}", row.key)),
        label: label(CommandKind::DraftJudgment, name, page_language()),
        hint: None,
        note: None,
        text: typed(name),
        wrong: form.wrong_at(name, row.at),
    }
}

fn part(form: Form, row: Row) -> AnyView {
    let verdicts = Verdict::ALL.iter();
    let verdicts = verdicts
        .map(|one| {
            (
                one.slug().to_owned(),
                verdict(*one, page_language()).to_owned(),
            )
        })
        .collect::<Vec<_>>();
    view! {
        {line(control(form, "part", row))}
        {select(control(form, "verdict", row), None, Signal::stored(verdicts))}
        {area(control(form, "reasons", row), 3, false)}
    }
    .into_any()
}

fn measure(form: Form, row: Row) -> AnyView {
    let today = form.open.view.with_untracked(|view| view.today.clone());
    let days = Days {
        from: Some(today),
        to: None,
    };
    view! {
        {area(control(form, "measure", row), 2, false)}
        {day(control(form, "due", row), days)}
    }
    .into_any()
}
