//! Proposal, the parent's answer, and the aim that only document 3a moves (4.3, 4.5.6).

use crate::notices::told;
use crate::story::{
    Story, agreement, announce, ask, assign, by, draft_judgment, draft_proposal, interim, letter,
    level, proposal, refuse, reopen, take_back,
};
use crate::world::{address, id, reaction, reason, today};
use chrono::{Days, NaiveDate};
use domain::deadline::DeadlineKind;
use domain::dossier::Answer;
use domain::error::Refusal;
use domain::event::Visibility;
use domain::letter::{Channel, LetterFacts, LetterKind};
use domain::severity::Severity;
use domain::staff::By;
use domain::status::{Handling, Status};
use domain::{Command, Nature};

const D2: DeadlineKind = DeadlineKind::SolutionProposed;
const D3: DeadlineKind = DeadlineKind::Judged;
const D4: DeadlineKind = DeadlineKind::Verified;

fn propose() -> Command {
    letter(LetterKind::Proposal)
}

fn answer_by(on: NaiveDate) -> Command {
    let proposal = Box::new(domain::dossier::Proposal {
        answer_by: on,
        ..proposal(today())
    });
    Command::DraftProposal { proposal }
}

fn shown(story: &Story) -> NaiveDate {
    story.rows(D2).last().expect("D2").shown_due()
}

#[test]
fn the_handler_drafts_while_it_is_handled() {
    let story = Story::in_progress();
    for who in ["coco", "lena", "cleo", "dora", "parent"] {
        for command in [draft_proposal(today()), draft_judgment(today()), propose()] {
            let refused = story.refuses(who, &command);
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
    }
    let layers = story.leaves("suus", &draft_proposal(today()));
    assert_eq!(layers, [("proposal_drafted", Visibility::Internal)]);
    let layers = story.leaves("suus", &draft_judgment(today()));
    assert_eq!(layers, [("judgment_drafted", Visibility::Internal)]);
    for story in [Story::assigned(), Story::proposed(), Story::accepted()] {
        let refused = story.refuses("suus", &draft_proposal(today()));
        assert_eq!(refused, Some(Refusal::NotInThisState));
    }
    assert!(
        Story::accepted()
            .tries("suus", &draft_judgment(today()))
            .is_ok()
    );
    let early = Story::assigned().refuses("suus", &draft_judgment(today()));
    assert_eq!(early, Some(Refusal::NotInThisState));
}

#[test]
fn a_draft_is_replaced_by_the_next_one_of_its_round() {
    let later = today() + Days::new(20);
    let story = Story::drafted()
        .then("suus", &answer_by(later))
        .then("suus", &draft_judgment(today()));
    let dossier = &story.case.dossier;
    assert_eq!((dossier.proposals.len(), dossier.judgments.len()), (1, 1));
    assert_eq!(dossier.proposals[0].proposal.answer_by, later);
}

#[test]
fn the_parent_answers_after_today() {
    let story = Story::in_progress();
    assert_eq!(
        story.refuses("suus", &answer_by(today())),
        Some(Refusal::DateOver)
    );
    let tomorrow = today() + Days::new(1);
    assert!(story.tries("suus", &answer_by(tomorrow)).is_ok());
}

#[test]
fn a_judgment_is_for_a_klacht() {
    let refused = Story::tip_in_progress().refuses("suus", &draft_judgment(today()));
    assert_eq!(refused, Some(Refusal::NoJudgmentNeeded));
}

#[test]
fn a_proposal_needs_its_draft_and_of_a_klacht_an_agreement_or_why_there_is_none() {
    let story = Story::in_progress();
    assert_eq!(
        story.refuses("suus", &propose()),
        Some(Refusal::ProposalMissing)
    );
    let drafted = story.then("suus", &draft_proposal(today()));
    assert_eq!(
        drafted.refuses("suus", &propose()),
        Some(Refusal::AgreementMissing)
    );
    let agreed = drafted.clone().then("suus", &agreement());
    assert!(agreed.tries("suus", &propose()).is_ok());
    let proposal = Box::new(domain::dossier::Proposal {
        no_agreement: Some(reason()),
        ..proposal(today())
    });
    let explained = drafted.then("suus", &Command::DraftProposal { proposal });
    assert!(explained.tries("suus", &propose()).is_ok());
    let tip = Story::tip_in_progress().then("suus", &draft_proposal(today()));
    assert!(tip.tries("suus", &propose()).is_ok());
}

#[test]
fn a_delivered_proposal_meets_d2_and_with_the_judgment_d3() {
    let sent = Story::drafted().then("suus", &propose());
    assert_eq!(
        sent.case.status,
        Status::InProgress,
        "frozen isn't delivered"
    );
    assert_eq!((sent.met(D2), sent.met(D3)), (None, None));
    assert_eq!(
        sent.refuses("suus", &propose()),
        Some(Refusal::LetterPending)
    );
    let delivered = sent.days_later(1).delivered(2);
    let on = Some(today() + Days::new(1));
    assert_eq!(delivered.case.status, Status::SolutionProposed);
    assert_eq!((delivered.met(D2), delivered.met(D3)), (on, on));
    let unjudged = Story::in_progress()
        .then("suus", &agreement())
        .then("suus", &draft_proposal(today()))
        .then("suus", &propose())
        .delivered(2);
    assert_eq!(
        unjudged.case.letters[1].facts,
        LetterFacts::Proposal { judges: false }
    );
    assert_eq!((unjudged.met(D2), unjudged.met(D3)), (Some(today()), None));
}

#[test]
fn a_proposal_by_post_is_handed_over_by_handler_or_coordinator() {
    let mut by_post = reaction(Nature::Tip);
    by_post.reporter.address = Some(address());
    let sent = Story::of(by_post)
        .then("coco", &level(Severity::Light))
        .then("coco", &assign("suus"))
        .then("suus", &announce(Channel::Mail))
        .delivered(1)
        .then("suus", &draft_proposal(today()))
        .then("suus", &by(propose(), Channel::Post));
    let deliver = Command::DeliverLetter {
        number: 2,
        on: today(),
    };
    assert_eq!(sent.case.letters[1].about, None);
    assert_eq!(sent.refuses("dora", &deliver), Some(Refusal::NotYourRole));
    assert_eq!(sent.refuses("lena", &deliver), Some(Refusal::NoSuchLetter));
    for who in ["suus", "coco"] {
        let delivered = sent.clone().then(who, &deliver);
        assert_eq!(delivered.case.status, Status::SolutionProposed, "{who}");
    }
}

#[test]
fn a_bounced_proposal_was_never_made() {
    let bounced = Story::proposed().then("system", &take_back(2));
    assert_eq!(bounced.case.status, Status::InProgress);
    assert_eq!((bounced.met(D2), bounced.met(D3)), (None, None));
    let again = bounced
        .days_later(1)
        .then("suus", &by(propose(), Channel::Page));
    assert_eq!(again.met(D2), Some(again.now.local));
    let answered = Story::accepted().then("system", &take_back(2));
    assert_eq!(answered.case.status, Status::Verifying, "the answer stands");
    assert_eq!(answered.met(D2), None);
    let reassigned = Story::proposed().then("coco", &assign("siem"));
    let proposed = Some(Handling::SolutionProposed);
    assert_eq!(reassigned.case.status, Status::Assigned(proposed));
    let back = reassigned.then("system", &take_back(2));
    let handled = Some(Handling::InProgress);
    assert_eq!(back.case.status, Status::Assigned(handled));
    let severe = Story::proposed().then("coco", &level(Severity::Severe));
    let back = severe.then("system", &take_back(2));
    assert_eq!(back.case.status, Status::AwaitingDirector(handled));
}

#[test]
fn parent_or_handler_accept_and_d4_runs_for_a_week() {
    let story = Story::proposed().days_later(2);
    for who in ["coco", "lena", "cleo", "dora", "system"] {
        let refused = story.refuses(who, &Command::AcceptProposal);
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let layers = story.leaves("parent", &Command::AcceptProposal);
    assert_eq!(layers, [("proposal_accepted", Visibility::Parent)]);
    assert_eq!(told(&story, "parent", &Command::AcceptProposal), ["suus"]);
    assert!(told(&story, "suus", &Command::AcceptProposal).is_empty());
    for (who, by) in [("parent", By::Parent), ("suus", By::Staff(id("suus")))] {
        let accepted = story.clone().then(who, &Command::AcceptProposal);
        assert_eq!(accepted.case.status, Status::Verifying);
        let on = accepted.now.local;
        let d4 = accepted.deadline(D4).expect("D4");
        assert_eq!((d4.starts, d4.due), (on, on + Days::new(7)));
        let reply = accepted.case.dossier.proposals[0].reply.as_ref();
        let reply = reply.expect("answered");
        assert_eq!((&reply.answer, &reply.by), (&Answer::Accepted, &by));
        assert_eq!(reply.on, on);
    }
    for story in [Story::drafted(), Story::accepted()] {
        let refused = story.refuses("parent", &Command::AcceptProposal);
        assert_eq!(refused, Some(Refusal::NotInThisState));
    }
}

#[test]
fn a_refusal_begins_another_round_and_no_new_terms() {
    for story in [Story::proposed(), Story::accepted()] {
        for who in ["coco", "cleo", "dora", "system"] {
            let refused = story.refuses(who, &refuse());
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        let layers = story.leaves("parent", &refuse());
        assert_eq!(layers, [("proposal_refused", Visibility::Parent)]);
        assert_eq!(told(&story, "parent", &refuse()), ["suus"]);
        assert!(told(&story, "suus", &refuse()).is_empty());
        let refused = story.clone().then("suus", &refuse());
        assert_eq!(refused.case.status, Status::InProgress);
        assert_eq!(refused.case.round, 2);
        let reply = refused.case.dossier.proposals[0].reply.as_ref();
        assert_eq!(
            reply.map(|one| one.answer.clone()),
            Some(Answer::Refused(reason()))
        );
        assert!(refused.rows(D4).is_empty(), "nothing to verify any more");
        assert_eq!((refused.rows(D2).len(), refused.rows(D3).len()), (1, 1));
        assert_eq!(
            refused.refuses("suus", &propose()),
            Some(Refusal::ProposalMissing)
        );
        let drafted = refused.then("suus", &draft_proposal(today()));
        assert_eq!(
            drafted.refuses("suus", &propose()),
            Some(Refusal::AgreementMissing),
            "of this round"
        );
    }
    let early = Story::drafted().refuses("parent", &refuse());
    assert_eq!(early, Some(Refusal::NotInThisState));
}

#[test]
fn without_an_answer_the_handler_verifies_after_the_term() {
    let last = Story::proposed().days_later(14);
    assert_eq!(
        last.refuses("suus", &Command::StartVerifying),
        Some(Refusal::TooEarly)
    );
    let over = last.days_later(1);
    for who in ["coco", "dora", "parent", "system"] {
        let refused = over.refuses(who, &Command::StartVerifying);
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let layers = over.leaves("suus", &Command::StartVerifying);
    assert_eq!(layers, [("verifying_started", Visibility::Parent)]);
    let story = over.then("suus", &Command::StartVerifying);
    assert_eq!(story.case.status, Status::Verifying);
    let on = story.now.local;
    assert_eq!(story.deadline(D4).expect("D4").due, on + Days::new(7));
    let reply = story.case.dossier.proposals[0].reply.as_ref();
    assert_eq!(
        reply.map(|one| (one.answer.clone(), one.on)),
        Some((Answer::None, on))
    );
}

#[test]
fn handler_and_coordinator_announce_a_later_aim_with_its_date() {
    let later = today() + Days::new(30);
    for story in [Story::assigned(), Story::in_progress()] {
        for who in ["suus", "coco"] {
            assert!(story.tries(who, &interim(later)).is_ok(), "{who}");
        }
        for who in ["lena", "cleo", "dora"] {
            let refused = story.refuses(who, &interim(later));
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        let undated = story.refuses("suus", &letter(LetterKind::Interim));
        assert_eq!(undated, Some(Refusal::ReasonMissing));
    }
    for story in [Story::checked(), Story::severe(), Story::proposed()] {
        let refused = story.refuses("coco", &interim(later));
        assert_eq!(refused, Some(Refusal::NotInThisState));
    }
    let refused_round = Story::proposed().then("parent", &refuse());
    assert_eq!(
        refused_round.refuses("suus", &interim(later)),
        Some(Refusal::NotLater),
        "the aim was met"
    );
}

#[test]
fn document_3a_moves_the_aim_to_a_later_date_on_delivery_and_nothing_else() {
    let story = Story::in_progress();
    let due = today() + Days::new(21);
    assert_eq!(
        story.refuses("suus", &interim(due)),
        Some(Refusal::NotLater)
    );
    let (first, second) = (due + Days::new(1), due + Days::new(9));
    let sent = story.then("suus", &interim(first));
    assert_eq!(shown(&sent), due, "frozen isn't delivered");
    assert_eq!(
        sent.refuses("coco", &interim(second)),
        Some(Refusal::LetterPending)
    );
    let delivered = sent.clone().delivered(2);
    assert_eq!(shown(&delivered), first);
    let row = delivered.deadline(D2).expect("D2");
    assert_eq!((row.due, row.met_on), (due, None), "the formal date stays");
    assert_eq!(delivered.case.status, Status::InProgress);
    for kind in [D3, DeadlineKind::HandlerKnown] {
        assert_eq!(delivered.deadline(kind), sent.deadline(kind), "{kind:?}");
    }
    let again = delivered.then("suus", &interim(second)).delivered(3);
    assert_eq!(shown(&again), second);
    let bounced = again.then("system", &take_back(3));
    assert_eq!(shown(&bounced), first);
    assert_eq!(shown(&bounced.then("system", &take_back(2))), due);
}

#[test]
fn a_later_aim_is_later_than_the_paused_one() {
    let answer = crate::story::answer();
    let story = Story::in_progress().then("suus", &ask()).days_later(5);
    let story = story.then("parent", &answer);
    let paused = today() + Days::new(26);
    assert_eq!(
        story.refuses("suus", &interim(paused)),
        Some(Refusal::NotLater)
    );
    assert!(story.tries("suus", &interim(paused + Days::new(1))).is_ok());
}

#[test]
fn document_3a_of_an_earlier_round_moves_no_new_aim() {
    let later = today() + Days::new(60);
    let story = Story::tip_in_progress().then("suus", &interim(later));
    let closed = story
        .then("suus", &draft_proposal(today()))
        .then("suus", &propose())
        .delivered(3)
        .then("parent", &Command::AcceptProposal)
        .then("suus", &crate::story::contact(today(), true))
        .then("suus", &crate::story::scores(4, 4))
        .then("suus", &letter(LetterKind::Closing))
        .delivered(4);
    let late = closed.then("parent", &reopen()).delivered(2);
    assert_eq!(shown(&late), today() + Days::new(21));
    assert_eq!(late.rows(D2)[0].extended_to, None);
}
