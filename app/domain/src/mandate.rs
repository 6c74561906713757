//! Grants that reach cases are prepared by the administrator and given by the director (4.4:
//! "grants with case access need the director"; decision 3: a deputy for some days, and the
//! bestuurder where the director can't). Pure: what the organisation's document becomes.

use crate::error::Refusal;
use crate::organisation::Organisation;
use crate::staff::{Colleague, Grant, Role, Scope, StaffId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// A grant that doesn't hold yet: the director hasn't decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// Counted up; names it when it is decided on.
    pub number: u64,
    /// Whose it would be.
    pub to: StaffId,
    /// The grant; `granted_by` is who prepared it.
    pub grant: Grant,
}

impl Role {
    /// Whether the role lets somebody read, or ask for, cases of others.
    #[must_use]
    pub const fn reaches_cases(self) -> bool {
        match self {
            Self::LocationManager
            | Self::Supporting
            | Self::Coordinator
            | Self::ClusterManager
            | Self::Director
            | Self::Board
            | Self::AttentionOfficer
            | Self::PrivacyOfficer => true,
            Self::Pedagogical | Self::Committee | Self::Administrator => false,
        }
    }

    /// Whether the role decides on grants.
    #[must_use]
    pub const fn gives_grants(self) -> bool {
        matches!(self, Self::Director | Self::Board)
    }
}

impl Colleague {
    /// Whether they decide on grants today: director, deputy or bestuurder.
    #[must_use]
    pub fn gives_grants(&self, today: NaiveDate) -> bool {
        self.grants_on(today).any(|one| one.role.gives_grants())
    }

    /// Whether they name deputies: the director and the bestuurder, no deputy.
    #[must_use]
    pub fn names_deputies(&self, today: NaiveDate) -> bool {
        let lasting = |one: &Grant| one.role.gives_grants() && one.until.is_none();
        self.grants_on(today).any(lasting)
    }

    /// Whether a grant of theirs that is not over reaches cases.
    #[must_use]
    pub fn reaches_cases(&self, today: NaiveDate) -> bool {
        let over = |one: &Grant| one.until.is_some_and(|until| until < today);
        let mut all = self.grants.iter();
        all.any(|one| one.role.reaches_cases() && !over(one))
    }
}

impl Organisation {
    /// Whether nobody has ever decided on grants here: then the first director is named by the
    /// administrator, as there is nobody to ask. What ended still counts.
    #[must_use]
    pub fn has_no_director_yet(&self) -> bool {
        let mut grants = self.colleagues.iter().flat_map(|one| &one.grants);
        !grants.any(|one| one.role.gives_grants())
    }

    /// Whether without this colleague, or this grant of theirs, nobody is left who decides on
    /// grants for good.
    #[must_use]
    pub fn is_last_to_decide(&self, id: &StaffId, grant: Option<&Grant>) -> bool {
        let lasts = |one: &Grant| one.role.gives_grants() && one.until.is_none();
        let counts = |colleague: &Colleague, one: &Grant| {
            let taken = colleague.id == *id && grant.is_none_or(|taken| taken == one);
            colleague.active && lasts(one) && !taken
        };
        let affected = self.colleague(id).is_some_and(|one| {
            let mut grants = one.grants.iter();
            grants.any(|one| one.role.gives_grants() && grant.is_none_or(|taken| taken == one))
        });
        let left =
            |colleague: &Colleague| colleague.grants.iter().any(|one| counts(colleague, one));
        affected && !self.colleagues.iter().any(left)
    }

    /// Prepares a grant for the director.
    pub fn prepare(&mut self, to: &StaffId, grant: Grant) {
        let last = self.prepared.iter().map(|one| one.number).max();
        let number = last.unwrap_or(0).max(self.revision) + 1;
        let to = to.clone();
        self.prepared.push(Prepared { number, to, grant });
    }

    /// Gives a prepared grant; never to oneself.
    ///
    /// # Errors
    /// [`Refusal::NoSuchRecord`] when it was decided on, [`Refusal::NotYourRole`] to oneself.
    pub fn confirm(&mut self, number: u64, by: &StaffId) -> Result<(), Refusal> {
        let found = self.prepared.iter().position(|one| one.number == number);
        let at = found.ok_or(Refusal::NoSuchRecord)?;
        if self.prepared[at].to == *by {
            return Err(Refusal::NotYourRole);
        }
        let Prepared { to, grant, .. } = self.prepared.remove(at);
        let colleague = self.colleagues.iter_mut().find(|one| one.id == to);
        let colleague = colleague.ok_or(Refusal::NoSuchRecord)?;
        colleague.grants.push(Grant {
            granted_by: Some(by.clone()),
            ..grant
        });
        Ok(())
    }

    /// Drops a prepared grant.
    ///
    /// # Errors
    /// [`Refusal::NoSuchRecord`] when it was decided on.
    pub fn drop_prepared(&mut self, number: u64) -> Result<(), Refusal> {
        let before = self.prepared.len();
        self.prepared.retain(|one| one.number != number);
        if self.prepared.len() == before {
            return Err(Refusal::NoSuchRecord);
        }
        Ok(())
    }

    /// Names a deputy of the director for some days (decision 3); never oneself.
    ///
    /// # Errors
    /// [`Refusal::CandidateUnsuitable`] for oneself or who is not there, [`Refusal::DateImpossible`]
    /// for days that are over or the wrong way round.
    pub fn name_deputy(
        &mut self,
        who: &StaffId,
        (from, until): (NaiveDate, NaiveDate),
        (by, today): (&StaffId, NaiveDate),
    ) -> Result<(), Refusal> {
        if from < today || until < from {
            return Err(Refusal::DateImpossible);
        }
        let mut all = self.colleagues.iter_mut();
        let colleague = all.find(|one| one.id == *who && one.id != *by && one.active);
        let colleague = colleague.ok_or(Refusal::CandidateUnsuitable)?;
        colleague.grants.push(Grant {
            role: Role::Director,
            scope: Scope::Organisation,
            from,
            until: Some(until),
            granted_by: Some(by.clone()),
        });
        Ok(())
    }

    /// Ends a deputy's grant at once: one that began ends yesterday, one that didn't is gone.
    ///
    /// # Errors
    /// [`Refusal::NoSuchRecord`] when it is over.
    pub fn end_deputy(
        &mut self,
        who: &StaffId,
        grant: &Grant,
        today: NaiveDate,
    ) -> Result<(), Refusal> {
        let colleague = self.colleagues.iter_mut().find(|one| one.id == *who);
        let grants = &mut colleague.ok_or(Refusal::NoSuchRecord)?.grants;
        let running = |one: &Grant| one == grant && is_deputys(one, today);
        let at = grants
            .iter()
            .position(running)
            .ok_or(Refusal::NoSuchRecord)?;
        if grants[at].from >= today {
            grants.remove(at);
        } else {
            grants[at].until = today.checked_sub_days(Days::new(1));
        }
        Ok(())
    }
}

/// Whether a grant makes somebody deputy, today or later.
#[must_use]
pub fn is_deputys(grant: &Grant, today: NaiveDate) -> bool {
    grant.role == Role::Director && grant.until.is_some_and(|until| today <= until)
}
