//! Figures, printed on request: `cargo test -p store measured -- --ignored --nocapture`.

use super::sample::{Bench, deep, submission};
use crate::Store;
use domain::ports::{CaseStore, ListQuery};
use domain::staff::StaffId;
use domain::status::StatusKind;
use domain::visibility::Audience;
use std::sync::Arc;
use std::time::{Duration, Instant};

fn percentile(times: &mut [Duration], part: usize) -> Duration {
    times.sort_unstable();
    times[(times.len() - 1) * part / 100]
}

async fn alone(store: &Store) {
    let mut times = Vec::new();
    for at in 0..200 {
        let start = Instant::now();
        store
            .submit(submission(&format!("alone-{at}"), "a"))
            .await
            .unwrap();
        times.push(start.elapsed());
    }
    println!(
        "1 client: p50 {:?}, p99 {:?}",
        percentile(&mut times, 50),
        percentile(&mut times, 99)
    );
}

async fn together(store: &Arc<Store>) {
    let start = Instant::now();
    let clients = (0..64).map(|client| {
        let store = Arc::clone(store);
        tokio::spawn(async move {
            let mut times = Vec::new();
            for at in 0..25 {
                let start = Instant::now();
                store
                    .submit(submission(&format!("c{client}-{at}"), "a"))
                    .await
                    .unwrap();
                times.push(start.elapsed());
            }
            times
        })
    });
    let mut times = Vec::new();
    for client in clients.collect::<Vec<_>>() {
        times.extend(client.await.unwrap());
    }
    let rate = times.len() as u128 * 1000 / start.elapsed().as_millis();
    let (p50, p99) = (percentile(&mut times, 50), percentile(&mut times, 99));
    println!("64 clients: {rate} per second, p50 {p50:?}, p99 {p99:?}");
}

async fn board(store: &Store) {
    let query = ListQuery {
        audiences: [Audience::Organisation, Audience::Restricted].into(),
        reader: StaffId::parse("anna").unwrap(),
        statuses: StatusKind::ALL.to_vec(),
        nature: None,
        handler: None,
        words: None,
        limit: 50,
        offset: 0,
    };
    let mut times = Vec::new();
    for _ in 0..20 {
        let start = Instant::now();
        assert_eq!(store.list(&query).await.unwrap()[0].lines.len(), 50);
        times.push(start.elapsed());
    }
    println!("board of 50: p50 {:?}", percentile(&mut times, 50));
}

#[test]
#[ignore = "prints figures"]
fn measured_on_files() {
    deep(async {
        let bench = Bench::files();
        let start = Instant::now();
        let store = Arc::new(bench.open().await);
        println!("opened empty: {:?}", start.elapsed());
        alone(&store).await;
        together(&store).await;
        board(&store).await;
        Arc::into_inner(store).unwrap().close().await;
        let start = Instant::now();
        let store = bench.open().await;
        println!("opened again: {:?}", start.elapsed());
        store.close().await;
    });
}
