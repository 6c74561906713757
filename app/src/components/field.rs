//! Label, hint and error around one control.

use leptos::prelude::*;

/// A labelled control. The control is the child: give it the same `id`, and name
/// `{id}-hint` and `{id}-error` as what describes it, so that both are read out with it.
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
    /// What is wrong with the value, as long as it is.
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
            {move || error.get().map(|error| view! { <p class="error" id=error_id.clone()>{error}</p> })}
            {children()}
        </div>
    }
}
