//! What stands beside the handling: disputes, a hold, the consultation of level 4.

use crate::notices::told;
use crate::story::{Story, assign, consult, consultation, dispute, hold, level, settle};
use crate::world::{reason, today};
use chrono::{Days, NaiveDate};
use domain::dossier::{DisputeBody, DisputeOutcome, Police, Settlement};
use domain::error::Refusal;
use domain::event::Visibility;
use domain::severity::Severity;
use domain::status::Status;
use domain::{Command, CommandKind, Nature};

fn consulted(suspicion: bool, police: Police) -> Command {
    let consultation = Box::new(domain::dossier::Consultation {
        suspicion,
        police,
        ..consultation(today())
    });
    Command::RecordConsultation { consultation }
}

#[test]
fn coordinator_and_director_record_a_dispute_at_any_time_and_the_handling_goes_on() {
    for story in [Story::complaint(), Story::proposed(), Story::handled()] {
        for who in ["coco", "dora"] {
            let layers = story.leaves(who, &dispute(today()));
            assert_eq!(layers, [("dispute_opened", Visibility::Internal)]);
            assert!(told(&story, who, &dispute(today())).is_empty());
            let disputed = story.clone().then(who, &dispute(today()));
            assert_eq!(disputed.case.status, story.case.status);
            assert!(!story.case.dossier.is_held() && disputed.case.dossier.is_held());
        }
    }
    for who in ["suus", "lena", "cleo", "parent"] {
        let refused = Story::proposed().refuses(who, &dispute(today()));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let disputed = Story::proposed().then("coco", &dispute(today()));
    let accepted = disputed.then("parent", &Command::AcceptProposal);
    assert_eq!(accepted.case.status, Status::Verifying);
}

#[test]
fn a_dispute_is_about_a_complaint_and_stays_one_whatever_the_reaction_is_called_later() {
    for story in [Story::tip(), Story::tip_in_progress()] {
        let refused = story.refuses("coco", &dispute(story.now.local));
        assert_eq!(refused, Some(Refusal::NoComplaint));
    }
    let renamed = Story::complaint().then(
        "coco",
        &Command::SetNature {
            nature: Nature::Suggestion,
            reason: reason(),
            agreed_on: None,
        },
    );
    assert!(renamed.case.counts_as_complaint);
    assert_eq!(renamed.refuses("coco", &dispute(today())), None);
}

#[test]
fn a_dispute_is_dated_between_receipt_and_today() {
    let story = Story::complaint().days_later(2);
    for on in [today() - Days::new(1), today() + Days::new(3)] {
        let refused = story.refuses("coco", &dispute(on));
        assert_eq!(refused, Some(Refusal::DateImpossible), "{on}");
    }
    for on in [today(), story.now.local] {
        assert!(story.tries("coco", &dispute(on)).is_ok(), "{on}");
    }
}

#[test]
fn each_dispute_has_its_outcome_and_the_last_one_lifts_the_hold() {
    assert_eq!(
        Story::handled().refuses("coco", &settle(1, today())),
        Some(Refusal::NoSuchRecord)
    );
    let story = Story::handled().days_later(1);
    let opened = today() + Days::new(1);
    let two = story
        .then("coco", &dispute(opened))
        .then("coco", &dispute(opened))
        .days_later(1);
    for who in ["suus", "lena", "cleo", "parent"] {
        let refused = two.refuses(who, &settle(1, opened));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    let late = two.now.local + Days::new(1);
    for on in [today(), late] {
        let refused = two.refuses("coco", &settle(2, on));
        assert_eq!(refused, Some(Refusal::DateImpossible), "{on}");
    }
    for on in [opened, two.now.local] {
        assert!(two.tries("dora", &settle(2, on)).is_ok(), "{on}");
    }
    let layers = two.leaves("coco", &settle(2, opened));
    assert_eq!(layers, [("dispute_settled", Visibility::Internal)]);
    let one_left = two.then("coco", &settle(2, opened));
    let disputes = &one_left.case.dossier.disputes;
    assert_eq!(disputes[0].settlement, None);
    let outcome = DisputeOutcome::Settled;
    let settlement = Settlement {
        outcome,
        on: opened,
    };
    assert_eq!(disputes[1].settlement, Some(settlement));
    assert_eq!(disputes[1].body, DisputeBody::Committee);
    assert!(one_left.case.dossier.is_held());
    for number in [2, 3] {
        let refused = one_left.refuses("coco", &settle(number, opened));
        assert_eq!(refused, Some(Refusal::NoSuchRecord), "{number}");
    }
    let settled = one_left.then("coco", &settle(1, opened));
    assert!(!settled.case.dossier.is_held());
    let offered = (CommandKind::SettleDispute, Err(Refusal::NoSuchRecord));
    assert!(settled.offers("coco").contains(&offered));
}

#[test]
fn the_director_sets_and_lifts_the_hold() {
    for story in [Story::complaint(), Story::handled()] {
        for who in ["coco", "cleo", "parent"] {
            let refused = story.refuses(who, &hold(true));
            assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
        }
        assert_eq!(
            story.refuses("dora", &hold(false)),
            Some(Refusal::NothingChanges)
        );
        let layers = story.leaves("dora", &hold(true));
        assert_eq!(layers, [("hold_set", Visibility::Internal)]);
        assert!(told(&story, "dora", &hold(true)).is_empty());
        let held = story.then("dora", &hold(true));
        let kept = held.case.dossier.hold.as_ref().expect("a hold");
        assert_eq!((kept.since, &kept.reason), (today(), &reason()));
        assert!(held.case.dossier.is_held());
        assert_eq!(
            held.refuses("dora", &hold(true)),
            Some(Refusal::NothingChanges)
        );
        let lifted = held.then("dora", &hold(false));
        assert!(!lifted.case.dossier.is_held());
    }
}

#[test]
fn the_consultation_is_for_what_is_or_may_be_level_4() {
    for story in [
        Story::severe(),
        Story::possibly_severe(),
        Story::in_progress(),
    ] {
        let refused = story.refuses("dora", &consult(today()));
        assert_eq!(refused, Some(Refusal::NotAcute));
    }
    assert!(
        Story::possibly_acute()
            .tries("cleo", &consult(today()))
            .is_ok()
    );
    let story = Story::acute();
    assert_eq!(
        story.refuses("coco", &consult(today())),
        Some(Refusal::NotYourRole)
    );
    for who in ["cleo", "dora", "anne"] {
        let layers = story.leaves(who, &consult(today()));
        assert_eq!(
            layers,
            [("consultation_recorded", Visibility::Confidential)]
        );
        assert!(told(&story, who, &consult(today())).is_empty());
    }
}

#[test]
fn a_reasonable_suspicion_is_reported_to_the_police() {
    let story = Story::acute();
    let unreported = || Police::NotReported(reason());
    assert_eq!(
        story.refuses("dora", &consulted(true, unreported())),
        Some(Refusal::PoliceReportDue)
    );
    for (suspicion, police) in [
        (false, unreported()),
        (true, Police::Reported(today())),
        (false, Police::Reported(today())),
    ] {
        let story = story.clone().then("dora", &consulted(suspicion, police));
        assert!(story.case.is_consulted());
    }
}

#[test]
fn consultation_and_report_are_dated_between_receipt_and_today() {
    let story = Story::acute().days_later(2);
    let reported = |on| consulted(true, Police::Reported(on));
    let commands: [fn(NaiveDate) -> Command; 2] =
        [consult, |on| consulted(true, Police::Reported(on))];
    for command in commands {
        for on in [today() - Days::new(1), today() + Days::new(3)] {
            let refused = story.refuses("dora", &command(on));
            assert_eq!(refused, Some(Refusal::DateImpossible), "{on}");
        }
        for on in [today(), story.now.local] {
            assert!(story.tries("dora", &command(on)).is_ok(), "{on}");
        }
    }
    assert!(story.tries("anne", &reported(today())).is_ok());
}

#[test]
fn level_4_is_lowered_by_the_director_once_the_consultation_is_recorded() {
    let story = Story::acute();
    assert_eq!(
        story.refuses("dora", &level(Severity::Light)),
        Some(Refusal::ConsultationMissing)
    );
    let consulted = story.then("anne", &consult(today()));
    for who in ["coco", "cleo", "anne"] {
        let refused = consulted.refuses(who, &level(Severity::Light));
        assert_eq!(refused, Some(Refusal::DirectorOnly), "{who}");
    }
    let light = consulted.clone().then("dora", &level(Severity::Light));
    assert_eq!(light.case.status, Status::Triage);
    assert!(!light.case.is_acute());
    let severe = consulted.then("dora", &level(Severity::Severe));
    assert_eq!(severe.case.status, Status::AwaitingDirector(None));
    assert!(severe.tries("dora", &assign("suus")).is_ok());
}

#[test]
fn what_was_consulted_while_level_4_was_suggested_counts_once_it_is_set() {
    let story = Story::possibly_acute().then("dora", &consult(today()));
    let acute = story.then("coco", &level(Severity::Acute));
    assert!(acute.tries("dora", &level(Severity::Medium)).is_ok());
}
