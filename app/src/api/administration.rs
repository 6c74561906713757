//! What the administrator's pages call. No case content.

#![expect(
    missing_docs,
    reason = "the macro makes a struct of every call's arguments"
)]

use crate::error::AppError;
use domain::view::Choice;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// A colleague in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueLine {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Mail address.
    pub email: String,
    /// "klachtencoördinator, beheerder": what holds today.
    pub roles: String,
    /// Whether they can sign in.
    pub active: bool,
}

/// A grant of a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantLine {
    /// Names it when it is taken away.
    pub key: String,
    /// "clustermanager".
    pub role: String,
    /// "Cluster Noord".
    pub scope: String,
    /// First day in words.
    pub from: String,
    /// Last day in words.
    pub until: Option<String>,
    /// Who gave it.
    pub granted_by: Option<String>,
    /// Whether it holds today.
    pub holds: bool,
}

/// A colleague's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColleagueView {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Mail address.
    pub email: String,
    /// Phone at work.
    pub phone: String,
    /// Whether they can sign in.
    pub active: bool,
    /// Whether it is the administrator's own page: no grants, no end.
    pub own: bool,
    /// What they may do.
    pub grants: Vec<GrantLine>,
    /// What waits for the director.
    pub prepared: Vec<GrantLine>,
    /// Roles to give.
    pub roles: Vec<Choice>,
    /// Reaches to give: `organisation`, `own`, `cluster:…`, `location:…`.
    pub scopes: Vec<Choice>,
    /// Today, ISO.
    pub today: String,
}

/// A location in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceLine {
    /// Identity.
    pub id: String,
    /// Name.
    pub name: String,
    /// Town or neighbourhood.
    pub town: String,
    /// Its cluster's name.
    pub cluster: String,
    /// Kinds of care.
    pub care: String,
    /// Number of children.
    pub children: u32,
    /// Offered in the form.
    pub open: bool,
}

/// All clusters and locations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacesView {
    /// Names of the clusters.
    pub clusters: Vec<String>,
    /// Locations by name.
    pub locations: Vec<PlaceLine>,
}

#[cfg(feature = "ssr")]
pub(super) async fn office() -> Result<crate::services::Administration, AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    let desk = crate::services::Desk::open(ports, &visitor).await?;
    crate::services::Administration::at(&desk)
}

/// All colleagues.
#[server(endpoint = "colleagues", input = Json, prefix = "/api/team")]
pub async fn colleagues() -> Result<Vec<ColleagueLine>, AppError> {
    Ok(office().await?.colleagues())
}

/// One colleague.
#[server(endpoint = "colleague", input = Json, prefix = "/api/team")]
pub async fn colleague(id: String) -> Result<ColleagueView, AppError> {
    office().await?.colleague(&id)
}

/// Clusters and locations.
#[server(endpoint = "places", input = Json, prefix = "/api/team")]
pub async fn places() -> Result<PlacesView, AppError> {
    Ok(office().await?.places())
}
