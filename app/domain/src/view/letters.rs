//! Letters as they were approved, and where each is.

use super::{Lens, LetterView};
use crate::letter::{Channel, Letter, LetterState};
use crate::text::{names, say};

/// One letter for a reader; who may not know the reporter reads it without name and address.
pub(super) fn view(letter: &Letter, knows_reporter: bool, lens: &Lens<'_>) -> LetterView {
    LetterView {
        number: letter.number,
        kind: letter.kind,
        title: names::letter(letter.kind, lens.language).to_owned(),
        channel: letter.channel,
        state: state(letter.state, lens),
        awaits_delivery: letter.state == LetterState::Approved && letter.channel == Channel::Post,
        delivered: can_come_back(letter),
        language: letter.printed.language,
        paragraphs: letter.printed.paragraphs(knows_reporter),
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
