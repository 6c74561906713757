//! The demo: its script runs through the rules, and running it again adds nothing.

use domain::ports::{CaseStore as _, ListQuery};
use domain::staff::StaffId;
use domain::status::StatusKind;
use domain::visibility::Audience;

use super::world::World;

#[tokio::test]
async fn the_demo_fills_every_state_once_however_often_it_is_started() {
    let world = World::with(domain::organisation::Organisation::default()).await;
    let folder = tempfile::TempDir::new().expect("a folder");
    let mails = folder.path().to_str().expect("a path").to_owned();
    let config = <server::config::Config as clap::Parser>::parse_from([
        "server",
        "--demo",
        "--mail-dir",
        &mails,
    ]);
    for round in 0..2 {
        server::seed::prepare(&world.site, &config)
            .await
            .expect("filled");
        let events = world.store.feed(0, 100_000).await.expect("a feed");
        let received = events.iter().filter(|event| event.number == 1).count();
        assert_eq!(received, 60, "round {round}");
    }
    let statuses = vec![
        StatusKind::Received,
        StatusKind::Triage,
        StatusKind::AwaitingDirector,
        StatusKind::Assigned,
        StatusKind::InProgress,
        StatusKind::Closed,
    ];
    let everything = ListQuery {
        audiences: [Audience::Organisation, Audience::Restricted].into(),
        reader: StaffId::parse("niemand").expect("a slug"),
        statuses,
        nature: None,
        handler: None,
        words: None,
        limit: 100,
        offset: 0,
    };
    let columns = world.store.list(&everything).await.expect("columns");
    for column in &columns {
        assert!(column.total > 0, "{:?}", column.status);
    }
    assert_eq!(columns.iter().map(|column| column.total).sum::<u64>(), 60);
}
