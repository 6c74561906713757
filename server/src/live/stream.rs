//! One reader's stream: from the position the page shows, then on, nothing missed or doubled.

use app::context::{Ports, Visitor};
use app::error::AppError;
use app::services::Desk;
use axum::response::sse::{Event, KeepAlive, Sse};
use domain::error::StoreError;
use domain::reference::Reference;
use futures::Stream;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc::Sender;
use tokio::time::{Instant, interval_at};
use tokio_stream::wrappers::ReceiverStream;

use super::{Hub, Told};

/// Events a slow browser may leave unread before its stream waits.
const QUEUE: usize = 64;
/// Most events replayed; a page further behind is told to load again.
const REPLAY: usize = 500;
/// How often the session is checked and the event table compared with what was told.
const PULSE: Duration = Duration::from_secs(5);
const PING: Duration = Duration::from_secs(15);

type Answer = Sse<axum::response::sse::KeepAliveStream<ReceiverStream<Result<Event, Infallible>>>>;

/// Follows the feed from `after`, as long as the visitor's session lasts.
pub fn follow(ports: Ports, visitor: Visitor, desk: Desk, hub: &Hub, after: u64) -> Answer {
    let (sender, receiver) = tokio::sync::mpsc::channel(QUEUE);
    let follower = Follower {
        ports,
        visitor,
        desk,
        told: after,
        sender,
    };
    tokio::spawn(follower.run(hub.listen()));
    stream(ReceiverStream::new(receiver))
}

fn stream<S>(events: S) -> Sse<axum::response::sse::KeepAliveStream<S>>
where
    S: Stream<Item = Result<Event, Infallible>> + Send + 'static,
{
    // An event, not a comment: a page notices by its absence that the stream is dead.
    let ping = Event::default().event("ping").data("-");
    Sse::new(events).keep_alive(KeepAlive::new().interval(PING).event(ping))
}

/// Why a stream ends.
enum End {
    /// The browser left.
    Gone,
    /// The event table can't be read: the browser connects again and goes on from what it saw.
    Cut,
    /// The session ended.
    SignedOut,
    /// The last grant that let them read something ended.
    Shut,
}

struct Follower {
    ports: Ports,
    visitor: Visitor,
    desk: Desk,
    /// The last position told.
    told: u64,
    sender: Sender<Result<Event, Infallible>>,
}

impl Follower {
    async fn run(mut self, mut live: Receiver<Arc<Told>>) {
        let ended = self.follow(&mut live).await;
        let last = match ended {
            Err(End::SignedOut) => "signed-out",
            Err(End::Shut) => "shut",
            Err(End::Gone | End::Cut) | Ok(()) => return,
        };
        let _left = self.send(Event::default().event(last).data("-")).await;
    }

    async fn follow(&mut self, live: &mut Receiver<Arc<Told>>) -> Result<(), End> {
        self.send(Event::default().event("ready").data("-")).await?;
        self.begin().await?;
        self.catch_up().await?;
        let mut pulse = interval_at(Instant::now() + PULSE, PULSE);
        loop {
            tokio::select! {
                told = live.recv() => match told {
                    Ok(told) => self.tell(&told).await?,
                    Err(RecvError::Lagged(_)) => self.catch_up().await?,
                    Err(RecvError::Closed) => return Ok(()),
                },
                _ = pulse.tick() => {
                    self.reauthorise().await?;
                    self.catch_up().await?;
                }
                () = self.sender.closed() => return Err(End::Gone),
            }
        }
    }

    async fn send(&self, event: Event) -> Result<(), End> {
        self.sender.send(Ok(event)).await.map_err(|_| End::Gone)
    }

    /// Grants end and colleagues leave while their board is open.
    async fn reauthorise(&mut self) -> Result<(), End> {
        match Desk::open(self.ports.clone(), &self.visitor).await {
            Ok(desk) => self.go_on_as(desk).await,
            Err(AppError::SignedOut) => Err(End::SignedOut),
            Err(_) => Ok(()),
        }
    }

    /// Before anything is told: a grant that ended at midnight, or was taken away a moment ago,
    /// lets nobody see one more card.
    async fn judge_anew(&mut self) -> Result<(), End> {
        match self.desk.as_it_stands() {
            Ok(desk) => self.go_on_as(desk).await,
            Err(_) => Err(End::SignedOut),
        }
    }

    /// Whoever reads other cases than before loads the page again; who reads none is told nothing
    /// any more.
    async fn go_on_as(&mut self, desk: Desk) -> Result<(), End> {
        let otherwise = desk.sees_otherwise_than(&self.desk);
        self.desk = desk;
        if otherwise {
            self.resync(self.told).await?;
            if self.desk.reads_nothing() {
                return Err(End::Shut);
            }
        }
        Ok(())
    }

    /// A page can stand beyond the end of the feed: on data that a backup replaced. What it shows
    /// is of another world, and following on from there it would never hear a thing.
    async fn begin(&mut self) -> Result<(), End> {
        let head = self.ports.cases.head().await.map_err(|_| End::Cut)?;
        if self.told > head {
            self.resync(head).await?;
        }
        Ok(())
    }

    async fn tell(&mut self, told: &Told) -> Result<(), End> {
        self.judge_anew().await?;
        if told.first > self.told + 1 {
            // Another process wrote in between.
            self.catch_up().await?;
        }
        if told.seq <= self.told {
            return Ok(());
        }
        if self.desk.reads(&told.after) {
            self.card(told.seq, &told.case).await?;
        } else if self.desk.reads(&told.before) {
            self.gone(told.seq, told.case.reference).await?;
        }
        self.told = told.seq;
        Ok(())
    }

    /// Reads what the hub did not hand over: the gap after a reconnect or a lag, or what another
    /// process stored.
    async fn catch_up(&mut self) -> Result<(), End> {
        let missed = match self.ports.cases.feed(self.told, REPLAY + 1).await {
            Ok(missed) => missed,
            // What was damaged is told to nobody; the page reads what there is, and goes on.
            Err(StoreError::Broken) => {
                let head = self.ports.cases.head().await.map_err(|_| End::Cut)?;
                return self.resync(head).await;
            }
            Err(_) => return Err(End::Cut),
        };
        let Some(last) = missed.last().map(|event| event.seq) else {
            return Ok(());
        };
        if missed.len() > REPLAY {
            let head = self.ports.cases.head().await.map_err(|_| End::Cut)?;
            return self.resync(head).await;
        }
        self.judge_anew().await?;
        let changed: BTreeMap<Reference, u64> = missed
            .iter()
            .map(|event| (event.reference, event.seq))
            .collect();
        let mut in_order: Vec<(u64, Reference)> = changed
            .into_iter()
            .map(|(reference, seq)| (seq, reference))
            .collect();
        in_order.sort_unstable();
        for (seq, reference) in in_order {
            let case = match self.ports.cases.case(reference).await {
                Ok(Some(case)) => case,
                // A record that doesn't verify is shown to nobody.
                Ok(None) | Err(StoreError::Broken) => continue,
                Err(_) => return Err(End::Cut),
            };
            // Reading takes a moment in which a grant can end.
            self.judge_anew().await?;
            if self.desk.reads(&domain::visibility::readers(&case)) {
                self.card(seq, &case).await?;
            } else if seq > self.told {
                // Whether the reader ever saw it is not known here: naming it could betray it.
                self.resync(last).await?;
            }
        }
        self.told = last;
        Ok(())
    }

    /// Who is told of a confidential case is written down; what can't be written isn't told.
    async fn card(&self, seq: u64, case: &domain::Case) -> Result<(), End> {
        let card = self.desk.shown_card(case).await.map_err(|_| End::Cut)?;
        let Ok(card) = serde_json::to_string(&card) else {
            return Ok(());
        };
        self.send(
            Event::default()
                .id(seq.to_string())
                .event("card")
                .data(card),
        )
        .await
    }

    async fn gone(&self, seq: u64, reference: Reference) -> Result<(), End> {
        let event = Event::default().id(seq.to_string()).event("gone");
        self.send(event.data(reference.to_string())).await
    }

    /// Tells the page to load again as a whole.
    async fn resync(&mut self, to: u64) -> Result<(), End> {
        self.told = to;
        self.send(
            Event::default()
                .id(to.to_string())
                .event("resync")
                .data("-"),
        )
        .await
    }
}
