//! What has to be changed in a form, above it.

use leptos::prelude::*;

/// The id to focus when errors were found in the browser.
pub const ERROR_SUMMARY: &str = "fouten";

/// All errors of a form as links to their fields. Takes the focus when the page arrives with it.
#[component]
pub fn ErrorSummary(
    /// "Er moet nog iets worden aangepast".
    heading: &'static str,
    /// Id of the field, and the sentence.
    #[prop(into)]
    errors: Signal<Vec<(&'static str, String)>>,
) -> impl IntoView {
    move || {
        let errors = errors.get();
        (!errors.is_empty()).then(|| {
            let links = errors.into_iter().map(|(field, sentence)| {
                // The browser follows these itself: that moves the focus, the router wouldn't.
                view! { <li><a href=format!("#{field}") rel="external">{sentence}</a></li> }
            });
            view! {
                <div class="notice" data-tone="error" id=ERROR_SUMMARY tabindex="-1" autofocus role="alert">
                    <h2>{heading}</h2>
                    <ul>{links.collect_view()}</ul>
                </div>
            }
        })
    }
}
