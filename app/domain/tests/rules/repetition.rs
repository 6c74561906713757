//! Three complaints about the same at one location within 90 days: possibly severe (4.6).

use crate::notices::organisation;
use crate::story::{Story, assign, involve, letter, level, nature};
use crate::world::{elsewhere, reaction, today};
use chrono::{Days, NaiveDate};
use domain::case::{Case, Category};
use domain::command::Needs;
use domain::error::Refusal;
use domain::event::{Event, Visibility};
use domain::letter::LetterKind;
use domain::place::Places;
use domain::repetition::{looked_for, noticed};
use domain::severity::{Severity, Signal};
use domain::{Command, Nature, Reference};

fn categorise(category: Category) -> Command {
    Command::SetCategory {
        category,
        cause: None,
    }
}

fn hours() -> Command {
    categorise(Category::Hours)
}

/// A klacht of this day, checked and categorised.
fn received_on(day: NaiveDate) -> Story {
    Story::received_on(day, reaction(Nature::Complaint))
        .then("coco", &Command::CompleteInvolvementCheck)
        .then("coco", &hours())
}

fn before(days: u64) -> NaiveDate {
    today() - Days::new(days)
}

/// As another case.
fn numbered(story: Story, number: u32) -> Case {
    Case {
        reference: Reference::new(2026, number),
        ..story.case
    }
}

fn two(second: Story) -> Vec<Case> {
    vec![numbered(received_on(before(40)), 1), numbered(second, 2)]
}

fn is_noticed(others: &[Case]) -> bool {
    let this = received_on(today()).case;
    noticed(&this, others, &organisation(), today()).is_some()
}

#[test]
fn the_third_alike_within_ninety_days_is_noticed() {
    assert!(is_noticed(&two(received_on(before(90)))));
    assert!(is_noticed(&two(received_on(today()))));
}

#[test]
fn two_are_no_repetition_nor_are_three_in_ninety_one_days() {
    assert!(!is_noticed(&[numbered(received_on(before(40)), 1)]));
    assert!(!is_noticed(&two(received_on(before(91)))));
    let itself = received_on(today()).case;
    let with_itself = [itself, numbered(received_on(before(40)), 1)];
    assert!(!is_noticed(&with_itself), "counted once");
}

#[test]
fn whichever_of_the_three_is_looked_at_last_is_noticed() {
    let later = vec![
        numbered(received_on(today()), 1),
        numbered(received_on(before(10)), 2),
    ];
    let first = received_on(before(90)).case;
    assert!(noticed(&first, &later, &organisation(), today()).is_some());
}

#[test]
fn another_location_category_or_nature_isnt_alike() {
    let mut there = reaction(Nature::Complaint);
    there.places = elsewhere();
    let there = Story::of(there)
        .then("coco", &Command::CompleteInvolvementCheck)
        .then("coco", &hours());
    assert!(!is_noticed(&two(there)));
    let food = received_on(today()).then("coco", &categorise(Category::Food));
    assert!(!is_noticed(&two(food)));
    assert!(!is_noticed(&two(Story::checked())), "not categorised");
    assert!(!is_noticed(&two(Story::tip().then("coco", &hours()))));
}

#[test]
fn at_one_of_several_locations_is_enough_and_spread_over_several_is_not() {
    let both = [crate::world::here(), elsewhere()].map(|one| one.sites().to_vec());
    let both = Places::Sites(both.concat());
    let at = |places: Places| {
        let mut story = received_on(today());
        story.case.places = places;
        story
    };
    let there = numbered(at(elsewhere()), 2);
    let others = [numbered(received_on(today()), 1), there.clone()];
    let found = |others: &[Case]| noticed(&at(both.clone()).case, others, &organisation(), today());
    assert!(found(&others).is_none(), "two at each");
    let third = numbered(at(elsewhere()), 3);
    assert!(found(&[there, third]).is_some());
}

#[test]
fn a_case_that_must_stay_unknown_isnt_counted() {
    let severe = received_on(today()).then("coco", &level(Severity::Acute));
    assert!(!is_noticed(&two(severe)), "restricted");
    let unchecked = Story::complaint().then("coco", &hours());
    assert!(!is_noticed(&two(unchecked)), "somebody may be involved");
    let involves = |who| received_on(today()).then("coco", &involve(who));
    assert!(!is_noticed(&two(involves("lena"))), "she reads this one");
    assert!(is_noticed(&two(involves("puck"))), "reads no case");
    assert!(is_noticed(&two(involves("luuk"))), "manages elsewhere");
}

#[test]
fn what_wasnt_taken_isnt_counted() {
    let mut refused = letter(LetterKind::NotTaken);
    if let Command::ApproveLetter { needs, .. } = &mut refused {
        *needs = Needs::Because(domain::status::Ground::NotOurs);
    }
    let story = received_on(today()).then("coco", &level(Severity::Light));
    let set_aside = story.then("coco", &refused).delivered(1);
    assert!(!is_noticed(&two(set_aside)));
}

#[test]
fn it_is_looked_for_when_what_it_is_about_or_who_may_know_changes() {
    let looks = |story: &Story, command: &Command| {
        let after = story.clone().then("coco", command).case;
        !looked_for(&story.case, &after).is_empty()
    };
    let checked = Story::checked();
    assert!(looks(&checked, &hours()));
    assert!(!looks(&checked, &level(Severity::Light)), "no category yet");
    let categorised = checked.then("coco", &hours());
    let moved = Command::SetPlaces {
        places: elsewhere(),
        care: None,
    };
    assert!(looks(&categorised, &moved));
    assert!(!looks(&categorised, &level(Severity::Light)));
    let unchecked = Story::complaint().then("coco", &hours());
    assert!(looks(&unchecked, &Command::CompleteInvolvementCheck));
    let tip = Story::tip().then("coco", &hours());
    assert!(!looks(&tip, &categorise(Category::Food)), "no klacht");
    assert!(looks(&tip, &nature(Nature::Complaint, None)));
    let severe = Story::severe();
    assert!(!looks(&severe, &hours()), "the director knows");
}

/// Noticed, and recorded with what led to it.
fn repeated(mut story: Story) -> Story {
    story.take("coco", &[Event::RepetitionNoticed]);
    story
}

#[test]
fn a_repetition_makes_it_possibly_severe_until_triage_decides() {
    let story = repeated(received_on(today()));
    assert!(story.case.is_possibly_severe());
    assert_eq!(story.case.suggestion.signals, [Signal::Repeated]);
    assert_eq!(
        story.refuses("coco", &assign("suus")),
        Some(Refusal::SeverityUnsettled)
    );
    let settled = story.clone().then("coco", &level(Severity::Medium));
    assert!(settled.tries("coco", &assign("suus")).is_ok());
    let raised = story.then("coco", &level(Severity::Severe));
    assert!(raised.case.is_severe());
}

#[test]
fn a_level_that_was_set_is_looked_at_again_and_is_never_lowered() {
    let mut words = reaction(Nature::Complaint);
    words.body = domain::words::Body::parse("Mijn kind had pijn.").expect("a body");
    let settled = Story::of(words)
        .then("coco", &level(Severity::Medium))
        .then("coco", &Command::CompleteInvolvementCheck)
        .then("coco", &hours());
    let again = repeated(settled);
    assert!(again.case.is_possibly_severe());
    assert_eq!(again.case.suggestion.signals, [Signal::Repeated]);
    assert_eq!(again.case.severity, Severity::Severe);
    let unsettled = repeated(Story::possibly_acute());
    assert!(
        unsettled.case.is_possibly_acute(),
        "automation never lowers"
    );
    let handled = repeated(Story::in_progress());
    assert_eq!(handled.handler(), Some("suus"), "it goes on meanwhile");
}

#[test]
fn what_triage_settled_isnt_noticed_again_for_the_same() {
    let settled = repeated(received_on(today())).then("coco", &level(Severity::Medium));
    let after = |command: &Command| settled.clone().then("coco", command).case;
    let cause = Command::SetCategory {
        category: Category::Hours,
        cause: domain::words::Line::parse("rooster").ok(),
    };
    assert!(looked_for(&settled.case, &after(&cause)).is_empty());
    let food = after(&categorise(Category::Food));
    assert!(
        !looked_for(&settled.case, &food).is_empty(),
        "another matter"
    );
    let open = repeated(received_on(today()));
    let food = open.clone().then("coco", &categorise(Category::Food)).case;
    assert!(looked_for(&open.case, &food).is_empty(), "said already");
}

#[test]
fn it_is_recorded_for_colleagues_only() {
    let event = Event::RepetitionNoticed;
    let said = (event.name(), event.visibility());
    assert_eq!(said, ("repetition_noticed", Visibility::Internal));
}
