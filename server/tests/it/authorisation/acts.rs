//! Every act, by everybody, in every situation: as a call and as a plain form.

use std::collections::{BTreeMap, BTreeSet};

use domain::command::CommandKind;
use domain::decide::{Part, table::TABLE};

use super::expected::{Expected, expected};
use super::matrix::{Matrix, Tally};
use super::situation::Situation;
use crate::world::everybody;

/// Situations that are tried together.
const GROUPS: [&[Situation]; 9] = [
    &[Situation::Own, Situation::Elsewhere],
    &[Situation::Confidential, Situation::Acute],
    &[Situation::Severe, Situation::Closed, Situation::Anonymised],
    &[
        Situation::ManagerInvolved,
        Situation::CoordinatorInvolved,
        Situation::DirectorInvolved,
    ],
    &[
        Situation::Unchecked,
        Situation::Named,
        Situation::Light,
        Situation::SevereWithdrawn,
    ],
    &[
        Situation::AcuteAssigned,
        Situation::WithdrawnBack,
        Situation::AtDepartment,
    ],
    &[Situation::Assigned, Situation::Busy],
    &[Situation::Objected, Situation::Drafted, Situation::Proposed],
    &[
        Situation::Accepted,
        Situation::Dissatisfied,
        Situation::Satisfied,
    ],
];

/// Tries a group; how many cells there were.
async fn tried(group: &[Situation]) -> Tally {
    let mut matrix = Matrix::new().await;
    for situation in group {
        let scene = matrix.cast.set(*situation).await;
        matrix.try_all(&scene).await;
    }
    let tally = matrix.told();
    let refused: BTreeSet<CommandKind> = tally.refused.keys().copied().collect();
    assert_eq!(refused, CommandKind::ALL.iter().copied().collect());
    tally
}

#[tokio::test]
async fn acts_here_and_elsewhere_are_answered_as_the_rules_say() {
    tried(GROUPS[0]).await;
}

#[tokio::test]
async fn acts_on_a_confidential_and_an_acute_case_are_answered_as_the_rules_say() {
    tried(GROUPS[1]).await;
}

#[tokio::test]
async fn acts_on_a_severe_a_closed_and_an_anonymised_case_are_answered_as_the_rules_say() {
    tried(GROUPS[2]).await;
}

#[tokio::test]
async fn acts_on_a_case_in_which_a_colleague_is_involved_are_answered_as_the_rules_say() {
    tried(GROUPS[3]).await;
}

#[tokio::test]
async fn acts_before_somebody_handles_it_are_answered_as_the_rules_say() {
    tried(GROUPS[4]).await;
}

#[tokio::test]
async fn acts_on_an_acute_a_withdrawn_and_a_departments_case_are_answered_as_the_rules_say() {
    tried(GROUPS[5]).await;
}

#[tokio::test]
async fn acts_while_somebody_begins_to_handle_it_are_answered_as_the_rules_say() {
    tried(GROUPS[6]).await;
}

#[tokio::test]
async fn acts_up_to_the_proposal_are_answered_as_the_rules_say() {
    tried(GROUPS[7]).await;
}

#[tokio::test]
async fn acts_after_the_proposal_are_answered_as_the_rules_say() {
    tried(GROUPS[8]).await;
}

#[tokio::test]
async fn every_act_on_a_case_that_is_not_there_finds_nothing() {
    let mut matrix = Matrix::new().await;
    matrix.try_missing().await;
    matrix.told();
}

#[test]
fn every_situation_is_in_one_group() {
    let grouped: Vec<Situation> = GROUPS.concat();
    let once: BTreeSet<Situation> = grouped.iter().copied().collect();
    assert_eq!(grouped.len(), once.len());
    assert_eq!(once, Situation::ALL.iter().copied().collect());
}

/// What is expected to be accepted is tried where it is: each act of the staff is, somewhere, and
/// the parent's and the program's nowhere.
#[tokio::test]
async fn every_act_of_the_staff_and_no_other_is_accepted_from_them_somewhere() {
    let matrix = Matrix::new().await;
    let mut accepted: BTreeMap<CommandKind, BTreeSet<Situation>> = BTreeMap::new();
    for situation in Situation::ALL {
        let scene = matrix.cast.set(*situation).await;
        let case = matrix.cast.case(scene.reference).await;
        for who in everybody() {
            let (me, now) = (matrix.cast.colleague(who), matrix.cast.now());
            let done =
                |kind: &&CommandKind| expected(&case, &me, **kind, &now) == Expected::Accepted;
            for kind in CommandKind::ALL.iter().filter(done) {
                accepted.entry(*kind).or_default().insert(*situation);
            }
        }
    }
    for kind in CommandKind::ALL {
        let somewhere = accepted.contains_key(kind);
        assert_eq!(somewhere, is_staffs(*kind), "{kind:?}");
    }
    let done = accepted.values().flatten().copied();
    let done: BTreeSet<Situation> = done.collect();
    let never: Vec<_> = Situation::ALL
        .iter()
        .filter(|one| !done.contains(one))
        .collect();
    assert_eq!(never, [&Situation::Anonymised], "nothing can be done");
}

/// Whether the table gives the act to any colleague at all.
fn is_staffs(kind: CommandKind) -> bool {
    let row = TABLE.iter().find(|row| row.act == kind).expect("a row");
    let outside = |part: &Part| matches!(part, Part::Parent | Part::System);
    !row.who.iter().all(outside)
}
