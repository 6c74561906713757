//! A reaction's way: parent without JavaScript → board → handler announced → parent reads it.

use super::acts::act;
use super::world::{World, code_on, complaint, compliment};

const KEY: &str = "journey-key-0123456789abcdef";
const STORY: &str = "De groep was vanmiddag zonder vaste leidster en mijn kind was overstuur.";

#[tokio::test]
async fn a_complaint_travels_from_the_form_to_the_announced_handler() {
    let world = World::new().await;
    let parent = world.browser();
    assert_eq!(parent.get("/reageren").await.status, 200);
    let sent = parent.post("/reageren", &complaint(KEY, STORY)).await;
    assert_eq!(
        (sent.status.as_u16(), sent.header("location")),
        (303, "/ontvangst")
    );
    let receipt = parent.get("/ontvangst").await;
    let (reference, code) = (world.newest().await, code_on(receipt.text()));
    assert!(receipt.text().contains(&reference));
    // The formal dates of domain 4.5: 27 April, 11 May, 1 June.
    for date in ["maandag 27 april", "maandag 11 mei", "maandag 1 juni"] {
        assert!(receipt.text().contains(date), "{date}");
    }

    let board = world.desk_of("co").await.get("/team").await;
    assert!(board.text().contains(&reference));
    let hidden = world.desk_of("locatie").await.get("/team").await;
    assert!(
        !hidden.text().contains(&reference),
        "before the involvement check"
    );
    assert_eq!(
        act(&world, "co", &reference, "complete_involvement_check", &[]).await,
        303
    );
    assert_eq!(
        act(
            &world,
            "co",
            &reference,
            "assign",
            &[("colleague", "locatie")]
        )
        .await,
        303
    );
    let letter = [
        ("channel", "mail"),
        ("text", "Ik bel u morgen om het te bespreken."),
    ];
    assert_eq!(
        act(&world, "locatie", &reference, "announce_handler", &letter).await,
        303
    );
    world.postman.round().await;
    let message = [(
        "text",
        "Ik heb met het team gesproken en bel u om vier uur.",
    )];
    assert_eq!(
        act(&world, "locatie", &reference, "write_to_parent", &message).await,
        303
    );

    let later = world.browser();
    let entered = later
        .post("/volgen", &[("code", code.to_lowercase().as_str())])
        .await;
    assert_eq!(
        (entered.status.as_u16(), entered.header("location")),
        (303, "/volgen/reactie")
    );
    let page = later.get("/volgen/reactie").await;
    assert!(page.text().contains("Collega locatie"), "{}", page.text());
    assert!(page.text().contains("bel u om vier uur"));
    assert!(page.text().contains(STORY));

    let form = later
        .post(
            "/volgen/reactie",
            &[("key", KEY), ("message", "Dank u, tot morgen.")],
        )
        .await;
    assert_eq!(form.status, 303);
    let case = world
        .desk_of("locatie")
        .await
        .get(&format!("/team/reactie/{reference}"))
        .await;
    assert!(case.text().contains("Dank u, tot morgen."));
}

#[tokio::test]
async fn a_compliment_is_thanked_and_closed_by_the_locations_manager() {
    let world = World::new().await;
    let parent = world.browser();
    let sent = parent
        .post(
            "/reageren",
            &compliment(KEY, "Wat een lieve juffen op de groep!"),
        )
        .await;
    assert_eq!(sent.status, 303);
    let reference = world.newest().await;
    let code = code_on(parent.get("/ontvangst").await.text());
    let thanks = [
        ("channel", "mail"),
        ("text", "Dank u wel, wij lezen het voor in het team."),
    ];
    assert_eq!(
        act(&world, "locatie", &reference, "thank_and_close", &thanks).await,
        303
    );
    world.postman.round().await;
    let later = world.browser();
    later.post("/volgen", &[("code", &code)]).await;
    let page = later.get("/volgen/reactie").await;
    assert!(page.text().contains("wij lezen het voor in het team"));
    assert!(page.text().contains("Afgesloten") || page.text().contains("afgesloten"));
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_case_with_the_same_code() {
    let world = World::new().await;
    let parent = world.browser();
    parent.post("/reageren", &complaint(KEY, STORY)).await;
    let first = code_on(parent.get("/ontvangst").await.text());
    let again = world.browser();
    again.post("/reageren", &complaint(KEY, STORY)).await;
    assert_eq!(code_on(again.get("/ontvangst").await.text()), first);
    let other = world.browser();
    let answer = other
        .post(
            "/reageren",
            &complaint(KEY, "Iets heel anders dan daarnet."),
        )
        .await;
    assert_eq!(answer.status, 409, "asks: aanvulling of nieuwe reactie?");
    assert!(
        answer.text().contains("Iets heel anders dan daarnet."),
        "nothing typed is lost"
    );
    assert!(world.newest().await.ends_with("00001"));
}

#[tokio::test]
async fn after_a_day_the_same_form_gets_no_code_any_more() {
    let world = World::new().await;
    let parent = world.browser();
    parent.post("/reageren", &complaint(KEY, STORY)).await;
    let code = code_on(parent.get("/ontvangst").await.text());
    world.clock.advance(chrono::TimeDelta::hours(25));
    let later = world.browser();
    let sent = later.post("/reageren", &complaint(KEY, STORY)).await;
    assert_eq!(sent.status, 303);
    let receipt = later.get("/ontvangst").await;
    assert!(!receipt.text().contains(&code));
    assert!(
        world.newest().await.ends_with("00001"),
        "and no second case"
    );
    let opened = later.post("/volgen", &[("code", &code)]).await;
    assert_eq!(opened.status, 303, "the code itself still opens it");
}

#[tokio::test]
async fn a_refused_form_keeps_everything_that_was_typed() {
    let world = World::new().await;
    let mut fields = complaint(KEY, STORY);
    fields[4] = ("name", "");
    let answer = world.browser().post("/reageren", &fields).await;
    assert_eq!(answer.status, 422);
    for kept in [STORY, "ouder@voorbeeld.example", KEY] {
        assert!(answer.text().contains(kept), "{kept}");
    }
}

#[tokio::test]
async fn mails_name_the_case_and_nothing_else() {
    let world = World::new().await;
    world
        .browser()
        .post("/reageren", &complaint(KEY, STORY))
        .await;
    world.postman.round().await;
    let mut names: Vec<_> = std::fs::read_dir(world.mails.path())
        .expect("a folder")
        .collect();
    let file = names.pop().expect("one mail").expect("readable").path();
    let text = std::fs::read_to_string(file).expect("text");
    assert!(text.contains("KR-2026-00001"));
    for secret in ["overstuur", "Ouder van Test", "leidster"] {
        assert!(!text.contains(secret), "{secret}");
    }
}
