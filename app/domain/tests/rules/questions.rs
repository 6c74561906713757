//! Questions to the parent, and the pause of D2's aim (4.3, 4.5.5).

use crate::notices::told;
use crate::story::{Story, answer, ask, letter, refuse, reopen, take_back, thanks};
use crate::world::{day, message, reaction, today};
use chrono::Days;
use domain::deadline::{Calendar, DeadlineKind};
use domain::error::Refusal;
use domain::event::Visibility;
use domain::letter::{Channel, LetterKind};
use domain::status::Status;
use domain::{Command, Nature};

const D2: DeadlineKind = DeadlineKind::SolutionProposed;

/// Days D2's aim moved.
fn paused(story: &Story) -> u16 {
    story.deadline(D2).expect("D2").paused_days
}

/// Asked today, answered so many days later.
fn asked_for(story: Story, days: u64) -> Story {
    story
        .then("coco", &ask())
        .days_later(days)
        .then("parent", &answer())
}

#[test]
fn handler_and_coordinator_ask_one_thing_at_a_time() {
    let story = Story::assigned();
    for who in ["lena", "cleo", "dora", "parent", "system"] {
        assert_eq!(
            story.refuses(who, &ask()),
            Some(Refusal::NotYourRole),
            "{who}"
        );
    }
    for who in ["suus", "coco"] {
        assert_eq!(
            story.leaves(who, &ask()),
            [("question_asked", Visibility::Parent)]
        );
        let asked = story.clone().then(who, &ask());
        let question = asked.case.question.as_ref().expect("open");
        assert_eq!((&question.text, question.asked_on), (&message(), today()));
        assert_eq!(asked.refuses("coco", &ask()), Some(Refusal::QuestionOpen));
    }
    assert_eq!(told(&story, "suus", &ask()), ["parent"]);
    assert_eq!(
        Story::closed().refuses("coco", &ask()),
        Some(Refusal::NotInThisState)
    );
}

#[test]
fn asking_isnt_triage() {
    let story = Story::tip().then("coco", &ask());
    assert_eq!(story.case.status, Status::Received);
}

#[test]
fn the_parents_answer_is_a_message_and_a_colleague_records_what_was_said() {
    let story = Story::assigned().then("suus", &ask());
    let written = ("parent_wrote", Visibility::Parent);
    let answered = ("question_answered", Visibility::Parent);
    assert_eq!(story.leaves("parent", &answer()), [written, answered]);
    for who in ["suus", "coco"] {
        assert_eq!(story.leaves(who, &answer()), [answered], "{who}");
        assert!(told(&story, who, &answer()).is_empty(), "{who}");
    }
    assert_eq!(told(&story, "parent", &answer()), ["suus"]);
    for who in ["lena", "cleo", "dora", "system"] {
        let refused = story.refuses(who, &answer());
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
}

#[test]
fn an_answer_closes_the_question_and_another_can_be_asked() {
    assert_eq!(
        Story::assigned().refuses("parent", &answer()),
        Some(Refusal::NoQuestion)
    );
    let story = asked_for(Story::assigned(), 2);
    assert_eq!(story.case.question, None);
    let [asked] = story.case.dossier.pauses.as_slice() else {
        panic!("one question is over");
    };
    assert_eq!((asked.round, asked.lapsed), (1, false));
    assert_eq!(
        (asked.question.asked_on, asked.until),
        (today(), today() + Days::new(2))
    );
    assert_eq!(
        story.refuses("parent", &answer()),
        Some(Refusal::NoQuestion)
    );
    assert!(story.tries("suus", &ask()).is_ok());
}

#[test]
fn a_question_lapses_on_its_seventh_day_by_the_program_alone() {
    let lapse = Command::LapseQuestion;
    let story = Story::assigned().then("suus", &ask()).days_later(6);
    assert_eq!(story.refuses("system", &lapse), Some(Refusal::TooEarly));
    let story = story.days_later(1);
    for who in ["suus", "coco", "parent"] {
        assert_eq!(
            story.refuses(who, &lapse),
            Some(Refusal::NotYourRole),
            "{who}"
        );
    }
    assert_eq!(
        story.leaves("system", &lapse),
        [("question_lapsed", Visibility::Parent)]
    );
    assert!(told(&story, "system", &lapse).is_empty());
    let lapsed = story.then("system", &lapse);
    assert_eq!(lapsed.case.question, None);
    assert!(lapsed.case.dossier.pauses[0].lapsed);
    assert_eq!(paused(&lapsed), 7);
    assert_eq!(lapsed.refuses("system", &lapse), Some(Refusal::NoQuestion));
}

/// The vector of 4.5.5.
#[test]
fn a_question_moves_the_aim_by_the_days_it_stood_open_and_nothing_else() {
    let story = Story::received_on(day(2026, 4, 20), reaction(Nature::Complaint)).days_later(9);
    let open = story.clone().then("coco", &ask());
    assert_eq!(open.now.local, day(2026, 4, 29));
    assert_eq!(open.case.deadlines, story.case.deadlines);
    let answered = open.days_later(5).then("parent", &answer());
    assert_eq!(answered.now.local, day(2026, 5, 4));
    let aim = answered.deadline(D2).expect("D2");
    assert_eq!(aim.due, day(2026, 5, 11), "the original stays");
    assert_eq!(aim.shown_due(), day(2026, 5, 16));
    assert_eq!(aim.shown_staff_due(&Calendar::default()), day(2026, 5, 15));
    for kind in [DeadlineKind::HandlerKnown, DeadlineKind::Judged] {
        assert_eq!(answered.deadline(kind), story.deadline(kind), "{kind:?}");
    }
}

#[test]
fn while_a_question_is_open_today_counts_for_the_aim_that_is_shown() {
    let open = Story::received_on(day(2026, 4, 20), reaction(Nature::Complaint))
        .days_later(9)
        .then("coco", &ask());
    let shown = |story: &Story| {
        let row = story.deadline(D2).expect("D2");
        let row = story.case.as_of(row, story.now.local);
        assert_eq!(row.due, day(2026, 5, 11), "the original stays");
        row.shown_due()
    };
    assert_eq!(shown(&open), day(2026, 5, 11));
    let later = open.days_later(5);
    assert_eq!(shown(&later), day(2026, 5, 16));
    let next = later.case.deadlines_on(later.now.local);
    let aims: Vec<_> = next.filter(|row| row.kind == D2).collect();
    assert_eq!(aims[0].paused_days, 5);
    assert_eq!(
        shown(&later.clone().then("parent", &answer())),
        day(2026, 5, 16)
    );
    let long = later.days_later(20);
    assert_eq!(shown(&long), day(2026, 5, 25), "14 days at most");
    let again = asked_for(Story::assigned(), 6).then("suus", &ask());
    let row = again.deadline(D2).expect("D2").clone();
    let paused = again.case.as_of(&row, again.now.local + Days::new(3));
    assert_eq!(paused.paused_days, 9, "with the one before");
    let kept = again.rows(DeadlineKind::HandlerKnown)[0].clone();
    assert_eq!(again.case.as_of(&kept, today() + Days::new(30)), kept);
    let met = Story::proposed().then("suus", &ask());
    let row = met.deadline(D2).expect("D2").clone();
    assert_eq!(met.case.as_of(&row, today() + Days::new(5)), row);
}

#[test]
fn document_3a_goes_beyond_the_aim_that_is_shown_while_a_question_is_open() {
    let story = Story::in_progress().then("suus", &ask()).days_later(5);
    let shown = today() + Days::new(26);
    let refused = story.refuses("suus", &crate::story::interim(shown));
    assert_eq!(refused, Some(Refusal::NotLater));
    let later = crate::story::interim(shown + Days::new(1));
    assert!(story.tries("suus", &later).is_ok());
}

#[test]
fn all_questions_together_move_the_aim_by_14_days_at_most() {
    let story = asked_for(asked_for(Story::assigned(), 6), 7);
    assert_eq!(paused(&story), 13);
    let fourteen = asked_for(story.clone(), 1);
    assert_eq!(paused(&fourteen), 14);
    assert_eq!(paused(&asked_for(story, 2)), 14);
    assert_eq!(paused(&asked_for(fourteen, 1)), 14);
}

#[test]
fn an_answer_on_the_same_day_moves_nothing() {
    assert_eq!(paused(&asked_for(Story::assigned(), 0)), 0);
}

#[test]
fn an_aim_that_is_met_is_paused_no_more() {
    let story = Story::proposed();
    let asked = asked_for(story.clone(), 3);
    assert_eq!(asked.deadline(D2), story.deadline(D2));
}

#[test]
fn questions_of_a_refused_round_belong_to_the_same_terms() {
    let story = Story::proposed().then("parent", &refuse());
    let bounced = story.then("system", &take_back(2));
    assert_eq!((bounced.case.round, bounced.met(D2)), (2, None));
    assert_eq!(paused(&asked_for(bounced, 3)), 3);
}

#[test]
fn questions_before_a_reopening_move_no_new_aim() {
    let story = asked_for(Story::tip(), 2)
        .then("coco", &thanks(Channel::Mail))
        .delivered(1)
        .then("parent", &reopen());
    let rows = |story: &Story| {
        let rows = story.rows(D2);
        rows.iter().map(|row| row.paused_days).collect::<Vec<_>>()
    };
    assert_eq!(rows(&story), [2, 0]);
    assert_eq!(rows(&asked_for(story, 3)), [2, 3]);
}

#[test]
fn a_closing_ends_the_open_question() {
    let story = Story::tip()
        .then("coco", &ask())
        .then("coco", &thanks(Channel::Mail))
        .days_later(2)
        .delivered(1);
    assert_eq!(story.case.question, None);
    let asked = &story.case.dossier.pauses[0];
    assert!(asked.lapsed && asked.until == story.now.local);
    let handled = Story::dissatisfied().then("suus", &ask());
    let closed = handled
        .then("cleo", &crate::story::consent())
        .then("suus", &letter(LetterKind::Closing))
        .delivered(3);
    assert_eq!(closed.case.question, None);
}
