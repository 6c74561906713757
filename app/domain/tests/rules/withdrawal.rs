//! Withdrawn: closed by its confirmation, or internally by the director (4.3).

use crate::notices::told;
use crate::story::{
    Story, announce, ask, assign, by, close_internally, interim, letter, level, nature, not_taken,
    refuse, reopen, scores, take_back, thanks, withdraw,
};
use crate::world::{message, reaction, reason, today};
use chrono::Days;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Visibility;
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;
use domain::status::{Closure, Ground, Status};
use domain::{Command, Nature};

const D2: DeadlineKind = DeadlineKind::SolutionProposed;
const WITHDRAWN: Status = Status::Closed(Closure::Withdrawn);

#[test]
fn the_parent_withdraws_and_a_colleague_only_with_proof() {
    let story = Story::in_progress();
    for who in ["suus", "coco", "dora"] {
        let refused = story.refuses(who, &withdraw(None));
        assert_eq!(refused, Some(Refusal::ProofMissing), "{who}");
        let recorded = story.clone().then(who, &withdraw(Some(reason())));
        let withdrawal = recorded.case.dossier.withdrawal.as_ref();
        assert_eq!(withdrawal.and_then(|one| one.proof.clone()), Some(reason()));
    }
    for who in ["lena", "cleo", "system"] {
        let refused = story.refuses(who, &withdraw(Some(reason())));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let layers = story.leaves("parent", &withdraw(None));
    let flag = ("withdrawn", Visibility::Parent);
    assert_eq!(layers, [flag, ("letter_approved", Visibility::Internal)]);
    assert_eq!(told(&story, "parent", &withdraw(None)), ["parent", "suus"]);
    let proven = withdraw(Some(reason()));
    assert_eq!(told(&story, "suus", &proven), ["parent"]);
    let sent = story.then("parent", &withdraw(None));
    assert!(sent.case.is_withdrawn());
    assert_eq!(sent.case.status, Status::InProgress, "4b isn't delivered");
    let again = sent.refuses("parent", &withdraw(None));
    assert_eq!(again, Some(Refusal::WithdrawnAlready));
    let closed = sent.days_later(1).delivered(2);
    assert_eq!(closed.case.status, WITHDRAWN);
    assert_eq!(closed.case.closed_on(), Some(today() + Days::new(1)));
}

#[test]
fn without_an_address_a_withdrawal_closes_at_once() {
    let mut anonymous = reaction(Nature::Complaint);
    anonymous.reporter.email = None;
    let story = Story::of(anonymous);
    let by_mail = story.refuses("parent", &withdraw(None));
    assert_eq!(by_mail, Some(Refusal::ChannelUnavailable));
    let page = by(withdraw(None), Channel::Page);
    assert_eq!(story.then("parent", &page).case.status, WITHDRAWN);
}

#[test]
fn after_a_withdrawal_the_parent_reads_its_confirmation_and_nothing_else() {
    let story = Story::drafted().then("parent", &withdraw(None));
    let later = today() + Days::new(30);
    let write = Command::WriteToParent { text: message() };
    let propose = letter(LetterKind::Proposal);
    let not_ours = not_taken(Ground::NotOurs);
    for (who, command) in [
        ("suus", ask()),
        ("suus", write),
        ("suus", propose),
        ("suus", interim(later)),
        ("coco", not_ours),
    ] {
        let refused = story.refuses(who, &command);
        assert_eq!(refused, Some(Refusal::WithdrawnAlready), "{command:?}");
    }
    let assigned = Story::assigned().then("parent", &withdraw(None));
    let announced = assigned.refuses("suus", &announce(Channel::Mail));
    assert_eq!(announced, Some(Refusal::WithdrawnAlready));
    let tip = Story::tip().then("parent", &withdraw(None));
    let thanked = tip.refuses("coco", &thanks(Channel::Mail));
    assert_eq!(thanked, Some(Refusal::WithdrawnAlready));
    let verified = Story::accepted()
        .then("suus", &crate::story::contact(today(), true))
        .then("suus", &scores(4, 4))
        .then("parent", &withdraw(None));
    let closing = verified.refuses("suus", &letter(LetterKind::Closing));
    assert_eq!(closing, Some(Refusal::WithdrawnAlready));
    let severe = Story::severe_withdrawn();
    assert!(told(&severe, "coco", &nature(Nature::Tip, None)).is_empty());
}

#[test]
fn a_withdrawn_proposal_is_neither_accepted_nor_refused() {
    let story = Story::proposed()
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"))
        .then("parent", &withdraw(None))
        .delivered(3)
        .days_later(30);
    assert_eq!(story.case.status, Status::SolutionProposed);
    for (who, command) in [
        ("parent", Command::AcceptProposal),
        ("parent", refuse()),
        ("suus", refuse()),
        ("suus", Command::StartVerifying),
    ] {
        let refused = story.refuses(who, &command);
        assert_eq!(refused, Some(Refusal::WithdrawnAlready), "{command:?}");
    }
}

#[test]
fn letters_that_were_on_their_way_end_no_withdrawn_case() {
    let sent = Story::checked().then("coco", &not_taken(Ground::NotOurs));
    let withdrawn = sent.then("parent", &withdraw(None)).delivered(1);
    assert!(withdrawn.case.status.is_open());
    assert_eq!(withdrawn.delivered(2).case.status, WITHDRAWN);
    let later = today() + Days::new(30);
    let extended = Story::in_progress().then("suus", &interim(later));
    let withdrawn = extended.then("parent", &withdraw(None)).delivered(2);
    assert_eq!(withdrawn.deadline(D2).expect("D2").extended_to, None);
}

#[test]
fn what_is_or_may_be_severe_stays_after_its_withdrawal() {
    let severe = Story::severe();
    let handled = severe.clone().then("dora", &assign("suus"));
    let raised = Story::in_progress().then("coco", &level(Severity::Severe));
    for story in [
        Story::possibly_severe(),
        severe,
        handled,
        raised,
        Story::acute(),
    ] {
        let number = u32::try_from(story.case.letters.len()).expect("few") + 1;
        let before = story.case.status.clone();
        let story = story.then("parent", &withdraw(None)).delivered(number);
        assert_eq!(story.case.status, before);
        assert!(story.case.is_withdrawn());
    }
    let raised_meanwhile = Story::checked()
        .then("parent", &withdraw(None))
        .then("coco", &level(Severity::Severe))
        .delivered(1);
    assert_eq!(raised_meanwhile.case.status, Status::AwaitingDirector(None));
}

#[test]
fn a_confirmation_that_came_back_is_sent_again_and_closes() {
    let confirm = letter(LetterKind::Withdrawn);
    let unasked = Story::in_progress().refuses("suus", &confirm);
    assert_eq!(unasked, Some(Refusal::NotWithdrawn));
    let sent = Story::in_progress().then("parent", &withdraw(None));
    assert_eq!(sent.refuses("suus", &confirm), Some(Refusal::LetterPending));
    let bounced = sent.delivered(2).then("system", &take_back(2));
    assert_eq!(bounced.case.status, Status::InProgress);
    assert!(bounced.case.is_withdrawn());
    for who in ["lena", "cleo", "parent"] {
        let refused = bounced.refuses(who, &confirm);
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    for who in ["suus", "coco", "dora"] {
        let again = bounced
            .clone()
            .then(who, &by(confirm.clone(), Channel::Page));
        assert_eq!(again.case.status, WITHDRAWN, "{who}");
    }
    let known = Story::severe_withdrawn();
    assert_eq!(
        known.refuses("coco", &confirm),
        Some(Refusal::NothingChanges)
    );
}

#[test]
fn the_director_closes_internally_once_the_parent_has_the_confirmation() {
    let open = Story::severe();
    assert_eq!(
        open.refuses("dora", &close_internally()),
        Some(Refusal::NotWithdrawn)
    );
    let sent = open.then("parent", &withdraw(None));
    assert_eq!(
        sent.refuses("dora", &close_internally()),
        Some(Refusal::LetterNotDelivered)
    );
    let story = sent.delivered(1).days_later(2);
    for who in ["coco", "cleo", "lena", "parent"] {
        let refused = story.refuses(who, &close_internally());
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let layers = story.leaves("dora", &close_internally());
    assert_eq!(layers, [("closed_internally", Visibility::Internal)]);
    assert!(told(&story, "dora", &close_internally()).is_empty());
    let bounced = story.clone().then("system", &take_back(1));
    assert_eq!(
        bounced.refuses("dora", &close_internally()),
        Some(Refusal::LetterNotDelivered)
    );
    let closed = story.then("dora", &close_internally());
    assert_eq!(closed.case.status, WITHDRAWN);
    assert_eq!(closed.case.closed_on(), Some(today() + Days::new(2)));
    assert_eq!(closed.case.dossier.closings[0].letter, None);
    let later = closed.clone().then("system", &take_back(1));
    assert_eq!(later.case.status, WITHDRAWN, "the director's word stands");
}

#[test]
fn a_second_withdrawal_needs_a_confirmation_of_its_own() {
    let closed = Story::severe_withdrawn().then("dora", &close_internally());
    let again = closed
        .then("coco", &reopen())
        .then("parent", &withdraw(None));
    assert_eq!(
        again.refuses("dora", &close_internally()),
        Some(Refusal::LetterNotDelivered)
    );
    let bounced = again.clone().then("system", &take_back(2));
    let confirm = letter(LetterKind::Withdrawn);
    assert!(bounced.tries("coco", &confirm).is_ok());
    let told = again.delivered(2);
    assert!(told.tries("dora", &close_internally()).is_ok());
}

#[test]
fn at_level_4_the_parent_is_mailed_letters_and_nothing_else() {
    let story = Story::acute();
    assert!(told(&story, "coco", &ask()).is_empty());
    assert_eq!(told(&story, "parent", &withdraw(None)), ["coco", "parent"]);
}

#[test]
fn what_may_be_severe_is_closed_by_the_director_too_once_it_is_withdrawn() {
    let story = Story::possibly_severe().then("parent", &withdraw(None));
    let story = story.delivered(1);
    let lowered = story.clone().then("coco", &level(Severity::Light));
    for story in [story, lowered] {
        let closed = story.then("dora", &close_internally());
        assert_eq!(closed.case.status, WITHDRAWN);
    }
}

#[test]
fn a_confirmation_that_came_back_after_the_internal_closing_goes_again() {
    let closed = Story::severe_withdrawn().then("dora", &close_internally());
    let confirm = letter(LetterKind::Withdrawn);
    let told = closed.refuses("dora", &confirm);
    assert_eq!(told, Some(Refusal::NothingChanges));
    let back = closed.then("system", &take_back(1));
    assert_eq!(back.case.status, WITHDRAWN, "the director's closing stands");
    for who in ["coco", "dora"] {
        assert!(back.tries(who, &confirm).is_ok(), "{who}");
    }
    let sent = back.then("dora", &confirm).delivered(2);
    assert_eq!(sent.case.status, WITHDRAWN);
    assert_eq!(
        sent.refuses("dora", &confirm),
        Some(Refusal::NothingChanges)
    );
    let other = Story::handled().refuses("coco", &confirm);
    assert_eq!(other, Some(Refusal::NotWithdrawn));
}

#[test]
fn in_a_circle_without_a_coordinator_the_director_records_and_undoes_it() {
    let hidden = Story::in_progress().then("dora", &crate::story::confidential(&["suus"]));
    let withdrawn = hidden.then("dora", &withdraw(Some(reason())));
    assert!(!withdrawn.sees("coco"));
    let undone = withdrawn.then("dora", &crate::story::undo_withdrawal());
    assert!(!undone.case.is_withdrawn());
}
