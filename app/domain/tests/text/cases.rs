//! Cases with what letters need.

use super::parts::{colleague, judgment, line, proposal, remark, satisfaction};
use super::{at, date};
use domain::case::{Assignment, Case};
use domain::command::Needs;
use domain::deadline::{Calendar, verification};
use domain::decide::{ReceiptFacts, open};
use domain::dossier::{Agreement, Contact, ContactWay, JudgmentSet, Owner, Proposed, Score};
use domain::draft::{Draft, UNKNOWN_PLACE};
use domain::letter::LetterKind;
use domain::organisation::Organisation;
use domain::ports::Now;
use domain::reaction::Source;
use domain::reference::Reference;
use domain::staff::{Actor, Colleague, Rank};
use domain::status::Ground;
use domain::words::PersonName;

/// Received on 22 November 2026.
pub fn received(nature: &str, body: &str) -> Case {
    let pairs = [
        ("nature", nature),
        ("place", UNKNOWN_PLACE),
        ("body", body),
        ("name", "Fatma Yıldız"),
        ("email", "fatma@voorbeeld.nl"),
        ("key", "abcdefghijklmnopqrstuvwxyz"),
    ];
    let draft = Draft::from_pairs(pairs);
    let (_, reaction) = draft
        .parse(&Organisation::default())
        .expect("a sound draft");
    let day = date(2026, 11, 22);
    let now = Now {
        instant: at(day, 12, 0).and_utc(),
        local: day,
        calendar: Calendar::default(),
    };
    let facts = ReceiptFacts {
        source: Source::Web,
        arrived_on: day,
        regulation: line("2026-1"),
    };
    let reference = Reference::new(2026, 42);
    let (_, case) = open(reference, reaction, facts, &Actor::Parent, &now).expect("a receipt");
    case
}

/// Handles it, and decided on that.
pub fn ravi() -> Colleague {
    Colleague {
        id: colleague(),
        name: PersonName::parse("Ravi Soekhoe").expect("a name"),
        function: line("medewerker facturatie"),
        email: "ravi@kinderplein.example".to_owned(),
        phone: None,
        active: true,
        grants: Vec::new(),
        departments: Vec::new(),
    }
}

pub fn organisation() -> Organisation {
    Organisation {
        brand: "Kinderplein".to_owned(),
        colleagues: vec![ravi()],
        ..Organisation::default()
    }
}

/// With all that every letter needs.
pub fn ready(nature: &str) -> Case {
    let mut case = received(nature, "De facturen kloppen al drie maanden niet.");
    let on = date(2026, 11, 23);
    case.deadlines
        .push(verification(on, 1, &Calendar::default()));
    case.assignment = Some(Assignment {
        handler: colleague(),
        decided_by: colleague(),
        since: on,
        rank: Rank::default(),
    });
    let dossier = &mut case.dossier;
    dossier.proposals.push(Proposed {
        round: 1,
        proposal: proposal(),
        reply: None,
    });
    dossier.agreements.push(Agreement {
        number: 1,
        round: 1,
        text: remark("Wij betalen het verschil terug."),
        owner: Owner::Staff(colleague()),
        due: Some(date(2026, 12, 7)),
        done_on: None,
    });
    dossier.judgments.push(JudgmentSet {
        round: 1,
        judgment: judgment(),
    });
    dossier.contacts.push(Contact {
        round: 1,
        on,
        way: ContactWay::Phone,
        reached: true,
        text: None,
        by: colleague(),
    });
    dossier
        .satisfaction
        .push(satisfaction(Score::ALL[3], Score::ALL[4]));
    case
}

pub fn needs(kind: LetterKind) -> Needs {
    match kind {
        LetterKind::Interim => Needs::Until(date(2026, 12, 20)),
        LetterKind::NotTaken => Needs::Because(Ground::NotOurs),
        LetterKind::HandlerKnown
        | LetterKind::Proposal
        | LetterKind::Closing
        | LetterKind::Withdrawn
        | LetterKind::Thanks => Needs::Nothing,
    }
}
