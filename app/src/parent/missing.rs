//! No such page.

use super::frame::PageTitle;
use super::front::prose;
use leptos::prelude::*;

/// The parents' own "niet gevonden".
#[component]
pub fn MissingPage() -> impl IntoView {
    #[cfg(feature = "ssr")]
    crate::context::set_status(404);
    let words = &prose().trouble;
    view! {
        <PageTitle text=words.missing />
        <h1>{words.missing}</h1>
        <p>{words.missing_text}</p>
        <p><a class="button" href="/">{words.home}</a></p>
    }
}
