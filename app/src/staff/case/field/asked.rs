//! Around several controls of one name in an act's form: what they are, and what is wrong with
//! them, beside them.

use super::Form;
use leptos::prelude::*;

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
