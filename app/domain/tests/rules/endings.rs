//! Endings and new beginnings: full track, not taken, reopened (4.3).

use crate::notices::told;
use crate::story::{
    Story, announce, ask, assign, by, close_internally, full_track, letter, level, not_taken,
    reopen, take_back, thanks,
};
use crate::world::{address, id, reaction, today};
use chrono::{Days, NaiveDate};
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Visibility;
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;
use domain::status::{Closure, Ground, Handling, Status};
use domain::{Command, Nature};

const D1: DeadlineKind = DeadlineKind::HandlerKnown;
const D2: DeadlineKind = DeadlineKind::SolutionProposed;
const D3: DeadlineKind = DeadlineKind::Judged;

/// Round, beginning and formal date of each row.
fn terms(story: &Story, kind: DeadlineKind) -> Vec<(u32, NaiveDate, NaiveDate)> {
    let rows = story.rows(kind);
    rows.iter()
        .map(|row| (row.round, row.starts, row.due))
        .collect()
}

#[test]
fn a_light_reaction_is_handled_in_full_for_a_reason_the_parent_reads() {
    let looked_at = Story::tip().then("coco", &level(Severity::Idea));
    for story in [Story::tip(), looked_at] {
        for who in ["cleo", "dora", "parent"] {
            let refused = story.refuses(who, &full_track());
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        for who in ["coco", "lena"] {
            let layers = story.leaves(who, &full_track());
            assert_eq!(layers, [("full_track_chosen", Visibility::Parent)]);
            assert_eq!(told(&story, who, &full_track()), ["parent"]);
            let full = story.clone().then(who, &full_track());
            assert_eq!((&full.case.status, full.case.round), (&Status::Triage, 1));
            assert_eq!(full.case.deadlines, story.case.deadlines);
            assert_eq!(
                full.refuses("coco", &thanks(Channel::Mail)),
                Some(Refusal::FullTrackOnly)
            );
            let again = full.refuses("coco", &full_track());
            assert_eq!(again, Some(Refusal::NothingChanges));
        }
    }
    for (story, refusal) in [
        (Story::complaint(), Refusal::NothingChanges),
        (Story::tip_in_progress(), Refusal::NotInThisState),
        (Story::handled(), Refusal::NotInThisState),
    ] {
        assert_eq!(story.refuses("coco", &full_track()), Some(refusal));
    }
}

#[test]
fn a_thanked_reaction_handled_in_full_gets_terms_of_its_own_and_no_d3() {
    let story = Story::closed().days_later(4).then("coco", &full_track());
    assert_eq!((&story.case.status, story.case.round), (&Status::Triage, 2));
    let on = today() + Days::new(4);
    assert_eq!(terms(&story, D1)[1], (2, on, on + Days::new(7)));
    assert_eq!(terms(&story, D2)[1], (2, on, on + Days::new(21)));
    assert!(terms(&story, D3).is_empty());
    assert_eq!(story.met(D1), Some(today()), "the first ones stay met");
}

#[test]
fn what_isnt_taken_needs_a_ground_and_closes_on_delivery() {
    for ground in [Ground::NotOurs, Ground::Abuse] {
        let sent = Story::complaint().then("coco", &not_taken(ground));
        assert!(sent.case.status.is_open(), "frozen isn't delivered");
        assert_eq!(
            sent.refuses("cora", &not_taken(ground)),
            Some(Refusal::LetterPending)
        );
        let closed = sent.delivered(1);
        assert_eq!(
            closed.case.status,
            Status::Closed(Closure::NotTaken(ground))
        );
        let bounced = closed.clone().then("system", &take_back(1));
        assert_eq!(bounced.case.status, Status::Triage);
        let reversed = closed.days_later(99).then("coco", &reopen());
        assert_eq!(reversed.case.status, Status::Triage);
    }
    let story = Story::complaint();
    let groundless = letter(LetterKind::NotTaken);
    assert_eq!(
        story.refuses("coco", &groundless),
        Some(Refusal::ReasonMissing)
    );
    for who in ["suus", "lena", "cleo", "parent"] {
        let refused = Story::in_progress().refuses(who, &not_taken(Ground::Abuse));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
}

#[test]
fn what_ends_a_case_is_handed_over_by_whoever_sends_it_the_director_too() {
    let mut by_post = reaction(Nature::Complaint);
    by_post.reporter.address = Some(address());
    let story = Story::of(by_post).then("coco", &Command::CompleteInvolvementCheck);
    let sent = story.then("coco", &by(not_taken(Ground::NotOurs), Channel::Post));
    let deliver = Command::DeliverLetter {
        number: 1,
        on: today(),
    };
    for (who, refusal) in [
        ("system", Refusal::NoSuchLetter),
        ("lena", Refusal::NoSuchLetter),
        ("cleo", Refusal::NotYourRole),
    ] {
        assert_eq!(sent.refuses(who, &deliver), Some(refusal), "{who}");
    }
    for who in ["coco", "dora"] {
        let closed = sent.clone().then(who, &deliver);
        assert!(!closed.case.status.is_open(), "{who}");
        for who in ["coco", "dora"] {
            assert!(closed.tries(who, &take_back(1)).is_ok(), "{who}");
        }
    }
}

#[test]
fn a_severe_case_is_declined_by_the_director_alone() {
    let command = not_taken(Ground::NotOurs);
    let possibly = Story::possibly_severe();
    for who in ["coco", "dora"] {
        let refused = possibly.refuses(who, &command);
        assert_eq!(refused, Some(Refusal::SeverityUnsettled), "{who}");
    }
    let severe = Story::severe();
    assert_eq!(
        severe.refuses("coco", &command),
        Some(Refusal::DirectorOnly)
    );
    let declined = Status::Closed(Closure::NotTaken(Ground::NotOurs));
    let closed = severe.then("dora", &command).delivered(1);
    assert_eq!(closed.case.status, declined);
    let raised = Story::checked()
        .then("coco", &command)
        .then("lena", &level(Severity::Severe))
        .delivered(1);
    assert_eq!(raised.case.status, Status::AwaitingDirector(None));
    let by_director = Story::checked()
        .then("dora", &command)
        .then("lena", &level(Severity::Severe))
        .delivered(1);
    assert_eq!(by_director.case.status, declined);
}

#[test]
fn the_parent_reopens_within_six_weeks_and_coordinator_or_director_later_too() {
    let last = Story::handled().days_later(42);
    assert!(last.tries("parent", &reopen()).is_ok());
    let after = last.days_later(1);
    assert_eq!(after.refuses("parent", &reopen()), Some(Refusal::TooLate));
    for who in ["coco", "dora"] {
        assert!(after.tries(who, &reopen()).is_ok(), "{who}");
    }
    for who in ["suus", "lena", "cleo", "system"] {
        let refused = after.refuses(who, &reopen());
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    assert_eq!(
        Story::accepted().refuses("parent", &reopen()),
        Some(Refusal::NotInThisState)
    );
}

#[test]
fn reopening_begins_a_round_with_terms_of_its_own() {
    let closed = Story::handled().days_later(10);
    assert_eq!(
        closed.leaves("parent", &reopen()),
        [("reopened", Visibility::Parent)]
    );
    assert_eq!(told(&closed, "parent", &reopen()), ["coco", "cora"]);
    assert_eq!(told(&closed, "coco", &reopen()), ["parent"]);
    let story = closed.then("parent", &reopen());
    assert_eq!((&story.case.status, story.case.round), (&Status::Triage, 2));
    assert_eq!(story.case.assignment, None);
    let on = today() + Days::new(10);
    for (kind, weeks) in [(D1, 1), (D2, 3), (D3, 6)] {
        let due = on + Days::new(7 * weeks);
        assert_eq!(terms(&story, kind)[1..], [(2, on, due)], "{kind:?}");
        assert_eq!(story.rows(kind)[1].met_on, None);
        assert_eq!(story.met(kind), Some(today()), "{kind:?}");
    }
    let announced = story
        .then("coco", &assign("suus"))
        .then("suus", &announce(Channel::Mail));
    assert_eq!(announced.case.status, Status::Assigned(None));
    let announced = announced.delivered(4);
    assert_eq!(announced.case.status, Status::InProgress);
    assert_eq!(announced.rows(D1)[1].met_on, Some(on));
    assert_eq!(announced.handler(), Some(id("suus").as_str()));
}

#[test]
fn a_severe_case_is_reopened_to_the_director_and_a_light_one_without_d3() {
    let closed = Story::severe_withdrawn().then("dora", &close_internally());
    let story = closed.then("parent", &reopen());
    assert_eq!(story.case.status, Status::AwaitingDirector(None));
    assert!(!story.case.is_withdrawn(), "it isn't withdrawn any more");
    assert!(story.tries("coco", &ask()).is_ok());
    let raised = Story::in_progress().then("coco", &level(Severity::Severe));
    let handled = Status::AwaitingDirector(Some(Handling::InProgress));
    assert_eq!(raised.case.status, handled);
    let tip = Story::closed().then("parent", &reopen());
    assert_eq!((terms(&tip, D1).len(), terms(&tip, D2).len()), (2, 2));
    assert!(terms(&tip, D3).is_empty());
    assert!(tip.tries("coco", &thanks(Channel::Mail)).is_ok());
}
