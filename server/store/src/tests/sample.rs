//! Stores, cases and changes to test with.

use crate::{Store, StoreConfig};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::case::Case;
use domain::command::Layer;
use domain::event::{Event, Recorded};
use domain::evolve::evolve;
use domain::notice::{Notice, NoticeKind, Recipient};
use domain::ports::{Change, CodeHash, Publisher, Submission};
use domain::reaction::{Language, Nature, NewReaction, Relation, Reporter, Source};
use domain::reference::{IdempotencyKey, Reference};
use domain::retention::Kept;
use domain::severity::suggest;
use domain::staff::By;
use domain::visibility::{Readers, readers};
use domain::words::{Body, Line, Message};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// Runs a test on deep stacks: the parser of the database recurses, and debug frames are large.
pub(super) fn deep<F: Future<Output = ()> + Send + 'static>(test: F) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_stack_size(10 * 1024 * 1024)
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async { tokio::spawn(test).await.unwrap() });
}

/// An engine to test on.
#[derive(Clone)]
pub(super) struct Bench {
    pub config: StoreConfig,
    directory: Option<Arc<TempDir>>,
}

impl Bench {
    pub(super) fn memory() -> Self {
        Self {
            config: StoreConfig::new("mem://"),
            directory: None,
        }
    }

    pub(super) fn files() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let config = StoreConfig::new(format!("surrealkv://{}/db", directory.path().display()));
        Self {
            config,
            directory: Some(Arc::new(directory)),
        }
    }

    pub(super) async fn open(&self) -> Store {
        Store::open(&self.config, Arc::new(Quiet)).await.unwrap()
    }

    pub(super) fn path(&self) -> std::path::PathBuf {
        self.directory.as_ref().unwrap().path().join("db")
    }
}

/// Runs a test of the contract on both embedded engines.
pub(super) fn both<F>(test: impl Fn(Bench) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    deep(test(Bench::memory()));
    deep(test(Bench::files()));
}

/// Tells nobody.
pub(crate) struct Quiet;

impl Publisher for Quiet {
    fn publish(&self, _: &[Recorded], _: &Case, _: &Readers, _: &Readers) {}
}

/// Remembers the sequence numbers it was told.
#[derive(Default)]
pub(super) struct Ear(pub Mutex<Vec<u64>>);

impl Publisher for Ear {
    fn publish(&self, events: &[Recorded], _: &Case, _: &Readers, _: &Readers) {
        self.0
            .lock()
            .unwrap()
            .extend(events.iter().map(|event| event.seq));
    }
}

pub(super) fn noon() -> DateTime<Utc> {
    "2026-11-23T12:00:00.123456789Z".parse().unwrap()
}

pub(super) fn later(minutes: i64) -> DateTime<Utc> {
    noon() + TimeDelta::minutes(minutes)
}

pub(super) fn today() -> NaiveDate {
    noon().date_naive()
}

pub(super) fn key(name: &str) -> IdempotencyKey {
    IdempotencyKey::parse(&format!("{name:-<22}")).unwrap()
}

pub(super) fn reaction(nature: Nature, body: &str) -> NewReaction {
    NewReaction {
        nature,
        places: domain::place::Places::Unknown,
        care: None,
        group: None,
        body: Body::parse(body).unwrap(),
        happened: None,
        discussed: None,
        not_for: None,
        wish: None,
        safety: None,
        reporter: Reporter {
            name: None,
            email: None,
            phone: None,
            address: None,
            relation: Relation::Parent,
            contact: None,
            reachable: None,
        },
        child: None,
        share_with_committee: false,
        language: Language::Nl,
    }
}

pub(super) fn received(body: &str) -> Event {
    Event::Received {
        reaction: Box::new(reaction(Nature::Complaint, body)),
        source: Source::Web,
        arrived_on: today(),
        regulation: Line::parse("2026-1").unwrap(),
        suggestion: suggest(true, None, &[body]),
        deadlines: Vec::new(),
    }
}

/// A new case with one mail.
pub(super) fn opening(reference: Reference, key: IdempotencyKey, body: &str) -> Change {
    let event = received(body);
    let case = evolve(None, reference, &event, &By::Parent, noon());
    Change {
        key: Some(key),
        expected: 0,
        by: By::Parent,
        at: noon(),
        events: vec![event],
        before: Readers::default(),
        after: readers(&case),
        notices: vec![notice(reference)],
        beside: None,
        case,
    }
}

pub(super) fn notice(reference: Reference) -> Notice {
    Notice {
        kind: NoticeKind::Received,
        to: Recipient::Parent,
        address: "ouder@voorbeeld.nl".to_owned(),
        reference,
        language: Language::Nl,
        letter: None,
        contribution: None,
    }
}

pub(super) fn submission(name: &str, fingerprint: &str) -> Submission {
    let key = key(name);
    Submission {
        key: key.clone(),
        fingerprint: fingerprint.to_owned(),
        code: CodeHash(format!("code of {name}")),
        year: 2026,
        build: Box::new(move |reference| {
            opening(
                reference,
                key.clone(),
                "De deur stond open, de hele ochtend.",
            )
        }),
    }
}

/// A note on a case.
pub(super) fn note(case: &Case, name: Option<&str>, minutes: i64) -> Change {
    let text = Message::parse("Gebeld met de locatie.").unwrap();
    let event = Event::NoteWritten {
        text,
        layer: Layer::Internal,
    };
    changed(case, name, minutes, event)
}

/// A case, changed by one event.
pub(super) fn changed(case: &Case, name: Option<&str>, minutes: i64, event: Event) -> Change {
    let at = later(minutes);
    let next = evolve(Some(case.clone()), case.reference, &event, &By::System, at);
    Change {
        key: name.map(key),
        expected: case.version,
        by: By::System,
        at,
        events: vec![event],
        before: readers(case),
        after: readers(&next),
        case: next,
        notices: Vec::new(),
        beside: None,
    }
}

/// A case, erased but for its figures.
pub(super) fn anonymised(case: &Case, minutes: i64) -> Change {
    let kept = Kept::of(case, later(minutes).date_naive());
    changed(case, None, minutes, Event::Anonymised(Box::new(kept)))
}
