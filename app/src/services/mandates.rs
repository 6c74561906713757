//! The director's decisions on grants: those the administrator prepared, and deputies (4.4,
//! decision 3). The bestuurder has the same page.

use super::administration::key;
use super::administration::said::grant_line;
use super::desk::Desk;
use crate::api::mandates::{DeputyLine, MandatesView, PreparedLine};
use crate::context::Ports;
use crate::error::AppError;
use chrono::NaiveDate;
use domain::error::Refusal;
use domain::mandate::{Prepared, is_deputys};
use domain::organisation::Organisation;
use domain::reaction::Language;
use domain::staff::{By, Colleague, StaffId};
use domain::view::Choice;

/// Where grants are decided on.
pub struct Mandates {
    ports: Ports,
    me: Colleague,
    language: Language,
}

impl Mandates {
    /// At the desk of whoever decides on grants.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for everybody else.
    pub fn at(desk: &Desk) -> Result<Self, AppError> {
        let (ports, me) = (desk.ports().clone(), desk.me().clone());
        if me.gives_grants(ports.now().local) {
            let language = desk.language();
            Ok(Self {
                ports,
                me,
                language,
            })
        } else {
            Err(AppError::NotFound)
        }
    }

    fn today(&self) -> NaiveDate {
        self.ports.now().local
    }

    /// The page.
    #[must_use]
    pub fn view(&self) -> MandatesView {
        let (org, today) = (self.ports.roster.current(), self.today());
        let prepared = org.prepared.iter().filter_map(|one| self.line(one, &org));
        let deputies = org
            .colleagues
            .iter()
            .flat_map(|one| self.deputies(one, &org));
        let others = org.colleagues.iter();
        let others = others.filter(|one| one.active && one.id != self.me.id);
        let choices = |reach: bool| {
            let some = others
                .clone()
                .filter(move |one| !reach || one.reaches_cases(today));
            some.map(choice).collect()
        };
        MandatesView {
            prepared: prepared.collect(),
            deputies: deputies.collect(),
            names_deputies: self.me.names_deputies(today),
            candidates: choices(false),
            invitable: choices(true),
            today: today.to_string(),
        }
    }

    fn line(&self, one: &Prepared, org: &Organisation) -> Option<PreparedLine> {
        let to = org.colleague(&one.to)?;
        Some(PreparedLine {
            number: one.number,
            name: to.name.as_str().to_owned(),
            function: to.function.as_str().to_owned(),
            email: to.email.clone(),
            own: to.id == self.me.id,
            grant: grant_line(&one.grant, org, self.today(), self.language),
        })
    }

    fn deputies(&self, one: &Colleague, org: &Organisation) -> Vec<DeputyLine> {
        let today = self.today();
        let running = one.grants.iter().filter(|grant| is_deputys(grant, today));
        let line = |grant| DeputyLine {
            id: one.id.to_string(),
            name: one.name.as_str().to_owned(),
            grant: grant_line(grant, org, today, self.language),
        };
        running.map(line).collect()
    }

    async fn edit(
        &self,
        change: impl Fn(&mut Organisation) -> Result<(), Refusal>,
    ) -> Result<(), AppError> {
        let (at, by) = (self.ports.now().instant, By::Staff(self.me.id.clone()));
        let today = self.today();
        let change = |org: &mut Organisation| {
            // As it is stored, not as it was when the desk was opened.
            let me = org.colleague(&self.me.id);
            if !me.is_some_and(|me| me.gives_grants(today)) {
                return Err(AppError::NotFound);
            }
            change(org).map_err(AppError::Refused)
        };
        self.ports.roster.edit(&by, at, change).await
    }

    /// Gives a prepared grant.
    ///
    /// # Errors
    /// [`AppError::Refused`] to oneself, or when it was decided on.
    pub async fn confirm(&self, number: u64) -> Result<(), AppError> {
        self.edit(|org| org.confirm(number, &self.me.id)).await
    }

    /// Declines a prepared grant.
    ///
    /// # Errors
    /// [`AppError::Refused`] when it was decided on.
    pub async fn decline(&self, number: u64) -> Result<(), AppError> {
        self.edit(|org| org.drop_prepared(number)).await
    }

    /// Names a deputy for some days.
    ///
    /// # Errors
    /// [`AppError::Refused`] for a deputy, who names none, for oneself, and for impossible days.
    pub async fn name_deputy(
        &self,
        who: &StaffId,
        days: (NaiveDate, NaiveDate),
    ) -> Result<(), AppError> {
        let today = self.today();
        if !self.me.names_deputies(today) {
            return Err(AppError::Refused(Refusal::DirectorOnly));
        }
        self.edit(|org| org.name_deputy(who, days, (&self.me.id, today)))
            .await
    }

    /// Ends the deputy's grant with this key at once.
    ///
    /// # Errors
    /// [`AppError::Refused`] for a deputy, and when it is over.
    pub async fn end_deputy(&self, who: &StaffId, grant: &str) -> Result<(), AppError> {
        let today = self.today();
        if !self.me.names_deputies(today) {
            return Err(AppError::Refused(Refusal::DirectorOnly));
        }
        self.edit(|org| {
            let known = org.colleague(who);
            let mut grants = known.into_iter().flat_map(|one| &one.grants);
            let found = grants.find(|one| key(one) == grant).cloned();
            let found = found.ok_or(Refusal::NoSuchRecord)?;
            org.end_deputy(who, &found, today)
        })
        .await
    }

    /// The colleague for whom an invitation is made: not oneself, who signed in.
    ///
    /// # Errors
    /// [`AppError::Refused`] for oneself and whoever can't sign in.
    pub fn invited(&self, who: &StaffId) -> Result<Colleague, AppError> {
        let org = self.ports.roster.current();
        let one = org.colleague(who);
        let one = one.filter(|one| one.active && one.id != self.me.id);
        let one = one.filter(|one| one.reaches_cases(self.today()));
        one.cloned()
            .ok_or(AppError::Refused(Refusal::CandidateUnsuitable))
    }
}

fn choice(one: &Colleague) -> Choice {
    Choice {
        value: one.id.to_string(),
        label: format!("{} ({})", one.name.as_str(), one.function.as_str()),
        hint: None,
    }
}
