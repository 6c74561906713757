//! Letters: approved (4.8), and what has to be there before each of them.

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
use crate::words::Message;
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
    promising(situation)?;
    none_pending(case, LetterKind::Proposal)
}

/// What a letter with the judgment promises is done, or still to come (Wko art. 1.57b).
fn promising(situation: &Situation<'_>) -> Result<(), Refusal> {
    let (case, today) = (situation.case, situation.now.local);
    let judgment = case.judgment().filter(|_| case.counts_as_complaint);
    let mut measures = judgment.into_iter().flat_map(|one| &one.measures);
    let over = measures.any(|one| one.due < today && case.dossier.carried_out(one).is_none());
    if over {
        Err(Refusal::MeasureOverdue)
    } else {
        Ok(())
    }
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
    promising(situation)?;
    let mut consents = case.dossier.consents.iter();
    let consented = consents.any(|one| one.round == case.round);
    if satisfied == Satisfied::No && !consented {
        return Err(Refusal::ConsentMissing);
    }
    none_pending(case, LetterKind::Closing)
}

/// Withdrawn, and its confirmation came back, never went, or says what isn't so any more.
pub(super) fn confirming_withdrawal(situation: &Situation<'_>) -> Result<(), Refusal> {
    let case = situation.case;
    if !case.is_withdrawn() {
        return Err(Refusal::NotWithdrawn);
    }
    // Once the director closed it, any of them told the parent enough.
    let enough = |letter: &Letter| {
        says_what_is_so(case, letter)
            || (!case.status.is_open() && case.confirms_withdrawal(letter))
    };
    let told =
        |letter: &Letter| enough(letter) && matches!(letter.state, LetterState::Delivered(_));
    if case.letters.iter().any(told) {
        return Err(Refusal::NothingChanges);
    }
    none_pending(case, LetterKind::Withdrawn)
}

/// Whether it confirms the withdrawal that stands, and what follows from it as things are.
fn says_what_is_so(case: &Case, letter: &Letter) -> bool {
    let says = match letter.facts {
        LetterFacts::Withdrawn { goes_on } => goes_on == case.is_looked_into_anyway(),
        // One from before it was frozen with the letter.
        LetterFacts::Plain => true,
        LetterFacts::Proposal { .. }
        | LetterFacts::Interim { .. }
        | LetterFacts::Closing { .. }
        | LetterFacts::NotTaken { .. } => false,
    };
    says && case.confirms_withdrawal(letter)
}

/// What document 4b says follows.
pub(super) fn withdrawn(case: &Case) -> LetterFacts {
    LetterFacts::Withdrawn {
        goes_on: case.is_looked_into_anyway(),
    }
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
        (LetterKind::HandlerKnown | LetterKind::Thanks, _) => LetterFacts::Plain,
        (LetterKind::Withdrawn, _) => withdrawn(case),
        (LetterKind::Proposal, _) => LetterFacts::Proposal { judges },
        (LetterKind::Closing, _) => LetterFacts::Closing {
            judges,
            satisfied: case.verified().ok_or(Refusal::NotVerified)?,
            by_director: situation.is(Part::Director),
        },
        (LetterKind::Interim, Needs::Until(until)) => {
            let row = aim(case).ok_or(Refusal::NotLater)?;
            let shown = case.as_of(row, situation.now.local);
            shown.extended(until).ok_or(Refusal::NotLater)?;
            LetterFacts::Interim { until }
        }
        (LetterKind::NotTaken, Needs::Because(Ground::DuplicateOf(_))) => {
            return Err(Refusal::OriginalUnknown);
        }
        (LetterKind::NotTaken, Needs::Because(_) | Needs::Merging(_)) => {
            let ground = needs.ground().ok_or(Refusal::ReasonMissing)?;
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
pub(super) fn measures(
    situation: &Situation<'_>,
    facts: LetterFacts,
    on: NaiveDate,
) -> Vec<Deadline> {
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

/// A letter about a former handler, or about what isn't so any more, stands in nobody's way.
fn none_pending(case: &Case, kind: LetterKind) -> Result<(), Refusal> {
    let pending = case.letters.iter().any(|letter| {
        let stands = match kind {
            LetterKind::HandlerKnown => letter.about.as_ref() == case.handler(),
            LetterKind::Proposal
            | LetterKind::Interim
            | LetterKind::Closing
            | LetterKind::NotTaken => letter.round == case.round,
            LetterKind::Withdrawn => says_what_is_so(case, letter),
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
