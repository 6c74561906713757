//! What a handling comes to: proposal, judgment, the parent's answer, and what they think of it.

use super::handler::carry;
use crate::case::Case;
use crate::deadline::DeadlineKind;
use crate::dossier::{Answer, Consent, JudgmentSet, Proposed, Reply, Satisfaction};
use crate::event::Event;
use crate::staff::By;
use crate::status::Handling;
use chrono::NaiveDate;

/// Drafts, scores, consents.
pub(super) fn recorded(case: &mut Case, event: &Event, by: &By) {
    let round = case.round;
    let dossier = &mut case.dossier;
    match event {
        Event::ProposalDrafted { proposal } => {
            dossier.proposals.retain(|one| one.round != round);
            dossier.proposals.push(Proposed {
                round,
                proposal: (**proposal).clone(),
                reply: None,
            });
        }
        Event::JudgmentDrafted { judgment } => {
            dossier.judgments.retain(|one| one.round != round);
            dossier.judgments.push(JudgmentSet {
                round,
                judgment: (**judgment).clone(),
            });
        }
        Event::SatisfactionRecorded {
            solution,
            process,
            remark,
            on,
        } => {
            dossier.satisfaction.retain(|one| one.round != round);
            dossier.satisfaction.push(Satisfaction {
                round,
                solution: *solution,
                process: *process,
                remark: remark.clone(),
                on: *on,
            });
            verified(case, *on);
        }
        Event::ClosingConsented { reason } => {
            if let By::Staff(id) = by {
                dossier.consents.push(Consent {
                    round,
                    by: id.clone(),
                    reason: reason.clone(),
                });
            }
        }
        _ => {}
    }
}

/// D4, once the verification is complete.
pub(super) fn verified(case: &mut Case, on: NaiveDate) {
    if case.verified().is_none() {
        return;
    }
    let round = case.round;
    for row in &mut case.deadlines {
        if row.kind == DeadlineKind::Verified && row.round == round {
            *row = row.clone().met(on);
        }
    }
}

/// The parent's answer to this round's proposal.
pub(super) fn answered(case: &mut Case, answer: Answer, by: &By, on: NaiveDate) {
    let round = case.round;
    let mut all = case.dossier.proposals.iter_mut();
    if let Some(proposed) = all.find(|one| one.round == round) {
        proposed.reply = Some(Reply {
            answer,
            by: by.clone(),
            on,
        });
    }
}

/// Another round of the same terms; the verification that was to come is no more.
pub(super) fn refused(case: &mut Case) {
    let round = case.round;
    case.deadlines.retain(|row| {
        row.kind != DeadlineKind::Verified || row.round != round || row.met_on.is_some()
    });
    case.round += 1;
    carry(case, Handling::InProgress);
}
