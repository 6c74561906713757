//! What the handler records: agreements, contacts, measures (Z7).

use crate::notices::told;
use crate::story::{
    Story, agreement, ask_input, by, contact, draft_judgment, involve, judgment, letter, measure,
    take_back, task,
};
use crate::world::{id, reason, today};
use chrono::{Days, NaiveDate};
use domain::deadline::DeadlineKind;
use domain::dossier::{ContactWay, Owner};
use domain::error::Refusal;
use domain::event::Visibility;
use domain::letter::{Channel, LetterKind};
use domain::{Command, CommandKind};

const D5: DeadlineKind = DeadlineKind::MeasureDone;

fn agree(owner: Owner, due: Option<NaiveDate>) -> Command {
    Command::RecordAgreement {
        text: reason(),
        owner,
        due,
    }
}

fn kept(number: u32, on: NaiveDate) -> Command {
    Command::CompleteAgreement { number, on }
}

fn carried_out(number: u32, on: NaiveDate) -> Command {
    Command::CompleteMeasure { number, on }
}

#[test]
fn the_handler_alone_records_the_work() {
    let story = Story::in_progress();
    let commands = [
        agreement(),
        contact(today(), true),
        ask_input("puck"),
        task("lena", today()),
    ];
    for command in &commands {
        assert!(story.tries("suus", command).is_ok());
        for who in ["coco", "lena", "cleo", "dora", "parent", "system"] {
            let refused = story.refuses(who, command);
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        let closed = Story::handled().refuses("suus", command);
        assert_eq!(closed, Some(Refusal::NotInThisState));
    }
}

#[test]
fn an_agreement_is_kept_by_the_parent_or_a_colleague_who_isnt_involved() {
    let story = Story::in_progress().then("coco", &involve("lena"));
    let involved = agree(Owner::Staff(id("lena")), None);
    assert_eq!(
        story.refuses("suus", &involved),
        Some(Refusal::CandidateInvolved)
    );
    let command = agree(Owner::Parent, None);
    assert_eq!(
        story.leaves("suus", &command),
        [("agreement_made", Visibility::Parent)]
    );
    assert!(told(&story, "suus", &command).is_empty());
    let story = story.then("suus", &command).then("suus", &agreement());
    let made = &story.case.dossier.agreements;
    let facts: Vec<_> = made
        .iter()
        .map(|one| (one.number, one.round, one.owner.clone(), one.done_on))
        .collect();
    let colleague = Owner::Staff(id("suus"));
    assert_eq!(
        facts,
        [(1, 1, Owner::Parent, None), (2, 1, colleague, None)]
    );
}

#[test]
fn an_agreement_is_due_today_or_later() {
    let story = Story::in_progress();
    let due = |due| agree(Owner::Parent, Some(due));
    let yesterday = today() - Days::new(1);
    assert_eq!(
        story.refuses("suus", &due(yesterday)),
        Some(Refusal::DateOver)
    );
    let story = story.then("suus", &due(today()));
    assert_eq!(story.case.dossier.agreements[0].due, Some(today()));
}

#[test]
fn handler_coordinator_and_director_record_a_kept_agreement_also_after_closing() {
    let none = Story::in_progress();
    assert_eq!(
        none.refuses("suus", &kept(1, today())),
        Some(Refusal::NoSuchRecord)
    );
    for story in [Story::drafted(), Story::handled()] {
        for who in ["lena", "cleo", "parent"] {
            let refused = story.refuses(who, &kept(1, today()));
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        for who in ["suus", "coco", "dora"] {
            let layers = story.leaves(who, &kept(1, today()));
            assert_eq!(layers, [("agreement_kept", Visibility::Parent)]);
        }
    }
    let two = Story::drafted()
        .then("suus", &agreement())
        .then("coco", &kept(2, today()));
    let days: Vec<_> = two
        .case
        .dossier
        .agreements
        .iter()
        .map(|one| one.done_on)
        .collect();
    assert_eq!(days, [None, Some(today())]);
    for number in [2, 3] {
        let refused = two.refuses("suus", &kept(number, today()));
        assert_eq!(refused, Some(Refusal::NoSuchRecord), "{number}");
    }
    let all = two.then("suus", &kept(1, today()));
    let offered = (CommandKind::CompleteAgreement, Err(Refusal::NoSuchRecord));
    assert!(all.offers("suus").contains(&offered));
}

#[test]
fn what_was_done_lies_between_receipt_and_today() {
    let story = Story::proposed().days_later(3);
    let (early, late) = (today() - Days::new(1), today() + Days::new(4));
    let commands: [fn(NaiveDate) -> Command; 3] = [
        |on| kept(1, on),
        |on| carried_out(1, on),
        |on| contact(on, true),
    ];
    for command in commands {
        for on in [early, late] {
            let refused = story.refuses("suus", &command(on));
            assert_eq!(refused, Some(Refusal::DateImpossible));
        }
        for on in [today(), story.now.local] {
            assert!(story.tries("suus", &command(on)).is_ok());
        }
    }
}

#[test]
fn a_contact_stands_in_the_record_with_its_round_and_who_tried() {
    let story = Story::in_progress();
    let command = contact(today(), false);
    assert_eq!(
        story.leaves("suus", &command),
        [("contact_recorded", Visibility::Internal)]
    );
    assert!(told(&story, "suus", &command).is_empty());
    let story = story.then("suus", &command);
    let one = &story.case.dossier.contacts[0];
    assert_eq!(
        (one.round, one.on, one.way),
        (1, today(), ContactWay::Phone)
    );
    assert_eq!((one.reached, &one.by), (false, &id("suus")));
}

#[test]
fn a_measure_is_a_promise_once_the_parent_was_told_of_it() {
    let drafted = Story::drafted();
    assert_eq!(
        drafted.refuses("suus", &carried_out(1, today())),
        Some(Refusal::NoSuchRecord)
    );
    for story in [Story::proposed(), Story::handled()] {
        let [promised] = story.rows(D5)[..] else {
            panic!("one promise");
        };
        assert_eq!(
            (promised.starts, promised.due),
            (today(), today() + Days::new(30))
        );
        for who in ["lena", "cleo", "parent"] {
            let refused = story.refuses(who, &carried_out(1, today()));
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        for who in ["suus", "coco", "dora"] {
            let command = carried_out(1, today());
            assert_eq!(
                story.leaves(who, &command),
                [("measure_completed", Visibility::Parent)]
            );
            assert_eq!(told(&story, who, &command), ["parent"]);
            let done = story.clone().then(who, &command);
            assert_eq!(done.met(D5), Some(today()));
            assert_eq!(done.case.dossier.measures[0].done_on, Some(today()));
            assert_eq!(done.refuses(who, &command), Some(Refusal::NoSuchRecord));
        }
        let unknown = story.refuses("suus", &carried_out(2, today()));
        assert_eq!(unknown, Some(Refusal::NoSuchRecord));
    }
}

#[test]
fn each_measure_meets_its_own_promise_and_is_announced_once() {
    let mut two = judgment(today());
    two.measures.push(measure(today() + Days::new(60)));
    let judge = Command::DraftJudgment {
        judgment: Box::new(two),
    };
    let closed = Story::accepted()
        .then("suus", &judge)
        .then("suus", &contact(today(), true))
        .then("suus", &crate::story::scores(5, 5))
        .then("suus", &letter(LetterKind::Closing))
        .delivered(3);
    let dues = |story: &Story| story.rows(D5).iter().map(|row| row.due).collect::<Vec<_>>();
    let (first, second) = (today() + Days::new(30), today() + Days::new(60));
    assert_eq!(dues(&closed), [first, second]);
    let done = closed.then("suus", &carried_out(2, today()));
    let met: Vec<_> = done.rows(D5).iter().map(|row| row.met_on).collect();
    assert_eq!(met, [None, Some(today())]);
}

#[test]
fn a_bounced_judgment_promised_nothing_but_what_was_done_stays() {
    let bounced = Story::proposed().then("system", &take_back(2));
    assert!(bounced.case.dossier.measures.is_empty() && bounced.rows(D5).is_empty());
    let again = bounced.then("suus", &by(letter(LetterKind::Proposal), Channel::Page));
    assert_eq!(again.case.dossier.measures[0].number, 1);
    let done = Story::proposed()
        .then("suus", &carried_out(1, today()))
        .then("system", &take_back(2));
    assert_eq!(done.met(D5), Some(today()));
    let elsewhere_too = Story::handled().then("system", &take_back(2));
    assert_eq!(
        elsewhere_too.rows(D5).len(),
        1,
        "document 4 holds it as well"
    );
}

#[test]
fn no_measure_is_dated_before_today() {
    let story = Story::in_progress();
    let dated = |due| {
        let mut judgment = judgment(today());
        judgment.measures.push(measure(due));
        let judgment = Box::new(judgment);
        Command::DraftJudgment { judgment }
    };
    assert_eq!(
        story.refuses("suus", &dated(today() - Days::new(1))),
        Some(Refusal::DateOver)
    );
    assert!(story.tries("suus", &dated(today())).is_ok());
    let late = story.then("suus", &draft_judgment(today()));
    assert_eq!(late.case.dossier.judgments.len(), 1);
}
