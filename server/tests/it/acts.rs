//! Cases as tests need them, brought there by the same forms as people use.

use std::sync::atomic::{AtomicUsize, Ordering};

use domain::Case;
use domain::ports::CaseStore as _;

use super::browser::Browser;
use super::forms::Form;
use super::testapp::Answer;
use super::world::{World, complaint};

/// What a parent writes: nothing in it sounds severe.
pub const STORY: &str = "Wij kregen drie keer geen antwoord op onze vraag over de ruildag.";
/// A word of it, to search for.
pub const WORD: &str = "ruildag";
/// What somebody writes where something has to be written.
pub const WORDS: &str = "Wij hebben het met het team besproken.";
/// A parent who wants an answer on paper, and left a mail address too.
pub const BY_LETTER: [(&str, &str); 4] = [
    ("contact", "letter"),
    ("street", "Lindelaan 5"),
    ("postcode", "1234 AB"),
    ("town", "Lindendaal"),
];

/// A key that no other form has.
pub fn fresh_key() -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("it-key-{number:08}-0123456789abcdef")
}

/// A complaint is received, with `more` filled in or filled in otherwise; its reference.
pub async fn received(world: &World, more: &[(&str, &str)]) -> String {
    let key = fresh_key();
    let mut fields: Vec<(&str, &str)> = complaint(&key, STORY);
    fields.retain(|(known, _)| more.iter().all(|(name, _)| name != known));
    fields.extend_from_slice(more);
    let answer = world.browser().post("/reageren", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    world.newest().await
}

/// Received, and its involvement check is complete.
pub async fn checked(world: &World, more: &[(&str, &str)]) -> String {
    let reference = received(world, more).await;
    done(world, "co", &reference, "complete_involvement_check", &[]).await;
    reference
}

/// Checked, and handled by a colleague.
pub async fn assigned(world: &World, more: &[(&str, &str)], to: &str) -> String {
    let reference = checked(world, more).await;
    done(world, "co", &reference, "assign", &[("colleague", to)]).await;
    reference
}

/// Assigned, and the handler's letter is on its way through `channel`.
pub async fn announced(world: &World, more: &[(&str, &str)], to: &str, channel: &str) -> String {
    let reference = assigned(world, more, to).await;
    let letter = [("channel", channel), ("text", WORDS)];
    done(world, "co", &reference, "announce_handler", &letter).await;
    reference
}

/// The case as it stands.
pub async fn case_of(world: &World, reference: &str) -> Case {
    let reference = reference.parse().expect("a reference");
    let case = world.store.case(reference).await;
    case.expect("a store").expect("a case")
}

/// Posts an act's plain form with this version and a key of its own.
pub async fn sent(
    desk: &Browser,
    reference: &str,
    kind: &str,
    version: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let key = fresh_key();
    let mut all = vec![("act", kind), ("version", version), ("key", key.as_str())];
    all.extend_from_slice(fields);
    let answer = desk.post(&format!("/team/reactie/{reference}"), &all).await;
    approved(desk, answer).await
}

/// What has to be read first is read, and then approved; any other answer is the answer.
pub async fn approved(desk: &Browser, answer: Answer) -> Answer {
    match to_approve(&answer) {
        Some(form) => form.post(desk).await,
        None => answer,
    }
}

/// The form that approves what stands on this page to be read.
pub fn to_approve(answer: &Answer) -> Option<Form> {
    let read = |form: &Form| form.value("seen").is_some_and(|seen| !seen.is_empty());
    let forms = Form::all(answer.text()).into_iter();
    forms.filter(|_| answer.status == 200).find(read)
}

/// Runs an act as its plain form does; the fields beyond reference and act are the caller's.
pub async fn act(
    world: &World,
    who: &str,
    reference: &str,
    kind: &str,
    fields: &[(&str, &str)],
) -> u16 {
    let desk = world.desk_of(who).await;
    let version = case_of(world, reference).await.version.to_string();
    let answer = sent(&desk, reference, kind, &version, fields).await;
    answer.status.as_u16()
}

/// Runs an act that is accepted.
pub async fn done(world: &World, who: &str, reference: &str, kind: &str, fields: &[(&str, &str)]) {
    let status = act(world, who, reference, kind, fields).await;
    assert_eq!(status, 303, "{who}: {kind} on {reference}");
}

/// Lets every waiting mail go.
pub async fn posted(world: &World) {
    for _ in 0..50 {
        if world.store.queued(1).await.expect("a store").is_empty() {
            return;
        }
        world.postman.round().await;
    }
    panic!("a mail keeps waiting");
}
