//! What is read before an act is done, what takes it back, and which records are the reader's own.

use super::journey::{Journey, date, message, remark};
use domain::command::{Command, CommandKind, Manner};
use domain::error::{Problem, Refusal};
use domain::involvement::InvolvedColleague;
use domain::letter::{Channel, LetterKind};
use domain::place::LocationId;
use domain::reaction::Language;
use domain::severity::Severity;
use domain::text::input::wrong;
use domain::view::inputs::{InputError, Name, inputs, missing};
use domain::view::{AskView, ask, case_view, undo};

fn asked(journey: &Journey, who: &str, command: &Command) -> Result<Option<AskView>, Refusal> {
    let lens = journey.lens(Language::Nl);
    ask(&journey.case, command, journey.who(who), &lens)
}

fn level(level: Severity) -> Command {
    Command::SetSeverity {
        level,
        reason: Some(remark("Beoordeeld")),
    }
}

#[test]
fn exactly_the_acts_that_approve_a_letter_are_previewed() {
    for kind in CommandKind::ALL {
        let letter = kind.letter().is_some() || *kind == CommandKind::Withdraw;
        assert_eq!(kind.manner() == Manner::Letter, letter, "{kind:?}");
    }
}

#[test]
fn level_four_a_lower_level_and_a_lifted_hold_are_confirmed() {
    let journey = Journey::of(&[]).then("inge", &level(Severity::Medium));
    let manner = |command: &Command| command.manner(&journey.case);
    assert_eq!(manner(&level(Severity::Severe)), Manner::AtOnce);
    assert_eq!(manner(&level(Severity::Acute)), Manner::Confirmed);
    assert_eq!(manner(&level(Severity::Light)), Manner::Confirmed);
    let hold = |on| Command::SetHold {
        on,
        reason: remark("Er loopt een zaak."),
    };
    assert_eq!(manner(&hold(true)), Manner::AtOnce);
    assert_eq!(manner(&hold(false)), Manner::Confirmed);
}

#[test]
fn a_preview_is_the_letter_with_its_way_and_the_term_it_meets() {
    let journey = Journey::of(&[]).assigned();
    let words = message("Ik bel u morgen.");
    let letter = journey.letter("sanne", (LetterKind::HandlerKnown, words, Channel::Mail));
    let Command::ApproveLetter { printed, .. } = &letter else {
        panic!("a letter");
    };
    let view = asked(&journey, "sanne", &letter);
    let view = view.expect("accepted").expect("something to read");
    let sheet = view.letter.expect("a letter");
    assert_eq!(sheet.paragraphs, printed.paragraphs(true));
    assert_eq!(view.go, "Goedkeuren en versturen");
    insta::assert_snapshot!(view.effects.join("\n"));
    let late = Journey::of(&[]).assigned().days_later(10);
    let words = message("Ik bel u morgen.");
    let letter = late.letter("sanne", (LetterKind::HandlerKnown, words, Channel::Mail));
    let view = asked(&late, "sanne", &letter)
        .expect("accepted")
        .expect("a preview");
    assert!(
        view.effects
            .iter()
            .any(|line| line.contains("te laat: Behandelaar bekend"))
    );
}

#[test]
fn a_confirmation_says_who_stops_seeing_the_case() {
    let journey = Journey::of(&[]);
    let involve = |who: &str| Command::Involve {
        colleague: InvolvedColleague::of(journey.who(who), journey.now.local),
    };
    let said = |who: &str| {
        let view = asked(&journey, "inge", &involve(who));
        view.expect("accepted").expect("a question").effects
    };
    assert_eq!(
        said("sanne"),
        [
            "Sanne de Wit ziet deze reactie meteen niet meer.",
            "Dit kan niet ongedaan gemaakt worden."
        ]
    );
    assert!(said("inge")[0].starts_with("U voegt uzelf toe"));
    let view = asked(&journey, "inge", &involve("sanne"));
    let view = view.expect("accepted").expect("a question");
    assert_eq!(view.go, "Ja, betrokken collega toevoegen");
}

#[test]
fn what_is_done_at_once_asks_nothing_and_what_is_refused_is_refused_before() {
    let journey = Journey::of(&[]);
    let category = Command::SetCategory {
        category: domain::case::Category::Invoices,
        cause: None,
    };
    assert_eq!(asked(&journey, "inge", &category), Ok(None));
    let reopen = Command::Reopen {
        reason: remark("Toch niet klaar."),
    };
    assert_eq!(
        asked(&journey, "inge", &reopen),
        Err(Refusal::NotInThisState)
    );
}

#[test]
fn a_category_and_a_place_can_be_put_back_and_nothing_else() {
    let journey = Journey::of(&[]).then(
        "inge",
        &Command::SetCategory {
            category: domain::case::Category::Invoices,
            cause: None,
        },
    );
    let lens = journey.lens(Language::Nl);
    let view = case_view(
        &journey.case,
        &journey.history,
        journey.who("inge"),
        1,
        &lens,
    );
    let mut undone = Vec::new();
    for kind in CommandKind::ALL {
        if let Some(values) = undo(*kind, &view.current) {
            assert_eq!(kind.manner(), Manner::AtOnce, "{kind:?}");
            undone.push((kind.slug(), values));
        }
    }
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let places = vec![pair("places", "vlierhof"), pair("care", "")];
    let category = vec![pair("category", "invoices"), pair("cause", "")];
    assert_eq!(undone, [("set_category", category), ("set_places", places)]);
    let first = Journey::of(&[]);
    let lens = first.lens(Language::Nl);
    let view = case_view(&first.case, &first.history, first.who("inge"), 1, &lens);
    assert_eq!(
        undo(CommandKind::SetCategory, &view.current),
        None,
        "there was none before"
    );
}

#[test]
fn a_contribution_and_a_sub_action_are_offered_to_whose_turn_it_is() {
    let journey = Journey::of(&[]).announced();
    let of = |slug: &str| Box::new(journey.who(slug).clone());
    let (ravi, karin) = (of("ravi"), of("karin"));
    let journey = journey
        .then(
            "sanne",
            &Command::AskContribution {
                of: ravi,
                part: message("De facturen kloppen niet."),
                question: remark("Klopt dat?"),
            },
        )
        .then(
            "sanne",
            &Command::AddSubAction {
                location: LocationId::parse("vlierhof").expect("a slug"),
                text: remark("Facturen nalopen"),
                owner: karin,
                due: date(2026, 12, 4),
            },
        );
    let offered = |who: &str| {
        let lens = journey.lens(Language::Nl);
        let view = case_view(&journey.case, &journey.history, journey.who(who), 1, &lens);
        let acts = view.records.iter().filter_map(|record| record.act);
        acts.collect::<Vec<_>>()
    };
    assert_eq!(
        offered("sanne"),
        [CommandKind::CompleteSubAction],
        "the handler's right"
    );
    assert_eq!(
        offered("karin"),
        [CommandKind::CompleteSubAction],
        "her own"
    );
    assert_eq!(offered("inge"), []);
    assert_eq!(offered("ravi"), [CommandKind::Contribute]);
}

#[test]
fn records_are_told_apart_by_kind_and_number() {
    let scores = |journey: Journey| {
        let agree = |text: &str| Command::RecordAgreement {
            text: remark(text),
            owner: domain::dossier::Owner::Parent,
            due: None,
        };
        let ask = Command::AskParent {
            text: message("Welke maand?"),
        };
        journey
            .then("sanne", &agree("Wij bellen vrijdag."))
            .then("sanne", &ask)
            .then("sanne", &agree("U stuurt de factuur."))
    };
    let journey = scores(Journey::of(&[]).announced());
    let lens = journey.lens(Language::Nl);
    let view = case_view(
        &journey.case,
        &journey.history,
        journey.who("sanne"),
        1,
        &lens,
    );
    let places: Vec<_> = view
        .records
        .iter()
        .map(|one| (one.kind, one.number))
        .collect();
    let mut once = places.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), places.len(), "{places:?}");
    assert_eq!(places.len(), 3);
}

#[test]
fn a_draft_of_the_judgment_is_gone_on_with_row_by_row() {
    use domain::dossier::{Judgment, Measure, PartJudgment, Verdict};
    let part = |name: &str, verdict| PartJudgment {
        part: super::journey::line(name),
        verdict,
        reasons: message("Daarom."),
    };
    let judgment = Judgment {
        first: part("De factuur", Verdict::Founded),
        further: vec![part("Het bellen", Verdict::Unfounded)],
        measures: vec![Measure {
            number: 0,
            text: remark("Facturen nalopen"),
            due: date(2026, 12, 4),
            done_on: None,
        }],
    };
    let judgment = Box::new(judgment);
    let journey = Journey::of(&[]).announced();
    let journey = journey.then("sanne", &Command::DraftJudgment { judgment });
    let lens = journey.lens(Language::Nl);
    let view = case_view(
        &journey.case,
        &journey.history,
        journey.who("sanne"),
        1,
        &lens,
    );
    let of = |name: &str| {
        let pairs = view.drafted.iter().filter(|(known, _)| known == name);
        pairs.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of("part"), ["De factuur", "Het bellen"]);
    assert_eq!(of("verdict"), ["founded", "unfounded"]);
    assert_eq!(of("due"), ["2026-12-04"]);
}

#[test]
fn every_input_is_named_and_has_a_sentence_for_every_problem() {
    let problems = [
        Problem::Missing,
        Problem::TooShort(2),
        Problem::TooLong(5000),
        Problem::Unreadable,
        Problem::Malformed,
        Problem::UnknownChoice,
        Problem::NoWayToAnswer,
        Problem::NeededForContact,
    ];
    for kind in CommandKind::ALL {
        for input in inputs(*kind) {
            assert!(
                Name::parse(input.name).is_some(),
                "{kind:?}: {}",
                input.name
            );
        }
        let lacking = missing(*kind, |_| false);
        assert!(lacking.iter().all(|one| one.problem == Problem::Missing));
        assert!(missing(*kind, |_| true).is_empty(), "{kind:?}");
    }
    for language in [Language::Nl, Language::En] {
        for input in Name::ALL {
            for problem in problems {
                let error = InputError {
                    input: *input,
                    row: 0,
                    problem,
                };
                assert!(wrong(error, language).ends_with('.'), "{error:?}");
            }
        }
    }
}
