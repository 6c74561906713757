//! What happens when statements, changes or the disk fail.

use super::sample::{Bench, both, deep, note, submission};
use crate::bind::Bound;
use crate::failure::Failure;
use crate::retry::retried;
use domain::error::StoreError;
use domain::ports::{CaseStore, Submitted};
use domain::reference::Reference;
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
        // Polled in this order, so the unfit one is first in the queue.
        let (wrong, fine) = tokio::join!(store.append(unfit), store.append(note(&case, None, 1)));
        assert_eq!(wrong, Err(StoreError::Unavailable));
        assert!(fine.is_ok());
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
