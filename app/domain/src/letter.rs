//! Letters: approved (content frozen) → delivered → perhaps taken back by a bounce (4.8).

use crate::reaction::{Language, choices};
use crate::staff::StaffId;
use crate::status::{Ground, Satisfied};
use crate::words::Message;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

choices!(
    /// The documents of 4.8 that are letters to the parent.
    LetterKind {
        /// Document 2, behandelaarsbrief (Z5).
        HandlerKnown = "handler_known",
        /// Document 3, oplossingsvoorstel.
        Proposal = "proposal",
        /// Document 3a, tussenbericht.
        Interim = "interim",
        /// Document 4, sluitingsbrief.
        Closing = "closing",
        /// Document 4b, bevestiging van intrekking.
        Withdrawn = "withdrawn",
        /// Document 4c, niet in behandeling.
        NotTaken = "not_taken",
        /// Document 5, dankbericht.
        Thanks = "thanks",
    }
);

/// What a letter says besides its writer's words, frozen at its approval.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterFacts {
    /// Nothing (documents 2 and 5).
    #[default]
    Plain,
    /// Document 3.
    Proposal {
        /// It holds judgment, reasons and dated measures.
        judges: bool,
    },
    /// Document 3a: the new date of D2's aim.
    Interim {
        /// Local date.
        until: NaiveDate,
    },
    /// Document 4.
    Closing {
        /// It holds judgment, reasons and dated measures.
        judges: bool,
        /// What the parent thought.
        satisfied: Satisfied,
        /// Whether the director approved it: a level-4 case is theirs alone to close.
        #[serde(default)]
        by_director: bool,
    },
    /// Document 4b.
    Withdrawn {
        /// It is, or may be, severe: what was withdrawn is looked into all the same.
        goes_on: bool,
    },
    /// Document 4c.
    NotTaken {
        /// Why.
        ground: Ground,
        /// Whether the director decided it: a severe case is theirs alone.
        by_director: bool,
    },
}

impl LetterFacts {
    /// Whether the letter holds the judgment the law asks for.
    #[must_use]
    pub const fn judges(self) -> bool {
        match self {
            Self::Proposal { judges } | Self::Closing { judges, .. } => judges,
            Self::Plain | Self::Interim { .. } | Self::Withdrawn { .. } | Self::NotTaken { .. } => {
                false
            }
        }
    }
}

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
    /// What it says besides.
    #[serde(default)]
    pub facts: LetterFacts,
    /// How it goes.
    pub channel: Channel,
    /// Version of the template that prints it.
    pub template: u16,
    /// When it was approved.
    pub approved_at: DateTime<Utc>,
    /// Where it is.
    pub state: LetterState,
    /// The round it was approved in.
    #[serde(default = "first_round")]
    pub round: u32,
    /// The round in which its delivery had its consequences. `None` while undelivered, taken
    /// back, or when it was overtaken: it named a former handler, or thanked for what had become
    /// a complaint meanwhile.
    #[serde(default)]
    pub counted_in: Option<u32>,
}

const fn first_round() -> u32 {
    crate::deadline::FIRST_ROUND
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
