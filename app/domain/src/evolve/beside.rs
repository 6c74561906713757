//! What stands beside the handling.

use crate::case::Case;
use crate::dossier::{Consulted, Dispute, Hold, ObjectionAnswer, Settlement, Withdrawal, next};
use crate::event::Event;

/// Everything that only adds to what stands beside it.
pub(super) fn recorded(case: &mut Case, event: &Event) {
    let round = case.round;
    let after = next(case.letters.iter().map(|letter| letter.number)) - 1;
    let dossier = &mut case.dossier;
    match event {
        Event::Withdrawn { proof, on } => {
            dossier.withdrawal = Some(Withdrawal {
                round,
                on: *on,
                proof: proof.clone(),
                after,
            });
        }
        Event::WithdrawalUndone { .. } => dossier.withdrawal = None,
        Event::DisputeOpened {
            number,
            body,
            file,
            on,
        } => dossier.disputes.push(Dispute {
            number: *number,
            body: *body,
            file: file.clone(),
            on: *on,
            settlement: None,
        }),
        Event::DisputeSettled {
            number,
            outcome,
            on,
        } => {
            let mut all = dossier.disputes.iter_mut();
            if let Some(one) = all.find(|one| one.number == *number) {
                one.settlement = Some(Settlement {
                    outcome: *outcome,
                    on: *on,
                });
            }
        }
        Event::HoldSet(set) => {
            dossier.hold = set.on.then(|| Hold {
                reason: set.reason.clone(),
                since: set.since,
            });
            if !set.on {
                dossier.held_until = Some(set.since);
            }
        }
        Event::DuplicateJoined { merged } => dossier.merged.push((**merged).clone()),
        Event::DuplicateParted { reference } => {
            dossier.merged.retain(|one| one.reference != *reference);
        }
        Event::ConsultationRecorded { consultation } => {
            dossier.consultations.push(Consulted {
                round,
                over: false,
                consultation: (**consultation).clone(),
            });
        }
        _ => {}
    }
}

/// An objection's answer.
pub(super) fn objection_answered(case: &mut Case, answer: ObjectionAnswer) {
    let mut all = case.dossier.objections.iter_mut();
    if let Some(open) = all.find(|one| one.answer.is_none()) {
        open.answer = Some(answer);
    }
}
