//! The public form: what is asked, what is accepted, and that nothing typed can break it.

#[path = "draft/people.rs"]
mod people;
#[path = "draft/steps.rs"]
mod steps;
#[path = "draft/typed.rs"]
mod typed;

use domain::draft::{Draft, PlaceChoices, Step, asked, places, slug_of};
use domain::error::{Field, FieldError, Problem};
use domain::organisation::{Location, Organisation};
use domain::place::{Care, ClusterId, LocationId, Places, Site};
use domain::reaction::{ContactPreference, Language, Nature, NewReaction, Relation};
use domain::severity::SafetyAnswer;
use proptest::prelude::*;

const KEY: &str = "abcdefghijklmnopqrstuvwxyz";

fn site(location: &str) -> Site {
    Site {
        location: LocationId::parse(location).expect("a slug"),
        cluster: ClusterId::parse("noord").expect("a slug"),
    }
}

fn offered() -> Vec<Site> {
    vec![site("vlierhof"), site("tolbrug")]
}

fn draft(pairs: &[(&str, &str)]) -> Draft {
    let complaint = [
        ("nature", "complaint"),
        ("place", "vlierhof"),
        ("body", "Mijn zoon stond om vijf uur alleen buiten."),
        ("name", "Fatma Yıldız"),
        ("email", "fatma@voorbeeld.nl"),
        ("key", KEY),
    ];
    Draft::from_pairs(complaint.into_iter().chain(pairs.iter().copied()))
}

fn parsed(pairs: &[(&str, &str)]) -> NewReaction {
    draft(pairs).parse(&offered()).expect("a sound draft").1
}

fn problems(pairs: &[(&str, &str)]) -> Vec<(Field, Problem)> {
    let errors = draft(pairs)
        .parse(&offered())
        .expect_err("a draft with problems");
    errors
        .into_iter()
        .map(|FieldError { field, problem }| (field, problem))
        .collect()
}

#[test]
fn a_complaint_with_a_name_and_an_address_is_accepted() {
    let (key, reaction) = draft(&[]).parse(&offered()).expect("a sound draft");
    assert_eq!(key.as_str(), KEY);
    assert_eq!(reaction.nature, Nature::Complaint);
    assert_eq!(reaction.places, Places::Sites(vec![site("vlierhof")]));
    assert_eq!(reaction.reporter.relation, Relation::Parent);
    assert_eq!(reaction.language, Language::Nl);
    assert!(!reaction.share_with_committee);
}

#[test]
fn every_field_arrives_where_it_belongs() {
    let reaction = parsed(&[
        ("care", "bso"),
        ("group", "De Uilen"),
        ("happened", "vorige week dinsdag"),
        ("discussed", "yes"),
        ("discussed_with", "Noor"),
        ("discussed_outcome", "Niets\nafgesproken"),
        ("not_for", "de leidinggevende"),
        ("wish", "Een vast gezicht"),
        ("safety", "unknown"),
        ("phone", "+31 6 12345678"),
        ("contact", "letter"),
        ("reachable", "na zes uur"),
        ("street", "Dorpsstraat 1"),
        ("postcode", " 1234ab "),
        ("town", "Lindendaal"),
        ("child", "Emir"),
        ("relation", "carer"),
        ("share", "on"),
        ("language", "en"),
    ]);
    assert_eq!(reaction.care, Some(Care::Bso));
    assert_eq!(reaction.safety, Some(SafetyAnswer::Unknown));
    assert_eq!(reaction.language, Language::En);
    assert_eq!(reaction.reporter.contact, Some(ContactPreference::Letter));
    assert_eq!(reaction.reporter.relation, Relation::Carer);
    assert!(reaction.share_with_committee);
    let address = reaction.reporter.address.expect("an address");
    assert_eq!(address.postcode.as_str(), "1234 AB");
    let talk = reaction.discussed.expect("a talk");
    assert!(talk.discussed);
    assert_eq!(
        talk.outcome.expect("an outcome").as_str(),
        "Niets\nafgesproken"
    );
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_form() {
    let errors = Draft::from_pairs([("nature", "complaint"), ("contact", "phone"), ("care", "x")])
        .parse(&offered())
        .expect_err("an empty draft");
    let fields: Vec<Field> = errors.iter().map(|error| error.field).collect();
    assert_eq!(
        fields,
        [
            Field::Place,
            Field::Care,
            Field::Body,
            Field::Name,
            Field::Email,
            Field::Phone,
            Field::Key
        ]
    );
    assert!(errors.is_sorted_by_key(|error| error.field));
}

#[test]
fn a_compliment_needs_neither_name_nor_address() {
    let reaction = parsed(&[("nature", "compliment"), ("name", ""), ("email", " ")]);
    assert_eq!(reaction.reporter.name, None);
    assert_eq!(reaction.reporter.email, None);
}

#[test]
fn a_complaint_needs_a_name_and_a_way_to_answer() {
    assert_eq!(
        problems(&[("name", ""), ("email", "")]),
        [
            (Field::Name, Problem::Missing),
            (Field::Email, Problem::NoWayToAnswer)
        ]
    );
    assert!(
        parsed(&[("email", ""), ("phone", "040 555 01 00")])
            .reporter
            .phone
            .is_some()
    );
}

#[test]
fn a_mistyped_address_is_one_problem_not_two() {
    assert_eq!(
        problems(&[("email", "fatma@voorbeeld"), ("contact", "email")]),
        [(Field::Email, Problem::Malformed)]
    );
}

#[test]
fn an_anonymous_complaint_keeps_no_contact_data_whatever_was_typed() {
    let reaction = parsed(&[
        ("anonymous", "on"),
        ("email", "not an address"),
        ("phone", "x"),
        ("contact", "letter"),
        ("reachable", "altijd"),
    ]);
    let reporter = reaction.reporter;
    assert!(reporter.name.is_none() && reporter.email.is_none() && reporter.phone.is_none());
    assert!(reporter.address.is_none() && reporter.contact.is_none());
    assert!(reporter.reachable.is_none());
}

#[test]
fn each_way_of_contact_asks_for_what_it_needs() {
    let needed = Problem::NeededForContact;
    assert_eq!(
        problems(&[("contact", "letter")]),
        [
            (Field::Street, needed),
            (Field::Postcode, needed),
            (Field::Town, needed)
        ]
    );
    assert_eq!(problems(&[("contact", "phone")]), [(Field::Phone, needed)]);
    assert_eq!(
        problems(&[
            ("contact", "email"),
            ("email", ""),
            ("phone", "040 555 01 00")
        ]),
        [(Field::Email, needed)]
    );
    assert_eq!(
        problems(&[("nature", "tip"), ("contact", "talk"), ("email", "")]),
        [(Field::Email, Problem::NoWayToAnswer)]
    );
}

#[test]
fn an_address_is_kept_only_when_a_letter_is_wanted() {
    let reaction = parsed(&[
        ("street", "Dorpsstraat 1"),
        ("postcode", "?"),
        ("town", "X"),
    ]);
    assert_eq!(reaction.reporter.address, None);
}

#[test]
fn postcodes_are_dutch_and_written_one_way() {
    let letter = |postcode| {
        let pairs = [
            ("contact", "letter"),
            ("street", "A 1"),
            ("town", "B"),
            ("postcode", postcode),
        ];
        draft(&pairs).parse(&offered())
    };
    for (typed, kept) in [
        ("1234AB", "1234 AB"),
        ("1234 ab", "1234 AB"),
        ("9 9 9 9 z z", "9999 ZZ"),
    ] {
        let (_, reaction) = letter(typed).expect(typed);
        assert_eq!(
            reaction.reporter.address.expect(typed).postcode.as_str(),
            kept
        );
    }
    for wrong in [
        "0123 AB",
        "1234",
        "12345 AB",
        "AB 1234",
        "1234 A1",
        "1234 ÄB",
        "１２３４ AB",
    ] {
        let errors = letter(wrong).expect_err(wrong);
        assert_eq!(
            errors,
            [FieldError {
                field: Field::Postcode,
                problem: Problem::Malformed
            }]
        );
    }
}

#[test]
fn what_the_nature_does_not_ask_is_not_read() {
    let hidden = [
        ("safety", "yes"),
        ("discussed", "tampered"),
        ("wish", "\0"),
        ("discussed_with", "Noor"),
    ];
    let compliment: Vec<_> = hidden
        .into_iter()
        .chain([("nature", "compliment")])
        .collect();
    let reaction = parsed(&compliment);
    assert_eq!(
        (reaction.safety, reaction.discussed, reaction.wish),
        (None, None, None)
    );
    assert!(asked(Field::Wish, Some(Nature::Suggestion)));
    assert!(!asked(Field::Wish, Some(Nature::Tip)));
    assert!(!asked(Field::Safety, None));
}

#[test]
fn a_talk_that_was_described_counts_as_held() {
    assert!(
        parsed(&[("discussed_with", "Noor")])
            .discussed
            .expect("a talk")
            .discussed
    );
    let not_held = parsed(&[("discussed", "no"), ("discussed_outcome", "Ik durfde niet")]);
    let not_held = not_held.discussed.expect("an answer");
    assert!(!not_held.discussed && not_held.outcome.is_some());
    assert_eq!(parsed(&[]).discussed, None);
}

#[test]
fn tampered_choices_are_named_each() {
    for (name, field) in [
        ("nature", Field::Nature),
        ("place", Field::Place),
        ("care", Field::Care),
        ("discussed", Field::Discussed),
        ("safety", Field::Safety),
        ("contact", Field::Contact),
        ("relation", Field::Relation),
        ("share", Field::Share),
        ("anonymous", Field::Anonymous),
        ("language", Field::Language),
    ] {
        assert_eq!(
            problems(&[(name, "1 OR 1=1")]),
            [(field, Problem::UnknownChoice)],
            "{name}"
        );
    }
    assert_eq!(
        problems(&[("key", "short")]),
        [(Field::Key, Problem::Malformed)]
    );
    assert_eq!(problems(&[("key", "")]), [(Field::Key, Problem::Missing)]);
}

#[test]
fn a_place_may_be_the_whole_organisation_or_unknown() {
    assert_eq!(
        parsed(&[("place", "organisatie")]).places,
        Places::Organisation
    );
    assert_eq!(parsed(&[("place", "onbekend")]).places, Places::Unknown);
    assert_eq!(
        problems(&[("place", "")]),
        [(Field::Place, Problem::Missing)]
    );
}

#[test]
fn several_places_are_kept_once_each_and_never_mixed_with_the_other_two() {
    let both = places(["tolbrug", "vlierhof", "tolbrug", ""], &offered());
    assert_eq!(
        both,
        Ok(Places::Sites(vec![site("tolbrug"), site("vlierhof")]))
    );
    let mixed = places(["tolbrug", "onbekend"], &offered());
    assert_eq!(mixed, Err(Problem::UnknownChoice));
}

#[test]
fn a_closed_location_is_not_offered_any_more() {
    let location = |id: &str, open| Location {
        id: LocationId::parse(id).expect("a slug"),
        name: id.to_owned(),
        town: String::new(),
        cluster: ClusterId::parse("noord").expect("a slug"),
        care: vec![],
        children: 1,
        open,
    };
    let org = Organisation {
        locations: vec![location("vlierhof", true), location("tolbrug", false)],
        ..Organisation::default()
    };
    assert_eq!(PlaceChoices::site(&org, "vlierhof"), Some(site("vlierhof")));
    assert_eq!(PlaceChoices::site(&org, "tolbrug"), None);
    assert_eq!(PlaceChoices::site(&org, "../etc"), None);
}

#[test]
fn hostile_text_is_refused_cleaned_or_counted_by_characters() {
    let body = |text: &str| {
        draft(&[("body", text)])
            .parse(&offered())
            .map(|(_, r)| r.body)
    };
    let emoji = "👩‍👧".repeat(1000);
    let cases: &[(&str, Result<&str, Problem>)] = &[
        ("tien tekens\0", Err(Problem::Unreadable)),
        ("\u{1b}[31mrood en nog meer", Err(Problem::Unreadable)),
        ("\u{202E}omgekeerde tekst", Ok("omgekeerde tekst")),
        ("\u{200B}\u{200B}onzichtbaar begin", Ok("onzichtbaar begin")),
        ("\u{200B}\u{2060}\u{FEFF}", Err(Problem::Missing)),
        ("regel een\r\nregel twee", Ok("regel een\nregel twee")),
        ("te kort", Err(Problem::TooShort(10))),
        ("🎈🎈🎈🎈🎈🎈🎈🎈🎈", Err(Problem::TooShort(10))),
        ("🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈", Ok("🎈🎈🎈🎈🎈🎈🎈🎈🎈🎈")),
        (&emoji, Ok(&emoji)),
    ];
    for (typed, wanted) in cases {
        match (body(typed), wanted) {
            (Ok(kept), Ok(wanted)) => assert_eq!(kept.as_str(), *wanted),
            (Err(errors), Err(problem)) => {
                assert_eq!(
                    errors,
                    [FieldError {
                        field: Field::Body,
                        problem: *problem
                    }],
                    "{typed:?}"
                );
            }
            (got, _) => panic!("{typed:?}: {got:?}"),
        }
    }
    let full = "é".repeat(5000);
    assert!(body(&full).is_ok());
    let huge = "x".repeat(100_000);
    let errors = body(&huge).expect_err("too long");
    assert_eq!(
        errors,
        [FieldError {
            field: Field::Body,
            problem: Problem::TooLong(5000)
        }]
    );
}

#[test]
fn every_typed_field_has_its_limit() {
    let letter = [
        ("contact", "letter"),
        ("street", "A 1"),
        ("postcode", "1234 AB"),
        ("town", "B"),
    ];
    for (name, limit) in [
        ("group", 200),
        ("body", 5000),
        ("happened", 200),
        ("discussed_with", 200),
        ("discussed_outcome", 1000),
        ("not_for", 200),
        ("wish", 1000),
        ("name", 120),
        ("email", 254),
        ("phone", 30),
        ("reachable", 200),
        ("street", 200),
        ("postcode", 200),
        ("town", 200),
        ("child", 200),
    ] {
        let long = "a".repeat(usize::from(limit) + 1);
        let pairs: Vec<_> = letter.into_iter().chain([(name, long.as_str())]).collect();
        let found = problems(&pairs);
        assert_eq!(found.len(), 1, "{name}");
        assert_eq!(
            (found[0].0.name(), found[0].1),
            (name, Problem::TooLong(limit))
        );
    }
}

#[test]
fn the_last_of_a_name_wins_and_unknown_names_are_ignored() {
    let draft = Draft::from_pairs([("body", "een"), ("csrf", "x"), ("body", "twee")]);
    assert_eq!(draft.body, "twee");
    assert_eq!(
        draft.pairs().filter(|(_, value)| !value.is_empty()).count(),
        1
    );
}

#[test]
fn a_draft_keeps_its_content_out_of_logs() {
    assert_eq!(format!("{:?}", draft(&[])), "Draft(…)");
}

#[test]
fn names_of_fields_are_the_names_of_the_form() {
    let names: Vec<&str> = Draft::default().pairs().map(|(name, _)| name).collect();
    let fields: Vec<&str> = Draft::FIELDS.iter().map(|field| field.name()).collect();
    assert_eq!(names, fields);
    for field in Draft::FIELDS {
        let json = serde_json::to_string(field).expect("a name");
        assert_eq!(json, format!("\"{}\"", field.name()));
    }
    assert_eq!(
        (Field::Code.name(), Field::Message.name()),
        ("code", "message")
    );
    assert_eq!(Draft::default().value(Field::Code), "");
}

/// Something near a real value, or anything at all.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "(complaint|compliment|tip|suggestion|vlierhof|organisatie|onbekend|on|yes|no|letter|talk)",
        "[a-z]{1,9}@[a-z]{1,9}\\.nl",
        "[1-9][0-9]{3} ?[a-zA-Z]{2}",
        "[A-Za-z0-9_-]{20,66}",
        ".{0,40}",
        proptest::collection::vec(any::<char>(), 0..300)
            .prop_map(|chars| chars.into_iter().collect()),
    ]
}

proptest! {
    #[test]
    fn no_text_whatsoever_makes_the_parser_panic(values in proptest::collection::vec(typed(), 26)) {
        let names: Vec<&str> = Draft::default().pairs().map(|(name, _)| name).collect();
        let draft = Draft::from_pairs(names.into_iter().zip(values));
        match draft.parse(&offered()) {
            Ok((_, reaction)) => prop_assert!(reaction.body.as_str().chars().count() >= 10),
            Err(errors) => {
                prop_assert!(!errors.is_empty());
                prop_assert!(errors.is_sorted_by_key(|error| error.field));
            }
        }
    }

    #[test]
    fn what_parses_comes_back_the_same_from_storage(
        body in "\\PC{10,200}", wish in ".{0,60}", group in ".{0,60}", name in "\\PC{1,40}"
    ) {
        let draft = draft(&[("body", &body), ("wish", &wish), ("group", &group), ("name", &name)]);
        if let Ok((key, reaction)) = draft.parse(&offered()) {
            let json = serde_json::to_string(&(&key, &reaction)).expect("json");
            let back: (domain::reference::IdempotencyKey, NewReaction) =
                serde_json::from_str(&json).expect("what was stored");
            prop_assert_eq!(back, (key, reaction));
        }
    }

    #[test]
    fn a_draft_survives_its_pairs_and_its_storage(values in proptest::collection::vec(".{0,20}", 26)) {
        let names: Vec<&str> = Draft::default().pairs().map(|(name, _)| name).collect();
        let draft = Draft::from_pairs(names.into_iter().zip(values));
        let json = serde_json::to_string(&draft).expect("json");
        prop_assert!(serde_json::from_str::<Draft>(&json).expect("a draft") == draft);
        prop_assert!(Draft::from_pairs(draft.pairs()) == draft);
    }
}

#[test]
fn a_step_is_judged_by_its_own_answers() {
    let empty = Draft::default();
    let wrong = |draft: &Draft, step| {
        let errors = draft.wrong_at(step, &offered());
        errors
            .into_iter()
            .map(|error| error.field)
            .collect::<Vec<_>>()
    };
    assert_eq!(wrong(&empty, Step::About), [Field::Nature, Field::Place]);
    assert_eq!(wrong(&empty, Step::Story), [Field::Body]);
    assert_eq!(
        wrong(&empty, Step::You),
        [],
        "nothing is needed before the nature is known"
    );
    let complaint = Draft::from_pairs([("nature", "complaint")]);
    assert_eq!(wrong(&complaint, Step::You), [Field::Name, Field::Email]);
    assert_eq!(wrong(&complaint, Step::Check), [Field::Key]);
}

#[test]
fn from_the_summary_a_change_leads_back_to_it_unless_it_brings_new_questions() {
    let after = |pairs: &[(&str, &str)], step, changing| {
        draft(pairs).step_after(step, changing, &offered())
    };
    let answered = [("safety", "no")];
    assert_eq!(after(&answered, Step::About, true), Step::Check);
    assert_eq!(after(&answered, Step::Story, true), Step::Check);
    assert_eq!(after(&[("nature", "tip")], Step::About, true), Step::Check);
    assert_eq!(after(&answered, Step::About, false), Step::Story);
    let unanswered = "a tip that became a complaint is asked about safety";
    assert_eq!(after(&[], Step::About, true), Step::Story, "{unanswered}");
    assert_eq!(after(&[], Step::Story, true), Step::Check);
    let nameless = [("name", ""), ("safety", "no")];
    assert_eq!(after(&nameless, Step::Story, true), Step::You);
}

#[test]
fn steps_follow_each_other_both_ways_and_every_field_has_one() {
    for step in Step::ALL {
        assert_eq!(Step::parse(step.slug()), Some(step));
        assert!(step.next() >= step && step.back() <= step);
    }
    assert_eq!(Step::parse("5"), None);
    assert_eq!(Step::About.next().next().next().next(), Step::Check);
    assert_eq!(Step::Check.back().back().back().back(), Step::About);
    for step in [Step::About, Step::Story, Step::You] {
        assert!(
            Draft::FIELDS.iter().any(|field| Step::of(*field) == step),
            "{step:?}"
        );
    }
}

#[test]
fn a_draft_is_begun_by_an_answer_and_not_by_what_the_page_chose() {
    assert!(
        !Draft::from_pairs([
            ("key", KEY),
            ("language", "nl"),
            ("nature", "tip"),
            ("relation", "parent")
        ])
        .is_begun()
    );
    assert!(!Draft::from_pairs([("body", "  ")]).is_begun());
    assert!(Draft::from_pairs([("body", "a")]).is_begun());
    assert!(Draft::from_pairs([("place", "vlierhof")]).is_begun());
}

#[test]
fn a_location_can_be_named_instead() {
    for (named, slug) in [
        ("De Vlierhof, Wilgenrode", "de-vlierhof"),
        ("  ’t Zonnetje (Café) ", "t-zonnetje-cafe"),
        ("vlierhof", "vlierhof"),
        ("De 3 Béren!", "de-3-beren"),
        ("***", ""),
    ] {
        assert_eq!(slug_of(named), slug, "{named}");
    }
    assert_eq!(
        Draft::from_pairs([("place", "De Vlierhof")]).place,
        "de-vlierhof"
    );
    assert_eq!(
        Draft::from_pairs([("place", "organisatie")]).place,
        "organisatie"
    );
}

#[test]
fn problems_stand_in_the_order_of_the_form() {
    let mut sorted: Vec<Field> = Draft::FIELDS.to_vec();
    sorted.sort_unstable();
    assert_eq!(sorted, Draft::FIELDS);
}

#[test]
fn a_place_is_a_slug_or_a_name_from_the_list() {
    for (typed, expected) in [
        ("vlierhof", "vlierhof"),
        ("Vlierhof", "vlierhof"),
        ("’t vlierhof", "t-vlierhof"),
        ("’tvlierhof", "tvlierhof"),
        ("de vlierhof", "de-vlierhof"),
        ("vlierhof,lindendaal", "vlierhof"),
        ("niet_bekend", "niet_bekend"),
    ] {
        assert_eq!(draft(&[("place", typed)]).place, expected, "{typed}");
    }
}

#[test]
fn a_way_of_contact_that_was_filled_in_is_accepted() {
    let mail = parsed(&[("contact", "email")]).reporter.contact;
    assert_eq!(mail, Some(ContactPreference::Email));
    let phone = parsed(&[("contact", "phone"), ("phone", "0612345678")]);
    assert_eq!(phone.reporter.contact, Some(ContactPreference::Phone));
}

#[test]
fn any_word_about_a_talk_says_that_there_was_one() {
    for (name, value) in [
        ("discussed_with", "Noor"),
        ("discussed_when", "gisteren"),
        ("discussed_outcome", "Niets"),
    ] {
        let talked = parsed(&[(name, value)]).discussed.expect("a talk");
        assert!(talked.discussed, "{name}");
    }
    assert_eq!(parsed(&[]).discussed, None);
}
