//! The import of locations: paste or choose a file, see every line checked, then store all or
//! nothing.

use crate::components::{Field, TextArea};
use crate::staff::forms::{ImportForm, ImportLine, LineTrouble};
use crate::staff::words::{Words, words};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, Promise, Reflect};

/// The form and what was read.
#[component]
pub fn Import(
    /// What was checked.
    left: ImportForm,
) -> impl IntoView {
    let words = words();
    let checked = !left.lines.is_empty();
    let sound = left.sound();
    let wrong = left
        .lines
        .iter()
        .filter(|line| line.trouble.is_some())
        .count();
    let verdict = checked.then(|| {
        if sound {
            (words.import_sound)(left.lines.len())
        } else {
            (words.import_wrong)(wrong)
        }
    });
    let store = sound.then(|| {
        view! {
            <form method="post" action="/team/beheer/locaties">
                <input type="hidden" name="tekst" value=left.text.clone() />
                <input type="hidden" name="stap" value="opslaan" />
                <button class="button" type="submit">{words.import_store}</button>
            </form>
        }
    });
    view! {
        <details class="act" open=checked>
            <summary>{words.import}</summary>
            <div class="act-form">
                <p>{words.import_hint}</p>
                <p><code>"locatie;cluster;plaats;opvang;kinderen"</code></p>
                <p>
                    <a href="/team/beheer/locaties/sjabloon.csv" rel="external" download="locaties.csv">
                        {words.import_template}
                    </a>
                </p>
                {verdict.map(|verdict| {
                    let class = if sound { "fine" } else { "wrong" };
                    view! { <p class=class role="status">{verdict}</p> }
                })}
                {checked.then(|| view! { <Preview lines=left.lines.clone() /> })}
                {store}
                <form method="post" action="/team/beheer/locaties">
                    <input type="hidden" name="stap" value="controleren" />
                    <FilePicker />
                    <Field id="tekst" label=words.import_text>
                        <TextArea id="tekst" name="tekst" text=left.text rows=8 />
                    </Field>
                    <button class="button" data-kind="second" type="submit">{words.import_check}</button>
                </form>
            </div>
        </details>
    }
}

#[component]
fn Preview(lines: Vec<ImportLine>) -> impl IntoView {
    let words = words();
    let lines = lines.into_iter().map(|line| {
        let what = match line.trouble {
            Some(trouble) => sentence(trouble, words),
            None if line.known => words.line_replaces,
            None => words.line_new,
        };
        view! {
            <tr data-failed=line.trouble.is_some().then_some("true")>
                <th scope="row" class="number">{line.line}</th>
                <td>{line.cells.join(" · ")}</td>
                <td>{what}</td>
            </tr>
        }
    });
    view! {
        <div class="table-place" tabindex="0" role="region" aria-label=words.import>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words.line}</th>
                        <th scope="col">{words.content}</th>
                        <th scope="col">{words.outcome}</th>
                    </tr>
                </thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        </div>
    }
}

const fn sentence(trouble: LineTrouble, words: &Words) -> &'static str {
    match trouble {
        LineTrouble::Header => words.line_header,
        LineTrouble::Columns => words.line_columns,
        LineTrouble::Name => words.line_name,
        LineTrouble::Cluster => words.line_cluster,
        LineTrouble::Care => words.line_care,
        LineTrouble::Children => words.line_children,
        LineTrouble::Twice => words.line_twice,
        LineTrouble::Empty => words.line_empty,
        LineTrouble::TooMany => words.line_too_many,
    }
}

/// With script a file's text goes into the field; without it the text is pasted.
#[component]
fn FilePicker() -> impl IntoView {
    let scripted = RwSignal::new(false);
    Effect::new(move |_| scripted.set(true));
    view! {
        <p hidden=move || !scripted.get()>
            <label class="label" for="bestand">{words().import_file}</label>
            <input class="input" id="bestand" type="file" accept=".csv,text/csv" on:change=move |event| {
                let input = event.target().map(JsValue::from);
                let _read = input.and_then(|input| read_into_field(&input));
            } />
        </p>
    }
}

/// Reads the chosen file's text into the field.
fn read_into_field(input: &JsValue) -> Option<()> {
    let files = Reflect::get(input, &"files".into()).ok()?;
    let file = Reflect::get_u32(&files, 0).ok()?;
    let reading: Function = Reflect::get(&file, &"text".into()).ok()?.dyn_into().ok()?;
    let reading: Promise = reading.call0(&file).ok()?.dyn_into().ok()?;
    let taken = Closure::once(move |text: JsValue| {
        let field = document().get_element_by_id("tekst");
        let field = field.and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
        if let (Some(field), Some(text)) = (field, text.as_string()) {
            field.set_value(&text);
        }
    });
    let _then = reading.then(&taken);
    taken.forget();
    Some(())
}
