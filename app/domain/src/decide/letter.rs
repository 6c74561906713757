//! Letters: approved, delivered, taken back (4.8), and what has to be there before each of them.

use super::{Part, Situation, severity};
use crate::case::Case;
use crate::command::Needs;
use crate::deadline::{self, Deadline, DeadlineKind};
use crate::dossier::next;
use crate::error::Refusal;
use crate::event::{Approved, Event};
use crate::letter::{Channel, Letter, LetterFacts, LetterKind, LetterState, Printed};
use crate::status::{Ground, Satisfied};
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

/// This round's proposal is there, and of a klacht an agreement or why there is none.
pub(super) fn proposing(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    let proposed = case.dossier.proposed(case.round);
    let proposal = &proposed.ok_or(Refusal::ProposalMissing)?.proposal;
    if proposal.answer_by <= situation.now.local {
        // It was drafted so long ago that the parent couldn't answer in time.
        return Err(Refusal::ProposalMissing);
    }
    let mut agreements = case.dossier.agreements.iter();
    let agreed = agreements.any(|one| one.round == case.round) || proposal.no_agreement.is_some();
    if case.counts_as_complaint && !agreed {
        return Err(Refusal::AgreementMissing);
    }
    none_pending(case, LetterKind::Proposal)
}

/// The aim still runs.
pub(super) fn extending(situation: &Situation<'_>) -> Result<(), Refusal> {
    aim(situation.case).ok_or(Refusal::NotLater)?;
    none_pending(situation.case, LetterKind::Interim)
}

/// D2 of the terms that run, while it isn't met.
fn aim(case: &Case) -> Option<&Deadline> {
    let since = case.terms_since(DeadlineKind::SolutionProposed);
    let mut rows = case.deadlines.iter();
    rows.find(|row| {
        row.kind == DeadlineKind::SolutionProposed && row.round == since && row.met_on.is_none()
    })
}

/// Verified, judged where it is a klacht, and with consent where the parent isn't satisfied. A
/// level-4 case is the director's to close, every other its handler's.
pub(super) fn closing(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.is_acute() && !situation.is(Part::Director) {
        return Err(Refusal::DirectorOnly);
    }
    if !case.is_acute() && !situation.is(Part::Handler) {
        return Err(Refusal::NotYourRole);
    }
    severity::consulted(case)?;
    if case.dossier.open_objection().is_some() {
        return Err(Refusal::ObjectionOpen);
    }
    let satisfied = case.verified().ok_or(Refusal::NotVerified)?;
    if case.counts_as_complaint && case.judgment().is_none() {
        return Err(Refusal::JudgmentMissing);
    }
    let mut consents = case.dossier.consents.iter();
    let consented = consents.any(|one| one.round == case.round);
    if satisfied == Satisfied::No && !consented {
        return Err(Refusal::ConsentMissing);
    }
    none_pending(case, LetterKind::Closing)
}

/// Withdrawn, and its confirmation came back or never went.
pub(super) fn confirming_withdrawal(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if !case.is_withdrawn() {
        return Err(Refusal::NotWithdrawn);
    }
    let told = |letter: &Letter| {
        letter.kind == LetterKind::Withdrawn
            && letter.round == case.round
            && matches!(letter.state, LetterState::Delivered(_))
    };
    if case.letters.iter().any(told) {
        return Err(Refusal::NothingChanges);
    }
    none_pending(case, LetterKind::Withdrawn)
}

/// A severe case is the director's to decide on.
pub(super) fn not_taking(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if case.is_severe() && !situation.is(Part::Director) {
        return Err(Refusal::DirectorOnly);
    }
    if case.is_possibly_severe() {
        return Err(Refusal::SeverityUnsettled);
    }
    severity::consulted(case)?;
    none_pending(case, LetterKind::NotTaken)
}

/// Freezes the letter. The tracking page delivers at once.
pub(super) fn approve(
    situation: &Situation<'_>,
    kind: LetterKind,
    words: (&Message, &Printed),
    (needs, channel): (Needs, Channel),
) -> Result<Vec<Event>, Refusal> {
    let facts = facts(situation, kind, needs)?;
    sent(situation, kind, words, (facts, channel))
}

/// What the letter says besides its writer's words.
fn facts(
    situation: &Situation<'_>,
    kind: LetterKind,
    needs: Needs,
) -> Result<LetterFacts, Refusal> {
    let case = situation.case;
    let judges = case.counts_as_complaint && case.judgment().is_some();
    Ok(match (kind, needs) {
        (LetterKind::HandlerKnown | LetterKind::Thanks | LetterKind::Withdrawn, _) => {
            LetterFacts::Plain
        }
        (LetterKind::Proposal, _) => LetterFacts::Proposal { judges },
        (LetterKind::Closing, _) => LetterFacts::Closing {
            judges,
            satisfied: case.verified().ok_or(Refusal::NotVerified)?,
            by_director: situation.is(Part::Director),
        },
        (LetterKind::Interim, Needs::Until(until)) => {
            let row = aim(case).ok_or(Refusal::NotLater)?;
            row.clone().extended(until).ok_or(Refusal::NotLater)?;
            LetterFacts::Interim { until }
        }
        (LetterKind::NotTaken, Needs::Because(ground)) => {
            if ground == Ground::DuplicateOf(case.reference) {
                return Err(Refusal::SameCase);
            }
            let by_director = situation.is(Part::Director);
            LetterFacts::NotTaken {
                ground,
                by_director,
            }
        }
        (LetterKind::Interim | LetterKind::NotTaken, _) => return Err(Refusal::ReasonMissing),
    })
}

/// Freezes a letter with these facts.
pub(super) fn sent(
    situation: &Situation<'_>,
    kind: LetterKind,
    (text, printed): (&Message, &Printed),
    (facts, channel): (LetterFacts, Channel),
) -> Result<Vec<Event>, Refusal> {
    let case = situation.case;
    if !reaches(case, channel) {
        return Err(Refusal::ChannelUnavailable);
    }
    let about = match kind {
        LetterKind::HandlerKnown => case.handler(),
        LetterKind::Thanks => Some(situation.colleague()?),
        LetterKind::Proposal
        | LetterKind::Interim
        | LetterKind::Closing
        | LetterKind::Withdrawn
        | LetterKind::NotTaken => None,
    };
    let number = next(case.letters.iter().map(|letter| letter.number));
    let approved = Event::LetterApproved(Box::new(Approved {
        number,
        kind,
        text: text.clone(),
        printed: printed.clone(),
        about: about.cloned(),
        facts,
        channel,
        template: TEMPLATE,
    }));
    let on = situation.now.local;
    let published = (channel == Channel::Page).then(|| Event::LetterDelivered {
        number,
        kind,
        on,
        measures: measures(situation, facts, on),
    });
    Ok([approved].into_iter().chain(published).collect())
}

/// D5 for each measure of a judgment that the parent didn't know of yet.
fn measures(situation: &Situation<'_>, facts: LetterFacts, on: NaiveDate) -> Vec<Deadline> {
    let case = situation.case;
    let judgment = case.judgment().filter(|_| facts.judges());
    let announced = judgment
        .into_iter()
        .flat_map(|one| case.dossier.unannounced(one));
    let calendar = &situation.now.calendar;
    announced
        .map(|one| deadline::measure(on, one.due, case.round, calendar))
        .collect()
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

/// A letter about a former handler stands in nobody's way.
fn none_pending(case: &Case, kind: LetterKind) -> Result<(), Refusal> {
    let pending = case.letters.iter().any(|letter| {
        let stands = match kind {
            LetterKind::HandlerKnown => letter.about.as_ref() == case.handler(),
            LetterKind::Proposal
            | LetterKind::Interim
            | LetterKind::Closing
            | LetterKind::Withdrawn
            | LetterKind::NotTaken => letter.round == case.round,
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
