//! The access log.

#![expect(
    missing_docs,
    reason = "the macro makes a struct of every call's arguments"
)]

#[cfg(feature = "ssr")]
use super::desk::desk;
use crate::error::AppError;
#[cfg(feature = "ssr")]
use crate::services::Inspection;
use domain::view::AccessView;
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// A page of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectionView {
    /// The lines, newest first.
    pub lines: Vec<AccessView>,
    /// Where older ones begin, if there may be any.
    pub older: Option<String>,
    /// Whether they can ask to see a case.
    pub asks: bool,
}

/// Who read what, newest first: of one case when a reference is given, after a place when given.
#[server(endpoint = "access_log", input = Json, prefix = "/api/team")]
pub async fn access_log(reference: String, after: String) -> Result<InspectionView, AppError> {
    let desk = desk().await?;
    let log = Inspection::at(&desk)?;
    let after = domain::ports::LogPlace::parse(&after);
    match reference.trim() {
        "" => log.page(None, after).await,
        // What is no reference has no lines, like a case that isn't there.
        one => match one.parse() {
            Ok(one) => log.page(Some(one), after).await,
            Err(_) => Ok(InspectionView::default()),
        },
    }
}
