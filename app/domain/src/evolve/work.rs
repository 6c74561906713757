//! What is recorded while a case is handled.

use super::outcome;
use crate::case::Case;
use crate::deadline::DeadlineKind;
use crate::dossier::{Agreement, Given};
use crate::event::Event;
use chrono::NaiveDate;

/// What was done and agreed.
pub(super) fn recorded(case: &mut Case, event: &Event) {
    let round = case.round;
    let dossier = &mut case.dossier;
    match event {
        Event::AgreementMade(terms) => {
            let terms = (**terms).clone();
            dossier.agreements.push(Agreement {
                number: terms.number,
                round,
                text: terms.text,
                owner: terms.owner,
                due: terms.due,
                done_on: None,
            });
        }
        Event::AgreementCorrected(terms) => {
            let mut all = dossier.agreements.iter_mut();
            if let Some(one) = all.find(|one| one.number == terms.number) {
                one.text.clone_from(&terms.text);
                one.owner.clone_from(&terms.owner);
                one.due = terms.due;
            }
        }
        Event::AgreementKept { number, on } => {
            let mut all = dossier.agreements.iter_mut();
            if let Some(one) = all.find(|one| one.number == *number) {
                one.done_on = Some(*on);
            }
        }
        Event::ContactRecorded { contact } => {
            dossier.contacts.push(contact.clone());
            outcome::verified(case, contact.on);
        }
        Event::ContributionAsked { contribution } => {
            dossier.contributions.push(contribution.clone());
        }
        Event::ContributionGiven { number, text, on } => {
            let mut all = dossier.contributions.iter_mut();
            if let Some(one) = all.find(|one| one.number == *number) {
                one.given = Some(Given {
                    text: text.clone(),
                    on: *on,
                });
            }
        }
        Event::SubActionAdded { action } => dossier.sub_actions.push(action.clone()),
        Event::SubActionDone { number, result, on } => {
            let mut all = dossier.sub_actions.iter_mut();
            if let Some(one) = all.find(|one| one.number == *number) {
                one.done = Some((result.clone(), *on));
            }
        }
        Event::MeasureCompleted { number, on } => carried_out(case, *number, *on),
        _ => {}
    }
}

/// D5: of measures with the same date any row will do.
fn carried_out(case: &mut Case, number: u32, on: NaiveDate) {
    let mut all = case.dossier.measures.iter_mut();
    let Some(measure) = all.find(|one| one.number == number) else {
        return;
    };
    measure.done_on = Some(on);
    let due = measure.due;
    let rows = case.deadlines.iter_mut();
    let open = rows.filter(|row| {
        row.kind == DeadlineKind::MeasureDone && row.met_on.is_none() && row.due >= due
    });
    if let Some(row) = open.min_by_key(|row| row.due) {
        *row = row.clone().met(on);
    }
}
