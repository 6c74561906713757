//! What the parents' program calls: sending, and nothing else. Everything else on the parents'
//! pages is HTML.

use crate::error::AppError;
use domain::draft::Draft;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

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
