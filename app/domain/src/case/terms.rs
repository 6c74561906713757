//! The terms of a case, as they stand on a day.

use super::Case;
use crate::deadline::{Deadline, DeadlineKind, Pause};
use crate::dossier::Asked;
use chrono::NaiveDate;

impl Case {
    /// The round in which the terms of `kind` that run now began: 1, or that of the last
    /// reopening. A refused proposal begins a round, but no terms.
    #[must_use]
    pub fn terms_since(&self, kind: DeadlineKind) -> u32 {
        let rounds = self.deadlines.iter().filter(|row| row.kind == kind);
        rounds.map(|row| row.round).max().unwrap_or(1)
    }

    /// The day on which an unmet term stopped to count: that of the first closing after it began,
    /// also when the case was opened again. What a judgment promised is still to be carried out.
    #[must_use]
    pub fn lapsed_on(&self, row: &Deadline) -> Option<NaiveDate> {
        if row.met_on.is_some() || row.kind == DeadlineKind::MeasureDone {
            return None;
        }
        let mut closings = self.dossier.closings.iter();
        let ended = closings.find(|closing| closing.round >= row.round);
        ended.map(|closing| closing.on)
    }

    fn counts(&self, row: &Deadline) -> bool {
        row.met_on.is_none() && self.lapsed_on(row).is_none()
    }

    /// The first deadline that still counts, by date.
    #[must_use]
    pub fn next_deadline(&self) -> Option<&Deadline> {
        self.deadlines
            .iter()
            .filter(|deadline| self.counts(deadline))
            .min_by_key(|deadline| deadline.shown_due())
    }

    /// A row as it stands on `today`: while a question is open it moves the aim day by day
    /// (4.5.5).
    #[must_use]
    pub fn as_of(&self, row: &Deadline, today: NaiveDate) -> Deadline {
        let since = self.terms_since(DeadlineKind::SolutionProposed);
        let runs = row.kind.may_be_paused() && row.round == since && row.met_on.is_none();
        let Some(question) = self.question.as_ref().filter(|_| runs) else {
            return row.clone();
        };
        let over = self.dossier.pauses.iter();
        let over = over.filter(|one| one.round >= since).map(Asked::pause);
        let open = Pause {
            asked: question.asked_on,
            answered: None,
        };
        let pauses: Vec<Pause> = over.chain([open]).collect();
        row.clone().with_pauses(&pauses, today)
    }

    /// All rows as they stand on `today`.
    pub fn deadlines_on(&self, today: NaiveDate) -> impl Iterator<Item = Deadline> {
        self.deadlines.iter().map(move |row| self.as_of(row, today))
    }

    /// The first deadline that still counts, as it stands on `today`.
    #[must_use]
    pub fn next_deadline_on(&self, today: NaiveDate) -> Option<Deadline> {
        self.deadlines_on(today)
            .filter(|deadline| self.counts(deadline))
            .min_by_key(Deadline::shown_due)
    }
}
