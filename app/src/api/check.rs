//! What the administrator's page of checks calls. References and verdicts, no case content.

#![expect(
    missing_docs,
    reason = "the macro makes a struct of every call's arguments"
)]

#[cfg(feature = "ssr")]
use super::administration::office;
use crate::error::AppError;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// A check of everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckLine {
    /// When it ended, or began while it runs.
    pub when: String,
    /// Who asked for it.
    pub by: String,
    /// "60 reacties".
    pub cases: String,
    /// "412 gebeurtenissen".
    pub events: String,
    /// How much was looked at …
    pub done: u64,
    /// … of how much.
    pub of: u64,
    /// What is wrong, a sentence each.
    pub faults: Vec<String>,
    /// How much more is wrong.
    pub more: u64,
    /// Everything was looked at and holds.
    pub sound: bool,
}

/// The check that runs and the last that ended.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckView {
    /// Has more to look at.
    pub running: Option<CheckLine>,
    /// Looked at everything.
    pub last: Option<CheckLine>,
}

/// The checks that are kept.
#[server(name = AskChecks, endpoint = "checks", input = Json, prefix = "/api/team")]
pub async fn checks() -> Result<CheckView, AppError> {
    office().await?.checks().await
}

/// Looks at some more: of the check that runs, or of a new one.
#[server(endpoint = "check_on", input = Json, prefix = "/api/team")]
pub async fn check_on(anew: bool) -> Result<CheckView, AppError> {
    office().await?.check_on(anew).await
}
