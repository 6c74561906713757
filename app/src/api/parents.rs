//! What the parents' pages call.

#![cfg_attr(
    feature = "ssr",
    expect(
        clippy::unused_async,
        reason = "a server function is async, whatever it does"
    )
)]

use crate::error::AppError;
use crate::form::{ReactionForm, TrackForm};
use domain::draft::Draft;
use domain::view::{Choice, ReceiptView, TrackView};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// The form with what a plain POST left in it, or empty with a new key; and its places.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReactionPage {
    /// Values and what is wrong with them.
    pub form: ReactionForm,
    /// Open locations, by name; `hint` is the town.
    pub places: Vec<Choice>,
}

/// The form's state.
#[server(name = AskReactionForm, endpoint = "reaction_form", input = Json, prefix = "/api")]
pub async fn reaction_form() -> Result<ReactionPage, AppError> {
    let ports = crate::context::ports()?;
    let mut form = use_context::<ReactionForm>().unwrap_or_default();
    if form.draft.key.is_empty() {
        form.draft.key = ports.keyring.fresh_key().into();
    }
    let org = ports.roster.current();
    let places = org
        .locations
        .iter()
        .filter(|location| location.open)
        .map(|location| Choice {
            value: location.id.to_string(),
            label: location.name.clone(),
            hint: Some(location.town.clone()),
        });
    Ok(ReactionPage {
        form,
        places: places.collect(),
    })
}

/// Sends a reaction and keeps the receipt's ticket.
#[server(endpoint = "send_reaction", input = Json, prefix = "/api")]
pub async fn send_reaction(
    /// The form as typed.
    draft: Draft,
) -> Result<(), AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    let ticket = crate::services::Intake::new(ports.clone(), visitor)
        .submit(&draft)
        .await?;
    crate::context::set_cookie(&ports.tickets.receipt(&ticket));
    Ok(())
}

/// The receipt of the visitor's ticket.
#[server(endpoint = "receipt", input = Json, prefix = "/api")]
pub async fn receipt() -> Result<ReceiptView, AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    crate::services::Intake::new(ports, visitor).receipt().await
}

/// The tracking forms' state after a plain POST.
#[server(name = AskTrackForm, endpoint = "track_form", input = Json, prefix = "/api")]
pub async fn track_form() -> Result<TrackForm, AppError> {
    let key = crate::context::ports()?.keyring.fresh_key().into();
    Ok(TrackForm {
        key,
        ..use_context::<TrackForm>().unwrap_or_default()
    })
}

/// Opens a case with its code and keeps the visit's ticket.
#[server(endpoint = "enter_code", input = Json, prefix = "/api")]
pub async fn enter_code(
    /// The code as typed.
    code: String,
) -> Result<(), AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    let ticket = crate::services::Track::enter(&ports, &visitor, &code).await?;
    crate::context::set_cookie(&ports.tickets.tracking(&ticket));
    Ok(())
}

/// The case of the visitor's ticket.
#[server(endpoint = "track", input = Json, prefix = "/api")]
pub async fn track() -> Result<TrackView, AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    crate::services::Track::open(ports, visitor)
        .await?
        .view()
        .await
}

/// Sends a further message and gives the case after it.
#[server(endpoint = "send_message", input = Json, prefix = "/api")]
pub async fn send_message(
    /// The message as typed.
    text: String,
    /// Key against doubles.
    key: String,
) -> Result<TrackView, AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    let visit = crate::services::Track::open(ports.clone(), visitor.clone()).await?;
    visit.write(&text, &key).await?;
    crate::services::Track::open(ports, visitor)
        .await?
        .view()
        .await
}
