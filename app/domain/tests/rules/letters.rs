//! Letters and what they do: announcing, thanking, bouncing (4.8).

use crate::story::{Story, announce, assign, involve, level, nature, take_back, thanks};
use crate::world::{address, id, reaction, today};
use chrono::{Days, NaiveDate};
use domain::deadline::DeadlineKind;
use domain::error::Refusal;
use domain::event::Event;
use domain::letter::{Channel, LetterState};
use domain::reaction::{NewReaction, Phone};
use domain::severity::Severity;
use domain::status::{Closure, Handling, Status};
use domain::{Command, Nature};

const D1: DeadlineKind = DeadlineKind::HandlerKnown;
const D2: DeadlineKind = DeadlineKind::SolutionProposed;

fn deliver(number: u32, on: NaiveDate) -> Command {
    Command::DeliverLetter { number, on }
}

fn by_post(nature: Nature) -> NewReaction {
    let mut reaction = reaction(nature);
    reaction.reporter.address = Some(address());
    reaction
}

fn assigned(reaction: NewReaction) -> Story {
    let story = Story::of(reaction).then("coco", &Command::CompleteInvolvementCheck);
    story.then("coco", &assign("suus"))
}

#[test]
fn handler_or_coordinator_announce_and_delivery_meets_d1() {
    let story = Story::assigned();
    for who in ["dora", "cleo", "lena"] {
        let refused = story.refuses(who, &announce(Channel::Mail));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
    assert!(story.tries("coco", &announce(Channel::Mail)).is_ok());
    let approved = story.then("suus", &announce(Channel::Mail));
    assert_eq!(
        approved.case.status,
        Status::Assigned(None),
        "frozen isn't delivered"
    );
    assert_eq!(approved.met(D1), None);
    assert_eq!(approved.case.letters[0].about, Some(id("suus")));
    let delivered = approved.days_later(1).delivered(1);
    assert_eq!(delivered.case.status, Status::InProgress);
    assert_eq!(delivered.met(D1), Some(today() + Days::new(1)));
    assert_eq!(delivered.met(D2), None);
}

#[test]
fn nothing_is_announced_outside_assigned() {
    for story in [
        Story::checked(),
        Story::in_progress(),
        Story::severe(),
        Story::tip(),
    ] {
        let refused = story.refuses("coco", &announce(Channel::Mail));
        assert_eq!(
            refused,
            Some(Refusal::NotInThisState),
            "{:?}",
            story.case.status
        );
    }
}

#[test]
fn one_letter_of_a_kind_is_on_its_way() {
    let story = Story::assigned().then("suus", &announce(Channel::Mail));
    assert_eq!(
        story.refuses("coco", &announce(Channel::Mail)),
        Some(Refusal::LetterPending)
    );
    let tip = Story::tip().then("coco", &thanks(Channel::Mail));
    assert_eq!(
        tip.refuses("lena", &thanks(Channel::Mail)),
        Some(Refusal::LetterPending)
    );
}

#[test]
fn a_channel_needs_its_address() {
    let story = Story::assigned();
    assert_eq!(
        story.refuses("suus", &announce(Channel::Post)),
        Some(Refusal::ChannelUnavailable)
    );
    assert_eq!(
        story.refuses("suus", &announce(Channel::Page)),
        Some(Refusal::ChannelUnavailable)
    );
    let both = assigned(by_post(Nature::Complaint));
    assert!(both.tries("suus", &announce(Channel::Post)).is_ok());
    assert_eq!(
        both.refuses("suus", &announce(Channel::Page)),
        Some(Refusal::ChannelUnavailable)
    );
}

#[test]
fn without_an_address_the_tracking_page_is_the_letter() {
    let mut anonymous = reaction(Nature::Complaint);
    anonymous.reporter.email = None;
    let mut phone_only = anonymous.clone();
    phone_only.reporter.phone = Phone::parse("0612345678").ok();
    for reaction in [anonymous, phone_only] {
        let mut story = assigned(reaction);
        assert_eq!(
            story.refuses("suus", &announce(Channel::Mail)),
            Some(Refusal::ChannelUnavailable)
        );
        let events = story
            .does("suus", &announce(Channel::Page))
            .expect("nobody can be written");
        let names: Vec<_> = events.iter().map(Event::name).collect();
        assert_eq!(names, ["letter_approved", "letter_delivered"]);
        assert_eq!(story.case.status, Status::InProgress);
        assert_eq!(story.met(D1), Some(today()));
        assert_eq!(
            story.refuses("coco", &take_back(1)),
            Some(Refusal::NoSuchLetter)
        );
    }
}

#[test]
fn the_program_delivers_mail_and_staff_hand_over_post() {
    let mail = Story::assigned().then("suus", &announce(Channel::Mail));
    for who in ["suus", "coco"] {
        assert_eq!(
            mail.refuses(who, &deliver(1, today())),
            Some(Refusal::NoSuchLetter),
            "{who}"
        );
    }
    let post = assigned(by_post(Nature::Complaint)).then("suus", &announce(Channel::Post));
    assert_eq!(
        post.refuses("system", &deliver(1, today())),
        Some(Refusal::NoSuchLetter)
    );
    assert_eq!(
        post.refuses("lena", &deliver(1, today())),
        Some(Refusal::NoSuchLetter)
    );
    assert_eq!(
        post.refuses("dora", &deliver(1, today())),
        Some(Refusal::NotYourRole)
    );
    for who in ["suus", "coco"] {
        let done = post.clone().then(who, &deliver(1, today()));
        assert_eq!(done.case.status, Status::InProgress, "{who}");
        assert_eq!(
            done.refuses(who, &deliver(1, today())),
            Some(Refusal::NoSuchLetter)
        );
    }
    assert_eq!(
        post.refuses("coco", &deliver(2, today())),
        Some(Refusal::NoSuchLetter)
    );
    let tip = Story::of(by_post(Nature::Tip)).then("lena", &thanks(Channel::Post));
    assert!(
        tip.tries("lena", &deliver(1, today())).is_ok(),
        "of the light track"
    );
}

#[test]
fn a_delivery_lies_between_approval_and_today() {
    let story = assigned(by_post(Nature::Complaint)).days_later(2);
    let story = story.then("suus", &announce(Channel::Post)).days_later(2);
    for days in [1, 5] {
        let command = deliver(1, today() + Days::new(days));
        assert_eq!(
            story.refuses("suus", &command),
            Some(Refusal::DateImpossible),
            "{days}"
        );
    }
    let handed_over = story.then("suus", &deliver(1, today() + Days::new(3)));
    assert_eq!(handed_over.met(D1), Some(today() + Days::new(3)));
}

#[test]
fn a_bounce_undoes_the_announcement() {
    let story = Story::in_progress();
    assert_eq!(
        story.refuses("lena", &take_back(1)),
        Some(Refusal::NoSuchLetter),
        "only those she sends"
    );
    for who in ["dora", "cleo", "parent"] {
        assert_eq!(
            story.refuses(who, &take_back(1)),
            Some(Refusal::NotYourRole),
            "{who}"
        );
    }
    for who in ["system", "coco", "suus"] {
        let bounced = story.clone().then(who, &take_back(1));
        assert_eq!(bounced.case.status, Status::Assigned(None));
        assert_eq!(bounced.met(D1), None);
        assert_eq!(
            bounced.case.letters[0].state,
            LetterState::TakenBack(today())
        );
        assert_eq!(
            bounced.refuses("coco", &take_back(1)),
            Some(Refusal::NoSuchLetter)
        );
        let again = bounced.days_later(4).then("coco", &announce(Channel::Page));
        assert_eq!(
            again.case.status,
            Status::InProgress,
            "the page, as the mail came back"
        );
        assert_eq!(again.met(D1), Some(today() + Days::new(4)));
    }
}

#[test]
fn a_mail_that_never_leaves_can_be_taken_back_too() {
    let story = Story::assigned().then("suus", &announce(Channel::Mail));
    let story = story.then("system", &take_back(1));
    assert_eq!(story.case.status, Status::Assigned(None));
    assert!(story.tries("suus", &announce(Channel::Mail)).is_ok());
    assert_eq!(
        story.refuses("system", &deliver(1, today())),
        Some(Refusal::NoSuchLetter)
    );
}

#[test]
fn a_bounce_of_the_second_announcement_leaves_d1_met_by_the_first() {
    let story = Story::in_progress()
        .days_later(2)
        .then("coco", &assign("siem"));
    let story = story.then("siem", &announce(Channel::Mail)).delivered(2);
    assert_eq!(story.case.status, Status::InProgress);
    let bounced = story.clone().then("system", &take_back(2));
    assert_eq!(
        bounced.case.status,
        Status::Assigned(Some(Handling::InProgress))
    );
    assert_eq!(bounced.met(D1), Some(today()));
    let first = story.then("system", &take_back(1));
    assert_eq!(first.case.status, Status::InProgress, "siem is announced");
    assert_eq!(first.met(D1), Some(today() + Days::new(2)));
}

#[test]
fn a_letter_that_names_a_former_handler_changes_nothing() {
    let story = Story::assigned().then("suus", &announce(Channel::Mail));
    let story = story.then("coco", &assign("siem"));
    assert!(
        story.tries("siem", &announce(Channel::Mail)).is_ok(),
        "it blocks nobody"
    );
    let late = story.delivered(1);
    assert_eq!(late.case.status, Status::Assigned(None));
    assert_eq!(late.met(D1), None);
    assert_eq!(late.case.letters[0].state, LetterState::Delivered(today()));
    let gone = late.then("system", &take_back(1));
    assert_eq!(gone.case.status, Status::Assigned(None));
}

#[test]
fn a_letter_that_arrives_while_the_director_decides_counts() {
    let story = Story::assigned().then("suus", &announce(Channel::Mail));
    let story = story.then("coco", &level(Severity::Severe)).delivered(1);
    assert_eq!(story.case.status, Status::AwaitingDirector(None));
    assert_eq!(story.met(D1), Some(today()));
    let confirmed = story.then("dora", &assign("suus"));
    assert_eq!(confirmed.case.status, Status::InProgress);
}

#[test]
fn the_light_track_is_thanked_for_and_closed() {
    for nature in [Nature::Compliment, Nature::Suggestion, Nature::Tip] {
        for who in ["coco", "lena"] {
            let story = Story::of(reaction(nature)).then(who, &thanks(Channel::Mail));
            assert_eq!(
                story.case.status,
                Status::Triage,
                "approved isn't delivered"
            );
            assert_eq!(story.case.letters[0].about, Some(id(who)));
            let closed = story.delivered(1);
            assert_eq!(closed.case.status, Status::Closed(Closure::Thanked));
            assert_eq!(closed.met(D1), Some(today()));
            assert_eq!(closed.met(D2), Some(today()));
            assert_eq!(closed.case.closed_on(), Some(today()));
        }
    }
    for who in ["cleo", "dora"] {
        let refused = Story::tip().refuses(who, &thanks(Channel::Mail));
        assert_eq!(refused, Some(Refusal::NotYourRole), "{who}");
    }
}

#[test]
fn only_the_light_track_at_level_0_is_thanked_for() {
    let complaint = Story::checked();
    let disguised = complaint.clone().then("coco", &nature(Nature::Tip, None));
    let raised = Story::tip().then("coco", &level(Severity::Light));
    for story in [Story::complaint(), complaint, disguised.clone(), raised] {
        let refused = story.refuses("coco", &thanks(Channel::Mail));
        assert_eq!(
            refused,
            Some(Refusal::FullTrackOnly),
            "{:?}",
            story.case.nature
        );
    }
    let agreed = disguised
        .then("coco", &nature(Nature::Tip, Some(today())))
        .then("coco", &level(Severity::Idea));
    assert!(agreed.tries("coco", &thanks(Channel::Mail)).is_ok());
    let severe = Story::tip().then("coco", &level(Severity::Severe));
    assert_eq!(
        severe.refuses("coco", &thanks(Channel::Mail)),
        Some(Refusal::NotInThisState)
    );
}

#[test]
fn the_location_manager_takes_back_the_thanks_they_sent() {
    let tip = Story::of(by_post(Nature::Tip)).then("lena", &thanks(Channel::Post));
    let sent = tip.then("lena", &deliver(1, today()));
    assert_eq!(sent.case.status.kind(), domain::status::StatusKind::Closed);
    let back = sent.then("lena", &take_back(1));
    assert_eq!(back.case.status, Status::Triage);
}

#[test]
fn a_case_that_became_a_klacht_isnt_closed_by_its_thanks() {
    let story = Story::tip().then("coco", &thanks(Channel::Mail));
    let klacht = story
        .clone()
        .then("coco", &nature(Nature::Complaint, None))
        .delivered(1);
    assert_eq!(klacht.case.status, Status::Triage);
    assert_eq!((klacht.met(D1), klacht.met(D2)), (None, None));
    let severe = story.then("lena", &level(Severity::Severe)).delivered(1);
    assert_eq!(severe.case.status, Status::AwaitingDirector(None));
}

#[test]
fn a_bounced_thank_you_reopens() {
    let story = Story::closed().days_later(1);
    let bounced = story.then("system", &take_back(1));
    assert_eq!(bounced.case.status, Status::Triage);
    assert_eq!((bounced.met(D1), bounced.met(D2)), (None, None));
    assert_eq!(bounced.case.closed_on(), None);
    let again = bounced.then("lena", &thanks(Channel::Page));
    assert_eq!(again.case.status, Status::Closed(Closure::Thanked));
    assert_eq!(again.met(D1), Some(today() + Days::new(1)));
}

#[test]
fn an_announcement_that_bounces_after_its_handler_left_changes_no_state() {
    let story = Story::in_progress().then("coco", &involve("suus"));
    let bounced = story.then("system", &take_back(1));
    assert_eq!(bounced.case.status, Status::Triage);
    assert_eq!(bounced.met(D1), None);
}
