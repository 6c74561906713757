//! The case page of level 4: its checklist, and the act it asks for first (4.6 c).

use super::journey::{Journey, date, line, message, remark};
use domain::command::{Command, CommandKind};
use domain::dossier::{Consultation, Police};
use domain::reaction::Language;
use domain::severity::Severity;
use domain::view::{CaseView, RecordKind, case_view};

fn page(journey: &Journey, reader: &str) -> CaseView {
    let lens = journey.lens(Language::Nl);
    case_view(
        &journey.case,
        &journey.history,
        journey.who(reader),
        9,
        &lens,
    )
}

fn level(level: Severity) -> Command {
    Command::SetSeverity {
        level,
        reason: Some(remark("Beoordeeld")),
    }
}

fn consultation(suspicion: bool, police: Police) -> Command {
    Command::RecordConsultation {
        consultation: Box::new(Consultation {
            inspector: line("R. Bakker"),
            on: date(2026, 11, 22),
            advice: message("Doe aangifte en informeer de ouders."),
            suspicion,
            police,
        }),
    }
}

const OPEN: [&str; 3] = [
    "Overleg met de vertrouwensinspecteur, met naam en dag |  | nog te doen",
    "Advies van de inspecteur |  | nog te doen",
    "Besluit over aangifte bij de politie |  | nog te doen",
];

fn checklist(view: &CaseView) -> Vec<String> {
    let records = view.records.iter();
    let mine = records.filter(|one| one.kind == RecordKind::Consultation);
    mine.map(|one| format!("{} | {} | {}", one.title, one.text, one.state))
        .collect()
}

#[test]
fn what_level_4_still_needs_stands_open_and_is_asked_first() {
    let acute = Journey::of(&[]).then("inge", &level(Severity::Acute));
    let view = page(&acute, "helma");
    assert_eq!(checklist(&view), OPEN);
    let first = view.acts.first().expect("an act");
    assert!(first.primary);
    assert_eq!(first.kind, CommandKind::RecordConsultation);
    let reported = Police::Reported(date(2026, 11, 22));
    let consulted = acute.then("helma", &consultation(true, reported));
    let view = page(&consulted, "helma");
    assert_eq!(
        checklist(&view),
        [
            "Overleg met de vertrouwensinspecteur | Doe aangifte en informeer de ouders. | R. Bakker, \
          zondag 22 november · redelijk vermoeden · aangifte op zondag 22 november"
        ]
    );
    assert_ne!(
        view.acts.first().map(|act| act.kind),
        Some(CommandKind::RecordConsultation)
    );
    let told = view.timeline.last().expect("a line");
    assert_eq!(
        told.what,
        "Overleg met de vertrouwensinspecteur: R. Bakker, zondag 22 november 2026. Redelijk \
         vermoeden; aangifte op zondag 22 november 2026."
    );
    assert_eq!(
        told.text.as_deref(),
        Some("Doe aangifte en informeer de ouders.")
    );
}

#[test]
fn what_was_said_before_a_lowering_stays_and_the_checklist_opens_again() {
    let not = Police::NotReported(remark("Er is geen vermoeden."));
    let again = Journey::of(&[])
        .then("inge", &level(Severity::Acute))
        .then("helma", &consultation(false, not))
        .then("helma", &level(Severity::Severe))
        .then("inge", &level(Severity::Acute));
    let dutch = checklist(&page(&again, "helma"));
    assert_eq!(dutch[1..], OPEN);
    let lines = again.lens(Language::En);
    let view = case_view(&again.case, &again.history, again.who("helma"), 9, &lines);
    assert_eq!(
        checklist(&view),
        [
            "Talk with the confidential inspector | Doe aangifte en informeer de ouders. | R. Bakker, \
          Sunday 22 November · no reasonable suspicion · belongs to an earlier assessment as \
          level 4 · no police report: Er is geen vermoeden.",
            "Talk with the confidential inspector, with name and day |  | still to be done",
            "Advice of the inspector |  | still to be done",
            "Decision on a report to the police |  | still to be done"
        ]
    );
}

#[test]
fn whoever_reads_no_confidential_layer_reads_no_checklist() {
    let handled = Journey::of(&[])
        .then("inge", &level(Severity::Acute))
        .then("inge", &Command::CompleteInvolvementCheck);
    let to = Box::new(handled.who("sanne").clone());
    let reason = Some(remark("Zij kent de locatie."));
    let handled = handled.then("helma", &Command::Assign { to, reason });
    assert!(!checklist(&page(&handled, "helma")).is_empty());
    assert!(checklist(&page(&handled, "sanne")).is_empty());
}
