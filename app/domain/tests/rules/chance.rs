//! Chance: reactions, the road a case has gone, and commands by everybody.

use crate::story::{Story, note, rule_out, take_back};
use crate::world::{
    STAFF, actors, address, colleague, elsewhere, here, id, involved, line, message, printed,
    reaction, reason, today,
};
use chrono::Days;
use domain::case::Category;
use domain::command::Layer;
use domain::letter::{Channel, LetterKind};
use domain::place::Places;
use domain::reaction::{EmailAddress, NewReaction};
use domain::severity::{SafetyAnswer, Severity};
use domain::{Command, Nature};
use proptest::prelude::*;

/// Most commands of a sequence.
const STEPS: usize = 12;

/// A command, who tries it first, and how many days after the one before.
#[derive(Debug, Clone)]
pub struct Step {
    pub command: Asked,
    pub who: usize,
    /// Everybody is tried in turn until somebody may.
    pub helpful: bool,
    pub days: u64,
}

/// A command whose dates and letters are not known yet.
#[derive(Debug, Clone)]
pub enum Asked {
    Plain(Command),
    Agreed(Nature, u64),
    /// The last letter, or the one before.
    Deliver(u32, u64),
    TakeBack(u32),
}

fn name() -> impl Strategy<Value = &'static str> {
    prop::sample::select(STAFF.iter().map(|one| one.0).collect::<Vec<_>>())
}

fn place() -> impl Strategy<Value = Places> {
    let both = here()
        .sites()
        .iter()
        .chain(elsewhere().sites())
        .cloned()
        .collect();
    prop::sample::select(vec![
        here(),
        elsewhere(),
        Places::Sites(both),
        Places::Organisation,
        Places::Unknown,
    ])
}

fn some_nature() -> impl Strategy<Value = Nature> {
    prop::sample::select(Nature::ALL)
}

fn channel() -> impl Strategy<Value = Channel> {
    prop::sample::select(Channel::ALL)
}

fn some_level() -> impl Strategy<Value = Severity> {
    prop_oneof![
        4 => prop::sample::select(&Severity::ALL[..3]),
        2 => Just(Severity::Severe),
        1 => Just(Severity::Acute),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    let plain = |command| Asked::Plain(command);
    let why = || prop::option::weighted(0.9, Just(reason()));
    let letter = |kind| {
        channel().prop_map(move |channel| {
            Asked::Plain(Command::ApproveLetter {
                kind,
                text: message(),
                channel,
                printed: printed(),
            })
        })
    };
    prop_oneof![
        2 => (some_nature(), 0_u64..4).prop_map(|(nature, days)| Asked::Agreed(nature, days)),
        1 => some_nature().prop_map(move |to| plain(crate::story::nature(to, None))),
        3 => (some_level(), why())
            .prop_map(move |(level, reason)| plain(Command::SetSeverity { level, reason })),
        1 => prop::sample::select(Category::ALL)
            .prop_map(move |category| plain(Command::SetCategory { category, cause: None })),
        1 => place().prop_map(move |places| plain(Command::SetPlaces { places, care: None })),
        2 => name()
            .prop_map(move |name| plain(Command::Involve { colleague: involved(name) })),
        1 => prop::sample::select(vec!["suus", "siem", "dora"])
            .prop_map(move |name| plain(Command::Involve { colleague: involved(name) })),
        2 => (1_u32..3, name()).prop_map(move |(number, name)| {
            plain(Command::LinkInvolvement { number, colleague: involved(name) })
        }),
        2 => (1_u32..3).prop_map(move |number| plain(rule_out(number))),
        3 => Just(Asked::Plain(Command::CompleteInvolvementCheck)),
        1 => (any::<bool>(), prop::collection::vec(name(), 0..3)).prop_map(move |(on, circle)| {
            let circle = circle.into_iter().map(id).collect();
            plain(Command::SetConfidential { on, circle, reason: reason() })
        }),
        6 => (name(), why()).prop_map(move |(name, reason)| {
            plain(Command::Assign { to: Box::new(colleague(name)), reason })
        }),
        8 => letter(LetterKind::HandlerKnown),
        4 => letter(LetterKind::Thanks),
        8 => (0_u32..2, 0_u64..2).prop_map(|(back, days)| Asked::Deliver(back, days)),
        2 => (0_u32..2).prop_map(Asked::TakeBack),
        1 => Just(Asked::Plain(Command::WriteToParent { text: message() })),
        1 => Just(Asked::Plain(note(Layer::Internal))),
        1 => Just(Asked::Plain(note(Layer::Confidential))),
        1 => Just(Asked::Plain(Command::WriteToOrganisation { text: message() })),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    (
        asked(),
        0..actors().len(),
        prop::bool::weighted(0.8),
        0_u64..2,
    )
        .prop_map(|(command, who, helpful, days)| Step {
            command,
            who,
            helpful,
            days,
        })
}

fn received() -> impl Strategy<Value = NewReaction> {
    let safety = prop::option::weighted(0.2, Just(SafetyAnswer::Yes));
    let named = prop::option::weighted(0.3, Just(line("iemand van de groep")));
    (
        some_nature(),
        place(),
        safety,
        named,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(nature, places, safety, not_for, mail, post)| {
            let mut reaction = reaction(nature);
            reaction.places = places;
            reaction.safety = safety;
            reaction.not_for = not_for;
            reaction.reporter.email = mail
                .then(|| EmailAddress::parse("ouder@voorbeeld.example").ok())
                .flatten();
            reaction.reporter.address = post.then(address);
            reaction
        })
}

pub fn command(asked: &Asked, story: &Story) -> Command {
    let today = story.now.local;
    let last = story.case.letters.last().map_or(0, |letter| letter.number);
    match asked {
        Asked::Plain(command) => command.clone(),
        Asked::Agreed(nature, days) => {
            crate::story::nature(*nature, Some(today - Days::new(*days)))
        }
        Asked::Deliver(back, days) => Command::DeliverLetter {
            number: last - back.min(&last),
            on: today - Days::new(*days),
        },
        Asked::TakeBack(back) => take_back(last - back.min(&last)),
    }
}

/// How far a case has come before chance takes over; who may not is passed over.
fn start() -> impl Strategy<Value = Vec<(&'static str, Command)>> {
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
    prop::sample::select(
        roads
            .into_iter()
            .chain([light[..2].to_vec(), light.to_vec()])
            .collect::<Vec<_>>(),
    )
}

pub fn begun(reaction: NewReaction, start: &[(&'static str, Command)]) -> Story {
    let mut story = Story::of(reaction);
    for (who, command) in start {
        let _ = story.does(who, command);
    }
    story
}

/// A reaction, the road it went, and what everybody tries then.
pub type Sequence = (NewReaction, Vec<(&'static str, Command)>, Vec<Step>);

pub fn sequence() -> impl Strategy<Value = Sequence> {
    (
        received(),
        start(),
        prop::collection::vec(step(), 1..=STEPS),
    )
}

/// Payloads among which, for every act, `decide` accepts one whenever anything is acceptable.
pub fn representatives(story: &Story) -> Vec<Command> {
    let names = || STAFF.iter().map(|one| one.0);
    let numbers = || 1..=u32::try_from(story.case.letters.len()).unwrap_or(0);
    let involvements = story
        .case
        .involvements
        .iter()
        .map(|one| one.number)
        .chain([1]);
    let approved = story
        .case
        .letters
        .iter()
        .map(|one| one.approved_at.date_naive());
    let last = approved.max().unwrap_or(story.now.local);
    let mut all = vec![
        crate::story::nature(Nature::Tip, None),
        crate::story::nature(Nature::Complaint, None),
        crate::story::nature(Nature::Suggestion, None),
        Command::CompleteInvolvementCheck,
        Command::WriteToParent { text: message() },
        Command::WriteToOrganisation { text: message() },
        note(Layer::Internal),
        Command::DeliverLetter {
            number: 1,
            on: last,
        },
        take_back(1),
    ];
    all.extend(Severity::ALL.map(crate::story::level));
    all.extend(
        [Category::Food, Category::Hours].map(|category| Command::SetCategory {
            category,
            cause: None,
        }),
    );
    all.extend(
        [Places::Unknown, Places::Organisation]
            .map(|places| Command::SetPlaces { places, care: None }),
    );
    all.extend(names().map(crate::story::involve));
    all.extend(
        involvements.flat_map(|number| [rule_out(number), crate::story::link(number, "puck")]),
    );
    all.extend([true, false].map(|on| Command::SetConfidential {
        on,
        circle: Vec::new(),
        reason: reason(),
    }));
    all.push(crate::story::confidential(&["puck"]));
    all.extend(names().map(crate::story::assign));
    all.extend(Channel::ALL.iter().copied().map(crate::story::announce));
    all.extend(Channel::ALL.iter().copied().map(crate::story::thanks));
    all.extend(numbers().map(|number| Command::DeliverLetter { number, on: last }));
    all.extend(numbers().map(take_back));
    all
}
