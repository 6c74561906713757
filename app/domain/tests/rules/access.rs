//! Whose reads are written down, as what, and who may look into that log (4.1, 4.4).

use crate::story::{Story, ask_input, confidential, involve};
use crate::world::{STAFF, colleague};
use domain::access::{Access, Capacity, Way, inspects, may_inspect};
use domain::visibility::asked;

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
    let read = |story: &Story| Access::of(&story.case, &colleague("puck"), Way::Part, &story.now);
    let ordinary = Story::in_progress().then("suus", &ask_input("puck"));
    assert_eq!(read(&ordinary), None);
    let secret = ordinary.then("coco", &confidential(&[]));
    assert!(asked(&secret.case, &colleague("puck"), secret.now.local).count() == 1);
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
