//! The whole of `permitted` as a table to read: role × act × state.

use crate::story::{Story, assign, level, thanks};
use crate::world::{actors, reaction};
use domain::decide::table::TABLE;
use domain::error::Refusal;
use domain::letter::Channel;
use domain::severity::Severity;
use domain::{CommandKind, Nature};
use std::collections::BTreeSet;
use std::fmt::Write;

#[test]
fn every_act_has_one_row() {
    let acts: Vec<CommandKind> = TABLE.iter().map(|row| row.act).collect();
    let unique: BTreeSet<CommandKind> = acts.iter().copied().collect();
    assert_eq!(acts.len(), unique.len());
    assert_eq!(unique, CommandKind::ALL.iter().copied().collect());
}

#[test]
fn who_can_do_what_in_which_state() {
    let post = {
        let mut reaction = reaction(Nature::Tip);
        reaction.reporter.address = Some(crate::world::address());
        Story::of(reaction).then("lena", &thanks(Channel::Post))
    };
    let severe_assigned = Story::severe().then("dora", &assign("suus"));
    let acute = Story::severe().then("coco", &level(Severity::Acute));
    let stories = vec![
        ("Ontvangen: tip", Story::tip()),
        ("Ontvangen: klacht", Story::complaint()),
        ("In beoordeling: tip, dankbericht onderweg per post", post),
        (
            "In beoordeling: klacht, betrokkenheid gecontroleerd",
            Story::checked(),
        ),
        ("Wacht op directeur: ernstig", Story::severe()),
        ("Wacht op directeur: acuut", acute),
        ("Toegewezen: klacht", Story::assigned()),
        ("Toegewezen: ernstig", severe_assigned),
        ("In behandeling: klacht", Story::in_progress()),
        (
            "In behandeling: klacht, voorstel opgesteld",
            Story::drafted(),
        ),
        ("Voorstel gedaan: klacht", Story::proposed()),
        ("Verificatie: klacht", Story::accepted()),
        ("Verificatie: klacht, niet tevreden", Story::dissatisfied()),
        ("Gesloten: klacht, tevreden", Story::handled()),
        ("Gesloten: tip", Story::closed()),
        (
            "Wacht op directeur: ernstig, ingetrokken",
            Story::severe_withdrawn(),
        ),
    ];
    let mut page = String::from(LEGEND);
    for (title, story) in &stories {
        write!(page, "\n## {title}\n\n").expect("a string");
        page.push_str(&table(story));
    }
    insta::assert_snapshot!("permitted", page);
}

const LEGEND: &str = "# Who can do what

yes: `decide` accepts it with some payload. A word: what stands in the way. Empty: not their act.

coco, cora: coordinators · lena: manager of the location · luuk: of another · cleo: manager of the
cluster · carl: of another · dora: director · deva: deputy · bas: bestuurder · suus: supporting
colleague, the handler where there is one · siem: another · anne: attention officer · puck:
pedagogical · olga: committee · flip: privacy officer · bob: administrator · gone: left.
";

fn table(story: &Story) -> String {
    let (seeing, blind): (Vec<_>, Vec<_>) = actors().into_iter().partition(|who| story.sees(who));
    let mut out = format!("| act | {} |\n|---|", seeing.join(" | "));
    out.push_str(&"---|".repeat(seeing.len()));
    out.push('\n');
    for act in CommandKind::ALL {
        let cells: Vec<&str> = seeing.iter().map(|who| cell(story, who, *act)).collect();
        writeln!(out, "| {} | {} |", act.slug(), cells.join(" | ")).expect("a string");
    }
    writeln!(out, "\nDoesn't exist for: {}.", blind.join(", ")).expect("a string");
    out
}

fn cell(story: &Story, who: &str, act: CommandKind) -> &'static str {
    let offered = story.offers(who).into_iter().find(|one| one.0 == act);
    match offered.map(|one| one.1) {
        None => "",
        Some(Ok(())) => "yes",
        Some(Err(refusal)) => word(refusal),
    }
}

fn word(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NotInThisState => "not now",
        Refusal::DirectorOnly => "director",
        Refusal::AwaitsDirector => "director first",
        Refusal::AboveYourLevel => "level",
        Refusal::InvolvementUnchecked => "check first",
        Refusal::InvolvementSettled => "no name",
        Refusal::NothingChanges => "done",
        Refusal::FullTrackOnly => "full track",
        Refusal::LetterPending => "on its way",
        Refusal::NoSuchLetter => "no letter",
        Refusal::ConsultationMissing => "consult",
        Refusal::SeverityUnsettled => "level first",
        Refusal::MessagesFull => "full",
        Refusal::QuestionOpen => "one asked",
        Refusal::NoQuestion => "none asked",
        Refusal::TooEarly => "later",
        Refusal::NoSuchRecord => "nothing",
        Refusal::ProposalMissing => "draft first",
        Refusal::AgreementMissing => "agree first",
        Refusal::NotVerified => "verify first",
        Refusal::JudgmentMissing => "judge first",
        Refusal::MeasureOverdue => "measure over",
        Refusal::NoJudgmentNeeded => "no klacht",
        Refusal::ConsentMissing => "consent first",
        Refusal::NotNextUp => "next up",
        Refusal::NotWithdrawn => "not withdrawn",
        Refusal::LetterNotDelivered => "confirm first",
        Refusal::TooLate => "too late",
        Refusal::NothingToObject => "no objection",
        Refusal::NotLater => "aim met",
        Refusal::NotAcute => "not acute",
        Refusal::NoComplaint => "no complaint",
        Refusal::WithdrawnAlready => "withdrawn",
        Refusal::ObjectionOpen => "objection",
        Refusal::NoHandler => "no handler",
        Refusal::AlreadyHandler => "handler",
        Refusal::NotFound
        | Refusal::NotYourRole
        | Refusal::ReasonMissing
        | Refusal::CandidateInvolved
        | Refusal::CandidateUnsuitable
        | Refusal::CandidateOutside
        | Refusal::ChannelUnavailable
        | Refusal::ComplaintHasALevel
        | Refusal::ProofMissing
        | Refusal::SameCase
        | Refusal::PersonNeeded
        | Refusal::OriginalUnknown
        | Refusal::OriginalNotOpen
        | Refusal::OriginalUnlike
        | Refusal::OriginalSeenByInvolved
        | Refusal::OwnJudgment
        | Refusal::ConsentInvalid
        | Refusal::PoliceReportDue
        | Refusal::DateImpossible
        | Refusal::DateOver => "?",
        Refusal::KeptByHold => "held",
        Refusal::DisputeOpen => "dispute",
        Refusal::RetentionRuns => "kept",
        Refusal::ReportOpen => "report",
    }
}
