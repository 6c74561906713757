//! One log line a request, and the number that ties log lines to it.
//!
//! Owns what is said of a request in the log: method, the route's template, status, duration.
//! Never a path, a query, an address, a header or a body: those can hold what a person typed.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument as _;

use crate::entropy::{hex, random_bytes};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number of one request; also in the response's `x-request-id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(pub String);

/// Names the request, runs it inside a span of that name and logs the outcome.
pub(super) async fn follow(mut request: Request, next: Next) -> Response {
    let id = hex(&random_bytes::<8>());
    request.extensions_mut().insert(RequestId(id.clone()));
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(none)", MatchedPath::as_str);
    let span = tracing::info_span!("request", id, method = %known(request.method()), route);
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let millis = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    span.in_scope(|| tracing::info!(status = response.status().as_u16(), millis, "answered"));
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// A method's name can be any word of the client's; only the usual ones are repeated.
fn known(method: &axum::http::Method) -> &str {
    match method.as_str() {
        usual @ ("GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS") => usual,
        _ => "(other)",
    }
}
