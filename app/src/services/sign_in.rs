//! Signing in and out: one message for every failure, limited attempts.

use crate::context::{Attempt, Ports, Visitor, store_error};
use crate::error::AppError;
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ports::Session;
use domain::staff::StaffId;

/// How long a session lasts: a working day.
const SESSION: TimeDelta = TimeDelta::hours(12);

/// Passwords and tokens; implemented by the server.
#[async_trait]
pub trait Passwords: Send + Sync {
    /// Verifies; with no hash it takes as long and answers `false`.
    async fn verify(&self, password: &str, hash: Option<&str>) -> bool;
    /// A new token and its stored hash.
    fn token(&self) -> (String, String);
}

/// The door.
pub struct SignIn<'a> {
    ports: &'a Ports,
    passwords: &'a dyn Passwords,
}

impl<'a> SignIn<'a> {
    /// On these ports.
    #[must_use]
    pub const fn new(ports: &'a Ports, passwords: &'a dyn Passwords) -> Self {
        Self { ports, passwords }
    }

    /// Signs in and gives the session's token with its end.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] for every wrong combination, [`AppError::Busy`] after too many.
    pub async fn enter(
        &self,
        visitor: &Visitor,
        email: &str,
        password: &str,
    ) -> Result<(String, DateTime<Utc>), AppError> {
        let account = email.trim().to_lowercase();
        let limiter = &self.ports.limiter;
        limiter
            .attempt(Attempt::SignIn, &visitor.address, Some(&account))
            .map_err(AppError::Busy)?;
        let org = self.ports.roster.current();
        let colleague = org.by_email(&account);
        let hash = match colleague {
            Some(one) => self
                .ports
                .accounts
                .password(&one.id)
                .await
                .map_err(store_error)?,
            None => None,
        };
        let right = self.passwords.verify(password, hash.as_deref()).await;
        match colleague {
            Some(one) if right => self.start(&one.id).await,
            Some(_) | None => Err(AppError::SignedOut),
        }
    }

    /// Starts a session for somebody who just proved who they are.
    ///
    /// # Errors
    /// The store's.
    pub async fn start(&self, staff: &StaffId) -> Result<(String, DateTime<Utc>), AppError> {
        let (token, token_hash) = self.passwords.token();
        let since = self.ports.now().instant;
        let until = since + SESSION;
        let session = Session {
            token_hash,
            staff: staff.clone(),
            since,
            until,
        };
        self.ports
            .accounts
            .start_session(&session)
            .await
            .map_err(store_error)?;
        Ok((token, until))
    }

    /// Ends the visitor's session.
    ///
    /// # Errors
    /// The store's.
    pub async fn leave(&self, visitor: &Visitor) -> Result<(), AppError> {
        match &visitor.session {
            Some(hash) => self
                .ports
                .accounts
                .end_session(hash)
                .await
                .map_err(store_error),
            None => Ok(()),
        }
    }
}
