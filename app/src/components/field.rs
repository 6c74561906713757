//! Label, hint and error around one control.

use leptos::prelude::*;

/// A labelled control. The control is the child: give it the same `id`, and [`described_by`]
/// of the same hint and error, so that both are read out with it.
#[component]
pub fn Field(
    /// Identity of the control.
    #[prop(into)]
    id: String,
    /// What stands above it.
    #[prop(into)]
    label: String,
    /// Help under the label.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
    /// After the label: "(niet verplicht)".
    #[prop(optional_no_strip)]
    note: Option<&'static str>,
    /// What is wrong with the value.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
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
            {move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="error" id=id>{error}</p> })
            }}
            {children()}
        </div>
    }
}

/// The ids a control names in `aria-describedby`: its hint and, while there is one, its error.
#[must_use]
pub fn described_by(
    id: &str,
    hinted: bool,
    error: Signal<Option<String>>,
) -> Signal<Option<String>> {
    let id = id.to_owned();
    Signal::derive(move || match (hinted, error.with(Option::is_some)) {
        (false, false) => None,
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (true, true) => Some(format!("{id}-hint {id}-error")),
    })
}
