//! How long a case is kept, and what is left of it after that.

use crate::acts;
use crate::erasing::{after_terms, at_once, erase, retention};
use crate::story::Story;
use crate::world::{actors, line, reaction, reason, today};
use chrono::{Days, Months, NaiveDate};
use domain::case::Case;
use domain::deadline::DeadlineKind;
use domain::dossier::{DisputeBody, DisputeOutcome, Score, Verdict};
use domain::error::Refusal;
use domain::event::Visibility;
use domain::reaction::EmailAddress;
use domain::retention::{DeadlineResult, Ending, Month, Retention, RoundResult};
use domain::severity::Severity;
use domain::status::{Status, StatusKind};
use domain::visibility::readers;
use domain::words::{Body, PersonName};
use domain::{Command, Nature};
use proptest::prelude::*;
use serde_json::Value;

fn on(story: &Story, day: NaiveDate) -> Option<Refusal> {
    let days = (day - story.now.local).num_days();
    let later = story
        .clone()
        .days_later(u64::try_from(days).expect("later"));
    later.refuses("system", &after_terms())
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

/// Sentences and addresses anywhere in what is stored.
fn said(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.contains([' ', '@']) => found.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| said(one, found)),
        Value::Object(all) => all.values().for_each(|one| said(one, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// No word, no name, no day: whoever holds what is left can't tell who wrote or handled it.
pub fn only_figures_are_left(before: &Case, after: &Case) -> Result<(), TestCaseError> {
    let mut words = Vec::new();
    said(&serde_json::to_value(before).expect("JSON"), &mut words);
    let left = serde_json::to_string(after).expect("JSON");
    for word in words {
        prop_assert!(!left.contains(&word), "{word} is left in {left}");
    }
    for (name, _) in crate::world::STAFF {
        prop_assert!(!left.contains(&format!("\"{name}\"")), "{name} is left");
    }
    prop_assert!(after.arrived_on.to_string().ends_with("-01"));
    prop_assert!(readers(after).audiences.is_empty());
    let kept = after.dossier.kept.as_ref().expect("figures");
    prop_assert_eq!(kept.rounds.len(), before.round as usize);
    prop_assert_eq!(kept.nature, before.nature);
    Ok(())
}

#[test]
fn a_complaint_is_kept_for_24_months_after_its_closing_and_a_tip_for_12() {
    let complaint = Story::handled();
    assert_eq!(complaint.case.closed_on(), Some(day(2026, 9, 7)));
    assert_eq!(
        on(&complaint, day(2028, 9, 6)),
        Some(Refusal::RetentionRuns)
    );
    assert_eq!(on(&complaint, day(2028, 9, 7)), None);
    let tip = Story::closed();
    assert_eq!(on(&tip, day(2027, 9, 6)), Some(Refusal::RetentionRuns));
    assert_eq!(on(&tip, day(2027, 9, 7)), None);
    assert_eq!(Retention::default().until(&tip.case), Some(day(2027, 9, 7)));
    assert_eq!(Retention::default().until(&Story::tip().case), None);
}

#[test]
fn a_severe_tip_is_kept_as_long_as_a_complaint() {
    let severe = Story::tip()
        .then("coco", &acts::level(Severity::Severe))
        .then("parent", &acts::withdraw(None))
        .delivered(1)
        .then("dora", &Command::CloseInternally { reason: reason() });
    assert!(!severe.case.counts_as_complaint);
    let until = Retention::default().until(&severe.case);
    assert_eq!(until, Some(day(2028, 9, 7)));
}

#[test]
fn after_a_consultation_it_is_kept_as_long_as_a_complaint() {
    let lowered = Story::acute()
        .then("dora", &acts::consult(today()))
        .then("dora", &acts::level(Severity::Severe))
        .then("parent", &acts::withdraw(None))
        .delivered(1)
        .then("dora", &Command::CloseInternally { reason: reason() });
    let mut case = lowered.case;
    case.counts_as_complaint = false;
    case.severity = Severity::Light;
    assert_eq!(Retention::default().until(&case), Some(day(2028, 9, 7)));
    case.dossier.consultations.clear();
    assert_eq!(Retention::default().until(&case), Some(day(2027, 9, 7)));
}

#[test]
fn a_dispute_keeps_it_until_its_outcome_and_the_term_runs_from_there() {
    let disputed = Story::handled().then(
        "coco",
        &Command::OpenDispute {
            body: DisputeBody::Committee,
            file: None,
            on: today(),
        },
    );
    assert_eq!(on(&disputed, day(2031, 1, 1)), Some(Refusal::DisputeOpen));
    assert_eq!(Retention::default().until(&disputed.case), None);
    let settled = disputed.days_later(100).then(
        "coco",
        &Command::SettleDispute {
            number: 1,
            outcome: DisputeOutcome::Settled,
            on: today() + Days::new(90),
        },
    );
    let (closed, ended) = (today(), today() + Days::new(90));
    assert!(closed < ended);
    let until = Retention::default().until(&settled.case);
    assert_eq!(until, Some(day(2028, 12, 6)));
}

#[test]
fn under_a_hold_nothing_is_erased() {
    let held = |on| Command::SetHold {
        on,
        reason: reason(),
    };
    let kept = Story::handled().then("dora", &held(true));
    assert_eq!(on(&kept, day(2031, 1, 1)), Some(Refusal::KeptByHold));
    let released = kept.then("dora", &held(false));
    assert_eq!(on(&released, day(2031, 1, 1)), None);
}

#[test]
fn the_reports_over_the_years_of_receipt_and_closing_come_first() {
    let closed = Story::received_on(day(2026, 12, 30), reaction(Nature::Tip))
        .days_later(5)
        .then("coco", &acts::thanks(domain::letter::Channel::Mail))
        .delivered(1);
    for (frozen, expected) in [
        (&[2026, 2027][..], None),
        (&[2026][..], Some(Refusal::ReportOpen)),
        (&[2027][..], Some(Refusal::ReportOpen)),
    ] {
        let asked = erase(retention(0, 0, frozen));
        assert_eq!(closed.refuses("system", &asked), expected);
    }
}

#[test]
fn only_what_is_closed_is_erased_and_by_the_program_alone() {
    let asked = at_once();
    let open = Story::in_progress();
    assert_eq!(
        open.refuses("system", &asked),
        Some(Refusal::NotInThisState)
    );
    let closed = Story::handled();
    for who in actors().into_iter().filter(|who| *who != "system") {
        assert!(closed.refuses(who, &asked).is_some(), "{who}");
    }
    let left = closed.leaves("system", &asked);
    assert_eq!(left, [("anonymised", Visibility::Internal)]);
}

#[test]
fn figures_and_months_are_left_and_nobody_finds_the_case() {
    let mut told = reaction(Nature::Complaint);
    told.reporter.name = PersonName::parse("Fatma Yıldız").ok();
    told.reporter.email = EmailAddress::parse("fatma@voorbeeld.example").ok();
    told.child = Some(line("Emir van de Uilen"));
    told.group = Some(line("De Uilen boven"));
    told.body = Body::parse("Mijn zoon stond om vijf uur alleen.").expect("a body");
    let begun = Story::of(told).then("coco", &Command::CompleteInvolvementCheck);
    let handled = begun
        .then("coco", &acts::assign("suus"))
        .then("suus", &acts::announce(domain::letter::Channel::Mail))
        .delivered(1)
        .then("suus", &acts::agreement())
        .then("suus", &acts::draft_proposal(today()))
        .then("suus", &acts::draft_judgment(today()))
        .then("suus", &acts::letter(domain::letter::LetterKind::Proposal))
        .delivered(2)
        .then("parent", &Command::AcceptProposal)
        .then("suus", &acts::contact(today(), true))
        .then("suus", &acts::scores(4, 5))
        .then("suus", &acts::letter(domain::letter::LetterKind::Closing))
        .delivered(3);
    let before = handled.case.clone();
    let erased = handled.then("system", &at_once());
    assert_eq!(erased.state(), StatusKind::Anonymised);
    only_figures_are_left(&before, &erased.case).expect("only figures");
    for who in actors() {
        let sees = erased.sees(who);
        assert_eq!(sees, ["parent", "system"].contains(&who), "{who}");
        assert!(erased.offers(who).iter().all(|one| one.1.is_err()), "{who}");
    }
    let kept = erased.case.dossier.kept.expect("figures");
    assert_eq!(
        kept.arrived,
        Month {
            year: 2026,
            month: 9
        }
    );
    assert_eq!((kept.complaint, kept.category), (true, before.category));
    assert_eq!(kept.places, before.places);
    let met = |kind| DeadlineResult {
        kind,
        late: false,
        days: Some(0),
    };
    let [one] = &kept.rounds[..] else {
        panic!("one round")
    };
    let score = |value| Score::try_from(value).expect("a score");
    let expected = RoundResult {
        round: 1,
        ending: Some(Ending::Satisfied),
        closed: Some(Month {
            year: 2026,
            month: 9,
        }),
        results: vec![
            met(DeadlineKind::HandlerKnown),
            met(DeadlineKind::SolutionProposed),
            met(DeadlineKind::Judged),
        ],
        scores: Some((score(4), score(5))),
        verdicts: vec![Verdict::PartlyFounded],
    };
    assert_eq!(*one, expected);
}

#[test]
fn what_was_late_stays_late() {
    let closed = Story::tip()
        .days_later(9)
        .then("coco", &acts::thanks(domain::letter::Channel::Mail))
        .delivered(1);
    let erased = closed.then("system", &at_once());
    let kept = erased.case.dossier.kept.expect("figures");
    let results: Vec<_> = kept.rounds[0]
        .results
        .iter()
        .map(|one| (one.late, one.days))
        .collect();
    assert_eq!(results, [(true, Some(9)), (false, Some(9))]);
    assert_eq!(kept.rounds[0].ending, Some(Ending::Thanked));
}

#[test]
fn each_round_keeps_its_own_result() {
    let again = Story::handled()
        .then("coco", &acts::reopen())
        .days_later(40)
        .then("parent", &acts::withdraw(None));
    let number = again.case.letters.last().expect("a letter").number;
    let closed = again.delivered(number);
    assert_eq!(closed.state(), StatusKind::Closed);
    let kept = closed
        .then("system", &at_once())
        .case
        .dossier
        .kept
        .expect("figures");
    let endings: Vec<_> = kept
        .rounds
        .iter()
        .map(|one| (one.round, one.ending))
        .collect();
    let expected = [(1, Some(Ending::Satisfied)), (2, Some(Ending::Withdrawn))];
    assert_eq!(endings, expected);
    let late: Vec<_> = kept.rounds[1]
        .results
        .iter()
        .map(|one| (one.late, one.days))
        .collect();
    assert_eq!(late, [(true, None), (true, None), (false, None)]);
    assert_eq!(kept.rounds[1].scores, None);
    assert!(kept.rounds[1].verdicts.is_empty());
}

#[test]
fn every_way_to_close_is_told_apart_and_names_no_other_case() {
    use domain::status::{Closure, Ground, Satisfied};
    let other = domain::Reference::new(2026, 7);
    let all = [
        Closure::Thanked,
        Closure::Handled(Satisfied::Yes),
        Closure::Handled(Satisfied::No),
        Closure::Handled(Satisfied::NotReached),
        Closure::Withdrawn,
        Closure::NotTaken(Ground::DuplicateOf(other)),
        Closure::NotTaken(Ground::NotOurs),
        Closure::NotTaken(Ground::Abuse),
    ];
    assert_eq!(all.map(Ending::from).as_slice(), Ending::ALL);
    assert_eq!(
        Month {
            year: 2028,
            month: 2
        }
        .first_day(),
        day(2028, 2, 1)
    );
    assert_eq!(Status::Anonymised.kind(), StatusKind::Anonymised);
}

#[test]
fn a_hold_that_was_lifted_keeps_it_from_that_day() {
    let held = Story::closed()
        .then("dora", &acts::hold(true))
        .days_later(200);
    let lifted = held.then("dora", &acts::hold(false));
    let until = Retention::default().until(&lifted.case);
    let since = today() + Days::new(200);
    assert_eq!(until, since.checked_add_months(Months::new(24)));
    let again = lifted.days_later(3).then("dora", &acts::hold(true));
    assert_eq!(again.case.dossier.held_until, Some(since));
}
