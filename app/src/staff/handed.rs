//! An invitation's link, shown once to whoever hands it over.

use super::forms::Handed;
use leptos::prelude::*;

/// The link, if there is one.
#[component]
pub fn HandedLink(
    /// What was made.
    handed: Handed,
    /// That it is seen once.
    once: &'static str,
) -> impl IntoView {
    (!handed.link.is_empty()).then(|| {
        view! {
            <div class="handed" role="status">
                <p>{once}</p>
                <p><code>{handed.link}</code></p>
            </div>
        }
    })
}
