//! Letters: approved, delivered, taken back (4.8), and the acts that rest on them: announcing
//! the handler (document 2) and thanking and closing (document 5).

use super::{Part, Situation};
use crate::case::Case;
use crate::error::Refusal;
use crate::event::Event;
use crate::letter::{Channel, Letter, LetterKind, LetterState, Printed};
use crate::text::letter::TEMPLATE;
use crate::words::{Message, Remark};
use chrono::NaiveDate;

/// There is a handler, and no letter that names them is on its way.
pub(super) fn announcing(situation: &Situation<'_>) -> Result<(), Refusal> {
    if situation.case.handler().is_none() {
        return Err(Refusal::NoHandler);
    }
    none_pending(situation.case, LetterKind::HandlerKnown)
}

/// The light track only, once.
pub(super) fn thanking(situation: &Situation<'_>) -> Result<(), Refusal> {
    if !situation.case.is_light() {
        return Err(Refusal::FullTrackOnly);
    }
    none_pending(situation.case, LetterKind::Thanks)
}

/// Freezes the letter. The tracking page delivers at once.
pub(super) fn approve(
    situation: &Situation<'_>,
    kind: LetterKind,
    (text, printed): (&Message, &Printed),
    channel: Channel,
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    if !reaches(case, channel) {
        return Err(Refusal::ChannelUnavailable);
    }
    let about = match kind {
        LetterKind::HandlerKnown => case.handler(),
        LetterKind::Thanks => Some(situation.colleague()?),
    };
    let number = case
        .letters
        .iter()
        .map(|letter| letter.number)
        .max()
        .unwrap_or(0)
        + 1;
    let approved = Event::LetterApproved {
        number,
        kind,
        text: text.clone(),
        printed: printed.clone(),
        about: about.cloned(),
        channel,
        template: TEMPLATE,
    };
    let published = (channel == Channel::Page).then_some(Event::LetterDelivered {
        number,
        kind,
        on: situation.now.local,
    });
    Ok([approved].into_iter().chain(published).collect())
}

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
    Ok(vec![Event::LetterTakenBack {
        number,
        kind,
        reason: reason.clone(),
        on,
    }])
}

type Can = fn(&Situation<'_>, &Letter) -> bool;

fn some(situation: &Situation<'_>, can: Can) -> Result<(), Refusal> {
    let found = situation
        .case
        .letters
        .iter()
        .any(|letter| can(situation, letter));
    if found {
        Ok(())
    } else {
        Err(Refusal::NoSuchLetter)
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
        LetterKind::HandlerKnown => situation.is_any(&[Part::Handler, Part::Coordinator]),
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

/// A letter about a former handler stands in nobody's way.
fn none_pending(case: &Case, kind: LetterKind) -> Result<(), Refusal> {
    let pending = case.letters.iter().any(|letter| {
        let stands = match kind {
            LetterKind::HandlerKnown => letter.about.as_ref() == case.handler(),
            LetterKind::Thanks => true,
        };
        letter.kind == kind && letter.state == LetterState::Approved && stands
    });
    if pending {
        Err(Refusal::LetterPending)
    } else {
        Ok(())
    }
}

/// Mail and post need an address; the tracking page is for a parent who left neither (also one
/// with a phone only), or where everything else came back (4.8).
pub(crate) fn reaches(case: &Case, channel: Channel) -> bool {
    let reporter = &case.reaction.reporter;
    let came_back = |by: Channel| {
        let mut letters = case.letters.iter();
        letters.any(|one| one.channel == by && matches!(one.state, LetterState::TakenBack(_)))
    };
    match channel {
        Channel::Mail => reporter.email.is_some(),
        Channel::Post => reporter.address.is_some(),
        Channel::Page => {
            (reporter.email.is_none() || came_back(Channel::Mail))
                && (reporter.address.is_none() || came_back(Channel::Post))
        }
    }
}
