//! What a colleague is asked about part of a text: they find it, read that part alone and give
//! their answer once; nobody else finds anything, and nothing they type is lost.

use domain::ports::CaseStore as _;

use super::acts::{STORY, WORD, WORDS, announced, case_of, done, fresh_key, posted, sent};
use super::browser::Browser;
use super::forms::Form;
use super::hostile::{HOSTILE, assert_dead};
use super::matrix::bare;
use super::testapp::Answer;
use super::world::{World, everybody};

const PART: &str = "Bij het ophalen was er niemand bij de deur.";
const QUESTION: &str = "Wie had er die middag dienst?";
const ANSWER: &str = "Ik had dienst, samen met een invalkracht.";

fn page_of(reference: &str) -> String {
    format!("/team/bijdrage/{reference}/1")
}

/// A case that `steun` handles, of which a part was put to `of`.
async fn asked_with(world: &World, of: &str, part: &str, question: &str) -> String {
    let reference = announced(world, &[], "steun", "mail").await;
    let fields = [("colleague", of), ("text", part), ("reason", question)];
    done(world, "steun", &reference, "ask_contribution", &fields).await;
    reference
}

async fn asked(world: &World, of: &str) -> String {
    asked_with(world, of, PART, QUESTION).await
}

/// The form of the page.
async fn form(desk: &Browser, reference: &str) -> Form {
    let page = desk.get(&page_of(reference)).await;
    assert_eq!(page.status, 200, "{}", page.text());
    Form::to(page.text(), &page_of(reference))
}

async fn given(world: &World, reference: &str) -> Option<String> {
    let case = case_of(world, reference).await;
    let one = case.dossier.contributions.first()?.given.as_ref()?;
    Some(one.text.as_str().to_owned())
}

/// What a page says beyond what was put to this colleague.
fn betrays(answer: &Answer) -> Vec<&'static str> {
    let text = answer.text().to_lowercase();
    let secret = [WORD, "boomhut", "ouder van test", "klacht", "ouder@"];
    secret
        .into_iter()
        .filter(|word| text.contains(word))
        .collect()
}

#[tokio::test]
async fn whoever_is_asked_finds_the_page_by_mail_and_on_the_first_page_and_gives_it_once() {
    let world = World::new().await;
    let reference = asked(&world, "ped").await;
    posted(&world).await;
    let files = std::fs::read_dir(world.mails.path()).expect("a folder");
    let mails = files.map(|file| std::fs::read_to_string(file.expect("a file").path()));
    let mails: Vec<String> = mails.map(|mail| mail.expect("text")).collect();
    let mail = mails.iter().find(|mail| mail.starts_with("To: ped@"));
    let mail = mail.expect("a mail to whoever is asked");
    let way = format!("https://reacties.voorbeeld.nl{}\r\n", page_of(&reference));
    assert!(mail.contains(&way), "{mail}");
    assert!(!mail.contains(PART) && !mail.contains(QUESTION), "{mail}");

    let stranger = world.browser().get(&page_of(&reference)).await;
    let door = format!("/team/aanmelden?naar={}", page_of(&reference));
    assert_eq!(
        (stranger.status.as_u16(), stranger.header("location")),
        (303, door.as_str())
    );
    let desk = world.desk_of("ped").await;
    let first = desk.get("/team").await;
    assert!(first.text().contains("Gevraagd aan u") && first.text().contains(QUESTION));
    assert!(first.text().contains(&page_of(&reference)));
    let page = desk.get(&page_of(&reference)).await;
    for shown in [PART, QUESTION, "Collega steun"] {
        assert!(page.text().contains(shown), "{shown}: {}", page.text());
    }
    for answer in [&first, &page] {
        assert_eq!(betrays(answer), Vec::<&str>::new(), "{}", answer.text());
    }

    let form = form(&desk, &reference).await.with("text", ANSWER);
    let sent = form.post(&desk).await;
    assert_eq!(
        (sent.status.as_u16(), sent.header("location")),
        (303, page_of(&reference).as_str())
    );
    assert_eq!(given(&world, &reference).await.as_deref(), Some(ANSWER));
    let head = world.store.head().await;
    assert_eq!(form.post(&desk).await.status, 303, "the same again");
    assert_eq!(world.store.head().await, head, "is done once");
    let thanks = desk.get(&page_of(&reference)).await;
    assert!(thanks.text().contains("Dank u wel") && thanks.text().contains(ANSWER));
    assert!(!thanks.text().contains(PART), "the part is shown no longer");
    assert!(!thanks.text().contains("<textarea"));
    assert_eq!(betrays(&thanks), Vec::<&str>::new());
    assert!(!desk.get("/team").await.text().contains(QUESTION));
    let case = world.desk_of("steun").await;
    let case = case.get(&format!("/team/reactie/{reference}")).await;
    assert!(case.text().contains(ANSWER), "the handler reads it");
}

#[tokio::test]
async fn it_looks_missing_to_everybody_who_was_not_asked() {
    let world = World::new().await;
    let reference = asked(&world, "ped").await;
    for id in everybody().into_iter().filter(|id| *id != "ped") {
        let desk = world.desk_of(id).await;
        let page = desk.get(&page_of(&reference)).await;
        let missing = desk.get("/team/bijdrage/KR-2026-99999/1").await;
        assert_eq!(
            (page.status.as_u16(), missing.status.as_u16()),
            (404, 404),
            "{id}"
        );
        assert_eq!(bare(page.text()), bare(missing.text()), "{id}");
        let named = format!("{{\"reference\":\"{reference}\",\"number\":\"1\"}}");
        let call = desk.call("/api/team/contribution", &named).await;
        assert_eq!(call.status, 404, "{id}");
        let fields = [
            ("text", ANSWER),
            ("version", "9"),
            ("key", "key-of-nobody-0123456789"),
        ];
        let post = desk.post(&page_of(&reference), &fields).await;
        assert_eq!(post.status, 404, "{id}");
        let first = desk.get("/team").await;
        assert!(!first.text().contains(QUESTION), "{id}");
        let waiting = desk.call("/api/team/requests", "{}").await;
        assert_eq!(waiting.text(), "[]", "{id}");
    }
    assert_eq!(given(&world, &reference).await, None);
    let desk = world.desk_of("ped").await;
    for other in ["2", "0", "x", "99999999999", "1/1"] {
        let page = desk
            .get(&format!("/team/bijdrage/{reference}/{other}"))
            .await;
        assert_eq!(page.status, 404, "{other}");
    }
    for page in [
        format!("/team/reactie/{reference}"),
        format!("/team/reactie/{reference}/brief/1"),
    ] {
        assert_eq!(desk.get(&page).await.status, 404, "nor the case: {page}");
    }
}

#[tokio::test]
async fn somebody_who_turns_out_to_be_involved_loses_it_and_what_they_typed_is_shown() {
    let world = World::new().await;
    let reference = asked(&world, "ped").await;
    let desk = world.desk_of("ped").await;
    let form = form(&desk, &reference).await.with("text", ANSWER);
    done(&world, "co", &reference, "involve", &[("colleague", "ped")]).await;
    assert_eq!(desk.get(&page_of(&reference)).await.status, 404);
    assert!(!desk.get("/team").await.text().contains(QUESTION));
    let late = form.post(&desk).await;
    assert_eq!(late.status, 404);
    assert!(late.text().contains(ANSWER) && !late.text().contains(PART));
    assert_eq!(given(&world, &reference).await, None);
}

#[tokio::test]
async fn nothing_typed_is_lost_to_an_error_an_older_page_or_a_session_that_ended() {
    let world = World::new().await;
    let reference = asked(&world, "ped").await;
    let desk = world.desk_of("ped").await;
    let form = form(&desk, &reference).await;
    let long = "ab ".repeat(2000);
    for (text, version, status) in [
        ("", None, 422),
        (long.as_str(), None, 422),
        (ANSWER, Some("9999"), 409),
        (ANSWER, Some("x"), 400),
    ] {
        let mut typed = form.clone().with("text", text);
        if let Some(version) = version {
            typed = typed.with("version", version);
        }
        let refused = typed.post(&desk).await;
        assert_eq!(refused.status, status, "{}", refused.text());
        let again = Form::to(refused.text(), &page_of(&reference));
        assert_eq!(again.value("text"), Some(text), "it stands there still");
        assert!(
            refused.text().contains("class=\"wrong\""),
            "and says what to do"
        );
    }
    world.browser().post("/team/afmelden", &[]).await;
    desk.post("/team/afmelden", &[]).await;
    let out = form.clone().with("text", ANSWER).post(&desk).await;
    assert_eq!(out.status, 401);
    assert!(out.text().contains(ANSWER) && !out.text().contains(PART));
    assert!(out.text().contains("/team/aanmelden?naar=/team/bijdrage/"));
    assert_eq!(given(&world, &reference).await, None, "nothing was stored");

    let desk = world.desk_of("ped").await;
    let older = Form::to(
        desk.get(&page_of(&reference)).await.text(),
        &page_of(&reference),
    );
    let note = [("text", WORDS), ("layer", "internal")];
    done(&world, "co", &reference, "write_note", &note).await;
    let sent = older.with("text", ANSWER).post(&desk).await;
    assert_eq!(sent.status, 303, "what others did meanwhile is no obstacle");
    let other = "Een tweede antwoord, dat te laat kwam.";
    let second = form.with("text", other).post(&desk).await;
    assert_eq!(second.status, 422, "{}", second.text());
    assert!(second.text().contains(other) && second.text().contains(ANSWER));
    assert_eq!(given(&world, &reference).await.as_deref(), Some(ANSWER));
}

#[tokio::test]
async fn markup_in_part_question_and_answer_stays_text() {
    let world = World::new().await;
    for hostile in HOSTILE {
        let reference = asked_with(&world, "ped", hostile, hostile).await;
        let desk = world.desk_of("ped").await;
        let first = desk.get("/team").await;
        let page = desk.get(&page_of(&reference)).await;
        let form = Form::to(page.text(), &page_of(&reference)).with("text", hostile);
        let refused = form.clone().with("version", "9999").post(&desk).await;
        assert_eq!(form.post(&desk).await.status, 303);
        let thanks = desk.get(&page_of(&reference)).await;
        let late = form.with("key", &fresh_key()).post(&desk).await;
        for answer in [&first, &page, &refused, &thanks, &late] {
            assert_dead(answer.text());
            assert!(answer.text().contains("alert(1)"), "{}", answer.text());
        }
        assert_eq!(given(&world, &reference).await.as_deref(), Some(hostile));
    }
}

#[tokio::test]
async fn a_colleague_who_sees_the_case_gives_it_on_either_page() {
    let world = World::new().await;
    let reference = asked(&world, "locatie").await;
    let desk = world.desk_of("locatie").await;
    let first = desk.get("/team").await;
    assert!(
        first.text().contains(QUESTION)
            && first
                .text()
                .contains(STORY.split(' ').next().expect("a word"))
    );
    let answer = [("number", "1"), ("text", ANSWER)];
    let version = case_of(&world, &reference).await.version.to_string();
    let on_case = sent(&desk, &reference, "contribute", &version, &answer).await;
    assert_eq!(on_case.status, 303);
    assert!(desk.get(&page_of(&reference)).await.text().contains(ANSWER));
}

#[tokio::test]
async fn a_request_in_a_closed_case_is_over() {
    let world = World::new().await;
    let reference = asked(&world, "ped").await;
    let desk = world.desk_of("ped").await;
    let form = form(&desk, &reference).await.with("text", ANSWER);
    let end = [("ground", "not_ours"), ("text", WORDS), ("channel", "mail")];
    done(&world, "co", &reference, "not_take", &end).await;
    posted(&world).await;
    let page = desk.get(&page_of(&reference)).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("hoeft u niet meer te beantwoorden"));
    assert!(!page.text().contains(PART) && !page.text().contains(QUESTION));
    assert!(!desk.get("/team").await.text().contains(QUESTION));
    let late = form.post(&desk).await;
    assert_eq!(late.status, 422);
    assert!(late.text().contains(ANSWER), "to be copied");
}
