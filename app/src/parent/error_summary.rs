//! What has to be changed in a form, above it.

use super::element::{all, el};
use super::trouble::wrong;
use super::words::trouble;
use domain::reaction::Language;
use leptos::prelude::AnyView;

/// The id to focus when errors were found in the browser.
pub const ERROR_SUMMARY: &str = "fouten";

/// All errors of a form as links to their fields: id of the field, and the sentence. Takes the
/// focus when the page arrives with it.
#[must_use]
pub fn error_summary(errors: &[(&'static str, String)], language: Language) -> AnyView {
    let links = errors.iter().map(|(field, sentence)| {
        let link = el("a").with("href", format!("#{field}"));
        el("li").child(link.text(sentence.clone()))
    });
    let summary = (!errors.is_empty())
        .then(|| wrong(ERROR_SUMMARY, trouble(language).summary).child(el("ul").children(links)));
    all(summary)
}
