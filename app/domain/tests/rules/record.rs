//! The record makes the case again.

use crate::story::Story;
use crate::world::{now, reference};
use domain::Event;
use domain::evolve;
use domain::evolve::replay;
use domain::letter::LetterFacts;
use domain::staff::By;
use serde_json::json;

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
    let event = Event::TriageStarted;
    let _ = evolve(None, reference(), &event, &By::System, now().instant);
}

/// As they were written before fields were added and payloads got types of their own.
#[test]
fn events_written_before_are_read_and_written_as_they_were() {
    let printed = serde_json::to_value(crate::world::printed()).expect("JSON");
    let same = [
        json!({
            "event": "letter_approved", "number": 1, "kind": "handler_known", "text": "Dag",
            "printed": printed, "about": "suus", "facts": "plain", "channel": "mail",
            "template": 2,
        }),
        json!({
            "event": "agreement_made", "number": 1, "text": "Dat", "owner": "parent",
            "due": null,
        }),
    ];
    for written in same {
        let event: Event = serde_json::from_value(written.clone()).expect("readable");
        assert_eq!(serde_json::to_value(event).expect("JSON"), written);
    }
    let director = json!({"id": "dora", "director": true});
    let older = [
        json!({"event": "involvement_ruled_out", "number": 1, "reason": "Nee"}),
        json!({"event": "handler_removed", "handler": "suus", "reason": null}),
        json!({"event": "involved", "number": 1, "colleague": director}),
        json!({
            "event": "handler_assigned", "handler": "suus", "previous": null,
            "decided_by": "coco", "reason": null, "on": "2026-09-07",
        }),
    ];
    for written in older {
        let event: Event = serde_json::from_value(written).expect("readable");
        if let Event::Involved { colleague, .. } = &event {
            assert!(colleague.directs(crate::world::today()));
        }
    }
    let closing = json!({"closing": {"judges": true, "satisfied": "yes"}});
    let facts: LetterFacts = serde_json::from_value(closing).expect("readable");
    assert!(facts.judges());
}
