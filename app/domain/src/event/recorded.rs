//! An event with its place in the record.

use super::Event;
use crate::reference::Reference;
use crate::staff::By;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An event as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// Gapless over all cases, from 1.
    pub seq: u64,
    /// The case.
    pub reference: Reference,
    /// Gapless within the case, from 1; equals the case's version after it.
    pub number: u32,
    /// The server's clock.
    pub at: DateTime<Utc>,
    /// Who.
    pub by: By,
    /// What; `None` after erasure.
    pub event: Option<Event>,
}
