//! The live feed: what was stored is told to every open board and case page that may know.
//!
//! Owns the hub (publish after sync) and the stream of one reader (replay, then live). The feed
//! is the sequenced event table; the hub only spares reading it. Must not know pages.

mod stream;

pub use stream::follow;

use domain::case::Case;
use domain::event::Recorded;
use domain::ports::Publisher;
use domain::visibility::Readers;
use std::sync::Arc;
use tokio::sync::broadcast;

/// Changes a reader may lag behind before it reads the event table again.
const QUEUE: usize = 256;

/// One stored change.
#[derive(Debug)]
pub struct Told {
    /// Sequence number of its first event.
    pub first: u64,
    /// Sequence number of its last event.
    pub seq: u64,
    /// The case after it.
    pub case: Case,
    /// Who saw it before …
    pub before: Readers,
    /// … and who sees it now.
    pub after: Readers,
}

/// Hands every stored change to all open streams.
#[derive(Debug, Clone)]
pub struct Hub(broadcast::Sender<Arc<Told>>);

impl Hub {
    /// A hub nobody listens to yet.
    #[must_use]
    pub fn new() -> Self {
        Self(broadcast::channel(QUEUE).0)
    }

    fn listen(&self) -> broadcast::Receiver<Arc<Told>> {
        self.0.subscribe()
    }
}

impl Default for Hub {
    fn default() -> Self {
        Self::new()
    }
}

impl Publisher for Hub {
    fn publish(&self, events: &[Recorded], case: &Case, before: &Readers, after: &Readers) {
        let (Some(first), Some(last)) = (events.first(), events.last()) else {
            return;
        };
        let (case, before, after) = (case.clone(), before.clone(), after.clone());
        // Nobody listening is no fault: who connects later reads the event table.
        let _listeners = self.0.send(Arc::new(Told {
            first: first.seq,
            seq: last.seq,
            case,
            before,
            after,
        }));
    }
}
