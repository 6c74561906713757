//! Payloads for every act, of which one is accepted whenever anything is.

use crate::acts;
use crate::chance::{dated, done};
use crate::story::{Story, note, rule_out, take_back};
use crate::world::{STAFF, colleague, message, reason};
use chrono::Days;
use domain::case::Category;
use domain::command::Layer;
use domain::dossier::Owner;
use domain::letter::{Channel, LetterKind};
use domain::place::Places;
use domain::severity::Severity;
use domain::status::Ground;
use domain::{Command, Nature};

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
    all.push(acts::to_department("facturatie"));
    all.push(acts::to_department("planning"));
    all.push(Command::TakeUp);
    all.extend(Channel::ALL.iter().copied().map(crate::story::announce));
    all.extend(Channel::ALL.iter().copied().map(crate::story::thanks));
    all.extend(numbers().map(|number| Command::DeliverLetter { number, on: last }));
    all.extend(numbers().map(take_back));
    all.extend(of_the_handling(story));
    all
}

/// Two, of which one changes something.
fn corrections(number: u32) -> [Command; 2] {
    let other = Command::CorrectAgreement {
        number,
        text: reason(),
        owner: Owner::Parent,
        due: None,
    };
    [acts::correct_agreement(number), other]
}

fn of_the_handling(story: &Story) -> Vec<Command> {
    let today = story.now.local;
    let names = || STAFF.iter().map(|one| one.0);
    let sites = story.case.places.sites().iter();
    let sites: Vec<_> = sites.map(|site| site.location.clone()).collect();
    let mut all = vec![
        Command::AskParent { text: message() },
        Command::AnswerQuestion { text: message() },
        Command::LapseQuestion,
        acts::agreement(),
        Command::RecordAgreement {
            text: reason(),
            owner: Owner::Parent,
            due: None,
        },
        acts::undo_withdrawal(),
        acts::contact(today, true),
        Command::AcceptProposal,
        Command::RefuseProposal { reason: reason() },
        Command::StartVerifying,
        acts::scores(3, 3),
        Command::ConsentToClose { reason: reason() },
        Command::ToFullTrack { reason: reason() },
        Command::CloseInternally { reason: reason() },
        acts::reopen(),
        Command::HandBack { reason: reason() },
        Command::Object { reason: reason() },
        Command::AnswerObjection {
            granted: false,
            text: message(),
        },
        Command::SetHold {
            on: true,
            reason: reason(),
        },
        Command::SetHold {
            on: false,
            reason: reason(),
        },
        acts::task("suus", today),
        acts::join(1),
        acts::join(2),
        acts::part(9),
        crate::erasing::at_once(),
    ];
    all.extend(story.case.dossier.merged.iter().map(|one| {
        let reference = one.reference;
        Command::PartDuplicate { reference }
    }));
    all.extend(dated(today));
    all.extend((0..9).flat_map(|number| done(number, today)));
    all.extend((0..9).flat_map(corrections));
    all.extend((0..9).map(|number| Command::Contribute {
        number,
        text: message(),
    }));
    all.extend(names().map(acts::ask_input));
    all.extend(names().map(acts::take_over));
    all.extend(names().flat_map(|name| {
        sites.iter().map(move |location| Command::AddSubAction {
            location: location.clone(),
            text: reason(),
            owner: Box::new(colleague(name)),
            due: today,
        })
    }));
    for channel in Channel::ALL.iter().copied() {
        let by = |command| acts::by(command, channel);
        all.extend([
            by(acts::letter(LetterKind::Proposal)),
            by(acts::letter(LetterKind::Closing)),
            by(acts::letter(LetterKind::Withdrawn)),
            by(acts::interim(today + Days::new(365))),
            by(acts::not_taken(Ground::NotOurs)),
            by(acts::merging(acts::original(7))),
            by(acts::withdraw(None)),
            by(acts::withdraw(Some(reason()))),
        ]);
    }
    all
}
