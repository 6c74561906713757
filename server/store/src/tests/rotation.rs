//! The engine's log is rotated when its memtable is full. What is on the disk at any moment
//! after an acknowledgement holds all that was acknowledged.

use super::sample::{Bench, deep, later, noon, opening, submission};
use crate::Store;
use domain::error::StoreError;
use domain::ports::{CaseStore, OrganisationStore, Session, Submission};
use domain::staff::StaffId;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const MIB: u64 = 1024 * 1024;
/// Reactions that share a batch.
const AT_ONCE: usize = 16;
/// As often as the log is rotated here.
const ROTATIONS: usize = 4;

/// A reaction of some 15 kB on the disk, so that a small memtable is soon full.
fn large(name: &str) -> Submission {
    let (key, body) = (super::sample::key(name), "Lange reactie. ".repeat(250));
    let build = move |reference| opening(reference, key.clone(), &body);
    Submission {
        build: Box::new(build),
        ..submission(name, "a")
    }
}

fn small_memtable() -> Bench {
    let mut bench = Bench::files();
    bench.config.memtable_bytes = 2 * MIB;
    bench
}

fn logs(directory: &Path) -> BTreeSet<String> {
    let files = std::fs::read_dir(directory.join("wal")).unwrap();
    files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, to) = (entry.unwrap(), to.to_owned());
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// What a process that is killed now leaves behind, opened again.
async fn left_behind(bench: &Bench) -> (Store, Bench) {
    let left = small_memtable();
    copy(&bench.path(), &left.path());
    (left.open().await, left)
}

/// Submits `AT_ONCE` reactions and signs a colleague in meanwhile.
async fn round(store: &Arc<Store>, number: usize) {
    let submit = |at: usize| {
        let store = Arc::clone(store);
        tokio::spawn(async move { store.submit(large(&format!("r-{number}-{at}"))).await })
    };
    let posts: Vec<_> = (0..AT_ONCE).map(submit).collect();
    store.start_session(&session(number)).await.unwrap();
    for post in posts {
        post.await.unwrap().unwrap();
    }
}

fn session(number: usize) -> Session {
    Session {
        token_hash: format!("session-{number}"),
        staff: StaffId::parse("anna").unwrap(),
        since: noon(),
        until: later(600),
    }
}

#[test]
fn what_was_acknowledged_is_on_the_disk_when_the_log_has_been_rotated() {
    deep(async {
        let bench = small_memtable();
        let store = Arc::new(bench.open().await);
        let (mut known, mut rotations, mut rounds) = (logs(&bench.path()), 0, 0);
        while rotations < ROTATIONS {
            round(&store, rounds).await;
            rounds += 1;
            assert!(rounds < 200, "the log was rotated {rotations} times only");
            if logs(&bench.path()) == known {
                continue;
            }
            rotations += 1;
            // The memtable is written out and its log removed behind our back.
            while logs(&bench.path()).len() > 1 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            known = logs(&bench.path());
            let (left, _folder) = left_behind(&bench).await;
            let acknowledged = u64::try_from(rounds * AT_ONCE).unwrap();
            assert_eq!(left.head().await, Ok(acknowledged));
            let events = left.feed(0, usize::MAX).await.map(|events| events.len());
            assert_eq!(events, Ok(rounds * AT_ONCE), "rotation {rotations}");
            for number in 0..rounds {
                let kept = left.session(&session(number).token_hash, noon()).await;
                assert!(kept.unwrap().is_some(), "session {number} of {rounds}");
            }
            left.close().await;
        }
        Arc::into_inner(store).unwrap().close().await;
    });
}

#[test]
fn a_memtable_that_cannot_be_written_out_stops_the_store_and_loses_nothing_acknowledged() {
    deep(async {
        let bench = small_memtable();
        let store = bench.open().await;
        let tables = bench.path().join("sstables");
        std::fs::remove_dir_all(&tables).unwrap();
        std::fs::write(&tables, "no directory").unwrap();
        let mut acknowledged = 0;
        let refused = loop {
            match store.submit(large(&format!("full-{acknowledged}"))).await {
                Ok(_) => acknowledged += 1,
                Err(error) => break error,
            }
            assert!(acknowledged < 2000, "it never failed");
        };
        assert_eq!(refused, StoreError::Unavailable);
        store.failed().await;
        assert_eq!(store.head().await, Err(StoreError::Unavailable));
        std::fs::remove_file(&tables).unwrap();
        std::fs::create_dir(&tables).unwrap();
        let (left, _folder) = left_behind(&bench).await;
        let head = left.head().await.unwrap();
        assert!(head >= acknowledged, "{head} of {acknowledged}");
        assert!(left.feed(0, usize::MAX).await.is_ok());
        left.close().await;
    });
}
