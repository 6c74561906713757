//! Document 6, the directeursbesluit (4.8): made with what is mandatory, and frozen.

use crate::acts::{
    assign, close_internally, confidential, consult, consultation, contact, letter, level, reopen,
    scores, withdraw,
};
use crate::story::Story;
use crate::world::{id, message, reaction, reason, today};
use domain::Nature;
use domain::decision::{Checklist, ClosingWay, Decided, Decision, decisions};
use domain::letter::LetterKind;
use domain::severity::{SafetyAnswer, Severity, Signal};
use domain::staff::By;

fn made(story: &Story) -> Vec<Decision> {
    decisions(&story.record)
}

fn last(story: &Story) -> Decision {
    made(story).pop().expect("a decision")
}

/// Level 4, consulted, verified, in the hands of `suus`.
fn acute_to_close() -> Story {
    Story::accepted()
        .then("suus", &contact(today(), true))
        .then("suus", &scores(4, 5))
        .then("coco", &level(Severity::Acute))
        .then("dora", &consult(today()))
        .then("dora", &assign("suus"))
}

#[test]
fn the_directors_assignment_of_a_severe_case_is_a_decision_with_its_grounds() {
    let story = Story::severe().then("dora", &assign("suus"));
    let decision = last(&story);
    assert_eq!((decision.number, decision.by), (1, id("dora")));
    assert_eq!(decision.level, Severity::Severe);
    let raised = &decision.grounds.first;
    assert_eq!(
        (raised.to, &raised.by),
        (Severity::Severe, &By::Staff(id("coco")))
    );
    assert_eq!(raised.reason, reason());
    assert_eq!(decision.circle, None, "not confidential");
    let decided = Decided::Handler {
        handler: id("suus"),
        reason: reason(),
        checklist: Checklist::None,
    };
    assert_eq!(decision.decided, decided);
    let again = story.then("dora", &assign("siem"));
    let numbers: Vec<u32> = made(&again).iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn an_ordinary_assignment_and_an_ordinary_closing_are_none() {
    for story in [Story::handled(), Story::closed(), Story::severe()] {
        assert_eq!(made(&story), []);
    }
    let severe = Story::accepted()
        .then("suus", &contact(today(), true))
        .then("suus", &scores(4, 5))
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"))
        .then("suus", &letter(LetterKind::Closing));
    assert_eq!(made(&severe).len(), 1, "level 3 is its handler's to close");
}

#[test]
fn at_level_4_the_checklist_and_the_circle_stand_in_it_as_they_were() {
    let acute = Story::acute();
    let before = acute.clone().then("dora", &assign("suus"));
    let Decided::Handler { checklist, .. } = last(&before).decided else {
        panic!("who handles it");
    };
    assert_eq!(checklist, Checklist::Open);
    assert_eq!(last(&before).circle, Some(vec![id("coco")]));
    let further = &last(&before).grounds.further;
    assert_eq!(further.len(), 1, "raised twice");
    let after = acute
        .then("dora", &consult(today()))
        .then("dora", &confidential(&["coco", "siem"]))
        .then("dora", &assign("suus"));
    let Decided::Handler { checklist, .. } = last(&after).decided else {
        panic!("who handles it");
    };
    let said = Box::new(consultation(today()));
    assert_eq!(checklist, Checklist::Done(said));
    let circle = ["coco", "dora", "siem"].map(id).to_vec();
    assert_eq!(last(&after).circle, Some(circle), "who closes it is in it");
}

#[test]
fn the_directors_closing_of_level_4_is_a_decision_with_the_consultation() {
    let closed = acute_to_close().then("dora", &letter(LetterKind::Closing));
    assert_eq!(made(&closed).len(), 2);
    assert_eq!(
        last(&closed).decided,
        Decided::Closing {
            way: ClosingWay::Letter(LetterKind::Closing, message()),
            handler: Some(id("suus")),
            consultation: Box::new(consultation(today())),
        }
    );
    let delivered = closed.clone().delivered(3);
    assert_eq!(made(&delivered), made(&closed), "decided once");
}

#[test]
fn what_was_withdrawn_at_level_4_is_closed_internally_by_a_decision() {
    let withdrawn = Story::acute()
        .then("dora", &consult(today()))
        .then("parent", &withdraw(None))
        .delivered(1)
        .then("dora", &close_internally());
    let Decided::Closing { way, handler, .. } = last(&withdrawn).decided else {
        panic!("closed");
    };
    assert!(matches!(way, ClosingWay::Internally(_)));
    assert_eq!(handler, None);
    let severe = Story::severe_withdrawn().then("dora", &close_internally());
    assert_eq!(made(&severe), [], "level 3");
}

#[test]
fn what_happens_later_changes_no_decision() {
    let decided = Story::acute().then("dora", &assign("suus"));
    let was = made(&decided);
    let later = decided
        .then("dora", &consult(today()))
        .then("dora", &confidential(&["siem"]))
        .then("dora", &level(Severity::Severe))
        .then("dora", &assign("siem"));
    assert_eq!(made(&later)[..1], was);
    assert_eq!(made(&later).len(), 2);
    let closed = acute_to_close().then("dora", &letter(LetterKind::Closing));
    let was = made(&closed);
    let reopened = closed.delivered(3).then("parent", &reopen());
    assert_eq!(made(&reopened), was);
}

#[test]
fn its_grounds_are_those_since_it_became_severe_without_word_hits() {
    let mut told = reaction(Nature::Complaint);
    told.safety = Some(SafetyAnswer::Yes);
    told.body = domain::words::Body::parse("Mijn kind had pijn.").expect("a body");
    let story = Story::of(told)
        .then("coco", &level(Severity::Severe))
        .then("dora", &level(Severity::Medium))
        .then("cleo", &level(Severity::Severe))
        .then("coco", &domain::Command::CompleteInvolvementCheck)
        .then("dora", &assign("suus"));
    let grounds = last(&story).grounds;
    assert_eq!(grounds.first.by, By::Staff(id("cleo")));
    assert_eq!(grounds.further, []);
    assert_eq!(grounds.signals, [Signal::SafetyYes]);
}

#[test]
fn a_record_that_was_erased_holds_no_decision() {
    let mut story = Story::severe().then("dora", &assign("suus"));
    assert_eq!(made(&story).len(), 1);
    story.record.last_mut().expect("the assignment").event = None;
    assert_eq!(made(&story), []);
    story.record[0].event = None;
    assert_eq!(made(&story), []);
    assert_eq!(decisions(&[]), []);
}
