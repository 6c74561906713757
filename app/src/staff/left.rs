//! What a plain form leaves for the page that is rendered again, and the language of the page.
//!
//! Forms work without script: a refused post renders its page again with everything typed. What
//! was typed travels as a serialised resource, so that the hydrated page starts from the same.

use domain::reaction::Language;
use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The language of this page: the visitor's on the server, the document's in the browser.
#[must_use]
pub fn page_language() -> Language {
    #[cfg(feature = "ssr")]
    {
        crate::context::visitor().map_or(Language::Nl, |visitor| visitor.language)
    }
    #[cfg(not(feature = "ssr"))]
    {
        let root = document().document_element();
        let tag = root
            .and_then(|root| root.get_attribute("lang"))
            .unwrap_or_default();
        Language::parse(&tag).unwrap_or(Language::Nl)
    }
}

/// What the server's form handler left, or the default on a page that was just opened.
#[must_use]
pub fn left_behind<T>() -> Resource<T>
where
    T: Clone + Default + Serialize + DeserializeOwned + PartialEq + Send + Sync + 'static,
{
    Resource::new_blocking(
        || (),
        |()| {
            let left = use_context::<T>().unwrap_or_default();
            async move { left }
        },
    )
}

/// The response's status, when the page is rendered by the server; the browser has none to set.
pub fn status(code: u16) {
    if cfg!(feature = "ssr") {
        set(code);
    }
}

#[cfg(feature = "ssr")]
fn set(code: u16) {
    crate::context::set_status(code);
}

#[cfg(not(feature = "ssr"))]
const fn set(_code: u16) {}
