//! A case for the privacy officer who asked to see it: everything but internal notes (4.4), with
//! the reporter, and nothing to do.

use super::{CaseView, Lens, staff};
use crate::case::Case;
use crate::event::{Event, Recorded};
use crate::staff::Colleague;

/// The case page on request. The caller has checked that the request opens the case.
#[must_use]
pub fn case_on_request(
    case: &Case,
    history: &[Recorded],
    reader: &Colleague,
    seq: u64,
    lens: &Lens<'_>,
) -> CaseView {
    let note = |one: &&Recorded| !matches!(one.event, Some(Event::NoteWritten { .. }));
    let told: Vec<Recorded> = history.iter().filter(note).cloned().collect();
    let view = staff::shown(case, &told, reader, seq, (lens, true));
    CaseView {
        acts: Vec::new(),
        candidates: Vec::new(),
        tasked: Vec::new(),
        askable: Vec::new(),
        consenters: Vec::new(),
        colleagues: Vec::new(),
        members: Vec::new(),
        levels: Vec::new(),
        locations: Vec::new(),
        channels: Vec::new(),
        drafted: Vec::new(),
        on_request: true,
        ..view
    }
}
