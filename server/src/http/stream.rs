//! Live streams, as far as any stream goes: they end when the server stops, and no proxy may
//! hold them back. Must not know events.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use futures::StreamExt as _;
use tokio_util::sync::CancellationToken;

/// Ends every `text/event-stream` when `shutdown` is cancelled; browsers then connect again.
pub(super) async fn end_at_shutdown(
    State(shutdown): State<CancellationToken>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let kind = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("text/event-stream")) {
        return response;
    }
    let unbuffered = HeaderName::from_static("x-accel-buffering");
    response
        .headers_mut()
        .insert(unbuffered, HeaderValue::from_static("no"));
    response.map(|body| {
        Body::from_stream(
            body.into_data_stream()
                .take_until(shutdown.cancelled_owned()),
        )
    })
}
