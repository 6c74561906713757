//! The organisation: one document, and a note of every time it was saved.

use crate::bind::{Bound, moment};
use crate::failure::Failure;
use crate::queries;
use crate::query::Database;
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

/// Replaces the revision it was made from by the next one.
///
/// # Errors
/// [`StoreError::Stale`] when another edit came first, [`StoreError::Unavailable`].
pub(crate) async fn save(
    database: &Database,
    organisation: &Organisation,
    by: &By,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let refused = |_| StoreError::from(Failure::Refused { statement: 0 });
    let next = Organisation {
        revision: organisation.revision + 1,
        ..organisation.clone()
    };
    let document = serde_json::to_string(&next).map_err(refused)?;
    let by = serde_json::to_string(by).map_err(refused)?;
    let edited = i64::try_from(organisation.revision).map_err(|_| StoreError::Stale)?;
    let bound = Bound::none()
        .and("document", document)
        .and("edited", edited)
        .and("by", by)
        .and("at", moment(at));
    match database.run(queries::SAVE_ORGANISATION, bound).await {
        Ok(_) => Ok(()),
        Err(Failure::Conflict) => Err(StoreError::Stale),
        Err(failure) => Err(failure.into()),
    }
}
