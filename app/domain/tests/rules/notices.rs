//! Who is told (4.7): a row an event, and whoever is involved never.

use crate::story::{Story, announce, assign, involve, level, nature, thanks};
use crate::world::{DEPARTMENTS, STAFF, colleague, elsewhere, id, message, reaction, today};
use domain::letter::Channel;
use domain::notice::{Notice, Occasion, Recipient, notices, still_due};
use domain::organisation::{Department, Organisation};
use domain::place::DepartmentId;
use domain::severity::{SafetyAnswer, Severity};
use domain::staff::By;
use domain::{Command, Nature};

pub fn organisation() -> Organisation {
    Organisation {
        colleagues: STAFF.iter().map(|(name, _)| colleague(name)).collect(),
        departments: DEPARTMENTS.iter().map(department).collect(),
        ..Organisation::default()
    }
}

fn department((slug, members): &(&str, &[&str])) -> Department {
    Department {
        id: DepartmentId::parse(slug).expect("a slug"),
        name: (*slug).to_owned(),
        members: members.iter().map(|name| id(name)).collect(),
    }
}

/// Who is told when `who` does this: "parent" or names, sorted.
pub fn told(story: &Story, who: &str, command: &Command) -> Vec<String> {
    names(mails(story, who, command))
}

/// The mails that follow when `who` does this.
pub fn mails(story: &Story, who: &str, command: &Command) -> Vec<Notice> {
    let after = story.clone().then(who, command);
    let events = story.tries(who, command).expect("accepted");
    let occasion = Occasion {
        before: Some(&story.case),
        case: &after.case,
        by: &By::from(&crate::world::actor(who)),
        org: &organisation(),
        today: story.now.local,
    };
    let all = events.iter().flat_map(|event| notices(&occasion, event));
    all.collect()
}

/// Who is told of a new case.
fn told_at_receipt(story: &Story) -> Vec<String> {
    let occasion = Occasion {
        before: None,
        case: &story.case,
        by: &By::Parent,
        org: &organisation(),
        today: today(),
    };
    names(notices(&occasion, story.first_event()))
}

fn names(all: impl IntoIterator<Item = Notice>) -> Vec<String> {
    let mut names: Vec<String> = all
        .into_iter()
        .map(|notice| match notice.to {
            Recipient::Parent => "parent".to_owned(),
            Recipient::Staff(id) => id.to_string(),
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_receipt_tells_the_parent_and_what_may_be_severe_tells_those_in_charge_at_once() {
    assert_eq!(told_at_receipt(&Story::complaint()), ["parent"]);
    let all = ["cleo", "coco", "cora", "deva", "dora", "parent"];
    assert_eq!(told_at_receipt(&Story::possibly_severe()), all);
    assert_eq!(told_at_receipt(&Story::possibly_acute()), all);
}

#[test]
fn a_confirmed_severe_case_tells_all_in_charge_but_whoever_confirmed_it() {
    let severe = level(Severity::Severe);
    let all = ["cleo", "cora", "deva", "dora"];
    assert_eq!(told(&Story::checked(), "coco", &severe), all);
    let acute = level(Severity::Acute);
    let circle = ["cleo", "deva", "dora"];
    assert_eq!(
        told(&Story::checked(), "coco", &acute),
        circle,
        "cora sees it no more"
    );
}

#[test]
fn another_place_tells_its_manager_of_what_is_or_may_be_severe() {
    let moved = Command::SetPlaces {
        places: elsewhere(),
        care: None,
    };
    assert_eq!(told(&Story::possibly_severe(), "coco", &moved), ["carl"]);
    assert_eq!(told(&Story::severe(), "coco", &moved), ["carl"]);
    assert!(told(&Story::complaint(), "coco", &moved).is_empty());
}

#[test]
fn an_involved_director_brings_the_bestuurder() {
    let involved = involve("dora");
    assert_eq!(told(&Story::severe(), "coco", &involved), ["bas"]);
    assert!(told(&Story::complaint(), "coco", &involved).is_empty());
}

#[test]
fn the_handler_is_told_unless_they_decided_it_themselves() {
    assert_eq!(told(&Story::checked(), "coco", &assign("suus")), ["suus"]);
    assert!(told(&Story::checked(), "coco", &assign("coco")).is_empty());
}

#[test]
fn a_changed_nature_a_message_and_a_letter_tell_the_parent() {
    let tip = nature(Nature::Tip, None);
    assert_eq!(told(&Story::complaint(), "coco", &tip), ["parent"]);
    let announced = announce(Channel::Mail);
    assert_eq!(told(&Story::assigned(), "suus", &announced), ["parent"]);
    let text = message();
    let written = Command::WriteToParent { text };
    assert_eq!(told(&Story::in_progress(), "suus", &written), ["parent"]);
}

#[test]
fn what_the_parent_writes_reaches_somebody() {
    let text = message();
    let wrote = Command::WriteToOrganisation { text };
    assert_eq!(told(&Story::in_progress(), "parent", &wrote), ["suus"]);
    assert_eq!(
        told(&Story::complaint(), "parent", &wrote),
        ["coco", "cora"]
    );
    let thanked = Story::tip().then("lena", &thanks(Channel::Mail));
    let thanked = thanked.delivered(1);
    assert_eq!(told(&thanked, "parent", &wrote), ["lena"]);
}

#[test]
fn nothing_automatic_goes_to_the_parent_at_level_4() {
    let acute = Story::checked().then("coco", &level(Severity::Acute));
    let text = message();
    assert!(told(&acute, "coco", &Command::WriteToParent { text }).is_empty());
}

#[test]
fn nobody_involved_is_told_now_or_later() {
    let mut sent = reaction(Nature::Complaint);
    sent.safety = Some(SafetyAnswer::Yes);
    let story = Story::of(sent).then("coco", &involve("cleo"));
    let severe = level(Severity::Severe);
    assert!(!told(&story, "coco", &severe).contains(&"cleo".to_owned()));
    let wrote = Command::WriteToOrganisation { text: message() };
    let handled = Story::in_progress();
    let occasion = Occasion {
        before: None,
        case: &handled.case,
        by: &By::Parent,
        org: &organisation(),
        today: today(),
    };
    let events = handled.tries("parent", &wrote).expect("accepted");
    let queued = notices(&occasion, &events[0]);
    let org = organisation();
    assert!(still_due(&queued[0], &handled.case, &org, today()));
    let later = handled.then("coco", &involve("suus"));
    assert!(!still_due(&queued[0], &later.case, &org, today()));
}
