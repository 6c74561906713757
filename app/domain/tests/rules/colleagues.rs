//! What other colleagues do for the handler: contributions and sub-actions (4.3).

use crate::notices::{organisation, told};
use crate::story::{Story, agreement, ask_input, contribute, involve, note, task};
use crate::world::{elsewhere, id, message, reason, today};
use chrono::Days;
use domain::command::Layer;
use domain::error::Refusal;
use domain::event::Visibility;
use domain::notice::{Occasion, notices, still_due};
use domain::place::Places;
use domain::staff::By;
use domain::{Command, CommandKind};

fn done(number: u32) -> Command {
    Command::CompleteSubAction {
        number,
        result: reason(),
    }
}

#[test]
fn whoever_is_asked_for_input_sees_nothing_else() {
    let story = Story::in_progress();
    assert_eq!(
        story.leaves("suus", &ask_input("puck")),
        [("contribution_asked", Visibility::Internal)]
    );
    assert_eq!(told(&story, "suus", &ask_input("puck")), ["puck"]);
    assert_eq!(
        story.refuses("puck", &contribute(1)),
        Some(Refusal::NotFound)
    );
    let asked = story.then("suus", &ask_input("puck"));
    assert!(!asked.sees("puck"));
    let one = &asked.case.dossier.contributions[0];
    assert_eq!((&one.of, one.asked_on), (&id("puck"), today()));
    assert_eq!((&one.part, &one.question), (&message(), &reason()));
    assert_eq!(asked.offers("puck"), [(CommandKind::Contribute, Ok(()))]);
    for command in [note(Layer::Internal), agreement(), done(1)] {
        let refused = asked.refuses("puck", &command);
        assert_eq!(refused, Some(Refusal::NotFound), "{command:?}");
    }
    let layers = asked.leaves("puck", &contribute(1));
    assert_eq!(layers, [("contribution_given", Visibility::Internal)]);
    let given = asked.then("puck", &contribute(1));
    let one = given.case.dossier.contributions[0].given.as_ref();
    let one = one.expect("given");
    assert_eq!((&one.text, one.on), (&message(), today()));
    assert_eq!(
        given.refuses("puck", &contribute(1)),
        Some(Refusal::NotFound),
        "once"
    );
    assert!(given.offers("puck").is_empty());
}

#[test]
fn nobody_involved_is_asked_and_whoever_turns_out_to_be_loses_it() {
    let story = Story::in_progress().then("suus", &ask_input("puck"));
    let involved = story.then("coco", &involve("puck"));
    assert_eq!(
        involved.refuses("puck", &contribute(1)),
        Some(Refusal::NotFound)
    );
    assert!(involved.offers("puck").is_empty());
    assert_eq!(
        involved.refuses("suus", &ask_input("puck")),
        Some(Refusal::CandidateInvolved)
    );
}

#[test]
fn a_colleague_is_asked_one_thing_at_a_time_while_they_work_here() {
    let story = Story::in_progress().then("suus", &ask_input("puck"));
    for who in ["puck", "gone"] {
        let refused = story.refuses("suus", &ask_input(who));
        assert_eq!(refused, Some(Refusal::CandidateUnsuitable), "{who}");
    }
    let again = story
        .then("puck", &contribute(1))
        .then("suus", &ask_input("puck"));
    let numbers: Vec<u32> = again
        .case
        .dossier
        .contributions
        .iter()
        .map(|one| one.number)
        .collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(
        again.refuses("puck", &contribute(1)),
        Some(Refusal::NoSuchRecord)
    );
    let given = again.then("puck", &contribute(2));
    assert!(given.case.dossier.contributions[1].given.is_some());
}

#[test]
fn a_grant_that_is_over_can_give_no_input() {
    let story = Story::in_progress().then("suus", &ask_input("deva"));
    let last = story.clone().days_later(10);
    assert!(last.tries("deva", &contribute(1)).is_ok());
    let after = last.days_later(1);
    assert_eq!(
        after.refuses("deva", &contribute(1)),
        Some(Refusal::NotFound)
    );
    let late = Story::in_progress().days_later(11);
    assert_eq!(
        late.refuses("suus", &ask_input("deva")),
        Some(Refusal::CandidateUnsuitable)
    );
}

#[test]
fn each_gives_what_they_were_asked_and_sees_on_what_they_saw() {
    let story = Story::in_progress()
        .then("suus", &ask_input("puck"))
        .then("suus", &ask_input("lena"));
    for (who, other) in [("puck", 2), ("lena", 1)] {
        let refused = story.refuses(who, &contribute(other));
        assert_eq!(refused, Some(Refusal::NoSuchRecord), "{who}");
    }
    assert!(story.tries("lena", &note(Layer::Internal)).is_ok());
    let given = story.then("lena", &contribute(2));
    assert!(given.sees("lena"));
    assert_eq!(
        given.refuses("lena", &contribute(2)),
        Some(Refusal::NotYourRole)
    );
}

#[test]
fn a_sub_action_is_for_one_of_the_cases_locations() {
    let moved = |places| {
        let set = Command::SetPlaces { places, care: None };
        Story::in_progress().then("coco", &set)
    };
    for places in [elsewhere(), Places::Unknown] {
        let refused = moved(places).refuses("suus", &task("dora", today()));
        assert_eq!(refused, Some(Refusal::NoSuchRecord));
    }
    let offered = moved(Places::Unknown).offers("suus");
    let nowhere = (CommandKind::AddSubAction, Err(Refusal::NoSuchRecord));
    assert!(offered.contains(&nowhere));
}

#[test]
fn a_sub_action_is_given_to_a_colleague_who_can_do_it_and_record_it() {
    let story = Story::in_progress();
    for who in ["lena", "cleo", "coco", "suus"] {
        assert!(story.tries("suus", &task(who, today())).is_ok(), "{who}");
    }
    for who in ["luuk", "puck", "gone"] {
        let refused = story.refuses("suus", &task(who, today()));
        assert_eq!(refused, Some(Refusal::CandidateUnsuitable), "{who}");
    }
    // siem could handle it, but doesn't see it.
    let outside = story.refuses("suus", &task("siem", today()));
    assert_eq!(outside, Some(Refusal::CandidateOutside));
    assert_eq!(
        story.refuses("suus", &task("lena", today() - Days::new(1))),
        Some(Refusal::DateOver)
    );
    assert_eq!(told(&story, "suus", &task("lena", today())), ["lena"]);
    assert_eq!(
        story.leaves("suus", &task("lena", today())),
        [("sub_action_added", Visibility::Internal)]
    );
    let involved = story.then("coco", &involve("lena"));
    assert_eq!(
        involved.refuses("suus", &task("lena", today())),
        Some(Refusal::CandidateInvolved)
    );
}

#[test]
fn a_sub_action_is_finished_by_its_owner_or_the_handler() {
    let story = Story::in_progress()
        .then("suus", &task("lena", today()))
        .then("suus", &task("cleo", today()));
    for who in ["coco", "dora", "parent"] {
        let refused = story.refuses(who, &done(1));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    for (who, number) in [("lena", 2), ("cleo", 1), ("suus", 3)] {
        let refused = story.refuses(who, &done(number));
        assert_eq!(refused, Some(Refusal::NoSuchRecord), "{who}");
    }
    assert_eq!(
        story.leaves("lena", &done(1)),
        [("sub_action_done", Visibility::Internal)]
    );
    let by_owner = story.then("lena", &done(1)).then("suus", &done(2));
    for one in &by_owner.case.dossier.sub_actions {
        assert_eq!(one.done, Some((reason(), today())));
    }
    assert_eq!(
        by_owner.refuses("lena", &done(1)),
        Some(Refusal::NotYourRole)
    );
    let offered = (CommandKind::CompleteSubAction, Err(Refusal::NoSuchRecord));
    assert!(by_owner.offers("suus").contains(&offered));
}

#[test]
fn whoever_was_asked_is_told_so_only_as_long_as_they_can_answer() {
    let story = Story::in_progress();
    let asked = story.clone().then("suus", &ask_input("puck"));
    let org = organisation();
    let occasion = Occasion {
        before: Some(&story.case),
        case: &asked.case,
        by: &By::Staff(id("suus")),
        org: &org,
        today: today(),
    };
    let events = story.tries("suus", &ask_input("puck")).expect("accepted");
    let queued = notices(&occasion, &events[0]);
    let due = |story: &Story| still_due(&queued[0], &story.case, &org, today());
    assert!(due(&asked) && !due(&story));
    assert!(!due(&asked.clone().then("puck", &contribute(1))));
    assert!(!due(&asked.then("coco", &involve("puck"))));
    let other = story.then("suus", &ask_input("siem"));
    assert!(!due(&other));
}
