//! What the letters' tests are made of: proposal, judgment, agreements, contents.

use super::date;
use super::letters::{printed, slots};
use domain::dossier::{
    Judgment, Measure, Owner, PartJudgment, Proposal, Satisfaction, Score, Verdict,
};
use domain::reaction::Language;
use domain::staff::StaffId;
use domain::status::Ground;
use domain::text::letter::{
    Agreed, AgreementLine, ClosingContent, Content, Judged, Kept, NotTakenContent, ProposalContent,
    Slots, Verification, WithdrawnContent,
};
use domain::words::{Line, Message, Remark};

pub fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

pub fn message(text: &str) -> Message {
    Message::parse(text).expect("a message")
}

pub fn remark(text: &str) -> Remark {
    Remark::parse(text).expect("a remark")
}

pub fn colleague() -> StaffId {
    StaffId::parse("ravi").expect("a slug")
}

pub fn proposal() -> Proposal {
    Proposal {
        examined: message("Wij hebben alle facturen nagerekend."),
        heard: line("medewerker facturatie, locatiemanager"),
        finding: message("Twee facturen waren te hoog."),
        solution: message("U krijgt het verschil terug."),
        no_agreement: None,
        answer_by: date(2026, 12, 8),
    }
}

pub fn judgment() -> Judgment {
    Judgment {
        first: PartJudgment {
            part: line("De facturen klopten niet"),
            verdict: Verdict::Founded,
            reasons: message("Wij rekenden een dag te veel."),
        },
        further: vec![PartJudgment {
            part: line("Niemand belde terug"),
            verdict: Verdict::NoJudgment,
            reasons: message("Wij kunnen dat niet meer nagaan."),
        }],
        measures: vec![Measure {
            number: 0,
            text: remark("Wij rekenen elke factuur twee keer na."),
            due: date(2026, 12, 7),
            done_on: None,
        }],
    }
}

pub fn satisfaction(solution: Score, process: Score) -> Satisfaction {
    Satisfaction {
        round: 1,
        solution,
        process,
        remark: Some(remark("Fijn dat u belde.")),
        on: date(2026, 11, 23),
    }
}

pub fn agreed() -> Agreed {
    Agreed::On {
        first: AgreementLine {
            text: remark("Wij betalen het verschil terug."),
            owner: Owner::Staff(colleague()),
            due: Some(date(2026, 12, 7)),
            done_on: None,
        },
        further: vec![AgreementLine {
            text: remark("U kijkt de nieuwe factuur na."),
            owner: Owner::Parent,
            due: None,
            done_on: None,
        }],
    }
}

pub fn proposed(judgment: Option<Judgment>) -> Content {
    Content::Proposal(ProposalContent {
        summary: "De facturen kloppen niet.".to_owned(),
        proposal: proposal(),
        agreed: agreed(),
        judgment,
    })
}

pub fn closed(judged: Judged, agreed: Agreed, verified: Verification, kept: Kept) -> Content {
    Content::Closing(ClosingContent {
        judged,
        agreed,
        verified,
        kept,
    })
}

pub fn withdrawn(severe_goes_on: bool) -> Content {
    Content::Withdrawn(WithdrawnContent {
        severe_goes_on,
        kept: Kept::Complaint,
    })
}

pub fn not_taken(ground: Ground) -> Content {
    Content::NotTaken(NotTakenContent { ground })
}

pub fn of(content: Content) -> Slots {
    let function = "medewerker facturatie".to_owned();
    Slots {
        content,
        keepers: [(colleague(), function)].into(),
        ..slots()
    }
}

/// The parts stand in the letter, in this order.
pub fn holds(slots: &Slots, language: Language, parts: &[&str]) {
    let letter = printed(slots, language);
    let mut rest = letter.as_str();
    for part in parts {
        let (_, after) = rest
            .split_once(*part)
            .unwrap_or_else(|| panic!("{part:?} is missing or out of order in:\n{letter}"));
        rest = after;
    }
}

/// Where the paragraphs on outside routes begin.
pub const ROUTES: [&str; 2] = [
    "\n\nKlachtenloket Kinderopvang",
    "\n\nGeschillencommissie Kinderopvang",
];
