//! The case page: exactly the acts there are, one of them primary, and no more than the reader may
//! know.

use super::journey::{Journey, id, message, remark};
use domain::command::{Command, CommandKind, Layer};
use domain::event::Visibility;
use domain::involvement::InvolvedColleague;
use domain::reaction::Language;
use domain::severity::Severity;
use domain::view::{CaseView, case_view};

fn page(journey: &Journey, reader: &str) -> CaseView {
    let reader = journey.who(reader);
    case_view(
        &journey.case,
        &journey.history,
        reader,
        9,
        &journey.lens(Language::Nl),
    )
}

fn primary(view: &CaseView) -> Vec<CommandKind> {
    view.acts
        .iter()
        .filter(|act| act.primary)
        .map(|act| act.kind)
        .collect()
}

fn values(choices: &[domain::view::Choice]) -> Vec<&str> {
    choices.iter().map(|choice| choice.value.as_str()).collect()
}

fn level(level: Severity) -> Command {
    Command::SetSeverity {
        level,
        reason: Some(remark("Beoordeeld")),
    }
}

#[test]
fn there_is_always_exactly_one_primary_act_and_it_comes_first() {
    let fresh = Journey::of(&[]);
    assert_eq!(primary(&page(&fresh, "inge")), [CommandKind::SetSeverity]);
    let confirmed = Journey::of(&[]).then("inge", &level(Severity::Light));
    assert_eq!(
        primary(&page(&confirmed, "inge")),
        [CommandKind::CompleteInvolvementCheck]
    );
    let assigned = Journey::of(&[]).assigned();
    assert_eq!(
        primary(&page(&assigned, "sanne")),
        [CommandKind::AnnounceHandler]
    );
    let light = Journey::of(&[("nature", "tip")]);
    assert_eq!(primary(&page(&light, "inge")), [CommandKind::ThankAndClose]);
    for journey in [fresh, confirmed, assigned, light] {
        for reader in ["inge", "karin", "helma"] {
            let view = page(&journey, reader);
            assert_eq!(primary(&view).len(), 1, "{reader}");
            assert!(view.acts[0].primary && view.acts[0].refusal.is_none());
        }
    }
}

#[test]
fn a_name_the_parent_gave_is_linked_before_anything_is_assigned() {
    let journey = Journey::of(&[("not_for", "Sanne")]).then("inge", &level(Severity::Light));
    let view = page(&journey, "inge");
    assert_eq!(primary(&view), [CommandKind::LinkInvolvement]);
    assert_eq!(view.involvements[0].outcome, "nog uitzoeken");
    let assign = view
        .acts
        .iter()
        .find(|act| act.kind == CommandKind::Assign)
        .expect("named");
    let why = assign.refusal.as_deref().expect("a reason");
    assert!(
        why.starts_with("Rond eerst de controle op betrokkenheid af"),
        "{why}"
    );
}

#[test]
fn acts_of_other_roles_and_states_are_not_named() {
    let view = page(&Journey::of(&[]), "inge");
    for hidden in [
        CommandKind::WriteToOrganisation,
        CommandKind::AnnounceHandler,
    ] {
        assert!(view.acts.iter().all(|act| act.kind != hidden), "{hidden:?}");
    }
    assert!(
        view.acts
            .iter()
            .all(|act| act.kind != CommandKind::ThankAndClose)
    );
}

#[test]
fn a_severe_case_tells_the_coordinator_that_the_director_assigns() {
    let journey = Journey::of(&[])
        .then("inge", &Command::CompleteInvolvementCheck)
        .then("inge", &level(Severity::Severe));
    let view = page(&journey, "inge");
    let assign = view
        .acts
        .iter()
        .find(|act| act.kind == CommandKind::Assign)
        .expect("named");
    assert!(
        assign
            .refusal
            .as_deref()
            .expect("a reason")
            .contains("Alleen de directeur")
    );
    assert_eq!(primary(&page(&journey, "helma")), [CommandKind::Assign]);
    assert_eq!(view.card.severe.as_deref(), Some("Ernstig"));
}

#[test]
fn candidates_are_active_can_handle_it_and_are_not_involved() {
    let journey = Journey::of(&[]);
    let view = page(&journey, "inge");
    assert_eq!(
        values(&view.candidates),
        ["sanne", "ravi", "helma", "inge", "karin"]
    );
    let colleague = InvolvedColleague {
        id: id("sanne"),
        director: false,
        until: None,
    };
    let involved = journey.then("inge", &Command::Involve { colleague });
    assert_eq!(
        values(&page(&involved, "inge").candidates),
        ["ravi", "helma", "inge", "karin"]
    );
    assert!(!values(&view.colleagues).contains(&"oud-collega"));
}

#[test]
fn places_offered_are_the_open_ones_and_the_two_other_answers() {
    let view = page(&Journey::of(&[]), "inge");
    assert_eq!(
        values(&view.locations),
        ["tolbrug", "vlierhof", "organisatie", "onbekend"]
    );
    assert_eq!(view.locations[0].hint.as_deref(), Some("Cluster Noord"));
    assert_eq!(view.current.places, ["vlierhof"]);
}

#[test]
fn the_preferred_channel_comes_first_and_the_page_only_without_an_address() {
    let letter = [
        ("contact", "letter"),
        ("street", "Dorpsstraat 1"),
        ("postcode", "1234 AB"),
        ("town", "Lindendaal"),
    ];
    assert_eq!(
        values(&page(&Journey::of(&letter), "inge").channels),
        ["post", "mail"]
    );
    assert_eq!(values(&page(&Journey::of(&[]), "inge").channels), ["mail"]);
    let anonymous = Journey::of(&[("anonymous", "on")]);
    let view = page(&anonymous, "inge");
    assert_eq!(values(&view.channels), ["page"]);
    assert_eq!(view.reporter, None);
}

#[test]
fn only_who_may_know_reads_the_reporter() {
    let circle = Command::SetConfidential {
        on: true,
        circle: vec![id("ravi")],
        reason: remark("Privé"),
    };
    let journey = Journey::of(&[]).then("inge", &circle);
    for reader in ["inge", "karin", "helma"] {
        let facts = page(&journey, reader).reporter.expect("known");
        assert_eq!(facts[0].value, "Fatma Yıldız");
    }
    let view = page(&journey, "ravi");
    assert_eq!(view.reporter, None);
    assert!(
        !serde_json::to_string(&view)
            .expect("json")
            .contains("fatma@")
    );
}

#[test]
fn confidential_notes_are_for_those_who_read_that_layer() {
    let note = Command::WriteNote {
        text: message("Alleen voor ons."),
        layer: Layer::Confidential,
    };
    let journey = Journey::of(&[]).announced().then("helma", &note);
    let deepest = |reader: &str| {
        page(&journey, reader)
            .timeline
            .iter()
            .map(|one| one.layer)
            .max()
    };
    assert_eq!(deepest("helma"), Some(Visibility::Confidential));
    assert_eq!(deepest("karin"), Some(Visibility::Confidential));
    assert_eq!(deepest("sanne"), Some(Visibility::Internal));
    assert!(
        page(&journey, "sanne")
            .timeline
            .iter()
            .all(|one| one.text.as_deref() != Some("Alleen voor ons."))
    );
}

#[test]
fn a_suggestion_and_its_words_stay_with_triage_until_it_is_confirmed() {
    let safety = [("safety", "yes"), ("not_for", "mijn buurvrouw")];
    let journey = Journey::of(&safety);
    let view = page(&journey, "inge");
    assert_eq!(
        view.signals,
        ["De ouder zegt dat het over de veiligheid van een kind gaat."]
    );
    assert_eq!(
        view.suggestion.as_deref(),
        Some("Voorstel: ernstig (niveau 3). Bevestig dit of kies een ander niveau.")
    );
    let settled = page(&journey.then("inge", &level(Severity::Severe)), "inge");
    assert!(settled.signals.is_empty() && settled.suggestion.is_none());
}

#[test]
fn the_timeline_tells_each_thing_once() {
    let category = Command::SetCategory {
        category: domain::case::Category::Invoices,
        cause: None,
    };
    let journey = Journey::of(&[]).then("inge", &category).announced();
    let view = page(&journey, "inge");
    let told: Vec<String> = view
        .timeline
        .iter()
        .map(|item| {
            format!(
                "{} [{}] {}: {}",
                item.number, item.layer_text, item.who, item.what
            )
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    1 [ouder] Ouder: Klacht ontvangen via het formulier.
    3 [intern] Inge Coppens: Categorie: Facturen en tarieven.
    4 [intern] Inge Coppens: De controle op betrokkenheid is afgerond.
    5 [intern] Inge Coppens: Sanne de Wit behandelt de reactie.
    6 [intern] Sanne de Wit: Behandelaarsbrief goedgekeurd. Weg: E-mail.
    7 [ouder] Automatisch: Behandelaarsbrief bezorgd. De ouder weet nu wie de reactie behandelt.
    ");
}

#[test]
fn an_erased_event_leaves_a_line_and_nothing_more() {
    let mut journey = Journey::of(&[]).announced();
    journey.history[0].event = None;
    let view = page(&journey, "inge");
    assert_eq!(view.timeline[0].what, "De inhoud is gewist.");
    assert_eq!(view.timeline[0].text, None);
}

#[test]
fn a_letter_names_who_decided_and_who_signed() {
    let journey = Journey::of(&[]).announced();
    let letter = &page(&journey, "inge").letters[0];
    assert!(
        letter
            .paragraphs
            .iter()
            .any(|text| text.starts_with("Inge Coppens, klachtencoördinator, heeft besloten"))
    );
    assert!(
        letter
            .paragraphs
            .last()
            .expect("a signature")
            .contains("Sanne de Wit")
    );
    assert_eq!(letter.state, "bezorgd op maandag 23 november");
    assert!(letter.delivered && !letter.awaits_delivery);
}

#[test]
fn deadlines_stand_in_order_with_the_dates_staff_work_with() {
    let view = page(&Journey::of(&[]), "inge");
    let rows: Vec<String> = view
        .deadlines
        .iter()
        .map(|row| {
            format!(
                "{} · {} · {} · {}",
                row.title, row.commitment_text, row.date, row.remaining
            )
        })
        .collect();
    insta::assert_snapshot!(rows.join("\n"), @r"
    Behandelaar bekend · belofte · vrijdag 27 november · nog 5 dagen
    Voorstel voor een oplossing · streven · vrijdag 11 december · nog 19 dagen
    Oordeel over de klacht · wet · donderdag 31 december · nog 39 dagen
    ");
}

#[test]
fn a_view_speaks_english_throughout_when_asked() {
    let journey = Journey::of(&[]).announced();
    let reader = journey.who("inge");
    let view = case_view(
        &journey.case,
        &journey.history,
        reader,
        1,
        &journey.lens(Language::En),
    );
    assert_eq!(view.status_text, "Being handled");
    assert_eq!(
        view.timeline[0].what,
        "Complaint received through the form."
    );
    assert_eq!(view.card.place, "De Vlierhof");
}
