//! Level 4 is the director's, after the consultation; and a case that awaits the director is its
//! handler's to read (4.3, 4.4, 4.6).

use crate::acts;
use crate::story::{
    Story, agreement, ask, assign, close_internally, confidential, consult, contact, letter, level,
    not_taken, note, scores, withdraw,
};
use crate::world::{message, reason, today};
use domain::command::Layer;
use domain::error::Refusal;
use domain::letter::LetterKind;
use domain::severity::Severity;
use domain::status::{Closure, Ground, Handling, Satisfied, Status};
use domain::{Command, CommandKind};

fn close() -> Command {
    letter(LetterKind::Closing)
}

fn verified() -> Story {
    Story::accepted()
        .then("suus", &contact(today(), true))
        .then("suus", &scores(4, 5))
}

fn acute(story: Story) -> Story {
    story
        .then("coco", &level(Severity::Acute))
        .then("dora", &assign("suus"))
}

#[test]
fn the_circle_of_level_4_is_set_by_the_director_alone() {
    let story = Story::acute();
    for who in ["coco", "cleo"] {
        let refused = story.refuses(who, &confidential(&["suus"]));
        assert_eq!(refused, Some(Refusal::DirectorOnly), "{who}");
    }
    assert!(story.tries("dora", &confidential(&["suus"])).is_ok());
    let severe = Story::severe();
    assert!(severe.tries("coco", &confidential(&["suus"])).is_ok());
}

#[test]
fn level_4_ends_only_after_the_consultation() {
    let closing = acute(verified());
    let declining = Story::acute();
    let withdrawn = Story::acute().then("parent", &withdraw(None)).delivered(1);
    for (story, ending) in [
        (closing, close()),
        (declining, not_taken(Ground::NotOurs)),
        (withdrawn, close_internally()),
    ] {
        let refused = story.refuses("dora", &ending);
        assert_eq!(refused, Some(Refusal::ConsultationMissing), "{ending:?}");
        let offered = (ending.kind(), Err(Refusal::ConsultationMissing));
        assert!(story.offers("dora").contains(&offered));
        let consulted = story.then("anne", &consult(today()));
        assert!(consulted.tries("dora", &ending).is_ok(), "{ending:?}");
    }
    let possibly = Story::possibly_acute()
        .then("parent", &withdraw(None))
        .delivered(1);
    let refused = possibly.refuses("dora", &close_internally());
    assert_eq!(refused, Some(Refusal::ConsultationMissing));
}

#[test]
fn a_letter_from_before_it_was_level_4_ends_nothing() {
    let sent = verified().then("suus", &close());
    let raised = acute(sent).then("dora", &consult(today()));
    let late = raised.delivered(3);
    assert_eq!(late.case.status, Status::Verifying);
    let closed = late.then("dora", &close()).delivered(4);
    let closure = Closure::Handled(Satisfied::Yes);
    assert_eq!(closed.case.status, Status::Closed(closure));
    let declined = Story::severe()
        .then("dora", &not_taken(Ground::NotOurs))
        .then("coco", &level(Severity::Acute))
        .delivered(1);
    assert_eq!(declined.case.status, Status::AwaitingDirector(None));
}

#[test]
fn until_the_director_decides_the_handler_reads_and_writes_nothing_to_the_parent() {
    let raised = Story::drafted().then("suus", &level(Severity::Severe));
    let handled = Some(Handling::InProgress);
    assert_eq!(raised.case.status, Status::AwaitingDirector(handled));
    assert!(raised.sees("suus"));
    let text = message;
    for outward in [
        Command::WriteToParent { text: text() },
        ask(),
        agreement(),
        withdraw(Some(reason())),
    ] {
        let refused = raised.refuses("suus", &outward);
        assert_eq!(refused, Some(Refusal::AwaitsDirector), "{outward:?}");
        let offered = (outward.kind(), Err(Refusal::AwaitsDirector));
        assert!(raised.offers("suus").contains(&offered));
    }
    let propose = letter(LetterKind::Proposal);
    assert!(raised.tries("suus", &propose).is_err());
    assert!(raised.tries("suus", &note(Layer::Internal)).is_ok());
    assert!(raised.tries("coco", &ask()).is_ok(), "the coordinator may");
    let confirmed = raised.clone().then("dora", &assign("suus"));
    assert!(confirmed.tries("suus", &propose).is_ok());
    assert!(confirmed.tries("suus", &ask()).is_ok());
    let replaced = raised.then("dora", &assign("siem"));
    assert_eq!(replaced.refuses("suus", &ask()), Some(Refusal::NotFound));
}

#[test]
fn a_withdrawal_that_came_back_isnt_confirmed_by_a_handler_the_director_may_replace() {
    let story = Story::in_progress()
        .then("parent", &withdraw(None))
        .then("system", &acts::take_back(2))
        .then("coco", &level(Severity::Severe));
    let confirm = letter(LetterKind::Withdrawn);
    let refused = story.refuses("suus", &confirm);
    assert_eq!(refused, Some(Refusal::AwaitsDirector));
    for who in ["coco", "dora"] {
        assert!(story.tries(who, &confirm).is_ok(), "{who}");
    }
    let offered = (CommandKind::ConfirmWithdrawal, Ok(()));
    assert!(story.offers("coco").contains(&offered));
}
