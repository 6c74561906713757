//! A panic while answering becomes a page with a number; the number is in the log once.

use std::any::Any;

use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use tower_http::catch_panic::ResponseForPanic;

use super::incident::IncidentId;
use super::problem::Problem;
use crate::logging;

/// The answer to a panic.
#[derive(Debug, Clone, Copy)]
pub(super) struct Apologise;

impl ResponseForPanic for Apologise {
    type ResponseBody = Body;

    fn response_for_panic(&mut self, _message: Box<dyn Any + Send + 'static>) -> Response {
        let incident = logging::take_incident().unwrap_or_else(|| {
            let incident = IncidentId::new();
            tracing::error!(%incident, "panic");
            incident
        });
        Problem::Incident(incident).into_response()
    }
}
