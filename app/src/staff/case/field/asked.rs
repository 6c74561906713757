//! Around each control of an act's form: its label, help, and what is wrong with it, beside it.

use super::Form;
use leptos::prelude::*;

/// A labelled control; the control is the child and names `{id}-hint` and `{id}-error` as what
/// describes it.
#[component]
pub fn Labelled(
    /// Identity of the control.
    id: String,
    /// What stands above it.
    label: &'static str,
    /// Help under the label.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
    /// After the label.
    #[prop(optional_no_strip)]
    note: Option<&'static str>,
    /// What is wrong with it.
    wrong: Signal<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    view! {
        <div class="field">
            <label class="label" for=id>
                {label}
                {note.map(|note| view! { " " <span class="optional">{note}</span> })}
            </label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <p class="error" id=error_id hidden=move || wrong.with(Option::is_none)>{wrong}</p>
            {children()}
        </div>
    }
}

/// One or several of a closed list.
#[component]
pub fn Group(
    /// The form.
    form: Form,
    /// Their name in it.
    name: &'static str,
    /// What stands above them.
    legend: &'static str,
    /// Whether several can be chosen.
    #[prop(optional)]
    many: bool,
    /// The choices.
    children: Children,
) -> impl IntoView {
    let wrong = form.wrong(name);
    let error = format!("{}-error", form.id(name));
    let described = error.clone();
    let marked = move || wrong.with(Option::is_some).then_some("true");
    let one = (!many).then_some("radiogroup");
    view! {
        <fieldset
            class="choices"
            role=one
            data-many=many.then_some("true")
            data-wrong=marked
            aria-invalid=move || marked().filter(|_| one.is_some())
            aria-describedby=described
        >
            <legend class="label">{legend}</legend>
            <p class="error" id=error hidden=move || wrong.with(Option::is_none)>{wrong}</p>
            {children()}
        </fieldset>
    }
}
