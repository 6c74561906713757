//! What every engine must do with cases.

use super::sample::{Bench, Ear, both, changed, key, note, opening, submission};
use crate::Store;
use domain::case::Case;
use domain::error::StoreError;
use domain::event::Event;
use domain::ports::{Appended, CaseStore, Change, CodeHash, Submitted, Verdict};
use domain::reference::Reference;
use std::sync::Arc;

fn first() -> Reference {
    Reference::new(2026, 1)
}

async fn received(store: &Store) -> Case {
    store.submit(submission("one", "a")).await.unwrap();
    store.case(first()).await.unwrap().unwrap()
}

#[test]
fn a_reaction_is_received_exactly_once_per_key() {
    both(|bench| async move {
        let store = bench.open().await;
        let one = || submission("one", "a");
        assert_eq!(store.submit(one()).await, Ok(Submitted::New(first())));
        assert_eq!(store.submit(one()).await, Ok(Submitted::Again(first())));
        let other = store.submit(submission("one", "b")).await;
        assert_eq!(other, Ok(Submitted::Different(first())));
        assert_eq!(store.head().await, Ok(1));

        let case = opening(first(), key("one"), "De deur stond open, de hele ochtend.").case;
        assert_eq!(store.case(first()).await, Ok(Some(case)));
        let code = CodeHash("code of one".to_owned());
        assert_eq!(store.by_code(&code).await, Ok(Some(first())));
        assert_eq!(
            store.verify(first()).await,
            Ok(Verdict::Sound { events: 1 })
        );
        store.close().await;
    });
}

#[test]
fn what_does_not_exist_is_not_there() {
    both(|bench| async move {
        let store = bench.open().await;
        assert_eq!(store.case(first()).await, Ok(None));
        assert_eq!(store.history(first()).await, Ok(Vec::new()));
        assert_eq!(store.by_code(&CodeHash("none".to_owned())).await, Ok(None));
        assert_eq!(store.head().await, Ok(0));
        assert_eq!(store.feed(0, 10).await, Ok(Vec::new()));
        store.close().await;
    });
}

#[test]
fn the_same_key_twice_in_one_batch_makes_one_case() {
    both(|bench| async move {
        let store = Arc::new(bench.open().await);
        let tasks = (0..16).map(|_| {
            let store = Arc::clone(&store);
            tokio::spawn(async move { store.submit(submission("one", "a")).await.unwrap() })
        });
        let mut fresh = 0;
        for task in tasks.collect::<Vec<_>>() {
            match task.await.unwrap() {
                Submitted::New(reference) => {
                    assert_eq!(reference, first());
                    fresh += 1;
                }
                Submitted::Again(reference) => assert_eq!(reference, first()),
                Submitted::Different(_) => panic!("the content is the same"),
            }
        }
        assert_eq!((fresh, store.head().await), (1, Ok(1)));
    });
}

#[test]
fn a_change_made_on_an_older_version_is_stale() {
    both(|bench| async move {
        let store = bench.open().await;
        let case = received(&store).await;
        let stored = store.append(note(&case, None, 1)).await;
        assert_eq!(
            stored,
            Ok(Appended {
                seq: 2,
                version: 2,
                again: false
            })
        );
        assert_eq!(
            store.append(note(&case, None, 2)).await,
            Err(StoreError::Stale)
        );
        let nobody = Case {
            reference: Reference::new(2026, 9),
            ..case
        };
        assert_eq!(
            store.append(note(&nobody, None, 3)).await,
            Err(StoreError::Stale)
        );
        assert_eq!(store.head().await, Ok(2));
        store.close().await;
    });
}

#[test]
fn a_command_key_is_stored_once_per_case() {
    both(|bench| async move {
        let store = bench.open().await;
        let case = received(&store).await;
        let change = || note(&case, Some("note"), 1);
        let fresh = Appended {
            seq: 2,
            version: 2,
            again: false,
        };
        assert_eq!(store.append(change()).await, Ok(fresh));
        assert_eq!(
            store.append(change()).await,
            Ok(Appended {
                again: true,
                ..fresh
            })
        );
        store.close().await;
    });
}

#[test]
fn of_eight_writers_of_one_case_one_wins_each_round() {
    both(|bench| async move {
        let store = Arc::new(bench.open().await);
        received(&store).await;
        for round in 0..5 {
            let case = store.case(first()).await.unwrap().unwrap();
            let tasks = (0..8).map(|_| {
                let (store, change) = (Arc::clone(&store), note(&case, None, round));
                tokio::spawn(async move { store.append(change).await })
            });
            let mut won = 0;
            for task in tasks.collect::<Vec<_>>() {
                match task.await.unwrap() {
                    Ok(_) => won += 1,
                    Err(error) => assert_eq!(error, StoreError::Stale),
                }
            }
            assert_eq!(won, 1, "round {round}");
        }
        assert_eq!(
            store.verify(first()).await,
            Ok(Verdict::Sound { events: 6 })
        );
    });
}

#[test]
fn a_group_commit_is_gapless_and_is_published_in_order() {
    both(|bench| async move {
        let ear = Arc::new(Ear::default());
        let store = Store::open(&bench.config, Arc::clone(&ear) as _)
            .await
            .unwrap();
        let store = Arc::new(store);
        let tasks = (0..64).map(|at| {
            let store = Arc::clone(&store);
            let one = submission(&format!("sub-{at}"), "a");
            tokio::spawn(async move { store.submit(one).await.unwrap() })
        });
        let mut numbers = Vec::new();
        for task in tasks.collect::<Vec<_>>() {
            let Submitted::New(reference) = task.await.unwrap() else {
                panic!("all are new")
            };
            numbers.push(reference.number());
        }
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=64).collect::<Vec<_>>());
        assert_eq!(*ear.0.lock().unwrap(), (1..=64).collect::<Vec<_>>());
        let feed = store.feed(0, 100).await.unwrap();
        assert!(feed.iter().map(|event| event.seq).eq(1..=64));
        let rest = store.feed(60, 3).await.unwrap();
        assert!(rest.iter().map(|event| event.seq).eq(61..=63));
    });
}

#[test]
fn a_history_tells_all_events_as_they_were_written() {
    both(|bench| async move {
        let store = bench.open().await;
        let mut case = received(&store).await;
        let mut written =
            opening(first(), key("one"), "De deur stond open, de hele ochtend.").events;
        for (minutes, event) in (1..).zip([Event::TriageStarted, Event::InvolvementChecked]) {
            let change = changed(&case, None, minutes, event);
            written.extend(change.events.clone());
            store.append(change.clone()).await.unwrap();
            case = change.case;
        }
        let history = store.history(first()).await.unwrap();
        let told: Vec<Event> = history
            .iter()
            .filter_map(|event| event.event.clone())
            .collect();
        assert_eq!(told, written);
        assert!(history.iter().map(|event| event.number).eq(1..=3));
        assert_eq!(store.case(first()).await, Ok(Some(case)));
        assert_eq!(store.feed(0, 10).await, Ok(history));
        store.close().await;
    });
}

#[test]
fn a_reference_counts_within_its_year() {
    both(|bench| async move {
        let store = bench.open().await;
        let mut numbers = Vec::new();
        for (name, year) in [("a", 2026), ("b", 2027), ("c", 2026)] {
            let mut one = submission(name, "a");
            one.year = year;
            let Ok(Submitted::New(reference)) = store.submit(one).await else {
                panic!("{name}")
            };
            numbers.push(reference.to_string());
        }
        assert_eq!(numbers, ["KR-2026-00001", "KR-2027-00001", "KR-2026-00002"]);
        store.close().await;
    });
}

#[test]
fn a_closed_or_dropped_store_opens_again_with_all_it_had() {
    super::sample::deep(async {
        let bench = Bench::files();
        let store = bench.open().await;
        let case = received(&store).await;
        store.close().await;

        let store = bench.open().await;
        assert_eq!(store.case(first()).await, Ok(Some(case.clone())));
        assert_eq!(
            store.submit(submission("one", "a")).await,
            Ok(Submitted::Again(first()))
        );
        store.append(note(&case, None, 1)).await.unwrap();
        drop(store);

        let mut tries = 0;
        let store = loop {
            match Store::open(&bench.config, Arc::new(super::sample::Quiet)).await {
                Ok(store) => break store,
                Err(_) if tries < 100 => {
                    tries += 1;
                    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                }
                Err(error) => panic!("{error}"),
            }
        };
        assert_eq!(
            store.verify(first()).await,
            Ok(Verdict::Sound { events: 2 })
        );
        store.close().await;
    });
}

#[test]
fn what_a_change_does_to_another_case_is_stored_with_it_or_not_at_all() {
    both(|bench| async move {
        let store = bench.open().await;
        let one = received(&store).await;
        store.submit(submission("two", "b")).await.unwrap();
        let second = Reference::new(2026, 2);
        let two = store.case(second).await.unwrap().unwrap();
        let together = |one: &Case, two: &Case, name: &str| Change {
            beside: Some(Box::new(note(two, None, 2))),
            ..note(one, Some(name), 1)
        };
        let head = store.head().await.unwrap();
        let done = store.append(together(&one, &two, "both")).await.unwrap();
        assert_eq!((done.seq, done.version), (head + 2, one.version + 1));
        let again = store.append(together(&one, &two, "both")).await.unwrap();
        assert!(again.again);
        assert_eq!(store.head().await, Ok(head + 2), "neither twice");

        let (one, stale) = (store.case(first()).await.unwrap().unwrap(), two);
        let refused = store.append(together(&one, &stale, "late")).await;
        assert_eq!(refused, Err(StoreError::Stale));
        assert_eq!(store.head().await, Ok(head + 2), "neither of them");
        assert_eq!(store.case(first()).await, Ok(Some(one.clone())));
        let two = store.case(second).await.unwrap().unwrap();
        store.append(together(&one, &two, "late")).await.unwrap();
        for reference in [first(), second] {
            let verdict = store.verify(reference).await;
            assert_eq!(verdict, Ok(Verdict::Sound { events: 3 }));
        }
        let told = store.feed(head, 10).await.unwrap();
        let told: Vec<_> = told.iter().map(|one| one.reference).collect();
        assert_eq!(told, [first(), second, first(), second], "in order");
        store.close().await;
    });
}
