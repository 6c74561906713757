//! What every parents' page knows: language and brand.

use super::words::{Words, words};
use domain::reaction::Language;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// Language of the pages and the organisation's name; the server says it, the browser reads it
/// from the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Front {
    /// Language of the page.
    pub language: Language,
    /// The organisation's name.
    pub brand: String,
}

impl Front {
    /// As the request says; a neutral one where there is no request (listing routes).
    pub fn here() -> Self {
        SharedValue::new(|| {
            #[cfg(feature = "ssr")]
            if let (Ok(ports), Ok(visitor)) = (crate::context::ports(), crate::context::visitor()) {
                let brand = ports.roster.current().brand.clone();
                return Self {
                    language: visitor.language,
                    brand,
                };
            }
            Self {
                language: Language::Nl,
                brand: String::new(),
            }
        })
        .into_inner()
    }
}

/// The language of the page.
pub fn language() -> Language {
    use_context::<Front>().map_or(Language::Nl, |front| front.language)
}

/// The prose in the page's language.
pub fn prose() -> &'static Words {
    words(language())
}
