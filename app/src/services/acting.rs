//! An act as its form sent it: done once, on the case as the page showed it, and only after what
//! has to be read first was read.

use super::Desk;
use super::act::{command, stands_alone};
use super::record::{Recorder, refused};
use crate::context::store_error;
use crate::error::AppError;
use crate::form::{ActForm, Asked};
use domain::case::Case;
use domain::command::{Command, CommandKind};
use domain::error::{Refusal, StoreError};
use domain::letter::Printed;
use domain::merge::Original;
use domain::permitted::may;
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

    /// Runs an act as its form sent it. `Some` when something has to be read first: then nothing
    /// was stored.
    ///
    /// # Errors
    /// [`AppError::Inputs`], [`AppError::Refused`], [`AppError::Stale`] when the page showed
    /// another version than the one that is decided on, [`AppError::NotFound`], or the store's.
    pub async fn act(&self, form: &ActForm) -> Result<Option<Asked>, AppError> {
        let reference: Reference = form.reference.parse().map_err(|_| AppError::NotFound)?;
        IdempotencyKey::parse(&form.key).map_err(|_| AppError::Malformed)?;
        let key = self.ports().content_key(form)?;
        self.acted_on(reference, form).await?;
        let mut tries = 0;
        loop {
            let used = self.ports().cases.used(reference, &key).await;
            if used.map_err(store_error)? {
                return Ok(None);
            }
            match self.act_once(reference, form, &key).await {
                // Perhaps it was this very act, sent twice at once.
                Err(AppError::Stale) if tries == 0 => tries += 1,
                Err(AppError::Stale) if stands_alone(form) && tries < 8 => tries += 1,
                answer => return answer,
            }
        }
    }

    /// Where an act that was done leads: to the letter that is to be printed, or to the case.
    pub async fn after(&self, form: &ActForm) -> String {
        let Ok(reference) = form.reference.parse::<Reference>() else {
            return "/team".to_owned();
        };
        let page = format!("/team/reactie/{reference}");
        if !form.prints() {
            return page;
        }
        let case = self.find(reference).await;
        let letter = case.ok().and_then(|case| case.letters.last().cloned());
        letter.map_or_else(
            || page.clone(),
            |one| format!("{page}/brief/{}", one.number),
        )
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

    /// Nothing is added to a record that doesn't hold.
    async fn is_sound(&self, reference: Reference) -> Result<(), AppError> {
        let verdict = self.ports().cases.verify(reference).await;
        match verdict.map_err(|error| self.failed(error))? {
            Verdict::Sound { .. } => Ok(()),
            Verdict::Broken { .. } => Err(self.failed(StoreError::Broken)),
        }
    }

    /// Decides on the case as it stands, if that is what the page showed. What was read already
    /// and is different now is read again.
    async fn act_once(
        &self,
        reference: Reference,
        form: &ActForm,
        key: &IdempotencyKey,
    ) -> Result<Option<Asked>, AppError> {
        let case = self.acted_on(reference, form).await?;
        let shown: u32 = form.version.parse().map_err(|_| AppError::Malformed)?;
        let behind = shown < case.version && !stands_alone(form);
        if shown > case.version || (behind && form.seen.is_empty()) {
            return Err(AppError::Stale);
        }
        self.is_sound(reference).await?;
        self.stands(form, &case)?;
        let (org, today) = (self.ports().roster.current(), self.ports().now().local);
        let command = command(form, &case, self.me(), &org, today)?;
        let command = self.beside_its_original(command, &case).await?;
        match self.asked(form, &case, &command)? {
            Some(asked) if asked.seen != form.seen => return Ok(Some(asked)),
            None if behind => return Err(AppError::Stale),
            Some(_) | None => {}
        }
        let actor = Actor::Staff(self.me().clone());
        let recorder = Recorder::new(self.ports());
        let done = recorder.run(&case, &command, &actor, Some(key.clone()));
        done.await.map(|_| None)
    }

    /// Whose act it is, and when, comes before how its form was filled in: nobody is told to
    /// mend what isn't theirs to do.
    fn stands(&self, form: &ActForm, case: &Case) -> Result<(), AppError> {
        let kind = CommandKind::parse(&form.act).ok_or(AppError::Malformed)?;
        let actor = Actor::Staff(self.me().clone());
        may(case, kind, &actor, &self.ports().now()).map_err(refused)
    }

    /// What is read before this is done.
    fn asked(
        &self,
        form: &ActForm,
        case: &Case,
        command: &Command,
    ) -> Result<Option<Asked>, AppError> {
        let view = self.seen(|lens| domain::view::ask(case, command, self.me(), lens));
        let Some(view) = view.map_err(refused)? else {
            return Ok(None);
        };
        // What stands by itself doesn't change with the case.
        let version = (!stands_alone(form)).then_some(case.version);
        let read = (
            &form.act,
            &form.number,
            given(form),
            version,
            printed(command),
        );
        let print = self.ports().content_key(&("read", read))?;
        let seen = print.as_str().to_owned();
        Ok(Some(Asked {
            view,
            version: case.version,
            changed: !form.seen.is_empty() && form.seen != seen,
            seen,
        }))
    }
}

/// What was filled in, whatever the order of the fields and however the browser ends lines.
fn given(form: &ActForm) -> Vec<(&str, String)> {
    let given = form.values.iter().filter(|(_, value)| !value.is_empty());
    let mut given: Vec<_> = given
        .map(|(name, value)| (name.as_str(), value.replace("\r\n", "\n")))
        .collect();
    given.sort_by_key(|(name, _)| *name);
    given
}

fn printed(command: &Command) -> Option<&Printed> {
    if let Command::ApproveLetter { printed, .. } | Command::Withdraw { printed, .. } = command {
        return Some(printed);
    }
    None
}
