//! Letters as printed: the frozen text in its template, in the parent's language.

use super::{Lens, LetterView};
use crate::case::Case;
use crate::deadline::DeadlineKind;
use crate::event::{Event, Recorded};
use crate::letter::{Channel, Letter, LetterState};
use crate::staff::{By, StaffId};
use crate::text::letter::{Named, Slots, letter as print};
use crate::text::{names, say};
use chrono::NaiveDate;

/// One letter for a reader.
pub(super) fn view(
    case: &Case,
    letter: &Letter,
    history: &[Recorded],
    lens: &Lens<'_>,
) -> LetterView {
    let slots = slots(case, letter, history, lens);
    LetterView {
        number: letter.number,
        kind: letter.kind,
        title: names::letter(letter.kind, lens.language).to_owned(),
        channel: letter.channel,
        state: state(letter.state, lens),
        awaits_delivery: letter.state == LetterState::Approved && letter.channel == Channel::Post,
        delivered: can_come_back(letter),
        paragraphs: print(letter.kind, &slots, case.reaction.language),
    }
}

/// Sent or delivered; what is on the tracking page stays there.
const fn can_come_back(letter: &Letter) -> bool {
    match (letter.channel, letter.state) {
        (Channel::Mail | Channel::Post, LetterState::Approved | LetterState::Delivered(_)) => true,
        (Channel::Mail | Channel::Post, LetterState::TakenBack(_)) | (Channel::Page, _) => false,
    }
}

fn state(state: LetterState, lens: &Lens<'_>) -> String {
    let on = say(lens.language, ("op", "on"));
    match state {
        LetterState::Approved => say(
            lens.language,
            (
                "goedgekeurd, nog niet bezorgd",
                "approved, not yet delivered",
            ),
        )
        .to_owned(),
        LetterState::Delivered(date) => {
            format!(
                "{} {on} {}",
                say(lens.language, ("bezorgd", "delivered")),
                lens.date(date)
            )
        }
        LetterState::TakenBack(date) => {
            format!(
                "{} {on} {}",
                say(lens.language, ("teruggenomen", "taken back")),
                lens.date(date)
            )
        }
    }
}

fn slots(case: &Case, letter: &Letter, history: &[Recorded], lens: &Lens<'_>) -> Slots {
    let date = (lens.local)(letter.approved_at).date();
    let approval = approval(history, letter.number);
    let until = approval.map_or(u32::MAX, |recorded| recorded.number);
    let signed = approval.and_then(|recorded| match &recorded.by {
        By::Staff(id) => Some(id),
        By::Parent | By::System => None,
    });
    let judged_by = due(case, DeadlineKind::Judged, date).filter(|_| case.counts_as_complaint);
    Slots {
        reference: case.reference,
        brand: lens.org.brand.clone(),
        date,
        parent: case
            .reaction
            .reporter
            .name
            .as_ref()
            .map(|name| name.as_str().to_owned()),
        arrived_on: case.arrived_on,
        about: letter.about.as_ref().and_then(|id| named(id, lens)),
        decided_by: letter
            .about
            .as_ref()
            .and_then(|handler| decided_by(history, handler, until))
            .and_then(|id| named(id, lens)),
        aim: due(case, DeadlineKind::SolutionProposed, date),
        judged_by,
        written: letter.text.as_str().to_owned(),
        signed_by: signed.and_then(|id| named(id, lens)),
    }
}

fn approval(history: &[Recorded], letter: u32) -> Option<&Recorded> {
    history.iter().find(|recorded| {
        matches!(&recorded.event, Some(Event::LetterApproved { number, .. }) if *number == letter)
    })
}

/// Who put this handler on the case, last before the letter.
fn decided_by<'a>(history: &'a [Recorded], who: &StaffId, until: u32) -> Option<&'a StaffId> {
    let before = history.iter().filter(|recorded| recorded.number < until);
    before.rev().find_map(|recorded| match &recorded.event {
        Some(Event::HandlerAssigned {
            handler,
            decided_by,
            ..
        }) if handler == who => Some(decided_by),
        Some(_) | None => None,
    })
}

/// The formal date in force when the letter was written.
fn due(case: &Case, kind: DeadlineKind, on: NaiveDate) -> Option<NaiveDate> {
    case.deadlines
        .iter()
        .filter(|deadline| deadline.kind == kind && deadline.starts <= on)
        .max_by_key(|deadline| deadline.round)
        .map(|deadline| deadline.due)
}

fn named(id: &StaffId, lens: &Lens<'_>) -> Option<Named> {
    lens.org.colleague(id).map(|one| Named {
        name: one.name.as_str().to_owned(),
        function: one.function.as_str().to_owned(),
        email: one.email.clone(),
        phone: one.phone.clone(),
    })
}
