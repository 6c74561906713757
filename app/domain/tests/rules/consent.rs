//! Who consents to close with a parent who isn't satisfied: the next one up by rank (4.3).

use crate::story::{
    Story, announce, assign, consent, contact, involve, letter, level, scores, take_over,
};
use crate::world::{reaction, today};
use domain::error::Refusal;
use domain::letter::{Channel, LetterKind};
use domain::place::Places;
use domain::severity::Severity;
use domain::{Command, CommandKind, Nature};

/// `who` took it over from a colleague, and the parent isn't satisfied.
fn handled_by(who: &str) -> Story {
    Story::accepted()
        .then("dora", &assign(who))
        .then(who, &announce(Channel::Mail))
        .delivered(3)
        .then(who, &contact(today(), true))
        .then(who, &scores(4, 2))
}

/// Who may consent, of everybody who sees it.
fn consenters(story: &Story) -> Vec<&'static str> {
    let all = crate::world::actors();
    let offered = (CommandKind::ConsentToClose, Ok(()));
    let may = |who: &&str| {
        let accepted = story.tries(who, &consent()).is_ok();
        assert_eq!(accepted, story.offers(who).contains(&offered), "{who}");
        accepted
    };
    all.into_iter().filter(may).collect()
}

#[test]
fn the_next_one_up_by_rank_consents() {
    let above = ["cleo", "dora", "deva"];
    assert_eq!(consenters(&Story::dissatisfied()), above);
    assert_eq!(consenters(&handled_by("lena")), above);
    assert_eq!(consenters(&handled_by("coco")), above);
    assert_eq!(consenters(&handled_by("cleo")), ["dora", "deva"]);
    for director in ["dora", "deva"] {
        assert_eq!(consenters(&handled_by(director)), ["bas"], "{director}");
    }
    let own = handled_by("dora");
    assert_eq!(own.refuses("dora", &consent()), Some(Refusal::NotNextUp));
    assert_eq!(own.refuses("cleo", &consent()), Some(Refusal::NotNextUp));
}

#[test]
fn a_place_without_a_cluster_manager_has_the_director() {
    let nowhere = Command::SetPlaces {
        places: Places::Unknown,
        care: None,
    };
    let story = Story::dissatisfied().then("coco", &nowhere);
    assert_eq!(consenters(&story), ["dora", "deva"]);
    let own = handled_by("dora").then("coco", &nowhere);
    assert_eq!(consenters(&own), ["bas"]);
}

#[test]
fn where_cluster_manager_and_director_are_involved_the_bestuurder_consents() {
    let story = Story::dissatisfied().then("coco", &involve("cleo"));
    assert_eq!(consenters(&story), ["dora", "deva"]);
    assert_eq!(consenters(&story.then("coco", &involve("dora"))), ["bas"]);
    let own = handled_by("cleo").then("coco", &involve("dora"));
    assert_eq!(consenters(&own), ["bas"]);
}

#[test]
fn the_bestuurder_sees_a_directors_handling_only_while_consent_is_asked() {
    let before = Story::accepted()
        .then("dora", &take_over("dora"))
        .then("dora", &announce(Channel::Mail))
        .delivered(3);
    assert!(!before.sees("bas"));
    let asked = before
        .then("dora", &contact(today(), true))
        .then("dora", &scores(1, 1));
    assert!(asked.sees("bas"));
    let given = asked.then("bas", &consent());
    assert!(!given.sees("bas"));
    assert!(given.tries("dora", &letter(LetterKind::Closing)).is_ok());
    assert!(!Story::dissatisfied().sees("bas"));
}

#[test]
fn above_the_bestuurder_is_nobody_so_another_looks_along() {
    let story = Story::of(reaction(Nature::Complaint))
        .then("coco", &involve("deva"))
        .then("coco", &Command::CompleteInvolvementCheck)
        .then("coco", &level(Severity::Severe))
        .then("bas", &assign("bas"))
        .then("bas", &announce(Channel::Mail))
        .delivered(1)
        .then("bas", &crate::story::agreement())
        .then("bas", &crate::story::draft_proposal(today()))
        .then("bas", &letter(LetterKind::Proposal))
        .delivered(2)
        .then("parent", &Command::AcceptProposal)
        .then("bas", &contact(today(), true))
        .then("bas", &scores(1, 1));
    assert_eq!(consenters(&story), ["cleo"]);
}
