//! What a verification came to.

use crate::case::Case;
use crate::deadline::DeadlineKind;
use crate::status::Satisfied;
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Case {
    /// What the verification of this round came to: a contact and both scores, or two attempts on
    /// different days, since the proposal was answered (Z9). `None` while it isn't complete.
    #[must_use]
    pub fn verified(&self) -> Option<Satisfied> {
        let mut rows = self.deadlines.iter();
        let row =
            rows.rfind(|row| row.kind == DeadlineKind::Verified && row.round == self.round)?;
        let contacts = || {
            let all = self.dossier.contacts.iter();
            all.filter(|one| one.round == self.round && one.on >= row.starts)
        };
        let reached = contacts().any(|one| one.reached);
        let days: BTreeSet<NaiveDate> = contacts().map(|one| one.on).collect();
        match self.dossier.satisfied(self.round) {
            Some(given) if reached || days.len() > 1 => Some(if given.is_satisfied() {
                Satisfied::Yes
            } else {
                Satisfied::No
            }),
            None if !reached && days.len() > 1 => Some(Satisfied::NotReached),
            Some(_) | None => None,
        }
    }
}
