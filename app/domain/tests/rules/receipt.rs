//! Submit, and what the case is at its start.

use crate::story::Story;
use crate::world::{actor, day, line, now_on, reaction, reference, today};
use chrono::{Days, NaiveDate};
use domain::case::Case;
use domain::deadline::DeadlineKind;
use domain::decide::ReceiptFacts;
use domain::error::Refusal;
use domain::involvement::Outcome;
use domain::reaction::Source;
use domain::severity::{SafetyAnswer, Severity};
use domain::status::Status;
use domain::words::Body;
use domain::{Nature, open};

fn received(who: &str, source: Source, arrived_on: NaiveDate) -> Result<Case, Refusal> {
    let facts = ReceiptFacts {
        source,
        arrived_on,
        regulation: line("2026-1"),
    };
    let now = now_on(today());
    open(
        reference(),
        reaction(Nature::Complaint),
        facts,
        &actor(who),
        &now,
    )
    .map(|both| both.1)
}

#[test]
fn a_klacht_is_received_with_d1_d2_and_d3() {
    let story = Story::complaint();
    assert_eq!(story.case.status, Status::Received);
    assert_eq!(story.case.version, 1);
    assert_eq!(story.case.regulation, line("2026-1"));
    let due = |kind| story.deadline(kind).map(|row| row.due);
    assert_eq!(due(DeadlineKind::HandlerKnown), Some(day(2026, 9, 14)));
    assert_eq!(due(DeadlineKind::SolutionProposed), Some(day(2026, 9, 28)));
    assert_eq!(due(DeadlineKind::Judged), Some(day(2026, 10, 19)));
    assert_eq!(story.case.severity, Severity::Light);
    assert!(!story.case.severity_confirmed);
}

#[test]
fn every_other_nature_has_d1_and_d2_only() {
    for nature in [Nature::Compliment, Nature::Suggestion, Nature::Tip] {
        let story = Story::of(reaction(nature));
        assert_eq!(story.case.deadlines.len(), 2, "{nature:?}");
        assert!(story.deadline(DeadlineKind::Judged).is_none());
        assert_eq!(story.case.severity, Severity::Idea);
    }
}

#[test]
fn terms_of_a_letter_run_from_its_arrival() {
    let case = received("coco", Source::Letter, today() - Days::new(3)).expect("a coordinator may");
    assert_eq!(case.arrived_on, today() - Days::new(3));
    assert!(
        case.deadlines
            .iter()
            .all(|row| row.starts == case.arrived_on)
    );
}

#[test]
fn an_arrival_in_the_future_is_refused() {
    let tomorrow = today() + Days::new(1);
    assert_eq!(
        received("coco", Source::Letter, tomorrow),
        Err(Refusal::DateImpossible)
    );
    assert_eq!(
        received("parent", Source::Web, tomorrow),
        Err(Refusal::DateImpossible)
    );
}

#[test]
fn a_form_and_a_talk_count_from_their_entry() {
    let yesterday = today() - Days::new(1);
    for (who, source) in [
        ("parent", Source::Web),
        ("lena", Source::Phone),
        ("suus", Source::InPerson),
    ] {
        assert_eq!(
            received(who, source, yesterday),
            Err(Refusal::DateImpossible),
            "{source:?}"
        );
        assert!(received(who, source, today()).is_ok(), "{source:?}");
    }
    assert!(received("suus", Source::Email, yesterday).is_ok());
}

#[test]
fn on_behalf_is_for_location_managers_supporting_colleagues_and_coordinators() {
    for source in [
        Source::Phone,
        Source::Letter,
        Source::InPerson,
        Source::Email,
    ] {
        for who in ["lena", "suus", "coco", "system"] {
            assert!(received(who, source, today()).is_ok(), "{who} {source:?}");
        }
        for who in [
            "cleo", "dora", "bas", "anne", "puck", "olga", "flip", "bob", "gone", "parent",
        ] {
            assert_eq!(
                received(who, source, today()),
                Err(Refusal::NotYourRole),
                "{who}"
            );
        }
    }
    assert_eq!(
        received("coco", Source::Web, today()),
        Err(Refusal::NotYourRole)
    );
}

#[test]
fn the_committee_submits_as_a_body() {
    assert!(received("olga", Source::Committee, today()).is_ok());
    assert!(received("coco", Source::Committee, today()).is_ok());
    assert_eq!(
        received("lena", Source::Committee, today()),
        Err(Refusal::NotYourRole)
    );
    assert_eq!(
        received("parent", Source::Committee, today()),
        Err(Refusal::NotYourRole)
    );
}

#[test]
fn whom_the_parent_wants_to_keep_out_becomes_an_open_involvement() {
    let mut keeping_out = reaction(Nature::Complaint);
    keeping_out.not_for = Some(line("de leidinggevende"));
    let story = Story::of(keeping_out);
    let first = &story.case.involvements[0];
    assert_eq!((first.number, &first.outcome), (1, &Outcome::Open));
    assert_eq!(first.named, Some(line("de leidinggevende")));
    assert!(story.case.is_possibly_severe(), "a manager is named");
}

#[test]
fn safety_yes_and_signal_words_suggest_a_level_without_setting_it() {
    let mut unsafe_tip = reaction(Nature::Tip);
    unsafe_tip.safety = Some(SafetyAnswer::Yes);
    let story = Story::of(unsafe_tip);
    assert_eq!(story.case.suggestion.level, Severity::Severe);
    assert!(story.case.is_possibly_severe() && !story.case.is_severe());
    let mut hit = reaction(Nature::Complaint);
    hit.body = Body::parse("Mijn kind is geslagen door een medewerker.").expect("a body");
    assert_eq!(Story::of(hit).case.severity, Severity::Acute);
}
