//! Triage: nature, category, places, confidentiality, and who may.

use crate::story::{Story, confidential, level, nature};
use crate::world::{elsewhere, here, id, line, reaction, reason, site, today};
use chrono::Days;
use domain::case::Category;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Event;
use domain::place::{Care, Places};
use domain::severity::Severity;
use domain::status::{Status, StatusKind};
use domain::{Command, Nature};

fn category() -> Command {
    Command::SetCategory {
        category: Category::Invoices,
        cause: Some(line("dubbel geboekt")),
    }
}

fn places(places: Places) -> Command {
    Command::SetPlaces {
        places,
        care: Some(Care::Bso),
    }
}

#[test]
fn the_first_triage_act_starts_triage_and_the_second_does_not() {
    let mut story = Story::tip();
    let first = story.does("coco", &category()).expect("triage");
    assert_eq!(first[0], Event::TriageStarted);
    assert_eq!(first.len(), 2);
    assert_eq!(story.case.status, Status::Triage);
    assert_eq!(story.case.category, Some(Category::Invoices));
    assert_eq!(story.case.cause, Some(line("dubbel geboekt")));
    let second = story.does("coco", &places(elsewhere())).expect("triage");
    assert_eq!(second.len(), 1);
    assert_eq!(story.case.care, Some(Care::Bso));
}

#[test]
fn coordinator_managers_and_director_triage_and_nobody_else() {
    let story = Story::tip();
    for who in ["coco", "lena", "cleo", "dora", "deva"] {
        assert!(story.tries(who, &category()).is_ok(), "{who}");
    }
    for who in [
        "luuk", "carl", "suus", "bas", "anne", "puck", "olga", "flip", "bob",
    ] {
        assert_eq!(
            story.refuses(who, &category()),
            Some(Refusal::NotFound),
            "{who}"
        );
    }
    assert_eq!(
        story.refuses("parent", &category()),
        Some(Refusal::NotYourRole)
    );
    assert_eq!(
        story.refuses("system", &category()),
        Some(Refusal::NotYourRole)
    );
    let handled = Story::assigned();
    assert_eq!(
        handled.refuses("suus", &category()),
        Some(Refusal::NotYourRole)
    );
}

#[test]
fn a_location_manager_triages_up_to_level_2() {
    let medium = Story::checked().then("coco", &level(Severity::Medium));
    assert!(medium.tries("lena", &category()).is_ok());
    let severe = Story::severe();
    for command in [
        category(),
        places(Places::Unknown),
        nature(Nature::Tip, None),
    ] {
        assert_eq!(
            severe.refuses("lena", &command),
            Some(Refusal::AboveYourLevel)
        );
        assert!(severe.tries("coco", &command).is_ok());
    }
}

#[test]
fn a_suggested_level_is_above_the_location_manager_too() {
    let mut reaction = reaction(Nature::Tip);
    reaction.safety = Some(domain::severity::SafetyAnswer::Yes);
    let story = Story::of(reaction);
    assert_eq!(
        story.refuses("lena", &category()),
        Some(Refusal::AboveYourLevel)
    );
    let lowering = level(Severity::Idea);
    assert_eq!(
        story.refuses("lena", &lowering),
        Some(Refusal::AboveYourLevel)
    );
    assert!(story.tries("coco", &lowering).is_ok());
}

#[test]
fn a_klacht_without_agreement_keeps_d3_and_counts_as_klacht() {
    let story = Story::checked().then("coco", &nature(Nature::Tip, None));
    assert_eq!(story.case.nature, Nature::Tip);
    assert!(story.case.counts_as_complaint);
    assert!(story.deadline(DeadlineKind::Judged).is_some());
    let agreed = story.then("coco", &nature(Nature::Tip, Some(today())));
    assert!(!agreed.case.counts_as_complaint);
    assert!(agreed.deadline(DeadlineKind::Judged).is_none());
}

#[test]
fn what_becomes_a_klacht_is_judged_within_six_weeks_of_the_original_receipt() {
    let mut story = Story::tip().days_later(20);
    let events = story
        .does("coco", &nature(Nature::Complaint, None))
        .expect("at any time");
    assert!(matches!(
        &events[1],
        Event::NatureChanged {
            judged_by: Some(_),
            ..
        }
    ));
    let judged = story.deadline(DeadlineKind::Judged).expect("D3");
    assert_eq!(
        (judged.starts, judged.due),
        (today(), today() + Days::new(42))
    );
    assert!(story.case.counts_as_complaint);
    let back = story.then("coco", &nature(Nature::Tip, None));
    let again = back.then("coco", &nature(Nature::Complaint, None));
    assert_eq!(again.case.deadlines.len(), 3, "D3 stays one row");
}

#[test]
fn an_agreement_lies_between_receipt_and_today() {
    let story = Story::complaint().days_later(2);
    for on in [today() - Days::new(1), today() + Days::new(3)] {
        let command = nature(Nature::Tip, Some(on));
        assert_eq!(
            story.refuses("coco", &command),
            Some(Refusal::DateImpossible)
        );
    }
    for on in [today(), today() + Days::new(2)] {
        assert!(story.tries("coco", &nature(Nature::Tip, Some(on))).is_ok());
    }
}

#[test]
fn what_changes_nothing_is_refused() {
    let story = Story::tip()
        .then("coco", &category())
        .then("coco", &confidential(&["lena"]));
    let same = Command::SetPlaces {
        places: here(),
        care: None,
    };
    for command in [
        category(),
        nature(Nature::Tip, None),
        same,
        places(Places::Sites(vec![])),
    ] {
        assert_eq!(
            story.refuses("coco", &command),
            Some(Refusal::NothingChanges),
            "{command:?}"
        );
    }
    let circle = confidential(&["coco", "lena"]);
    assert_eq!(
        story.refuses("coco", &circle),
        Some(Refusal::NothingChanges)
    );
    let other_cause = Command::SetCategory {
        category: Category::Invoices,
        cause: None,
    };
    assert!(story.tries("coco", &other_cause).is_ok());
    let only_care = Command::SetPlaces {
        places: here(),
        care: Some(Care::Kdv),
    };
    assert!(story.tries("coco", &only_care).is_ok());
}

#[test]
fn a_new_location_asks_for_the_involvement_check_again() {
    let story = Story::checked();
    assert!(story.sees("lena"));
    let both = Places::Sites(vec![site("boomhut", "noord"), site("zeester", "zuid")]);
    let moved = story.then("coco", &places(both.clone()));
    assert!(!moved.case.involvement_checked && !moved.sees("luuk"));
    let again = moved.then("coco", &Command::CompleteInvolvementCheck);
    assert!(again.sees("luuk") && again.sees("lena"));
    let fewer = again.then("coco", &places(here()));
    assert!(
        fewer.case.involvement_checked,
        "no other manager reads it now"
    );
}

#[test]
fn the_one_who_makes_it_confidential_is_in_the_circle() {
    let story = Story::tip().then("coco", &confidential(&["suus"]));
    assert_eq!(story.case.circle, vec![id("coco"), id("suus")]);
    for who in ["coco", "suus", "cleo", "dora"] {
        assert!(story.sees(who), "{who}");
    }
    for who in ["cora", "lena", "carl", "bas", "anne"] {
        assert!(!story.sees(who), "{who}");
        assert!(story.offers(who).is_empty());
    }
    let lift = Command::SetConfidential {
        on: false,
        circle: vec![id("suus")],
        reason: reason(),
    };
    let lifted = story.then("dora", &lift);
    assert!(!lifted.case.confidential && lifted.case.circle.is_empty());
    assert!(lifted.sees("cora") && !lifted.sees("suus"));
}

#[test]
fn the_location_manager_makes_a_case_up_to_level_2_confidential() {
    let story = Story::tip().then("lena", &confidential(&[]));
    assert_eq!(story.case.circle, vec![id("lena")], "who triages is in it");
    for who in ["dora", "cleo"] {
        assert!(story.sees(who), "{who} sees it whatever the circle");
    }
    assert!(!story.sees("coco"));
    let severe = Story::severe();
    assert_eq!(
        severe.refuses("lena", &confidential(&[])),
        Some(Refusal::AboveYourLevel)
    );
}

#[test]
fn nobody_involved_is_in_a_circle() {
    let story = Story::tip().then("coco", &confidential(&["suus"]));
    let story = story.then("coco", &crate::story::involve("suus"));
    assert_eq!(story.case.circle, vec![id("coco")]);
    let command = confidential(&["suus", "lena"]);
    assert_eq!(
        story.refuses("coco", &command),
        Some(Refusal::CandidateInvolved)
    );
}

#[test]
fn nothing_is_triaged_after_closing() {
    let story = Story::closed();
    assert_eq!(story.state(), StatusKind::Closed);
    for command in [
        category(),
        level(Severity::Severe),
        nature(Nature::Complaint, None),
    ] {
        assert_eq!(
            story.refuses("coco", &command),
            Some(Refusal::NotInThisState)
        );
    }
}
