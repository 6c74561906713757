//! Whatever is changed in the rows of a case behind the writer's back is found.

use super::sample::{Bench, deep, note, submission};
use crate::Store;
use crate::bind::Bound;
use domain::error::StoreError;
use domain::ports::{CaseStore, Verdict};
use domain::reference::Reference;

/// Each is one flipped bit, as it were: what it does, and where the chain breaks.
const EDITS: &[(&str, &str, u32)] = &[
    (
        "payload",
        "UPDATE event:['KR-2026-00001', 2] SET payload = string::replace(payload, 'Gebeld', 'Gebelt');",
        2,
    ),
    (
        "salt",
        "UPDATE event:['KR-2026-00001', 2] SET salt = string::reverse(salt);",
        2,
    ),
    (
        "payload alone erased",
        "UPDATE event:['KR-2026-00001', 2] SET payload = NONE;",
        2,
    ),
    (
        "salt alone erased",
        "UPDATE event:['KR-2026-00001', 2] SET salt = NONE;",
        2,
    ),
    ("at", "UPDATE event:['KR-2026-00001', 1] SET at += 1ns;", 1),
    (
        "by",
        "UPDATE event:['KR-2026-00001', 2] SET by = '\"parent\"';",
        2,
    ),
    (
        "by, not as JSON",
        "UPDATE event:['KR-2026-00001', 2] SET by = 'parent';",
        2,
    ),
    (
        "name",
        "UPDATE event:['KR-2026-00001', 2] SET name = 'triage_started';",
        2,
    ),
    (
        "visibility",
        "UPDATE event:['KR-2026-00001', 2] SET visibility = 'parent';",
        2,
    ),
    ("seq", "UPDATE event:['KR-2026-00001', 3] SET seq += 1;", 3),
    (
        "commitment",
        "UPDATE event:['KR-2026-00001', 3] SET commitment = string::reverse(commitment);",
        3,
    ),
    (
        "hash",
        "UPDATE event:['KR-2026-00001', 3] SET hash = string::reverse(hash);",
        3,
    ),
    ("first event gone", "DELETE event:['KR-2026-00001', 1];", 1),
    ("middle event gone", "DELETE event:['KR-2026-00001', 2];", 2),
    ("last event gone", "DELETE event:['KR-2026-00001', 3];", 3),
    (
        "all events gone",
        "DELETE event:['KR-2026-00001', 1], event:['KR-2026-00001', 2], event:['KR-2026-00001', 3];",
        1,
    ),
    (
        "another number",
        "LET $r = (SELECT * OMIT id FROM ONLY event:['KR-2026-00001', 3]); DELETE event:['KR-2026-00001', 3]; CREATE event:['KR-2026-00001', 4] CONTENT $r;",
        3,
    ),
    (
        "state",
        "UPDATE case:⟨KR-2026-00001⟩ SET state = string::replace(state, 'deur', 'duur');",
        3,
    ),
    (
        "line",
        "UPDATE case:⟨KR-2026-00001⟩ SET line = string::replace(line, 'received', 'triage');",
        3,
    ),
    ("version", "UPDATE case:⟨KR-2026-00001⟩ SET version = 2;", 4),
    (
        "case hash",
        "UPDATE case:⟨KR-2026-00001⟩ SET hash = string::reverse(hash);",
        3,
    ),
    (
        "seal",
        "UPDATE case:⟨KR-2026-00001⟩ SET seal = string::reverse(seal);",
        3,
    ),
    ("case gone", "DELETE case:⟨KR-2026-00001⟩;", 1),
];

/// Edits after which the case itself is refused too, not its history alone.
fn breaks_case(what: &str) -> bool {
    let known = [
        "last event gone",
        "all events gone",
        "another number",
        "hash",
        "state",
        "line",
    ];
    known.contains(&what) || ["version", "case hash", "seal"].contains(&what)
}

async fn recorded() -> Store {
    let store = Bench::memory().open().await;
    store.submit(submission("one", "a")).await.unwrap();
    let mut case = store.case(Reference::new(2026, 1)).await.unwrap().unwrap();
    for minutes in 1..3 {
        let change = note(&case, None, minutes);
        store.append(change.clone()).await.unwrap();
        case = change.case;
    }
    store
}

#[test]
fn every_edit_of_a_record_is_found() {
    deep(async {
        let mut found = 0;
        for (what, sql, number) in EDITS {
            let store = recorded().await;
            let reference = Reference::new(2026, 1);
            assert_eq!(
                store.verify(reference).await,
                Ok(Verdict::Sound { events: 3 })
            );
            store
                .database()
                .run(sql, Bound::none())
                .await
                .unwrap_or_else(|e| panic!("{what}: {e:?}"));
            let verdict = Ok(Verdict::Broken { number: *number });
            assert_eq!(store.verify(reference).await, verdict, "{what}");
            assert_eq!(
                store.history(reference).await,
                Err(StoreError::Broken),
                "{what}"
            );
            if breaks_case(what) {
                assert_eq!(
                    store.case(reference).await,
                    Err(StoreError::Broken),
                    "{what}"
                );
            }
            found += 1;
            store.close().await;
        }
        println!("{found} of {} edits found", EDITS.len());
    });
}

#[test]
fn a_broken_case_is_not_changed_and_not_listed() {
    deep(async {
        let store = recorded().await;
        let reference = Reference::new(2026, 1);
        let case = store.case(reference).await.unwrap().unwrap();
        let edit =
            "UPDATE case:⟨KR-2026-00001⟩ SET state = string::replace(state, 'deur', 'duur');";
        store.database().run(edit, Bound::none()).await.unwrap();
        assert_eq!(
            store.append(note(&case, None, 9)).await,
            Err(StoreError::Broken)
        );
        let query = domain::ports::ListQuery {
            audiences: [domain::visibility::Audience::Organisation].into(),
            reader: domain::staff::StaffId::parse("anna").unwrap(),
            statuses: vec![domain::status::StatusKind::Received],
            nature: None,
            handler: None,
            words: None,
            limit: 9,
            offset: 0,
        };
        assert!(store.list(&query).await.unwrap()[0].lines.is_empty());
        store.close().await;
    });
}

#[test]
fn a_gap_or_an_edit_in_the_feed_is_found() {
    deep(async {
        for edit in [
            "DELETE feed:2;",
            "DELETE event:['KR-2026-00001', 2];",
            "UPDATE event:['KR-2026-00001', 2] SET payload = string::replace(payload, 'Ge', 'ge');",
        ] {
            let store = recorded().await;
            store.database().run(edit, Bound::none()).await.unwrap();
            assert_eq!(store.feed(0, 10).await, Err(StoreError::Broken), "{edit}");
            store.close().await;
        }
    });
}
