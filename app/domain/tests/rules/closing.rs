//! Verification, consent, the closing letter, and what stays of it (Z9, Z10).

use crate::notices::told;
use crate::story::{
    Story, announce, assign, by, consent, contact, draft_judgment, draft_proposal, involve, letter,
    level, nature, refuse, reopen, scores, take_back,
};
use crate::world::{id, today};
use chrono::Days;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Visibility;
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;
use domain::status::{Closure, Handling, Satisfied, Status};
use domain::{Command, Nature};

const D3: DeadlineKind = DeadlineKind::Judged;
const D4: DeadlineKind = DeadlineKind::Verified;

fn close() -> Command {
    letter(LetterKind::Closing)
}

/// Verified with a satisfied parent.
fn verified() -> Story {
    Story::accepted()
        .then("suus", &contact(today(), true))
        .then("suus", &scores(4, 5))
}

/// Accepted, without a judgment.
fn unjudged(story: Story) -> Story {
    story
        .then("suus", &crate::story::agreement())
        .then("suus", &draft_proposal(today()))
        .then("suus", &letter(LetterKind::Proposal))
        .delivered(2)
        .then("parent", &Command::AcceptProposal)
        .then("suus", &contact(today(), true))
        .then("suus", &scores(4, 5))
}

#[test]
fn a_contact_and_both_scores_verify_in_any_order() {
    let story = Story::accepted().days_later(1);
    let on = story.now.local;
    let reached = story.clone().then("suus", &contact(on, true));
    let scored = story.clone().then("parent", &scores(4, 4));
    let unreached = scored.clone().then("suus", &contact(on, false));
    for open in [&story, &reached, &scored, &unreached] {
        assert_eq!(open.case.verified(), None);
        assert_eq!(open.met(D4), None);
        assert_eq!(open.refuses("suus", &close()), Some(Refusal::NotVerified));
    }
    for done in [
        reached.then("suus", &scores(4, 4)),
        scored.then("suus", &contact(on, true)),
    ] {
        assert_eq!(done.case.verified(), Some(Satisfied::Yes));
        assert_eq!(done.met(D4), Some(on));
        assert!(done.tries("suus", &close()).is_ok());
    }
}

#[test]
fn two_attempts_on_different_days_verify_too() {
    let once = Story::accepted().then("suus", &contact(today(), false));
    let twice = once.clone().then("suus", &contact(today(), false));
    assert_eq!(twice.case.verified(), None, "on one day");
    let next = once.days_later(1);
    let on = next.now.local;
    let tried = next.clone().then("suus", &contact(on, false));
    assert_eq!(tried.case.verified(), Some(Satisfied::NotReached));
    assert_eq!(tried.met(D4), Some(on));
    let closed = tried.clone().then("suus", &close()).delivered(3);
    let unreached = Closure::Handled(Satisfied::NotReached);
    assert_eq!(closed.case.status, Status::Closed(unreached));
    let scored = tried.then("parent", &scores(1, 5));
    assert_eq!(scored.case.verified(), Some(Satisfied::No), "by the parent");
    let reached = next.then("suus", &contact(on, true));
    assert_eq!(
        reached.case.verified(),
        None,
        "reached: the scores are asked"
    );
}

#[test]
fn contacts_before_the_answer_or_of_another_round_verify_nothing() {
    let early = Story::proposed().then("suus", &contact(today(), true));
    let story = early
        .days_later(1)
        .then("parent", &Command::AcceptProposal)
        .then("suus", &scores(4, 4));
    assert_eq!(story.case.verified(), None, "before the answer");
    let again = story.then("suus", &contact(today(), true));
    assert_eq!(again.case.verified(), None, "dated before the answer");
    let second = verified()
        .then("parent", &refuse())
        .then("suus", &crate::story::agreement())
        .then("suus", &draft_proposal(today()))
        .then("suus", &letter(LetterKind::Proposal))
        .delivered(3)
        .then("parent", &Command::AcceptProposal);
    assert_eq!(second.case.verified(), None, "of another round");
    let met: Vec<_> = second.rows(D4).iter().map(|row| row.met_on).collect();
    assert_eq!(met, [Some(today()), None]);
    let done = second
        .then("suus", &contact(today(), true))
        .then("suus", &scores(3, 3));
    assert_eq!(done.case.verified(), Some(Satisfied::Yes));
}

#[test]
fn a_score_below_3_of_either_says_not_satisfied() {
    let story = Story::accepted().then("suus", &contact(today(), true));
    for (solution, process, satisfied) in [
        (3, 3, Satisfied::Yes),
        (2, 5, Satisfied::No),
        (5, 2, Satisfied::No),
    ] {
        let scored = story.clone().then("suus", &scores(solution, process));
        assert_eq!(scored.case.verified(), Some(satisfied));
    }
}

#[test]
fn parent_or_handler_give_the_scores_and_the_last_ones_count() {
    let story = Story::accepted();
    for who in ["coco", "lena", "cleo", "dora", "system"] {
        let refused = story.refuses(who, &scores(4, 4));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let layers = story.leaves("parent", &scores(4, 4));
    assert_eq!(layers, [("satisfaction_recorded", Visibility::Parent)]);
    assert_eq!(told(&story, "parent", &scores(4, 4)), ["suus"]);
    assert!(told(&story, "suus", &scores(4, 4)).is_empty());
    let story = story
        .then("suus", &scores(1, 1))
        .then("parent", &scores(5, 4));
    let [given] = story.case.dossier.satisfaction.as_slice() else {
        panic!("one for the round");
    };
    assert_eq!((given.solution.value(), given.process.value()), (5, 4));
    for story in [Story::proposed(), Story::handled()] {
        let refused = story.refuses("parent", &scores(4, 4));
        assert_eq!(refused, Some(Refusal::NotInThisState));
    }
}

#[test]
fn after_a_thank_you_the_parent_answers_two_questions_once() {
    let story = Story::closed();
    assert_eq!(told(&story, "parent", &scores(4, 4)), ["coco"]);
    assert_eq!(
        story.refuses("coco", &scores(4, 4)),
        Some(Refusal::NotYourRole)
    );
    let given = story.then("parent", &scores(2, 4));
    assert_eq!(given.case.dossier.satisfaction.len(), 1);
    assert_eq!(
        given.refuses("parent", &scores(4, 4)),
        Some(Refusal::NothingChanges)
    );
}

#[test]
fn a_klacht_isnt_closed_without_its_judgment() {
    let story = unjudged(Story::in_progress());
    assert_eq!(
        story.refuses("suus", &close()),
        Some(Refusal::JudgmentMissing)
    );
    let story = story.days_later(1);
    let judged = story.then("suus", &draft_judgment(today() + Days::new(1)));
    let closed = judged.then("suus", &close()).delivered(3);
    assert_eq!(closed.met(D3), Some(closed.now.local));
    let tip = unjudged(Story::tip_in_progress());
    let tip = tip.then("suus", &close()).delivered(3);
    assert_eq!(
        tip.case.status,
        Status::Closed(Closure::Handled(Satisfied::Yes))
    );
}

#[test]
fn a_dissatisfied_parent_takes_the_consent_of_the_cluster_manager_or_above() {
    let story = Story::dissatisfied();
    assert_eq!(
        story.refuses("suus", &close()),
        Some(Refusal::ConsentMissing)
    );
    for who in ["suus", "coco", "lena", "parent", "system"] {
        let refused = story.refuses(who, &consent());
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    for who in ["cleo", "dora"] {
        let layers = story.leaves(who, &consent());
        assert_eq!(layers, [("closing_consented", Visibility::Internal)]);
        let consented = story.clone().then(who, &consent());
        assert_eq!(consented.case.dossier.consents[0].by, id(who));
        assert_eq!(
            consented.refuses("dora", &consent()),
            Some(Refusal::NothingChanges)
        );
        let closed = consented.then("suus", &close()).delivered(3);
        let closure = Closure::Handled(Satisfied::No);
        assert_eq!(closed.case.status, Status::Closed(closure));
    }
    for (story, refusal) in [
        (Story::accepted(), Refusal::NotVerified),
        (verified(), Refusal::NothingChanges),
        (Story::proposed(), Refusal::NotInThisState),
    ] {
        assert_eq!(story.refuses("cleo", &consent()), Some(refusal));
    }
}

#[test]
fn nobody_consents_to_their_own_handling_and_nobody_who_is_involved() {
    let own = Story::dissatisfied()
        .then("coco", &assign("cleo"))
        .then("cleo", &announce(Channel::Mail))
        .delivered(3);
    assert_eq!(own.case.status, Status::Verifying);
    assert_eq!(own.refuses("cleo", &consent()), Some(Refusal::NotNextUp));
    assert!(own.tries("dora", &consent()).is_ok());
    let involved = Story::dissatisfied().then("coco", &involve("cleo"));
    assert_eq!(
        involved.refuses("cleo", &consent()),
        Some(Refusal::NotFound)
    );
    assert!(involved.tries("dora", &consent()).is_ok());
    let both = involved.then("coco", &involve("dora"));
    assert_eq!(both.refuses("deva", &consent()), Some(Refusal::NotYourRole));
    assert!(both.tries("bas", &consent()).is_ok());
}

#[test]
fn consent_is_for_its_round() {
    let story = Story::dissatisfied()
        .then("cleo", &consent())
        .then("parent", &refuse())
        .then("suus", &crate::story::agreement())
        .then("suus", &draft_proposal(today()))
        .then("suus", &letter(LetterKind::Proposal))
        .delivered(3)
        .then("parent", &Command::AcceptProposal)
        .then("suus", &contact(today(), true))
        .then("suus", &scores(1, 1));
    assert_eq!(
        story.refuses("suus", &close()),
        Some(Refusal::ConsentMissing)
    );
    assert!(story.tries("cleo", &consent()).is_ok());
}

#[test]
fn the_handler_closes_and_of_level_4_the_director() {
    for who in ["coco", "lena", "cleo", "dora", "parent"] {
        let refused = verified().refuses(who, &close());
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let severe = verified()
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"));
    assert_eq!(severe.case.status, Status::Verifying);
    assert_eq!(severe.refuses("dora", &close()), Some(Refusal::NotYourRole));
    assert!(severe.tries("suus", &close()).is_ok());
    let acute = severe
        .then("coco", &level(Severity::Acute))
        .then("dora", &assign("suus"));
    assert_eq!(acute.refuses("suus", &close()), Some(Refusal::DirectorOnly));
    let consulted = acute.then("dora", &crate::story::consult(today()));
    let closed = consulted.then("dora", &close()).delivered(3);
    let closure = Closure::Handled(Satisfied::Yes);
    assert_eq!(closed.case.status, Status::Closed(closure));
}

#[test]
fn the_delivered_letter_closes_and_the_first_judgment_met_d3() {
    let sent = verified().days_later(2).then("suus", &close());
    assert_eq!(
        sent.case.status,
        Status::Verifying,
        "frozen isn't delivered"
    );
    assert_eq!(sent.refuses("suus", &close()), Some(Refusal::LetterPending));
    let closed = sent.days_later(1).delivered(3);
    let closure = Closure::Handled(Satisfied::Yes);
    assert_eq!(closed.case.status, Status::Closed(closure));
    let on = today() + Days::new(3);
    assert_eq!(closed.case.closed_on(), Some(on));
    let [closing] = closed.case.dossier.closings.as_slice() else {
        panic!("closed once");
    };
    assert_eq!((closing.round, closing.letter), (1, Some(3)));
    assert_eq!(closed.met(D3), Some(today()), "by document 3");
    let without = closed.clone().then("system", &take_back(2));
    assert_eq!(without.met(D3), Some(on), "document 4 holds it as well");
    assert_eq!(without.case.status, Status::Closed(closure));
    assert_eq!(without.then("system", &take_back(3)).met(D3), None);
}

#[test]
fn a_bounced_closing_letter_goes_another_way() {
    let story = unjudged(Story::in_progress());
    let closed = story
        .then("suus", &draft_judgment(today()))
        .then("suus", &close())
        .delivered(3);
    assert_eq!(closed.met(D3), Some(today()));
    let bounced = closed.days_later(1).then("system", &take_back(3));
    assert_eq!(bounced.case.status, Status::Verifying);
    assert_eq!(bounced.met(D3), None);
    assert_eq!(bounced.case.closed_on(), None);
    assert!(bounced.case.dossier.closings.is_empty());
    assert!(bounced.case.dossier.measures.is_empty());
    assert_eq!(bounced.case.verified(), Some(Satisfied::Yes), "that stays");
    let again = bounced.then("suus", &by(close(), Channel::Page));
    assert_eq!(again.met(D3), Some(today() + Days::new(1)));
}

#[test]
fn what_else_came_back_while_it_was_closed_is_to_be_sent_again() {
    let closed = Story::handled().then("system", &take_back(1));
    let unannounced = closed.then("system", &take_back(3));
    let verifying = Some(Handling::Verifying);
    assert_eq!(unannounced.case.status, Status::Assigned(verifying));
    let withdrawn = Story::proposed()
        .then("parent", &crate::story::withdraw(None))
        .delivered(3)
        .then("system", &take_back(2))
        .then("system", &take_back(3));
    assert_eq!(withdrawn.case.status, Status::InProgress);
}

#[test]
fn a_closing_letter_that_was_overtaken_closes_nothing() {
    let sent = verified().then("suus", &close());
    let refused = sent.clone().then("parent", &refuse()).delivered(3);
    assert_eq!(refused.case.status, Status::InProgress);
    let severe = sent.then("coco", &level(Severity::Severe)).delivered(3);
    let verifying = Some(Handling::Verifying);
    assert_eq!(severe.case.status, Status::AwaitingDirector(verifying));
    let tip = unjudged(Story::tip_in_progress()).then("suus", &close());
    let klacht = tip.then("coco", &nature(Nature::Complaint, None));
    assert_eq!(klacht.delivered(3).case.status, Status::Verifying);
}

#[test]
fn the_first_results_stay_after_reopening() {
    let closed = Story::handled().days_later(3);
    let open = closed.clone().then("parent", &reopen());
    let (before, after) = (&closed.case.dossier, &open.case.dossier);
    assert_eq!(before.closings, after.closings);
    assert_eq!(before.satisfaction, after.satisfaction);
    assert_eq!(before.judgments, after.judgments);
    assert_eq!(before.measures, after.measures);
    assert!(open.case.deadlines.starts_with(&closed.case.deadlines));
    let bounced = open.then("system", &take_back(3));
    assert_eq!(bounced.case.status, Status::Triage, "it isn't closed again");
    assert_eq!(before.closings, bounced.case.dossier.closings);
}
