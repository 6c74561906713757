//! A line of the access log, for whoever may look into it.

use super::Lens;
use crate::access::Access;
use crate::text::access;
use serde::{Deserialize, Serialize};

/// Who read what, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessView {
    /// "maandag 30 november om 14.30 uur".
    pub when: String,
    /// ISO instant for `<time datetime>`.
    pub iso: String,
    /// Name.
    pub who: String,
    /// By which part: "directeur".
    pub capacity: String,
    /// What was shown.
    pub way: String,
    /// The case.
    pub reference: String,
    /// Whether the reader of this line sees the case.
    pub open: bool,
    /// Why, where access was asked for. Hostile when rendered.
    pub reason: Option<String>,
}

/// The line in words; `open` says whether its reader sees the case.
#[must_use]
pub fn access(line: &Access, open: bool, lens: &Lens<'_>) -> AccessView {
    let reason = line.reason.as_ref();
    AccessView {
        when: lens.moment(line.at),
        iso: Lens::iso(line.at),
        who: lens.colleague(&line.who),
        capacity: access::capacity(line.capacity, lens.language).to_owned(),
        way: access::way(line.way, lens.language).to_owned(),
        reference: line.reference.to_string(),
        open,
        reason: reason.map(|reason| reason.as_str().to_owned()),
    }
}
