//! Whoever is involved is out; names are settled before anybody handles it (4.6 d).

use crate::story::{Story, announce, assign, involve, level, link, rule_out};
use crate::world::{actor, actors, colleague, line, reaction, today};
use domain::error::Refusal;
use domain::event::Event;
use domain::letter::Channel;
use domain::severity::Severity;
use domain::status::{Handling, Status};
use domain::visibility::readers;
use domain::{Command, Nature, permitted};

fn with_a_name() -> Story {
    let mut reaction = reaction(Nature::Complaint);
    reaction.not_for = Some(line("Lena van de groep"));
    Story::of(reaction)
}

#[test]
fn whoever_is_involved_neither_sees_nor_acts() {
    let story = Story::tip().then("coco", &involve("lena"));
    assert!(!story.sees("lena"));
    assert_eq!(
        story.refuses("lena", &Command::CompleteInvolvementCheck),
        Some(Refusal::NotFound)
    );
    assert!(permitted(&story.case, &actor("lena"), &story.now).is_empty());
    assert!(!readers(&story.case).include(&colleague("lena"), today()));
}

#[test]
fn whoever_triages_can_name_themselves_and_loses_the_case() {
    let story = Story::tip().then("coco", &involve("coco"));
    assert!(!story.sees("coco") && story.sees("cora"));
}

#[test]
fn an_involved_handler_loses_the_case() {
    let mut story = Story::in_progress();
    let events = story.does("coco", &involve("suus")).expect("triage may");
    assert_eq!(
        events.iter().map(Event::name).collect::<Vec<_>>(),
        ["involved", "handler_removed"]
    );
    assert_eq!(story.case.status, Status::Triage);
    assert_eq!(story.handler(), None);
    assert!(!story.sees("suus"));
}

#[test]
fn a_severe_case_without_handler_awaits_the_director_again() {
    let story = Story::in_progress().then("coco", &level(Severity::Severe));
    let story = story
        .then("dora", &assign("suus"))
        .then("coco", &involve("suus"));
    assert_eq!(
        story.case.status,
        Status::AwaitingDirector(Some(Handling::InProgress))
    );
    let story = story.then("dora", &assign("siem"));
    assert_eq!(
        story.case.status,
        Status::Assigned(Some(Handling::InProgress))
    );
    let story = story.then("siem", &announce(Channel::Mail)).delivered(2);
    assert_eq!(story.case.status, Status::InProgress);
}

#[test]
fn a_name_is_linked_or_ruled_out_once() {
    let story = with_a_name();
    assert_eq!(
        story.refuses("coco", &rule_out(2)),
        Some(Refusal::InvolvementSettled)
    );
    let linked = story.clone().then("coco", &link(1, "lena"));
    assert!(linked.case.involves(&colleague("lena").id));
    assert_eq!(
        linked.case.involvements[0].named,
        Some(line("Lena van de groep"))
    );
    let again = linked.refuses("coco", &link(1, "luuk"));
    assert_eq!(again, Some(Refusal::InvolvementSettled));
    let ruled_out = story.then("coco", &rule_out(1));
    assert!(!ruled_out.case.has_open_names());
    for again in [link(1, "lena"), rule_out(1)] {
        let refused = ruled_out.refuses("coco", &again);
        assert_eq!(refused, Some(Refusal::InvolvementSettled), "{again:?}");
    }
}

#[test]
fn a_colleague_is_involved_once_and_numbers_go_on() {
    let story = with_a_name().then("coco", &involve("luuk"));
    assert_eq!(story.case.involvements[1].number, 2);
    assert_eq!(
        story.refuses("coco", &involve("luuk")),
        Some(Refusal::NothingChanges)
    );
}

#[test]
fn the_check_is_complete_when_every_name_is_settled() {
    let story = with_a_name();
    let check = Command::CompleteInvolvementCheck;
    assert_eq!(
        story.refuses("coco", &check),
        Some(Refusal::InvolvementUnchecked)
    );
    let checked = story.then("coco", &rule_out(1)).then("coco", &check);
    assert!(checked.case.involvement_checked);
    assert_eq!(
        checked.refuses("coco", &check),
        Some(Refusal::NothingChanges)
    );
}

#[test]
fn a_klacht_reaches_the_location_manager_only_after_the_check() {
    let story = Story::complaint();
    assert!(!story.sees("lena") && story.sees("cleo"));
    assert!(Story::checked().sees("lena"));
    assert!(Story::tip().sees("lena"), "other natures at once");
}

#[test]
fn a_tip_that_names_somebody_waits_for_the_name_too() {
    let mut reaction = reaction(Nature::Tip);
    reaction.not_for = Some(line("de leidinggevende"));
    let story = Story::of(reaction);
    assert!(!story.sees("lena"));
    assert!(story.clone().then("coco", &rule_out(1)).sees("lena"));
    assert!(!story.then("coco", &link(1, "lena")).sees("lena"));
}

#[test]
fn missing_and_forbidden_look_the_same_to_everybody_outside() {
    let story = Story::complaint();
    for who in actors().into_iter().filter(|who| !story.sees(who)) {
        assert_eq!(
            story.refuses(who, &Command::CompleteInvolvementCheck),
            Some(Refusal::NotFound)
        );
        assert_eq!(
            story.refuses(who, &announce(Channel::Page)),
            Some(Refusal::NotFound)
        );
    }
}
