//! The record makes the case again.

use crate::story::Story;
use crate::world::{now, reference};
use domain::evolve;
use domain::evolve::replay;
use domain::staff::By;

#[test]
fn replaying_gives_the_same_case() {
    for story in [Story::in_progress(), Story::closed(), Story::severe()] {
        assert_eq!(replay(&story.record), Some(story.case));
    }
}

#[test]
fn erased_events_count_for_the_version() {
    let mut story = Story::in_progress();
    let notes = crate::story::note(domain::command::Layer::Internal);
    story = story.then("coco", &notes);
    story.record.last_mut().expect("a note").event = None;
    assert_eq!(replay(&story.record), Some(story.case));
}

#[test]
fn a_record_without_its_receipt_makes_no_case() {
    let mut story = Story::in_progress();
    assert_eq!(replay(&[]), None);
    assert_eq!(replay(&story.record[1..]), None);
    story.record[0].event = None;
    assert_eq!(replay(&story.record), None);
}

#[test]
#[should_panic(expected = "the first event of a case is its receipt")]
fn no_case_starts_without_its_receipt() {
    let event = domain::Event::TriageStarted;
    let _ = evolve(None, reference(), &event, &By::System, now().instant);
}
