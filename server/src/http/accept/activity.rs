//! Whether anything happens on a connection, and when that is too long ago.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use tokio::time::{Instant, sleep};

/// How long nothing may happen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// While no request is being answered: waiting for headers, or for the next request.
    pub idle: Duration,
    /// While an answer is being made or sent.
    pub stalled: Duration,
}

/// What happens on one connection. Bytes that arrive don't count, requests and answers do:
/// whoever sends a byte now and then is not kept waiting for.
#[derive(Debug)]
pub(super) struct Activity {
    opened: Instant,
    /// Milliseconds after `opened`.
    last: AtomicU64,
    answering: AtomicUsize,
    blocked: AtomicBool,
}

impl Activity {
    pub fn new() -> Self {
        Self {
            opened: Instant::now(),
            last: AtomicU64::new(0),
            answering: AtomicUsize::new(0),
            blocked: AtomicBool::new(false),
        }
    }

    /// Bytes went out, or could not.
    pub fn wrote(&self, blocked: bool) {
        self.blocked.store(blocked, Ordering::Relaxed);
        if !blocked {
            self.progress();
        }
    }

    /// A request has come in.
    pub fn begin(self: &Arc<Self>) -> Busy {
        self.answering.fetch_add(1, Ordering::Relaxed);
        self.progress();
        Busy(Arc::clone(self))
    }

    /// Returns when nothing has happened for too long.
    pub async fn overdue(&self, patience: Patience) {
        loop {
            let last = Duration::from_millis(self.last.load(Ordering::Relaxed));
            let quiet = self.opened.elapsed().saturating_sub(last);
            let busy = self.answering.load(Ordering::Relaxed) > 0;
            let sending = busy || self.blocked.load(Ordering::Relaxed);
            let limit = if sending {
                patience.stalled
            } else {
                patience.idle
            };
            let Some(left) = limit.checked_sub(quiet).filter(|left| !left.is_zero()) else {
                return;
            };
            // Look again soon enough for a limit that became shorter meanwhile.
            sleep(left.min(patience.idle).max(Duration::from_millis(5))).await;
        }
    }

    fn progress(&self) {
        let now = u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.last.store(now, Ordering::Relaxed);
    }
}

/// A request is being answered for as long as this lives.
#[derive(Debug)]
pub(super) struct Busy(Arc<Activity>);

impl Busy {
    /// Lives as long as the body is being sent.
    pub fn until_end_of(self, body: Body) -> Sending {
        Sending { body, busy: self }
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.answering.fetch_sub(1, Ordering::Relaxed);
        self.0.progress();
    }
}

/// An answer's body that reports its progress.
#[derive(Debug)]
pub(super) struct Sending {
    body: Body,
    busy: Busy,
}

impl HttpBody for Sending {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(context);
        if frame.is_ready() {
            self.busy.0.progress();
        }
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
