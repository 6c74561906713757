//! Properties over random sequences of commands by everybody.

use crate::chance::{Sequence, Step, begun, command, representatives, sequence};
use crate::story::{Story, note};
use crate::world::{STAFF, actor, actors, colleague, now_on};
use chrono::Days;
use domain::case::Case;
use domain::command::Layer;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Event;
use domain::evolve::replay;
use domain::letter::LetterKind;
use domain::notice::{Occasion, notices, still_due};
use domain::organisation::Organisation;
use domain::staff::{Actor, By, Role};
use domain::status::{Status, StatusKind};
use domain::visibility::{may_see, readers};
use domain::{CommandKind, decide, permitted};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::collections::BTreeMap;

/// Sequences per run, in four tests side by side.
const SEQUENCES: u32 = 10_000;

/// Whether anybody's attempt was accepted.
fn take(story: &mut Story, step: &Step) -> Result<bool, TestCaseError> {
    story.now = now_on(story.now.local + Days::new(step.days));
    let command = command(&step.command, story);
    let names = actors();
    let tries = if step.helpful { names.len() } else { 1 };
    let before = story.case.clone();
    for turn in 0..tries {
        let who = names[(step.who + turn) % names.len()];
        let sees = || may_see(&before, &actor(who), story.now.local);
        match story.tries(who, &command) {
            Ok(events) => {
                prop_assert!(sees() && !events.is_empty());
                story.take(who, &events);
                holds_for_the_act(&before, who, &events, story)?;
                return Ok(true);
            }
            Err(refusal) => {
                prop_assert!(refusal != Refusal::NotFound || !sees());
            }
        }
    }
    Ok(false)
}

fn decides(case: &Case, who: &str, story: &Story) -> bool {
    let role = if case.director_involved() {
        Role::Board
    } else {
        Role::Director
    };
    matches!(actor(who), Actor::Staff(one) if one.is(role, story.now.local))
}

fn holds_for_the_act(
    before: &Case,
    who: &str,
    events: &[Event],
    story: &Story,
) -> Result<(), TestCaseError> {
    for event in events {
        match event {
            Event::HandlerAssigned { handler, .. } => {
                prop_assert!(!before.is_severe() || decides(before, who, story));
                prop_assert!(!before.involves(handler));
                prop_assert!(before.involvement_checked || !before.counts_as_complaint);
                prop_assert!(!before.has_open_names());
            }
            Event::SeveritySet { to, .. } if before.is_severe() && *to < before.severity => {
                prop_assert!(decides(before, who, story));
                prop_assert!(!before.is_acute());
            }
            _ => {}
        }
    }
    if before.counts_as_complaint && !story.case.counts_as_complaint {
        let agreed = |event: &Event| {
            matches!(
                event,
                Event::NatureChanged {
                    agreed_on: Some(_),
                    ..
                }
            )
        };
        prop_assert!(events.iter().any(agreed));
    }
    Ok(())
}

fn state_holds(case: &Case) -> Result<(), TestCaseError> {
    let state = case.status.kind();
    if state == StatusKind::AwaitingDirector {
        prop_assert!(case.is_severe());
    }
    if matches!(
        state,
        StatusKind::Received | StatusKind::Triage | StatusKind::Closed
    ) {
        prop_assert!(!case.is_severe());
    }
    if matches!(case.status, Status::Assigned(_) | Status::InProgress) {
        prop_assert!(case.handler().is_some());
    }
    if case.status == Status::InProgress {
        prop_assert!(
            case.handler()
                .is_some_and(|handler| case.announced(handler))
        );
    }
    if state == StatusKind::Closed {
        prop_assert!(case.is_light());
        prop_assert!(
            case.closed_on().is_some(),
            "no closing without its delivered letter"
        );
    }
    Ok(())
}

fn the_involved_are_out(story: &Story) -> Result<(), TestCaseError> {
    let case = &story.case;
    let today = story.now.local;
    for one in case.involved() {
        let who = colleague(one.id.as_str());
        prop_assert!(!readers(case).include(&who, today));
        let actor = Actor::Staff(who);
        prop_assert!(permitted(case, &actor, &story.now).is_empty());
        let command = note(Layer::Internal);
        let refused = decide(case, &command, &actor, &story.now);
        prop_assert_eq!(refused, Err(Refusal::NotFound));
        prop_assert!(case.handler() != Some(&one.id));
        prop_assert!(!case.circle.contains(&one.id));
    }
    Ok(())
}

fn deadlines_hold(case: &Case) -> Result<(), TestCaseError> {
    let of = |kind| case.deadlines.iter().filter(move |row| row.kind == kind);
    let weeks = |weeks: u64| case.arrived_on + Days::new(7 * weeks);
    let (d1, d2) = (DeadlineKind::HandlerKnown, DeadlineKind::SolutionProposed);
    for (kind, due) in [
        (d1, weeks(1)),
        (d2, weeks(3)),
        (DeadlineKind::Judged, weeks(6)),
    ] {
        let count = usize::from(kind != DeadlineKind::Judged || case.counts_as_complaint);
        prop_assert_eq!(of(kind).count(), count);
        for row in of(kind) {
            prop_assert_eq!((row.due, row.starts, row.round), (due, case.arrived_on, 1));
            prop_assert_eq!((row.extended_to, row.paused_days), (None, 0));
        }
    }
    let counted = |kinds: &[LetterKind]| {
        let letters = case.letters.iter().filter(|one| kinds.contains(&one.kind));
        letters.filter_map(domain::letter::Letter::counted_on).min()
    };
    let met = |kind| of(kind).find_map(|row| row.met_on);
    prop_assert_eq!(
        met(d1),
        counted(&[LetterKind::HandlerKnown, LetterKind::Thanks])
    );
    prop_assert_eq!(met(d2), counted(&[LetterKind::Thanks]));
    prop_assert_eq!(met(DeadlineKind::Judged), None, "nobody judges yet");
    prop_assert!(!case.is_severe() || of(DeadlineKind::EscalationSeen).count() > 0);
    let unmet = of(DeadlineKind::EscalationSeen)
        .filter(|row| row.met_on.is_none())
        .count();
    prop_assert!(unmet <= 1);
    Ok(())
}

fn the_record_holds(story: &Story) -> Result<(), TestCaseError> {
    prop_assert_eq!(
        usize::try_from(story.case.version).ok(),
        Some(story.record.len())
    );
    let json = serde_json::to_string(&story.record).expect("a record is JSON");
    let read: Vec<domain::event::Recorded> = serde_json::from_str(&json).expect("the same record");
    prop_assert_eq!(&read, &story.record);
    prop_assert_eq!(replay(&read), Some(story.case.clone()));
    let json = serde_json::to_string(&story.case).expect("a case is JSON");
    let case: Case = serde_json::from_str(&json).expect("the same case");
    prop_assert_eq!(&case, &story.case);
    Ok(())
}

fn the_screen_agrees(story: &Story, who: &str) -> Result<(), TestCaseError> {
    let offered = story.offers(who);
    let tried: Vec<(CommandKind, Result<(), Refusal>)> = representatives(story)
        .into_iter()
        .map(|command| (command.kind(), story.tries(who, &command).map(drop)))
        .collect();
    for act in CommandKind::ALL {
        let of_act: Vec<_> = tried
            .iter()
            .filter(|one| one.0 == *act)
            .map(|one| one.1)
            .collect();
        prop_assert!(!of_act.is_empty());
        match offered.iter().find(|one| one.0 == *act).map(|one| one.1) {
            None => {
                let whole = if story.sees(who) {
                    Refusal::NotYourRole
                } else {
                    Refusal::NotFound
                };
                prop_assert!(of_act.iter().all(|one| *one == Err(whole)), "{act:?} {who}");
            }
            Some(Ok(())) => prop_assert!(of_act.contains(&Ok(())), "{act:?} {who} {of_act:?}"),
            Some(Err(refusal)) => {
                prop_assert!(
                    of_act.iter().all(|one| *one == Err(refusal)),
                    "{act:?} {who}"
                );
            }
        }
    }
    Ok(())
}

fn config(seed: u64) -> Config {
    Config {
        cases: SEQUENCES / 4,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        ..Config::default()
    }
}

fn holds((reaction, start, steps): Sequence, watcher: &str) -> Result<(), TestCaseError> {
    let mut story = begun(reaction, &start);
    for step in &steps {
        let known = story.record.len();
        if take(&mut story, step)? {
            state_holds(&story.case)?;
            deadlines_hold(&story.case)?;
            the_involved_are_out(&story)?;
            only_readers_are_told(&story, known)?;
        }
    }
    the_record_holds(&story)?;
    the_screen_agrees(&story, watcher)
}

/// Whoever is told of what came after the first `known` events sees the case, and is not involved.
fn only_readers_are_told(story: &Story, known: usize) -> Result<(), TestCaseError> {
    let org = Organisation {
        colleagues: STAFF.iter().map(|(name, _)| colleague(name)).collect(),
        ..Organisation::default()
    };
    let occasion = Occasion {
        before: None,
        case: &story.case,
        by: &By::System,
        org: &org,
        today: story.now.local,
    };
    let events = story.record[known..]
        .iter()
        .filter_map(|one| one.event.as_ref());
    for notice in events.flat_map(|event| notices(&occasion, event)) {
        let due = still_due(&notice, &story.case, &org, story.now.local);
        prop_assert!(due, "{:?} is told {:?}", notice.to, notice.kind);
    }
    Ok(())
}

fn hold_from_seed(seed: u64) {
    let watched = (sequence(), prop::sample::select(actors()));
    let outcome =
        TestRunner::new(config(seed)).run(&watched, |(sequence, watcher)| holds(sequence, watcher));
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

#[test]
fn the_rules_hold_over_random_sequences_first_quarter() {
    hold_from_seed(1);
}

#[test]
fn the_rules_hold_over_random_sequences_second_quarter() {
    hold_from_seed(2);
}

#[test]
fn the_rules_hold_over_random_sequences_third_quarter() {
    hold_from_seed(3);
}

#[test]
fn the_rules_hold_over_random_sequences_last_quarter() {
    hold_from_seed(4);
}

/// What the sequences are worth: how often each event comes up and each state is in force.
#[test]
fn random_sequences_reach_every_event_and_state() {
    let mut runner = TestRunner::new(config(5));
    let mut met: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..500 {
        let (reaction, start, steps) = sequence()
            .new_tree(&mut runner)
            .expect("a sequence")
            .current();
        let mut story = begun(reaction, &start);
        for step in &steps {
            if take(&mut story, step).expect("the rules hold") {
                *met.entry(story.state().slug().to_owned()).or_default() += 1;
            }
        }
        for event in story.record.iter().filter_map(|one| one.event.as_ref()) {
            *met.entry(event.name().to_owned()).or_default() += 1;
        }
    }
    println!("{met:#?}");
    // "received" is both an event and a state.
    assert_eq!(
        met.len(),
        18 + 6 - 1,
        "18 kinds of events and 6 states: {met:#?}"
    );
    assert!(met.values().all(|count| *count >= 5), "{met:#?}");
}
