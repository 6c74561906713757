//! The organisation: one document, and a note of every time it was saved.

use crate::bind::{Bound, moment};
use crate::failure::Failure;
use crate::queries;
use crate::query::Database;
use crate::retry::retried;
use chrono::{DateTime, Utc};
use domain::error::StoreError;
use domain::organisation::Organisation;
use domain::staff::By;

/// The organisation; an empty one before the first save.
///
/// # Errors
/// [`StoreError::Broken`], [`StoreError::Unavailable`].
pub(crate) async fn load(database: &Database) -> Result<Organisation, StoreError> {
    let mut answer = database.run(queries::ORGANISATION, Bound::none()).await?;
    match answer.value::<Option<String>>(0)? {
        Some(document) => serde_json::from_str(&document).map_err(|_| StoreError::Broken),
        None => Ok(Organisation::default()),
    }
}

/// Replaces it.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn save(
    database: &Database,
    organisation: &Organisation,
    by: &By,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let refused = |_| StoreError::from(Failure::Refused { statement: 0 });
    let document = serde_json::to_string(organisation).map_err(refused)?;
    let by = serde_json::to_string(by).map_err(refused)?;
    let bound = || {
        Bound::none()
            .and("document", document.clone())
            .and("by", by.clone())
            .and("at", moment(at))
    };
    retried(|| async { database.run(queries::SAVE_ORGANISATION, bound()).await }).await?;
    Ok(())
}
