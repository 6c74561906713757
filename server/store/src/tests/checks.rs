//! A check of all records finds what is wrong within a case and what is missing between cases.

use super::sample::{Bench, anonymised, both, deep, later, note, submission};
use crate::{Store, Tampering};
use domain::check::{Check, Fault, Finding, Place, Records};
use domain::ports::CaseStore;
use domain::reference::Reference;
use domain::staff::By;

fn first() -> Reference {
    Reference::new(2026, 1)
}

/// Three cases, of three, one and one events; places 1, 4 and 5 are where they begin.
async fn filled(store: &Store) {
    store.submit(submission("one", "a")).await.unwrap();
    let mut case = store.case(first()).await.unwrap().unwrap();
    for minutes in 1..3 {
        let change = note(&case, None, minutes);
        store.append(change.clone()).await.unwrap();
        case = change.case;
    }
    for name in ["two", "three"] {
        store.submit(submission(name, name)).await.unwrap();
    }
}

async fn finished(store: &Store) -> Check {
    let mut check = store.begin(By::System, later(60)).await.unwrap();
    while check.place != Place::Done {
        check = store.go_on(check).await.unwrap();
    }
    check
}

#[test]
fn a_sound_store_is_found_sound_and_counted() {
    both(|bench| async move {
        let store = bench.open().await;
        let empty = finished(&store).await;
        assert!(empty.is_sound(), "{empty:?}");
        filled(&store).await;
        let check = finished(&store).await;
        assert!(check.is_sound(), "{check:?}");
        assert_eq!((check.cases, check.events), (3, 5));
        let case = store.case(first()).await.unwrap().unwrap();
        store.append(anonymised(&case, 50)).await.unwrap();
        assert!(finished(&store).await.is_sound(), "erased cases hold");
        store.close().await;
    });
}

#[test]
fn every_change_behind_the_writer_is_found_where_it_was_made() {
    let broken = |number| Fault::Broken {
        reference: first(),
        number,
    };
    let place = |number| Fault::Order {
        first: number,
        last: number,
    };
    let gone = Fault::Gone { reference: first() };
    let three = Reference::new(2026, 3);
    let expected: Vec<(Tampering, u32, Vec<Fault>)> = vec![
        (Tampering::Payload, 2, vec![broken(2)]),
        (Tampering::EventGone, 2, vec![broken(2), place(2)]),
        (Tampering::State, 0, vec![broken(3)]),
        (Tampering::StateUnreadable, 0, vec![broken(3)]),
        (Tampering::RowGone, 0, vec![broken(1)]),
        (
            Tampering::CaseGone,
            0,
            vec![gone, Fault::Order { first: 1, last: 3 }],
        ),
        (
            Tampering::Uncounted,
            0,
            vec![Fault::Uncounted { reference: three }],
        ),
        (Tampering::PlaceGone, 4, vec![place(4)]),
        (Tampering::Head, 0, vec![Fault::Head { found: 4, known: 5 }]),
    ];
    deep(async move {
        for (how, number, faults) in expected {
            let store = Bench::memory().open().await;
            filled(&store).await;
            store.tamper(how, first(), number).await.unwrap();
            assert_eq!(finished(&store).await.faults, faults, "{how:?}");
            store.close().await;
        }
    });
}

#[test]
fn what_is_stored_while_a_check_runs_is_left_to_the_next() {
    deep(async {
        let store = Bench::memory().open().await;
        filled(&store).await;
        let mut check = store.begin(By::System, later(60)).await.unwrap();
        let case = store.case(first()).await.unwrap().unwrap();
        store.append(note(&case, None, 9)).await.unwrap();
        store.submit(submission("four", "four")).await.unwrap();
        while check.place != Place::Done {
            check = store.go_on(check).await.unwrap();
        }
        assert!(check.is_sound(), "{check:?}");
        assert_eq!((check.cases, check.events), (3, 5));
        store.close().await;
    });
}

#[test]
fn one_case_is_sound_wrong_gone_or_was_never_received() {
    deep(async {
        let store = Bench::memory().open().await;
        filled(&store).await;
        let three = Reference::new(2026, 3);
        assert_eq!(
            store.examine(first()).await,
            Ok(Finding::Sound { events: 3 })
        );
        let never = store.examine(Reference::new(2026, 9)).await;
        assert_eq!(never, Ok(Finding::Unknown));
        store.tamper(Tampering::Payload, first(), 2).await.unwrap();
        let broken = Fault::Broken {
            reference: first(),
            number: 2,
        };
        assert_eq!(store.examine(first()).await, Ok(Finding::Wrong(broken)));
        store.tamper(Tampering::CaseGone, three, 0).await.unwrap();
        let gone = Fault::Gone { reference: three };
        assert_eq!(store.examine(three).await, Ok(Finding::Wrong(gone)));
        store.close().await;
    });
}

#[test]
fn the_check_that_runs_and_the_last_that_ended_outlive_the_program() {
    deep(async {
        let bench = Bench::files();
        let store = bench.open().await;
        filled(&store).await;
        let mut check = store.begin(By::System, later(60)).await.unwrap();
        store.keep(&check).await.unwrap();
        store.close().await;
        let store = bench.open().await;
        let kept = store.checks().await.unwrap();
        assert_eq!((kept.running.as_ref(), kept.last), (Some(&check), None));
        while check.place != Place::Done {
            check = store.go_on(check).await.unwrap();
        }
        check.until = Some(later(61));
        store.keep(&check).await.unwrap();
        store.close().await;
        let store = bench.open().await;
        let kept = store.checks().await.unwrap();
        assert_eq!((kept.running, kept.last), (None, Some(check)));
        store.close().await;
    });
}

#[test]
fn a_damaged_case_still_says_who_saw_it_unless_it_can_not_be_read() {
    deep(async {
        let store = Bench::memory().open().await;
        filled(&store).await;
        let case = store.case(first()).await.unwrap().unwrap();
        let readers = domain::visibility::readers(&case);
        store.tamper(Tampering::State, first(), 0).await.unwrap();
        assert_eq!(store.last_readers(first()).await, Ok(Some(readers)));
        let unreadable = Tampering::StateUnreadable;
        store.tamper(unreadable, first(), 0).await.unwrap();
        assert_eq!(store.last_readers(first()).await, Ok(None));
        store.close().await;
    });
}
