//! The dates and promises that letters print, as they are when a letter is approved.

use crate::notices::organisation;
use crate::story::{
    Story, agreement, answer, ask, assign, contact, draft_judgment, draft_proposal, letter, scores,
};
use crate::world::{message, today};
use chrono::{Days, NaiveDate};
use domain::command::Needs;
use domain::error::Refusal;
use domain::letter::{Channel, LetterKind};
use domain::reaction::Language;
use domain::text::dates::date_full;
use domain::text::letter::printed;
use domain::{Command, CommandKind};

fn text(story: &Story, kind: LetterKind, needs: Needs) -> String {
    let letter = printed(
        &story.case,
        (kind, needs, &message(), Channel::Mail),
        None,
        &organisation(),
        story.now.local,
    );
    letter.expect("a letter").paragraphs(true).join("\n\n")
}

fn in_words(date: NaiveDate) -> String {
    date_full(date, Language::Nl)
}

#[test]
fn document_3a_names_the_aim_as_it_was_moved_by_questions() {
    let until = today() + Days::new(40);
    let open = Story::in_progress().then("suus", &ask()).days_later(5);
    let answered = open.clone().then("parent", &answer());
    for story in [open, answered] {
        let letter = text(&story, LetterKind::Interim, Needs::Until(until));
        assert!(
            letter.contains(&in_words(today() + Days::new(26))),
            "{letter}"
        );
        assert!(letter.contains(&in_words(until)), "{letter}");
        assert!(
            !letter.contains(&in_words(today() + Days::new(21))),
            "{letter}"
        );
    }
}

#[test]
fn document_2_of_another_handler_prints_no_term_that_is_met_or_over() {
    let aim = today() + Days::new(21);
    let judged_by = in_words(today() + Days::new(42));
    let announced = |story: Story| {
        let story = story.then("coco", &assign("siem"));
        text(&story, LetterKind::HandlerKnown, Needs::Nothing)
    };
    let soon = announced(Story::in_progress());
    assert!(soon.contains(&in_words(aim)) && soon.contains(&judged_by));
    let late = announced(Story::in_progress().days_later(22));
    assert!(!late.contains(&in_words(aim)) && late.contains("zo snel mogelijk"));
    let moved = aim + Days::new(10);
    let told = Story::in_progress().then("suus", &crate::story::interim(moved));
    let told = announced(told.delivered(2).days_later(22));
    assert!(told.contains(&in_words(moved)), "{told}");
    let proposed = announced(Story::proposed());
    assert!(!proposed.contains("streven"), "{proposed}");
    assert!(!proposed.contains(&judged_by), "judged with the proposal");
}

#[test]
fn document_2_isnt_printed_while_the_list_lacks_whom_it_names() {
    let story = Story::checked().then("coco", &assign("siem"));
    let asked = |gone: &str| {
        let mut org = organisation();
        org.colleagues.retain(|one| one.id.as_str() != gone);
        let words = (
            LetterKind::HandlerKnown,
            Needs::Nothing,
            &message(),
            Channel::Mail,
        );
        printed(&story.case, words, None, &org, story.now.local)
    };
    assert!(asked("nobody").is_some());
    assert_eq!(asked("siem"), None, "who handles it");
    assert_eq!(asked("coco"), None, "who decided");
}

#[test]
fn no_letter_promises_a_measure_of_which_the_date_is_over() {
    let over = Refusal::MeasureOverdue;
    let propose = letter(LetterKind::Proposal);
    let drafted = Story::in_progress()
        .then("suus", &agreement())
        .then("suus", &draft_judgment(today()))
        .days_later(31);
    let drafted = drafted.then("suus", &draft_proposal(today() + Days::new(31)));
    assert_eq!(drafted.refuses("suus", &propose), Some(over));
    let offered = (CommandKind::Propose, Err(over));
    assert!(drafted.offers("suus").contains(&offered));
    let on = drafted.now.local;
    let anew = drafted.then("suus", &draft_judgment(on));
    assert!(anew.tries("suus", &propose).is_ok());
    let close = letter(LetterKind::Closing);
    let verified = Story::accepted()
        .then("suus", &contact(today(), true))
        .then("suus", &scores(4, 5));
    let last = verified.days_later(30);
    assert!(last.tries("suus", &close).is_ok(), "on the day itself");
    let late = last.days_later(1);
    assert_eq!(late.refuses("suus", &close), Some(over));
    let on = late.now.local;
    let done = Command::CompleteMeasure { number: 1, on };
    assert!(
        late.clone()
            .then("suus", &done)
            .tries("suus", &close)
            .is_ok()
    );
    let anew = late.then("suus", &draft_judgment(on));
    assert!(anew.tries("suus", &close).is_ok());
}
