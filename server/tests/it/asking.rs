//! What is read before an act is done: the preview of a letter, what an outward act will do, and
//! what is wrong beside each input. All of it without script.

use domain::ports::CaseStore as _;

use super::acts::{
    BY_LETTER, WORDS, announced, approved, assigned, case_of, checked, done, fresh_key, posted,
    to_approve,
};
use super::browser::Browser;
use super::forms::Form;
use super::hostile::{HOSTILE, assert_dead};
use super::markup::{Piece, pieces};
use super::testapp::Answer;
use super::world::World;

/// Posts an act once, without reading on.
async fn asked(
    world: &World,
    desk: &Browser,
    reference: &str,
    kind: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let version = case_of(world, reference).await.version.to_string();
    let key = fresh_key();
    let mut all = vec![("act", kind), ("version", &version), ("key", &key)];
    all.extend_from_slice(fields);
    desk.post(&format!("/team/reactie/{reference}"), &all).await
}

async fn head(world: &World) -> u64 {
    world.store.head().await.expect("a head")
}

const LETTER: [(&str, &str); 2] = [("channel", "mail"), ("text", WORDS)];

#[tokio::test]
async fn a_preview_shows_the_letter_as_it_will_be_frozen_and_changes_nothing() {
    let world = World::new().await;
    for (parent, channel) in [(&[][..], "mail"), (&BY_LETTER[..], "post")] {
        let reference = assigned(&world, parent, "locatie").await;
        let (desk, before) = (world.desk_of("locatie").await, head(&world).await);
        let fields = [("channel", channel), ("text", WORDS)];
        let answer = asked(&world, &desk, &reference, "announce_handler", &fields).await;
        assert_eq!(answer.status, 200);
        assert_eq!(head(&world).await, before, "nothing was stored");
        let form = to_approve(&answer).expect("something to approve");
        assert_eq!(form.value("text"), Some(WORDS), "every word is still there");
        let shown = text_of(answer.text());
        assert!(shown.contains("Voorbeeld: Behandelaarsbrief"));
        assert!(shown.contains("Na bezorging is deze termijn gehaald: Behandelaar bekend"));

        let answer = form.post(&desk).await;
        assert_eq!(answer.status, 303);
        let case = case_of(&world, &reference).await;
        let letter = case.letters.last().expect("a letter");
        for paragraph in letter.printed.paragraphs(true) {
            for line in paragraph.lines() {
                assert!(shown.contains(line), "{line} was not previewed");
            }
        }
        let to = answer.header("location");
        assert_eq!(to.ends_with("/brief/1"), channel == "post", "{to}");
    }
}

/// The text of a page, without its tags.
fn text_of(page: &str) -> String {
    let mut text = String::new();
    for part in page.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, said)| said));
    }
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    named
        .iter()
        .fold(text, |text, (name, sign)| text.replace(name, sign))
}

#[tokio::test]
async fn what_changed_after_the_preview_is_previewed_again() {
    let world = World::new().await;
    let reference = assigned(&world, &[], "locatie").await;
    let desk = world.desk_of("locatie").await;
    let first = asked(&world, &desk, &reference, "announce_handler", &LETTER).await;
    let first = to_approve(&first).expect("a preview");
    let note = [("text", WORDS), ("layer", "internal")];
    done(&world, "co", &reference, "write_note", &note).await;
    let before = head(&world).await;
    let again = first.post(&desk).await;
    assert_eq!(again.status, 200);
    assert!(again.text().contains("De reactie is intussen veranderd."));
    assert_eq!(head(&world).await, before);
    let second = to_approve(&again).expect("a newer preview");
    assert_ne!(first.value("seen"), second.value("seen"));
    assert_eq!(second.value("text"), Some(WORDS));
    assert_eq!(second.post(&desk).await.status, 303);
    assert_eq!(
        first.post(&desk).await.status,
        422,
        "the letter is on its way by now"
    );
}

#[tokio::test]
async fn other_words_than_those_read_are_read_first() {
    let world = World::new().await;
    let reference = assigned(&world, &[], "locatie").await;
    let desk = world.desk_of("locatie").await;
    let preview = asked(&world, &desk, &reference, "announce_handler", &LETTER).await;
    let preview = to_approve(&preview).expect("a preview");
    let before = head(&world).await;
    let other = preview
        .clone()
        .with("text", "Iets heel anders.")
        .post(&desk)
        .await;
    assert_eq!(other.status, 200);
    assert!(other.text().contains("Iets heel anders."));
    for forged in ["x", "0123456789abcdef"] {
        let answer = preview.clone().with("seen", forged).post(&desk).await;
        assert_eq!(answer.status, 200, "{forged}");
    }
    assert_eq!(head(&world).await, before);
}

#[tokio::test]
async fn back_from_a_preview_every_word_stands_in_the_form() {
    let world = World::new().await;
    let reference = assigned(&world, &BY_LETTER, "locatie").await;
    let desk = world.desk_of("locatie").await;
    let fields = [
        ("channel", "mail"),
        ("text", "Regel een\n\nRegel <b>twee</b>"),
    ];
    let preview = asked(&world, &desk, &reference, "announce_handler", &fields).await;
    let form = to_approve(&preview).expect("a preview");
    let page = form.pressing("back", "on").post(&desk).await;
    assert_eq!(page.status, 200);
    assert!(to_approve(&page).is_none(), "nothing stands to be approved");
    let form = Form::holding(page.text(), "act", "announce_handler");
    assert_eq!(form.value("text"), Some(fields[1].1));
    assert_eq!(form.value("channel"), Some("mail"));
}

#[tokio::test]
async fn hostile_words_stay_text_in_a_preview() {
    let world = World::new().await;
    let reference = assigned(&world, &[], "locatie").await;
    let desk = world.desk_of("locatie").await;
    for hostile in HOSTILE {
        let fields = [("channel", "mail"), ("text", hostile)];
        let answer = asked(&world, &desk, &reference, "announce_handler", &fields).await;
        assert_eq!(answer.status, 200);
        assert_dead(answer.text());
        let answer = asked(
            &world,
            &desk,
            &reference,
            "hand_back",
            &[("reason", hostile)],
        )
        .await;
        assert_eq!(answer.status, 200);
        assert_dead(answer.text());
    }
}

/// An act, what its form is filled in with, and what is said before it is done.
type Outward = (
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

#[tokio::test]
async fn an_outward_act_says_first_what_it_will_do_and_a_harmless_one_is_done() {
    let world = World::new().await;
    let reference = announced(&world, &[], "locatie", "mail").await;
    posted(&world).await;
    let (desk, before) = (world.desk_of("locatie").await, head(&world).await);
    let lower = [("level", "1"), ("reason", WORDS)];
    let outward: [Outward; 4] = [
        ("write_to_parent", &[("text", WORDS)], "Ja, bericht sturen"),
        (
            "ask_parent",
            &[("text", WORDS)],
            "Dit kan niet ongedaan gemaakt worden.",
        ),
        (
            "involve",
            &[("colleague", "ped")],
            "ziet deze reactie meteen niet meer.",
        ),
        (
            "set_severity",
            &[("level", "4"), ("reason", WORDS)],
            "niveau 4",
        ),
    ];
    for (kind, fields, said) in outward {
        let answer = asked(&world, &desk, &reference, kind, fields).await;
        assert_eq!(answer.status, 200, "{kind}");
        assert!(to_approve(&answer).is_some(), "{kind}");
        assert!(
            answer.text().contains(said),
            "{kind}: {}",
            text_of(answer.text())
        );
    }
    assert_eq!(head(&world).await, before, "nothing was stored");
    let food = [("category", "food")];
    let answer = asked(&world, &desk, &reference, "set_category", &food).await;
    assert_eq!(answer.status, 303);
    let higher = [("level", "2"), ("reason", WORDS)];
    let answer = asked(&world, &desk, &reference, "set_severity", &higher).await;
    assert_eq!(answer.status, 303, "raising below level 4 is harmless");
    let answer = asked(&world, &desk, &reference, "set_severity", &lower).await;
    assert!(answer.text().contains("De ernst gaat omlaag."));
    assert_eq!(approved(&desk, answer).await.status, 303);
}

#[tokio::test]
async fn what_the_rules_refuse_is_not_previewed() {
    let world = World::new().await;
    let reference = checked(&world, &[]).await;
    let desk = world.desk_of("co").await;
    let answer = asked(&world, &desk, &reference, "announce_handler", &LETTER).await;
    assert_eq!(answer.status, 422);
    assert!(to_approve(&answer).is_none());
    let stranger = world.desk_of("ped").await;
    let answer = asked(&world, &stranger, &reference, "announce_handler", &LETTER).await;
    assert_eq!(answer.status, 404);
}

/// What a control says of itself: whether it is wrong, and what stands beside it.
fn beside(page: &str, id: &str) -> (bool, String) {
    let tag = pieces(page).into_iter().find_map(|piece| match piece {
        Piece::Open(tag) if tag.value("id") == id => Some(tag),
        Piece::Open(_) | Piece::Close(_) => None,
    });
    let tag = tag.unwrap_or_else(|| panic!("no {id}"));
    let described = tag.value("aria-describedby");
    let error = format!("{id}-error");
    assert!(described.split(' ').any(|one| one == error), "{described}");
    // Its line is there as long as something is wrong.
    let line = page.find(&format!("id=\"{error}\""));
    let said = line.map_or("", |from| {
        let said = page[from..].split_once('>').expect("an end").1;
        said.split_once("</p>").expect("an end").0
    });
    (tag.value("aria-invalid") == "true", text_of(said))
}

#[tokio::test]
async fn what_is_wrong_stands_beside_each_input_and_what_was_typed_stays() {
    let world = World::new().await;
    let reference = announced(&world, &[], "locatie", "mail").await;
    posted(&world).await;
    let desk = world.desk_of("locatie").await;
    let fields = [("examined", WORDS), ("heard", " "), ("date", "2026-13-99")];
    let answer = asked(&world, &desk, &reference, "draft_proposal", &fields).await;
    assert_eq!(answer.status, 422);
    let page = answer.text();
    let at = |name: &str| beside(page, &format!("draft_proposal--{name}"));
    assert_eq!(at("examined"), (false, String::new()));
    for name in ["heard", "finding", "text"] {
        assert_eq!(at(name), (true, "Vul hier iets in.".to_owned()), "{name}");
    }
    let form = Form::holding(page, "act", "draft_proposal");
    assert_eq!(form.value("examined"), Some(WORDS));

    let whole = [
        ("examined", WORDS),
        ("heard", "de groep"),
        ("finding", WORDS),
        ("text", WORDS),
    ];
    for day in ["2026-13-99", "2020-01-01"] {
        let fields = [&whole[..], &[("date", day)]].concat();
        let answer = asked(&world, &desk, &reference, "draft_proposal", &fields).await;
        assert_eq!(answer.status, 422, "{day}");
        let (wrong, said) = beside(answer.text(), "draft_proposal--date");
        assert!(wrong && !said.is_empty(), "{day}: {said}");
    }
}

#[tokio::test]
async fn a_row_of_the_judgment_that_is_not_whole_says_what_it_lacks() {
    let world = World::new().await;
    let reference = announced(&world, &[], "locatie", "mail").await;
    posted(&world).await;
    let desk = world.desk_of("locatie").await;
    let fields = [
        ("part", "De deur"),
        ("verdict", "founded"),
        ("reasons", WORDS),
        ("part", "Het hek"),
        ("verdict", ""),
        ("reasons", ""),
        ("measure", "Een nieuw slot"),
        ("due", ""),
    ];
    let answer = asked(&world, &desk, &reference, "draft_judgment", &fields).await;
    assert_eq!(answer.status, 422, "{}", text_of(answer.text()));
    let page = answer.text();
    let wrong = |name: &str| beside(page, &format!("draft_judgment--{name}")).0;
    assert!(!wrong("part-0") && !wrong("verdict-0") && !wrong("part-1"));
    assert!(wrong("verdict-1") && wrong("reasons-1") && wrong("due-0"));
    let form = Form::holding(page, "act", "draft_judgment");
    assert_eq!(form.value("measure"), Some("Een nieuw slot"));

    let answer = asked(&world, &desk, &reference, "draft_judgment", &fields[..3]).await;
    assert_eq!(answer.status, 303);
    let page = desk.get(&format!("/team/reactie/{reference}")).await;
    let form = Form::holding(page.text(), "act", "draft_judgment");
    assert_eq!(
        form.value("part"),
        Some("De deur"),
        "the draft is gone on with"
    );
    assert_eq!(form.value("verdict"), Some("founded"));
}
