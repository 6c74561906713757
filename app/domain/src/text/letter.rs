//! Letters in full: documents 2 to 5 of 4.8, version 3. The template frames the writer's own
//! words; what 4.8 demands is always in it ([`Content`]).

mod afterwards;
mod agreed;
mod closing;
mod content;
mod filled;
mod handler;
mod interim;
mod judged;
mod not_taken;
mod proposal;
mod routes;
mod thanks;
mod withdrawn;

pub use content::{
    Agreed, AgreementLine, ClosingContent, Content, InterimContent, Judged, Kept, NotTakenContent,
    ProposalContent, Verification, WithdrawnContent, content,
};
pub use filled::printed;

use super::dates::date_full;
use super::{Said, say};
use crate::letter::Printed;
use crate::reaction::Language;
use crate::reference::Reference;
use crate::staff::StaffId;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Version of these templates, kept with every approved letter.
pub const TEMPLATE: u16 = 3;

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
    /// Which document, and what it says besides.
    pub content: Content,
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
    /// Whom the parent can ask: in documents 3 and 3a the handler.
    pub about: Option<Named>,
    /// The date of D2's aim: the one the parent was told; in document 3a the one it was moved to
    /// by questions. None once it was met.
    pub aim: Option<NaiveDate>,
    /// Whether a solution was proposed already.
    pub proposed: bool,
    /// D3's formal date, for a klacht that wasn't judged yet.
    pub judged_by: Option<NaiveDate>,
    /// The functions of colleagues who keep agreements.
    pub keepers: BTreeMap<StaffId, String>,
    /// The writer's own words.
    pub written: String,
    /// Who signs; the brand alone where it is nobody.
    pub signed_by: Option<Named>,
}

/// The letter, from address to signature.
#[must_use]
pub fn letter(slots: &Slots, language: Language) -> Printed {
    let mut body = match &slots.content {
        Content::HandlerKnown {
            handler,
            decided_by,
        } => handler::middle(slots, (handler, decided_by), language),
        Content::Proposal(content) => proposal::middle(slots, content, language),
        Content::Interim(content) => interim::middle(slots, *content, language),
        Content::Closing(content) => closing::middle(slots, content, language),
        Content::Withdrawn(content) => withdrawn::middle(slots, *content, language),
        Content::NotTaken(content) => not_taken::middle(slots, *content, language),
        Content::Thanks { by } => thanks::middle(slots, by, language),
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

/// The label above a reason.
const REASON: Said = ("De reden:", "The reason:");

/// Text under its heading.
fn under(heading: Said, text: &str, language: Language) -> String {
    format!("{}\n{text}", say(language, heading))
}

/// Lines under their heading, numbered from 1.
fn numbered(heading: &str, lines: impl Iterator<Item = String>) -> String {
    let numbered = lines
        .zip(1..)
        .map(|(line, number)| format!("{number}. {line}"));
    let all: Vec<String> = std::iter::once(heading.to_owned())
        .chain(numbered)
        .collect();
    all.join("\n")
}
