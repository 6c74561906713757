//! What the parent sees: the receipt once, the tracking page as often as they like.

use super::{Lens, LetterView, ReceiptView, TrackView, deadlines, facts, letters, timeline};
use crate::case::Case;
use crate::command::CommandKind;
use crate::event::Recorded;
use crate::letter::LetterState;
use crate::permitted::permitted;
use crate::reference::SecretCode;
use crate::severity::{SafetyAnswer, Severity};
use crate::staff::Actor;
use crate::status::{Handling, StatusKind};
use crate::text::{names, status};

/// The receipt of a case just received.
#[must_use]
pub fn receipt(case: &Case, code: &SecretCode, lens: &Lens<'_>) -> ReceiptView {
    let reporter = &case.reaction.reporter;
    ReceiptView {
        reference: case.reference,
        code: code.grouped(),
        received: lens.moment(case.received_at),
        promise: deadlines::promise(case, lens),
        nature: case.nature,
        body: case.reaction.body.as_str().to_owned(),
        regulation: case.regulation.as_str().to_owned(),
        mailed: reporter.email.is_some() && !case.is_acute(),
        anonymous: !facts::can_be_reached(reporter),
        danger: danger(case),
    }
}

/// The tracking page: only what the parent may read, and a handler's name only once a letter
/// announced it.
#[must_use]
pub fn track(case: &Case, history: &[Recorded], lens: &Lens<'_>) -> TrackView {
    let announced = case.handler().filter(|id| case.announced(id));
    let handler = announced.and_then(|id| lens.org.colleague(id)).map(|one| {
        (
            one.name.as_str().to_owned(),
            one.function.as_str().to_owned(),
        )
    });
    let name = handler.as_ref().map(|(name, _)| name.as_str());
    TrackView {
        reference: case.reference,
        nature: case.nature,
        nature_text: names::nature(case.nature, lens.language).to_owned(),
        joined: None,
        state: status::for_parent(case.status.kind(), name, lens.language),
        next: next(case, lens),
        closed: !case.status.is_open(),
        handler,
        promise: deadlines::promise(case, lens),
        body: case.reaction.body.as_str().to_owned(),
        facts: facts::for_parent(case, lens),
        regulation: case.regulation.as_str().to_owned(),
        timeline: timeline::for_parent(case, history, lens),
        letters: delivered(case, lens),
        may_write: may_write(case, lens),
        danger: danger(case),
    }
}

/// The tracking page of an original, for who gave the code of its duplicate: it says so, and the
/// duplicate's own letters stay at hand.
#[must_use]
pub fn joined(view: TrackView, duplicate: &Case, lens: &Lens<'_>) -> TrackView {
    let own = delivered(duplicate, lens);
    let letters = view.letters.into_iter().chain(own).collect();
    let said = status::joined(duplicate.reference, view.reference, lens.language);
    TrackView {
        joined: Some(said),
        letters,
        ..view
    }
}

fn delivered(case: &Case, lens: &Lens<'_>) -> Vec<LetterView> {
    let letters = case.letters.iter();
    letters
        .filter(|letter| matches!(letter.state, LetterState::Delivered(_)))
        .map(|letter| letters::view(letter, true, lens))
        .collect()
}

/// What happens next and by when: what is late alone, else at most two dates to come.
fn next(case: &Case, lens: &Lens<'_>) -> String {
    // The proposal they hold is theirs to answer, whoever handles it now.
    let state = match case.handling() {
        Some(Handling::SolutionProposed) => StatusKind::SolutionProposed,
        Some(Handling::InProgress | Handling::Verifying) | None => case.status.kind(),
    };
    if let Some(text) = status::next_without_date(state, lens.language) {
        return text.to_owned();
    }
    let (today, light) = (lens.today(), case.is_light());
    let open: Vec<_> = deadlines::promised(case)
        .filter(|deadline| deadline.met_on.is_none())
        .map(|deadline| (deadline.kind, deadline.told_due()))
        .collect();
    let late = open.iter().rev().find(|(_, due)| *due < today);
    let too_late = late
        .and_then(|(kind, due)| status::too_late(*kind, &lens.date(*due), light, lens.language));
    if let Some(text) = too_late {
        return text;
    }
    let coming: Vec<String> = open
        .iter()
        .filter_map(|(kind, due)| status::by_date(*kind, &lens.date(*due), light, lens.language))
        .take(2)
        .collect();
    if coming.is_empty() {
        status::goes_on(lens.language).to_owned()
    } else {
        coming.join(" ")
    }
}

/// Level 4, set or suggested, or safety "ja": the page shows where to turn (4.6 g).
fn danger(case: &Case) -> bool {
    let suggested = !case.severity_confirmed && case.suggestion.level == Severity::Acute;
    let answered = matches!(case.reaction.safety, Some(SafetyAnswer::Yes));
    case.is_acute() || suggested || answered
}

fn may_write(case: &Case, lens: &Lens<'_>) -> bool {
    permitted(case, &Actor::Parent, lens.now)
        .into_iter()
        .any(|(kind, verdict)| kind == CommandKind::WriteToOrganisation && verdict.is_ok())
}
