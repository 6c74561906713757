//! From a command to a stored change: decide, evolve, who sees it, who is told.

mod repetition;

use crate::context::{Ports, store_error};
use crate::error::AppError;
use domain::case::Case;
use domain::event::Event;
use domain::merge::Echo;
use domain::notice::{Occasion, notices};
use domain::ports::{Appended, Change, Now};
use domain::reference::{IdempotencyKey, Reference};
use domain::staff::{Actor, By};
use domain::visibility::{Readers, readers};
use domain::{Command, decide, evolve};

/// Runs commands against the store.
pub struct Recorder<'a> {
    ports: &'a Ports,
}

impl<'a> Recorder<'a> {
    /// On these ports.
    #[must_use]
    pub const fn new(ports: &'a Ports) -> Self {
        Self { ports }
    }

    /// Decides and stores.
    ///
    /// # Errors
    /// [`AppError::Refused`] by the rules, [`AppError::Stale`] when another change came first.
    pub async fn run(
        &self,
        case: &Case,
        command: &Command,
        actor: &Actor,
        key: Option<IdempotencyKey>,
    ) -> Result<Appended, AppError> {
        let now = self.ports.now();
        let mut events = decide(case, command, actor, &now).map_err(refused)?;
        events.extend(self.repetition(case, &events, actor, &now).await?);
        let change = self.change(case, events, actor, key, &now);
        let beside = self.echo(case, &change.case, &now).await?.map(Box::new);
        let change = Change { beside, ..change };
        self.ports.cases.append(change).await.map_err(store_error)
    }

    /// What a change of a duplicate does to its original, if anything.
    async fn echo(
        &self,
        before: &Case,
        after: &Case,
        now: &Now,
    ) -> Result<Option<Change>, AppError> {
        let Some(echo) = Echo::of(before, after) else {
            return Ok(None);
        };
        let original = self.ports.cases.case(echo.original()).await;
        let Some(original) = original.map_err(store_error)? else {
            return Ok(None);
        };
        let command = echo.command(after, &original);
        // An original that was anonymised meanwhile has nothing left to join.
        let events = decide(&original, &command, &Actor::System, now).unwrap_or_default();
        let change = || self.change(&original, events.clone(), &Actor::System, None, now);
        Ok((!events.is_empty()).then(change))
    }

    /// Runs a command of the system, again when somebody else came first.
    ///
    /// # Errors
    /// As [`Recorder::run`]; [`AppError::NotFound`] for an unknown case.
    pub async fn run_as_system(
        &self,
        reference: Reference,
        command: &Command,
    ) -> Result<Appended, AppError> {
        let mut tries = 0;
        loop {
            let case = self
                .ports
                .cases
                .case(reference)
                .await
                .map_err(store_error)?;
            let case = case.ok_or(AppError::NotFound)?;
            match self.run(&case, command, &Actor::System, None).await {
                Err(AppError::Stale) if tries < 8 => tries += 1,
                answer => return answer,
            }
        }
    }

    fn change(
        &self,
        case: &Case,
        events: Vec<Event>,
        actor: &Actor,
        key: Option<IdempotencyKey>,
        now: &Now,
    ) -> Change {
        let by = By::from(actor);
        let after = after(case, &events, &by, now);
        let org = self.ports.roster.current();
        let occasion = Occasion {
            before: Some(case),
            case: &after,
            by: &by,
            org: &org,
            today: now.local,
        };
        let mails = events.iter().flat_map(|event| notices(&occasion, event));
        let mails = mails.collect();
        Change {
            key,
            expected: case.version,
            by,
            at: now.instant,
            notices: mails,
            beside: None,
            before: readers(case),
            after: readers(&after),
            events,
            case: after,
        }
    }

    /// The change that receives a new case.
    #[must_use]
    pub fn received(&self, case: Case, events: Vec<Event>, actor: &Actor, now: &Now) -> Change {
        let org = self.ports.roster.current();
        let by = By::from(actor);
        let occasion = Occasion {
            before: None,
            case: &case,
            by: &by,
            org: &org,
            today: now.local,
        };
        let mails = events.iter().flat_map(|event| notices(&occasion, event));
        let mails = mails.collect();
        Change {
            key: None,
            expected: 0,
            by,
            at: now.instant,
            notices: mails,
            beside: None,
            before: Readers::default(),
            after: readers(&case),
            events,
            case,
        }
    }
}

/// The case after these events.
fn after(case: &Case, events: &[Event], by: &By, now: &Now) -> Case {
    events.iter().fold(case.clone(), |state, event| {
        evolve(Some(state), case.reference, event, by, now.instant)
    })
}

pub(super) fn refused(refusal: domain::error::Refusal) -> AppError {
    match refusal {
        domain::error::Refusal::NotFound => AppError::NotFound,
        other => AppError::Refused(other),
    }
}
