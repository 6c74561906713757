//! What holds of every case, whoever did what to it: the rules no single act may break.

use crate::representatives::representatives;
use crate::story::{Story, note};
use crate::world::{STAFF, actor, colleague};
use chrono::Days;
use domain::case::Case;
use domain::command::Layer;
use domain::deadline::{Deadline, DeadlineKind};
use domain::dossier::{JudgmentSet, Proposed, Satisfaction};
use domain::error::Refusal;
use domain::event::Event;
use domain::evolve::replay;
use domain::letter::{Letter, LetterKind, LetterState};
use domain::notice::{Occasion, notices, still_due};
use domain::organisation::Organisation;
use domain::staff::{Actor, By, Role};
use domain::status::{Closure, Satisfied, Status, StatusKind};
use domain::visibility::readers;
use domain::{CommandKind, decide, permitted};
use proptest::prelude::*;

fn decides(case: &Case, who: &str, story: &Story) -> bool {
    let role = if case.director_involved(story.now.local) {
        Role::Board
    } else {
        Role::Director
    };
    matches!(actor(who), Actor::Staff(one) if one.is(role, story.now.local))
}

pub fn holds_for_the_act(
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
                prop_assert!(!before.is_acute() || before.is_consulted());
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

pub fn state_holds(case: &Case) -> Result<(), TestCaseError> {
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
    let department = case.department.is_some();
    prop_assert!(handler.is_some() || !known);
    prop_assert!(handler.is_some() || department || state != StatusKind::Assigned);
    prop_assert!(handler.is_none() || !department);
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
    prop_assert!(!case.is_acute() || case.is_consulted());
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

pub fn the_involved_are_out(story: &Story) -> Result<(), TestCaseError> {
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
pub fn deadlines_hold(case: &Case) -> Result<(), TestCaseError> {
    if case.status == Status::Anonymised {
        prop_assert!(case.deadlines.is_empty());
        return Ok(());
    }
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

pub fn the_record_holds(story: &Story) -> Result<(), TestCaseError> {
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

pub fn the_screen_agrees(story: &Story, who: &str) -> Result<(), TestCaseError> {
    let offered = story.offers(who);
    let commands = representatives(story);
    for one in story.case.involved() {
        let none = |command| story.refuses(one.id.as_str(), command) == Some(Refusal::NotFound);
        prop_assert!(commands.iter().all(none), "{:?} is involved", one.id);
    }
    let tried: Vec<(CommandKind, Result<(), Refusal>)> = commands
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

/// What came after the first `known` events.
fn later(story: &Story, known: usize) -> impl Iterator<Item = &Event> {
    let record = story.record[known..].iter();
    record.filter_map(|one| one.event.as_ref())
}

/// Dates move by their rules alone, and neither a reopening nor anything else touches what an
/// earlier round came to.
pub fn what_was_reached_stays(
    before: &Case,
    story: &Story,
    known: usize,
) -> Result<(), TestCaseError> {
    let case = &story.case;
    if case.status == Status::Anonymised {
        return crate::retention::only_figures_are_left(before, case);
    }
    let any = |is: fn(&Event) -> bool| later(story, known).any(is);
    let bounced = any(|one| matches!(one, Event::LetterTakenBack(_)));
    for row in &before.deadlines {
        let same = |one: &&Deadline| {
            (one.kind, one.round, one.starts, one.due, one.staff_due)
                == (row.kind, row.round, row.starts, row.due, row.staff_due)
        };
        let Some(now) = case.deadlines.iter().find(same) else {
            let gone = match row.kind {
                DeadlineKind::Judged => any(|one| matches!(one, Event::NatureChanged { .. })),
                DeadlineKind::Verified => any(|one| matches!(one, Event::ProposalRefused { .. })),
                DeadlineKind::MeasureDone => bounced,
                _ => false,
            };
            prop_assert!(gone && row.met_on.is_none(), "{row:?}");
            continue;
        };
        if row.kind != DeadlineKind::SolutionProposed {
            continue;
        }
        let delivered = any(|one| matches!(one, Event::LetterDelivered { .. }));
        prop_assert!(now.extended_to == row.extended_to || delivered || bounced);
        let ended = any(|one| {
            matches!(
                one,
                Event::QuestionAnswered { .. }
                    | Event::QuestionLapsed { .. }
                    | Event::ClosedInternally { .. }
            )
        });
        let still = now.paused_days == row.paused_days;
        prop_assert!(still || (now.paused_days > row.paused_days && (ended || delivered)));
    }
    let (was, is) = (&before.dossier, &case.dossier);
    prop_assert!(is.closings.starts_with(&was.closings) || bounced);
    let earlier = |round: u32| round < before.round;
    let kept = |one: &Satisfaction| !earlier(one.round) || is.satisfaction.contains(one);
    prop_assert!(was.satisfaction.iter().all(kept));
    let kept = |one: &JudgmentSet| !earlier(one.round) || is.judgments.contains(one);
    prop_assert!(was.judgments.iter().all(kept));
    let kept = |one: &Proposed| !earlier(one.round) || is.proposals.contains(one);
    prop_assert!(was.proposals.iter().all(kept));
    let mut done = was.measures.iter().filter(|one| one.done_on.is_some());
    prop_assert!(done.all(|one| is.measures.contains(one)));
    Ok(())
}

/// Whoever is told of what came after the first `known` events sees the case, and is not involved.
pub fn only_readers_are_told(story: &Story, known: usize) -> Result<(), TestCaseError> {
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
    for notice in later(story, known).flat_map(|event| notices(&occasion, event)) {
        let due = still_due(&notice, &story.case, &org, story.now.local);
        prop_assert!(due, "{:?} is told {:?}", notice.to, notice.kind);
    }
    Ok(())
}
