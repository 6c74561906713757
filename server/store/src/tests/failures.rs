//! What happens when statements, changes or the disk fail.

use super::sample::{Bench, Ear, both, deep, noon, note, submission};
use crate::Store;
use crate::bind::Bound;
use crate::failure::Failure;
use crate::retry::retried;
use domain::case::{Case, Exchanged, Writer};
use domain::error::StoreError;
use domain::event::Recorded;
use domain::ports::{CaseStore, Publisher, Submitted};
use domain::reference::Reference;
use domain::visibility::Readers;
use domain::words::Message;
use std::sync::Arc;

const HALF: &str = "
    BEGIN;
    CREATE code:half SET reference = 'x' RETURN NONE;
    CREATE head:two SET seq = 'no number', mails = 0 RETURN NONE;
    COMMIT;
";

const MOVED: &str = "BEGIN; IF true { THROW 'head moved' }; COMMIT;";

const ADD: &str = "BEGIN; UPDATE head:one SET mails += 1 RETURN NONE; COMMIT;";

#[test]
fn a_failed_statement_in_a_transaction_is_a_failure_and_nothing_is_stored() {
    both(|bench| async move {
        let store = bench.open().await;
        let failure = store.database().run(HALF, Bound::none()).await.err();
        assert_eq!(failure, Some(Failure::Refused { statement: 2 }));
        let code = domain::ports::CodeHash("half".to_owned());
        assert_eq!(store.by_code(&code).await, Ok(None));
        store.close().await;
    });
}

#[test]
fn a_head_that_moved_is_a_conflict() {
    both(|bench| async move {
        let store = bench.open().await;
        let failure = store.database().run(MOVED, Bound::none()).await.err();
        assert_eq!(failure, Some(Failure::Conflict));
        store.close().await;
    });
}

#[test]
fn conflicts_hidden_in_a_commit_are_seen_and_tried_again() {
    both(|bench| async move {
        let store = Arc::new(bench.open().await);
        let mut plain = 0;
        for round in 0..5 {
            let attempts = (0..8).map(|_| {
                let store = Arc::clone(&store);
                tokio::spawn(async move {
                    let once = store.database().run(ADD, Bound::none()).await.err();
                    if once == Some(Failure::Conflict) {
                        let again = || async { store.database().run(ADD, Bound::none()).await };
                        retried(again).await.map(|_| 1)
                    } else {
                        once.map_or(Ok(0), Err)
                    }
                })
            });
            for attempt in attempts.collect::<Vec<_>>() {
                plain += attempt
                    .await
                    .unwrap()
                    .unwrap_or_else(|e| panic!("{round}: {e:?}"));
            }
        }
        let mut head = store
            .database()
            .run(crate::queries::HEAD, Bound::none())
            .await
            .unwrap();
        let row: Option<crate::rows::HeadRow> = head.one(0).unwrap();
        assert_eq!(row.unwrap().mails, 40, "{plain} of 40 conflicted at first");
    });
}

#[test]
fn two_stores_on_one_database_stay_gapless() {
    deep(async {
        let bench = Bench::memory();
        let one = Arc::new(bench.open().await);
        let two = Arc::new(one.beside());
        let tasks = (0..40).map(|at| {
            let store = Arc::clone(if at % 2 == 0 { &one } else { &two });
            tokio::spawn(async move { store.submit(submission(&format!("s-{at}"), "a")).await })
        });
        let mut received = 0;
        for task in tasks.collect::<Vec<_>>() {
            received += u64::from(matches!(task.await.unwrap(), Ok(Submitted::New(_))));
        }
        assert_eq!(received, 40);
        let feed = one.feed(0, 100).await.unwrap();
        assert!(feed.iter().map(|event| event.seq).eq(1..=40));
        assert_eq!(two.head().await, Ok(40));
    });
}

#[test]
fn a_change_that_does_not_fit_its_case_answers_only_its_own_caller() {
    both(|bench| async move {
        let store = bench.open().await;
        store.submit(submission("one", "a")).await.unwrap();
        let case = store.case(Reference::new(2026, 1)).await.unwrap().unwrap();
        let mut unfit = note(&case, None, 1);
        unfit.case.version = 9;
        // Both wait for the same batch; on a busy machine the sound one may have been stored before.
        let (wrong, fine) = tokio::join!(store.append(unfit), store.append(note(&case, None, 1)));
        assert!(
            matches!(wrong, Err(StoreError::Unavailable | StoreError::Stale)),
            "{wrong:?}"
        );
        assert!(fine.is_ok());
    });
}

#[test]
fn what_is_not_synced_yet_is_neither_shown_nor_sent() {
    deep(async {
        let store = Bench::memory().open().await;
        for name in ["one", "two"] {
            store.submit(submission(name, "a")).await.unwrap();
        }
        let numbers = |mails: Vec<domain::ports::Mail>| {
            mails.iter().map(|one| one.number).collect::<Vec<_>>()
        };
        assert_eq!(numbers(store.queued(9).await.unwrap()), [1, 2]);
        store
            .database()
            .unsettle(crate::rows::HeadRow { seq: 1, mails: 1 });
        assert_eq!(store.feed(0, 9).await.unwrap().len(), 1);
        assert_eq!(store.head().await, Ok(1));
        assert_eq!(numbers(store.queued(9).await.unwrap()), [1]);
        // The next batch is synced together with what came before it.
        store.submit(submission("three", "a")).await.unwrap();
        assert_eq!(store.feed(0, 9).await.unwrap().len(), 3);
        store.close().await;
    });
}

#[test]
fn a_case_is_not_read_while_a_commit_may_show_more_than_is_on_the_disk() {
    deep(async {
        let store = Arc::new(Bench::memory().open().await);
        store.submit(submission("one", "a")).await.unwrap();
        let reference = Reference::new(2026, 1);
        let committing = store.database().committing().await;
        let reading = {
            let store = Arc::clone(&store);
            tokio::spawn(async move {
                let case = store.case(reference).await;
                (
                    case,
                    store.history(reference).await,
                    store.mails(None, None, 9).await,
                )
            })
        };
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert!(!reading.is_finished());
        drop(committing);
        let (case, history, mails) = reading.await.unwrap();
        assert!(case.unwrap().is_some());
        assert_eq!((history.unwrap().len(), mails.unwrap().len()), (1, 1));
    });
}

#[test]
fn nobody_is_told_of_what_was_not_committed() {
    deep(async {
        let ear = Arc::new(Ear::default());
        let config = Bench::memory().config;
        let store = Store::open(&config, ear.clone()).await.unwrap();
        store.submit(submission("one", "a")).await.unwrap();
        store.database().fail();
        assert!(store.submit(submission("two", "a")).await.is_err());
        assert_eq!(*ear.0.lock().unwrap(), [1]);
        store.close().await;
    });
}

/// Breaks when it is told something.
struct Broken;

impl Publisher for Broken {
    fn publish(&self, _: &[Recorded], _: &Case, _: &Readers, _: &Readers) {
        panic!("a mistake in the program");
    }
}

#[test]
fn a_writer_that_broke_stops_the_store_instead_of_refusing_for_ever() {
    deep(async {
        let config = Bench::memory().config;
        let store = Store::open(&config, Arc::new(Broken)).await.unwrap();
        assert!(store.submit(submission("one", "a")).await.is_err());
        store.failed().await;
        store.close().await;
    });
}

#[test]
fn a_case_too_large_to_be_stored_is_refused_and_others_go_on() {
    both(|bench| async move {
        let store = bench.open().await;
        store.submit(submission("one", "a")).await.unwrap();
        let case = store.case(Reference::new(2026, 1)).await.unwrap().unwrap();
        let mut huge = note(&case, None, 1);
        let text = Message::parse(&"x".repeat(5000)).unwrap();
        let exchanged = Exchanged {
            writer: Writer::Parent,
            at: noon(),
            text,
        };
        huge.case.messages = vec![exchanged; 1700];
        assert_eq!(store.append(huge).await, Err(StoreError::Unavailable));
        assert!(store.append(note(&case, None, 1)).await.is_ok());
        store.close().await;
        let again = bench.open().await;
        assert!(again.head().await.is_ok());
        again.close().await;
    });
}

#[test]
fn after_a_failed_sync_nothing_is_acknowledged_any_more() {
    deep(async {
        let store = Bench::memory().open().await;
        store.submit(submission("one", "a")).await.unwrap();
        store.database().fail();
        store.failed().await;
        let unavailable = Err(StoreError::Unavailable);
        assert_eq!(store.submit(submission("two", "a")).await, unavailable);
        assert_eq!(store.head().await, Err(StoreError::Unavailable));
        store.close().await;
    });
}

#[test]
fn the_disk_and_the_data_fail_differently() {
    let commit =
        "Cannot COMMIT: Transaction error: IO error: No space left on device (os error 28)";
    let errors = [
        (commit, Failure::Unsynced),
        (
            "Cannot COMMIT: Transaction error: Commit failed: x",
            Failure::Unsynced,
        ),
        (
            "Transaction error: IO error: Input/output error (os error 5)",
            Failure::Unsynced,
        ),
        (
            "Transaction retry required: snapshot is older",
            Failure::Conflict,
        ),
        (
            "Found 'x' for field `state`",
            Failure::Refused { statement: 0 },
        ),
    ];
    for (text, failure) in errors {
        let error = surrealdb::Error::internal(text.to_owned());
        assert_eq!(Failure::of_call(&error), failure, "{text}");
    }
}
