//! The form. One page in four steps; questions that follow from answers appear by the style
//! sheet (`:has()`), so they do without the program too.

mod counter;
mod entry;
mod place;
mod sending;
pub(super) mod sheet;
mod steps;

use super::front::prose;
use super::trouble::TroublePage;
use crate::api::parents::reaction_form;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use sheet::Sheet;

/// `/reageren`.
#[component]
pub fn ReactPage() -> impl IntoView {
    let page = Resource::new_blocking(|| (), |()| reaction_form());
    // A tile of the first page names the nature; nothing else comes from the address.
    let asked = use_query_map().with_untracked(|query| query.get("aard"));
    view! {
        <Suspense fallback=|| prose().frame.loading>
            {move || {
                let asked = asked.clone();
                Suspend::new(async move {
                    match page.await {
                        Ok(page) => view! { <Sheet page asked /> }.into_any(),
                        Err(error) => view! { <TroublePage error /> }.into_any(),
                    }
                })
            }}
        </Suspense>
    }
}
