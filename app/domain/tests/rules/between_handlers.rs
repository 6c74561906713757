//! A proposal that reaches the parent while nobody known to them handles the case: they hold it,
//! so it counts, and they answer it (4.3).

use crate::notices::told;
use crate::story::{
    Story, announce, assign, draft_proposal, hand_back, letter, level, refuse, reopen, take_back,
    withdraw,
};
use crate::world::today;
use chrono::Days;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;
use domain::status::{Closure, Handling, Status};
use domain::{Command, CommandKind};

const D2: DeadlineKind = DeadlineKind::SolutionProposed;
const D3: DeadlineKind = DeadlineKind::Judged;
const PROPOSED: Option<Handling> = Some(Handling::SolutionProposed);
const WITHDRAWN: Status = Status::Closed(Closure::Withdrawn);

/// On its way to the parent with the judgment.
fn sent() -> Story {
    Story::drafted().then("suus", &letter(LetterKind::Proposal))
}

/// While it was on its way: replaced, handed back, raised.
fn overtaken() -> Vec<(Story, Status)> {
    vec![
        (
            sent().then("coco", &assign("siem")),
            Status::Assigned(PROPOSED),
        ),
        (sent().then("suus", &hand_back()), Status::Triage),
        (
            sent().then("coco", &level(Severity::Severe)),
            Status::AwaitingDirector(PROPOSED),
        ),
    ]
}

#[test]
fn a_proposal_that_arrives_between_handlers_meets_d2_and_the_next_one_goes_on_from_it() {
    for (story, status) in overtaken() {
        let story = story.days_later(1).delivered(2);
        assert_eq!(story.case.status, status);
        assert_eq!(story.case.handling(), PROPOSED);
        let on = Some(today() + Days::new(1));
        assert_eq!((story.met(D2), story.met(D3)), (on, on));
        assert_eq!(story.case.dossier.measures.len(), 1);
        let decides = if story.case.is_severe() {
            "dora"
        } else {
            "coco"
        };
        let next = match story.handler() {
            Some("siem") => story.clone(),
            _ => story.clone().then(decides, &assign("siem")),
        };
        let announced = next.then("siem", &announce(Channel::Mail)).delivered(3);
        assert_eq!(announced.case.status, Status::SolutionProposed);
        let bounced = story.then("system", &take_back(2));
        assert_eq!(bounced.case.handling(), Some(Handling::InProgress));
        assert_eq!((bounced.met(D2), bounced.met(D3)), (None, None));
    }
}

#[test]
fn the_parent_answers_the_proposal_they_hold_whoever_handles_it() {
    for (story, _) in overtaken() {
        let held = story.delivered(2);
        for who in ["suus", "siem", "coco", "dora"] {
            for answer in [Command::AcceptProposal, refuse()] {
                assert!(held.tries(who, &answer).is_err(), "{who}");
            }
        }
        assert!(
            held.offers("parent")
                .contains(&(CommandKind::AcceptProposal, Ok(())))
        );
        let accepted = held.clone().then("parent", &Command::AcceptProposal);
        assert_eq!(accepted.case.handling(), Some(Handling::Verifying));
        assert!(accepted.deadline(DeadlineKind::Verified).is_some());
        assert!(accepted.case.dossier.proposals[0].reply.is_some());
        let refused = held.then("parent", &refuse());
        assert_eq!(refused.case.handling(), Some(Handling::InProgress));
        assert_eq!(refused.case.round, 2);
    }
    let replaced = sent().then("coco", &assign("siem"));
    for answer in [Command::AcceptProposal, refuse()] {
        let early = replaced.refuses("parent", &answer);
        assert_eq!(
            early,
            Some(Refusal::NotInThisState),
            "nothing to answer yet"
        );
    }
    let held = replaced.delivered(2);
    assert_eq!(told(&held, "parent", &refuse()), ["siem"]);
    let left = sent().then("suus", &hand_back()).delivered(2);
    assert_eq!(told(&left, "parent", &refuse()), ["coco", "cora"]);
    let next = held
        .then("parent", &refuse())
        .then("siem", &announce(Channel::Mail))
        .delivered(3);
    assert_eq!(next.case.status, Status::InProgress);
    assert!(next.tries("siem", &draft_proposal(today())).is_ok());
}

#[test]
fn a_proposal_of_a_closed_or_withdrawn_case_counts_for_nothing() {
    let withdrawn = sent().then("parent", &withdraw(None)).delivered(2);
    assert_eq!(withdrawn.case.status, Status::InProgress);
    let closed = withdrawn.delivered(3);
    assert_eq!(
        (closed.case.status.clone(), closed.met(D2)),
        (WITHDRAWN, None)
    );
    let reopened = closed.then("parent", &reopen());
    assert_eq!(reopened.case.handling(), None);
}

#[test]
fn a_confirmation_that_says_what_isnt_so_any_more_is_made_anew() {
    let confirm = letter(LetterKind::Withdrawn);
    let sent = Story::possibly_severe().then("parent", &withdraw(None));
    let pending = sent.refuses("coco", &confirm);
    assert_eq!(pending, Some(Refusal::LetterPending));
    // It says that the severe handling goes on, and is lowered meanwhile.
    let lowered = sent.then("coco", &level(Severity::Light));
    let late = lowered.clone().delivered(1);
    assert_eq!(late.case.status, Status::Triage, "it doesn't end silently");
    assert!(
        late.tries("dora", &crate::story::close_internally())
            .is_ok()
    );
    for story in [lowered, late] {
        let anew = story.then("coco", &confirm).delivered(2);
        assert_eq!(anew.case.status, WITHDRAWN);
    }
    // It says that it ended, and is raised meanwhile.
    let ended = Story::checked().then("parent", &withdraw(None));
    let raised = ended.then("coco", &level(Severity::Severe)).delivered(1);
    assert_eq!(raised.case.status, Status::AwaitingDirector(None));
    let right = raised.then("coco", &confirm).delivered(2);
    assert_eq!(right.case.status, Status::AwaitingDirector(None));
    let again = right.refuses("coco", &confirm);
    assert_eq!(again, Some(Refusal::NothingChanges));
}
