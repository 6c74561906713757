//! Between handlers: taken over, handed back, objected to (4.3).

use crate::notices::{organisation, told};
use crate::story::{
    Story, announce, answer_objection, assign, confidential, hand_back, involve, level, object,
    take_over,
};
use crate::world::{id, message, today};
use chrono::Days;
use domain::Command;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::{Event, Visibility};
use domain::letter::Channel;
use domain::notice::{Notice, Occasion, notices, still_due};
use domain::severity::Severity;
use domain::staff::By;
use domain::status::{Handling, Status};

const D1: DeadlineKind = DeadlineKind::HandlerKnown;

fn announced(story: Story, who: &str, number: u32) -> Story {
    story.then(who, &announce(Channel::Mail)).delivered(number)
}

#[test]
fn a_colleague_of_the_place_takes_over_with_the_consent_of_coordinator_or_manager() {
    let story = Story::in_progress().days_later(1);
    for consent in ["coco", "cleo", "dora", "deva"] {
        let taken = story.clone().then("lena", &take_over(consent));
        let assignment = taken.case.assignment.clone().expect("handled");
        assert_eq!(assignment.handler, id("lena"), "{consent}");
        assert_eq!(assignment.decided_by, id(consent));
        assert_eq!(assignment.since, today() + Days::new(1));
        let last = taken.record.last().and_then(|one| one.event.clone());
        let Some(Event::HandlerAssigned {
            previous, reason, ..
        }) = last
        else {
            panic!("assigned");
        };
        assert_eq!((previous, reason.is_some()), (Some(id("suus")), true));
        let handled = Some(Handling::InProgress);
        assert_eq!(taken.case.status, Status::Assigned(handled));
    }
    for consent in [
        "suus", "luuk", "carl", "puck", "anne", "bas", "gone", "lena",
    ] {
        let refused = story.refuses("lena", &take_over(consent));
        assert_eq!(refused, Some(Refusal::ConsentInvalid), "{consent}");
    }
    assert_eq!(
        story.leaves("lena", &take_over("coco")),
        [("handler_assigned", Visibility::Internal)]
    );
}

#[test]
fn whoever_may_assign_takes_over_with_their_own_consent_and_nobody_else() {
    let story = Story::in_progress();
    for who in ["coco", "cleo", "dora"] {
        let taken = story.clone().then(who, &take_over(who));
        let assignment = taken.case.assignment.clone().expect("handled");
        assert_eq!(assignment.decided_by, id(who), "{who}");
        assert_eq!(told(&story, who, &take_over(who)), ["suus"], "{who}");
    }
    for (who, consent) in [("lena", "lena"), ("coco", "lena"), ("cleo", "luuk")] {
        let refused = story.refuses(who, &take_over(consent));
        assert_eq!(refused, Some(Refusal::ConsentInvalid), "{who} {consent}");
    }
    let involved = story.then("coco", &involve("dora"));
    assert_eq!(
        involved.refuses("lena", &take_over("deva")),
        Some(Refusal::ConsentInvalid),
        "the bestuurder takes that part"
    );
}

#[test]
fn whoever_is_said_to_have_consented_and_whoever_handled_it_are_told() {
    let story = Story::in_progress();
    assert_eq!(told(&story, "lena", &take_over("coco")), ["coco", "suus"]);
    let replaced = told(&story, "coco", &assign("siem"));
    assert_eq!(replaced, ["siem", "suus"]);
    let own = Story::in_progress().then("cleo", &assign("coco"));
    assert_eq!(told(&own, "lena", &take_over("coco")), ["coco"], "once");
    let taken = story.clone().then("lena", &take_over("coco"));
    let events = story.tries("lena", &take_over("coco")).expect("accepted");
    let org = organisation();
    let occasion = Occasion {
        before: Some(&story.case),
        case: &taken.case,
        by: &By::Staff(id("lena")),
        org: &org,
        today: today(),
    };
    let queued = notices(&occasion, &events[0]);
    let due = |story: &Story| {
        let due = |one: &Notice| still_due(one, &story.case, &org, today());
        queued.iter().filter(|one| due(one)).count()
    };
    assert!(!taken.sees("suus"));
    assert_eq!(due(&taken), 2);
    let involved = taken.then("coco", &involve("suus"));
    assert_eq!(due(&involved), 1, "nobody involved is told");
}

#[test]
fn nobody_consents_who_is_involved_or_doesnt_see_it() {
    let story = Story::in_progress();
    let involved = story.clone().then("coco", &involve("cleo"));
    assert_eq!(
        involved.refuses("lena", &take_over("cleo")),
        Some(Refusal::ConsentInvalid)
    );
    let hidden = story.then("coco", &confidential(&["lena"]));
    assert_eq!(
        hidden.refuses("lena", &take_over("cora")),
        Some(Refusal::ConsentInvalid)
    );
    assert!(hidden.tries("lena", &take_over("coco")).is_ok());
    let above = hidden.then("coco", &involve("dora"));
    assert!(above.tries("lena", &take_over("bas")).is_ok());
}

#[test]
fn only_what_somebody_else_handles_is_taken_over() {
    let story = Story::in_progress();
    assert_eq!(
        story.refuses("suus", &take_over("coco")),
        Some(Refusal::AlreadyHandler)
    );
    assert_eq!(
        story.refuses("siem", &take_over("coco")),
        Some(Refusal::NotFound)
    );
    assert_eq!(
        story.refuses("parent", &take_over("coco")),
        Some(Refusal::NotYourRole)
    );
    let circle = story.clone().then("dora", &confidential(&["anne"]));
    assert_eq!(
        circle.refuses("anne", &take_over("dora")),
        Some(Refusal::NotYourRole),
        "an attention officer handles nothing"
    );
    for story in [Story::checked(), Story::handled()] {
        let refused = story.refuses("lena", &take_over("coco"));
        assert_eq!(refused, Some(Refusal::NotInThisState));
    }
    let severe = story
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"));
    for who in ["lena", "dora"] {
        let refused = severe.refuses(who, &take_over("cleo"));
        assert_eq!(refused, Some(Refusal::DirectorOnly), "{who}");
    }
}

#[test]
fn names_that_came_up_are_settled_before_anybody_takes_over() {
    let moved = Command::SetPlaces {
        places: domain::place::Places::Sites(vec![
            crate::world::site("boomhut", "noord"),
            crate::world::site("zeester", "zuid"),
        ]),
        care: None,
    };
    let story = Story::in_progress().then("coco", &moved);
    assert_eq!(
        story.refuses("cleo", &take_over("coco")),
        Some(Refusal::InvolvementUnchecked)
    );
    let checked = story.then("coco", &Command::CompleteInvolvementCheck);
    assert!(checked.tries("cleo", &take_over("coco")).is_ok());
}

#[test]
fn another_handler_is_announced_within_a_week_and_d2_and_d3_stay() {
    let story = Story::in_progress().days_later(3);
    let before = story.case.deadlines.clone();
    let taken = story.then("lena", &take_over("coco"));
    let (kept, again) = taken.case.deadlines.split_at(before.len());
    assert_eq!(kept, before);
    let on = today() + Days::new(3);
    let [again] = again else {
        panic!("D1 once more");
    };
    assert_eq!((again.kind, again.due), (D1, on + Days::new(7)));
    assert_eq!(again.met_on, None, "the earlier letter doesn't count");
    let met = |story: &Story| {
        let rows = story.rows(D1);
        rows.iter().map(|row| row.met_on).collect::<Vec<_>>()
    };
    let known = announced(taken.clone().days_later(1), "lena", 2);
    assert_eq!(known.case.status, Status::InProgress);
    assert_eq!(met(&known), [Some(today()), Some(on + Days::new(1))]);
    let third = known.then("coco", &assign("siem"));
    assert_eq!(met(&third).last(), Some(&None));
    let third = announced(third, "siem", 3);
    let days = [today(), on + Days::new(1), on + Days::new(1)];
    assert_eq!(met(&third), days.map(Some));
    let before_announcing = taken.then("coco", &assign("siem"));
    assert_eq!(met(&before_announcing).len(), 2, "it runs already");
}

#[test]
fn a_handler_who_was_never_announced_leaves_d1_as_it_is() {
    let story = Story::assigned().then("lena", &take_over("coco"));
    assert_eq!(story.rows(D1).len(), 1);
    assert_eq!(story.case.status, Status::Assigned(None));
}

#[test]
fn the_handler_hands_back_for_a_reason_and_triage_goes_on() {
    for story in [Story::assigned(), Story::in_progress(), Story::proposed()] {
        for who in ["coco", "dora", "parent"] {
            let refused = story.refuses(who, &hand_back());
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        let layers = story.leaves("suus", &hand_back());
        assert_eq!(layers, [("handler_removed", Visibility::Internal)]);
        assert!(told(&story, "suus", &hand_back()).is_empty());
        let back = story.then("suus", &hand_back());
        assert_eq!(back.case.status, Status::Triage);
        assert_eq!(back.handler(), None);
        assert!(!back.sees("suus"));
    }
    let severe = Story::in_progress()
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"))
        .then("suus", &hand_back());
    let handled = Some(Handling::InProgress);
    assert_eq!(severe.case.status, Status::AwaitingDirector(handled));
}

#[test]
fn after_a_hand_back_another_handler_is_announced_within_a_week() {
    let story = Story::in_progress().then("suus", &hand_back());
    let other = story.clone().days_later(2).then("coco", &assign("siem"));
    let on = today() + Days::new(2);
    assert_eq!(other.rows(D1)[1].due, on + Days::new(7));
    assert_eq!(announced(other, "siem", 2).rows(D1)[1].met_on, Some(on));
    let same = story.then("coco", &assign("suus"));
    assert_eq!(same.rows(D1).len(), 1, "the parent knows them");
}

#[test]
fn the_parent_objects_once_to_each_handler_they_were_told_of() {
    assert_eq!(
        Story::assigned().refuses("parent", &object()),
        Some(Refusal::NothingToObject)
    );
    let story = Story::in_progress();
    for who in ["suus", "coco", "dora", "system"] {
        let refused = story.refuses(who, &object());
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let layers = story.leaves("parent", &object());
    assert_eq!(layers, [("objected", Visibility::Parent)]);
    let objected = story.then("parent", &object());
    let objection = objected.case.dossier.open_objection().expect("open");
    assert_eq!((&objection.handler, objection.on), (&id("suus"), today()));
    assert_eq!(objection.due, today() + Days::new(7));
    assert_eq!(
        objected.refuses("parent", &object()),
        Some(Refusal::NothingToObject)
    );
    let answered = objected.then("coco", &answer_objection(false));
    assert_eq!(
        answered.refuses("parent", &object()),
        Some(Refusal::NothingToObject)
    );
    let other = answered.then("lena", &take_over("coco"));
    assert_eq!(
        other.refuses("parent", &object()),
        Some(Refusal::NothingToObject),
        "not told of yet"
    );
    assert!(
        announced(other, "lena", 2)
            .tries("parent", &object())
            .is_ok()
    );
}

#[test]
fn those_who_decide_hear_of_an_objection_and_the_handler_doesnt() {
    let story = Story::in_progress();
    assert_eq!(told(&story, "parent", &object()), ["coco", "cora"]);
    let own = announced(story.clone().then("cleo", &assign("coco")), "coco", 2);
    assert_eq!(told(&own, "parent", &object()), ["cora"]);
    let hidden = story.clone().then("cleo", &confidential(&[]));
    let above = ["cleo", "deva", "dora"];
    assert_eq!(told(&hidden, "parent", &object()), above, "no coordinator");
    let severe = story
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"));
    assert_eq!(told(&severe, "parent", &object()), ["deva", "dora"]);
    let involved = severe.then("coco", &involve("dora"));
    assert_eq!(told(&involved, "parent", &object()), ["bas"]);
}

#[test]
fn who_may_assign_answers_the_objection_and_nobody_their_own() {
    let story = Story::in_progress();
    for granted in [true, false] {
        let none = story.refuses("coco", &answer_objection(granted));
        assert_eq!(none, Some(Refusal::NoSuchRecord));
    }
    let objected = story.then("parent", &object());
    for who in ["suus", "lena", "parent"] {
        let refused = objected.refuses(who, &answer_objection(false));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    for who in ["coco", "cleo", "dora"] {
        let layers = objected.leaves(who, &answer_objection(false));
        assert_eq!(layers, [("objection_answered", Visibility::Parent)]);
        assert_eq!(told(&objected, who, &answer_objection(false)), ["parent"]);
        let kept = objected.clone().then(who, &answer_objection(false));
        assert_eq!(kept.handler(), Some("suus"));
        let answer = kept.case.dossier.objections[0].answer.as_ref();
        let answer = answer.expect("answered");
        assert_eq!((&answer.by, answer.on), (&id(who), today()));
        assert_eq!((answer.granted, &answer.text), (false, &message()));
        let again = kept.refuses("coco", &answer_objection(true));
        assert_eq!(again, Some(Refusal::NoSuchRecord));
    }
    let own = announced(
        Story::in_progress().then("cleo", &assign("coco")),
        "coco",
        2,
    );
    let own = own.then("parent", &object());
    assert_eq!(
        own.refuses("coco", &answer_objection(false)),
        Some(Refusal::NotYourRole)
    );
    assert!(own.tries("cora", &answer_objection(false)).is_ok());
    let severe = objected.then("coco", &level(Severity::Severe));
    for who in ["coco", "cleo"] {
        let refused = severe.refuses(who, &answer_objection(true));
        assert_eq!(refused, Some(Refusal::DirectorOnly), "{who}");
    }
    assert!(severe.tries("dora", &answer_objection(true)).is_ok());
}

#[test]
fn a_granted_objection_takes_the_case_from_the_handler_if_it_is_still_theirs() {
    let objected = Story::in_progress().then("parent", &object());
    assert_eq!(
        objected.leaves("coco", &answer_objection(true)),
        [
            ("objection_answered", Visibility::Parent),
            ("handler_removed", Visibility::Internal)
        ]
    );
    let granted = objected.clone().then("coco", &answer_objection(true));
    assert_eq!(granted.case.status, Status::Triage);
    assert_eq!(granted.handler(), None);
    let moved_on = objected
        .then("lena", &take_over("coco"))
        .then("coco", &answer_objection(true));
    assert_eq!(moved_on.handler(), Some("lena"));
}
