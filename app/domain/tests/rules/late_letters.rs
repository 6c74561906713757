//! Letters that reach the parent, or come back, when the case has gone on meanwhile (4.8).

use crate::story::{
    Story, agreement, announce, assign, contact, draft_judgment, draft_proposal, interim, letter,
    nature, not_taken, refuse, reopen, scores, take_back, thanks,
};
use crate::world::today;
use chrono::Days;
use domain::deadline::DeadlineKind;
use domain::dossier::Answer;
use domain::error::Refusal;
use domain::letter::{Channel, LetterFacts, LetterKind};
use domain::status::{Closure, Ground, Satisfied, Status};
use domain::{Command, Nature};

const D2: DeadlineKind = DeadlineKind::SolutionProposed;

const SATISFIED: Status = Status::Closed(Closure::Handled(Satisfied::Yes));

fn close() -> Command {
    letter(LetterKind::Closing)
}

/// In progress: proposed, and accepted; `number` is the proposal's.
fn accepted(story: Story, number: u32) -> Story {
    let on = story.now.local;
    story
        .then("suus", &agreement())
        .then("suus", &draft_proposal(on))
        .then("suus", &letter(LetterKind::Proposal))
        .delivered(number)
        .then("parent", &Command::AcceptProposal)
}

/// Accepted: the parent is satisfied.
fn verified(story: Story) -> Story {
    let on = story.now.local;
    let story = story.then("suus", &contact(on, true));
    story.then("suus", &scores(4, 4))
}

/// Reopened: `suus` handles it again; `number` is the announcement's.
fn handled_again(story: Story, number: u32) -> Story {
    story
        .then("coco", &assign("suus"))
        .then("suus", &announce(Channel::Mail))
        .delivered(number)
}

#[test]
fn a_proposal_of_an_earlier_round_proposes_nothing() {
    let sent = Story::drafted().then("suus", &letter(LetterKind::Proposal));
    let closed = sent.then("coco", &not_taken(Ground::NotOurs)).delivered(3);
    let reopened = handled_again(closed.then("coco", &reopen()), 4);
    assert_eq!(reopened.case.status, Status::InProgress);
    let late = reopened.delivered(2);
    assert_eq!(late.case.status, Status::InProgress);
    let met: Vec<_> = late.rows(D2).iter().map(|row| row.met_on).collect();
    assert_eq!(met, [None, None]);
    assert!(late.case.dossier.measures.is_empty());
}

#[test]
fn a_closing_letter_of_an_earlier_round_neither_closes_nor_stands_in_the_way() {
    let sent = verified(Story::accepted()).then("suus", &close());
    let second = verified(accepted(sent.then("parent", &refuse()), 4));
    assert!(second.tries("suus", &close()).is_ok());
    let late = second.delivered(3);
    assert_eq!(late.case.status, Status::Verifying);
    assert_eq!(
        late.then("suus", &close()).delivered(5).case.status,
        SATISFIED
    );
}

#[test]
fn the_bounce_of_an_earlier_closing_letter_leaves_the_last_closing() {
    let reopened = handled_again(Story::handled().then("parent", &reopen()), 4);
    let unjudged = verified(accepted(reopened, 5));
    assert_eq!(
        unjudged.refuses("suus", &close()),
        Some(Refusal::JudgmentMissing),
        "what was reopened is judged anew"
    );
    let judged = unjudged.then("suus", &draft_judgment(today()));
    let closed = judged.then("suus", &close()).delivered(6);
    assert_eq!(closed.case.dossier.closings.len(), 2);
    let bounced = closed.clone().then("system", &take_back(3));
    assert_eq!(bounced.case.status, SATISFIED);
    assert_eq!(bounced.case.dossier.closings, closed.case.dossier.closings);
    let last = closed.then("system", &take_back(6));
    assert_eq!(last.case.status, Status::Verifying);
    assert_eq!(last.case.dossier.closings.len(), 1);
}

#[test]
fn what_was_closed_or_reopened_meanwhile_isnt_declined() {
    let story = Story::tip()
        .then("coco", &not_taken(Ground::NotOurs))
        .then("coco", &thanks(Channel::Mail))
        .delivered(2);
    let thanked = story.clone().delivered(1);
    assert_eq!(thanked.case.status, Status::Closed(Closure::Thanked));
    let reopened = story.then("parent", &reopen());
    assert!(reopened.tries("coco", &not_taken(Ground::Abuse)).is_ok());
    assert_eq!(reopened.delivered(1).case.status, Status::Triage);
}

#[test]
fn document_3a_that_arrives_after_closing_moves_nothing() {
    let later = today() + Days::new(60);
    let story = Story::in_progress()
        .then("suus", &interim(later))
        .then("coco", &not_taken(Ground::NotOurs))
        .delivered(3)
        .delivered(2);
    assert_eq!(story.deadline(D2).expect("D2").extended_to, None);
}

#[test]
fn after_a_reopening_the_new_aim_is_the_one_that_moves() {
    let closed = Story::complaint()
        .then("coco", &not_taken(Ground::NotOurs))
        .delivered(1)
        .days_later(10);
    let story = closed
        .then("coco", &reopen())
        .then("coco", &Command::CompleteInvolvementCheck);
    let story = handled_again(story, 2);
    let aim = today() + Days::new(31);
    assert_eq!(
        story.refuses("suus", &interim(aim)),
        Some(Refusal::NotLater)
    );
    let later = aim + Days::new(1);
    let moved = story.clone().then("suus", &interim(later)).delivered(3);
    let rows: Vec<_> = moved.rows(D2).iter().map(|row| row.extended_to).collect();
    assert_eq!(rows, [None, Some(later)]);
    let met = accepted(story, 3).then("parent", &refuse());
    assert_eq!(met.met(D2), None, "the first aim never was");
    assert_eq!(
        met.refuses("suus", &interim(later)),
        Some(Refusal::NotLater)
    );
}

#[test]
fn each_round_keeps_its_proposal_and_the_first_one_met_the_aim() {
    let refused = Story::proposed().then("parent", &refuse()).days_later(5);
    let on = refused.now.local;
    let second = accepted(refused, 3);
    let answers: Vec<_> = second
        .case
        .dossier
        .proposals
        .iter()
        .map(|one| one.reply.as_ref().map(|reply| reply.answer.clone()))
        .collect();
    let first = Answer::Refused(crate::world::reason());
    assert_eq!(answers, [Some(first), Some(Answer::Accepted)]);
    assert_eq!(second.met(D2), Some(today()));
    let bounced = second.then("system", &take_back(2));
    assert_eq!(bounced.met(D2), Some(on), "the second one did it then");
}

#[test]
fn a_judgment_holds_for_later_rounds_until_another_is_drafted() {
    let second = verified(accepted(Story::proposed().then("parent", &refuse()), 3));
    assert!(second.tries("suus", &close()).is_ok());
    let due = |story: &Story| {
        let judgment = story.case.judgment();
        judgment.expect("a judgment").measures[0].due
    };
    assert_eq!(due(&second), today() + Days::new(30));
    let later = today() + Days::new(9);
    let anew = second.then("suus", &draft_judgment(later));
    assert_eq!(anew.case.dossier.judgments.len(), 2);
    assert_eq!(due(&anew), later + Days::new(30));
    let closed = anew.then("suus", &close()).delivered(4);
    let measures = &closed.case.dossier.measures;
    let numbers: Vec<_> = measures.iter().map(|one| one.number).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_letter_about_what_isnt_a_klacht_any_more_holds_no_judgment() {
    let story = verified(Story::accepted());
    let agreed = story.then("coco", &nature(Nature::Tip, Some(today())));
    let closed = agreed.then("suus", &close()).delivered(3);
    let satisfied = Satisfied::Yes;
    let judges = false;
    assert_eq!(
        closed.case.letters[2].facts,
        LetterFacts::Closing {
            judges,
            satisfied,
            by_director: false
        }
    );
    assert_eq!(closed.case.status, SATISFIED);
}

#[test]
fn a_case_that_was_handed_back_goes_on_where_it_was() {
    let proposed = Story::proposed().then("suus", &crate::story::hand_back());
    assert_eq!(proposed.case.status, Status::Triage);
    let again = handled_again(proposed.days_later(2), 3);
    assert_eq!(again.case.status, Status::SolutionProposed);
    let story = verified(Story::accepted()).then("suus", &crate::story::hand_back());
    let again = handled_again(story, 3);
    assert_eq!(again.case.status, Status::Verifying);
    assert_eq!(again.case.verified(), Some(Satisfied::Yes));
    let closed = again.then("suus", &close()).delivered(4);
    assert_eq!(closed.case.status, SATISFIED);
    let reopened = closed.then("parent", &reopen());
    let anew = handled_again(reopened, 5);
    assert_eq!(anew.case.status, Status::InProgress, "another round");
}

#[test]
fn what_a_letter_on_its_way_says_stays_as_it_was() {
    let proposed = Story::drafted().then("suus", &letter(LetterKind::Proposal));
    let drafts = [draft_proposal(today()), draft_judgment(today())];
    for draft in &drafts {
        let refused = proposed.refuses("suus", draft);
        assert_eq!(refused, Some(Refusal::LetterPending), "{draft:?}");
    }
    let back = proposed.then("system", &take_back(2));
    assert!(drafts.iter().all(|draft| back.tries("suus", draft).is_ok()));
    let closing = verified(Story::accepted()).then("suus", &close());
    for change in [draft_judgment(today()), scores(1, 1)] {
        let refused = closing.refuses("suus", &change);
        assert_eq!(refused, Some(Refusal::LetterPending), "{change:?}");
    }
}

#[test]
fn no_case_closes_over_an_unanswered_objection() {
    let objected = verified(Story::accepted()).then(
        "parent",
        &Command::Object {
            reason: crate::world::reason(),
        },
    );
    assert_eq!(
        objected.refuses("suus", &close()),
        Some(Refusal::ObjectionOpen)
    );
    let answered = objected.then(
        "coco",
        &Command::AnswerObjection {
            granted: false,
            text: crate::world::message(),
        },
    );
    assert!(answered.tries("suus", &close()).is_ok());
}
