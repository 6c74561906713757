//! Chance: reactions, the road a case has gone, and commands by everybody.

use crate::acts;
use crate::roads::start;
use crate::story::{Story, note, rule_out, take_back};
use crate::world::{
    STAFF, actors, address, colleague, elsewhere, here, id, involved, line, message, printed,
    reaction, reason,
};
use chrono::{Days, NaiveDate};
use domain::case::Category;
use domain::command::{Layer, Needs};
use domain::dossier::{DisputeBody, DisputeOutcome};
use domain::letter::{Channel, LetterKind};
use domain::place::Places;
use domain::reaction::{EmailAddress, NewReaction};
use domain::severity::{SafetyAnswer, Severity};
use domain::status::Ground;
use domain::{Command, Nature};
use proptest::prelude::*;

/// Most commands of a sequence.
const STEPS: usize = 16;

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
    /// A draft, a dispute or a consultation.
    Dated(usize, u64),
    Interim(u64),
    Contact(bool, u64),
    Task(&'static str),
    /// An agreement, a measure, a sub-action or a dispute that is over.
    Done(u32, usize),
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
                needs: Needs::Nothing,
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
        2 => prop::sample::select(vec!["facturatie", "planning"])
            .prop_map(move |name| plain(acts::to_department(name))),
        2 => Just(Asked::Plain(Command::TakeUp)),
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
        40 => handled(),
    ]
}

/// Acts of the handling.
fn handled() -> impl Strategy<Value = Asked> {
    let plain = |command| Asked::Plain(command);
    let why = || Command::RefuseProposal { reason: reason() };
    let record = prop::sample::select(vec![
        Command::AskParent { text: message() },
        Command::AnswerQuestion { text: message() },
        Command::LapseQuestion,
        acts::agreement(),
        Command::AcceptProposal,
        why(),
        Command::StartVerifying,
        Command::ConsentToClose { reason: reason() },
        Command::ToFullTrack { reason: reason() },
        Command::CloseInternally { reason: reason() },
        acts::reopen(),
        Command::HandBack { reason: reason() },
        Command::Object { reason: reason() },
        acts::withdraw(None),
        acts::withdraw(Some(reason())),
        acts::undo_withdrawal(),
        acts::correct_agreement(1),
        crate::erasing::at_once(),
    ]);
    prop_oneof![
        8 => record.prop_map(plain),
        6 => prop::sample::select(vec![
            Command::LapseQuestion,
            Command::AnswerQuestion { text: message() },
            Command::StartVerifying,
            Command::ConsentToClose { reason: reason() },
            Command::CloseInternally { reason: reason() },
            acts::undo_withdrawal(),
            acts::reopen(),
        ])
        .prop_map(plain),
        2 => (0_usize..4, 0_u64..2).prop_map(|(which, days)| Asked::Dated(which, days)),
        1 => (2_usize..4).prop_map(|which| Asked::Dated(which, 0)),
        2 => Just(Asked::Done(1, 3)),
        4 => prop::sample::select(vec![
            LetterKind::Proposal,
            LetterKind::Closing,
            LetterKind::Withdrawn,
        ])
        .prop_map(move |kind| plain(acts::letter(kind))),
        1 => (1_u64..60).prop_map(Asked::Interim),
        1 => prop::sample::select(vec![
            acts::not_taken(Ground::NotOurs),
            acts::not_taken(Ground::Abuse),
            acts::merging(acts::original(7)),
        ])
        .prop_map(plain),
        1 => (1_u32..3).prop_map(move |number| plain(acts::join(number))),
        2 => (1_u32..3).prop_map(move |number| plain(acts::part(number))),
        4 => (1_u8..=5, 1_u8..=5).prop_map(move |(one, two)| plain(acts::scores(one, two))),
        3 => (any::<bool>(), 0_u64..2).prop_map(|(reached, days)| Asked::Contact(reached, days)),
        2 => name().prop_map(move |name| plain(acts::ask_input(name))),
        2 => (1_u32..3).prop_map(move |number| {
            plain(Command::Contribute { number, text: message() })
        }),
        1 => name().prop_map(Asked::Task),
        8 => (1_u32..3, 0_usize..4).prop_map(|(number, which)| Asked::Done(number, which)),
        2 => name().prop_map(move |name| plain(acts::take_over(name))),
        1 => any::<bool>().prop_map(move |granted| {
            plain(Command::AnswerObjection { granted, text: message() })
        }),
        1 => any::<bool>().prop_map(move |on| plain(Command::SetHold { on, reason: reason() })),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    (
        asked(),
        0..actors().len(),
        prop::bool::weighted(0.8),
        prop_oneof![12 => 0_u64..2, 1 => Just(8), 1 => Just(15)],
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
        Asked::Dated(which, days) => dated(today - Days::new(*days))[*which].clone(),
        Asked::Interim(days) => acts::interim(today + Days::new(*days)),
        Asked::Contact(reached, days) => acts::contact(today - Days::new(*days), *reached),
        Asked::Task(name) => acts::task(name, today),
        Asked::Done(number, which) => done(*number, today)[*which].clone(),
    }
}

/// Drafts and what is recorded with a date.
pub fn dated(on: NaiveDate) -> [Command; 4] {
    [
        acts::draft_proposal(on),
        acts::draft_judgment(on),
        Command::OpenDispute {
            body: DisputeBody::Committee,
            file: None,
            on,
        },
        acts::consult(on),
    ]
}

/// What is over.
pub fn done(number: u32, on: NaiveDate) -> [Command; 4] {
    [
        Command::CompleteAgreement { number, on },
        Command::CompleteMeasure { number, on },
        Command::CompleteSubAction {
            number,
            result: reason(),
        },
        Command::SettleDispute {
            number,
            outcome: DisputeOutcome::Settled,
            on,
        },
    ]
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
