//! The organisation kept in memory; the store is the truth. Small by nature.

use domain::error::StoreError;
use domain::organisation::Organisation;
use domain::ports::OrganisationStore;
use domain::staff::By;
use std::sync::{Arc, PoisonError, RwLock};

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
        let now = RwLock::new(Arc::new(store.load().await?));
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

    /// Reads it again (another process may have changed it).
    ///
    /// # Errors
    /// The store's.
    pub async fn refresh(&self) -> Result<(), StoreError> {
        let fresh = Arc::new(self.store.load().await?);
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// Saves a changed organisation and keeps it.
    ///
    /// # Errors
    /// The store's.
    pub async fn save(
        &self,
        changed: Organisation,
        by: &By,
        at: chrono::DateTime<chrono::Utc>,
    ) -> Result<(), StoreError> {
        self.store.save(&changed, by, at).await?;
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(changed);
        Ok(())
    }
}
