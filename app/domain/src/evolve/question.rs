//! Questions to the parent, and the pause of D2's aim that goes with them (4.5.5).

use crate::case::{Case, Question};
use crate::deadline::{DeadlineKind, Pause};
use crate::dossier::Asked;
use crate::words::Message;
use chrono::NaiveDate;

/// Opens it.
pub(super) fn asked(case: &mut Case, text: &Message, on: NaiveDate) {
    case.question = Some(Question {
        text: text.clone(),
        asked_on: on,
    });
}

/// It is over: the days it stood open are added to the aim, at most 14 in all.
pub(super) fn over(case: &mut Case, until: NaiveDate, lapsed: bool) {
    let Some(question) = case.question.take() else {
        return;
    };
    case.dossier.pauses.push(Asked {
        question,
        round: case.round,
        until,
        lapsed,
    });
    let since = case.terms_since(DeadlineKind::SolutionProposed);
    let asked = case.dossier.pauses.iter();
    let pauses: Vec<Pause> = asked
        .filter(|one| one.round >= since)
        .map(Asked::pause)
        .collect();
    for row in &mut case.deadlines {
        if row.kind == DeadlineKind::SolutionProposed && row.round == since && row.met_on.is_none()
        {
            *row = row.clone().with_pauses(&pauses, until);
        }
    }
}
