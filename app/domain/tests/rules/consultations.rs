//! The consultation of level 4 is about one suspicion: another one, or a reopened case, asks for
//! another (4.6 c).

use crate::acts::{self, consult, letter, level, reopen};
use crate::story::Story;
use crate::world::today;
use domain::error::Refusal;
use domain::letter::LetterKind;
use domain::severity::Severity;
use domain::staff::StaffId;

const MISSING: Option<Refusal> = Some(Refusal::ConsultationMissing);

fn consulted() -> Story {
    Story::acute().then("dora", &consult(today()))
}

#[test]
fn a_second_one_leaves_the_first_in_the_record() {
    let twice = consulted().days_later(1);
    let day = twice.now.local;
    let twice = twice.then("anne", &consult(day));
    let all = twice.case.dossier.consultations.iter();
    let days: Vec<_> = all.map(|one| (one.round, one.consultation.on)).collect();
    assert_eq!(days, [(1, today()), (1, day)]);
}

#[test]
fn what_was_lowered_and_raised_again_is_consulted_again() {
    let again = consulted()
        .then("dora", &level(Severity::Severe))
        .then("coco", &level(Severity::Acute));
    assert!(!again.case.is_consulted());
    let lowering = level(Severity::Medium);
    assert_eq!(again.refuses("dora", &lowering), MISSING);
    let anew = again.then("anne", &consult(today()));
    assert!(anew.tries("dora", &lowering).is_ok());
    let suggested = Story::possibly_acute()
        .then("dora", &consult(today()))
        .then("coco", &level(Severity::Medium))
        .then("coco", &level(Severity::Acute));
    assert_eq!(suggested.refuses("dora", &lowering), MISSING);
}

#[test]
fn a_reopened_case_is_consulted_again_and_a_refused_proposal_changes_nothing() {
    let close = letter(LetterKind::Closing);
    let verified = Story::accepted()
        .then("suus", &acts::contact(today(), true))
        .then("suus", &acts::scores(4, 5))
        .then("coco", &level(Severity::Acute))
        .then("dora", &consult(today()))
        .then("dora", &acts::assign("suus"));
    let closed = verified.then("dora", &close).delivered(3);
    assert!(closed.case.is_consulted());
    let reopened = closed.then("parent", &reopen());
    assert!(!reopened.case.is_consulted());
    let refused = Story::proposed()
        .then("coco", &level(Severity::Acute))
        .then("dora", &consult(today()))
        .then("dora", &acts::assign("suus"))
        .then("parent", &acts::refuse());
    assert_eq!(refused.case.round, 2);
    assert!(refused.case.is_consulted());
}

#[test]
fn whoever_raises_to_level_4_it_stays_confidential_when_it_is_lowered() {
    for who in ["coco", "cleo", "dora", "lena"] {
        let raised = Story::checked().then(who, &level(Severity::Acute));
        assert!(raised.case.confidential, "{who}");
        let circle: Vec<_> = raised.case.circle.iter().map(StaffId::as_str).collect();
        let expected: &[&str] = if who == "coco" { &["coco"] } else { &[] };
        assert_eq!(circle, expected, "{who}");
        let lowered = raised
            .then("dora", &consult(today()))
            .then("dora", &level(Severity::Medium));
        assert!(lowered.case.confidential);
        assert!(!lowered.sees("lena"), "{who}");
    }
    let hidden = Story::checked().then("dora", &acts::confidential(&["suus"]));
    let before = hidden.case.circle.clone();
    let raised = hidden.then("dora", &level(Severity::Acute));
    assert_eq!(raised.case.circle, before);
}
