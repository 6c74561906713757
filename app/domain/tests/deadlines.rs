//! Deadlines: the vectors of the contract, Dutch holidays, pauses, reminders, and properties.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::deadline::{
    Calendar, Commitment, Deadline, DeadlineKind, DeadlineState, EscalationTo, Holiday, Pause,
    ReminderKind, access_request, at_receipt, at_reopening, easter, escalation_seen,
    handler_known_again, holidays, judgment_from, measure, parent_notices, paused_aim, paused_days,
    verification, yearly_report,
};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date in a test")
}

fn plain() -> Calendar {
    Calendar::default()
}

/// Due and staff dates of every row, as text.
fn dates(rows: &[Deadline]) -> Vec<String> {
    rows.iter()
        .map(|row| {
            if row.staff_due == row.due {
                format!("{} {}", row.kind.code(), row.due)
            } else {
                format!("{} {} <= {}", row.kind.code(), row.due, row.staff_due)
            }
        })
        .collect()
}

fn complaint(received: &str) -> Vec<String> {
    dates(&at_receipt(true, day(received), &plain()))
}

fn aim(received: &str) -> Deadline {
    at_receipt(false, day(received), &plain()).remove(1)
}

#[test]
fn a_first_week_that_ends_on_good_friday_asks_staff_for_thursday() {
    assert_eq!(
        complaint("2026-03-27"),
        [
            "D1 2026-04-03 <= 2026-04-02",
            "D2 2026-04-17",
            "D3 2026-05-08"
        ]
    );
}

#[test]
fn a_first_week_that_ends_on_kings_day_asks_staff_for_friday() {
    assert_eq!(
        complaint("2026-04-20"),
        [
            "D1 2026-04-27 <= 2026-04-24",
            "D2 2026-05-11",
            "D3 2026-06-01"
        ]
    );
}

#[test]
fn the_friday_after_ascension_counts_only_when_it_is_loaded_as_a_decree_day() {
    assert_eq!(
        complaint("2026-04-24"),
        ["D1 2026-05-01", "D2 2026-05-15", "D3 2026-06-05"]
    );
    let decree = Calendar {
        closing_days: vec![day("2026-05-15")],
    };
    assert_eq!(
        dates(&at_receipt(true, day("2026-04-24"), &decree)),
        [
            "D1 2026-05-01",
            "D2 2026-05-15 <= 2026-05-13",
            "D3 2026-06-05"
        ]
    );
}

#[test]
fn a_saturday_received_in_the_night_the_clock_goes_back_keeps_its_weekday() {
    assert_eq!(
        complaint("2026-10-24"),
        [
            "D1 2026-10-31 <= 2026-10-30",
            "D2 2026-11-14 <= 2026-11-13",
            "D3 2026-12-05 <= 2026-12-04"
        ]
    );
}

#[test]
fn a_first_week_that_ends_on_christmas_asks_staff_for_the_day_before() {
    assert_eq!(
        complaint("2026-12-18"),
        [
            "D1 2026-12-25 <= 2026-12-24",
            "D2 2027-01-08",
            "D3 2027-01-29"
        ]
    );
}

#[test]
fn a_judgment_due_on_liberation_day_asks_staff_for_tuesday() {
    assert_eq!(
        complaint("2027-03-24"),
        [
            "D1 2027-03-31",
            "D2 2027-04-14",
            "D3 2027-05-05 <= 2027-05-04"
        ]
    );
}

#[test]
fn local_dates_around_both_clock_changes_differ_by_a_day_and_not_more() {
    for (before, after) in [("2026-03-28", "2026-03-29"), ("2026-10-24", "2026-10-25")] {
        for (one, next) in at_receipt(true, day(before), &plain())
            .iter()
            .zip(at_receipt(true, day(after), &plain()))
        {
            assert_eq!((next.due - one.due).num_days(), 1);
            assert_eq!(one.due.weekday(), day(before).weekday());
            assert_eq!(next.due.weekday(), day(after).weekday());
        }
    }
    assert_eq!(
        complaint("2026-03-29")[0],
        "D1 2026-04-05 <= 2026-04-02",
        "Easter Sunday: back over Good Friday"
    );
}

#[test]
fn the_29th_of_february_is_a_day_like_any_other() {
    assert_eq!(
        complaint("2028-02-29"),
        ["D1 2028-03-07", "D2 2028-03-21", "D3 2028-04-11"]
    );
    assert_eq!(complaint("2028-02-22")[0], "D1 2028-02-29");
    assert_eq!(complaint("2027-02-22")[0], "D1 2027-03-01");
    assert_eq!(
        access_request(day("2028-01-31"), &plain()).due,
        day("2028-02-29")
    );
}

#[test]
fn holidays_are_those_of_the_working_hours_act() {
    let expected = [
        (2025, ["04-18", "04-21", "04-26", "05-29", "06-09"]),
        (2026, ["04-03", "04-06", "04-27", "05-14", "05-25"]),
        (2027, ["03-26", "03-29", "04-27", "05-06", "05-17"]),
        (2028, ["04-14", "04-17", "04-27", "05-25", "06-05"]),
    ];
    let moving = [
        Holiday::GoodFriday,
        Holiday::EasterMonday,
        Holiday::KingsDay,
        Holiday::Ascension,
        Holiday::WhitMonday,
    ];
    for (year, dates) in expected {
        for (holiday, date) in moving.into_iter().zip(dates) {
            assert_eq!(
                holiday.date_in(year),
                Some(day(&format!("{year}-{date}"))),
                "{holiday:?} {year}"
            );
        }
        for (holiday, date) in [
            (Holiday::NewYear, "01-01"),
            (Holiday::LiberationDay, "05-05"),
            (Holiday::Christmas, "12-25"),
            (Holiday::BoxingDay, "12-26"),
        ] {
            assert_eq!(holiday.date_in(year), Some(day(&format!("{year}-{date}"))));
        }
        assert_eq!(holidays(year).len(), 9);
    }
}

#[test]
fn kings_day_on_a_sunday_moves_to_saturday() {
    assert_eq!(Holiday::KingsDay.date_in(2031), Some(day("2031-04-26")));
    assert_eq!(Holiday::on(day("2031-04-27")), None);
    assert_eq!(
        complaint("2031-04-19")[0],
        "D1 2031-04-26 <= 2031-04-25",
        "both are in the weekend, so staff has until Friday"
    );
}

#[test]
fn easter_falls_where_the_church_has_it() {
    for date in [
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "2285-03-22",
    ] {
        assert_eq!(easter(day(date).year()), Some(day(date)));
    }
}

#[test]
fn liberation_day_and_ascension_can_share_a_day() {
    assert_eq!(Holiday::Ascension.date_in(2016), Some(day("2016-05-05")));
    assert_eq!(Holiday::on(day("2016-05-05")), Some(Holiday::LiberationDay));
    assert_eq!(holidays(2016).len(), 9);
}

#[test]
fn years_outside_the_calendar_have_no_holidays_and_do_not_panic() {
    for year in [i32::MIN, i32::MAX, 262_143, -262_144] {
        assert!(holidays(year).is_empty(), "{year}");
        assert_eq!(easter(year), None);
    }
    let calendar = plain();
    assert!(calendar.staff_date(NaiveDate::MAX) <= NaiveDate::MAX);
    assert_eq!(
        calendar.working_days_before(NaiveDate::MIN, 5),
        NaiveDate::MIN
    );
    assert_eq!(calendar.add_working_days(NaiveDate::MAX, 5), NaiveDate::MAX);
    for row in at_receipt(true, NaiveDate::MAX, &calendar) {
        assert_eq!(row.due, NaiveDate::MAX);
        assert!(!row.escalations(&calendar).is_empty());
        assert!(!row.reminders(&calendar).is_empty());
    }
}

#[test]
fn every_reaction_has_a_first_and_a_second_date_and_only_a_complaint_a_third() {
    let codes = |rows: Vec<Deadline>| rows.iter().map(|row| row.kind.code()).collect::<Vec<_>>();
    let received = day("2026-09-01");
    assert_eq!(codes(at_receipt(false, received, &plain())), ["D1", "D2"]);
    assert_eq!(
        codes(at_receipt(true, received, &plain())),
        ["D1", "D2", "D3"]
    );
}

#[test]
fn a_reaction_that_becomes_a_complaint_later_is_judged_from_the_original_receipt() {
    let received = day("2026-04-20");
    let later = judgment_from(received, 1, &plain());
    assert_eq!(later, at_receipt(true, received, &plain())[2]);
}

#[test]
fn reopening_opens_new_rows_from_the_day_of_reopening() {
    let rows = at_reopening(true, day("2026-09-07"), 2, &plain());
    assert_eq!(
        dates(&rows),
        ["D1 2026-09-14", "D2 2026-09-28", "D3 2026-10-19"]
    );
    assert!(rows.iter().all(|row| row.round == 2));
    assert_eq!(at_reopening(false, day("2026-09-07"), 2, &plain()).len(), 2);
}

#[test]
fn a_new_handler_is_announced_again_within_a_week() {
    let row = handler_known_again(day("2026-09-09"), 1, &plain());
    assert_eq!(dates(&[row]), ["D1 2026-09-16"]);
}

#[test]
fn the_director_sees_an_escalation_within_one_working_day() {
    for (severe_on, due) in [
        ("2026-09-01", "2026-09-02"),
        ("2026-09-04", "2026-09-07"),
        ("2026-09-05", "2026-09-07"),
        ("2026-04-02", "2026-04-07"),
        ("2026-12-24", "2026-12-28"),
    ] {
        assert_eq!(escalation_seen(day(severe_on), 1, &plain()).due, day(due));
    }
}

#[test]
fn the_other_terms_are_those_of_the_table() {
    let calendar = plain();
    assert_eq!(
        verification(day("2026-09-01"), 1, &calendar).due,
        day("2026-09-08")
    );
    assert_eq!(
        measure(day("2026-09-01"), day("2026-10-01"), 1, &calendar).due,
        day("2026-10-01")
    );
    assert_eq!(
        yearly_report(2026, &calendar).map(|row| (row.due, row.staff_due)),
        Some((day("2027-05-31"), day("2027-05-31")))
    );
    assert_eq!(yearly_report(i32::MAX, &calendar), None);
    assert_eq!(
        access_request(day("2026-08-31"), &calendar).due,
        day("2026-09-30")
    );
}

#[test]
fn codes_are_unique_and_read_back() {
    for (number, kind) in DeadlineKind::ALL.into_iter().enumerate() {
        assert_eq!(kind.code(), format!("D{number}"));
        assert_eq!(DeadlineKind::from_code(kind.code()), Some(kind));
    }
    assert_eq!(DeadlineKind::from_code("D9"), None);
    assert_eq!(DeadlineKind::HandlerKnown.commitment(), Commitment::Promise);
    assert_eq!(DeadlineKind::SolutionProposed.commitment(), Commitment::Aim);
    assert_eq!(DeadlineKind::Judged.commitment(), Commitment::Law);
}

#[test]
fn a_question_moves_the_aim_by_the_days_it_was_open() {
    let asked = day("2026-04-29");
    let answered = day("2026-05-04");
    let row = aim("2026-04-20").with_pauses(
        &[Pause {
            asked,
            answered: Some(answered),
        }],
        answered,
    );
    assert_eq!(paused_aim(row.due, asked, answered), day("2026-05-16"));
    assert_eq!(row.shown_due(), day("2026-05-16"));
    assert_eq!(row.shown_staff_due(&plain()), day("2026-05-15"));
    assert_eq!(row.due, day("2026-05-11"), "the parent's date stays");
    assert!(!row.is_overdue(day("2026-05-16")));
    assert!(row.is_overdue(day("2026-05-17")));
    assert!(row.counts_as_late(day("2026-05-12")));
}

#[test]
fn pauses_end_at_fourteen_days_in_all() {
    let due = day("2026-05-11");
    assert_eq!(
        paused_aim(due, day("2026-04-21"), day("2026-05-20")),
        day("2026-05-25")
    );
    let two = [
        Pause {
            asked: day("2026-04-21"),
            answered: Some(day("2026-05-01")),
        },
        Pause {
            asked: day("2026-05-02"),
            answered: Some(day("2026-05-12")),
        },
    ];
    assert_eq!(paused_days(&two, day("2026-06-01")), 14);
}

#[test]
fn questions_that_overlap_count_once_and_an_open_one_counts_to_today() {
    let pauses = [
        Pause {
            asked: day("2026-09-03"),
            answered: None,
        },
        Pause {
            asked: day("2026-09-01"),
            answered: Some(day("2026-09-05")),
        },
    ];
    assert_eq!(paused_days(&pauses, day("2026-09-04")), 4);
    assert_eq!(paused_days(&pauses, day("2026-09-07")), 6);
    assert_eq!(
        paused_aim(day("2026-09-20"), day("2026-09-05"), day("2026-09-01")),
        day("2026-09-20")
    );
}

#[test]
fn only_the_aim_pauses() {
    let pause = [Pause {
        asked: day("2026-04-21"),
        answered: None,
    }];
    for row in at_receipt(true, day("2026-04-20"), &plain()) {
        let paused = row.clone().with_pauses(&pause, day("2026-04-24"));
        let moved = paused.shown_due() != row.due;
        assert_eq!(moved, row.kind == DeadlineKind::SolutionProposed);
    }
    let forged = Deadline {
        paused_days: 9,
        extended_to: Some(day("2026-12-01")),
        ..judgment_from(day("2026-04-20"), 1, &plain())
    };
    assert_eq!(forged.shown_due(), forged.due);
}

#[test]
fn the_aim_extends_to_a_later_date_and_the_law_does_not() {
    let row = aim("2026-09-01");
    let extended = row.clone().extended(day("2026-10-01")).expect("later");
    assert_eq!(extended.shown_due(), day("2026-10-01"));
    assert_eq!(extended.due, day("2026-09-22"));
    assert_eq!(row.clone().extended(row.due), None);
    assert_eq!(extended.extended(day("2026-09-30")), None);
    for kind in DeadlineKind::ALL {
        let row = Deadline::new(kind, 1, day("2026-09-01"), day("2026-10-01"), &plain());
        assert_eq!(
            row.extended(day("2026-10-02")).is_some(),
            matches!(
                kind,
                DeadlineKind::SolutionProposed | DeadlineKind::AccessAnswered
            )
        );
    }
}

#[test]
fn an_access_request_extends_by_two_months_at_most() {
    let row = access_request(day("2026-09-15"), &plain());
    assert!(row.clone().extended(day("2026-12-15")).is_some());
    assert_eq!(row.extended(day("2026-12-16")), None);
}

#[test]
fn a_deadline_is_overdue_from_midnight_of_the_next_day() {
    let row = at_receipt(false, day("2026-09-01"), &plain()).remove(0);
    assert_eq!(
        row.state(day("2026-09-07")),
        DeadlineState::Running { days_left: 1 }
    );
    assert_eq!(
        row.state(day("2026-09-08")),
        DeadlineState::Running { days_left: 0 }
    );
    assert!(!row.is_overdue(day("2026-09-08")));
    assert_eq!(
        row.state(day("2026-09-09")),
        DeadlineState::Overdue { days: 1 }
    );
    assert!(row.is_overdue(day("2026-09-09")));
}

#[test]
fn what_was_met_stays_met_and_says_whether_it_was_late() {
    let row = at_receipt(false, day("2026-09-01"), &plain()).remove(0);
    let today = day("2027-01-01");
    let in_time = row.clone().met(day("2026-09-08"));
    assert_eq!(in_time.state(today), DeadlineState::Met { late: false });
    assert!(!in_time.is_overdue(today));
    assert!(!in_time.counts_as_late(today));
    let late = row.clone().met(day("2026-09-09"));
    assert_eq!(late.state(today), DeadlineState::Met { late: true });
    assert!(late.counts_as_late(today));
    assert_eq!(in_time.clone().met(today), in_time, "the first date counts");
    assert_eq!(in_time.unmet(), row, "a bounce takes it back");
}

#[test]
fn reminders_come_at_half_time_two_working_days_before_and_on_the_day() {
    let calendar = plain();
    let list = |row: &Deadline| {
        row.reminders(&calendar)
            .iter()
            .map(|reminder| (reminder.on.to_string(), reminder.kind))
            .collect::<Vec<_>>()
    };
    let rows = at_receipt(true, day("2026-03-27"), &calendar);
    assert_eq!(
        list(&rows[0]),
        [
            ("2026-03-30".to_owned(), ReminderKind::HalfTime),
            ("2026-03-31".to_owned(), ReminderKind::TwoWorkingDays),
            ("2026-04-02".to_owned(), ReminderKind::OnTheDay)
        ]
    );
    assert_eq!(
        list(&rows[2]),
        [
            ("2026-04-17".to_owned(), ReminderKind::HalfTime),
            ("2026-05-06".to_owned(), ReminderKind::TwoWorkingDays),
            ("2026-05-08".to_owned(), ReminderKind::OnTheDay)
        ]
    );
    assert_eq!(
        list(&escalation_seen(day("2026-09-01"), 1, &calendar)),
        [("2026-09-02".to_owned(), ReminderKind::OnTheDay)]
    );
}

#[test]
fn overdue_dates_reach_the_cluster_manager_at_once_and_the_director_later() {
    let calendar = plain();
    let list = |row: &Deadline| {
        row.escalations(&calendar)
            .iter()
            .map(|step| (step.on.to_string(), step.to))
            .collect::<Vec<_>>()
    };
    let rows = at_receipt(true, day("2026-09-01"), &calendar);
    assert_eq!(
        list(&rows[0]),
        [
            ("2026-09-09".to_owned(), EscalationTo::ClusterManager),
            ("2026-09-12".to_owned(), EscalationTo::Director)
        ]
    );
    assert_eq!(
        list(&rows[1]),
        [
            ("2026-09-23".to_owned(), EscalationTo::ClusterManager),
            ("2026-09-30".to_owned(), EscalationTo::Director)
        ]
    );
    assert_eq!(
        list(&rows[2]),
        [
            ("2026-10-06".to_owned(), EscalationTo::Director),
            ("2026-10-14".to_owned(), EscalationTo::ClusterManager)
        ],
        "the director hears five working days before the judgment is due"
    );
}

#[test]
fn the_director_is_warned_five_working_days_before_the_judgment_over_holidays_too() {
    let calendar = plain();
    let row = judgment_from(day("2027-03-24"), 1, &calendar);
    let director = row.escalations(&calendar)[0];
    assert_eq!(director.to, EscalationTo::Director);
    assert_eq!(director.on, day("2027-04-27").succ_opt().expect("a day"));
}

#[test]
fn parents_hear_at_weeks_three_five_and_six() {
    assert_eq!(
        parent_notices(day("2026-09-01")).map(|notice| notice.on.to_string()),
        ["2026-09-22", "2026-10-06", "2026-10-13"]
    );
}

#[test]
fn a_deadline_survives_storage() {
    for row in at_receipt(true, day("2026-09-01"), &plain()) {
        let stored = serde_json::to_string(&row).expect("a row is plain data");
        assert_eq!(
            serde_json::from_str::<Deadline>(&stored).expect("what was written"),
            row
        );
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..80_000).prop_map(|days| day("1950-01-01") + Days::new(days))
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    prop::collection::vec(any_day(), 0..8).prop_map(|closing_days| Calendar { closing_days })
}

proptest! {
    #[test]
    fn the_staff_date_is_the_last_working_day_on_or_before(
        formal in any_day(), mut calendar in any_calendar(), closed in 0_u64..5,
    ) {
        calendar.closing_days.push(formal - Days::new(closed));
        let staff = calendar.staff_date(formal);
        prop_assert!(staff <= formal);
        prop_assert!(calendar.is_working_day(staff));
        let mut skipped = staff.succ_opt().expect("a next day");
        while skipped <= formal {
            prop_assert!(!calendar.is_working_day(skipped));
            skipped = skipped.succ_opt().expect("a next day");
        }
    }

    #[test]
    fn weeks_keep_their_weekday(received in any_day(), calendar in any_calendar()) {
        let rows = at_receipt(true, received, &calendar);
        for (row, days) in rows.iter().zip([7, 21, 42]) {
            prop_assert_eq!((row.due - received).num_days(), days);
            prop_assert_eq!(row.due.weekday(), received.weekday());
            prop_assert!(row.staff_due <= row.due);
        }
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in -200_000_i32..200_000) {
        let date = easter(year).expect("in range");
        prop_assert_eq!(date.weekday(), Weekday::Sun);
        prop_assert!((3, 22) <= (date.month(), date.day()));
        prop_assert!((date.month(), date.day()) <= (4, 25));
    }

    #[test]
    fn the_list_of_holidays_and_the_question_about_a_day_agree(date in any_day()) {
        let listed = holidays(date.year()).iter().any(|(holiday, _)| *holiday == date);
        prop_assert_eq!(Holiday::on(date).is_some(), listed);
        prop_assert!(holidays(date.year()).is_sorted());
    }

    #[test]
    fn pauses_never_exceed_fourteen_days(
        spans in prop::collection::vec((any_day(), prop::option::of(0_u64..60)), 0..6),
        today in any_day(),
        due in any_day(),
    ) {
        let pauses: Vec<Pause> = spans
            .into_iter()
            .map(|(asked, open)| Pause { asked, answered: open.map(|days| asked + Days::new(days)) })
            .collect();
        prop_assert!(paused_days(&pauses, today) <= 14);
        for pause in pauses {
            let aim = paused_aim(due, pause.asked, pause.answered.unwrap_or(today));
            prop_assert!(due <= aim && aim <= due + Days::new(14));
        }
    }

    #[test]
    fn working_days_there_and_back_again(
        date in any_day(), n in 1_u32..30, calendar in any_calendar(),
    ) {
        let start = calendar.staff_date(date);
        let end = calendar.add_working_days(start, n);
        prop_assert!(calendar.is_working_day(end));
        prop_assert_eq!(calendar.working_days_before(end, n), start);
        prop_assert!(end >= start + Days::new(u64::from(n)));
    }

    #[test]
    fn a_deadline_is_overdue_exactly_when_no_day_is_left(
        received in any_day(), offset in 0_u64..60, paused in 0_u16..40,
    ) {
        let today = received + Days::new(offset);
        for row in at_receipt(true, received, &plain()) {
            let row = Deadline { paused_days: paused, ..row };
            let overdue = matches!(row.state(today), DeadlineState::Overdue { days } if days > 0);
            prop_assert_eq!(row.is_overdue(today), overdue);
            prop_assert!(row.shown_due() >= row.due);
            prop_assert!(!row.clone().met(today).is_overdue(NaiveDate::MAX));
        }
    }

    #[test]
    fn reminders_lie_inside_the_term_in_order_and_one_a_day(
        received in any_day(), calendar in any_calendar(),
    ) {
        for row in at_receipt(true, received, &calendar) {
            let list = row.reminders(&calendar);
            prop_assert!(list.windows(2).all(|pair| pair[0].on < pair[1].on));
            prop_assert_eq!(list.last().map(|last| last.on), Some(row.staff_due));
            prop_assert!(list.iter().all(|reminder| reminder.on >= row.starts.min(row.staff_due)));
            prop_assert!(row.escalations(&calendar).is_sorted_by_key(|step| step.on));
        }
    }
}

#[test]
fn what_cant_be_extended_is_told_as_it_formally_is() {
    let mut row = at_receipt(true, day("2026-09-01"), &plain()).remove(2);
    row.extended_to = Some(day("2026-12-01"));
    assert_eq!((row.told_due(), row.shown_due()), (row.due, row.due));
}

#[test]
fn receipt_judgment_and_escalation_are_warned_of_at_once() {
    let at_once = [
        DeadlineKind::Acknowledged,
        DeadlineKind::Judged,
        DeadlineKind::EscalationSeen,
    ];
    for kind in DeadlineKind::ALL {
        assert_eq!(kind.warns_at_once(), at_once.contains(&kind), "{kind:?}");
    }
}
