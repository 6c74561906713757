//! A record that was damaged: those who saw it read that it was, and who can help; nobody else
//! learns of it, and everything else goes on.

use domain::ports::CaseStore as _;
use domain::reference::Reference;
use store::Tampering;

use super::acts::{WORDS, act, announced, case_of, checked, done, posted, received, sent};
use super::browser::Browser;
use super::live::{Stream, send};
use super::testapp::Answer;
use super::world::{World, code_on, complaint, everybody};

const DAMAGED: &str = "zijn beschadigd";
const NUMBER: &str = "Noem bij vragen dit nummer:";
/// Who reads a checked ordinary complaint.
const READERS: [&str; 5] = ["locatie", "co", "co2", "cluster", "directeur"];

async fn damage(world: &World, how: Tampering, reference: &str, number: u32) {
    let reference: Reference = reference.parse().expect("a reference");
    let changed = world.store.tamper(how, reference, number).await;
    changed.expect("a store");
}

/// The number to name, if the page says that the record was damaged.
fn says_so(answer: &Answer) -> bool {
    let text = answer.text();
    let named = text.split(NUMBER).nth(1).map(|rest| {
        let number: String = rest
            .chars()
            .skip_while(|one| !one.is_ascii_alphanumeric())
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        number.len() == 8
    });
    answer.status == 500 && text.contains(DAMAGED) && named == Some(true)
}

async fn page(desk: &Browser, reference: &str) -> Answer {
    desk.get(&format!("/team/reactie/{reference}")).await
}

#[tokio::test]
async fn whoever_saw_a_damaged_case_is_told_so_and_to_all_others_it_looks_missing() {
    for (how, number) in [
        (Tampering::Payload, 2),
        (Tampering::EventGone, 2),
        (Tampering::State, 0),
    ] {
        let world = World::new().await;
        let reference = checked(&world, &[]).await;
        damage(&world, how, &reference, number).await;
        for id in everybody() {
            let desk = world.desk_of(id).await;
            let answer = page(&desk, &reference).await;
            if READERS.contains(&id) {
                assert!(says_so(&answer), "{how:?} {id}: {}", answer.text());
                assert!(!answer.text().contains("ruildag"), "{how:?} {id}");
            } else {
                assert_eq!(answer.status, 404, "{how:?} {id}");
                assert!(!answer.text().contains(DAMAGED), "{how:?} {id}");
            }
        }
    }
}

#[tokio::test]
async fn whoever_is_involved_in_a_damaged_case_learns_nothing_of_it() {
    let world = World::new().await;
    let reference = checked(&world, &[]).await;
    done(&world, "co", &reference, "involve", &[("colleague", "co2")]).await;
    damage(&world, Tampering::State, &reference, 0).await;
    assert!(says_so(&page(&world.desk_of("co").await, &reference).await));
    let involved = world.desk_of("co2").await;
    assert_eq!(page(&involved, &reference).await.status, 404);
    let unreadable = Tampering::StateUnreadable;
    damage(&world, unreadable, &reference, 0).await;
    let reader = world.desk_of("co").await;
    let answer = page(&reader, &reference).await;
    assert_eq!(answer.status, 404, "nobody knows who saw it");
}

#[tokio::test]
async fn letters_and_acts_of_a_damaged_case_say_the_same_and_change_nothing() {
    let world = World::new().await;
    let reference = announced(&world, &[], "locatie", "mail").await;
    damage(&world, Tampering::Payload, &reference, 2).await;
    let desk = world.desk_of("co").await;
    let letter = format!("/team/reactie/{reference}/brief/1");
    assert!(says_so(&desk.get(&letter).await));
    let head = world.store.head().await;
    let version = case_of(&world, &reference).await.version.to_string();
    let note = [("text", WORDS), ("layer", "internal")];
    let answer = sent(&desk, &reference, "write_note", &version, &note).await;
    assert!(says_so(&answer), "{}", answer.text());
    assert!(
        answer.text().contains(WORDS),
        "what was typed is still there"
    );
    assert_eq!(
        act(&world, "buur", &reference, "write_note", &note).await,
        404
    );
    assert_eq!(world.store.head().await, head, "nothing was stored");
}

#[tokio::test]
async fn the_parent_reads_that_the_reaction_was_damaged_and_whom_to_ask() {
    for (how, number) in [
        (Tampering::Payload, 1),
        (Tampering::State, 0),
        (Tampering::StateUnreadable, 0),
        (Tampering::RowGone, 0),
        (Tampering::CaseGone, 0),
    ] {
        let world = World::new().await;
        let parent = world.browser();
        let key = "damage-key-0123456789abcdef";
        let body = "Het hek van de speelplaats stond vanmiddag open.";
        parent.post("/reageren", &complaint(key, body)).await;
        let reference = world.newest().await;
        let code = code_on(parent.get("/ontvangst").await.text());
        damage(&world, how, &reference, number).await;
        assert_eq!(parent.post("/volgen", &[("code", &code)]).await.status, 303);
        let answer = parent.get("/volgen/reactie").await;
        let text = answer.text();
        assert_eq!(answer.status, 500, "{how:?}");
        assert!(
            text.contains("beschadigd") && text.contains("klachtencoördinator"),
            "{how:?}: {text}"
        );
        assert!(
            text.contains("Noem") && !text.contains("speelplaats"),
            "{how:?}: {text}"
        );
        let more = [
            ("message", "Weet u al iets?"),
            ("key", "damage-more-0123456789abcd"),
        ];
        let answer = parent.post("/volgen/reactie", &more).await;
        assert_eq!(answer.status, 500, "{how:?}");
        assert!(
            answer.text().contains("Weet u al iets?"),
            "{how:?}: what was typed is kept"
        );
        let english = parent.get("/volgen/reactie?taal=en").await;
        assert!(
            english.text().contains("was damaged in our storage"),
            "{how:?}"
        );
    }
}

#[tokio::test]
async fn lists_outbox_mails_and_stream_go_on_without_a_damaged_case() {
    for how in [Tampering::State, Tampering::StateUnreadable] {
        let world = World::new().await;
        let damaged = received(&world, &[]).await;
        let other = received(&world, &[]).await;
        damage(&world, how, &damaged, 0).await;
        let desk = world.desk_of("co").await;
        for address in ["/team", "/team/lijst", "/team/postvak"] {
            let answer = desk.get(address).await;
            assert_eq!(answer.status, 200, "{how:?} {address}");
            assert!(!answer.text().contains(&damaged), "{how:?} {address}");
            assert!(answer.text().contains(&other), "{how:?} {address}");
        }
        posted(&world).await;
        let admin = world.desk_of("beheer").await;
        assert_eq!(admin.get("/team/postvak").await.status, 200);
        let mut stream = Stream::open(&desk, 0, None).await;
        assert!(stream.until(&other).await, "{how:?}: {}", stream.text);
        assert!(!stream.text.contains(&damaged), "{how:?}: {}", stream.text);
    }
}

#[tokio::test]
async fn a_stream_over_a_damaged_event_has_the_page_read_again_and_goes_on() {
    let world = World::new().await;
    let damaged = received(&world, &[]).await;
    damage(&world, Tampering::EventGone, &damaged, 1).await;
    let desk = world.desk_of("co").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    assert!(stream.until("event: resync").await, "{}", stream.text);
    send(&world, 1).await;
    assert!(stream.until("event: card").await, "{}", stream.text);
    assert!(!stream.text.contains(&damaged), "{}", stream.text);
}
