//! Who assigns whom.

use crate::story::{Story, assign, involve, level, link, rule_out};
use crate::world::{colleague, id, line, reaction, reason, today};
use chrono::Days;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::severity::Severity;
use domain::status::{Handling, Status};
use domain::{Command, Nature};

#[test]
fn coordinator_cluster_manager_and_director_assign_an_ordinary_case() {
    let story = Story::checked();
    for who in ["coco", "cleo", "dora", "deva"] {
        let assigned = story.clone().then(who, &assign("suus"));
        assert_eq!(assigned.case.status, Status::Assigned(None), "{who}");
        let assignment = assigned.case.assignment.expect("assigned");
        assert_eq!(
            (assignment.handler, assignment.decided_by),
            (id("suus"), id(who))
        );
        assert_eq!(assignment.since, today());
    }
    assert_eq!(
        story.refuses("lena", &assign("suus")),
        Some(Refusal::NotYourRole)
    );
}

#[test]
fn a_severe_case_is_assigned_by_the_director_only() {
    let story = Story::severe();
    for who in ["coco", "cleo"] {
        assert_eq!(
            story.refuses(who, &assign("suus")),
            Some(Refusal::DirectorOnly),
            "{who}"
        );
    }
    assert_eq!(
        story.refuses("lena", &assign("suus")),
        Some(Refusal::NotYourRole)
    );
    let silent = Command::Assign {
        to: Box::new(colleague("suus")),
        reason: None,
    };
    assert_eq!(story.refuses("dora", &silent), Some(Refusal::ReasonMissing));
    let assigned = story.then("dora", &assign("suus"));
    assert_eq!(assigned.case.status, Status::Assigned(None));
    assert_eq!(assigned.met(DeadlineKind::EscalationSeen), Some(today()));
    assert_eq!(
        assigned.refuses("coco", &assign("siem")),
        Some(Refusal::DirectorOnly)
    );
}

#[test]
fn nothing_is_assigned_before_triage() {
    assert_eq!(
        Story::tip().refuses("coco", &assign("suus")),
        Some(Refusal::NotInThisState)
    );
    assert_eq!(
        Story::closed().refuses("coco", &assign("suus")),
        Some(Refusal::NotInThisState)
    );
}

#[test]
fn a_klacht_is_assigned_after_the_involvement_check() {
    let story = Story::complaint().then("coco", &level(Severity::Medium));
    assert_eq!(
        story.refuses("coco", &assign("suus")),
        Some(Refusal::InvolvementUnchecked)
    );
    let severe = story.then("coco", &level(Severity::Severe));
    assert_eq!(
        severe.refuses("dora", &assign("suus")),
        Some(Refusal::InvolvementUnchecked)
    );
    assert!(Story::checked().tries("coco", &assign("suus")).is_ok());
}

#[test]
fn a_name_is_settled_before_anybody_handles_it() {
    let mut reaction = reaction(Nature::Tip);
    reaction.not_for = Some(line("Suus"));
    let story = Story::of(reaction).then("coco", &level(Severity::Medium));
    assert_eq!(
        story.refuses("coco", &assign("siem")),
        Some(Refusal::InvolvementUnchecked)
    );
    assert!(
        story
            .clone()
            .then("coco", &rule_out(1))
            .tries("coco", &assign("suus"))
            .is_ok()
    );
    let linked = story.then("coco", &link(1, "suus"));
    assert_eq!(
        linked.refuses("coco", &assign("suus")),
        Some(Refusal::CandidateInvolved)
    );
    assert!(linked.tries("coco", &assign("siem")).is_ok());
}

#[test]
fn a_handler_is_active_has_a_role_for_the_place_and_is_not_involved() {
    let story = Story::checked();
    for who in ["suus", "coco", "lena", "cleo", "dora", "bas"] {
        assert!(story.tries("coco", &assign(who)).is_ok(), "{who}");
    }
    for who in [
        "gone", "luuk", "carl", "puck", "anne", "olga", "flip", "bob",
    ] {
        let refused = story.refuses("coco", &assign(who));
        assert_eq!(refused, Some(Refusal::CandidateUnsuitable), "{who}");
    }
    let story = story.then("coco", &involve("suus"));
    assert_eq!(
        story.refuses("coco", &assign("suus")),
        Some(Refusal::CandidateInvolved)
    );
}

#[test]
fn re_assigning_needs_a_reason_and_resets_nothing() {
    let story = Story::in_progress().days_later(3);
    let silent = Command::Assign {
        to: Box::new(colleague("siem")),
        reason: None,
    };
    assert_eq!(story.refuses("coco", &silent), Some(Refusal::ReasonMissing));
    assert_eq!(
        story.refuses("coco", &assign("suus")),
        Some(Refusal::AlreadyHandler)
    );
    let before = story.case.deadlines.clone();
    let given = Command::Assign {
        to: Box::new(colleague("siem")),
        reason: Some(reason()),
    };
    let story = story.then("cleo", &given);
    assert_eq!(
        story.case.status,
        Status::Assigned(Some(Handling::InProgress))
    );
    let (kept, again) = story.case.deadlines.split_at(before.len());
    assert_eq!(kept, before, "D2 and D3 stay as they are");
    let [again] = again else {
        panic!("D1 begins anew, once: {again:?}");
    };
    let on = story.now.local;
    assert_eq!(
        (again.kind, again.starts, again.due),
        (DeadlineKind::HandlerKnown, on, on + Days::new(7))
    );
    assert!(!story.sees("suus") && story.sees("siem"));
}

#[test]
fn a_first_assignment_needs_no_reason() {
    let silent = Command::Assign {
        to: Box::new(colleague("suus")),
        reason: None,
    };
    assert!(Story::checked().tries("coco", &silent).is_ok());
}
