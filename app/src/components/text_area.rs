//! The only place that writes a `<textarea>`.

use leptos::prelude::*;

/// A multi-line field, uncontrolled. Its text is escaped here, because the renderer writes the
/// children of a `<textarea>` as they are (Leptos 0.8); in the browser the text is set as a
/// node, where nothing needs escaping.
#[component]
pub fn TextArea(
    /// Identity; the label's `for`.
    #[prop(into)]
    id: String,
    /// Name in the form.
    #[prop(into)]
    name: String,
    /// Text to start with; hostile.
    #[prop(into)]
    text: String,
    /// Visible lines.
    #[prop(default = 6)]
    rows: u16,
    /// Ids of hint and error.
    #[prop(into, optional_no_strip)]
    described_by: Option<String>,
    /// Whether its value was refused.
    #[prop(optional)]
    invalid: bool,
    /// Whether something must be filled in; the server says so, with what was typed kept.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let text = if cfg!(feature = "ssr") {
        escaped(&text)
    } else {
        text
    };
    view! {
        <textarea
            class="input"
            id=id
            name=name
            rows=rows.to_string()
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            aria-required=required.then_some("true")
        >
            {text}
        </textarea>
    }
}

fn escaped(text: &str) -> String {
    // A leading line end is dropped by HTML parsers: give them one to drop.
    let text = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    if text.starts_with(['\n', '\r']) {
        format!("\n{text}")
    } else {
        text
    }
}
