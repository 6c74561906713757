//! Every shape of list against a naive model that filters and sorts all cases.

use super::sample::{Bench, both, deep, key, later, opening, today};
use crate::Store;
use chrono::{DateTime, Days, Utc};
use domain::case::{Assignment, Case};
use domain::deadline::{Calendar, Deadline, DeadlineKind};
use domain::place::LocationId;
use domain::ports::{
    CaseStore, Change, CodeHash, ListColumn, ListPage, ListQuery, Listed, Submission,
};
use domain::reaction::Nature;
use domain::reference::Reference;
use domain::staff::StaffId;
use domain::status::{Closure, Handling, Status, StatusKind};
use domain::visibility::{Audience, Readers};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::{BTreeMap, BTreeSet};

const OPEN: [StatusKind; 5] = [
    StatusKind::Received,
    StatusKind::Triage,
    StatusKind::AwaitingDirector,
    StatusKind::Assigned,
    StatusKind::InProgress,
];

/// How a case is, as far as lists are concerned.
#[derive(Debug, Clone)]
struct Look {
    status: Status,
    nature: Nature,
    handler: Option<StaffId>,
    due: Option<u64>,
    readers: Readers,
    minutes: i64,
}

type Model = BTreeMap<Reference, (Case, Readers, DateTime<Utc>)>;

fn staff(name: &str) -> StaffId {
    StaffId::parse(name).unwrap()
}

fn audience() -> impl Strategy<Value = Audience> {
    let place = |name| LocationId::parse(name).unwrap();
    prop::sample::select(vec![
        Audience::Organisation,
        Audience::Location(place("boom")),
        Audience::Location(place("boomhut")),
        Audience::Restricted,
        Audience::Attention,
        Audience::Person(staff("anna")),
        Audience::Person(staff("bram")),
    ])
}

fn reader() -> impl Strategy<Value = StaffId> {
    prop::sample::select(vec![staff("anna"), staff("bram"), staff("carla")])
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(vec![
        Status::Received,
        Status::Triage,
        Status::AwaitingDirector(Some(Handling::InProgress)),
        Status::Assigned(None),
        Status::Closed(Closure::Thanked),
        Status::Anonymised,
    ])
}

fn nature() -> impl Strategy<Value = Nature> {
    prop::sample::select(Nature::ALL.to_vec())
}

fn look() -> impl Strategy<Value = Look> {
    let readers = (btree_set(audience(), 0..4), btree_set(reader(), 0..2));
    let readers = readers.prop_map(|(audiences, hidden_from)| Readers {
        audiences,
        hidden_from,
    });
    let handler = prop::option::of(reader());
    let due = prop::option::of(0..4_u64);
    (status(), nature(), handler, due, readers, 0..4_i64).prop_map(
        |(status, nature, handler, due, readers, minutes)| Look {
            status,
            nature,
            handler,
            due,
            readers,
            minutes,
        },
    )
}

fn query() -> impl Strategy<Value = ListQuery> {
    let statuses = Just(StatusKind::ALL.to_vec()).prop_shuffle();
    let words = prop::sample::select(vec![
        None,
        Some("DEUR"),
        Some("deu 00003"),
        Some("geen"),
        Some(" "),
    ]);
    let filters = (
        prop::option::of(nature()),
        prop::option::of(reader()),
        words,
    );
    (
        btree_set(audience(), 0..4),
        reader(),
        statuses,
        0..9_usize,
        filters,
        0..6_usize,
        0..5_usize,
    )
        .prop_map(
            |(audiences, reader, mut statuses, kept, filters, limit, offset)| {
                statuses.truncate(kept);
                let (nature, handler, words) = filters;
                let words = words.map(str::to_owned);
                ListQuery {
                    audiences,
                    reader,
                    statuses,
                    nature,
                    handler,
                    words,
                    limit,
                    offset,
                }
            },
        )
}

fn dressed(mut case: Case, look: &Look) -> Case {
    case.status = look.status.clone();
    case.nature = look.nature;
    case.assignment = look.handler.clone().map(|handler| Assignment {
        decided_by: handler.clone(),
        handler,
        since: today(),
        rank: domain::staff::Rank::Other,
    });
    let due = |days| today().checked_add_days(Days::new(days)).unwrap();
    let row = |days| {
        Deadline::new(
            DeadlineKind::HandlerKnown,
            1,
            today(),
            due(days),
            &Calendar::default(),
        )
    };
    case.deadlines = look.due.map(row).into_iter().collect();
    case
}

/// Receives or changes a case and keeps the model in step.
/// Twelve cases, over and over.
async fn apply(store: &Store, model: &mut Model, at: usize, look: &Look) {
    let reference = Reference::new(2026, u32::try_from(at % 12).unwrap() + 1);
    apply_to(store, model, reference, look).await;
}

async fn apply_to(store: &Store, model: &mut Model, reference: Reference, look: &Look) {
    let stored = model.get(&reference).cloned();
    let change = changed(reference, stored.map(|(case, ..)| case), look);
    model.insert(
        reference,
        (change.case.clone(), change.after.clone(), change.at),
    );
    if change.expected > 0 {
        store.append(change).await.unwrap();
        return;
    }
    let submission = Submission {
        key: key(&format!("case-{reference}")),
        fingerprint: String::new(),
        code: CodeHash(format!("code-{reference}")),
        year: 2026,
        build: Box::new(move |_| change.clone()),
    };
    store.submit(submission).await.unwrap();
}

fn changed(reference: Reference, before: Option<Case>, look: &Look) -> Change {
    let base = opening(
        reference,
        key("any"),
        "De deur stond open, de hele ochtend.",
    );
    let expected = before.as_ref().map_or(0, |case| case.version);
    let mut case = dressed(before.unwrap_or_else(|| base.case.clone()), look);
    case.version = expected + 1;
    let after = look.readers.clone();
    Change {
        key: None,
        expected,
        at: later(look.minutes),
        case,
        after,
        notices: vec![],
        beside: None,
        ..base
    }
}

fn naive(model: &Model, query: &ListQuery) -> Vec<ListColumn> {
    query
        .statuses
        .iter()
        .map(|status| column(model, query, *status))
        .collect()
}

fn column(model: &Model, query: &ListQuery, status: StatusKind) -> ListColumn {
    let wanted: Vec<String> = query
        .words
        .iter()
        .flat_map(|words| words.split(' '))
        .map(str::to_lowercase)
        .collect();
    let fits = |(case, readers): &(&Case, &Readers)| {
        let text = format!("{} {}", case.reaction.body.as_str(), case.reference).to_lowercase();
        let parts: BTreeSet<&str> = text.split([' ', '-', '.', ',']).collect();
        case.status.kind() == status
            && readers
                .audiences
                .intersection(&query.audiences)
                .next()
                .is_some()
            && !readers.hidden_from.contains(&query.reader)
            && query.nature.is_none_or(|nature| case.nature == nature)
            && query
                .handler
                .as_ref()
                .is_none_or(|handler| case.handler() == Some(handler))
            && wanted
                .iter()
                .all(|word| parts.iter().any(|part| part.starts_with(word.as_str())))
    };
    let mut all: Vec<_> = model
        .values()
        .filter(|(case, readers, _)| fits(&(case, readers)))
        .collect();
    all.sort_by_key(|(case, _, at)| {
        let due = case.next_deadline().map(Deadline::shown_due);
        let open = status.is_open().then_some((due.is_none(), due));
        let closed = (!status.is_open()).then_some(std::cmp::Reverse(*at));
        (open, closed, case.reference)
    });
    let page = all.iter().skip(query.offset).take(query.limit);
    let lines = page.map(|(case, readers, _)| Listed {
        case: case.clone(),
        readers: readers.clone(),
    });
    ListColumn {
        status,
        total: all.len() as u64,
        lines: lines.collect(),
    }
}

/// The open states, or one, as one list; mixed with closed ones the order means nothing.
fn naive_page(model: &Model, query: &ListQuery) -> Option<ListPage> {
    let all_open = query.statuses.iter().all(|status| status.is_open());
    let one = query.statuses.len() == 1;
    let distinct: BTreeSet<_> = query.statuses.iter().collect();
    if !(all_open || one) || distinct.len() < query.statuses.len() {
        return None;
    }
    let whole = ListQuery {
        offset: 0,
        limit: usize::MAX,
        ..query.clone()
    };
    let columns = naive(model, &whole);
    let total = columns.iter().map(|column| column.total).sum();
    let mut lines: Vec<Listed> = columns
        .into_iter()
        .flat_map(|column| column.lines)
        .collect();
    if all_open {
        lines.sort_by_key(|line| {
            let due = line.case.next_deadline().map(Deadline::shown_due);
            (due.is_none(), due, line.case.reference)
        });
    }
    let lines = lines.into_iter().skip(query.offset).take(query.limit);
    Some(ListPage {
        total,
        lines: lines.collect(),
    })
}

#[test]
fn every_list_is_what_filtering_all_cases_would_give() {
    both(|bench| async move {
        let seed = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
        let mut runner = TestRunner::new_with_rng(Config::default(), seed);
        let mut draw = |count: usize| {
            let looks = vec(look(), count).new_tree(&mut runner).unwrap().current();
            let queries = vec(query(), count).new_tree(&mut runner).unwrap().current();
            (looks, queries)
        };
        let store = bench.open().await;
        let mut model = Model::new();
        let (mut at, mut pages) = (0, 0);
        for _ in 0..8 {
            let (looks, queries) = draw(12);
            for look in looks {
                apply(&store, &mut model, at, &look).await;
                at += 1;
            }
            for query in queries {
                assert_eq!(
                    store.list(&query).await.unwrap(),
                    naive(&model, &query),
                    "{query:?}"
                );
                let open = ListQuery {
                    statuses: OPEN.to_vec(),
                    ..query.clone()
                };
                let plain = ListQuery {
                    nature: None,
                    handler: None,
                    words: None,
                    offset: query.offset % 3,
                    limit: 3,
                    ..open.clone()
                };
                for query in [query, open, plain] {
                    let Some(page) = naive_page(&model, &query) else {
                        continue;
                    };
                    assert_eq!(store.page(&query).await.unwrap(), page, "{query:?}");
                    pages += usize::from(!page.lines.is_empty());
                }
            }
        }
        assert!(pages > 20, "{pages} pages held something");
        store.close().await;
    });
}

#[test]
fn pages_over_all_open_states_show_every_case_once() {
    deep(async {
        let store = Bench::memory().open().await;
        let mut model = Model::new();
        let states = [Status::Received, Status::Triage, Status::InProgress];
        for at in 0..90 {
            let look = Look {
                status: states[if at < 60 { 0 } else { at % 3 }].clone(),
                nature: Nature::Tip,
                handler: None,
                due: Some(u64::try_from(at % 7).unwrap()),
                readers: Readers {
                    audiences: [Audience::Organisation].into(),
                    hidden_from: BTreeSet::new(),
                },
                minutes: i64::try_from(at).unwrap(),
            };
            let reference = Reference::new(2026, u32::try_from(at).unwrap() + 1);
            apply_to(&store, &mut model, reference, &look).await;
        }
        let mut seen = Vec::new();
        for page in 0..4 {
            let query = ListQuery {
                audiences: [Audience::Organisation].into(),
                reader: staff("anna"),
                statuses: OPEN.to_vec(),
                nature: None,
                handler: None,
                words: None,
                limit: 25,
                offset: page * 25,
            };
            let page = store.page(&query).await.unwrap();
            assert_eq!(page.total, 90);
            seen.extend(page.lines.iter().map(|line| line.case.reference));
        }
        assert_eq!(
            (seen.len(), seen.iter().collect::<BTreeSet<_>>().len()),
            (90, 90)
        );
        store.close().await;
    });
}
