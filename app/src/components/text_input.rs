//! A field of one line.

use leptos::prelude::*;

/// A one-line field, uncontrolled: what was typed before the program arrived stays.
#[component]
pub fn TextInput(
    /// Identity; the label's `for`.
    #[prop(into)]
    id: String,
    /// Name in the form.
    #[prop(into)]
    name: String,
    /// Text to start with; hostile.
    #[prop(into, optional)]
    value: String,
    /// `type`: `text`, `email`, `tel`, `password`, `search`, `date`…
    #[prop(default = "text")]
    kind: &'static str,
    /// What browsers may fill in (`autocomplete`).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Expected length: `short`, `medium`; else the full width.
    #[prop(into, optional_no_strip)]
    size: Option<&'static str>,
    /// Ids of hint and error.
    #[prop(into, optional_no_strip)]
    described_by: Option<String>,
    /// Whether its value was refused.
    #[prop(optional)]
    invalid: bool,
    /// Whether something must be filled in.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    // What goes without saying isn't said: the form is to fit in the first flight.
    let kind = (kind != "text").then_some(kind);
    let value = (!value.is_empty()).then_some(value);
    view! {
        <input
            class="input"
            id=id
            name=name
            type=kind
            value=value
            autocomplete=autocomplete
            data-size=size
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            aria-required=required.then_some("true")
        />
    }
}
