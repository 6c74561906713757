//! Raising to severe, and the director's part (Z4).

use crate::notices::told;
use crate::story::{
    Story, answer_objection, assign, close_internally, hand_back, involve, level, not_taken,
    object, reopen, withdraw,
};
use crate::world::{deputy_until, reaction, today};
use chrono::Days;
use domain::case::Category;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Event;
use domain::severity::{SafetyAnswer, Severity};
use domain::status::{Ground, Handling, Status, StatusKind};
use domain::{Command, CommandKind, Nature};

#[test]
fn whoever_sees_a_case_raises_it_with_a_reason() {
    let story = Story::assigned();
    for who in ["coco", "lena", "cleo", "dora", "suus"] {
        assert!(story.tries(who, &level(Severity::Severe)).is_ok(), "{who}");
        let silent = Command::SetSeverity {
            level: Severity::Severe,
            reason: None,
        };
        assert_eq!(
            story.refuses(who, &silent),
            Some(Refusal::ReasonMissing),
            "{who}"
        );
    }
    let with_director = story.then("coco", &involve("dora"));
    assert!(with_director.tries("bas", &level(Severity::Acute)).is_ok());
    assert_eq!(
        Story::tip().refuses("parent", &level(Severity::Severe)),
        Some(Refusal::NotYourRole)
    );
}

#[test]
fn raising_awaits_the_director_within_one_working_day() {
    let mut story = Story::complaint();
    let events = story
        .does("coco", &level(Severity::Severe))
        .expect("staff may");
    assert_eq!(
        events.iter().map(Event::name).collect::<Vec<_>>(),
        ["triage_started", "severity_set"]
    );
    assert_eq!(story.case.status, Status::AwaitingDirector(None));
    let seen = story.deadline(DeadlineKind::EscalationSeen).expect("D6");
    assert_eq!((seen.starts, seen.due), (today(), today() + Days::new(1)));
    assert_eq!(seen.met_on, None);
}

#[test]
fn a_handler_who_isnt_in_triage_sets_no_ordinary_level() {
    let story = Story::assigned();
    assert_eq!(
        story.refuses("suus", &level(Severity::Medium)),
        Some(Refusal::NotYourRole)
    );
}

#[test]
fn a_present_handler_keeps_reading_until_the_director_decides() {
    let story = Story::in_progress().then("suus", &level(Severity::Severe));
    assert_eq!(
        story.case.status,
        Status::AwaitingDirector(Some(Handling::InProgress))
    );
    assert_eq!(story.handler(), Some("suus"));
    assert!(story.sees("suus"));
    let replaced = story.clone().then("dora", &assign("siem"));
    assert_eq!(
        replaced.case.status,
        Status::Assigned(Some(Handling::InProgress))
    );
    assert!(!replaced.sees("suus"));
    let confirmed = story.then("dora", &assign("suus"));
    assert_eq!(confirmed.case.status, Status::InProgress);
}

#[test]
fn a_handler_confirmed_before_the_announcement_is_still_to_be_announced() {
    let story = Story::assigned().then("coco", &level(Severity::Severe));
    assert_eq!(story.case.status, Status::AwaitingDirector(None));
    let confirmed = story.then("dora", &assign("suus"));
    assert_eq!(confirmed.case.status, Status::Assigned(None));
}

#[test]
fn only_the_director_lowers_from_severe() {
    let story = Story::severe();
    for who in ["coco", "lena", "cleo"] {
        assert_eq!(
            story.refuses(who, &level(Severity::Light)),
            Some(Refusal::DirectorOnly),
            "{who}"
        );
    }
    let silent = Command::SetSeverity {
        level: Severity::Light,
        reason: None,
    };
    assert_eq!(story.refuses("dora", &silent), Some(Refusal::ReasonMissing));
    let lowered = story.days_later(1).then("dora", &level(Severity::Light));
    assert_eq!(lowered.case.status, Status::Triage);
    assert_eq!(
        lowered.met(DeadlineKind::EscalationSeen),
        Some(today() + Days::new(1))
    );
}

#[test]
fn a_case_lowered_while_it_is_handled_goes_on() {
    let story = Story::severe().then("dora", &assign("suus"));
    let lowered = story.then("dora", &level(Severity::Medium));
    assert_eq!(lowered.case.status, Status::Assigned(None));
}

#[test]
fn an_announced_handler_goes_on_after_a_lowered_alarm() {
    let story = Story::in_progress().then("suus", &level(Severity::Severe));
    let lowered = story.then("dora", &level(Severity::Light));
    assert_eq!(lowered.case.status, Status::InProgress);
    assert_eq!(lowered.handler(), Some("suus"));
}

#[test]
fn what_was_reached_with_the_parent_outlasts_a_lowered_alarm() {
    for (story, status) in [
        (Story::assigned(), Status::Assigned(None)),
        (Story::proposed(), Status::SolutionProposed),
        (Story::accepted(), Status::Verifying),
    ] {
        let raised = story.clone().then("coco", &level(Severity::Severe));
        let lowered = raised.then("dora", &level(Severity::Medium));
        assert_eq!((lowered.case.status, lowered.case.round), (status, 1));
    }
    let replaced = Story::proposed().then("coco", &assign("siem"));
    let raised = replaced.then("coco", &level(Severity::Severe));
    let lowered = raised.then("dora", &level(Severity::Medium));
    let proposed = Some(Handling::SolutionProposed);
    assert_eq!(lowered.case.status, Status::Assigned(proposed));
    let left = Story::proposed()
        .then("coco", &level(Severity::Severe))
        .then("coco", &involve("suus"))
        .then("dora", &level(Severity::Medium));
    assert_eq!(left.case.status, Status::Triage);
    let again = left.then("coco", &assign("siem"));
    assert_eq!(again.case.status, Status::Assigned(proposed));
}

/// Unmet rows of D6, and all of them.
fn escalations(story: &Story) -> (usize, usize) {
    let rows = story.rows(DeadlineKind::EscalationSeen);
    let unmet = rows.iter().filter(|row| row.met_on.is_none()).count();
    (unmet, rows.len())
}

#[test]
fn a_severe_case_that_comes_back_to_the_director_is_to_be_seen_within_a_working_day() {
    let severe = Story::in_progress()
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"));
    assert_eq!(escalations(&severe), (0, 1));
    let objected = severe.clone().then("parent", &object());
    let withdrawn = severe.clone().then("parent", &withdraw(None)).delivered(2);
    let closed = withdrawn.then("dora", &close_internally());
    for (story, who, command) in [
        (severe.clone(), "suus", hand_back()),
        (severe.clone(), "coco", involve("suus")),
        (objected, "dora", answer_objection(true)),
        (closed.clone(), "coco", reopen()),
        (closed, "parent", reopen()),
    ] {
        let told = told(&story, who, &command);
        for one in ["cleo", "dora"].into_iter().filter(|one| *one != who) {
            assert!(told.contains(&one.to_owned()), "{one}: {command:?}");
        }
        let back = story.days_later(3).then(who, &command);
        assert_eq!(back.state(), StatusKind::AwaitingDirector, "{command:?}");
        assert_eq!(escalations(&back), (1, 2), "{command:?}");
        let row = back.rows(DeadlineKind::EscalationSeen)[1].clone();
        let on = today() + Days::new(3);
        assert_eq!((row.starts, row.due), (on, on + Days::new(1)));
        let checked = back.then(
            "coco",
            &Command::SetCategory {
                category: Category::Safety,
                cause: None,
            },
        );
        let decided = checked.then("dora", &assign("siem"));
        assert_eq!(escalations(&decided), (0, 2), "{command:?}");
    }
}

#[test]
fn a_case_the_director_ends_was_seen() {
    let declined = Story::severe()
        .then("dora", &not_taken(Ground::NotOurs))
        .delivered(1);
    assert_eq!(escalations(&declined), (0, 1));
    let reopened = declined.then("coco", &reopen());
    assert_eq!(escalations(&reopened), (1, 2));
}

#[test]
fn level_4_is_not_lowered_before_the_consultation() {
    let story = Story::severe().then("coco", &level(Severity::Acute));
    assert!(story.sees("coco"), "who triaged is in the circle");
    assert!(
        !story.sees("cora") && !story.sees("lena"),
        "the restricted circle"
    );
    for who in ["dora", "deva"] {
        let refused = story.refuses(who, &level(Severity::Severe));
        assert_eq!(refused, Some(Refusal::ConsultationMissing), "{who}");
    }
    for who in ["cleo", "anne"] {
        assert_eq!(
            story.refuses(who, &level(Severity::Light)),
            Some(Refusal::DirectorOnly),
            "{who}"
        );
    }
    let unfinished = (CommandKind::SetSeverity, Err(Refusal::ConsultationMissing));
    assert!(story.offers("dora").contains(&unfinished));
}

#[test]
fn a_deputy_decides_as_long_as_the_grant_runs() {
    let story = Story::severe();
    assert!(story.tries("deva", &assign("suus")).is_ok());
    let days = (deputy_until() - today()).num_days().unsigned_abs();
    let last = story.days_later(days);
    assert!(last.tries("deva", &level(Severity::Light)).is_ok());
    let ended = last.days_later(1);
    assert_eq!(
        ended.refuses("deva", &level(Severity::Light)),
        Some(Refusal::NotFound)
    );
}

#[test]
fn the_bestuurder_takes_the_part_of_a_director_who_is_involved() {
    let story = Story::severe();
    assert!(!story.sees("bas"));
    let story = story.then("dora", &involve("dora"));
    assert_eq!(
        story.refuses("dora", &assign("suus")),
        Some(Refusal::NotFound)
    );
    assert_eq!(
        story.refuses("deva", &assign("suus")),
        Some(Refusal::NotYourRole)
    );
    assert_eq!(
        story.refuses("coco", &assign("suus")),
        Some(Refusal::DirectorOnly)
    );
    assert!(story.tries("bas", &level(Severity::Light)).is_ok());
    let decided = story.then("bas", &assign("suus"));
    assert_eq!(decided.met(DeadlineKind::EscalationSeen), Some(today()));
}

#[test]
fn a_suggestion_is_confirmed_or_lowered_by_triage() {
    let mut hit = reaction(Nature::Complaint);
    hit.safety = Some(SafetyAnswer::Yes);
    let story = Story::of(hit);
    let silent = Command::SetSeverity {
        level: Severity::Light,
        reason: None,
    };
    assert_eq!(story.refuses("coco", &silent), Some(Refusal::ReasonMissing));
    let lowered = story.clone().then("coco", &level(Severity::Light));
    assert!(lowered.case.severity_confirmed && !lowered.case.is_possibly_severe());
    assert_eq!(lowered.case.status, Status::Triage);
    let confirmed = story.then("coco", &level(Severity::Severe));
    assert_eq!(confirmed.state(), StatusKind::AwaitingDirector);
}

#[test]
fn an_ordinary_level_needs_a_reason_only_when_lowered() {
    let up = Command::SetSeverity {
        level: Severity::Medium,
        reason: None,
    };
    let story = Story::complaint().then("coco", &up);
    assert_eq!(story.refuses("coco", &up), Some(Refusal::NothingChanges));
    let down = Command::SetSeverity {
        level: Severity::Light,
        reason: None,
    };
    assert_eq!(story.refuses("coco", &down), Some(Refusal::ReasonMissing));
    let confirm = Command::SetSeverity {
        level: Severity::Light,
        reason: None,
    };
    assert!(
        Story::complaint().tries("coco", &confirm).is_ok(),
        "as suggested"
    );
}

#[test]
fn the_escalation_runs_once_at_a_time() {
    let rows = |story: &Story| {
        let kinds = story.case.deadlines.iter().map(|row| row.kind);
        kinds
            .filter(|kind| *kind == DeadlineKind::EscalationSeen)
            .count()
    };
    let story = Story::severe();
    let acute = story.clone().then("coco", &level(Severity::Acute));
    assert_eq!(rows(&acute), 1, "still unmet");
    let decided = story
        .then("dora", &assign("suus"))
        .then("dora", &level(Severity::Acute));
    assert_eq!(rows(&decided), 2, "to be seen again");
    assert_eq!(decided.state(), StatusKind::AwaitingDirector);
}

#[test]
fn a_possibly_severe_case_is_not_assigned_before_its_level_is_set() {
    let story = Story::possibly_severe().then("coco", &Command::CompleteInvolvementCheck);
    for who in ["coco", "cleo", "dora"] {
        assert_eq!(
            story.refuses(who, &assign("suus")),
            Some(Refusal::SeverityUnsettled),
            "{who}"
        );
    }
    let light = story.clone().then("coco", &level(Severity::Light));
    assert!(light.tries("coco", &assign("suus")).is_ok());
    let severe = story.then("coco", &level(Severity::Severe));
    assert_eq!(
        severe.refuses("coco", &assign("suus")),
        Some(Refusal::DirectorOnly)
    );
    assert!(severe.tries("dora", &assign("suus")).is_ok());
}

#[test]
fn a_possibly_acute_case_is_kept_from_the_location() {
    let story = Story::possibly_acute().then("coco", &Command::CompleteInvolvementCheck);
    assert!(!story.sees("lena") && story.sees("coco") && story.sees("cleo"));
    let lowered = story.then("coco", &level(Severity::Medium));
    assert!(lowered.sees("lena"));
}

#[test]
fn a_klacht_has_at_least_level_1() {
    let story = Story::checked();
    assert_eq!(
        story.refuses("coco", &level(Severity::Idea)),
        Some(Refusal::ComplaintHasALevel)
    );
    let tip = Story::tip().then("coco", &crate::story::nature(Nature::Complaint, None));
    assert_eq!(tip.case.severity, Severity::Light);
}
