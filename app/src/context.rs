//! What the server hands to a request: ports, and what the browser carried. Server only.

use crate::error::AppError;
use crate::services::{Readings, Roster};
use chrono::{DateTime, Utc};
use domain::check::Records;
use domain::error::StoreError;
use domain::ports::{CaseStore, Clock, Keyring, Now, OrganisationStore};
use domain::reaction::Language;
use domain::reference::{IdempotencyKey, Reference};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Everything outside that services need.
#[derive(Clone)]
pub struct Ports {
    /// Cases.
    pub cases: Arc<dyn CaseStore>,
    /// The records behind them, for checks.
    pub records: Arc<dyn Records>,
    /// Passwords and sessions.
    pub accounts: Arc<dyn OrganisationStore>,
    /// The organisation, kept in memory.
    pub roster: Arc<Roster>,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Who reads what.
    pub readings: Arc<Readings>,
    /// Codes.
    pub keyring: Arc<dyn Keyring>,
    /// Cookies.
    pub tickets: Arc<dyn Tickets>,
    /// Limits on attempts.
    pub limiter: Arc<dyn Limiter>,
}

impl Ports {
    /// The moment, with the organisation's calendar.
    #[must_use]
    pub fn now(&self) -> Now {
        let (instant, local) = self.clock.read();
        let closing_days = self.roster.current().closing_days.clone();
        Now {
            instant,
            local,
            calendar: domain::deadline::Calendar { closing_days },
        }
    }

    /// The key of a form's content together with its own key: sending the same again is a
    /// retry, sending something else from the same cached page is not swallowed.
    ///
    /// # Errors
    /// [`AppError::Malformed`] when the content can't be written.
    pub fn content_key(&self, content: &impl Serialize) -> Result<IdempotencyKey, AppError> {
        let bytes = serde_json::to_vec(content).map_err(|_| AppError::Malformed)?;
        let print = self.keyring.fingerprint(&bytes);
        IdempotencyKey::parse(&print).map_err(|_| AppError::Malformed)
    }
}

/// What limits an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Opening a case with a code.
    Code,
    /// Sending a reaction or message.
    Submit,
    /// Signing in.
    SignIn,
}

/// Rate limits per address (and account).
pub trait Limiter: Send + Sync {
    /// `Err` with the seconds to wait when the caller has tried too often.
    ///
    /// # Errors
    /// Seconds until the next attempt is allowed.
    fn attempt(&self, what: Attempt, address: &str, account: Option<&str>) -> Result<(), u64>;
}

/// The receipt's ticket: sealed, `HttpOnly`, one hour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptTicket {
    /// The case.
    pub reference: Reference,
    /// The code in groups.
    pub code: String,
}

/// The tracking visit's ticket: sealed, `HttpOnly`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrackTicket {
    /// The case.
    pub reference: Reference,
    /// When the visit ends.
    pub until: DateTime<Utc>,
    /// The parent asked to be remembered on this device.
    #[serde(default)]
    pub remembered: bool,
}

/// Writes cookies: each method gives one `Set-Cookie` value.
pub trait Tickets: Send + Sync {
    /// Keeps the receipt for an hour.
    fn receipt(&self, ticket: &ReceiptTicket) -> String;
    /// Keeps a tracking visit until it ends.
    fn tracking(&self, ticket: &TrackTicket) -> String;
    /// Ends the showing of the receipt.
    fn end_receipt(&self) -> String;
    /// Ends the tracking visit.
    fn end_tracking(&self) -> String;
    /// Keeps a session's token.
    fn session(&self, token: &str, until: DateTime<Utc>) -> String;
    /// Ends the session.
    fn end_session(&self) -> String;
}

/// What the browser carried, opened by the server for this request.
#[derive(Debug, Clone)]
pub struct Visitor {
    /// The receipt, within its hour.
    pub receipt: Option<ReceiptTicket>,
    /// The tracking visit, while it lasts.
    pub tracking: Option<TrackTicket>,
    /// SHA-256 of the session's token.
    pub session: Option<String>,
    /// The address attempts are counted by; never stored or logged.
    pub address: String,
    /// Language of the pages.
    pub language: Language,
    /// Names the request in the log and on error pages.
    pub incident: String,
}

/// The files of one front end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assets {
    /// Script address.
    pub js: String,
    /// WASM address.
    pub wasm: String,
    /// Style sheet address.
    pub css: String,
}

/// The ports of this request.
///
/// # Errors
/// [`AppError::Unavailable`] outside a request.
pub fn ports() -> Result<Ports, AppError> {
    use_context::<Ports>().ok_or_else(|| AppError::Unavailable(String::new()))
}

/// The visitor of this request.
///
/// # Errors
/// [`AppError::Unavailable`] outside a request.
pub fn visitor() -> Result<Visitor, AppError> {
    use_context::<Visitor>().ok_or_else(|| AppError::Unavailable(String::new()))
}

/// Sets the response's status, inside a request.
pub fn set_status(status: u16) {
    let status = axum::http::StatusCode::from_u16(status);
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), status) {
        options.set_status(status);
    }
}

/// Adds a `Set-Cookie` to the response.
pub fn set_cookie(value: &str) {
    let value = axum::http::HeaderValue::from_str(value);
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), value) {
        options.append_header(axum::http::header::SET_COOKIE, value);
    }
}

/// Maps a store's answer; what isn't the client's doing is logged once, with an incident id.
#[must_use]
pub fn store_error(error: StoreError) -> AppError {
    let visitor = use_context::<Visitor>();
    let incident = visitor.map(|visitor| visitor.incident);
    failure(error, incident.unwrap_or_default())
}

/// The same where the visitor is at hand, not in the context.
#[must_use]
pub fn failure(error: StoreError, incident: String) -> AppError {
    let failed = match error {
        StoreError::Stale => return AppError::Stale,
        StoreError::KeyReused => return AppError::Different,
        StoreError::Broken => AppError::Broken,
        StoreError::Unavailable => AppError::Unavailable,
    };
    tracing::error!(%incident, %error, "store");
    failed(incident)
}
