//! One walk through every state and act that exists by now.

use crate::story::{
    Story, announce, assign, confidential, involve, level, link, nature, note, rule_out, take_back,
    thanks,
};
use crate::world::{address, elsewhere, line, message, reaction, today};
use domain::case::Category;
use domain::command::Layer;
use domain::letter::Channel;
use domain::severity::Severity;
use domain::status::StatusKind;
use domain::{Command, CommandKind, Nature};
use std::collections::BTreeSet;

#[derive(Default)]
struct Seen {
    states: BTreeSet<StatusKind>,
    acts: BTreeSet<CommandKind>,
    steps: usize,
}

impl Seen {
    fn walk(&mut self, mut story: Story, steps: &[(&str, Command)]) -> Story {
        self.states.insert(story.state());
        for (who, command) in steps {
            story = story.then(who, command);
            self.states.insert(story.state());
            self.acts.insert(command.kind());
            self.steps += 1;
        }
        story
    }
}

fn full_track() -> Vec<(&'static str, Command)> {
    let deliver = |number| Command::DeliverLetter {
        number,
        on: today(),
    };
    vec![
        ("parent", Command::WriteToOrganisation { text: message() }),
        ("coco", nature(Nature::Complaint, None)),
        (
            "coco",
            Command::SetCategory {
                category: Category::Safety,
                cause: None,
            },
        ),
        (
            "coco",
            Command::SetPlaces {
                places: elsewhere(),
                care: None,
            },
        ),
        ("coco", link(1, "luuk")),
        ("coco", involve("puck")),
        ("coco", Command::CompleteInvolvementCheck),
        ("coco", assign("suus")),
        ("suus", level(Severity::Severe)),
        ("dora", assign("suus")),
        ("suus", announce(Channel::Mail)),
        ("system", deliver(1)),
        ("suus", Command::WriteToParent { text: message() }),
        ("dora", confidential(&["suus"])),
        ("suus", note(Layer::Confidential)),
        ("system", take_back(1)),
        ("suus", announce(Channel::Post)),
        ("suus", deliver(2)),
    ]
}

#[test]
fn every_state_and_every_act_is_reached() {
    let mut tip = reaction(Nature::Tip);
    tip.not_for = Some(line("Luuk"));
    tip.reporter.address = Some(address());
    let mut seen = Seen::default();
    let full = seen.walk(Story::of(tip.clone()), &full_track());
    assert_eq!(full.state(), StatusKind::InProgress);
    let deliver = Command::DeliverLetter {
        number: 1,
        on: today(),
    };
    let light = [
        ("coco", rule_out(1)),
        ("coco", thanks(Channel::Mail)),
        ("system", deliver),
    ];
    let closed = seen.walk(Story::of(tip), &light);
    assert_eq!(closed.state(), StatusKind::Closed);

    let exist = [
        StatusKind::Received,
        StatusKind::Triage,
        StatusKind::AwaitingDirector,
        StatusKind::Assigned,
        StatusKind::InProgress,
        StatusKind::Closed,
    ];
    assert_eq!(seen.states, exist.into_iter().collect());
    assert_eq!(seen.acts, CommandKind::ALL.iter().copied().collect());
    println!(
        "{} states, {} acts, {} steps",
        seen.states.len(),
        seen.acts.len(),
        seen.steps
    );
}
