//! How large and how slow a request may be.
//!
//! Owns the gate that reads a whole body before anything of the application runs: what is too
//! large, too slow, broken or no text is refused here, once for all routes, server functions
//! included. Multipart is refused too: its reader panics without a boundary and passes the limit
//! by, so uploads come in by a route of their own outside this gate.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody as _};
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body_util::BodyExt as _;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::form::{Fields, Kind, kind};
use super::problem::Problem;

/// Path and query together; ours stay far below.
const LONGEST_ADDRESS: usize = 8 * 1024;
/// All bodies in memory at once, in units of 1 KiB: what a flood of requests may take.
const MEMORY: usize = 48 * 1024;

/// What one request may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestLimits {
    /// Bytes of a body.
    pub body: usize,
    /// Time for a body to arrive.
    pub body_timeout: Duration,
    /// Time from the headers to the answer.
    pub deadline: Duration,
}

/// A body above the limit is still read this far, and thrown away: a browser that is cut off while
/// it sends shows its own error instead of our sentence.
const THROWN_AWAY: usize = 4 * 1024 * 1024;

/// The limits with the memory all requests share.
#[derive(Debug, Clone)]
pub(super) struct Gate {
    limits: RequestLimits,
    memory: Arc<Semaphore>,
}

impl Gate {
    pub fn new(limits: RequestLimits) -> Self {
        Self {
            limits,
            memory: Arc::new(Semaphore::new(MEMORY)),
        }
    }

    /// The whole body, with its share of the memory.
    async fn receive(&self, mut body: Body) -> Result<(Bytes, Vec<OwnedSemaphorePermit>), Problem> {
        let mut received = Vec::new();
        let mut shares = Vec::new();
        let mut held = 0;
        while let Some(frame) = body.frame().await {
            let Ok(data) = frame.map_err(|_| Problem::BodyBroken)?.into_data() else {
                continue;
            };
            if received.len() + data.len() > self.limits.body {
                drop((received, shares));
                throw_away(body).await;
                return Err(Problem::BodyTooLarge);
            }
            received.extend_from_slice(&data);
            let missing = received.len().div_ceil(1024) - held;
            let share = u32::try_from(missing).map_err(|_| Problem::BodyTooLarge)?;
            let share = Arc::clone(&self.memory).try_acquire_many_owned(share);
            shares.push(share.map_err(|_| Problem::Busy)?);
            held += missing;
        }
        Ok((received.into(), shares))
    }
}

/// Lets a request through with its whole body, or refuses it.
pub(super) async fn admit(State(gate): State<Gate>, request: Request, next: Next) -> Response {
    let address = request
        .uri()
        .path_and_query()
        .map_or(0, |address| address.as_str().len());
    if address > LONGEST_ADDRESS {
        return Problem::AddressTooLong.into_response();
    }
    if request.body().is_end_stream() {
        return next.run(request).await;
    }
    let (head, body) = request.into_parts();
    let patience = gate.limits.body_timeout;
    if let Err(problem) = judge_head(&head.headers, gate.limits.body) {
        let _read_or_given_up = timeout(patience, throw_away(body)).await;
        return problem.into_response();
    }
    let received = timeout(patience, gate.receive(body)).await;
    let received = received.unwrap_or(Err(Problem::BodyTooSlow));
    let judged = received
        .and_then(|(body, shares)| judge_body(&head.headers, &body).map(|()| (body, shares)));
    match judged {
        Ok((body, shares)) => {
            let response = next.run(Request::from_parts(head, Body::from(body))).await;
            drop(shares);
            response
        }
        Err(problem) => problem.into_response(),
    }
}

fn judge_head(headers: &HeaderMap, most: usize) -> Result<(), Problem> {
    let length = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok());
    if length
        .and_then(|length| length.parse::<usize>().ok())
        .is_some_and(|length| length > most)
    {
        return Err(Problem::BodyTooLarge);
    }
    if kind(headers) == Kind::Multipart {
        Err(Problem::WrongContentType)
    } else {
        Ok(())
    }
}

async fn throw_away(mut body: Body) {
    let announced = body.size_hint().exact();
    if announced.is_some_and(|bytes| bytes > THROWN_AWAY as u64) {
        return;
    }
    let mut read = 0;
    while let Some(Ok(frame)) = body.frame().await {
        read += frame.data_ref().map_or(0, Bytes::len);
        if read > THROWN_AWAY {
            return;
        }
    }
}

fn judge_body(headers: &HeaderMap, body: &[u8]) -> Result<(), Problem> {
    match kind(headers) {
        Kind::Form => Fields::parse(body).map(drop),
        Kind::Json => std::str::from_utf8(body)
            .map(drop)
            .map_err(|_| Problem::NotText),
        Kind::Multipart | Kind::Other => Ok(()),
    }
}

/// Gives up on an answer that does not come; what was handed to the store still gets stored.
pub(super) async fn in_time(
    State(deadline): State<Duration>,
    request: Request,
    next: Next,
) -> Response {
    let answer = timeout(deadline, next.run(request)).await;
    answer.unwrap_or_else(|_| Problem::TooLate.into_response())
}
