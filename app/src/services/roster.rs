//! The organisation kept in memory; the store is the truth. Small by nature.

use crate::context::store_error;
use crate::error::AppError;
use chrono::{DateTime, Utc};
use domain::error::StoreError;
use domain::organisation::Organisation;
use domain::ports::OrganisationStore;
use domain::staff::By;
use std::sync::{Arc, PoisonError, RwLock};

/// How often an edit is made again when others were first.
const TRIES: usize = 8;

/// The organisation as it stands.
pub struct Roster {
    store: Arc<dyn OrganisationStore>,
    now: RwLock<Arc<Organisation>>,
}

impl Roster {
    /// Loads the organisation.
    ///
    /// # Errors
    /// The store's.
    pub async fn load(store: Arc<dyn OrganisationStore>) -> Result<Self, StoreError> {
        let now = RwLock::new(Arc::new(store.load().await?.joined_up()));
        Ok(Self { store, now })
    }

    /// The organisation; cheap.
    #[must_use]
    pub fn current(&self) -> Arc<Organisation> {
        self.now
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Reads it again: another process on the same database may have changed it.
    ///
    /// # Errors
    /// The store's.
    pub async fn refresh(&self) -> Result<(), StoreError> {
        self.keep(self.store.load().await?);
        Ok(())
    }

    /// Edits the organisation as it is stored; again, when somebody else was first, so that
    /// neither edit is lost.
    ///
    /// # Errors
    /// What `change` refuses, [`AppError::Stale`] when others are always first, or the store's.
    pub async fn edit<T>(
        &self,
        by: &By,
        at: DateTime<Utc>,
        change: impl Fn(&mut Organisation) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        for _ in 0..TRIES {
            let mut org = self.store.load().await.map_err(store_error)?;
            let done = change(&mut org)?;
            match self.store.save(&org, by, at).await {
                Ok(()) => {
                    org.revision += 1;
                    self.keep(org);
                    return Ok(done);
                }
                Err(StoreError::Stale) => {}
                Err(error) => return Err(store_error(error)),
            }
        }
        Err(AppError::Stale)
    }

    fn keep(&self, org: Organisation) {
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        if org.revision >= now.revision {
            *now = Arc::new(org.joined_up());
        }
    }
}
