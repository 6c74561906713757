//! What every parents' page knows about the request it answers.

use domain::reaction::Language;
use leptos::prelude::*;

/// Language of the page and the organisation's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    /// Language of the page.
    pub language: Language,
    /// The organisation's name.
    pub brand: String,
}

/// The language of the page that is drawn.
#[must_use]
pub fn language() -> Language {
    use_context::<Front>().map_or(Language::Nl, |front| front.language)
}
