//! The plans of reads that must not grow with the number of cases.

use super::sample::{Bench, deep};
use crate::bind::{Bound, Part as _, beginning};
use crate::rows::WindowRow;

async fn plan(sql: &'static str) -> String {
    let store = Bench::memory().open().await;
    let range = beginning("listing", vec!["o".part(), "triage".part()]);
    let bound = Bound::none().and("w", WindowRow { range, most: 50 });
    let mut answer = store.database().run(sql, bound).await.unwrap();
    let text = answer.value::<String>(0).unwrap();
    store.close().await;
    text
}

#[test]
fn a_list_reads_a_range_and_hands_its_limit_to_the_scan() {
    deep(async {
        let sql = "EXPLAIN SELECT VALUE id FROM type::record($w.range) WHERE hidden CONTAINSNOT 'x' LIMIT $w.most;";
        insta::assert_snapshot!(plan(sql).await, @"");
    });
}

#[test]
fn the_feed_hands_its_limit_to_the_scan() {
    deep(async {
        let sql = "EXPLAIN SELECT VALUE event.* FROM type::record($w.range) LIMIT $w.most;";
        insta::assert_snapshot!(plan(sql).await, @"");
    });
}
