//! Sentences for closed enums, in Dutch and English. Parents read "u"; colleagues read plain
//! words. Every function is a `match`: a missing sentence does not compile, and a caller links
//! only what it uses. Knows no case and no reader.

pub mod access;
pub mod act;
pub mod ask;
pub mod check;
pub mod dates;
pub mod deadline;
pub mod decision;
pub mod errors;
pub mod form;
pub mod input;
pub mod letter;
pub mod mail;
pub mod names;
pub mod people;
pub mod refusal;
pub mod severity;
pub mod status;
pub mod timeline;

use crate::reaction::Language;

/// The same words in Dutch and in English.
pub type Said = (&'static str, &'static str);

/// The words in the reader's language.
#[must_use]
pub const fn say(language: Language, (nl, en): Said) -> &'static str {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}
