//! Letters: approved (content frozen) → delivered → perhaps taken back by a bounce (4.8).

use crate::reaction::{Language, choices};
use crate::staff::StaffId;
use crate::words::Message;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

choices!(
    /// The documents of 4.8 that exist as letters to the parent by now.
    LetterKind {
        /// Document 2, behandelaarsbrief (Z5).
        HandlerKnown = "handler_known",
        /// Document 5, dankbericht.
        Thanks = "thanks",
    }
);

choices!(
    /// How a letter reaches the parent.
    Channel {
        /// A mail that names the tracking page; counts when the mail server accepted it.
        Mail = "mail",
        /// Printed and handed over; counts when that is recorded.
        Post = "post",
        /// Published on the tracking page, when no address was given.
        Page = "page",
    }
);

/// Where a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterState {
    /// Frozen, on its way.
    Approved,
    /// Reached the parent on this local date.
    Delivered(NaiveDate),
    /// Came back on this local date: as if never delivered.
    TakenBack(NaiveDate),
}

/// A letter as it was approved, word for word; its hash is the event's in the case's chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// The parent's language.
    pub language: Language,
    /// Name and postal address, for a letter by post.
    pub address: Option<String>,
    /// Date and reference.
    pub heading: Vec<String>,
    /// Salutation with the parent's name, and without it for whoever may not know it.
    pub greetings: (String, String),
    /// Paragraphs, to the signature.
    pub body: Vec<String>,
}

impl Printed {
    /// All paragraphs in order, for a reader who knows the reporter or doesn't.
    #[must_use]
    pub fn paragraphs(&self, knows_reporter: bool) -> Vec<String> {
        let address = self.address.iter().filter(|_| knows_reporter);
        let greeting = if knows_reporter {
            &self.greetings.0
        } else {
            &self.greetings.1
        };
        address
            .chain(&self.heading)
            .chain([greeting])
            .chain(&self.body)
            .cloned()
            .collect()
    }
}

/// One letter of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Counted from 1 within the case.
    pub number: u32,
    /// Which document.
    pub kind: LetterKind,
    /// The writer's own words within the document.
    pub text: Message,
    /// The whole letter.
    pub printed: Printed,
    /// Who it names: the handler (document 2) or who received it (document 5).
    pub about: Option<StaffId>,
    /// How it goes.
    pub channel: Channel,
    /// Version of the template that prints it.
    pub template: u16,
    /// When it was approved.
    pub approved_at: DateTime<Utc>,
    /// Where it is.
    pub state: LetterState,
    /// The round in which its delivery had its consequences. `None` while undelivered, taken
    /// back, or when it was overtaken: it named a former handler, or thanked for what had become
    /// a complaint meanwhile.
    #[serde(default)]
    pub counted_in: Option<u32>,
}

impl Letter {
    /// The local date of the delivery that had its consequences.
    #[must_use]
    pub const fn counted_on(&self) -> Option<NaiveDate> {
        match (self.state, self.counted_in) {
            (LetterState::Delivered(on), Some(_)) => Some(on),
            (LetterState::Approved | LetterState::Delivered(_) | LetterState::TakenBack(_), _) => {
                None
            }
        }
    }
}
