//! Commands as the tests give them.

use crate::story::Story;
use crate::world::{colleague, id, involved, line, message, printed, reason};
use chrono::{Days, NaiveDate};
use domain::Command;
use domain::Nature;
use domain::Reference;
use domain::command::{Layer, Needs};
use domain::dossier::{
    Consultation, ContactWay, DisputeBody, DisputeOutcome, Judgment, Measure, Owner, PartJudgment,
    Police, Proposal, Score, Verdict,
};
use domain::letter::{Channel, LetterKind};
use domain::merge::{Merged, Original};
use domain::place::{DepartmentId, LocationId};
use domain::severity::Severity;
use domain::status::Ground;
use domain::words::{Body, Remark};

pub fn level(level: Severity) -> Command {
    Command::SetSeverity {
        level,
        reason: Some(reason()),
    }
}

pub fn assign(name: &str) -> Command {
    Command::Assign {
        to: Box::new(colleague(name)),
        reason: Some(reason()),
    }
}

/// To everybody who works at this department.
pub fn to_department(name: &str) -> Command {
    let department = DepartmentId::parse(name).expect("a slug");
    let all = crate::world::STAFF.iter().map(|one| colleague(one.0));
    Command::AssignDepartment {
        members: all
            .filter(|one| one.departments.contains(&department))
            .collect(),
        department,
        reason: Some(reason()),
    }
}

pub fn announce(channel: Channel) -> Command {
    Command::ApproveLetter {
        kind: LetterKind::HandlerKnown,
        text: message(),
        needs: Needs::Nothing,
        channel,
        printed: printed(),
    }
}

pub fn thanks(channel: Channel) -> Command {
    Command::ApproveLetter {
        kind: LetterKind::Thanks,
        text: message(),
        needs: Needs::Nothing,
        channel,
        printed: printed(),
    }
}

pub fn take_back(number: u32) -> Command {
    Command::TakeBackLetter {
        number,
        reason: reason(),
    }
}

pub fn involve(name: &str) -> Command {
    Command::Involve {
        colleague: involved(name),
    }
}

pub fn link(number: u32, name: &str) -> Command {
    Command::LinkInvolvement {
        number,
        colleague: involved(name),
    }
}

pub fn rule_out(number: u32) -> Command {
    Command::RuleOutInvolvement {
        number,
        reason: reason(),
    }
}

pub fn nature(nature: Nature, agreed_on: Option<NaiveDate>) -> Command {
    Command::SetNature {
        nature,
        reason: reason(),
        agreed_on,
    }
}

pub fn confidential(circle: &[&str]) -> Command {
    let circle = circle.iter().map(|name| id(name)).collect();
    Command::SetConfidential {
        on: true,
        circle,
        reason: reason(),
    }
}

pub fn note(layer: Layer) -> Command {
    Command::WriteNote {
        text: message(),
        layer,
    }
}

/// A letter by mail that needs nothing besides.
pub fn letter(kind: LetterKind) -> Command {
    Command::ApproveLetter {
        kind,
        text: message(),
        needs: Needs::Nothing,
        channel: Channel::Mail,
        printed: printed(),
    }
}

pub fn interim(until: NaiveDate) -> Command {
    Command::ApproveLetter {
        kind: LetterKind::Interim,
        text: message(),
        needs: Needs::Until(until),
        channel: Channel::Mail,
        printed: printed(),
    }
}

pub fn not_taken(ground: Ground) -> Command {
    Command::ApproveLetter {
        kind: LetterKind::NotTaken,
        text: message(),
        needs: Needs::Because(ground),
        channel: Channel::Mail,
        printed: printed(),
    }
}

/// Document 4c of a duplicate.
pub fn merging(original: Original) -> Command {
    not_taken(Ground::DuplicateOf(original.reference())).merging(original)
}

/// A checked complaint, in which a tip can go on.
pub fn original(number: u32) -> Original {
    let mut original = Story::checked().case;
    original.reference = Reference::new(2026, number);
    Original::of(&original, &Story::tip().case).expect("a tip goes on in a klacht")
}

/// What the program tells an original of its duplicate.
pub fn join(number: u32) -> Command {
    Command::JoinDuplicate {
        merged: Box::new(Merged {
            reference: Reference::new(2026, number),
            arrived_on: crate::world::today(),
            text: Body::parse("De factuur van juni was onduidelijk.").ok(),
            same_parent: number.is_multiple_of(2),
        }),
    }
}

pub fn part(number: u32) -> Command {
    Command::PartDuplicate {
        reference: Reference::new(2026, number),
    }
}

pub fn agreement() -> Command {
    Command::RecordAgreement {
        text: reason(),
        owner: Owner::Staff(id("suus")),
        due: None,
    }
}

/// The first agreement, as the parent keeps it.
pub fn correct_agreement(number: u32) -> Command {
    Command::CorrectAgreement {
        number,
        text: Remark::parse("dat het anders is").expect("a remark"),
        owner: Owner::Parent,
        due: None,
    }
}

pub fn undo_withdrawal() -> Command {
    Command::UndoWithdrawal { reason: reason() }
}

pub fn proposal(on: NaiveDate) -> Proposal {
    Proposal {
        examined: message(),
        heard: line("de groepsleiding"),
        finding: message(),
        solution: message(),
        no_agreement: None,
        answer_by: on + Days::new(14),
    }
}

pub fn draft_proposal(on: NaiveDate) -> Command {
    Command::DraftProposal {
        proposal: Box::new(proposal(on)),
    }
}

pub fn measure(due: NaiveDate) -> Measure {
    Measure {
        number: 0,
        text: reason(),
        due,
        done_on: None,
    }
}

pub fn judgment(on: NaiveDate) -> Judgment {
    Judgment {
        first: PartJudgment {
            part: line("de deur"),
            verdict: Verdict::PartlyFounded,
            reasons: message(),
        },
        further: Vec::new(),
        measures: vec![measure(on + Days::new(30))],
    }
}

pub fn draft_judgment(on: NaiveDate) -> Command {
    Command::DraftJudgment {
        judgment: Box::new(judgment(on)),
    }
}

pub fn contact(on: NaiveDate, reached: bool) -> Command {
    Command::RecordContact {
        on,
        way: ContactWay::Phone,
        reached,
        text: None,
    }
}

pub fn scores(solution: u8, process: u8) -> Command {
    let score = |value| Score::try_from(value).expect("a score");
    Command::RecordSatisfaction {
        solution: score(solution),
        process: score(process),
        remark: None,
    }
}

/// By the parent, or with what shows it.
pub fn withdraw(proof: Option<Remark>) -> Command {
    Command::Withdraw {
        proof,
        text: message(),
        channel: Channel::Mail,
        printed: printed(),
    }
}

pub fn consultation(on: NaiveDate) -> Consultation {
    Consultation {
        inspector: line("mevrouw De Graaf"),
        on,
        advice: message(),
        suspicion: false,
        police: Police::NotReported(reason()),
    }
}

pub fn consult(on: NaiveDate) -> Command {
    Command::RecordConsultation {
        consultation: Box::new(consultation(on)),
    }
}

pub fn ask_input(name: &str) -> Command {
    Command::AskContribution {
        of: Box::new(colleague(name)),
        part: message(),
        question: reason(),
    }
}

pub fn task(name: &str, due: NaiveDate) -> Command {
    Command::AddSubAction {
        location: LocationId::parse("boomhut").expect("a slug"),
        text: reason(),
        owner: Box::new(colleague(name)),
        due,
    }
}

pub fn take_over(consent: &str) -> Command {
    Command::TakeOver {
        consent: Box::new(colleague(consent)),
        reason: reason(),
    }
}

pub fn reopen() -> Command {
    Command::Reopen { reason: reason() }
}

pub fn ask() -> Command {
    Command::AskParent { text: message() }
}

pub fn answer() -> Command {
    Command::AnswerQuestion { text: message() }
}

pub fn contribute(number: u32) -> Command {
    Command::Contribute {
        number,
        text: message(),
    }
}

pub fn refuse() -> Command {
    Command::RefuseProposal { reason: reason() }
}

pub fn consent() -> Command {
    Command::ConsentToClose { reason: reason() }
}

pub fn full_track() -> Command {
    Command::ToFullTrack { reason: reason() }
}

pub fn close_internally() -> Command {
    Command::CloseInternally { reason: reason() }
}

pub fn hand_back() -> Command {
    Command::HandBack { reason: reason() }
}

pub fn object() -> Command {
    Command::Object { reason: reason() }
}

pub fn answer_objection(granted: bool) -> Command {
    Command::AnswerObjection {
        granted,
        text: message(),
    }
}

pub fn dispute(on: NaiveDate) -> Command {
    Command::OpenDispute {
        body: DisputeBody::Committee,
        file: None,
        on,
    }
}

pub fn settle(number: u32, on: NaiveDate) -> Command {
    Command::SettleDispute {
        number,
        outcome: DisputeOutcome::Settled,
        on,
    }
}

pub fn hold(on: bool) -> Command {
    Command::SetHold {
        on,
        reason: reason(),
    }
}

/// The same letter another way.
pub fn by(command: Command, way: Channel) -> Command {
    match command {
        Command::ApproveLetter {
            kind,
            text,
            needs,
            printed,
            ..
        } => Command::ApproveLetter {
            kind,
            text,
            needs,
            channel: way,
            printed,
        },
        Command::Withdraw {
            proof,
            text,
            printed,
            ..
        } => Command::Withdraw {
            proof,
            text,
            channel: way,
            printed,
        },
        other => other,
    }
}
