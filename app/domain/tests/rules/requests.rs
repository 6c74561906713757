//! What a colleague is asked about part of the text: they find and see that part, and nothing
//! else; whoever is not asked, or is involved, finds nothing (4.4, contribution link).

use crate::notices::{mails, organisation};
use crate::story::{Story, ask_input, assign, confidential, contribute, involve, level};
use crate::world::{actors, colleague, id, now_on, today};
use chrono::NaiveDateTime;
use domain::error::Refusal;
use domain::notice::Notice;
use domain::reaction::Language;
use domain::severity::Severity;
use domain::status::{Closure, Status};
use domain::view::{ContributionView, Lens, RequestState, RequestView, contribution, requests};
use domain::visibility::{Audience, readers, reads};

fn looks<T>(story: &Story, show: impl FnOnce(&Lens<'_>) -> T) -> T {
    let (org, now) = (organisation(), now_on(story.now.local));
    let local = |at: chrono::DateTime<chrono::Utc>| -> NaiveDateTime { at.naive_utc() };
    show(&Lens {
        org: &org,
        now: &now,
        language: Language::Nl,
        local: &local,
    })
}

fn page(story: &Story, who: &str, number: u32) -> Option<ContributionView> {
    let who = colleague(who);
    looks(story, |lens| contribution(&story.case, number, &who, lens))
}

fn waiting(story: &Story, who: &str) -> Vec<RequestView> {
    let who = colleague(who);
    looks(story, |lens| requests(&story.case, &who, lens))
}

fn asked() -> Story {
    Story::in_progress().then("suus", &ask_input("puck"))
}

/// Whether the lists would find it for this colleague.
fn is_listed(story: &Story, who: &str) -> bool {
    let readers = readers(&story.case);
    let key = Audience::Asked(id(who));
    readers.audiences.contains(&key) && !readers.hidden_from.contains(&id(who))
}

#[test]
fn whoever_was_asked_reads_the_part_the_question_and_who_asks() {
    let view = page(&asked(), "puck", 1).expect("asked");
    assert_eq!(
        view.state,
        RequestState::Open {
            part: "Dank u wel voor uw bericht.".to_owned()
        }
    );
    let line = &view.request;
    assert_eq!(
        (line.by.as_str(), line.question.as_str(), line.number),
        ("suus", "omdat het zo is", 1)
    );
    assert_eq!(waiting(&asked(), "puck"), vec![line.clone()]);
    let told = serde_json::to_string(&view).expect("json");
    let reaction = asked().case.reaction.body;
    for secret in [reaction.as_str(), "boomhut", "noord", "complaint", "klacht"] {
        assert!(!told.contains(secret), "{secret}: {told}");
    }
}

#[test]
fn nobody_else_finds_or_sees_it_and_nobody_reads_the_case_by_it() {
    let story = asked();
    for who in actors()
        .into_iter()
        .filter(|who| !["parent", "system", "puck"].contains(who))
    {
        assert_eq!(page(&story, who, 1), None, "{who}");
        assert_eq!(waiting(&story, who), [], "{who}");
        assert!(!is_listed(&story, who), "{who}");
        let read = reads(&colleague(who), today());
        assert!(!read.iter().any(|one| matches!(one, Audience::Asked(_))));
    }
    assert!(is_listed(&story, "puck") && !story.sees("puck"));
    assert_eq!(page(&story, "puck", 2), None, "what wasn't asked");
}

#[test]
fn what_was_given_stays_to_be_read_without_the_part() {
    let story = asked().then("puck", &contribute(1));
    let view = page(&story, "puck", 1).expect("given");
    let RequestState::Given { text, .. } = &view.state else {
        panic!("{:?}", view.state)
    };
    assert_eq!(text, "Dank u wel voor uw bericht.");
    assert_eq!(waiting(&story, "puck"), []);
    assert!(!is_listed(&story, "puck"));
}

#[test]
fn somebody_who_turns_out_to_be_involved_loses_it_given_or_not() {
    for story in [asked(), asked().then("puck", &contribute(1))] {
        let involved = story.then("coco", &involve("puck"));
        assert_eq!(page(&involved, "puck", 1), None);
        assert_eq!(waiting(&involved, "puck"), []);
        assert!(!is_listed(&involved, "puck"));
    }
}

#[test]
fn a_request_ends_with_the_case_and_with_the_grant() {
    let mut closed = asked();
    closed.case.status = Status::Closed(Closure::Thanked);
    let view = page(&closed, "puck", 1).expect("still there");
    assert_eq!(view.state, RequestState::Over);
    assert_eq!(view.request.question, "", "nothing of it is shown");
    assert_eq!(waiting(&closed, "puck"), []);
    assert!(!is_listed(&closed, "puck"));
    closed.case.status = Status::Anonymised;
    assert_eq!(page(&closed, "puck", 1), None);
    let mut given = asked().then("puck", &contribute(1));
    given.case.status = Status::Anonymised;
    assert_eq!(page(&given, "puck", 1), None);

    let deputy = Story::in_progress().then("suus", &ask_input("deva"));
    assert!(page(&deputy, "deva", 1).is_some());
    assert_eq!(page(&deputy.days_later(11), "deva", 1), None);
}

#[test]
fn a_request_kept_before_it_said_who_asks_names_the_handler() {
    let mut story = asked();
    story.case.dossier.contributions[0].by = None;
    let kept = serde_json::to_value(&story.case.dossier.contributions[0]).expect("json");
    let mut old = kept;
    old.as_object_mut().expect("an object").remove("by");
    story.case.dossier.contributions[0] = serde_json::from_value(old).expect("still read");
    assert_eq!(page(&story, "puck", 1).expect("asked").request.by, "suus");
}

#[test]
fn the_mail_leads_to_the_page_of_the_request() {
    let story = Story::in_progress();
    let asked = mails(&story, "suus", &ask_input("puck"));
    let pages: Vec<String> = asked.iter().map(Notice::page).collect();
    assert_eq!(pages, ["/team/bijdrage/KR-2026-00042/1"]);
    let assigned = mails(&Story::checked(), "coco", &assign("suus"));
    assert_eq!(assigned[0].page(), "/team/reactie/KR-2026-00042");
}

#[test]
fn what_became_confidential_or_awaits_the_director_stays_with_its_readers() {
    let open = Story::in_progress().then("suus", &ask_input("puck"));
    for hidden in [
        open.clone().then("coco", &level(Severity::Severe)),
        open.clone().then("coco", &level(Severity::Acute)),
        open.clone().then("dora", &confidential(&["suus"])),
    ] {
        assert_eq!(page(&hidden, "puck", 1), None);
        assert_eq!(waiting(&hidden, "puck"), []);
        assert!(!is_listed(&hidden, "puck"));
        let refused = hidden.refuses("puck", &contribute(1));
        assert_eq!(refused, Some(Refusal::NotFound));
    }
    let decided = open
        .then("coco", &level(Severity::Severe))
        .then("dora", &assign("suus"));
    assert!(
        page(&decided, "puck", 1).is_some(),
        "level 3, handled again"
    );
    let given = asked()
        .then("puck", &contribute(1))
        .then("dora", &confidential(&["suus"]));
    assert_eq!(page(&given, "puck", 1), None, "also what was given");
}

#[test]
fn of_what_is_kept_close_only_its_readers_are_asked() {
    let awaiting = Story::in_progress().then("coco", &level(Severity::Severe));
    let refused = awaiting.refuses("suus", &ask_input("siem"));
    assert_eq!(refused, Some(Refusal::AwaitsDirector));
    let hidden = Story::in_progress().then("dora", &confidential(&["suus", "siem"]));
    for who in ["puck", "lena", "coco", "anne"] {
        let refused = hidden.refuses("suus", &ask_input(who));
        assert_eq!(refused, Some(Refusal::CandidateOutside), "{who}");
    }
    for who in ["siem", "cleo", "dora"] {
        let asked = hidden.clone().then("suus", &ask_input(who));
        assert!(asked.tries(who, &contribute(1)).is_ok(), "{who}");
    }
}
