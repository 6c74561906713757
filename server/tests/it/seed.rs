//! The demo: its script runs through the rules, running it again adds nothing, and it shows
//! whatever exists today.

use std::collections::BTreeSet;

use domain::case::Case;
use domain::letter::{Letter, LetterState};
use domain::organisation::Organisation;
use domain::ports::{CaseStore as _, ListQuery};
use domain::reaction::Nature;
use domain::staff::{Role, StaffId};
use domain::status::{Closure, Ground, Satisfied, Status, StatusKind};
use domain::visibility::Audience;

use super::world::World;

async fn start_demo(world: &World) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let mails = folder.path().to_str().expect("a path").to_owned();
    let config = <server::config::Config as clap::Parser>::parse_from([
        "server",
        "--demo",
        "--mail-dir",
        &mails,
    ]);
    server::seed::prepare(&world.site, &config)
        .await
        .expect("filled");
}

async fn demo() -> World {
    let world = World::with(Organisation::default()).await;
    start_demo(&world).await;
    world
}

/// Every case, as the director lists them.
async fn listed(world: &World) -> Vec<Case> {
    let everything = ListQuery {
        audiences: [Audience::Organisation, Audience::Restricted].into(),
        reader: StaffId::parse("niemand").expect("a slug"),
        statuses: StatusKind::ALL.to_vec(),
        nature: None,
        handler: None,
        words: None,
        limit: 100,
        offset: 0,
    };
    let columns = world.store.list(&everything).await.expect("columns");
    let lines = columns.into_iter().flat_map(|column| column.lines);
    lines.map(|line| line.case).collect()
}

/// Where the demo leads. A compliment is thanked, or handled; nobody proposes anything about it.
/// Nothing is anonymised yet.
const fn is_reachable(nature: Nature, status: StatusKind) -> bool {
    match status {
        StatusKind::Received
        | StatusKind::Triage
        | StatusKind::AwaitingDirector
        | StatusKind::Assigned
        | StatusKind::InProgress
        | StatusKind::Closed => true,
        StatusKind::SolutionProposed | StatusKind::Verifying => {
            !matches!(nature, Nature::Compliment)
        }
        StatusKind::Anonymised => false,
    }
}

fn reachable() -> BTreeSet<(Nature, StatusKind)> {
    let natures = Nature::ALL.iter().copied();
    let states = |nature: Nature| {
        let all = StatusKind::ALL.iter().copied();
        all.map(move |status| (nature, status))
    };
    natures
        .flat_map(states)
        .filter(|(nature, status)| is_reachable(*nature, *status))
        .collect()
}

const fn is_taken_back(letter: &Letter) -> bool {
    matches!(letter.state, LetterState::TakenBack(_))
}

const fn is_delivered(letter: &Letter) -> bool {
    matches!(letter.state, LetterState::Delivered(_))
}

#[tokio::test]
async fn the_demo_is_filled_once_however_often_it_is_started() {
    let world = World::with(Organisation::default()).await;
    for round in 0..2 {
        start_demo(&world).await;
        let events = world.store.feed(0, 100_000).await.expect("a feed");
        let received = events.iter().filter(|event| event.number == 1).count();
        assert_eq!(received, 68, "round {round}");
    }
}

#[tokio::test]
async fn the_demo_shows_every_nature_in_every_state_it_can_reach_and_every_role() {
    let world = demo().await;
    let cases = listed(&world).await;
    assert_eq!(cases.len(), 68);
    let found: BTreeSet<(Nature, StatusKind)> = cases
        .iter()
        .map(|case| (case.nature, case.status.kind()))
        .collect();
    assert_eq!(found, reachable());
    let org = world.site.ports.roster.current();
    let today = world.site.ports.now().local;
    for role in Role::ALL {
        let held = org.colleagues.iter().any(|one| one.is(*role, today));
        assert!(held, "{role:?}");
    }
}

/// The template greets, names the handler and signs: the writer's words do none of it again. A
/// letter that came back was sent again another way.
#[tokio::test]
async fn the_letters_of_the_demo_are_their_writers_words_and_reach_the_parent_after_all() {
    let world = demo().await;
    let cases = listed(&world).await;
    let org = world.site.ports.roster.current();
    for letter in cases.iter().flat_map(|case| &case.letters) {
        let text = letter.text.as_str();
        let greets = text.starts_with("Beste") || text.starts_with("Dear");
        let about = letter.about.as_ref().and_then(|id| org.colleague(id));
        let named = about.is_some_and(|one| text.contains(one.name.as_str()));
        assert!(!greets && !named, "{text}");
    }
    let mut back = 0;
    for letters in cases.iter().map(|case| &case.letters) {
        for letter in letters.iter().filter(|letter| is_taken_back(letter)) {
            let again = |one: &Letter| is_delivered(one) && one.channel != letter.channel;
            assert!(letters.iter().any(again), "{}", letter.text.as_str());
            back += 1;
        }
    }
    assert!(back > 0, "a letter that came back");
}

/// How a case is closed, in a word.
const fn closed(case: &Case) -> Option<&'static str> {
    match case.status {
        Status::Closed(Closure::Thanked) => Some("thanked"),
        Status::Closed(Closure::Handled(Satisfied::Yes)) => Some("satisfied"),
        Status::Closed(Closure::Handled(Satisfied::No)) => Some("not satisfied"),
        Status::Closed(Closure::Handled(Satisfied::NotReached)) => Some("not reached"),
        Status::Closed(Closure::Withdrawn) => Some("withdrawn"),
        Status::Closed(Closure::NotTaken(Ground::DuplicateOf(_))) => Some("duplicate"),
        Status::Closed(Closure::NotTaken(Ground::NotOurs | Ground::Abuse)) => Some("not taken"),
        Status::Received
        | Status::Triage
        | Status::AwaitingDirector(_)
        | Status::Assigned(_)
        | Status::InProgress
        | Status::SolutionProposed
        | Status::Verifying
        | Status::Anonymised => None,
    }
}

#[tokio::test]
async fn the_demo_shows_every_way_a_handling_goes_and_ends() {
    let world = demo().await;
    let cases = listed(&world).await;
    let ends: BTreeSet<&str> = cases.iter().filter_map(closed).collect();
    let expected = [
        "duplicate",
        "not reached",
        "not satisfied",
        "satisfied",
        "thanked",
        "withdrawn",
    ];
    assert_eq!(ends, expected.into());
    let any = |what: &str, found: &dyn Fn(&Case) -> bool| {
        assert!(cases.iter().any(found), "{what}");
    };
    let in_progress = |case: &Case| case.status.kind() == StatusKind::InProgress;
    any("an open question", &|case| {
        in_progress(case) && case.question.is_some()
    });
    any("agreements and contacts", &|case| {
        in_progress(case)
            && !case.dossier.agreements.is_empty()
            && !case.dossier.contacts.is_empty()
    });
    any("a contribution asked", &|case| {
        case.dossier
            .contributions
            .iter()
            .any(|one| one.given.is_none())
    });
    any("sub-actions over two locations", &|case| {
        let at = case.dossier.sub_actions.iter().map(|one| &one.location);
        at.collect::<BTreeSet<_>>().len() == 2
    });
    any("a second round", &|case| {
        in_progress(case) && case.round == 2
    });
    any("scores before the closing", &|case| {
        case.status.kind() == StatusKind::Verifying && case.verified().is_some()
    });
    any("consent to close", &|case| {
        closed(case) == Some("not satisfied") && !case.dossier.consents.is_empty()
    });
    any("a dispute with hold", &|case| {
        !case.dossier.disputes.is_empty() && case.dossier.hold.is_some()
    });
    any("level 4 with its consultation", &|case| {
        case.is_acute() && case.confidential && case.is_consulted()
    });
    any("severe, awaiting the director", &|case| {
        case.is_severe() && case.status.kind() == StatusKind::AwaitingDirector
    });
}

/// Colleagues see at once what is late, what is for now and what comes.
#[tokio::test]
async fn the_demos_due_dates_lie_around_today_and_most_cases_are_open() {
    let world = demo().await;
    let cases = listed(&world).await;
    let today = world.site.ports.now().local;
    let open: Vec<&Case> = cases
        .iter()
        .filter(|case| case.status.kind().is_open())
        .collect();
    assert!(open.len() > cases.len() / 2, "{} open", open.len());
    let due = open.iter().filter_map(|case| case.next_deadline());
    let days: Vec<i64> = due
        .map(|row| (row.shown_due() - today).num_days())
        .collect();
    let count = |of: &dyn Fn(&&i64) -> bool| days.iter().filter(of).count();
    let (late, soon, later) = (
        count(&|days| **days < 0),
        count(&|days| (0..=7).contains(*days)),
        count(&|days| **days > 7),
    );
    println!("due dates: {late} late, {soon} within a week, {later} later");
    assert!(
        late > 0 && late < days.len() / 3,
        "{late} of {} are late",
        days.len()
    );
    assert!(soon >= 8 && later >= 4, "{soon} soon, {later} later");
}
