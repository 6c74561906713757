//! Codes that their parents kept: those aren't handed out again (domain 4.1, Codes).

use chrono::{DateTime, Utc};
use domain::error::StoreError;
use domain::ports::CodeHash;

use crate::bind::{Bound, moment, named};
use crate::queries;
use crate::query::Database;
use crate::retry::retried;

/// Notes that a code was kept, for good.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn keep(
    database: &Database,
    code: &CodeHash,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let id = named("kept", code.0.clone());
    let bound = || Bound::none().and("id", id.clone()).and("at", moment(at));
    retried(|| async { database.run(queries::KEEP, bound()).await }).await?;
    Ok(())
}

/// Whether it was.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn is_kept(database: &Database, code: &CodeHash) -> Result<bool, StoreError> {
    let bound = Bound::none().and("id", named("kept", code.0.clone()));
    let mut answer = database.run(queries::KEPT, bound).await?;
    let found: Option<bool> = answer.one(0)?;
    Ok(found.unwrap_or_default())
}
