//! The four natures' signs, drawn by us.

use domain::Nature;
use leptos::prelude::*;

/// A nature's sign; decoration beside its word.
#[component]
pub fn NatureSign(
    /// Which.
    nature: Nature,
) -> impl IntoView {
    view! {
        <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path(nature) />
        </svg>
    }
}

/// A heart, a lamp, a flag, a speech balloon with something in it.
const fn path(nature: Nature) -> &'static str {
    match nature {
        Nature::Compliment => {
            "M12 20C5 15.5 3.5 12 3.5 9a4.3 4.3 0 0 1 8.5-1 4.3 4.3 0 0 1 8.5 1c0 3-1.5 6.5-8.5 11z"
        }
        Nature::Suggestion => {
            "M9.5 17.5h5M10.5 21h3M8.8 14.5a6.3 6.3 0 1 1 6.4 0c-.6.5-.7 1.5-.7 3h-5c0-1.5-.1-2.5-.7-3z"
        }
        Nature::Tip => "M5.5 21.5v-19M5.5 4c4-2 7 2.5 13 .5-1.5 3-1.5 5.5 0 8.5-6 2-9-2.5-13-.5",
        Nature::Complaint => "M4 4.5h16v12h-7l-5 4.5v-4.5H4zM12 7.5v4M12 13.7v.1",
    }
}
