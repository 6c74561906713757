//! What the selects of the case page offer, the rules accept: every value, to whoever is offered
//! the act.

use crate::acts;
use crate::notices::organisation;
use crate::story::Story;
use crate::world::{actor, colleague};
use chrono::NaiveDateTime;
use domain::error::Refusal;
use domain::place::DepartmentId;
use domain::reaction::Language;
use domain::staff::Actor;
use domain::view::{CaseView, Choice, DEPARTMENT, Lens, case_view};
use domain::{Command, CommandKind};
use proptest::prelude::*;

fn page(story: &Story, who: &str) -> CaseView {
    let org = organisation();
    let local = |at: chrono::DateTime<chrono::Utc>| -> NaiveDateTime { at.naive_utc() };
    let lens = Lens {
        org: &org,
        now: &story.now,
        language: Language::Nl,
        local: &local,
    };
    case_view(&story.case, &story.record, &colleague(who), 0, &lens)
}

/// What choosing this value would do.
fn chosen(kind: CommandKind, value: &str, story: &Story) -> Command {
    let reason = Some(crate::world::reason());
    match kind {
        CommandKind::Assign => match value.strip_prefix(DEPARTMENT) {
            Some(id) => {
                let Command::AssignDepartment {
                    department,
                    members,
                    ..
                } = acts::to_department(id)
                else {
                    panic!("a department");
                };
                assert_eq!(DepartmentId::parse(id).as_ref(), Some(&department));
                Command::AssignDepartment {
                    department,
                    members,
                    reason,
                }
            }
            None => Command::Assign {
                to: Box::new(colleague(value)),
                reason,
            },
        },
        CommandKind::AddSubAction => acts::task(value, story.now.local),
        CommandKind::AskContribution => acts::ask_input(value),
        CommandKind::TakeOver => acts::take_over(value),
        other => panic!("{other:?} asks for no colleague"),
    }
}

fn offered(view: &CaseView, kind: CommandKind) -> &[Choice] {
    match kind {
        CommandKind::Assign => &view.candidates,
        CommandKind::AddSubAction => &view.tasked,
        CommandKind::AskContribution => &view.askable,
        CommandKind::TakeOver => &view.consenters,
        other => panic!("{other:?} asks for no colleague"),
    }
}

pub fn every_choice_is_accepted(story: &Story, who: &str) -> Result<(), TestCaseError> {
    if !story.sees(who) || !matches!(actor(who), Actor::Staff(_)) {
        return Ok(());
    }
    let view = page(story, who);
    for kind in [
        CommandKind::Assign,
        CommandKind::AddSubAction,
        CommandKind::AskContribution,
        CommandKind::TakeOver,
    ] {
        if !story.offers(who).contains(&(kind, Ok(()))) {
            continue;
        }
        for choice in offered(&view, kind) {
            let outcome = story.tries(who, &chosen(kind, &choice.value, story));
            // A sub-action names a place, and the story may have others by now.
            let elsewhere =
                kind == CommandKind::AddSubAction && outcome == Err(Refusal::NoSuchRecord);
            prop_assert!(
                outcome.is_ok() || elsewhere,
                "{kind:?} {who} {choice:?} {:?}",
                outcome.err()
            );
        }
    }
    Ok(())
}

fn values(choices: &[Choice]) -> Vec<&str> {
    choices.iter().map(|one| one.value.as_str()).collect()
}

#[test]
fn what_is_offered_is_accepted_and_what_would_be_refused_is_not_offered() {
    let assigned = Story::assigned();
    let view = page(&assigned, "coco");
    assert!(!values(&view.candidates).contains(&"suus"), "handles it");
    assert!(values(&view.candidates).contains(&"department:facturatie"));
    assert!(!values(&view.candidates).contains(&"department:planning"));
    let severe = Story::severe();
    let view = page(&severe, "dora");
    let mut offers = view.candidates.iter();
    assert!(offers.all(|one| !one.value.starts_with(DEPARTMENT)));
    let hidden = Story::in_progress().then("dora", &acts::confidential(&["suus", "siem"]));
    let view = page(&hidden, "suus");
    for who in ["suus", "siem", "cleo", "dora"] {
        assert!(values(&view.tasked).contains(&who), "{who}");
    }
    for who in ["coco", "lena", "puck"] {
        assert!(!values(&view.tasked).contains(&who), "{who}");
        assert!(!values(&view.askable).contains(&who), "{who}");
    }
    let takers = page(&Story::in_progress(), "siem");
    assert_eq!(
        values(&takers.consenters),
        ["cleo", "coco", "cora", "deva", "dora"]
    );
    assert!(!values(&view.askable).contains(&"suus"), "oneself");
    for story in [
        assigned,
        severe,
        hidden,
        Story::in_progress(),
        Story::drafted(),
    ] {
        for who in ["coco", "cleo", "dora", "suus", "siem", "lena"] {
            every_choice_is_accepted(&story, who).expect("accepted");
        }
    }
}
