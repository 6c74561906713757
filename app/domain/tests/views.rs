//! What readers get: the board, the case page, the receipt and the tracking page.

#[path = "views/acute.rs"]
mod acute;
#[path = "views/asking.rs"]
mod asking;
#[path = "views/confirming.rs"]
mod confirming;
#[path = "views/decision.rs"]
mod decision;
#[path = "views/journey.rs"]
mod journey;
#[path = "views/parent.rs"]
mod parent;
#[path = "views/staff.rs"]
mod staff;

use domain::command::Command;
use domain::deadline::{Calendar, Deadline, DeadlineKind, at_receipt};
use domain::ports::{ListColumn, Listed};
use domain::reaction::Language;
use domain::status::StatusKind;
use domain::view::{Card, Urgency, board, card, case_view};
use domain::visibility::readers;
use journey::{Journey, date, remark};

fn card_of(journey: &Journey, reader: &str) -> Card {
    card(
        &journey.case,
        journey.who(reader),
        &journey.lens(Language::Nl),
    )
}

/// The terms as a colleague reads them: what came of each, and its date.
fn terms(journey: &Journey, reader: &str, language: Language) -> String {
    let lens = journey.lens(language);
    let reader = journey.who(reader);
    let view = case_view(&journey.case, &journey.history, reader, 1, &lens);
    let lines = view.deadlines.into_iter().map(|row| {
        let (title, said, date) = (row.title, row.remaining, row.date);
        if row.by.is_empty() {
            format!("{title}: {said} · {date} {:?}", row.urgency)
        } else {
            format!("{title}: {said} ({} {date}) {:?}", row.by, row.urgency)
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_card_names_place_nature_words_and_the_next_deadline() {
    let card = card_of(&Journey::of(&[]), "inge");
    let deadline = card.deadline.expect("a deadline");
    insta::assert_snapshot!(
        format!(
            "{} | {} | {} | {} | {} | {} {}",
            card.reference, card.nature_text, card.place, card.words, card.age,
            deadline.remaining, deadline.date
        ),
        @"KR-2026-00042 | klacht | De Vlierhof | De facturen kloppen al drie maanden niet en niemand belt terug. | vandaag | nog 5 dagen vrijdag 27 november"
    );
    assert_eq!(
        (card.severe, card.handler, card.mine, card.awaits_reply),
        (None, None, false, false)
    );
    assert_eq!(deadline.urgency, Urgency::Calm);
    assert!(card.sort.starts_with("2026-11-29"), "{}", card.sort);
}

#[test]
fn staff_work_towards_the_last_working_day_and_late_counts_from_the_formal_one() {
    let journey = Journey::of(&[]);
    let standing = |days| {
        let journey = Journey::of(&[]).days_later(days);
        let deadline = card_of(&journey, "inge").deadline.expect("a deadline");
        (deadline.iso, deadline.remaining, deadline.urgency)
    };
    assert_eq!(journey.case.deadlines[0].due.to_string(), "2026-11-29");
    let (friday, sunday) = ("2026-11-27", "2026-11-29");
    for (days, counted, remaining, urgency) in [
        (2, friday, "nog 3 dagen", Urgency::Calm),
        (3, friday, "nog 2 dagen", Urgency::Soon),
        (5, friday, "vandaag", Urgency::Today),
        (6, sunday, "nog 1 dag", Urgency::Today),
        (7, sunday, "vandaag", Urgency::Today),
        (8, sunday, "1 dag te laat", Urgency::Overdue),
    ] {
        assert_eq!(
            standing(days),
            (counted.to_owned(), remaining.to_owned(), urgency),
            "day {days}"
        );
    }
}

#[test]
fn a_card_names_the_date_it_counts_to() {
    // 4.5: received on Saturday 24 October, D1 on Saturday 31 ⇐ Friday 30.
    let mut journey = Journey::of(&[]);
    let said = |journey: &Journey| {
        let deadline = card_of(journey, "inge").deadline.expect("a deadline");
        format!("{} · {}", deadline.remaining, deadline.date)
    };
    journey.case.deadlines = at_receipt(true, date(2026, 10, 24), &Calendar::default());
    let days = [
        date(2026, 10, 29),
        date(2026, 10, 30),
        date(2026, 10, 31),
        date(2026, 11, 1),
    ];
    let lines = days.map(|day| {
        journey.now.local = day;
        said(&journey)
    });
    insta::assert_snapshot!(lines.join("\n"), @r"
    nog 1 dag · vrijdag 30 oktober
    vandaag · vrijdag 30 oktober
    vandaag · zaterdag 31 oktober
    1 dag te laat · zaterdag 31 oktober
    ");
}

#[test]
fn a_promise_kept_says_on_which_day_and_which_was_the_last() {
    let mut journey = Journey::of(&[]);
    let mut rows = at_receipt(true, date(2026, 10, 24), &Calendar::default());
    rows.truncate(1);
    let kept = |on| -> Vec<_> { rows.iter().cloned().map(|row| row.met(on)).collect() };
    let days = [date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 1)];
    let said = days.map(kept).map(|rows| {
        journey.case.deadlines = rows;
        terms(&journey, "inge", Language::Nl)
    });
    insta::assert_snapshot!(said.join("\n"), @r"
    Behandelaar bekend: op tijd gehaald op vrijdag 30 oktober (uiterlijk zaterdag 31 oktober) Met
    Behandelaar bekend: op tijd gehaald op zaterdag 31 oktober (uiterlijk zaterdag 31 oktober) Met
    Behandelaar bekend: te laat gehaald op zondag 1 november (uiterlijk zaterdag 31 oktober) Met
    ");
}

#[test]
fn what_was_not_met_when_a_case_was_closed_counts_no_more_for_colleagues() {
    let in_time = Journey::of(&[]).withdrawn();
    let late = Journey::of(&[]).days_later(10).withdrawn();
    let said = |journey: Journey| {
        let journey = journey.days_later(20);
        let (dutch, english) = (
            terms(&journey, "inge", Language::Nl),
            terms(&journey, "inge", Language::En),
        );
        format!("{dutch}\n{english}")
    };
    insta::assert_snapshot!(said(in_time), @r"
    Behandelaar bekend: vervallen bij sluiten op zondag 22 november (uiterlijk zondag 29 november) Lapsed
    Voorstel voor een oplossing: vervallen bij sluiten op zondag 22 november (uiterlijk zondag 13 december) Lapsed
    Oordeel over de klacht: vervallen bij sluiten op zondag 22 november (uiterlijk zondag 3 januari 2027) Lapsed
    Handler known: lapsed when closed on Sunday 22 November (by Sunday 29 November) Lapsed
    Proposed solution: lapsed when closed on Sunday 22 November (by Sunday 13 December) Lapsed
    Judgment on the complaint: lapsed when closed on Sunday 22 November (by Sunday 3 January 2027) Lapsed
    ");
    insta::assert_snapshot!(said(late), @r"
    Behandelaar bekend: 3 dagen te laat bij sluiten op woensdag 2 december (uiterlijk zondag 29 november) Overdue
    Voorstel voor een oplossing: vervallen bij sluiten op woensdag 2 december (uiterlijk zondag 13 december) Lapsed
    Oordeel over de klacht: vervallen bij sluiten op woensdag 2 december (uiterlijk zondag 3 januari 2027) Lapsed
    Handler known: 3 days late when closed on Wednesday 2 December (by Sunday 29 November) Overdue
    Proposed solution: lapsed when closed on Wednesday 2 December (by Sunday 13 December) Lapsed
    Judgment on the complaint: lapsed when closed on Wednesday 2 December (by Sunday 3 January 2027) Lapsed
    ");
}

#[test]
fn opened_again_the_terms_before_stay_lapsed_and_the_new_ones_count() {
    let journey = Journey::of(&[]).days_later(10).withdrawn().days_later(2);
    let reopen = Command::Reopen {
        reason: remark("Toch niet klaar."),
    };
    let journey = journey.then("inge", &reopen);
    insta::assert_snapshot!(terms(&journey, "inge", Language::Nl), @r"
    Behandelaar bekend: 3 dagen te laat bij sluiten op woensdag 2 december (uiterlijk zondag 29 november) Overdue
    Behandelaar bekend: nog 6 dagen · vrijdag 11 december Calm
    Voorstel voor een oplossing: vervallen bij sluiten op woensdag 2 december (uiterlijk zondag 13 december) Lapsed
    Voorstel voor een oplossing: nog 19 dagen · donderdag 24 december Calm
    Oordeel over de klacht: vervallen bij sluiten op woensdag 2 december (uiterlijk zondag 3 januari 2027) Lapsed
    Oordeel over de klacht: nog 41 dagen · vrijdag 15 januari 2027 Calm
    ");
    let card = card_of(&journey, "inge");
    let deadline = card.deadline.expect("a deadline");
    assert_eq!(deadline.urgency, Urgency::Calm);
    assert!(card.sort.starts_with("2026-12-12"), "{}", card.sort);
}

#[test]
fn a_measure_that_was_promised_counts_on_after_closing() {
    let mut journey = Journey::of(&[]).withdrawn();
    let calendar = Calendar::default();
    let row = |due| {
        Deadline::new(
            DeadlineKind::MeasureDone,
            1,
            journey.now.local,
            due,
            &calendar,
        )
    };
    journey.case.deadlines = vec![row(date(2026, 12, 4))];
    let journey = journey.days_later(30);
    insta::assert_snapshot!(terms(&journey, "inge", Language::Nl), @r"
    Maatregel klaar: 18 dagen te laat · vrijdag 4 december Overdue
    ");
}

#[test]
fn a_card_cuts_between_words_and_never_inside_a_character() {
    let words = |body: &str| card_of(&Journey::of(&[("body", body)]), "inge").words;
    assert_eq!(
        words("Een korte reactie\nop twee regels"),
        "Een korte reactie op twee regels"
    );
    let long = words(&"woord ".repeat(40));
    assert!(
        long.chars().count() <= 90 && long.ends_with("woord…"),
        "{long}"
    );
    let emoji = words(&"👩‍👧".repeat(200));
    assert!(emoji.chars().count() <= 90 && emoji.ends_with('…'));
}

#[test]
fn a_possibly_severe_case_says_so_until_triage_decides() {
    let journey = Journey::of(&[("safety", "yes")]);
    assert_eq!(
        card_of(&journey, "inge").severe.as_deref(),
        Some("Mogelijk ernstig")
    );
}

#[test]
fn the_handlers_own_card_is_marked_and_shows_initials() {
    let journey = Journey::of(&[]).announced();
    let own = card_of(&journey, "sanne");
    assert!(own.mine);
    assert_eq!(
        own.handler,
        Some(("SW".to_owned(), "Sanne de Wit".to_owned()))
    );
    assert!(!card_of(&journey, "inge").mine);
}

#[test]
fn closed_cards_are_sorted_newest_first_and_have_no_deadline() {
    let closed = |days| {
        let journey = Journey::of(&[("nature", "compliment")]).days_later(days);
        card_of(&journey.thanked(), "inge")
    };
    let (older, newer) = (closed(0), closed(3));
    assert!(newer.sort < older.sort, "{} {}", newer.sort, older.sort);
    assert_eq!(newer.status, StatusKind::Closed);
    assert_eq!(newer.deadline, None);
}

#[test]
fn rare_columns_appear_only_when_filled_and_anonymised_never() {
    let journey = Journey::of(&[]);
    let column = |status: StatusKind, lines: Vec<Listed>| ListColumn {
        status,
        total: lines.len() as u64,
        lines,
    };
    let line = Listed {
        case: journey.case.clone(),
        readers: readers(&journey.case),
    };
    let columns: Vec<ListColumn> = StatusKind::ALL
        .iter()
        .map(|status| {
            let filled = matches!(status, StatusKind::Received | StatusKind::Anonymised);
            column(*status, Vec::from_iter(filled.then(|| line.clone())))
        })
        .collect();
    let view = board(
        &columns,
        journey.who("inge"),
        7,
        &journey.lens(Language::Nl),
    );
    let titles: Vec<&str> = view
        .columns
        .iter()
        .map(|column| column.title.as_str())
        .collect();
    assert_eq!(
        titles,
        [
            "Ontvangen",
            "In beoordeling",
            "Wacht op directeur",
            "Toegewezen",
            "In behandeling",
            "Gesloten"
        ]
    );
    assert_eq!(
        (view.seq, view.columns[0].total, view.columns[0].cards.len()),
        (7, 1, 1)
    );
    assert!(
        view.columns
            .iter()
            .all(|column| column.empty.ends_with('.'))
    );
}
