//! Properties over random sequences of commands by everybody.

use crate::chance::{Sequence, Step, begun, command, sequence};
use crate::representatives::representatives;
use crate::story::{Story, note};
use crate::world::{STAFF, actor, actors, colleague, now_on};
use chrono::Days;
use domain::case::Case;
use domain::command::Layer;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Event;
use domain::evolve::replay;
use domain::letter::{Letter, LetterKind, LetterState};
use domain::notice::{Occasion, notices, still_due};
use domain::organisation::Organisation;
use domain::staff::{Actor, By, Role};
use domain::status::{Closure, Satisfied, Status, StatusKind};
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
                // Who was asked for input doesn't see the case.
                let asked = command.kind() == CommandKind::Contribute;
                prop_assert!((sees() || asked) && !events.is_empty());
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
                let consulted = before.dossier.consultation.is_some();
                prop_assert!(!before.is_acute() || consulted);
            }
            Event::Reopened { .. } => {
                prop_assert!(story.case.deadlines.starts_with(&before.deadlines));
                prop_assert_eq!(&story.case.dossier.closings, &before.dossier.closings);
            }
            Event::ClosedInternally { .. } => prop_assert!(decides(before, who, story)),
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
    if matches!(state, StatusKind::Received | StatusKind::Triage) {
        prop_assert!(!case.is_severe());
    }
    let known = matches!(
        state,
        StatusKind::InProgress | StatusKind::SolutionProposed | StatusKind::Verifying
    );
    let handler = case.handler();
    prop_assert!(handler.is_some() || !(known || state == StatusKind::Assigned));
    prop_assert!(!known || handler.is_some_and(|one| case.announced(one)));
    if let Status::Closed(closure) = case.status {
        closed_rightly(case, closure)?;
    }
    Ok(())
}

/// No closing without its delivered letter, and none without what that letter rests on.
fn closed_rightly(case: &Case, closure: Closure) -> Result<(), TestCaseError> {
    let last = case.dossier.closings.last();
    prop_assert_eq!(
        last.map(|one| (one.closure, one.round)),
        Some((closure, case.round))
    );
    prop_assert!(case.closed_on().is_some() && case.question.is_none());
    let letter = last.and_then(|one| one.letter);
    let letter = letter.and_then(|number| case.letters.iter().find(|one| one.number == number));
    if let Some(letter) = letter {
        prop_assert_eq!(letter.counted_in, Some(case.round));
    } else {
        let mut letters = case.letters.iter();
        let told = letters.any(|one| {
            one.kind == LetterKind::Withdrawn
                && one.round == case.round
                && matches!(one.state, LetterState::Delivered(_))
        });
        // A confirmation that comes back later leaves the director's closing as it is.
        let came_back = case.letters.iter().any(|one| {
            one.kind == LetterKind::Withdrawn && matches!(one.state, LetterState::TakenBack(_))
        });
        prop_assert!(closure == Closure::Withdrawn && (told || came_back));
    }
    match closure {
        Closure::Thanked => prop_assert!(case.is_light()),
        Closure::Withdrawn => prop_assert!(case.is_withdrawn()),
        Closure::NotTaken(_) => prop_assert!(!case.is_withdrawn()),
        Closure::Handled(satisfied) => {
            let judged = letter.is_some_and(|one| one.facts.judges());
            prop_assert!(judged || !case.counts_as_complaint);
            let consented = case.dossier.consents.iter();
            let consented = consented.filter(|one| one.round == case.round).count() > 0;
            prop_assert!(satisfied != Satisfied::No || consented);
        }
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

/// Formal dates never move, the aim only by its rules, and nothing is met but by what meets it.
fn deadlines_hold(case: &Case) -> Result<(), TestCaseError> {
    let of = |kind| case.deadlines.iter().filter(move |row| row.kind == kind);
    for row in &case.deadlines {
        let weeks = match row.kind {
            DeadlineKind::HandlerKnown | DeadlineKind::Verified => 1,
            DeadlineKind::SolutionProposed => 3,
            DeadlineKind::Judged => 6,
            _ => continue,
        };
        prop_assert_eq!(row.due, row.starts + Days::new(7 * weeks));
        prop_assert!(row.round <= case.round && row.starts >= case.arrived_on);
        let moves = row.kind == DeadlineKind::SolutionProposed;
        prop_assert!(moves || (row.extended_to, row.paused_days) == (None, 0));
        prop_assert!(row.paused_days <= 14 && row.extended_to.is_none_or(|to| to > row.due));
    }
    let (d1, d2) = (DeadlineKind::HandlerKnown, DeadlineKind::SolutionProposed);
    let since = case.terms_since(d1);
    prop_assert_eq!(of(d1).next().map(|row| row.starts), Some(case.arrived_on));
    prop_assert_eq!(of(d2).filter(|row| row.round == since).count(), 1);
    let judged = of(DeadlineKind::Judged)
        .filter(|row| row.round == since)
        .count();
    prop_assert!(judged == 1 || !case.counts_as_complaint);
    met_by(case, d1, &|one| {
        matches!(one.kind, LetterKind::HandlerKnown | LetterKind::Thanks)
    })?;
    met_by(case, d2, &|one| {
        matches!(one.kind, LetterKind::Proposal | LetterKind::Thanks)
    })?;
    met_by(case, DeadlineKind::Judged, &|one| one.facts.judges())?;
    prop_assert!(!case.is_severe() || of(DeadlineKind::EscalationSeen).count() > 0);
    let unmet = of(DeadlineKind::EscalationSeen)
        .filter(|row| row.met_on.is_none())
        .count();
    prop_assert!(unmet <= 1);
    Ok(())
}

/// The first letter that counted meets the row that runs, and without one it runs on.
fn met_by(
    case: &Case,
    kind: DeadlineKind,
    meets: &dyn Fn(&Letter) -> bool,
) -> Result<(), TestCaseError> {
    let letters = || case.letters.iter().filter(|one| meets(one));
    let days: Vec<_> = letters().filter_map(Letter::counted_on).collect();
    let rows = case.deadlines.iter().filter(|row| row.kind == kind);
    for row in rows.clone() {
        prop_assert!(row.met_on.is_none_or(|on| days.contains(&on)), "{kind:?}");
    }
    let first = rows.clone().next();
    let alone = rows.count() == 1;
    if let Some(row) = first.filter(|_| alone) {
        let counted = letters().filter(|one| one.counted_in.is_some_and(|at| at >= row.round));
        prop_assert_eq!(row.met_on, counted.filter_map(Letter::counted_on).min());
    }
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
    // "received" is both an event and a state.
    assert_eq!(
        met.len(),
        46 + 8 - 1,
        "46 kinds of events and 8 states: {met:#?}"
    );
    assert!(met.values().all(|count| *count >= 5), "{met:#?}");
}
