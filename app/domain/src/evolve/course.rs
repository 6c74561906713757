//! The course of a handling: questions, answers, proposals, endings and new beginnings.

use super::handler::carry;
use super::{beside, closing, outcome, question, work};
use crate::case::Case;
use crate::dossier::{Answer, ObjectionAnswer};
use crate::event::Event;
use crate::staff::By;
use crate::status::{Closure, Handling};

/// Everything that happens once somebody looked at it.
pub(super) fn apply(case: &mut Case, event: &Event, by: &By) {
    match event {
        Event::QuestionAsked { text, on } => question::asked(case, text, *on),
        Event::QuestionAnswered { on, .. } => question::over(case, *on, false),
        Event::QuestionLapsed { on } => question::over(case, *on, true),
        Event::ProposalAccepted { on, verify_by } => {
            outcome::answered(case, Answer::Accepted, by, *on);
            case.deadlines.push(verify_by.clone());
            carry(case, Handling::Verifying);
        }
        Event::VerifyingStarted { on, verify_by } => {
            outcome::answered(case, Answer::None, by, *on);
            case.deadlines.push(verify_by.clone());
            carry(case, Handling::Verifying);
        }
        Event::ProposalRefused { reason, on } => {
            outcome::answered(case, Answer::Refused(reason.clone()), by, *on);
            outcome::refused(case);
        }
        Event::FullTrackChosen { deadlines, .. } => closing::full_track(case, deadlines),
        Event::Reopened { deadlines, .. } => closing::reopened(case, deadlines),
        Event::ClosedInternally { on, .. } => {
            closing::close(case, Closure::Withdrawn, *on, None);
        }
        Event::Objected { objection } => case.dossier.objections.push(objection.clone()),
        Event::ObjectionAnswered { granted, text, on } => {
            if let By::Staff(id) = by {
                let (granted, text, on) = (*granted, text.clone(), *on);
                let by = id.clone();
                let answer = ObjectionAnswer {
                    granted,
                    text,
                    on,
                    by,
                };
                beside::objection_answered(case, answer);
            }
        }
        Event::AgreementMade { .. }
        | Event::AgreementCorrected { .. }
        | Event::AgreementKept { .. }
        | Event::ContactRecorded { .. }
        | Event::ContributionAsked { .. }
        | Event::ContributionGiven { .. }
        | Event::SubActionAdded { .. }
        | Event::SubActionDone { .. }
        | Event::MeasureCompleted { .. } => work::recorded(case, event),
        Event::ProposalDrafted { .. }
        | Event::JudgmentDrafted { .. }
        | Event::SatisfactionRecorded { .. }
        | Event::ClosingConsented { .. } => outcome::recorded(case, event, by),
        other => beside::recorded(case, other),
    }
}
