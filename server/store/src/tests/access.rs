//! The access log: what was written stays as it was, newest first.

use super::sample::{Bench, both, deep};
use crate::Store;
use crate::bind::Bound;
use chrono::{DateTime, TimeDelta, Utc};
use domain::access::{Access, Capacity, Way};
use domain::ports::{AccessLog, LogPlace, Logged};
use domain::reference::Reference;
use domain::staff::StaffId;
use domain::words::Remark;

fn start() -> DateTime<Utc> {
    "2026-04-20T10:00:00Z".parse().unwrap()
}

fn line(who: &str, number: u32, seconds: i64) -> Access {
    Access {
        reference: Reference::new(2026, number),
        who: StaffId::parse(who).unwrap(),
        at: start() + TimeDelta::seconds(seconds),
        capacity: Capacity::Director,
        way: Way::Case,
        reason: None,
    }
}

async fn all(store: &Store, of: Option<Reference>) -> Vec<Access> {
    let lines = store.lines(of, None, 1000).await.unwrap();
    lines.into_iter().map(|line| line.access).collect()
}

#[test]
fn lines_are_read_from_the_newest_on_and_of_one_case() {
    both(|bench| async move {
        let store = bench.open().await;
        assert_eq!(all(&store, None).await, []);
        let asked = Access {
            capacity: Capacity::PrivacyOfficer,
            way: Way::Request,
            reason: Some(Remark::parse("Verzoek van de ouder;\n'<b>'").unwrap()),
            ..line("fg", 2, 1)
        };
        store.note(&[line("a", 1, 0), asked.clone()]).await.unwrap();
        store.note(&[line("b", 1, 2)]).await.unwrap();
        store.note(&[]).await.unwrap();
        let newest_first = [line("b", 1, 2), asked.clone(), line("a", 1, 0)];
        assert_eq!(all(&store, None).await, newest_first);
        let first = Some(Reference::new(2026, 1));
        assert_eq!(all(&store, first).await, [line("b", 1, 2), line("a", 1, 0)]);
        assert_eq!(all(&store, Some(Reference::new(2026, 2))).await, [asked]);
        assert_eq!(all(&store, Some(Reference::new(2026, 3))).await, []);
        store.close().await;
    });
}

/// Pages of two, to the end.
async fn paged(store: &Store, of: Option<Reference>) -> Vec<Logged> {
    let (mut found, mut after): (Vec<Logged>, Option<LogPlace>) = (Vec::new(), None);
    loop {
        let page = store.lines(of, after.as_ref(), 2).await.unwrap();
        let Some(last) = page.last() else {
            return found;
        };
        after = LogPlace::parse(&last.place.to_string());
        assert_eq!(after.as_ref(), Some(&last.place));
        found.extend(page);
    }
}

#[test]
fn pages_miss_nothing_and_say_nothing_twice_also_when_all_is_read_at_once() {
    deep(async {
        let store = Bench::memory().open().await;
        for number in 1..=3 {
            let lines: Vec<Access> = (0..5).map(|at| line("a", number, at / 3)).collect();
            store.note(&lines).await.unwrap();
        }
        for of in [None, Some(Reference::new(2026, 2))] {
            let whole = store.lines(of, None, 1000).await.unwrap();
            assert_eq!(whole.len(), of.map_or(15, |_| 5));
            assert_eq!(paged(&store, of).await, whole);
        }
        store.close().await;
    });
}

#[test]
fn what_is_no_place_is_none() {
    for raw in [
        "",
        "1-2",
        "00000000000000000001",
        "00000000000000000001-",
        "0000000000000000000x-1",
        "00000000000000000001-99999999999",
        "00000000000000000001-+1",
    ] {
        assert_eq!(LogPlace::parse(raw), None, "{raw}");
    }
    assert!(LogPlace::parse("00000000000000000001-4294967295").is_some());
}

#[test]
fn no_line_is_changed_or_removed() {
    deep(async {
        let store = Bench::memory().open().await;
        store.note(&[line("a", 1, 0)]).await.unwrap();
        for sql in [
            "UPDATE reading SET who = 'b';",
            "UPDATE reading SET who = 'b' RETURN NONE;",
            "DELETE reading;",
            "DELETE reading_of;",
            "UPSERT reading SET who = 'b';",
        ] {
            let refused = store.database().run(sql, Bound::none()).await;
            assert!(refused.is_err(), "{sql}");
        }
        assert_eq!(all(&store, None).await, [line("a", 1, 0)]);
        assert_eq!(all(&store, Some(Reference::new(2026, 1))).await.len(), 1);
        store.close().await;
    });
}

#[test]
fn lines_survive_a_restart() {
    deep(async {
        let bench = Bench::files();
        let store = bench.open().await;
        store.note(&[line("a", 1, 0)]).await.unwrap();
        store.close().await;
        let store = bench.open().await;
        assert_eq!(all(&store, None).await, [line("a", 1, 0)]);
        store.close().await;
    });
}
