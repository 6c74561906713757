//! Words on screen: nothing missing, sentences that end, "u" for parents, dates as promised.

#[path = "text/cases.rs"]
mod cases;
#[path = "text/contents.rs"]
mod contents;
#[path = "text/endings.rs"]
mod endings;
#[path = "text/every.rs"]
mod every;
#[path = "text/letters.rs"]
mod letters;
#[path = "text/mails.rs"]
mod mails;
#[path = "text/parts.rs"]
mod parts;
#[path = "text/proposals.rs"]
mod proposals;

use chrono::{NaiveDate, NaiveDateTime};
use domain::deadline::DeadlineKind;
use domain::error::{Field, FieldError, Problem};
use domain::reaction::Language;
use domain::text::{dates, deadline, errors, status};
use every::{Said, every};

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn at(date: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    date.and_hms_opt(hour, minute, 0).expect("a time")
}

#[test]
fn every_sentence_ends_and_no_name_does() {
    for language in [Language::Nl, Language::En] {
        for (place, said) in every(language) {
            let (text, sentence) = match &said {
                Said::Phrase(text) => (text, false),
                Said::ForParent(text) | Said::ForStaff(text) => (text, true),
            };
            assert!(!text.trim().is_empty(), "{place} is empty in {language:?}");
            assert_eq!(text.trim(), text, "{place}: {text:?}");
            assert!(!text.contains("  "), "{place}: {text:?}");
            let ends = text.ends_with(['.', '?', ':', ',']);
            assert!(!sentence || ends, "{place} does not end: {text:?}");
            assert!(
                sentence || !text.ends_with(['.', ',']),
                "{place} ends: {text:?}"
            );
        }
    }
}

#[test]
fn parents_read_u_and_no_joke_or_blame() {
    for (place, said) in every(Language::Nl) {
        let Said::ForParent(text) = said else {
            continue;
        };
        for word in text.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            assert!(
                ![
                    "je", "jij", "jou", "jouw", "jullie", "oeps", "helaas", "sorry", "ongeldig",
                    "fout"
                ]
                .contains(&word),
                "{place}: {text:?}"
            );
        }
    }
}

#[test]
fn dutch_and_english_differ_wherever_they_are_sentences() {
    for ((place, dutch), (_, english)) in every(Language::Nl).into_iter().zip(every(Language::En)) {
        match (dutch, english) {
            (Said::ForParent(nl), Said::ForParent(en))
            | (Said::ForStaff(nl), Said::ForStaff(en)) => {
                assert_ne!(nl, en, "{place} is not translated");
            }
            (Said::Phrase(_), Said::Phrase(_)) => {}
            (nl, en) => panic!("{place}: {nl:?} and {en:?} are not alike"),
        }
    }
}

#[test]
fn dates_are_said_as_people_say_them() {
    let today = date(2026, 11, 22);
    let said = |day, language| dates::date_long(day, today, language);
    insta::assert_snapshot!(said(date(2026, 11, 30), Language::Nl), @"maandag 30 november");
    insta::assert_snapshot!(said(date(2026, 11, 30), Language::En), @"Monday 30 November");
    insta::assert_snapshot!(said(date(2027, 1, 1), Language::Nl), @"vrijdag 1 januari 2027");
    insta::assert_snapshot!(said(date(2024, 2, 29), Language::En), @"Thursday 29 February 2024");
    let moment = |hour, minute, language| dates::moment(at(today, hour, minute), today, language);
    insta::assert_snapshot!(moment(14, 30, Language::Nl), @"zondag 22 november om 14.30 uur");
    insta::assert_snapshot!(moment(0, 0, Language::Nl), @"zondag 22 november om 0.00 uur");
    insta::assert_snapshot!(moment(9, 5, Language::En), @"Sunday 22 November at 9:05");
}

#[test]
fn every_month_and_weekday_has_its_name() {
    let year: Vec<NaiveDate> = date(2027, 1, 1).iter_days().take(365).collect();
    for language in [Language::Nl, Language::En] {
        let mut words = std::collections::BTreeSet::new();
        for day in &year {
            let text = dates::date_full(*day, language);
            let parts: Vec<String> = text.split(' ').map(str::to_owned).collect();
            assert_eq!(parts.len(), 4, "{text}");
            words.extend([parts[0].clone(), parts[2].clone()]);
        }
        assert_eq!(words.len(), 7 + 12);
    }
}

#[test]
fn days_are_counted_in_words() {
    let nl = Language::Nl;
    let said = [
        dates::age(0, nl),
        dates::age(1, nl),
        dates::age(6, nl),
        deadline::remaining(0, nl),
        deadline::remaining(1, nl),
        deadline::remaining(2, Language::En),
        deadline::overdue(1, nl),
        deadline::overdue(3, Language::En),
    ];
    insta::assert_snapshot!(
        said.join(" · "),
        @"vandaag · 1 dag · 6 dagen · vandaag · nog 1 dag · 2 days left · 1 dag te laat · 3 days late"
    );
}

#[test]
fn an_error_says_what_to_do() {
    let said = |field, problem| errors::field_error(FieldError { field, problem }, Language::Nl);
    insta::assert_snapshot!(said(Field::Email, Problem::Malformed), @"Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.");
    insta::assert_snapshot!(said(Field::Body, Problem::TooLong(5000)), @"Maak uw reactie korter: ten hoogste 5.000 tekens.");
    insta::assert_snapshot!(said(Field::Body, Problem::TooShort(10)), @"Schrijf iets meer: uw reactie heeft ten minste 10 tekens nodig.");
    insta::assert_snapshot!(said(Field::Street, Problem::NeededForContact), @"Vul uw straat en huisnummer in, of kies een andere manier van contact.");
    insta::assert_snapshot!(said(Field::Name, Problem::TooLong(120)), @"Maak uw naam korter: ten hoogste 120 tekens.");
    let english = FieldError {
        field: Field::Body,
        problem: Problem::TooLong(5000),
    };
    insta::assert_snapshot!(errors::field_error(english, Language::En), @"Make your reaction shorter: at most 5,000 characters.");
}

#[test]
fn the_aim_is_never_worded_as_a_promise() {
    let aim = status::by_date(
        DeadlineKind::SolutionProposed,
        "vrijdag 11 december",
        false,
        Language::Nl,
    );
    insta::assert_snapshot!(
        aim.expect("a sentence"),
        @"Wij streven ernaar u uiterlijk vrijdag 11 december een oplossing voor te stellen."
    );
}

#[test]
fn nobody_is_promised_a_solution_for_a_compliment() {
    let (kind, day) = (DeadlineKind::SolutionProposed, "vrijdag 11 december");
    for (language, solution) in [(Language::Nl, "oplossing"), (Language::En, "solution")] {
        let said = [
            Some(deadline::title(kind, true, language).to_owned()),
            status::by_date(kind, day, true, language),
            status::too_late(kind, day, true, language),
        ];
        for text in said {
            let text = text.expect("words");
            assert!(!text.contains(solution), "{text}");
        }
    }
    let aim = status::by_date(kind, day, true, Language::Nl);
    insta::assert_snapshot!(
        aim.expect("a sentence"),
        @"Wij streven ernaar u uiterlijk vrijdag 11 december te laten weten wat wij met uw reactie doen."
    );
}
