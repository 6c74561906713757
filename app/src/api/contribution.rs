//! What is asked of a colleague about part of a text.

#![expect(
    missing_docs,
    reason = "the macro makes a struct of every call's arguments"
)]

#[cfg(feature = "ssr")]
use super::desk::desk;
use crate::error::AppError;
use crate::form::ActForm;
#[cfg(feature = "ssr")]
use crate::services::Contributions;
use domain::view::{ContributionView, RequestView};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

/// What waits for whoever is signed in.
#[server(endpoint = "requests", input = Json, prefix = "/api/team")]
pub async fn requests() -> Result<Vec<RequestView>, AppError> {
    Contributions::at(&desk().await?).waiting().await
}

/// One request, for the colleague who was asked.
#[server(endpoint = "contribution", input = Json, prefix = "/api/team")]
pub async fn contribution(reference: String, number: String) -> Result<ContributionView, AppError> {
    let reference = reference.parse().map_err(|_| AppError::NotFound)?;
    let number = number.parse().map_err(|_| AppError::NotFound)?;
    let desk = desk().await?;
    Contributions::at(&desk).page(reference, number).await
}

/// Gives what was asked, and shows it as given.
#[server(endpoint = "contribute", input = Json, prefix = "/api/team")]
pub async fn contribute(form: ActForm) -> Result<ContributionView, AppError> {
    let desk = desk().await?;
    let asked = Contributions::at(&desk);
    asked.give(&form).await?;
    let reference = form.reference.parse().map_err(|_| AppError::NotFound)?;
    let number = form.number.parse().map_err(|_| AppError::NotFound)?;
    asked.page(reference, number).await
}
