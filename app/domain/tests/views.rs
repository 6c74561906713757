//! What readers get: the board, the case page, the receipt and the tracking page.

#[path = "views/acute.rs"]
mod acute;
#[path = "views/asking.rs"]
mod asking;
#[path = "views/decision.rs"]
mod decision;
#[path = "views/journey.rs"]
mod journey;
#[path = "views/parent.rs"]
mod parent;
#[path = "views/staff.rs"]
mod staff;

use domain::deadline::{Calendar, at_receipt};
use domain::ports::{ListColumn, Listed};
use domain::reaction::Language;
use domain::status::StatusKind;
use domain::view::{Card, Urgency, board, card, case_view};
use domain::visibility::readers;
use journey::{Journey, date};

fn card_of(journey: &Journey, reader: &str) -> Card {
    card(
        &journey.case,
        journey.who(reader),
        &journey.lens(Language::Nl),
    )
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
fn a_promise_kept_after_the_staff_date_names_the_formal_one() {
    let mut journey = Journey::of(&[]);
    let mut rows = at_receipt(true, date(2026, 10, 24), &Calendar::default());
    rows.truncate(1);
    let kept = |on| -> Vec<_> { rows.iter().cloned().map(|row| row.met(on)).collect() };
    let saturday = kept(date(2026, 10, 31));
    let friday = kept(date(2026, 10, 30));
    let said = [friday, saturday].map(|rows| {
        journey.case.deadlines = rows;
        let reader = journey.who("inge");
        let lens = journey.lens(Language::Nl);
        let view = case_view(&journey.case, &journey.history, reader, 1, &lens);
        format!(
            "{} · {}",
            view.deadlines[0].remaining, view.deadlines[0].date
        )
    });
    insta::assert_snapshot!(said.join("\n"), @r"
    op tijd gehaald · vrijdag 30 oktober
    op tijd gehaald · zaterdag 31 oktober
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
