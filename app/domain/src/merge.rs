//! Two reactions about the same: the duplicate isn't taken, and goes on in its original (4.3).
//!
//! Owns when one reaction may be merged into another, and what the original gets to know of it.
//! The parent's thread of the original takes over, for a parent who sent both: then both codes
//! show it. Somebody else's thread is never shown.

use crate::case::Case;
use crate::command::Command;
use crate::error::Refusal;
use crate::reaction::{Phone, Reporter};
use crate::reference::Reference;
use crate::status::{Closure, Ground, Status};
use crate::visibility::readers;
use crate::words::Body;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The case a duplicate can be merged into: it was looked at beside the duplicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Original(Reference);

impl Original {
    /// The original, if the duplicate may be merged into it. The actor sees both.
    ///
    /// # Errors
    /// [`Refusal::SameCase`]; [`Refusal::OriginalNotOpen`] when it is over, or itself a duplicate;
    /// [`Refusal::OriginalUnlike`] when less would be done for the duplicate there than here;
    /// [`Refusal::OriginalSeenByInvolved`] when somebody would read there what they may not read
    /// here; [`Refusal::OwnJudgment`] for a klacht that may be another parent's (Wko art. 1.57b: who
    /// complains gets a judgment).
    pub fn of(original: &Case, duplicate: &Case) -> Result<Self, Refusal> {
        if original.reference == duplicate.reference {
            return Err(Refusal::SameCase);
        }
        if !original.status.is_open() {
            return Err(Refusal::OriginalNotOpen);
        }
        let less = (duplicate.counts_as_complaint && !original.counts_as_complaint)
            || duplicate.severity > original.severity
            || (duplicate.confidential && !original.confidential);
        if less {
            return Err(Refusal::OriginalUnlike);
        }
        if !is_covered(original, duplicate) {
            return Err(Refusal::OriginalSeenByInvolved);
        }
        if duplicate.counts_as_complaint && !is_from_same(original, duplicate) {
            return Err(Refusal::OwnJudgment);
        }
        Ok(Self(original.reference))
    }

    /// Its reference.
    #[must_use]
    pub const fn reference(self) -> Reference {
        self.0
    }
}

/// A duplicate, as its original knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The duplicate.
    pub reference: Reference,
    /// Local date of its arrival.
    pub arrived_on: NaiveDate,
    /// Its words; `None` where somebody who reads the original may not read them.
    pub text: Option<Body>,
    /// Whether the same parent sent both: the original's thread is theirs with either code.
    pub same_parent: bool,
}

impl Merged {
    fn of(duplicate: &Case, original: &Case) -> Self {
        let (one, other) = (&duplicate.reaction.reporter, &original.reaction.reporter);
        let covered = is_covered(original, duplicate);
        Self {
            reference: duplicate.reference,
            arrived_on: duplicate.arrived_on,
            text: covered.then(|| duplicate.reaction.body.clone()),
            same_parent: is_same(one, other),
        }
    }
}

/// What a change of a duplicate does to its original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Echo {
    /// It was closed into this one.
    Joins(Reference),
    /// It goes on by itself again.
    Parts(Reference),
}

impl Echo {
    /// What follows for an original from this change of another case.
    #[must_use]
    pub fn of(before: &Case, after: &Case) -> Option<Self> {
        match (merged_into(before), merged_into(after)) {
            (None, Some(original)) => Some(Self::Joins(original)),
            (Some(original), None) => Some(Self::Parts(original)),
            (Some(_), Some(_)) | (None, None) => None,
        }
    }

    /// Of which case.
    #[must_use]
    pub const fn original(self) -> Reference {
        match self {
            Self::Joins(original) | Self::Parts(original) => original,
        }
    }

    /// What the program does there.
    #[must_use]
    pub fn command(self, duplicate: &Case, original: &Case) -> Command {
        match self {
            Self::Joins(_) => Command::JoinDuplicate {
                merged: Box::new(Merged::of(duplicate, original)),
            },
            Self::Parts(_) => Command::PartDuplicate {
                reference: duplicate.reference,
            },
        }
    }
}

/// The original of a case that was closed as its duplicate.
#[must_use]
pub const fn merged_into(case: &Case) -> Option<Reference> {
    match case.status {
        Status::Closed(Closure::NotTaken(Ground::DuplicateOf(original))) => Some(original),
        _ => None,
    }
}

/// The original whose thread a duplicate's code shows: the same parent sent both.
#[must_use]
pub fn shows(original: &Case, duplicate: Reference) -> bool {
    let mut merged = original.dossier.merged.iter();
    merged.any(|one| one.reference == duplicate && one.same_parent)
}

/// Nobody who is kept out of the duplicate reads the original, and no name is still to be looked
/// up.
fn is_covered(original: &Case, duplicate: &Case) -> bool {
    let hidden = readers(original).hidden_from;
    let mut kept_out = duplicate.involved();
    !duplicate.has_open_names() && kept_out.all(|one| hidden.contains(&one.id))
}

/// Last digits of a number that tell it from others, whatever stands before them (0, +31, 0031).
const DIGITS: usize = 9;

fn contacts(reporter: &Reporter) -> [Option<String>; 2] {
    let email = reporter.email.as_ref();
    let phone = reporter.phone.as_ref();
    let digits = |phone: &Phone| {
        let digits = phone.as_str().chars().rev().filter(char::is_ascii_digit);
        digits.take(DIGITS).collect()
    };
    [
        email.map(|one| one.as_str().to_lowercase()),
        phone.map(digits),
    ]
}

/// One address or number in common.
fn is_same(one: &Reporter, other: &Reporter) -> bool {
    let pairs = contacts(one).into_iter().zip(contacts(other));
    pairs.into_iter().any(|(a, b)| a.is_some() && a == b)
}

/// The same parent sent both; or nobody can be reached about one of them, and both say the same
/// word for word: it was sent twice.
fn is_from_same(original: &Case, duplicate: &Case) -> bool {
    let (one, other) = (&original.reaction, &duplicate.reaction);
    let reached = |of: &Reporter| contacts(of).iter().any(Option::is_some);
    let words = |text: &Body| {
        text.as_str()
            .split_whitespace()
            .map(str::to_lowercase)
            .eq(other
                .body
                .as_str()
                .split_whitespace()
                .map(str::to_lowercase))
    };
    let unknown = !reached(&one.reporter) || !reached(&other.reporter);
    is_same(&one.reporter, &other.reporter) || (unknown && words(&one.body))
}
