//! Receiving a reaction, for anyone.

use super::record::{Recorder, refused};
use crate::context::{Attempt, Ports, ReceiptTicket, Visitor, failure, store_error};
use crate::error::AppError;
use chrono::{Datelike, TimeDelta};
use domain::decide::ReceiptFacts;
use domain::draft::Draft;
use domain::ports::{Change, Submission, Submitted};
use domain::reaction::{NewReaction, Source};
use domain::reference::{IdempotencyKey, Reference, SecretCode};
use domain::staff::Actor;
use domain::view::{Lens, ReceiptView};
use domain::words::Line;

/// How long the same form sent again gets its code again (4.1, Codes).
const HANDED_OUT: TimeDelta = TimeDelta::hours(24);

/// The intake: anyone may send a reaction.
pub struct Intake {
    ports: Ports,
    visitor: Visitor,
}

impl Intake {
    /// For this visitor.
    #[must_use]
    pub const fn new(ports: Ports, visitor: Visitor) -> Self {
        Self { ports, visitor }
    }

    /// Parses and receives a draft, exactly once per key.
    ///
    /// # Errors
    /// [`AppError::Fields`], [`AppError::Busy`], [`AppError::Different`] when the key was used
    /// for other content, or the store's.
    pub async fn submit(&self, draft: &Draft) -> Result<ReceiptTicket, AppError> {
        let org = self.ports.roster.current();
        let (key, reaction) = draft.parse(&*org).map_err(AppError::Fields)?;
        self.ports
            .limiter
            .attempt(Attempt::Submit, &self.visitor.address, None)
            .map_err(AppError::Busy)?;
        let code = self.ports.keyring.code(&key);
        let submission = self.submission(key, reaction, &code)?;
        match self
            .ports
            .cases
            .submit(submission)
            .await
            .map_err(store_error)?
        {
            Submitted::New(reference) => Ok(ReceiptTicket {
                reference,
                code: code.grouped(),
            }),
            Submitted::Again(reference) => self.receipt_again(reference, &code).await,
            Submitted::Different(_) => Err(AppError::Different),
        }
    }

    /// The same receipt again, while the code is still handed out: whoever finds the form on a
    /// shared device later must not get it. After that the receipt's page says that it is over.
    async fn receipt_again(
        &self,
        reference: Reference,
        code: &SecretCode,
    ) -> Result<ReceiptTicket, AppError> {
        let case = self.ports.cases.case(reference).await;
        let case = case.map_err(store_error)?.ok_or(AppError::NotFound)?;
        let fresh = self.ports.now().instant - case.received_at < HANDED_OUT;
        let kept = self
            .ports
            .cases
            .is_code_kept(&self.ports.keyring.code_hash(code))
            .await;
        let code = if fresh && !kept.map_err(store_error)? {
            code.grouped()
        } else {
            String::new()
        };
        Ok(ReceiptTicket { reference, code })
    }

    fn submission(
        &self,
        key: IdempotencyKey,
        reaction: NewReaction,
        code: &SecretCode,
    ) -> Result<Submission, AppError> {
        let content = serde_json::to_vec(&reaction).map_err(|_| AppError::Malformed)?;
        let now = self.ports.now();
        let facts = self.facts(&now)?;
        let opened = domain::open(
            Reference::new(1, 1),
            reaction.clone(),
            facts.clone(),
            &Actor::Parent,
            &now,
        );
        opened.map_err(refused)?;
        let ports = self.ports.clone();
        let year = u16::try_from(now.local.year()).unwrap_or_default();
        let build = move |reference: Reference| -> Change {
            let (events, case) = domain::open(
                reference,
                reaction.clone(),
                facts.clone(),
                &Actor::Parent,
                &now,
            )
            .expect("opened above with the same facts");
            Recorder::new(&ports).received(case, events, &Actor::Parent, &now)
        };
        Ok(Submission {
            fingerprint: self.ports.keyring.fingerprint(&content),
            code: self.ports.keyring.code_hash(code),
            year,
            build: Box::new(build),
            key,
        })
    }

    fn facts(&self, now: &domain::ports::Now) -> Result<ReceiptFacts, AppError> {
        let regulation = Line::parse(&self.ports.roster.current().regulation)
            .or_else(|_| Line::parse("1"))
            .map_err(|_| AppError::Malformed)?;
        Ok(ReceiptFacts {
            source: Source::Web,
            arrived_on: now.local,
            regulation,
        })
    }

    /// The parent kept the code of the visitor's ticket: it isn't handed out any more. Saying so
    /// twice, or without a ticket, changes nothing.
    ///
    /// # Errors
    /// The store's.
    pub async fn code_kept(&self) -> Result<(), AppError> {
        let code = self
            .visitor
            .receipt
            .as_ref()
            .map(|ticket| SecretCode::parse(&ticket.code));
        let Some(Ok(code)) = code else {
            return Ok(());
        };
        let hash = self.ports.keyring.code_hash(&code);
        let at = self.ports.now().instant;
        self.ports
            .cases
            .code_kept(&hash, at)
            .await
            .map_err(store_error)
    }

    /// The receipt of the visitor's ticket.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] when there is no ticket (any more).
    pub async fn receipt(&self) -> Result<ReceiptView, AppError> {
        let ticket = self.visitor.receipt.as_ref().ok_or(AppError::SignedOut)?;
        let case = self
            .ports
            .cases
            .case(ticket.reference)
            .await
            .map_err(|error| failure(error, self.visitor.incident.clone()))?;
        let case = case.ok_or(AppError::NotFound)?;
        let code = SecretCode::parse(&ticket.code).map_err(|_| AppError::SignedOut)?;
        let kept = self
            .ports
            .cases
            .is_code_kept(&self.ports.keyring.code_hash(&code))
            .await;
        if kept.map_err(store_error)? {
            // Also with a copy of the ticket.
            return Err(AppError::SignedOut);
        }
        let (org, now) = (self.ports.roster.current(), self.ports.now());
        let local = |at| self.ports.clock.local(at);
        let language = self.visitor.language;
        let lens = Lens {
            org: &org,
            now: &now,
            language,
            local: &local,
        };
        Ok(domain::view::receipt(&case, &code, &lens))
    }
}
