//! Grants that reach cases are the director's to give; deputies are for some days (4.4, decision 3).

use super::world::{STAFF, colleague, day, id};
use domain::error::Refusal;
use domain::organisation::Organisation;
use domain::staff::{Colleague, Grant, Role, Scope};

fn organisation(staff: &[&str]) -> Organisation {
    Organisation {
        colleagues: staff.iter().map(|name| colleague(name)).collect(),
        ..Organisation::default()
    }
}

fn grant(role: Role) -> Grant {
    Grant {
        role,
        scope: Scope::Organisation,
        from: day(2020, 1, 1),
        until: None,
        granted_by: Some(id("bob")),
    }
}

fn held(org: &Organisation, name: &str) -> Vec<Role> {
    let one = org.colleague(&id(name)).expect("one of the staff");
    one.grants.iter().map(|grant| grant.role).collect()
}

#[test]
fn whoever_reads_cases_by_a_role_has_it_from_the_director() {
    let today = day(2026, 4, 20);
    for (name, role) in STAFF {
        let one = Colleague {
            active: true,
            ..colleague(name)
        };
        let reads = !domain::visibility::reads(&one, today).is_empty();
        let asks = *role == Role::PrivacyOfficer;
        let over = *name == "deva" && !one.grants[0].holds(today);
        assert!(over || role.reaches_cases() == (reads || asks), "{name}");
    }
}

#[test]
fn a_prepared_grant_holds_once_it_is_given_and_never_by_whoever_gets_it() {
    let mut org = organisation(&["dora", "bas", "puck"]);
    org.prepare(&id("puck"), grant(Role::Coordinator));
    org.prepare(&id("dora"), grant(Role::Board));
    assert_eq!(held(&org, "puck"), [Role::Pedagogical]);
    let numbers: Vec<u64> = org.prepared.iter().map(|one| one.number).collect();
    assert_eq!(
        org.confirm(numbers[1], &id("dora")),
        Err(Refusal::NotYourRole)
    );
    assert_eq!(org.confirm(numbers[0], &id("dora")), Ok(()));
    assert_eq!(
        org.confirm(numbers[0], &id("dora")),
        Err(Refusal::NoSuchRecord)
    );
    assert_eq!(held(&org, "puck"), [Role::Pedagogical, Role::Coordinator]);
    let given = &org.colleague(&id("puck")).expect("puck").grants[1];
    assert_eq!(given.granted_by, Some(id("dora")), "not who prepared it");
    assert_eq!(org.drop_prepared(numbers[1]), Ok(()));
    assert_eq!(org.drop_prepared(numbers[1]), Err(Refusal::NoSuchRecord));
    assert_eq!(held(&org, "dora"), [Role::Director]);
}

#[test]
fn two_grants_prepared_after_one_was_decided_have_numbers_of_their_own() {
    let mut org = organisation(&["dora", "puck"]);
    org.prepare(&id("puck"), grant(Role::Coordinator));
    let first = org.prepared[0].number;
    assert_eq!(org.confirm(first, &id("dora")), Ok(()));
    org.revision += 2;
    org.prepare(&id("puck"), grant(Role::Board));
    assert_ne!(
        org.prepared[0].number, first,
        "an old page decides on nothing else"
    );
}

#[test]
fn the_very_first_director_is_the_only_one_nobody_is_asked_about() {
    assert!(organisation(&["bob", "coco"]).has_no_director_yet());
    assert!(!organisation(&["bob", "dora"]).has_no_director_yet());
    let mut org = organisation(&["bob", "dora"]);
    org.colleagues[1].active = false;
    org.colleagues[1].grants[0].until = Some(day(2021, 1, 1));
    assert!(!org.has_no_director_yet(), "what ended still counts");
}

#[test]
fn the_last_who_decides_for_good_is_not_taken_away() {
    let org = organisation(&["dora", "coco"]);
    assert!(org.is_last_to_decide(&id("dora"), None));
    let own = org.colleagues[0].grants[0].clone();
    assert!(org.is_last_to_decide(&id("dora"), Some(&own)));
    assert!(!org.is_last_to_decide(&id("coco"), None));
    let org = organisation(&["dora", "bas"]);
    assert!(
        !org.is_last_to_decide(&id("dora"), None),
        "the board is left"
    );
    let org = organisation(&["dora", "deva"]);
    assert!(
        org.is_last_to_decide(&id("dora"), None),
        "a deputy is not for good"
    );
}

#[test]
fn a_deputy_is_named_for_days_to_come_and_ended_at_once() {
    let today = day(2026, 4, 20);
    let mut org = organisation(&["dora", "suus"]);
    let by = (&id("dora"), today);
    let days = |from, until| (day(2026, 4, from), day(2026, 4, until));
    let suus = id("suus");
    assert_eq!(
        org.name_deputy(&suus, days(19, 22), by),
        Err(Refusal::DateImpossible)
    );
    assert_eq!(
        org.name_deputy(&suus, days(22, 21), by),
        Err(Refusal::DateImpossible)
    );
    let oneself = org.name_deputy(&id("dora"), days(20, 22), by);
    assert_eq!(oneself, Err(Refusal::CandidateUnsuitable));
    assert_eq!(org.name_deputy(&suus, days(20, 22), by), Ok(()));
    let named = org.colleague(&suus).expect("suus").clone();
    assert!(named.gives_grants(today) && !named.names_deputies(today));
    assert!(!named.gives_grants(day(2026, 4, 23)), "over");
    let deputy = named.grants[1].clone();
    let tomorrow = day(2026, 4, 21);
    assert_eq!(org.end_deputy(&suus, &deputy, tomorrow), Ok(()));
    let ended = org.colleague(&suus).expect("suus").clone();
    assert!(!ended.gives_grants(tomorrow), "at once");
    assert_eq!(ended.grants[1].until, Some(today), "what it was is kept");
    assert_eq!(
        org.end_deputy(&suus, &deputy, tomorrow),
        Err(Refusal::NoSuchRecord)
    );
}
