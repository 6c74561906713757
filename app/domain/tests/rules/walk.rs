//! One walk through every state and every act.

use crate::acts;
use crate::story::{
    Story, announce, assign, confidential, involve, level, link, nature, note, rule_out, take_back,
    thanks,
};
use crate::world::{address, elsewhere, line, message, reaction, reason, today};
use chrono::Days;
use domain::case::Category;
use domain::command::Layer;
use domain::dossier::{DisputeBody, DisputeOutcome};
use domain::letter::{Channel, LetterKind};
use domain::severity::Severity;
use domain::status::{Closure, Ground, Satisfied, Status, StatusKind};
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

    handling(&mut seen);
    endings(&mut seen);

    assert_eq!(seen.states, StatusKind::ALL.iter().copied().collect());
    assert_eq!(seen.acts, CommandKind::ALL.iter().copied().collect());
    println!(
        "{} states, {} acts, {} steps",
        seen.states.len(),
        seen.acts.len(),
        seen.steps
    );
}

/// Two rounds, with everything a handler records.
fn handling(seen: &mut Seen) {
    let on = today();
    let deliver = |number| Command::DeliverLetter { number, on };
    let text = message;
    let story = seen.walk(
        Story::in_progress(),
        &[
            ("parent", Command::Object { reason: reason() }),
            (
                "coco",
                Command::AnswerObjection {
                    granted: false,
                    text: text(),
                },
            ),
            ("suus", Command::AskParent { text: text() }),
            ("parent", Command::AnswerQuestion { text: text() }),
            ("suus", Command::AskParent { text: text() }),
            ("suus", acts::ask_input("puck")),
            (
                "puck",
                Command::Contribute {
                    number: 1,
                    text: text(),
                },
            ),
            ("suus", acts::task("lena", on)),
            (
                "lena",
                Command::CompleteSubAction {
                    number: 1,
                    result: reason(),
                },
            ),
            ("suus", acts::agreement()),
            ("suus", acts::correct_agreement(1)),
            ("system", acts::join(2)),
            ("system", acts::part(2)),
            ("suus", Command::CompleteAgreement { number: 1, on }),
            ("coco", acts::interim(on + Days::new(30))),
            ("system", deliver(2)),
            ("suus", acts::draft_proposal(on)),
            ("suus", acts::letter(LetterKind::Proposal)),
            ("system", deliver(3)),
        ],
    );
    let later = story.days_later(20);
    let on = later.now.local;
    let deliver = |number| Command::DeliverLetter { number, on };
    let story = seen.walk(
        later,
        &[
            ("system", Command::LapseQuestion),
            ("suus", Command::StartVerifying),
            ("parent", Command::RefuseProposal { reason: reason() }),
            ("suus", Command::HandBack { reason: reason() }),
            ("coco", acts::to_department("facturatie")),
            ("suus", Command::TakeUp),
            ("lena", acts::take_over("coco")),
        ],
    );
    assert_eq!(story.state(), StatusKind::Assigned);
    let closed = seen.walk(
        story,
        &[
            ("lena", announce(Channel::Mail)),
            ("system", deliver(4)),
            ("lena", acts::agreement()),
            ("lena", acts::draft_proposal(on)),
            ("lena", acts::letter(LetterKind::Proposal)),
            ("system", deliver(5)),
            ("parent", Command::AcceptProposal),
            ("lena", acts::contact(on, true)),
            ("parent", acts::scores(2, 2)),
            ("lena", acts::draft_judgment(on)),
            ("cleo", Command::ConsentToClose { reason: reason() }),
            ("lena", acts::letter(LetterKind::Closing)),
            ("system", deliver(6)),
            ("lena", Command::CompleteMeasure { number: 1, on }),
        ],
    );
    assert_eq!(
        closed.case.status,
        Status::Closed(Closure::Handled(Satisfied::No))
    );
}

/// Every other way in which a case ends, and how it begins again.
fn endings(seen: &mut Seen) {
    let on = today();
    let deliver = |number| Command::DeliverLetter { number, on };
    let full = seen.walk(
        Story::closed(),
        &[("coco", Command::ToFullTrack { reason: reason() })],
    );
    assert_eq!((full.state(), full.case.round), (StatusKind::Triage, 2));
    seen.walk(
        Story::complaint(),
        &[
            (
                "coco",
                Command::OpenDispute {
                    body: DisputeBody::Desk,
                    file: None,
                    on,
                },
            ),
            (
                "coco",
                Command::SettleDispute {
                    number: 1,
                    outcome: DisputeOutcome::Mediated,
                    on,
                },
            ),
        ],
    );
    let tip = seen.walk(
        Story::tip(),
        &[
            ("coco", acts::not_taken(Ground::NotOurs)),
            ("system", deliver(1)),
            ("coco", acts::reopen()),
            (
                "dora",
                Command::SetHold {
                    on: true,
                    reason: reason(),
                },
            ),
            ("parent", acts::withdraw(None)),
            ("coco", acts::undo_withdrawal()),
            ("parent", acts::withdraw(None)),
            ("system", take_back(3)),
            ("coco", acts::letter(LetterKind::Withdrawn)),
            ("system", deliver(4)),
        ],
    );
    assert_eq!(tip.case.status, Status::Closed(Closure::Withdrawn));
    let release = Command::SetHold {
        on: false,
        reason: reason(),
    };
    let released = seen.walk(tip, &[("dora", release)]);
    seen.walk(
        released.days_later(731),
        &[("system", crate::erasing::after_terms())],
    );
    let acute = seen.walk(
        Story::severe(),
        &[
            ("coco", level(Severity::Acute)),
            ("dora", acts::consult(on)),
            ("dora", level(Severity::Severe)),
            ("parent", acts::withdraw(None)),
            ("system", deliver(1)),
            ("dora", Command::CloseInternally { reason: reason() }),
        ],
    );
    assert_eq!(acute.case.status, Status::Closed(Closure::Withdrawn));
}
