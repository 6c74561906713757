//! The demo: its script runs through the rules, running it again adds nothing, and it shows
//! whatever exists today.

use std::collections::BTreeSet;

use domain::case::Case;
use domain::letter::{Letter, LetterState};
use domain::organisation::Organisation;
use domain::ports::{CaseStore as _, ListQuery};
use domain::reaction::Nature;
use domain::staff::{Role, StaffId};
use domain::status::StatusKind;
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

/// Where today's acts lead: a klacht can't be closed yet, and nothing is proposed, verified or
/// anonymised.
const fn is_reachable(nature: Nature, status: StatusKind) -> bool {
    match status {
        StatusKind::Received
        | StatusKind::Triage
        | StatusKind::AwaitingDirector
        | StatusKind::Assigned
        | StatusKind::InProgress => true,
        StatusKind::Closed => !nature.is_complaint(),
        StatusKind::SolutionProposed | StatusKind::Verifying | StatusKind::Anonymised => false,
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
        assert_eq!(received, 60, "round {round}");
    }
}

#[tokio::test]
async fn the_demo_shows_every_nature_in_every_state_it_can_reach_and_every_role() {
    let world = demo().await;
    let cases = listed(&world).await;
    assert_eq!(cases.len(), 60);
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
