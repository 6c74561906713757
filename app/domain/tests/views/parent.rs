//! The parent's pages: nothing internal, no name before its letter, dates told apart.

use super::journey::{Journey, date, id, message, remark};
use domain::command::{Command, Layer};
use domain::deadline::Commitment;
use domain::event::Visibility;
use domain::involvement::InvolvedColleague;
use domain::letter::{Channel, LetterKind};
use domain::reaction::Language;
use domain::reference::SecretCode;
use domain::severity::Severity;
use domain::view::{ReceiptView, TrackView, receipt, track};

fn received(journey: &Journey) -> ReceiptView {
    let code = SecretCode::from_mac(&[7; 32]);
    receipt(&journey.case, &code, &journey.lens(Language::Nl))
}

fn tracked(journey: &Journey) -> TrackView {
    track(&journey.case, &journey.history, &journey.lens(Language::Nl))
}

fn lines(view: &TrackView) -> String {
    let lines: Vec<String> = view
        .timeline
        .iter()
        .map(|item| {
            let text = item
                .text
                .as_ref()
                .map(|text| format!(" “{text}”"))
                .unwrap_or_default();
            format!("{} {}: {}{text}", item.when, item.who, item.what)
        })
        .collect();
    lines.join("\n")
}

#[test]
fn the_receipt_shows_the_code_and_what_was_promised_when() {
    let view = received(&Journey::of(&[]));
    assert_eq!(view.code.split(' ').count(), 5);
    assert!(view.mailed && !view.anonymous && !view.danger);
    assert_eq!(view.received, "zondag 22 november om 21.56 uur");
    let marks: Vec<String> = view
        .promise
        .marks
        .iter()
        .map(|mark| format!("{}: {} ({})", mark.title, mark.date, mark.commitment_text))
        .collect();
    insta::assert_snapshot!(marks.join("\n"), @r"
    Behandelaar bekend: zondag 29 november (belofte)
    Voorstel voor een oplossing: zondag 13 december (streven)
    Oordeel over de klacht: zondag 3 januari 2027 (wet)
    ");
}

#[test]
fn a_compliment_has_no_legal_term() {
    let view = received(&Journey::of(&[("nature", "compliment")]));
    let kinds: Vec<Commitment> = view
        .promise
        .marks
        .iter()
        .map(|mark| mark.commitment)
        .collect();
    assert_eq!(kinds, [Commitment::Promise, Commitment::Aim]);
}

#[test]
fn on_the_light_track_the_parent_is_promised_an_answer_and_no_solution() {
    for nature in ["compliment", "suggestion", "tip"] {
        let journey = Journey::of(&[("nature", nature)]);
        let titles: Vec<String> = received(&journey)
            .promise
            .marks
            .into_iter()
            .map(|mark| mark.title)
            .collect();
        assert_eq!(titles, ["Behandelaar bekend", "Ons antwoord"]);
        let view = tracked(&journey);
        assert_eq!(view.promise.marks[1].title, "Ons antwoord");
        let late = tracked(&journey.days_later(22)).next;
        for text in [view.next, late] {
            assert!(text.contains("wat wij met uw reactie doen"), "{text}");
            assert!(!text.contains("oplossing"), "{text}");
        }
    }
}

#[test]
fn the_receipt_repeats_the_reaction_and_names_the_regulation_in_force() {
    let journey = Journey::of(&[("body", "Er lag glas\nop het plein.")]);
    let view = received(&journey);
    assert_eq!(view.body, "Er lag glas\nop het plein.");
    assert_eq!(view.regulation, "2026-1");
    assert_eq!(tracked(&journey).regulation, "2026-1");
}

#[test]
fn an_anonymous_parent_gets_no_mail_and_is_told_so() {
    let view = received(&Journey::of(&[("anonymous", "on")]));
    assert!(view.anonymous && !view.mailed);
}

#[test]
fn danger_is_shown_when_a_childs_safety_is_at_stake() {
    assert!(received(&Journey::of(&[("safety", "yes")])).danger);
    assert!(!received(&Journey::of(&[("safety", "no")])).danger);
}

#[test]
fn before_the_letter_the_parent_reads_no_name_and_nothing_internal() {
    let level = Command::SetSeverity {
        level: Severity::Light,
        reason: None,
    };
    let note = Command::WriteNote {
        text: message("Bel facturatie."),
        layer: Layer::Internal,
    };
    let journey = Journey::of(&[("not_for", "Kevin")])
        .then("inge", &level)
        .then(
            "inge",
            &Command::RuleOutInvolvement {
                number: 1,
                reason: remark("Geen collega"),
            },
        )
        .assigned()
        .then("inge", &note);
    let view = tracked(&journey);
    let page = serde_json::to_string(&view).expect("json");
    for hidden in [
        "Sanne",
        "Inge",
        "facturatie",
        "Geen collega",
        "licht",
        "intern",
    ] {
        assert!(!page.contains(hidden), "{hidden} in {page}");
    }
    assert_eq!(view.handler, None);
    assert!(
        view.timeline
            .iter()
            .all(|item| item.layer == Visibility::Parent)
    );
    insta::assert_snapshot!(format!("{}\n{}\n{}", view.state, view.next, lines(&view)), @r"
    Wij bekijken wie u het beste kan helpen.
    U hoort uiterlijk zondag 29 november wie uw reactie behandelt. Wij streven ernaar u uiterlijk zondag 13 december een oplossing voor te stellen.
    zondag 22 november om 21.56 uur U: U stuurde ons een klacht.
    ");
}

#[test]
fn after_the_letter_the_parent_knows_who_handles_it_and_by_when() {
    let answer = Command::WriteToParent {
        text: message("Wij zoeken het uit."),
    };
    let journey = Journey::of(&[]).announced().then("sanne", &answer).then(
        "ouder",
        &Command::WriteToOrganisation {
            text: message("Dank u wel."),
        },
    );
    let view = tracked(&journey);
    let handler = view.handler.clone().expect("a handler");
    assert_eq!(
        handler,
        (
            "Sanne de Wit".to_owned(),
            "locatiemanager De Vlierhof".to_owned()
        )
    );
    assert_eq!(view.letters.len(), 1);
    assert!(view.may_write && !view.closed);
    insta::assert_snapshot!(format!("{}\n{}\n{}", view.state, view.next, lines(&view)), @r"
    Sanne de Wit behandelt uw reactie.
    Wij streven ernaar u uiterlijk zondag 13 december een oplossing voor te stellen. U krijgt uiterlijk zondag 3 januari 2027 ons oordeel over uw klacht. Dat is de termijn van de wet.
    zondag 22 november om 21.56 uur U: U stuurde ons een klacht.
    maandag 23 november om 1.56 uur Kinderplein: U kreeg de brief waarin staat wie uw reactie behandelt.
    maandag 23 november om 2.56 uur Sanne de Wit: Bericht aan u. “Wij zoeken het uit.”
    maandag 23 november om 3.56 uur U: Uw bericht aan ons. “Dank u wel.”
    ");
}

#[test]
fn a_colleague_the_parent_was_never_told_of_writes_as_the_organisation() {
    let answer = Command::WriteToParent {
        text: message("Wij kijken ernaar."),
    };
    let view = tracked(&Journey::of(&[]).then("inge", &answer));
    assert_eq!(view.timeline[1].who, "Kinderplein");
}

#[test]
fn a_letter_that_came_back_was_never_there() {
    let journey = Journey::of(&[]).announced();
    let back = Command::TakeBackLetter {
        number: 1,
        reason: remark("Adres bestaat niet"),
    };
    let view = tracked(&journey.then("inge", &back));
    assert!(view.letters.is_empty());
    assert_eq!(view.handler, None);
    assert_eq!(view.timeline.len(), 1);
}

#[test]
fn a_missed_promise_is_admitted_with_its_date() {
    insta::assert_snapshot!(tracked(&Journey::of(&[]).days_later(8)).next, @"U zou uiterlijk zondag 29 november horen wie uw reactie behandelt. Dat is ons niet gelukt. Wij laten het u zo snel mogelijk weten.");
    insta::assert_snapshot!(tracked(&Journey::of(&[]).days_later(43)).next, @"U had uiterlijk zondag 3 januari ons oordeel moeten krijgen. Dat is ons niet gelukt. U kunt nu ook naar het Klachtenloket Kinderopvang of de Geschillencommissie Kinderopvang.");
}

#[test]
fn a_thanked_reaction_is_closed_and_says_that_nothing_is_left_to_do() {
    let view = tracked(&Journey::of(&[("nature", "compliment")]).thanked());
    assert!(view.closed && view.may_write);
    insta::assert_snapshot!(format!("{}\n{}\n{}", view.state, view.next, lines(&view)), @r"
    Uw reactie is afgesloten.
    U hoeft niets meer te doen. Hieronder leest u wat wij u hebben laten weten.
    zondag 22 november om 21.56 uur U: U stuurde ons een compliment.
    zondag 22 november om 23.56 uur Kinderplein: U kreeg ons dankbericht. Daarmee is uw reactie afgesloten.
    ");
}

#[test]
fn a_parent_without_address_reads_the_letter_on_the_page_at_once() {
    let assigned = Journey::of(&[("anonymous", "on")]).assigned();
    let words = message("Ik zoek het uit.");
    let letter = assigned.letter("sanne", (LetterKind::HandlerKnown, words, Channel::Page));
    let journey = assigned.then("sanne", &letter);
    let view = tracked(&journey);
    assert_eq!(view.letters[0].paragraphs[2], "Beste ouder of verzorger,");
    assert!(view.handler.is_some());
}

#[test]
fn a_letter_goes_in_the_parents_language_whatever_the_reader_speaks() {
    let journey = Journey::of(&[("language", "en")]).announced();
    let view = tracked(&journey);
    assert_eq!(view.letters[0].title, "Behandelaarsbrief");
    assert_eq!(view.letters[0].paragraphs[2], "Dear Fatma Yıldız,");
}

#[test]
fn an_involved_handler_disappears_from_the_page() {
    let colleague = InvolvedColleague {
        id: id("sanne"),
        director: false,
        until: None,
    };
    let journey = Journey::of(&[])
        .announced()
        .then("inge", &Command::Involve { colleague });
    let view = tracked(&journey);
    assert_eq!(view.handler, None);
    assert!(journey.now.local >= date(2026, 11, 23));
}

/// The promise line as the parent reads it.
fn promised(view: &TrackView) -> String {
    let lines = view.promise.marks.iter().map(|mark| {
        let (title, by, date) = (&mark.title, &mark.by, &mark.date);
        format!("{title}: {by} {date} | {}", mark.remaining)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_promise_kept_or_missed_says_on_which_day() {
    let kept = tracked(&Journey::of(&[]).announced());
    insta::assert_snapshot!(promised(&kept), @r"
    Behandelaar bekend: uiterlijk zondag 29 november | op tijd gedaan op maandag 23 november
    Voorstel voor een oplossing: liefst vóór of op zondag 13 december | nog 20 dagen
    Oordeel over de klacht: uiterlijk zondag 3 januari 2027 | nog 41 dagen
    ");
    let thanked = Journey::of(&[("nature", "compliment")]).days_later(24);
    let late = tracked(&thanked.thanked());
    insta::assert_snapshot!(promised(&late), @r"
    Behandelaar bekend: uiterlijk zondag 29 november | te laat gedaan op woensdag 16 december
    Ons antwoord: liefst vóór of op zondag 13 december | later gedaan dan wij wilden, op woensdag 16 december
    ");
}

#[test]
fn what_lapsed_when_the_reaction_was_closed_is_promised_no_more() {
    let view = tracked(&Journey::of(&[]).days_later(10).withdrawn().days_later(40));
    assert!(view.closed);
    assert_eq!(view.promise.marks, []);
}
