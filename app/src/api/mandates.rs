//! What the director's page of grants calls.

use super::administration::GrantLine;
use crate::error::AppError;
use domain::view::Choice;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// A grant that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreparedLine {
    /// Names it when it is decided on.
    pub number: u64,
    /// Whose it would be.
    pub name: String,
    /// Their function.
    pub function: String,
    /// Their address.
    pub email: String,
    /// The reader's own: somebody else decides.
    pub own: bool,
    /// The grant.
    pub grant: GrantLine,
}

/// A deputy, now or later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeputyLine {
    /// Who.
    pub id: String,
    /// Their name.
    pub name: String,
    /// From when until when.
    pub grant: GrantLine,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandatesView {
    /// What waits.
    pub prepared: Vec<PreparedLine>,
    /// Deputies.
    pub deputies: Vec<DeputyLine>,
    /// Whether the reader names deputies; a deputy doesn't.
    pub names_deputies: bool,
    /// Who can be named.
    pub candidates: Vec<Choice>,
    /// Who gets an invitation from here.
    pub invitable: Vec<Choice>,
    /// Today, ISO.
    pub today: String,
}

/// Grants that wait, and deputies.
#[server(endpoint = "mandates", input = Json, prefix = "/api/team")]
pub async fn mandates() -> Result<MandatesView, AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    let desk = crate::services::Desk::open(ports, &visitor).await?;
    Ok(crate::services::Mandates::at(&desk)?.view())
}
