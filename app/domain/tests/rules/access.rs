//! Whose reads are written down, as what, and who may look into that log (4.1, 4.4).

use crate::notices::organisation;
use crate::story::{Story, ask_input, assign, confidential, involve, note};
use crate::world::{STAFF, colleague, id, message};
use chrono::{DateTime, Utc};
use domain::access::{Access, Capacity, Way, inspects, may_inspect};
use domain::command::Layer;
use domain::error::Refusal;
use domain::reaction::Language;
use domain::view::{Lens, case_on_request, case_view};
use domain::visibility::{OnRequest, asked, may_request};
use domain::{Command, Reference};

/// As what everybody's read of this case is written down; nobody else sees it.
fn written(story: &Story) -> Vec<(&'static str, &'static str)> {
    let readers = STAFF.iter().map(|(name, _)| *name);
    let readers = readers.filter(|name| story.sees(name));
    let read = |name| Access::of(&story.case, &colleague(name), Way::Case, &story.now);
    readers
        .filter_map(|name| Some((name, read(name)?.capacity.slug())))
        .collect()
}

fn inspectors(story: &Story) -> Vec<&'static str> {
    let all = STAFF.iter().map(|(name, _)| *name);
    all.filter(|name| may_inspect(&story.case, &colleague(name), story.now.local))
        .collect()
}

#[test]
fn reads_of_an_ordinary_case_by_its_readers_are_not_written_down() {
    for story in [Story::complaint(), Story::in_progress(), Story::severe()] {
        assert_eq!(written(&story), []);
    }
}

#[test]
fn every_reader_of_a_confidential_or_acute_case_is_written_down_with_their_part() {
    let secret = Story::in_progress().then("coco", &confidential(&["lena"]));
    let all = [
        ("coco", "circle"),
        ("lena", "circle"),
        ("cleo", "cluster_manager"),
        ("dora", "director"),
        ("deva", "director"),
        ("suus", "handler"),
    ];
    assert_eq!(written(&secret), all);
    let acute = Story::acute();
    let with_officer = [
        ("coco", "circle"),
        ("cleo", "cluster_manager"),
        ("dora", "director"),
        ("deva", "director"),
        ("anne", "attention_officer"),
    ];
    assert_eq!(written(&acute), with_officer);
    let board = acute.then("coco", &involve("dora"));
    assert!(written(&board).contains(&("bas", "board")));
    let read = Access::of(&board.case, &colleague("bas"), Way::Card, &board.now);
    let read = read.expect("written down");
    assert_eq!((read.way, read.at), (Way::Card, board.now.instant));
    assert_eq!((read.reference, read.reason), (board.case.reference, None));
}

#[test]
fn whoever_is_asked_about_part_of_a_confidential_case_is_written_down_as_such() {
    let read = |story: &Story| Access::of(&story.case, &colleague("siem"), Way::Part, &story.now);
    let ordinary = Story::in_progress().then("suus", &ask_input("siem"));
    assert_eq!(read(&ordinary), None);
    let secret = ordinary.then("coco", &confidential(&["siem"]));
    assert!(asked(&secret.case, &colleague("siem"), secret.now.local).count() == 1);
    assert_eq!(read(&secret).map(|one| one.capacity), Some(Capacity::Asked));
}

#[test]
fn director_and_privacy_officer_read_all_lines_others_those_of_what_is_theirs() {
    let ordinary = ["coco", "cora", "lena", "cleo", "dora", "deva", "flip"];
    assert_eq!(inspectors(&Story::in_progress()), ordinary);
    let secret = Story::in_progress().then("coco", &confidential(&["lena"]));
    let those = ["coco", "lena", "cleo", "dora", "deva", "flip"];
    assert_eq!(inspectors(&secret), those, "cora and luuk see it no more");
    assert_eq!(
        inspectors(&Story::acute()),
        ["coco", "cleo", "dora", "deva", "flip"]
    );
}

#[test]
fn nobody_involved_reads_a_line_on_that_case() {
    for who in ["coco", "lena", "cleo", "dora", "flip"] {
        let secret = Story::in_progress().then("cora", &confidential(&["coco", "lena"]));
        assert!(inspectors(&secret).contains(&who), "{who}");
        let involved = secret.then("cora", &involve(who));
        assert!(!inspectors(&involved).contains(&who), "{who}");
    }
}

#[test]
fn the_log_exists_for_those_who_may_find_a_line_in_it() {
    let today = Story::complaint().now.local;
    let all = STAFF.iter().map(|(name, _)| *name);
    let exists: Vec<&str> = all
        .filter(|name| inspects(&colleague(name), today))
        .collect();
    let those = [
        "coco", "cora", "lena", "luuk", "cleo", "carl", "dora", "deva", "flip",
    ];
    assert_eq!(exists, those);
}

fn on_request(story: &Story, who: &str) -> OnRequest {
    OnRequest {
        who: id(who),
        reference: story.case.reference,
        on: story.now.local,
    }
}

fn opens(story: &Story, request: &OnRequest, who: &str) -> bool {
    request.opens(&story.case, &colleague(who), story.now.local)
}

#[test]
fn the_privacy_officer_sees_a_case_on_request_that_day_and_no_other() {
    for story in [Story::in_progress(), Story::acute(), Story::handled()] {
        assert!(!story.sees("flip"), "not by default");
        let request = on_request(&story, "flip");
        assert!(opens(&story, &request, "flip"));
        let tomorrow = story.clone().days_later(1);
        assert!(!opens(&tomorrow, &request, "flip"));
        let other = OnRequest {
            reference: Reference::new(2026, 43),
            ..request.clone()
        };
        assert!(!opens(&story, &other, "flip"), "another case");
        for who in STAFF
            .iter()
            .map(|(name, _)| *name)
            .filter(|who| *who != "flip")
        {
            assert!(!opens(&story, &request, who), "{who} with the officer's");
            let own = on_request(&story, who);
            assert!(!opens(&story, &own, who), "{who} with their own");
            assert!(
                !may_request(&story.case, &colleague(who), story.now.local),
                "{who}"
            );
        }
    }
}

#[test]
fn an_involved_privacy_officer_can_neither_ask_nor_see() {
    let story = Story::in_progress();
    let request = on_request(&story, "flip");
    assert!(may_request(
        &story.case,
        &colleague("flip"),
        story.now.local
    ));
    let involved = story.then("coco", &involve("flip"));
    assert!(!opens(&involved, &request, "flip"));
    assert!(!may_request(
        &involved.case,
        &colleague("flip"),
        involved.now.local
    ));
}

#[test]
fn every_read_of_the_privacy_officer_is_written_down_also_of_an_ordinary_case() {
    for story in [Story::in_progress(), Story::acute()] {
        for way in [Way::Request, Way::Case] {
            let read = Access::of(&story.case, &colleague("flip"), way, &story.now);
            let read = read.expect("written down");
            assert_eq!((read.capacity, read.way), (Capacity::PrivacyOfficer, way));
        }
    }
}

#[test]
fn on_request_the_case_is_read_with_its_reporter_without_notes_and_nothing_can_be_done() {
    let mut reaction = crate::world::reaction(domain::Nature::Complaint);
    reaction.reporter.name = domain::words::PersonName::parse("Ouder van Test").ok();
    let story = Story::of(reaction)
        .then("coco", &Command::CompleteInvolvementCheck)
        .then("coco", &assign("suus"))
        .then("suus", &note(Layer::Internal));
    let (org, now) = (organisation(), story.now.clone());
    let local = |at: DateTime<Utc>| at.naive_utc();
    let lens = Lens {
        org: &org,
        now: &now,
        language: Language::Nl,
        local: &local,
    };
    let view = case_on_request(&story.case, &story.record, &colleague("flip"), 9, &lens);
    assert!(view.on_request && view.acts.is_empty() && view.colleagues.is_empty());
    let reporter = view.reporter.expect("with the reporter");
    assert!(reporter.iter().any(|fact| fact.value == "Ouder van Test"));
    let notes = view
        .timeline
        .iter()
        .filter(|item| item.text.as_deref() == Some(message().as_str()));
    assert_eq!(notes.count(), 0, "internal notes stay with the team");
    let team = case_view(&story.case, &story.record, &colleague("coco"), 9, &lens);
    assert_eq!(team.timeline.len(), view.timeline.len() + 1);
    assert!(!team.on_request && !team.acts.is_empty());
    assert!(story.offers("flip").is_empty());
    let refused = story.refuses("flip", &note(Layer::Internal));
    assert_eq!(refused, Some(Refusal::NotFound));
}
