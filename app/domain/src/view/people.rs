//! Names of colleagues and places, and who of the readers knows the reporter.

use super::Lens;
use crate::case::Case;
use crate::letter::{LetterKind, LetterState};
use crate::place::{DepartmentId, Places};
use crate::staff::{Colleague, Rank, Role, StaffId};
use crate::status::StatusKind;
use crate::text::ask::effects;
use crate::text::{form, people};
use chrono::NaiveDate;

impl Lens<'_> {
    /// A colleague's name; the id of somebody who is no longer on the list.
    pub(super) fn colleague(&self, id: &StaffId) -> String {
        self.org
            .colleague(id)
            .map_or_else(|| id.to_string(), |one| one.name.as_str().to_owned())
    }

    /// A department's name; the id of one that is no longer there.
    pub(super) fn department(&self, id: &DepartmentId) -> String {
        self.org
            .department(id)
            .map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    /// "De Vlierhof", "De Vlierhof, De Tolbrug", "Hele organisatie".
    pub(super) fn places(&self, places: &Places) -> String {
        match places {
            Places::Sites(sites) => {
                let names: Vec<&str> = sites
                    .iter()
                    .map(|site| {
                        self.org
                            .location(&site.location)
                            .map_or(site.location.as_str(), |location| location.name.as_str())
                    })
                    .collect();
                names.join(", ")
            }
            Places::Organisation => form::whole_organisation(self.language).to_owned(),
            Places::Unknown => form::unknown_place(self.language).to_owned(),
        }
    }
}

/// "SW" for "Sanne de Wit".
pub(super) fn initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = match words.as_slice() {
        [] => vec![],
        [only] => vec![*only],
        [first, .., last] => vec![*first, *last],
    };
    ends.into_iter()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .flat_map(char::to_uppercase)
        .collect()
}

/// Whether a colleague who sees the case also knows who reacted (4.4): the handler, managers of
/// the place, the coordinator, the director, and bestuurder or attention officer where the case
/// is theirs. A colleague who is only in the circle doesn't.
#[must_use]
pub fn knows_reporter(case: &Case, reader: &Colleague, today: NaiveDate) -> bool {
    case.handler() == Some(&reader.id)
        || reader.is(Role::Coordinator, today)
        || reader.is(Role::Director, today)
        || reader.is_for(Role::LocationManager, &case.places, today)
        || reader.is_for(Role::ClusterManager, &case.places, today)
        || (case.director_involved(today) && reader.is(Role::Board, today))
        || (case.is_acute() && reader.is(Role::AttentionOfficer, today))
}

/// Whether a delivered letter ever told the parent that this colleague handles the case.
pub(super) fn was_announced(case: &Case, id: &StaffId) -> bool {
    case.letters.iter().any(|letter| {
        letter.kind == LetterKind::HandlerKnown
            && matches!(letter.state, LetterState::Delivered(_))
            && letter.about.as_ref() == Some(id)
    })
}

/// Whose consent closing waits for, where the parent isn't satisfied (4.3).
pub(super) fn consent(case: &Case, lens: &Lens<'_>) -> Option<String> {
    let given = case.dossier.satisfied(case.round)?;
    let mut consents = case.dossier.consents.iter();
    let consented = consents.any(|one| one.round == case.round);
    if given.is_satisfied() || consented || case.status.kind() != StatusKind::Verifying {
        return None;
    }
    let rank = case.assignment.as_ref().map_or(Rank::Other, |one| one.rank);
    let board = case.director_involved(lens.today());
    let who = people::next_up(rank, board, lens.language);
    Some(effects::consent(who, lens.language))
}
