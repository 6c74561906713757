//! What the staff's pages call. Each opens a `Desk` first: without a session it doesn't compile.

#![expect(
    missing_docs,
    reason = "the macro makes a struct of every call's arguments"
)]
#![cfg_attr(
    feature = "ssr",
    expect(
        clippy::unused_async,
        reason = "a server function is async, whatever it does"
    )
)]

use crate::error::AppError;
use crate::form::{ActForm, ActState, Acted, Filter};
use domain::reaction::Language;
use domain::view::{BoardView, Card, CaseView};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// Who sits at the desk, for the shell of every staff page.
#[expect(clippy::struct_excessive_bools, reason = "what the rail shows")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Language of the pages.
    pub language: Language,
    /// The organisation's name.
    pub brand: String,
    /// Whether the administrator's pages exist for them.
    pub administrator: bool,
    /// Whether they decide on grants.
    pub gives_grants: bool,
    /// Whether they see cases at all.
    pub handles_cases: bool,
    /// Whether the access log exists for them.
    pub inspects: bool,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListView {
    /// The lines, as cards.
    pub cards: Vec<Card>,
    /// How many there are with this filter.
    pub total: u64,
    /// Whether there are further pages.
    pub more: bool,
}

/// A mail of the outbox page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailView {
    /// Number of the mail, when it can be sent again.
    pub number: Option<u64>,
    /// What it says.
    pub subject: String,
    /// The case's reference, for those who see it.
    pub reference: Option<String>,
    /// To whom.
    pub to: String,
    /// When it was written.
    pub queued: String,
    /// "verstuurd", "wacht", "mislukt".
    pub state: String,
    /// Whether it was refused.
    pub failed: bool,
}

/// A page of the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxView {
    /// The mails, newest first.
    pub mails: Vec<MailView>,
    /// Where older ones begin, if there may be any.
    pub older: Option<u64>,
}

#[cfg(feature = "ssr")]
pub(super) async fn desk() -> Result<crate::services::Desk, AppError> {
    let (ports, visitor) = (crate::context::ports()?, crate::context::visitor()?);
    crate::services::Desk::open(ports, &visitor).await
}

/// Who is signed in.
#[server(name = AskMe, endpoint = "me", input = Json, prefix = "/api/team")]
pub async fn me() -> Result<Me, AppError> {
    Ok(desk().await?.introduce())
}

/// The board.
#[server(endpoint = "board", input = Json, prefix = "/api/team")]
pub async fn board(filter: Filter) -> Result<BoardView, AppError> {
    desk().await?.board(&filter).await
}

/// A page of the list.
#[server(endpoint = "list", input = Json, prefix = "/api/team")]
pub async fn list(filter: Filter) -> Result<ListView, AppError> {
    desk().await?.list(&filter).await
}

/// A case.
#[server(endpoint = "case", input = Json, prefix = "/api/team")]
pub async fn case(reference: String) -> Result<CaseView, AppError> {
    let reference = reference.parse().map_err(|_| AppError::NotFound)?;
    desk().await?.case(reference).await
}

/// What a refused plain POST left on the case page.
#[server(name = AskActState, endpoint = "act_state", input = Json, prefix = "/api/team")]
pub async fn act_state() -> Result<ActState, AppError> {
    let key = crate::context::ports()?.keyring.fresh_key().into();
    Ok(ActState {
        key,
        ..use_context::<ActState>().unwrap_or_default()
    })
}

/// Runs an act and gives the case after it, or what is read before it is done.
#[server(name = DoAct, endpoint = "act", input = Json, prefix = "/api/team")]
pub async fn act(form: ActForm) -> Result<Acted, AppError> {
    let desk = desk().await?;
    if let Some(asked) = desk.act(&form).await? {
        return Ok(Acted::Asked(Box::new(asked)));
    }
    let reference = form.reference.parse().map_err(|_| AppError::NotFound)?;
    match desk.case(reference).await {
        Err(AppError::NotFound) => Ok(Acted::Done(None)),
        answer => answer.map(|view| Acted::Done(Some(Box::new(view)))),
    }
}

/// Mails, newest first; those before `before` on a further page.
#[server(endpoint = "outbox", input = Json, prefix = "/api/team")]
pub async fn outbox(before: Option<u64>) -> Result<OutboxView, AppError> {
    crate::services::Outbox::at(&desk().await?)
        .page(before)
        .await
}
