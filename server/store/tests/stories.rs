//! Cases to which anything happened, by chance, stored as it happened and erased in the end: what
//! is read back is what happened, and the record of each holds.

#![expect(
    dead_code,
    reason = "the stories of the rules' tests, of which this needs a part"
)]

#[path = "../../../app/domain/tests/rules/acts.rs"]
mod acts;
#[path = "../../../app/domain/tests/rules/chance.rs"]
mod chance;
#[path = "../../../app/domain/tests/rules/erasing.rs"]
mod erasing;
#[path = "../../../app/domain/tests/rules/roads.rs"]
mod roads;
#[path = "../../../app/domain/tests/rules/story.rs"]
mod story;
#[path = "../../../app/domain/tests/rules/world.rs"]
mod world;

use chance::{Sequence, begun, command, sequence};
use chrono::Days;
use domain::Command;
use domain::case::Case;
use domain::event::{Event, Recorded};
use domain::evolve::evolve;
use domain::letter::Channel;
use domain::ports::{CaseStore, Change, CodeHash, Publisher, Submission, Submitted, Verdict};
use domain::reference::{IdempotencyKey, Reference};
use domain::status::Status;
use domain::visibility::{Readers, readers};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::sync::Arc;
use store::{Store, StoreConfig};
use story::Story;
use world::{actors, now_on};

/// Stories of one run.
const STORIES: u32 = 60;

/// Most events of one change.
const TOGETHER: usize = 3;

struct Nobody;

impl Publisher for Nobody {
    fn publish(&self, _: &[Recorded], _: &Case, _: &Readers, _: &Readers) {}
}

/// What happened, to its erasing where the rules allow it.
fn told((reaction, start, steps): Sequence) -> Story {
    let mut story = begun(reaction, &start);
    for step in &steps {
        story.now = now_on(story.now.local + Days::new(step.days));
        let command = command(&step.command, &story);
        let names = actors();
        let tries = if step.helpful { names.len() } else { 1 };
        let mut who = (0..tries).map(|turn| names[(step.who + turn) % names.len()]);
        let _ = who.any(|who| story.does(who, &command).is_ok());
    }
    end(&mut story);
    story.now = now_on(story.now.local + Days::new(1_500));
    let _ = story.does("system", &erasing::after_terms());
    story
}

/// Whatever brings it to an end; what isn't accepted is passed over.
fn end(story: &mut Story) {
    let on = story.now.local;
    let mut tries = vec![
        ("dora", acts::consult(on)),
        ("dora", acts::hold(false)),
        ("coco", acts::settle(1, on)),
        ("parent", acts::withdraw(None)),
        ("parent", acts::by(acts::withdraw(None), Channel::Page)),
    ];
    let letters = u32::try_from(story.case.letters.len()).unwrap_or(0);
    let delivered = (1..=letters + 1).map(|number| Command::DeliverLetter { number, on });
    tries.extend(delivered.map(|command| ("system", command)));
    tries.push(("dora", acts::close_internally()));
    for (who, command) in tries {
        let _ = story.does(who, &command);
    }
}

/// The events of a story as changes: what one actor did at one moment, some at a time.
fn changes(story: &Story) -> Vec<&[Recorded]> {
    let (receipt, rest) = story.record.split_at(1);
    let together = rest.chunk_by(|one, next| one.by == next.by && one.at == next.at);
    [receipt]
        .into_iter()
        .chain(together.flat_map(|one| one.chunks(TOGETHER)))
        .collect()
}

fn change(before: Option<&Case>, reference: Reference, events: &[Recorded]) -> Change {
    let (by, at) = (events[0].by.clone(), events[0].at);
    let events: Vec<Event> = events.iter().filter_map(|one| one.event.clone()).collect();
    let case = events.iter().fold(before.cloned(), |case, event| {
        Some(evolve(case, reference, event, &by, at))
    });
    let case = case.expect("a receipt");
    Change {
        key: None,
        expected: before.map_or(0, |case| case.version),
        by,
        at,
        events,
        before: before.map(readers).unwrap_or_default(),
        after: readers(&case),
        case,
        notices: Vec::new(),
        beside: None,
    }
}

async fn received(store: &Store, number: u32, receipt: &[Recorded]) -> Case {
    let name = format!("story{number:-<20}");
    let key = IdempotencyKey::parse(&name).expect("a key");
    let receipt = receipt.to_vec();
    let submission = Submission {
        key: key.clone(),
        fingerprint: name.clone(),
        code: CodeHash(name),
        year: 2026,
        build: Box::new(move |reference| Change {
            key: Some(key.clone()),
            ..change(None, reference, &receipt)
        }),
    };
    let submitted = store.submit(submission).await.expect("stored");
    let Submitted::New(reference) = submitted else {
        panic!("{submitted:?}")
    };
    let case = store.case(reference).await.expect("read");
    case.expect("a case")
}

async fn stored(store: &Store, number: u32, tale: &Story) -> Case {
    let all = changes(tale);
    let mut case = received(store, number, all[0]).await;
    for events in &all[1..] {
        let next = change(Some(&case), case.reference, events);
        case = next.case.clone();
        store.append(next).await.expect("stored");
    }
    case
}

async fn holds(store: &Store, case: &Case, tale: &Story) {
    let read = store.case(case.reference).await.expect("read");
    assert_eq!(read.as_ref(), Some(case), "what is read is what happened");
    let events = u32::try_from(tale.record.len()).expect("a short story");
    let verdict = store.verify(case.reference).await.expect("verified");
    assert_eq!(verdict, Verdict::Sound { events });
    let history = store.history(case.reference).await.expect("read");
    let erased = case.status == Status::Anonymised;
    let told: Vec<Option<&Event>> = history.iter().map(|one| one.event.as_ref()).collect();
    let last = tale.record.len() - 1;
    for (at, happened) in tale.record.iter().enumerate() {
        let expected = happened.event.as_ref().filter(|_| !erased || at == last);
        assert_eq!(told[at], expected, "event {}", at + 1);
    }
}

#[test]
fn stories_by_chance_are_stored_erased_and_verified() {
    let mut runner = TestRunner::new(Config {
        rng_seed: RngSeed::Fixed(11),
        failure_persistence: None,
        ..Config::default()
    });
    let stories: Vec<Story> = (0..STORIES)
        .map(|_| sequence().new_tree(&mut runner).expect("a sequence"))
        .map(|tree| told(tree.current()))
        .collect();
    deep(async move {
        let config = StoreConfig::new("mem://");
        let store = Store::open(&config, Arc::new(Nobody)).await.expect("open");
        let mut cases = Vec::new();
        for (number, story) in (1..).zip(&stories) {
            cases.push(stored(&store, number, story).await);
        }
        // Only once all are there: erasing one leaves the others whole.
        for (case, story) in cases.iter().zip(&stories) {
            holds(&store, case, story).await;
        }
        let erased = cases.iter();
        let erased = erased.filter(|one| one.status == Status::Anonymised);
        let count = erased.count();
        assert!(count >= 5 && count < cases.len(), "{count} were erased");
        store.close().await;
    });
}

/// The parser of the database recurses, and debug frames are large.
fn deep<F: Future<Output = ()> + Send + 'static>(test: F) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_stack_size(10 * 1024 * 1024)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async { tokio::spawn(test).await.expect("no panic") });
}
