//! Roads that cases have gone before chance takes over.

use crate::acts;
use crate::chance::dated;
use crate::story::rule_out;
use crate::world::{message, reason, today};
use chrono::Days;
use domain::Command;
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;
use proptest::prelude::*;

/// How far a case has come before chance takes over; who may not is passed over.
pub fn start() -> impl Strategy<Value = Vec<(&'static str, Command)>> {
    let deliver = Command::DeliverLetter {
        number: 1,
        on: today(),
    };
    let full = [
        ("coco", rule_out(1)),
        ("coco", Command::CompleteInvolvementCheck),
        ("coco", crate::story::level(Severity::Light)),
        ("coco", crate::story::assign("suus")),
        ("suus", crate::story::announce(Channel::Mail)),
        ("suus", crate::story::announce(Channel::Page)),
        ("system", deliver.clone()),
        ("coco", crate::story::assign("siem")),
        ("siem", crate::story::level(Severity::Severe)),
    ];
    let light = [
        ("coco", crate::story::level(Severity::Idea)),
        ("coco", crate::story::thanks(Channel::Mail)),
        ("coco", crate::story::thanks(Channel::Page)),
        ("system", deliver),
    ];
    let roads = [0, 0, 4, 7, 8, 9].map(|steps| full[..steps].to_vec());
    let to_the_end = [7, 10, 12, 13, 15, 17].map(|steps| ended()[..steps].to_vec());
    prop::sample::select(
        roads
            .into_iter()
            .chain([light[..2].to_vec(), light.to_vec()])
            .chain(to_the_end)
            .chain([busy(), acute(), withdrawn(), unanswered()])
            .chain([dissatisfied(), dissatisfied()])
            .collect::<Vec<_>>(),
    )
}

/// A reaction in which much is open.
fn busy() -> Vec<(&'static str, Command)> {
    let asked = [
        ("suus", Command::AskParent { text: message() }),
        ("suus", acts::ask_input("puck")),
        ("suus", acts::task("suus", today())),
        ("coco", dated(today())[2].clone()),
        ("parent", Command::Object { reason: reason() }),
        ("suus", acts::agreement()),
    ];
    ended()[..7].iter().cloned().chain(asked).collect()
}

/// A parent who isn't satisfied.
fn dissatisfied() -> Vec<(&'static str, Command)> {
    let scored = ("suus", acts::scores(4, 1));
    ended()[..14].iter().cloned().chain([scored]).collect()
}

/// A proposal whose term is nearly over.
fn unanswered() -> Vec<(&'static str, Command)> {
    let short = acts::draft_proposal(today() - Days::new(13));
    let mut road = ended()[..12].to_vec();
    road[9] = ("suus", short);
    road
}

/// Severe, and withdrawn.
fn withdrawn() -> Vec<(&'static str, Command)> {
    let deliver = Command::DeliverLetter {
        number: 1,
        on: today(),
    };
    let road = [
        ("coco", acts::level(Severity::Severe)),
        ("parent", acts::withdraw(None)),
        ("parent", acts::by(acts::withdraw(None), Channel::Page)),
        ("system", deliver),
    ];
    ended()[..2].iter().cloned().chain(road).collect()
}

/// Level 4, or on the way to it.
fn acute() -> Vec<(&'static str, Command)> {
    ended()[..2]
        .iter()
        .cloned()
        .chain([("coco", acts::level(Severity::Acute))])
        .collect()
}

/// A reaction handled to its end.
fn ended() -> Vec<(&'static str, Command)> {
    let deliver = |number| Command::DeliverLetter {
        number,
        on: today(),
    };
    vec![
        ("coco", rule_out(1)),
        ("coco", Command::CompleteInvolvementCheck),
        ("coco", acts::level(Severity::Light)),
        ("coco", acts::assign("suus")),
        ("suus", acts::announce(Channel::Mail)),
        ("suus", acts::announce(Channel::Page)),
        ("system", deliver(1)),
        ("suus", acts::agreement()),
        ("suus", acts::draft_judgment(today())),
        ("suus", acts::draft_proposal(today())),
        ("suus", acts::letter(LetterKind::Proposal)),
        ("system", deliver(2)),
        ("parent", Command::AcceptProposal),
        ("suus", acts::contact(today(), true)),
        ("suus", acts::scores(4, 4)),
        ("suus", acts::letter(LetterKind::Closing)),
        ("system", deliver(3)),
    ]
}
