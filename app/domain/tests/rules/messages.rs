//! Messages and notes.

use crate::story::{Story, confidential, level, note};
use crate::world::{actors, id, message};
use domain::Command;
use domain::case::Writer;
use domain::command::Layer;
use domain::error::Refusal;
use domain::severity::Severity;

fn to_parent() -> Command {
    Command::WriteToParent { text: message() }
}

fn to_organisation() -> Command {
    Command::WriteToOrganisation { text: message() }
}

#[test]
fn handler_and_coordinator_write_to_the_parent() {
    let story = Story::assigned();
    for who in ["suus", "coco", "cora"] {
        assert!(story.tries(who, &to_parent()).is_ok(), "{who}");
    }
    for who in ["lena", "cleo", "dora", "parent", "system"] {
        assert_eq!(
            story.refuses(who, &to_parent()),
            Some(Refusal::NotYourRole),
            "{who}"
        );
    }
    assert_eq!(
        Story::closed().refuses("coco", &to_parent()),
        Some(Refusal::NotInThisState)
    );
}

#[test]
fn both_sides_stand_in_one_thread() {
    let story = Story::assigned()
        .then("suus", &to_parent())
        .then("parent", &to_organisation());
    let writers: Vec<_> = story
        .case
        .messages
        .iter()
        .map(|one| one.writer.clone())
        .collect();
    assert_eq!(writers, [Writer::Staff(id("suus")), Writer::Parent]);
    assert_eq!(story.case.messages[1].text, message());
}

#[test]
fn writing_isnt_triage() {
    let story = Story::tip()
        .then("coco", &to_parent())
        .then("coco", &note(Layer::Internal));
    assert_eq!(story.case.status, domain::status::Status::Received);
}

#[test]
fn only_the_parent_writes_to_the_organisation() {
    let story = Story::assigned();
    assert!(story.tries("parent", &to_organisation()).is_ok());
    for who in actors()
        .into_iter()
        .filter(|who| *who != "parent" && story.sees(who))
    {
        assert_eq!(
            story.refuses(who, &to_organisation()),
            Some(Refusal::NotYourRole),
            "{who}"
        );
    }
}

#[test]
fn the_parent_writes_until_six_weeks_after_closing() {
    let story = Story::closed();
    assert!(story.tries("parent", &to_organisation()).is_ok());
    let last = story.days_later(42);
    assert!(last.tries("parent", &to_organisation()).is_ok());
    let after = last.days_later(1);
    assert_eq!(
        after.refuses("parent", &to_organisation()),
        Some(Refusal::NotInThisState)
    );
}

#[test]
fn everybody_who_sees_a_case_notes_in_it() {
    let story = Story::assigned();
    for who in ["coco", "lena", "cleo", "dora", "suus"] {
        assert!(story.tries(who, &note(Layer::Internal)).is_ok(), "{who}");
    }
    assert_eq!(
        story.refuses("siem", &note(Layer::Internal)),
        Some(Refusal::NotFound)
    );
    let closed = Story::closed();
    assert_eq!(
        closed.refuses("coco", &note(Layer::Internal)),
        Some(Refusal::NotInThisState)
    );
}

#[test]
fn nobody_notes_deeper_than_they_read() {
    let story = Story::assigned();
    for who in ["coco", "lena", "suus"] {
        let refused = story.refuses(who, &note(Layer::Confidential));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    for who in ["cleo", "dora"] {
        assert!(
            story.tries(who, &note(Layer::Confidential)).is_ok(),
            "{who}"
        );
    }
    let circle = story.clone().then("coco", &confidential(&[]));
    assert!(
        circle.tries("coco", &note(Layer::Confidential)).is_ok(),
        "in the circle"
    );
    let acute = story.then("dora", &level(Severity::Acute));
    assert!(
        acute.tries("anne", &note(Layer::Confidential)).is_ok(),
        "level 4"
    );
}

#[test]
fn a_case_holds_a_hundred_messages_of_each_side() {
    let mut story = Story::in_progress();
    let theirs = Command::WriteToOrganisation { text: message() };
    let ours = Command::WriteToParent { text: message() };
    for _ in 0..100 {
        story = story.then("parent", &theirs).then("suus", &ours);
    }
    let full = Some(Refusal::MessagesFull);
    assert_eq!(story.refuses("parent", &theirs), full);
    assert_eq!(story.refuses("suus", &ours), full);
    assert!(
        story.tries("suus", &note(Layer::Internal)).is_ok(),
        "notes go on"
    );
}
