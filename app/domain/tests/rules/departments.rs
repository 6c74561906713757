//! A supporting department as handler (Z6): one of its people takes the case up.

use crate::acts::to_department;
use crate::notices::told;
use crate::story::{Story, announce, assign, confidential, involve, level, nature};
use crate::world::{actor, colleague, id, now, today};
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Visibility;
use domain::letter::Channel;
use domain::place::DepartmentId;
use domain::severity::Severity;
use domain::status::{Handling, Status, StatusKind};
use domain::{Command, Nature};

fn asked() -> Story {
    Story::checked().then("coco", &to_department("facturatie"))
}

#[test]
fn a_department_sees_what_it_was_assigned_and_one_of_them_takes_it_up() {
    let story = asked();
    assert_eq!(story.case.status, Status::Assigned(None));
    assert_eq!(story.handler(), None, "nobody is the handler yet");
    for who in ["suus", "siem"] {
        assert!(!Story::checked().sees(who) && story.sees(who), "{who}");
    }
    for who in ["puck", "gone", "luuk"] {
        assert!(!story.sees(who), "{who}");
    }
    let taken = story.clone().then("siem", &Command::TakeUp);
    assert_eq!(
        (taken.handler(), taken.state()),
        (Some("siem"), StatusKind::Assigned)
    );
    assert!(!taken.sees("suus"), "the others need not see it any more");
    let assignment = taken.case.assignment.as_ref().expect("a handler");
    assert_eq!(
        assignment.decided_by,
        id("coco"),
        "who chose the department"
    );
    let told_of_it = taken.then("siem", &announce(Channel::Mail)).delivered(1);
    assert_eq!(told_of_it.state(), StatusKind::InProgress);
    assert_eq!(told_of_it.met(DeadlineKind::HandlerKnown), Some(today()));
    for who in ["lena", "coco", "dora"] {
        assert_eq!(
            story.refuses(who, &Command::TakeUp),
            Some(Refusal::NotYourRole),
            "{who}"
        );
    }
}

#[test]
fn everybody_there_who_can_handle_it_is_told_but_nobody_who_is_involved() {
    let story = Story::checked();
    let asks = to_department("facturatie");
    assert_eq!(told(&story, "coco", &asks), ["siem", "suus"]);
    assert_eq!(
        story.leaves("coco", &asks),
        [("department_assigned", Visibility::Internal)]
    );
    let one_out = story.then("coco", &involve("suus"));
    assert_eq!(told(&one_out, "coco", &asks), ["siem"]);
    let asked = one_out.then("coco", &asks);
    assert!(!asked.sees("suus"));
    assert_eq!(
        asked.refuses("suus", &Command::TakeUp),
        Some(Refusal::NotFound)
    );
    let nobody = Story::checked()
        .then("coco", &involve("suus"))
        .then("coco", &involve("siem"));
    assert_eq!(
        nobody.refuses("coco", &asks),
        Some(Refusal::CandidateUnsuitable)
    );
}

#[test]
fn a_department_without_anybody_who_can_handle_it_is_no_handler() {
    let story = Story::checked();
    let unable = story.refuses("coco", &to_department("planning"));
    assert_eq!(unable, Some(Refusal::CandidateUnsuitable));
    let strangers = Command::AssignDepartment {
        department: DepartmentId::parse("planning").expect("a slug"),
        members: vec![colleague("suus")],
        reason: None,
    };
    let elsewhere = story.refuses("coco", &strangers);
    assert_eq!(elsewhere, Some(Refusal::CandidateUnsuitable), "not theirs");
}

#[test]
fn it_is_assigned_as_a_person_is() {
    let asks = to_department("facturatie");
    assert_eq!(
        Story::complaint()
            .then("coco", &level(Severity::Light))
            .refuses("coco", &asks),
        Some(Refusal::InvolvementUnchecked)
    );
    assert_eq!(
        Story::severe().refuses("coco", &asks),
        Some(Refusal::DirectorOnly)
    );
    let named = Story::severe().refuses("dora", &asks);
    assert_eq!(
        named,
        Some(Refusal::PersonNeeded),
        "the director names a person"
    );
    let raised = asked().then("coco", &level(Severity::Severe));
    assert!(raised.sees("suus"), "until the director decides");
    let lowered = raised.clone().then("dora", &level(Severity::Medium));
    assert_eq!(lowered.case.status, Status::Assigned(None));
    assert!(
        lowered.tries("suus", &Command::TakeUp).is_ok(),
        "it is theirs again"
    );
    assert_eq!(
        raised.refuses("suus", &Command::TakeUp),
        Some(Refusal::NotInThisState)
    );
    let silent = |story: &Story, who: &str| {
        let mut command = to_department("facturatie");
        if let Command::AssignDepartment { reason, .. } = &mut command {
            *reason = None;
        }
        story.refuses(who, &command)
    };
    assert_eq!(
        silent(&Story::assigned(), "coco"),
        Some(Refusal::ReasonMissing)
    );
    assert_eq!(silent(&Story::checked(), "coco"), None);
    assert_eq!(
        asked().refuses("coco", &asks),
        Some(Refusal::AlreadyHandler)
    );
    let mut other = assign("lena");
    if let Command::Assign { reason, .. } = &mut other {
        *reason = None;
    }
    assert_eq!(
        asked().refuses("coco", &other),
        Some(Refusal::ReasonMissing)
    );
    let person = asked().then("coco", &assign("lena"));
    assert_eq!(
        (person.handler(), person.sees("suus")),
        (Some("lena"), false)
    );
}

#[test]
fn what_was_in_hand_stays_in_hand_and_the_parent_is_told_anew_within_a_week() {
    let story = Story::proposed().days_later(2);
    let moved = story.then("coco", &to_department("facturatie"));
    let carried = Status::Assigned(Some(Handling::SolutionProposed));
    assert_eq!((&moved.case.status, moved.handler()), (&carried, None));
    let taken = moved.then("siem", &Command::TakeUp);
    assert_eq!(taken.rows(DeadlineKind::HandlerKnown).len(), 2, "D1 anew");
    let told_of_it = taken.then("siem", &announce(Channel::Mail)).delivered(3);
    assert_eq!(told_of_it.state(), StatusKind::SolutionProposed);
}

#[test]
fn a_hidden_case_is_hidden_from_the_department_s_involved_too() {
    let story = asked().then("coco", &confidential(&[]));
    assert!(story.sees("suus"), "it is theirs to handle");
    let involved = story.then("cleo", &involve("suus"));
    assert!(!involved.sees("suus") && involved.sees("siem"));
    assert!(domain::permitted(&involved.case, &actor("suus"), &now()).is_empty());
}

#[test]
fn what_became_a_klacht_meanwhile_is_checked_before_it_is_taken_up() {
    let story = Story::tip()
        .then("coco", &level(Severity::Light))
        .then("coco", &to_department("facturatie"))
        .then("coco", &nature(Nature::Complaint, None));
    let unchecked = story.refuses("siem", &Command::TakeUp);
    assert_eq!(unchecked, Some(Refusal::InvolvementUnchecked));
    let checked = story.then("coco", &Command::CompleteInvolvementCheck);
    assert!(checked.tries("siem", &Command::TakeUp).is_ok());
}
