//! Questions to the parent: one at a time, answered, or lapsed after a week (4.3).

use super::{Part, Situation};
use crate::error::Refusal;
use crate::event::Event;
use crate::words::Message;
use chrono::Days;

/// A question lapses when it stood open for so long.
const LAPSES_AFTER: Days = Days::new(7);

/// One question at a time.
pub(super) fn asking(situation: &Situation<'_>) -> Result<(), Refusal> {
    if situation.case.question.is_some() {
        Err(Refusal::QuestionOpen)
    } else {
        Ok(())
    }
}

/// There is an open question.
pub(super) fn answering(situation: &Situation<'_>) -> Result<(), Refusal> {
    match situation.case.question {
        Some(_) => Ok(()),
        None => Err(Refusal::NoQuestion),
    }
}

/// There is an open question, and its week is over.
pub(super) fn lapsing(situation: &Situation<'_>) -> Result<(), Refusal> {
    let question = situation.case.question.as_ref();
    let asked_on = question.ok_or(Refusal::NoQuestion)?.asked_on;
    let over = asked_on.checked_add_days(LAPSES_AFTER);
    if over.is_some_and(|over| situation.now.local >= over) {
        Ok(())
    } else {
        Err(Refusal::TooEarly)
    }
}

/// Nobody answered.
pub(super) fn lapse(situation: &Situation<'_>) -> Vec<Event> {
    vec![Event::QuestionLapsed {
        on: situation.now.local,
    }]
}

/// Asks.
pub(super) fn ask(situation: &Situation<'_>, text: &Message) -> Event {
    Event::QuestionAsked {
        text: text.clone(),
        on: situation.now.local,
    }
}

/// The parent's own answer is a message as well; a colleague records what was said.
pub(super) fn answer(situation: &Situation<'_>, text: &Message) -> Vec<Event> {
    let answered = Event::QuestionAnswered {
        text: text.clone(),
        on: situation.now.local,
    };
    let wrote = Event::ParentWrote { text: text.clone() };
    if situation.is(Part::Parent) {
        vec![wrote, answered]
    } else {
        vec![answered]
    }
}
