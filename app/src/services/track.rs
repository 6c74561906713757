//! Following a case, for the holder of its code.

use super::record::Recorder;
use crate::context::{Attempt, Ports, TrackTicket, Visitor, failure, store_error};
use crate::error::AppError;
use chrono::TimeDelta;
use domain::Command;
use domain::case::Case;
use domain::check::Finding;
use domain::error::{Field, FieldError, Problem, StoreError};
use domain::merge;
use domain::reference::{IdempotencyKey, SecretCode};
use domain::staff::Actor;
use domain::view::{Lens, TrackView};
use domain::words::Message;

/// How long a visit lasts after the last time the page was looked at.
const VISIT: TimeDelta = TimeDelta::minutes(60);
/// How long a device remembers a visit, when asked.
const REMEMBERED: TimeDelta = TimeDelta::days(30);

/// A visit to one case with its code.
pub struct Track {
    ports: Ports,
    visitor: Visitor,
    case: Case,
    /// The duplicate whose code it is, when the parent's thread of its original took over.
    joined: Option<Case>,
}

impl Track {
    /// Checks a code and gives the visit's ticket. Unknown and malformed codes are answered
    /// alike; attempts are limited.
    ///
    /// # Errors
    /// [`AppError::Fields`] for an empty or unknown code, [`AppError::Busy`].
    pub async fn enter(
        ports: &Ports,
        visitor: &Visitor,
        code: &str,
        remember: bool,
    ) -> Result<TrackTicket, AppError> {
        let wrong = |problem| {
            AppError::Fields(vec![FieldError {
                field: Field::Code,
                problem,
            }])
        };
        if code.trim().is_empty() {
            return Err(wrong(Problem::Missing));
        }
        ports
            .limiter
            .attempt(Attempt::Code, &visitor.address, None)
            .map_err(AppError::Busy)?;
        let unknown = wrong(Problem::Malformed);
        let Ok(code) = SecretCode::parse(code) else {
            return Err(unknown);
        };
        let found = ports.cases.by_code(&ports.keyring.code_hash(&code)).await;
        let reference = found.map_err(store_error)?.ok_or(unknown)?;
        let lasts = if remember { REMEMBERED } else { VISIT };
        Ok(TrackTicket {
            reference,
            until: ports.now().instant + lasts,
            remembered: remember,
        })
    }

    /// The ticket with which a visit goes on for another hour. A remembered one ends on its day.
    #[must_use]
    pub fn prolonged(&self) -> Option<TrackTicket> {
        let ticket = self.visitor.tracking.clone()?;
        (!ticket.remembered).then(|| TrackTicket {
            until: self.ports.now().instant + VISIT,
            ..ticket
        })
    }

    /// Whether the device remembers the visit.
    #[must_use]
    pub fn is_remembered(&self) -> bool {
        self.visitor
            .tracking
            .as_ref()
            .is_some_and(|ticket| ticket.remembered)
    }

    /// Opens the case of the visitor's ticket.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] without a ticket or after its end, [`AppError::Broken`] when the
    /// case was damaged or has disappeared.
    pub async fn open(ports: Ports, visitor: Visitor) -> Result<Self, AppError> {
        let now = ports.now().instant;
        let ticket = visitor
            .tracking
            .as_ref()
            .filter(|ticket| ticket.until > now);
        let reference = ticket.ok_or(AppError::SignedOut)?.reference;
        let failed = |error| failure(error, visitor.incident.clone());
        let case = ports.cases.case(reference).await.map_err(failed)?;
        let Some(case) = case else {
            // On other data there never was such a case; here something took it away.
            let found = ports.records.examine(reference).await.map_err(failed)?;
            return Err(match found {
                Finding::Wrong(_) => failed(StoreError::Broken),
                Finding::Unknown | Finding::Sound { .. } => AppError::SignedOut,
            });
        };
        let (case, joined) = match original(&ports, &case).await? {
            Some(original) => (original, Some(case)),
            None => (case, None),
        };
        Ok(Self {
            ports,
            visitor,
            case,
            joined,
        })
    }

    /// The case for its parent.
    ///
    /// # Errors
    /// The store's.
    pub async fn view(&self) -> Result<TrackView, AppError> {
        let history = self
            .ports
            .cases
            .history(self.case.reference)
            .await
            .map_err(|error| failure(error, self.visitor.incident.clone()))?;
        let (org, now) = (self.ports.roster.current(), self.ports.now());
        let local = |at| self.ports.clock.local(at);
        let language = self.visitor.language;
        let lens = Lens {
            org: &org,
            now: &now,
            language,
            local: &local,
        };
        let view = domain::view::track(&self.case, &history, &lens);
        Ok(match &self.joined {
            Some(duplicate) => domain::view::joined(view, duplicate, &lens),
            None => view,
        })
    }

    /// Sends a further message to the organisation.
    ///
    /// # Errors
    /// [`AppError::Fields`], [`AppError::Refused`], [`AppError::Busy`] or the store's.
    pub async fn write(&self, text: &str, key: &str) -> Result<(), AppError> {
        let wrong = |field, problem| AppError::Fields(vec![FieldError { field, problem }]);
        let text = Message::parse(text).map_err(|problem| wrong(Field::Message, problem))?;
        let key = IdempotencyKey::parse(key).map_err(|problem| wrong(Field::Key, problem))?;
        let key = self.ports.content_key(&(&key, &text))?;
        let limiter = &self.ports.limiter;
        limiter
            .attempt(Attempt::Submit, &self.visitor.address, None)
            .map_err(AppError::Busy)?;
        // Nothing is added to a record that doesn't hold.
        self.view().await?;
        let command = Command::WriteToOrganisation { text };
        let recorder = Recorder::new(&self.ports);
        let mut case = self.case.clone();
        for _ in 0..8 {
            match recorder
                .run(&case, &command, &Actor::Parent, Some(key.clone()))
                .await
            {
                Err(AppError::Stale) => {
                    let fresh = self.ports.cases.case(case.reference).await;
                    case = fresh.map_err(store_error)?.ok_or(AppError::NotFound)?;
                }
                answer => return answer.map(|_| ()),
            }
        }
        Err(AppError::Stale)
    }
}

/// The case that a duplicate of the same parent goes on in.
async fn original(ports: &Ports, case: &Case) -> Result<Option<Case>, AppError> {
    let Some(reference) = merge::merged_into(case) else {
        return Ok(None);
    };
    let original = ports.cases.case(reference).await.map_err(store_error)?;
    Ok(original.filter(|original| merge::shows(original, case.reference)))
}
