//! Properties over random sequences of commands by everybody: 10,000, or as many as
//! `PROPTEST_CASES` says.

use crate::chance::{Sequence, Step, begun, command, sequence};
use crate::offered::every_choice_is_accepted;
use crate::properties::{
    deadlines_hold, holds_for_the_act, only_readers_are_told, state_holds, the_involved_are_out,
    the_record_holds, the_screen_agrees, what_was_reached_stays,
};
use crate::story::Story;
use crate::world::{actor, actors, now_on};
use chrono::Days;
use domain::CommandKind;
use domain::error::Refusal;
use domain::visibility::may_see;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::collections::BTreeMap;

/// Sequences per run, in four tests side by side, where nobody asked for another number.
const SEQUENCES: u32 = 10_000;

/// What proptest runs when nobody asked for a number.
const NOT_ASKED: u32 = 256;

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
                // Who was asked for input doesn't see the case.
                let asked = command.kind() == CommandKind::Contribute;
                prop_assert!((sees() || asked) && !events.is_empty());
                let staff = actor(who);
                prop_assert!(!staff.staff().is_some_and(|id| before.involves(id)));
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

fn config(seed: u64) -> Config {
    // Proptest reads its own variable.
    let asked = Config::default();
    let sequences = if asked.cases == NOT_ASKED {
        SEQUENCES
    } else {
        asked.cases
    };
    Config {
        cases: sequences.div_ceil(4),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        ..asked
    }
}

fn holds((reaction, start, steps): Sequence, watcher: &str) -> Result<(), TestCaseError> {
    let mut story = begun(reaction, &start);
    for step in &steps {
        let (known, before) = (story.record.len(), story.case.clone());
        if take(&mut story, step)? {
            what_was_reached_stays(&before, &story, known)?;
            state_holds(&story.case)?;
            deadlines_hold(&story.case)?;
            the_involved_are_out(&story)?;
            only_readers_are_told(&story, known)?;
        }
    }
    the_record_holds(&story)?;
    the_screen_agrees(&story, watcher)?;
    every_choice_is_accepted(&story, watcher)
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
    for _ in 0..6_000 {
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
    // "received" and "anonymised" are both an event and a state.
    assert_eq!(
        met.len(),
        52 + 9 - 2,
        "52 kinds of events and 9 states: {met:#?}"
    );
    assert!(met.values().all(|count| *count >= 5), "{met:#?}");
}
