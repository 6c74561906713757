//! Events as lines of a timeline, each reader their layers; what follows by itself is not told
//! twice.

use super::{Lens, TimelineItem, people};
use crate::case::Case;
use crate::event::{Event, Recorded, Visibility};
use crate::letter::{Letter, LetterState};
use crate::merge;
use crate::staff::By;
use crate::text::timeline::{self as words, Names};
use crate::text::{names, say};
use crate::words::{Body, Line, Remark};

/// For a colleague who reads down to `deepest`.
pub(super) fn for_staff(
    history: &[Recorded],
    deepest: Visibility,
    lens: &Lens<'_>,
) -> Vec<TimelineItem> {
    let said = Names {
        colleague: &|id| lens.colleague(id),
        department: &|id| lens.department(id),
        places: &|places| lens.places(places),
    };
    let following = history.iter().skip(1).map(Some).chain([None]);
    history
        .iter()
        .zip(following)
        .filter(|(recorded, next)| !next.is_some_and(|next| tells_it_too(recorded, next)))
        .filter_map(|(recorded, _)| {
            let (layer, what, text) = match &recorded.event {
                Some(event) => (
                    event.visibility(),
                    words::for_staff(event, &said, lens.language),
                    text(event),
                ),
                None => (
                    Visibility::Internal,
                    words::erased(lens.language).to_owned(),
                    None,
                ),
            };
            let who = staff_reads_who(&recorded.by, lens);
            (layer <= deepest).then(|| item(recorded, layer, who, what, text, lens))
        })
        .collect()
}

/// For the parent.
pub(super) fn for_parent(case: &Case, history: &[Recorded], lens: &Lens<'_>) -> Vec<TimelineItem> {
    history
        .iter()
        .filter_map(|recorded| {
            let event = recorded.event.as_ref()?;
            if event.visibility() != Visibility::Parent || !still_holds(case, event) {
                return None;
            }
            let what = words::for_parent(event, lens.language)?;
            let who = parent_reads_who(case, &recorded.by, lens);
            Some(item(
                recorded,
                Visibility::Parent,
                who,
                what,
                text(event).filter(|_| !matches!(event, Event::Withdrawn { .. })),
                lens,
            ))
        })
        .collect()
}

fn item(
    recorded: &Recorded,
    layer: Visibility,
    who: String,
    what: String,
    text: Option<&str>,
    lens: &Lens<'_>,
) -> TimelineItem {
    TimelineItem {
        number: recorded.number,
        layer,
        layer_text: names::layer(layer, lens.language).to_owned(),
        when: lens.moment(recorded.at),
        iso: Lens::iso(recorded.at),
        who,
        what,
        text: text.map(str::to_owned),
    }
}

/// Whether `next`, of the same act, says all that `recorded` says: the start of triage comes with
/// the first triage act, an approval with its delivery at once.
fn tells_it_too(recorded: &Recorded, next: &Recorded) -> bool {
    if recorded.at != next.at {
        return false;
    }
    match (&recorded.event, &next.event) {
        (Some(Event::TriageStarted), Some(_)) => true,
        (Some(Event::LetterApproved(approved)), Some(Event::LetterDelivered { number, .. })) => {
            approved.number == *number
        }
        // The parent's own answer is a message as well.
        (Some(Event::ParentWrote { text: wrote }), Some(Event::QuestionAnswered { text, .. })) => {
            wrote == text
        }
        (Some(_) | None, _) => false,
    }
}

/// A letter that came back was never there for the parent, nor a duplicate that parted again.
fn still_holds(case: &Case, event: &Event) -> bool {
    match event {
        Event::LetterDelivered { number, .. } => {
            let delivered = |letter: &Letter| matches!(letter.state, LetterState::Delivered(_));
            let mut letters = case.letters.iter();
            letters.any(|letter| letter.number == *number && delivered(letter))
        }
        Event::DuplicateJoined { merged } => merge::shows(case, merged.reference),
        _ => true,
    }
}

fn staff_reads_who(by: &By, lens: &Lens<'_>) -> String {
    match by {
        By::Parent => say(lens.language, ("Ouder", "Parent")).to_owned(),
        By::Staff(id) => lens.colleague(id),
        By::System => say(lens.language, ("Automatisch", "Automatic")).to_owned(),
    }
}

/// The parent reads the names of announced handlers only; everybody else is the organisation.
fn parent_reads_who(case: &Case, by: &By, lens: &Lens<'_>) -> String {
    match by {
        By::Parent => say(lens.language, ("U", "You")).to_owned(),
        By::Staff(id) if people::was_announced(case, id) => lens.colleague(id),
        By::Staff(_) | By::System => lens.org.brand.clone(),
    }
}

/// The words that belong to an event.
fn text(event: &Event) -> Option<&str> {
    match event {
        Event::NatureChanged { reason, .. }
        | Event::InvolvementRuledOut { reason, .. }
        | Event::ConfidentialSet { reason, .. }
        | Event::ProposalRefused { reason, .. }
        | Event::ClosingConsented { reason }
        | Event::FullTrackChosen { reason, .. }
        | Event::WithdrawalUndone { reason }
        | Event::ClosedInternally { reason, .. }
        | Event::Reopened { reason, .. } => Some(reason.as_str()),
        Event::HoldSet(hold) => Some(hold.reason.as_str()),
        Event::LetterTakenBack(back) => Some(back.reason.as_str()),
        Event::DepartmentAssigned(asked) => asked.reason.as_ref().map(Remark::as_str),
        Event::DuplicateJoined { merged } => merged.text.as_ref().map(Body::as_str),
        Event::AgreementMade(terms) | Event::AgreementCorrected(terms) => Some(terms.text.as_str()),
        Event::SubActionAdded { action } => Some(action.text.as_str()),
        Event::Objected { objection } => Some(objection.reason.as_str()),
        Event::SubActionDone { result, .. } => Some(result.as_str()),
        Event::ContributionAsked { contribution } => Some(contribution.question.as_str()),
        Event::SeveritySet { reason, .. }
        | Event::HandlerAssigned { reason, .. }
        | Event::HandlerRemoved { reason, .. } => reason.as_ref().map(Remark::as_str),
        Event::ContactRecorded { contact } => contact.text.as_ref().map(Remark::as_str),
        Event::SatisfactionRecorded { remark, .. } => remark.as_ref().map(Remark::as_str),
        // Colleagues read what shows it; the parent knows.
        Event::Withdrawn { proof, .. } => proof.as_ref().map(Remark::as_str),
        Event::ConsultationRecorded { consultation } => Some(consultation.advice.as_str()),
        Event::ProposalDrafted { proposal } => Some(proposal.solution.as_str()),
        Event::DisputeOpened { file, .. } => file.as_ref().map(Line::as_str),
        Event::CategorySet { cause, .. } => cause.as_ref().map(Line::as_str),
        Event::ParentWritten { text }
        | Event::ParentWrote { text }
        | Event::QuestionAsked { text, .. }
        | Event::QuestionAnswered { text, .. }
        | Event::ContributionGiven { text, .. }
        | Event::ObjectionAnswered { text, .. }
        | Event::NoteWritten { text, .. } => Some(text.as_str()),
        Event::Received { .. }
        | Event::TriageStarted
        | Event::RepetitionNoticed
        | Event::PlacesSet { .. }
        | Event::Involved { .. }
        | Event::InvolvementChecked
        | Event::QuestionLapsed { .. }
        | Event::AgreementKept { .. }
        | Event::JudgmentDrafted { .. }
        | Event::ProposalAccepted { .. }
        | Event::VerifyingStarted { .. }
        | Event::MeasureCompleted { .. }
        | Event::DisputeSettled { .. }
        | Event::DuplicateParted { .. }
        | Event::Anonymised(_)
        | Event::LetterApproved { .. }
        | Event::LetterDelivered { .. } => None,
    }
}
