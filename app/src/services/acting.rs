//! An act as its form sent it: done once, on the case as the page showed it.

use super::Desk;
use super::act::{command, stands_alone};
use super::record::Recorder;
use crate::context::store_error;
use crate::error::AppError;
use crate::form::ActForm;
use domain::Command;
use domain::case::Case;
use domain::command::CommandKind;
use domain::error::{Refusal, StoreError};
use domain::merge::Original;
use domain::ports::Verdict;
use domain::reference::{IdempotencyKey, Reference};
use domain::staff::Actor;
use domain::visibility::asked;

impl Desk {
    /// The case an act is done on: one they see, or one they were asked to contribute to.
    async fn acted_on(&self, reference: Reference, form: &ActForm) -> Result<Case, AppError> {
        let contributes = form.act == CommandKind::Contribute.slug();
        let today = self.ports().now().local;
        let asked = |case: &Case| contributes && asked(case, self.me(), today).next().is_some();
        let case = self.stored(reference).await?;
        case.filter(|case| self.may_see(case) || asked(case))
            .ok_or(AppError::NotFound)
    }

    /// Runs an act as its form sent it.
    ///
    /// # Errors
    /// [`AppError::Fields`], [`AppError::Refused`], [`AppError::Stale`] when the page showed
    /// another version than the one that is decided on, [`AppError::NotFound`], or the store's.
    pub async fn act(&self, form: &ActForm) -> Result<(), AppError> {
        let reference: Reference = form.reference.parse().map_err(|_| AppError::NotFound)?;
        IdempotencyKey::parse(&form.key).map_err(|_| AppError::Malformed)?;
        let key = self.ports().content_key(form)?;
        self.acted_on(reference, form).await?;
        let mut tries = 0;
        loop {
            let used = self.ports().cases.used(reference, &key).await;
            if used.map_err(store_error)? {
                return Ok(());
            }
            match self.act_once(reference, form, &key).await {
                // Perhaps it was this very act, sent twice at once.
                Err(AppError::Stale) if tries == 0 => tries += 1,
                Err(AppError::Stale) if stands_alone(form) && tries < 8 => tries += 1,
                answer => return answer,
            }
        }
    }

    /// A duplicate goes on in a case this colleague sees, looked at beside it.
    async fn beside_its_original(
        &self,
        command: Command,
        case: &Case,
    ) -> Result<Command, AppError> {
        let Some(reference) = command.original() else {
            return Ok(command);
        };
        let original = match self.find(reference).await {
            Err(AppError::NotFound) => Err(AppError::Refused(Refusal::OriginalUnknown)),
            found => found,
        };
        let original = Original::of(&original?, case).map_err(AppError::Refused)?;
        Ok(command.merging(original))
    }

    /// Decides on the case as it stands, if that is what the page showed.
    async fn act_once(
        &self,
        reference: Reference,
        form: &ActForm,
        key: &IdempotencyKey,
    ) -> Result<(), AppError> {
        let case = self.acted_on(reference, form).await?;
        let shown: u32 = form.version.parse().map_err(|_| AppError::Malformed)?;
        if shown > case.version || (shown < case.version && !stands_alone(form)) {
            return Err(AppError::Stale);
        }
        // Nothing is added to a record that doesn't hold.
        let verdict = self.ports().cases.verify(reference).await;
        match verdict.map_err(|error| self.failed(error))? {
            Verdict::Sound { .. } => {}
            Verdict::Broken { .. } => return Err(self.failed(StoreError::Broken)),
        }
        let (org, today) = (self.ports().roster.current(), self.ports().now().local);
        let command = command(form, &case, self.me(), &org, today)?;
        let command = self.beside_its_original(command, &case).await?;
        let actor = Actor::Staff(self.me().clone());
        let recorder = Recorder::new(self.ports());
        let done = recorder.run(&case, &command, &actor, Some(key.clone()));
        done.await.map(|_| ())
    }
}
