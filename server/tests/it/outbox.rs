//! The outbox: whoever may no longer know of a case gets no mail of it, then or later, and reads
//! of none.

use domain::notice::Recipient;
use domain::ports::{CaseStore as _, Mail, MailState};
use serde_json::Value;

use super::acts::{assigned, done, posted};
use super::browser::Browser;
use super::world::World;

const AGAIN: &str = "/team/postvak/opnieuw";
const HANDLER: &str = "steun@kinderplein.example";

/// The mail that tells the handler of the case.
async fn mail_to_handler(world: &World) -> Mail {
    let mails = world.store.mails(None, None, 50).await.expect("a store");
    let told = |mail: &Mail| mail.notice.address == HANDLER;
    mails.into_iter().find(told).expect("a mail to the handler")
}

/// Makes a mail one that the mail server refused.
async fn fail(world: &World, number: u64) {
    let at = world.clock.instant();
    let failed = world.store.mail_tried(number, MailState::Failed, at).await;
    failed.expect("a store");
}

/// The mails that left, as text.
fn left(world: &World) -> Vec<String> {
    let files = std::fs::read_dir(world.mails.path()).expect("a folder");
    let paths = files.map(|file| file.expect("an entry").path());
    paths
        .map(|path| std::fs::read_to_string(path).expect("text"))
        .collect()
}

async fn again(desk: &Browser, number: u64) -> u16 {
    let number = number.to_string();
    let answer = desk.post(AGAIN, &[("nummer", &number)]).await;
    answer.status.as_u16()
}

/// How many mails a colleague reads of.
async fn lines(desk: &Browser) -> usize {
    let answer = desk.call("/api/team/outbox", "{\"before\":null}").await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let page: Value = serde_json::from_str(answer.text()).expect("json");
    page["mails"].as_array().expect("mails").len()
}

#[tokio::test]
async fn a_mail_that_waits_is_not_sent_to_a_colleague_who_became_involved() {
    let world = World::new().await;
    let reference = assigned(&world, &[], "steun").await;
    let mail = mail_to_handler(&world).await;
    assert!(matches!(mail.notice.to, Recipient::Staff(_)));
    done(
        &world,
        "co",
        &reference,
        "involve",
        &[("colleague", "steun")],
    )
    .await;
    posted(&world).await;
    let left = left(&world);
    assert!(left.iter().all(|mail| !mail.contains(HANDLER)), "{left:#?}");
    let parent = left
        .iter()
        .any(|mail| mail.contains("ouder@voorbeeld.example"));
    assert!(parent, "others get theirs");
    assert_ne!(mail_to_handler(&world).await.state, MailState::Sent);
}

#[tokio::test]
async fn a_mail_that_waits_is_not_sent_to_a_colleague_who_left() {
    let world = World::new().await;
    assigned(&world, &[], "steun").await;
    let admin = world.desk_of("beheer").await;
    let fields = [
        ("stap", "bewaren"),
        ("naam", "Collega steun"),
        ("functie", "adviseur"),
        ("email", HANDLER),
    ];
    let page = "/team/beheer/medewerker/steun";
    assert_eq!(admin.post(page, &fields).await.status, 303);
    posted(&world).await;
    let left = left(&world);
    assert!(left.iter().all(|mail| !mail.contains(HANDLER)), "{left:#?}");
}

#[tokio::test]
async fn sending_again_reaches_nobody_who_became_involved() {
    let world = World::new().await;
    let reference = assigned(&world, &[], "steun").await;
    let number = mail_to_handler(&world).await.number;
    let desk = world.desk_of("co").await;
    assert_eq!(again(&desk, number).await, 404, "it waits already");
    fail(&world, number).await;
    let outsider = world.desk_of("buur").await;
    assert_eq!(again(&outsider, number).await, 404);
    let admin = world.desk_of("beheer").await;
    assert_eq!(again(&admin, number).await, 404, "nor the administrator");
    assert_eq!(again(&desk, number).await, 303);
    assert_eq!(mail_to_handler(&world).await.state, MailState::Queued);
    fail(&world, number).await;
    done(
        &world,
        "co",
        &reference,
        "involve",
        &[("colleague", "steun")],
    )
    .await;
    assert_eq!(again(&desk, number).await, 404);
    assert_eq!(mail_to_handler(&world).await.state, MailState::Failed);
    posted(&world).await;
    assert!(left(&world).iter().all(|mail| !mail.contains(HANDLER)));
}

#[tokio::test]
async fn a_mail_that_went_or_that_nobody_knows_is_not_sent_again() {
    let world = World::new().await;
    assigned(&world, &[], "steun").await;
    posted(&world).await;
    let (before, desk) = (left(&world).len(), world.desk_of("co").await);
    let sent = mail_to_handler(&world).await;
    assert_eq!(sent.state, MailState::Sent);
    assert_eq!(again(&desk, sent.number).await, 404);
    for number in [0, 999, u64::MAX - 1, u64::MAX] {
        assert_eq!(again(&desk, number).await, 404, "{number}");
    }
    for number in ["18446744073709551616", "-1", "1e3", "x", ""] {
        let answer = desk.post(AGAIN, &[("nummer", number)]).await;
        assert_eq!(answer.status, 400, "{number}");
        assert!(answer.text().contains("<html lang=\"nl\">"), "{number}");
    }
    assert_eq!(desk.post(AGAIN, &[]).await.status, 400);
    posted(&world).await;
    assert_eq!(left(&world).len(), before);
    let oldest = desk.get("/team/postvak?voor=18446744073709551615").await;
    assert_eq!(oldest.status, 200);
}

#[tokio::test]
async fn an_administrator_who_is_involved_reads_of_no_mail_of_the_case() {
    let world = World::new().await;
    let reference = assigned(&world, &[], "steun").await;
    let (admin, coordinator) = (world.desk_of("beheer").await, world.desk_of("co").await);
    assert_eq!(
        lines(&admin).await,
        2,
        "that there were two, and where they are"
    );
    let page = admin.get("/team/postvak").await;
    for told in [reference.as_str(), HANDLER, "ouder@voorbeeld.example"] {
        assert!(!page.text().contains(told), "{told}");
    }
    let naming = [("colleague", "beheer")];
    done(&world, "co", &reference, "involve", &naming).await;
    assert_eq!(lines(&admin).await, 0);
    assert_eq!(lines(&coordinator).await, 2);
}
