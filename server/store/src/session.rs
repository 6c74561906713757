//! Passwords and sessions. Tokens are known here by their hash only.

use crate::bind::{Bound, Part as _, beginning, moment, named, paired};
use crate::queries;
use crate::query::Database;
use crate::retry::retried;
use crate::rows::SessionRow;
use chrono::{DateTime, Utc};
use domain::error::StoreError;
use domain::ports::Session;
use domain::staff::StaffId;

/// A colleague's password hash.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn password(
    database: &Database,
    staff: &StaffId,
) -> Result<Option<String>, StoreError> {
    let bound = Bound::none().and("id", named("password", staff.as_str()));
    Ok(database.run(queries::PASSWORD, bound).await?.value(0)?)
}

/// Sets it and ends the colleague's sessions.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn set_password(
    database: &Database,
    staff: &StaffId,
    hash: &str,
) -> Result<(), StoreError> {
    let bound = || {
        Bound::none()
            .and("id", named("password", staff.as_str()))
            .and("hash", hash.to_owned())
            .and(
                "range",
                beginning("session_of", vec![staff.as_str().part()]),
            )
    };
    retried(|| async { database.run(queries::SET_PASSWORD, bound()).await }).await?;
    Ok(())
}

/// Starts a session.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn start(database: &Database, session: &Session) -> Result<(), StoreError> {
    let bound = || {
        Bound::none()
            .and("id", named("session", session.token_hash.clone()))
            .and(
                "link",
                paired("session_of", session.staff.as_str(), &*session.token_hash),
            )
            .and(
                "range",
                beginning("session_of", vec![session.staff.as_str().part()]),
            )
            .and("staff", session.staff.as_str().to_owned())
            .and("since", moment(session.since))
            .and("until", moment(session.until))
    };
    retried(|| async { database.run(queries::START_SESSION, bound()).await }).await?;
    Ok(())
}

/// The session of a token's hash, if it has not ended at `at`.
///
/// # Errors
/// [`StoreError::Broken`], [`StoreError::Unavailable`].
pub(crate) async fn session(
    database: &Database,
    token_hash: &str,
    at: DateTime<Utc>,
) -> Result<Option<Session>, StoreError> {
    let bound = Bound::none().and("id", named("session", token_hash));
    let row: Option<SessionRow> = database.run(queries::SESSION, bound).await?.one(0)?;
    let Some(row) = row.filter(|row| at < row.until.into_inner()) else {
        return Ok(None);
    };
    Ok(Some(Session {
        token_hash: token_hash.to_owned(),
        staff: StaffId::parse(&row.staff).ok_or(StoreError::Broken)?,
        since: row.since.into_inner(),
        until: row.until.into_inner(),
    }))
}

/// Ends a session.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn end(database: &Database, token_hash: &str) -> Result<(), StoreError> {
    let bound = || {
        Bound::none()
            .and("id", named("session", token_hash))
            .and("hash", token_hash.to_owned())
    };
    retried(|| async { database.run(queries::END_SESSION, bound()).await }).await?;
    Ok(())
}
