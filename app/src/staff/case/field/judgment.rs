//! The judgment: its parts, each with reasons, and measures, each with a date.

use super::Form;
use crate::components::{Field, TextArea, TextInput};
use crate::staff::left::page_language;
use crate::staff::words::words;
use domain::command::CommandKind;
use domain::dossier::Verdict;
use domain::text::input::{label, verdict};
use leptos::prelude::*;

/// So many parts and measures stand ready; empty ones are left out.
const ROWS: usize = 4;

/// Parts and measures. Those after the first are folded.
#[component]
pub fn JudgmentFields(
    /// The form.
    form: Form,
) -> impl IntoView {
    let words = words();
    let more = |rows: Vec<AnyView>, title: &'static str| {
        view! { <details class="more"><summary>{title}</summary>{rows}</details> }
    };
    let parts = (1..ROWS).map(|row| part(form, row)).collect();
    let measures = (0..ROWS).map(|row| measure(form, row)).collect();
    view! {
        {part(form, 0)}
        {more(parts, words.more_parts)}
        {more(measures, words.measures)}
    }
}

fn typed(form: Form, name: &'static str, row: usize) -> String {
    form.start(
        |typed| typed.all(name).nth(row).unwrap_or_default().to_owned(),
        String::new,
    )
}

fn text(name: &str) -> &'static str {
    label(CommandKind::DraftJudgment, name, page_language())
}

fn part(form: Form, row: usize) -> AnyView {
    let id = |name: &str| form.id(&format!("{name}-{row}"));
    let chosen = typed(form, "verdict", row);
    let options = Verdict::ALL.iter().map(move |one| {
        let selected = chosen == one.slug();
        view! { <option value=one.slug() selected=selected>{verdict(*one, page_language())}</option> }
    });
    let (of_part, of_verdict, of_reasons) = (id("part"), id("verdict"), id("reasons"));
    view! {
        <Field id=of_part.clone() label=text("part")>
            <TextInput id=of_part name="part" value=typed(form, "part", row) />
        </Field>
        <Field id=of_verdict.clone() label=text("verdict")>
            <select class="input" id=of_verdict name="verdict">
                <option value="">{words().choose}</option>
                {options.collect_view()}
            </select>
        </Field>
        <Field id=of_reasons.clone() label=text("reasons")>
            <TextArea id=of_reasons name="reasons" text=typed(form, "reasons", row) rows=3 />
        </Field>
    }
    .into_any()
}

fn measure(form: Form, row: usize) -> AnyView {
    let id = |name: &str| form.id(&format!("{name}-{row}"));
    let (of_measure, of_due) = (id("measure"), id("due"));
    view! {
        <Field id=of_measure.clone() label=text("measure")>
            <TextArea id=of_measure name="measure" text=typed(form, "measure", row) rows=2 />
        </Field>
        <Field id=of_due.clone() label=text("due")>
            <TextInput id=of_due name="due" kind="date" value=typed(form, "due", row) size="short" />
        </Field>
    }
    .into_any()
}
