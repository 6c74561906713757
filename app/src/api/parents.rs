//! What the parents' program calls: sending, and nothing else. Everything else on the parents'
//! pages is HTML.

use super::fetch::Fetch;
use super::wire::{Answers, Said};
use crate::error::AppError;
use domain::draft::Draft;
use leptos::prelude::*;
use leptos::server_fn::codec::Post;

/// Why a reaction isn't sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsent(pub AppError);

impl std::fmt::Display for Unsent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<AppError> for Unsent {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

/// Sends a reaction and keeps the receipt's ticket.
#[server(endpoint = "send_reaction", prefix = "/api", input = Post<Answers>, output = Post<Said>, client = Fetch)]
pub async fn send_reaction(
    /// The form as typed.
    draft: Draft,
) -> Result<(), Unsent> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    let ticket = crate::services::Intake::new(ports.clone(), visitor)
        .submit(&draft)
        .await?;
    crate::context::set_cookie(&ports.tickets.receipt(&ticket));
    Ok(())
}
