//! Letters on their way: delivered, or come back (4.8).

use super::letter::measures;
use super::{Part, Situation};
use crate::error::Refusal;
use crate::event::{Event, TakenBack};
use crate::letter::{Channel, Letter, LetterKind, LetterState};
use crate::words::Remark;
use chrono::NaiveDate;

/// There is a letter this actor can record as delivered.
pub(super) fn delivering(situation: &Situation<'_>) -> Result<(), Refusal> {
    some(situation, can_deliver)
}

/// Not in the future, not before the letter was approved (the instant's date in UTC, which is
/// never later than the local one) nor before the receipt.
pub(super) fn deliver(
    situation: &Situation<'_>,
    number: u32,
    on: NaiveDate,
) -> Result<Vec<Event>, Refusal> {
    let letter = numbered(situation, number, can_deliver)?;
    let first = letter
        .approved_at
        .date_naive()
        .max(situation.case.arrived_on);
    if on < first || on > situation.now.local {
        return Err(Refusal::DateImpossible);
    }
    Ok(vec![Event::LetterDelivered {
        number,
        kind: letter.kind,
        on,
        measures: measures(situation, letter.facts, on),
    }])
}

/// There is a letter this actor can record as come back.
pub(super) fn taking_back(situation: &Situation<'_>) -> Result<(), Refusal> {
    some(situation, can_take_back)
}

/// A bounce, or a letter that can't reach the parent this way: another channel is open then.
pub(super) fn take_back(
    situation: &Situation<'_>,
    number: u32,
    reason: &Remark,
) -> Result<Vec<Event>, Refusal> {
    let letter = numbered(situation, number, can_take_back)?;
    let (kind, on) = (letter.kind, situation.now.local);
    Ok(vec![Event::LetterTakenBack(TakenBack {
        number,
        kind,
        reason: reason.clone(),
        on,
    })])
}

type Can = fn(&Situation<'_>, &Letter) -> bool;

fn some(situation: &Situation<'_>, can: Can) -> Result<(), Refusal> {
    let found = situation
        .case
        .letters
        .iter()
        .any(|letter| can(situation, letter));
    let sends = [
        Part::System,
        Part::Handler,
        Part::Coordinator,
        Part::LocationManager,
    ];
    if found {
        Ok(())
    } else if situation.is_any(&sends) {
        Err(Refusal::NoSuchLetter)
    } else {
        // The director sends what ends a case, and nothing else.
        Err(Refusal::NotYourRole)
    }
}

fn numbered<'a>(situation: &Situation<'a>, number: u32, can: Can) -> Result<&'a Letter, Refusal> {
    let mut letters = situation.case.letters.iter();
    letters
        .find(|letter| letter.number == number && can(situation, letter))
        .ok_or(Refusal::NoSuchLetter)
}

/// Mail: the program, when the mail server accepted it. Post: whoever hands it over; the
/// location manager those of the light track.
fn can_deliver(situation: &Situation<'_>, letter: &Letter) -> bool {
    letter.state == LetterState::Approved
        && match letter.channel {
            Channel::Mail => situation.is(Part::System),
            Channel::Post => sends(situation, letter.kind),
            Channel::Page => false,
        }
}

/// A bounce: the program, or whoever sends such letters.
fn can_take_back(situation: &Situation<'_>, letter: &Letter) -> bool {
    can_come_back(letter) && (situation.is(Part::System) || sends(situation, letter.kind))
}

/// Whose letters these are.
fn sends(situation: &Situation<'_>, kind: LetterKind) -> bool {
    match kind {
        LetterKind::HandlerKnown | LetterKind::Proposal | LetterKind::Interim => {
            situation.is_any(&[Part::Handler, Part::Coordinator])
        }
        LetterKind::Closing | LetterKind::Withdrawn | LetterKind::NotTaken => {
            situation.is_any(&[Part::Handler, Part::Coordinator, Part::Director])
        }
        LetterKind::Thanks => {
            situation.is_any(&[Part::Handler, Part::Coordinator, Part::LocationManager])
        }
    }
}

/// What is on the tracking page doesn't come back.
const fn can_come_back(letter: &Letter) -> bool {
    match (letter.channel, letter.state) {
        (Channel::Mail | Channel::Post, LetterState::Approved | LetterState::Delivered(_)) => true,
        (Channel::Mail | Channel::Post, LetterState::TakenBack(_)) | (Channel::Page, _) => false,
    }
}
