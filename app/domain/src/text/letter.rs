//! Letters in full: document 2 (behandelaarsbrief) and document 5 (dankbericht), version 1.
//! The template frames the writer's own words; what 4.8 demands is always in it.

mod filled;
mod handler;
mod thanks;

pub use filled::printed;

use super::dates::date_full;
use super::say;
use crate::letter::{LetterKind, Printed};
use crate::reaction::Language;
use crate::reference::Reference;
use chrono::NaiveDate;

/// Version of these templates, kept with every approved letter.
pub const TEMPLATE: u16 = 1;

/// A colleague as a letter names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Name.
    pub name: String,
    /// Function, as parents read it.
    pub function: String,
    /// Work address.
    pub email: String,
    /// Work phone.
    pub phone: Option<String>,
}

/// Everything a letter is filled with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slots {
    /// Which case.
    pub reference: Reference,
    /// Name the public reads.
    pub brand: String,
    /// Local date of approval.
    pub date: NaiveDate,
    /// The parent's name, if given.
    pub parent: Option<String>,
    /// Their name and postal address, for a letter by post.
    pub address: Option<String>,
    /// Local date of arrival.
    pub arrived_on: NaiveDate,
    /// Whom it names: the handler, or who received the reaction.
    pub about: Option<Named>,
    /// Who decided on the handler.
    pub decided_by: Option<Named>,
    /// D2's formal date.
    pub aim: Option<NaiveDate>,
    /// D3's formal date, for a klacht.
    pub judged_by: Option<NaiveDate>,
    /// The writer's own words.
    pub written: String,
    /// Who signs.
    pub signed_by: Option<Named>,
}

/// The letter, from address to signature.
#[must_use]
pub fn letter(kind: LetterKind, slots: &Slots, language: Language) -> Printed {
    let mut body = match kind {
        LetterKind::HandlerKnown => handler::middle(slots, language),
        LetterKind::Thanks => thanks::middle(slots, language),
    };
    body.push(signature(slots, language));
    let number = say(language, ("Kenmerk", "Reference"));
    let nameless = say(
        language,
        ("Beste ouder of verzorger,", "Dear parent or carer,"),
    )
    .to_owned();
    let dear = say(language, ("Beste", "Dear"));
    let named = slots.parent.as_ref().map(|name| format!("{dear} {name},"));
    Printed {
        language,
        address: slots.address.clone(),
        heading: vec![
            date_full(slots.date, language),
            format!("{number}: {}", slots.reference),
        ],
        greetings: (named.unwrap_or_else(|| nameless.clone()), nameless),
        body,
    }
}

fn signature(slots: &Slots, language: Language) -> String {
    let closing = say(language, ("Met vriendelijke groet,", "Kind regards,"));
    match &slots.signed_by {
        Some(signed) => format!(
            "{closing}\n{}\n{}\n{}",
            signed.name, signed.function, slots.brand
        ),
        None => format!("{closing}\n{}", slots.brand),
    }
}
