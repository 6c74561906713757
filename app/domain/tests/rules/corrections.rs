//! A link that was wrong is corrected, and the director's part follows who holds that role.

use crate::notices::told;
use crate::story::{Story, assign, involve, level, link, rule_out};
use crate::world::{colleague, day, deputy_until, id, involved, line, reaction, today};
use domain::error::Refusal;
use domain::event::{Event, Visibility};
use domain::involvement::{InvolvedColleague, Outcome};
use domain::severity::Severity;
use domain::staff::{Colleague, Grant, Role, Scope};
use domain::{Command, Nature};

fn role(name: &str, role: Role) -> Colleague {
    let mut one = colleague(name);
    one.grants.push(Grant {
        role,
        scope: Scope::Organisation,
        from: day(2020, 1, 1),
        until: None,
        granted_by: None,
    });
    one
}

#[test]
fn a_wrong_link_is_corrected_with_a_reason_and_stays_in_the_record() {
    let mut named = reaction(Nature::Complaint);
    named.not_for = Some(line("Lena"));
    for story in [
        Story::of(named).then("coco", &link(1, "lena")),
        Story::complaint().then("coco", &involve("lena")),
    ] {
        let layers = story.leaves("coco", &rule_out(1));
        assert_eq!(layers, [("involvement_ruled_out", Visibility::Internal)]);
        let checked = story.then("coco", &Command::CompleteInvolvementCheck);
        let corrected = checked.clone().then("coco", &rule_out(1));
        assert!(!checked.sees("lena") && corrected.sees("lena"));
        let kept = corrected.record.last().and_then(|one| one.event.clone());
        let Some(Event::InvolvementRuledOut { was, reason, .. }) = kept else {
            panic!("ruled out");
        };
        assert_eq!(was, Some(id("lena")));
        let now = &corrected.case.involvements[0].outcome;
        assert_eq!(now, &Outcome::RuledOut(reason));
        let again = corrected.refuses("coco", &rule_out(1));
        assert_eq!(again, Some(Refusal::InvolvementSettled));
        let right = corrected.then("coco", &involve("luuk"));
        assert!(right.case.involves(&id("luuk")) && right.sees("lena"));
    }
}

#[test]
fn a_link_is_corrected_by_who_may_triage_and_never_by_whom_it_is_about() {
    let story = Story::checked().then("coco", &involve("suus"));
    for who in ["coco", "cora", "lena", "cleo", "dora"] {
        assert!(story.tries(who, &rule_out(1)).is_ok(), "{who}");
        let about_them = story.clone().then("coco", &involve(who));
        for number in [1, 2] {
            let refused = about_them.refuses(who, &rule_out(number));
            assert_eq!(refused, Some(Refusal::NotFound), "{who}");
        }
    }
    let severe = story.then("coco", &level(Severity::Severe));
    assert_eq!(
        severe.refuses("lena", &rule_out(1)),
        Some(Refusal::AboveYourLevel)
    );
}

#[test]
fn the_director_who_isnt_involved_decides_again_and_is_told() {
    let story = Story::severe().then("coco", &involve("dora"));
    assert!(story.tries("bas", &assign("suus")).is_ok());
    assert_eq!(told(&story, "coco", &rule_out(1)), ["dora"]);
    let corrected = story.then("coco", &rule_out(1));
    assert!(corrected.tries("dora", &assign("suus")).is_ok());
    assert!(!corrected.sees("bas"));
}

#[test]
fn a_deputy_is_out_as_a_director_as_long_as_that_role_lasts() {
    let story = Story::severe().then("coco", &involve("deva"));
    assert_eq!(
        story.refuses("dora", &assign("suus")),
        Some(Refusal::NotYourRole)
    );
    assert!(story.tries("bas", &assign("suus")).is_ok());
    let days = (deputy_until() - today()).num_days().unsigned_abs();
    let last = story.days_later(days);
    assert!(last.tries("bas", &assign("suus")).is_ok());
    let over = last.days_later(1);
    assert!(over.tries("dora", &assign("suus")).is_ok());
    assert!(over.tries("bas", &assign("suus")).is_err());
    assert!(!over.sees("deva"), "involved all the same");
}

#[test]
fn whoever_becomes_director_is_linked_anew_and_the_bestuurder_comes_in() {
    let story = Story::severe().then("coco", &involve("suus"));
    assert_eq!(
        story.refuses("coco", &involve("suus")),
        Some(Refusal::NothingChanges)
    );
    let promoted = InvolvedColleague::of(&role("suus", Role::Director), today());
    let anew = Command::Involve {
        colleague: promoted,
    };
    assert_eq!(told(&story, "coco", &anew), ["bas"]);
    let story = story.then("coco", &anew);
    assert_eq!(story.case.involvements.len(), 1);
    assert!(story.tries("bas", &assign("siem")).is_ok());
    let stepped_down = story.then("coco", &involve("suus"));
    assert!(stepped_down.tries("dora", &assign("siem")).is_ok());
}

#[test]
fn a_role_for_good_outlasts_that_of_a_deputy() {
    let both = InvolvedColleague::of(&role("deva", Role::Director), today());
    assert_eq!((both.director, both.until), (true, None));
    assert_eq!(involved("deva").until, Some(deputy_until()));
    let other = involved("suus");
    assert_eq!((other.director, other.until), (false, None));
}
