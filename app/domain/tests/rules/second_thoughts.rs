//! What was withdrawn by mistake goes on, and an agreement is put in other words (4.3).

use crate::notices::told;
use crate::story::{
    Story, agreement, ask, close_internally, correct_agreement, hand_back, involve, letter, level,
    not_taken, take_back, undo_withdrawal, withdraw,
};
use crate::world::{id, reason, today};
use chrono::Days;
use domain::dossier::Owner;
use domain::error::Refusal;
use domain::event::{Event, Visibility};
use domain::letter::LetterKind;
use domain::severity::Severity;
use domain::status::{Closure, Ground, Status};
use domain::words::Remark;
use domain::{Command, CommandKind};

const WITHDRAWN: Status = Status::Closed(Closure::Withdrawn);

fn corrected(owner: Owner, due: Option<chrono::NaiveDate>) -> Command {
    Command::CorrectAgreement {
        number: 1,
        text: reason(),
        owner,
        due,
    }
}

#[test]
fn the_coordinator_undoes_a_withdrawal_and_the_handling_goes_on() {
    let story = Story::proposed();
    let none = story.refuses("coco", &undo_withdrawal());
    assert_eq!(none, Some(Refusal::NotWithdrawn));
    let withdrawn = story.then("parent", &withdraw(None));
    for who in ["suus", "lena", "cleo", "parent", "system"] {
        let refused = withdrawn.refuses(who, &undo_withdrawal());
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let layers = withdrawn.leaves("coco", &undo_withdrawal());
    assert_eq!(layers, [("withdrawal_undone", Visibility::Parent)]);
    assert_eq!(told(&withdrawn, "coco", &undo_withdrawal()), ["parent"]);
    let undone = withdrawn.then("coco", &undo_withdrawal());
    assert!(!undone.case.is_withdrawn());
    assert!(undone.tries("parent", &Command::AcceptProposal).is_ok());
    assert!(undone.tries("suus", &ask()).is_ok());
    let late = undone.clone().delivered(3);
    assert_eq!(late.case.status, Status::SolutionProposed);
    assert!(undone.tries("parent", &withdraw(None)).is_ok());
}

#[test]
fn a_confirmation_from_before_it_was_undone_confirms_no_later_withdrawal() {
    let withdrawn = Story::in_progress().then("parent", &withdraw(None));
    let again = withdrawn
        .then("coco", &undo_withdrawal())
        .then("parent", &withdraw(None));
    let old = again.delivered(2);
    assert_eq!(old.case.status, Status::InProgress);
    let refused = old.refuses("coco", &letter(LetterKind::Withdrawn));
    assert_eq!(
        refused,
        Some(Refusal::LetterPending),
        "its own is on its way"
    );
    assert_eq!(old.delivered(3).case.status, WITHDRAWN);
    let severe = Story::severe_withdrawn()
        .then("coco", &undo_withdrawal())
        .then("parent", &withdraw(None));
    let refused = severe.refuses("dora", &close_internally());
    assert_eq!(refused, Some(Refusal::LetterNotDelivered));
    let back = severe.then("system", &take_back(2));
    assert!(back.tries("coco", &letter(LetterKind::Withdrawn)).is_ok());
}

#[test]
fn what_is_closed_is_opened_again_instead() {
    let closed = Story::in_progress()
        .then("parent", &withdraw(None))
        .delivered(2);
    assert_eq!(closed.case.status, WITHDRAWN);
    let refused = closed.refuses("coco", &undo_withdrawal());
    assert_eq!(refused, Some(Refusal::NotInThisState));
}

#[test]
fn the_handler_corrects_an_agreement_and_the_record_keeps_how_it_was() {
    let story = Story::in_progress().then("suus", &agreement());
    let layers = story.leaves("suus", &correct_agreement(1));
    assert_eq!(layers, [("agreement_corrected", Visibility::Parent)]);
    for who in ["coco", "lena", "dora", "parent"] {
        let refused = story.refuses(who, &correct_agreement(1));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let story = story.then("suus", &correct_agreement(1));
    let [one] = story.case.dossier.agreements.as_slice() else {
        panic!("one agreement");
    };
    let anders = Remark::parse("dat het anders is").expect("a remark");
    assert_eq!(
        (one.number, &one.text, &one.owner),
        (1, &anders, &Owner::Parent)
    );
    let made = |recorded: &domain::event::Recorded| match &recorded.event {
        Some(Event::AgreementMade(terms)) => Some((**terms).clone()),
        _ => None,
    };
    let before = story.record.iter().find_map(made).expect("in the record");
    assert_eq!(
        (before.text, before.owner),
        (reason(), Owner::Staff(id("suus")))
    );
    let again = story.refuses("suus", &correct_agreement(1));
    assert_eq!(again, Some(Refusal::NothingChanges));
    let unknown = story.refuses("suus", &correct_agreement(2));
    assert_eq!(unknown, Some(Refusal::NoSuchRecord));
}

#[test]
fn a_corrected_agreement_is_due_today_or_later_unless_its_date_stays() {
    let due = today() + Days::new(2);
    let made = Command::RecordAgreement {
        text: reason(),
        owner: Owner::Parent,
        due: Some(due),
    };
    let story = Story::in_progress().then("suus", &made).days_later(3);
    let suus = || Owner::Staff(id("suus"));
    assert!(story.tries("suus", &corrected(suus(), Some(due))).is_ok());
    assert!(story.tries("suus", &corrected(suus(), None)).is_ok());
    let earlier = corrected(suus(), Some(today()));
    assert_eq!(story.refuses("suus", &earlier), Some(Refusal::DateOver));
    let involved = story.then("coco", &involve("lena"));
    let theirs = corrected(Owner::Staff(id("lena")), None);
    assert_eq!(
        involved.refuses("suus", &theirs),
        Some(Refusal::CandidateInvolved)
    );
}

#[test]
fn an_agreement_that_is_kept_or_printed_in_a_letter_on_its_way_stays_as_it_is() {
    let kept = Command::CompleteAgreement {
        number: 1,
        on: today(),
    };
    let drafted = Story::drafted();
    let done = drafted.clone().then("suus", &kept);
    let refused = done.refuses("suus", &correct_agreement(1));
    assert_eq!(refused, Some(Refusal::NoSuchRecord));
    let sent = drafted.then("suus", &letter(LetterKind::Proposal));
    let refused = sent.refuses("suus", &correct_agreement(1));
    assert_eq!(refused, Some(Refusal::LetterPending));
    assert!(
        sent.delivered(2)
            .tries("suus", &correct_agreement(1))
            .is_ok()
    );
    let raised = Story::drafted().then("suus", &level(Severity::Severe));
    let refused = raised.refuses("suus", &correct_agreement(1));
    assert_eq!(refused, Some(Refusal::AwaitsDirector));
    for ended in [
        Story::drafted().then("suus", &hand_back()),
        Story::drafted()
            .then("coco", &not_taken(Ground::NotOurs))
            .delivered(2),
    ] {
        assert!(ended.tries("suus", &correct_agreement(1)).is_err());
    }
    let offered = (CommandKind::CorrectAgreement, Err(Refusal::NoSuchRecord));
    assert!(Story::in_progress().offers("suus").contains(&offered));
}
