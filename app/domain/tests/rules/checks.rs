//! A check of every record: where it goes on, what it found, how far it is.

use chrono::DateTime;
use domain::Reference;
use domain::check::{Check, Fault, MOST_FAULTS, Place};
use domain::staff::By;

fn check(received: &[(u16, u32)], head: u64) -> Check {
    let received = received.iter().copied().collect();
    Check::new(By::System, DateTime::UNIX_EPOCH, received, head)
}

#[test]
fn a_check_goes_over_every_reference_of_every_year_and_then_over_the_order() {
    let check = check(&[(2025, 2), (2026, 1)], 9);
    let (mut place, mut seen) = (check.place, Vec::new());
    while let Place::Case(reference) = place {
        seen.push(reference.to_string());
        place = check.after(Some(reference));
    }
    assert_eq!(seen, ["KR-2025-00001", "KR-2025-00002", "KR-2026-00001"]);
    assert_eq!(place, Place::Order(1));
}

#[test]
fn without_cases_the_order_comes_at_once() {
    assert_eq!(check(&[], 0).place, Place::Order(1));
}

#[test]
fn findings_beyond_the_most_are_counted() {
    let mut check = check(&[(2026, 1)], 1);
    for number in 0..600 {
        let reference = Reference::new(2026, 1);
        check.note(Fault::Broken { reference, number });
    }
    assert_eq!((check.faults.len(), check.wrong), (MOST_FAULTS, 600));
    check.place = Place::Done;
    assert!(!check.is_sound());
}

#[test]
fn progress_counts_cases_and_places_in_the_order() {
    let mut check = check(&[(2026, 4)], 6);
    assert_eq!(check.progress(), (0, 10));
    check.place = Place::Order(3);
    assert_eq!(check.progress(), (6, 10));
    check.place = Place::Done;
    assert_eq!(check.progress(), (10, 10));
}
