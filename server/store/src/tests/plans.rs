//! The plans of reads that must not grow with the number of cases.

use super::sample::{Bench, deep};
use crate::bind::{Bound, Part as _, beginning};
use crate::queries;
use crate::rows::WindowRow;

async fn plan(sql: &str) -> String {
    let store = Bench::memory().open().await;
    let range = beginning("listing", vec!["o".part(), "triage".part()]);
    let bound = Bound::none().and("w", WindowRow { range, most: 50 });
    let explain: &'static str = format!("EXPLAIN {}", sql.trim()).leak();
    let mut answer = store.database().run(explain, bound).await.unwrap();
    let text = answer.value::<String>(0).unwrap();
    store.close().await;
    text
}

/// The window of [`queries::LISTS`] by itself: a query within another can't be explained.
#[test]
fn a_list_reads_a_range_and_hands_its_limit_to_the_scan() {
    deep(async {
        let window = "SELECT VALUE id FROM type::record($w.range) WHERE hidden CONTAINSNOT 'x' LIMIT $w.most;";
        insta::assert_snapshot!(plan(window).await, @r"
        ProjectValue [ctx: Db] [expr: id]
            DynamicScan [ctx: Db] [source: type::record(...), predicate: hidden CONTAINSNOT 'x', limit: $w.most, pre_decode_filter: deferred (runtime field state)]
        ");
    });
}

#[test]
fn the_feed_hands_its_limit_to_the_scan() {
    deep(async {
        insta::assert_snapshot!(plan(queries::FEED).await, @r"
        ProjectValue [ctx: Db] [expr: event.*]
            DynamicScan [ctx: Db] [source: type::record(...), limit: $w.most]
        ");
    });
}

#[test]
fn waiting_mails_hand_their_limit_to_the_scan() {
    deep(async {
        insta::assert_snapshot!(plan(queries::QUEUED).await, @r"
        ProjectValue [ctx: Db] [expr: mail.*]
            DynamicScan [ctx: Db] [source: type::record(...), limit: $w.most]
        ");
    });
}
