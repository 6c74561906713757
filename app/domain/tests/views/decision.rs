//! The director's decision as its readers read it.

use super::acute::{consultation, level};
use super::date;
use super::journey::{Journey, id, remark};
use domain::command::Command;
use domain::dossier::Police;
use domain::reaction::Language;
use domain::severity::Severity;
use domain::view::{DecisionView, case_view};

fn assign(journey: &Journey) -> Command {
    Command::Assign {
        to: Box::new(journey.who("sanne").clone()),
        reason: Some(remark("Zij kent de locatie.")),
    }
}

/// Level 4, with `ravi` in its circle.
fn acute() -> Journey {
    let circle = vec![id("inge"), id("ravi")];
    let close = Command::SetConfidential {
        on: true,
        circle,
        reason: remark("Zo weinig mogelijk mensen."),
    };
    Journey::of(&[])
        .then("inge", &level(Severity::Acute))
        .then("inge", &Command::CompleteInvolvementCheck)
        .then("helma", &close)
}

fn read(journey: &Journey, reader: &str, language: Language) -> Vec<DecisionView> {
    let lens = journey.lens(language);
    case_view(
        &journey.case,
        &journey.history,
        journey.who(reader),
        9,
        &lens,
    )
    .decisions
}

fn whole(one: &DecisionView) -> String {
    let parts = one.parts.iter();
    let parts = parts.map(|(heading, lines)| format!("# {heading}\n{}\n", lines.join("\n")));
    let parts: Vec<String> = parts.collect();
    format!(
        "{} · {}\n{}{}",
        one.title,
        one.date,
        parts.concat(),
        one.signed
    )
}

#[test]
fn a_decision_says_why_who_handles_it_who_sees_it_and_what_is_to_be_done() {
    let journey = acute();
    let assign = assign(&journey);
    let decided = journey.then("helma", &assign);
    let all = read(&decided, "helma", Language::Nl);
    assert_eq!(all.len(), 1);
    insta::assert_snapshot!(whole(&all[0]), @r"
    Directeursbesluit · maandag 23 november 2026
    # Waarom de reactie ernstig is
    Niveau 4, acuut.
    Op zondag 22 november 2026 op niveau 4 gezet door Inge Coppens, klachtencoördinator: Beoordeeld
    # Besluit
    Behandelaar: Sanne de Wit, locatiemanager De Vlierhof.
    De reden: Zij kent de locatie.
    # Wie de reactie ziet
    Vaste leden: directeur, clustermanager en aandachtsfunctionaris.
    Toegevoegd: Helma Brouwers, directeur; Inge Coppens, klachtencoördinator; Ravi Soekhoe, medewerker facturatie.
    # Checklist niveau 4
    Overleg met de vertrouwensinspecteur, met naam en dag: nog te doen.
    Advies: nog te doen.
    Besluit over aangifte bij de politie: nog te doen.
    Besloten door Helma Brouwers, directeur, op maandag 23 november 2026.
    ");
}

#[test]
fn after_the_consultation_it_says_with_whom_what_and_whether_the_police_were_told() {
    let reported = Police::Reported(date(2026, 11, 22));
    let journey = acute().then("helma", &consultation(true, reported));
    let assign = assign(&journey);
    let decided = journey.then("helma", &assign);
    insta::assert_snapshot!(whole(&read(&decided, "helma", Language::En)[0]), @r"
    Director’s decision · Monday 23 November 2026
    # Why the reaction is serious
    Level 4, acute.
    Set to level 4 on Sunday 22 November 2026 by Inge Coppens, klachtencoördinator: Beoordeeld
    # Decision
    Handler: Sanne de Wit, locatiemanager De Vlierhof.
    The reason: Zij kent de locatie.
    # Who sees the reaction
    Standing members: director, cluster manager and attention officer.
    Added: Helma Brouwers, directeur; Inge Coppens, klachtencoördinator; Ravi Soekhoe, medewerker facturatie.
    # Checklist for level 4
    Talk with the confidential inspector: R. Bakker, Sunday 22 November 2026.
    Advice: Doe aangifte en informeer de ouders.
    There is a reasonable suspicion.
    Reported to the police on Sunday 22 November 2026.
    Decided by Helma Brouwers, directeur, on Monday 23 November 2026.
    ");
}

#[test]
fn a_level_3_decision_has_no_checklist() {
    let journey = Journey::of(&[])
        .then("inge", &level(Severity::Severe))
        .then("inge", &Command::CompleteInvolvementCheck);
    let assign = assign(&journey);
    let decided = journey.then("helma", &assign);
    insta::assert_snapshot!(whole(&read(&decided, "helma", Language::Nl)[0]), @r"
    Directeursbesluit · maandag 23 november 2026
    # Waarom de reactie ernstig is
    Niveau 3, ernstig.
    Op zondag 22 november 2026 op niveau 3 gezet door Inge Coppens, klachtencoördinator: Beoordeeld
    # Besluit
    Behandelaar: Sanne de Wit, locatiemanager De Vlierhof.
    De reden: Zij kent de locatie.
    # Wie de reactie ziet
    De reactie is niet vertrouwelijk.
    Besloten door Helma Brouwers, directeur, op maandag 23 november 2026.
    ");
}

#[test]
fn it_is_read_by_whoever_reads_the_deepest_layer() {
    let journey = acute();
    let assign = assign(&journey);
    let decided = journey.then("helma", &assign);
    for reader in ["helma", "karin", "inge", "ravi"] {
        assert_eq!(read(&decided, reader, Language::Nl).len(), 1, "{reader}");
    }
    assert_eq!(read(&decided, "sanne", Language::Nl), [], "handles it");
}
