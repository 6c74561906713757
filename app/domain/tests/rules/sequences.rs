//! Properties over random sequences of commands by everybody.

use crate::story::{Story, note, rule_out, take_back};
use crate::world::{
    STAFF, actor, actors, address, colleague, elsewhere, here, id, involved, line, message, now_on,
    reaction, reason, today,
};
use chrono::Days;
use domain::case::{Case, Category};
use domain::command::Layer;
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Event;
use domain::evolve::replay;
use domain::letter::{Channel, LetterKind};
use domain::place::Places;
use domain::reaction::{EmailAddress, NewReaction};
use domain::severity::{SafetyAnswer, Severity};
use domain::staff::{Actor, Role};
use domain::status::{Status, StatusKind};
use domain::visibility::{may_see, readers};
use domain::{Command, CommandKind, Nature, decide, permitted};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::collections::BTreeMap;

/// Sequences per run; each has up to [`STEPS`] commands.
const SEQUENCES: u32 = 10_000;
const STEPS: usize = 12;

/// A command, who tries it first, and how many days after the one before.
#[derive(Debug, Clone)]
struct Step {
    command: Asked,
    who: usize,
    /// Everybody is tried in turn until somebody may.
    helpful: bool,
    days: u64,
}

/// A command whose dates and letters are not known yet.
#[derive(Debug, Clone)]
enum Asked {
    Plain(Command),
    Agreed(Nature, u64),
    /// The last letter, or the one before.
    Deliver(u32, u64),
    TakeBack(u32),
}

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(STAFF.iter().map(|one| one.0).collect::<Vec<_>>())
}

fn place() -> impl Strategy<Value = Places> {
    let both = here().sites().iter().chain(elsewhere().sites()).cloned().collect();
    prop::sample::select(vec![
        here(),
        elsewhere(),
        Places::Sites(both),
        Places::Organisation,
        Places::Unknown,
    ])
}

fn some_nature() -> impl Strategy<Value = Nature> {
    prop::sample::select(Nature::ALL)
}

fn channel() -> impl Strategy<Value = Channel> {
    prop::sample::select(Channel::ALL)
}

fn some_level() -> impl Strategy<Value = Severity> {
    prop_oneof![
        4 => prop::sample::select(&Severity::ALL[..3]),
        2 => Just(Severity::Severe),
        1 => Just(Severity::Acute),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    let plain = |command| Asked::Plain(command);
    let why = || prop::option::weighted(0.9, Just(reason()));
    let letter = |kind| {
        channel().prop_map(move |channel| {
            Asked::Plain(Command::ApproveLetter { kind, text: message(), channel })
        })
    };
    prop_oneof![
        2 => (some_nature(), 0_u64..4).prop_map(|(nature, days)| Asked::Agreed(nature, days)),
        1 => some_nature().prop_map(move |to| plain(crate::story::nature(to, None))),
        3 => (some_level(), why())
            .prop_map(move |(level, reason)| plain(Command::SetSeverity { level, reason })),
        1 => prop::sample::select(Category::ALL)
            .prop_map(move |category| plain(Command::SetCategory { category, cause: None })),
        1 => place().prop_map(move |places| plain(Command::SetPlaces { places, care: None })),
        2 => name()
            .prop_map(move |name| plain(Command::Involve { colleague: involved(name) })),
        2 => (1_u32..3, name()).prop_map(move |(number, name)| {
            plain(Command::LinkInvolvement { number, colleague: involved(name) })
        }),
        2 => (1_u32..3).prop_map(move |number| plain(rule_out(number))),
        3 => Just(Asked::Plain(Command::CompleteInvolvementCheck)),
        1 => (any::<bool>(), prop::collection::vec(name(), 0..3)).prop_map(move |(on, circle)| {
            let circle = circle.into_iter().map(id).collect();
            plain(Command::SetConfidential { on, circle, reason: reason() })
        }),
        6 => (name(), why()).prop_map(move |(name, reason)| {
            plain(Command::Assign { to: Box::new(colleague(name)), reason })
        }),
        8 => letter(LetterKind::HandlerKnown),
        4 => letter(LetterKind::Thanks),
        8 => (0_u32..2, 0_u64..2).prop_map(|(back, days)| Asked::Deliver(back, days)),
        2 => (0_u32..2).prop_map(Asked::TakeBack),
        1 => Just(Asked::Plain(Command::WriteToParent { text: message() })),
        1 => Just(Asked::Plain(note(Layer::Internal))),
        1 => Just(Asked::Plain(note(Layer::Confidential))),
        1 => Just(Asked::Plain(Command::WriteToOrganisation { text: message() })),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    (asked(), 0..actors().len(), prop::bool::weighted(0.8), 0_u64..2)
        .prop_map(|(command, who, helpful, days)| Step { command, who, helpful, days })
}

fn received() -> impl Strategy<Value = NewReaction> {
    let safety = prop::option::weighted(0.2, Just(SafetyAnswer::Yes));
    let named = prop::option::weighted(0.3, Just(line("iemand van de groep")));
    (some_nature(), place(), safety, named, any::<bool>(), any::<bool>()).prop_map(
        |(nature, places, safety, not_for, mail, post)| {
            let mut reaction = reaction(nature);
            reaction.places = places;
            reaction.safety = safety;
            reaction.not_for = not_for;
            reaction.reporter.email =
                mail.then(|| EmailAddress::parse("ouder@voorbeeld.example").ok()).flatten();
            reaction.reporter.address = post.then(address);
            reaction
        },
    )
}

fn command(asked: &Asked, story: &Story) -> Command {
    let today = story.now.local;
    let last = story.case.letters.last().map_or(0, |letter| letter.number);
    match asked {
        Asked::Plain(command) => command.clone(),
        Asked::Agreed(nature, days) => crate::story::nature(*nature, Some(today - Days::new(*days))),
        Asked::Deliver(back, days) => {
            Command::DeliverLetter { number: last - back.min(&last), on: today - Days::new(*days) }
        }
        Asked::TakeBack(back) => take_back(last - back.min(&last)),
    }
}

/// How far a case has come before chance takes over; who may not is passed over.
fn start() -> impl Strategy<Value = Vec<(&'static str, Command)>> {
    let road = vec![
        ("coco", rule_out(1)),
        ("coco", Command::CompleteInvolvementCheck),
        ("coco", crate::story::level(Severity::Light)),
        ("coco", crate::story::assign("suus")),
        ("suus", crate::story::announce(Channel::Mail)),
        ("suus", crate::story::announce(Channel::Page)),
        ("system", Command::DeliverLetter { number: 1, on: today() }),
        ("coco", crate::story::assign("siem")),
        ("siem", crate::story::level(Severity::Severe)),
    ];
    prop::sample::select(vec![0, 0, 4, 7, 8, 9])
        .prop_map(move |steps| road.iter().take(steps).cloned().collect())
}

fn begun(reaction: NewReaction, start: &[(&'static str, Command)]) -> Story {
    let mut story = Story::of(reaction);
    for (who, command) in start {
        let _ = story.does(who, command);
    }
    story
}

/// Whether anybody's attempt was accepted.
fn take(story: &mut Story, step: &Step) -> Result<bool, TestCaseError> {
    story.now = now_on(story.now.local + Days::new(step.days));
    let command = command(&step.command, story);
    let names = actors();
    let tries = if step.helpful { names.len() } else { 1 };
    let before = story.case.clone();
    for turn in 0..tries {
        let who = names[(step.who + turn) % names.len()];
        let sees = may_see(&before, &actor(who), story.now.local);
        match story.does(who, &command) {
            Ok(events) => {
                prop_assert!(sees && !events.is_empty());
                holds_for_the_act(&before, who, &events, story)?;
                return Ok(true);
            }
            Err(refusal) => {
                prop_assert_eq!(!sees, refusal == Refusal::NotFound);
                prop_assert_eq!(before.version, story.case.version);
            }
        }
    }
    Ok(false)
}

fn decides(case: &Case, who: &str, story: &Story) -> bool {
    let role = if case.director_involved() { Role::Board } else { Role::Director };
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
        let agreed = |event: &Event| matches!(event, Event::NatureChanged { agreed_on: Some(_), .. });
        prop_assert!(events.iter().any(agreed));
    }
    Ok(())
}

fn state_holds(case: &Case) -> Result<(), TestCaseError> {
    let state = case.status.kind();
    if state == StatusKind::AwaitingDirector {
        prop_assert!(case.is_severe());
    }
    if matches!(state, StatusKind::Received | StatusKind::Triage | StatusKind::Closed) {
        prop_assert!(!case.is_severe());
    }
    if matches!(case.status, Status::Assigned(_) | Status::InProgress) {
        prop_assert!(case.handler().is_some());
    }
    if case.status == Status::InProgress {
        prop_assert!(case.handler().is_some_and(|handler| case.announced(handler)));
    }
    if state == StatusKind::Closed {
        prop_assert!(case.is_light());
        prop_assert!(case.closed_on().is_some(), "no closing without its delivered letter");
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
    for (kind, due) in [(d1, weeks(1)), (d2, weeks(3)), (DeadlineKind::Judged, weeks(6))] {
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
    prop_assert_eq!(met(d1), counted(&[LetterKind::HandlerKnown, LetterKind::Thanks]));
    prop_assert_eq!(met(d2), counted(&[LetterKind::Thanks]));
    prop_assert_eq!(met(DeadlineKind::Judged), None, "nobody judges yet");
    prop_assert!(!case.is_severe() || of(DeadlineKind::EscalationSeen).count() > 0);
    let unmet = of(DeadlineKind::EscalationSeen).filter(|row| row.met_on.is_none()).count();
    prop_assert!(unmet <= 1);
    Ok(())
}

fn the_record_holds(story: &Story) -> Result<(), TestCaseError> {
    prop_assert_eq!(usize::try_from(story.case.version).ok(), Some(story.record.len()));
    let json = serde_json::to_string(&story.record).expect("a record is JSON");
    let read: Vec<domain::event::Recorded> = serde_json::from_str(&json).expect("the same record");
    prop_assert_eq!(&read, &story.record);
    prop_assert_eq!(replay(&read), Some(story.case.clone()));
    let json = serde_json::to_string(&story.case).expect("a case is JSON");
    let case: Case = serde_json::from_str(&json).expect("the same case");
    prop_assert_eq!(&case, &story.case);
    Ok(())
}

/// Payloads among which, for every act, `decide` accepts one whenever anything is acceptable.
fn representatives(story: &Story) -> Vec<Command> {
    let names = || STAFF.iter().map(|one| one.0);
    let numbers = || 1..=u32::try_from(story.case.letters.len()).unwrap_or(0);
    let involvements = story.case.involvements.iter().map(|one| one.number).chain([1]);
    let approved = story.case.letters.iter().map(|one| one.approved_at.date_naive());
    let last = approved.max().unwrap_or(story.now.local);
    let mut all = vec![
        crate::story::nature(Nature::Tip, None),
        crate::story::nature(Nature::Complaint, None),
        crate::story::nature(Nature::Suggestion, None),
        Command::CompleteInvolvementCheck,
        Command::WriteToParent { text: message() },
        Command::WriteToOrganisation { text: message() },
        note(Layer::Internal),
        Command::DeliverLetter { number: 1, on: last },
        take_back(1),
    ];
    all.extend(Severity::ALL.map(crate::story::level));
    all.extend([Category::Food, Category::Hours].map(|category| {
        Command::SetCategory { category, cause: None }
    }));
    all.extend([Places::Unknown, Places::Organisation].map(|places| {
        Command::SetPlaces { places, care: None }
    }));
    all.extend(names().map(crate::story::involve));
    all.extend(involvements.flat_map(|number| {
        [rule_out(number), crate::story::link(number, "puck")]
    }));
    all.extend([true, false].map(|on| {
        Command::SetConfidential { on, circle: Vec::new(), reason: reason() }
    }));
    all.push(crate::story::confidential(&["puck"]));
    all.extend(names().map(crate::story::assign));
    all.extend(Channel::ALL.iter().copied().map(crate::story::announce));
    all.extend(Channel::ALL.iter().copied().map(crate::story::thanks));
    all.extend(numbers().map(|number| Command::DeliverLetter { number, on: last }));
    all.extend(numbers().map(take_back));
    all
}

fn the_screen_agrees(story: &Story, who: &str) -> Result<(), TestCaseError> {
    let offered = story.offers(who);
    let tried: Vec<(CommandKind, Result<(), Refusal>)> = representatives(story)
        .into_iter()
        .map(|command| (command.kind(), story.tries(who, &command).map(drop)))
        .collect();
    for act in CommandKind::ALL {
        let of_act: Vec<_> = tried.iter().filter(|one| one.0 == *act).map(|one| one.1).collect();
        prop_assert!(!of_act.is_empty());
        match offered.iter().find(|one| one.0 == *act).map(|one| one.1) {
            None => {
                let whole = if story.sees(who) { Refusal::NotYourRole } else { Refusal::NotFound };
                prop_assert!(of_act.iter().all(|one| *one == Err(whole)), "{act:?} {who}");
            }
            Some(Ok(())) => prop_assert!(of_act.contains(&Ok(())), "{act:?} {who} {of_act:?}"),
            Some(Err(refusal)) => {
                prop_assert!(of_act.iter().all(|one| *one == Err(refusal)), "{act:?} {who}");
            }
        }
    }
    Ok(())
}

fn config() -> Config {
    Config {
        cases: SEQUENCES,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_260_907),
        ..Config::default()
    }
}

/// What the sequences are worth: how often each event and state comes up.
#[test]
fn random_sequences_reach_every_event_and_state() {
    let mut runner = TestRunner::new(config());
    let sequence = (received(), start(), prop::collection::vec(step(), STEPS));
    let mut met: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..500 {
        let (reaction, start, steps) =
            sequence.new_tree(&mut runner).expect("a sequence").current();
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
    assert_eq!(met.len(), 18 + 6, "18 kinds of events and 6 states: {met:#?}");
    assert!(met.values().all(|count| *count >= 20), "{met:#?}");
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_rules_hold_over_random_sequences(
        reaction in received(),
        start in start(),
        steps in prop::collection::vec(step(), 1..=STEPS),
        watcher in 0..actors().len(),
    ) {
        let mut story = begun(reaction, &start);
        for step in &steps {
            if take(&mut story, step)? {
                state_holds(&story.case)?;
                deadlines_hold(&story.case)?;
                the_involved_are_out(&story)?;
            }
        }
        the_record_holds(&story)?;
        the_screen_agrees(&story, actors()[watcher])?;
    }
}
