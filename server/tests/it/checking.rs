//! The administrator's checks of the records, over HTTP.

use chrono::TimeDelta;
use domain::check::Records as _;
use domain::reference::Reference;
use domain::staff::{By, StaffId};
use store::Tampering;

use super::acts::{done, received};
use super::browser::Browser;
use super::forms::Form;
use super::testapp::Answer;
use super::world::World;

const PAGE: &str = "/team/beheer/controle";

async fn damage(world: &World, how: Tampering, reference: &str, number: u32) {
    let reference: Reference = reference.parse().expect("a reference");
    let changed = world.store.tamper(how, reference, number).await;
    changed.expect("a store");
}

/// Presses the page's button, then "further" as long as the page has it; the page at the end.
async fn checked(admin: &Browser) -> String {
    let page = admin.get(PAGE).await;
    let start = Form::holding(page.text(), "stap", "alles");
    assert_eq!(start.post(admin).await.status, 303);
    for _ in 0..100 {
        let page = admin.get(PAGE).await;
        let forms = Form::all(page.text()).into_iter();
        let mut further = forms.filter(|form| form.value("stap") == Some("verder"));
        match further.next() {
            Some(further) => assert_eq!(further.post(admin).await.status, 303),
            None => return page.text().to_owned(),
        }
    }
    panic!("the check doesn't end");
}

async fn one(admin: &Browser, reference: &str) -> Answer {
    let page = admin.get(PAGE).await;
    let form = Form::holding(page.text(), "stap", "een");
    form.with("verwijzing", reference).post(admin).await
}

#[tokio::test]
async fn the_administrator_checks_everything_and_the_result_is_kept() {
    let world = World::new().await;
    let first = received(&world, &[]).await;
    done(&world, "co", &first, "complete_involvement_check", &[]).await;
    received(&world, &[]).await;
    let admin = world.desk_of("beheer").await;
    assert!(
        admin
            .get(PAGE)
            .await
            .text()
            .contains("nog nooit alles gecontroleerd")
    );
    let page = checked(&admin).await;
    for part in [
        "Alles klopt.",
        "2 reacties",
        "4 gebeurtenissen",
        "Collega beheer",
        "12.00 uur",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(
        !page.contains(&first) && !page.contains("ruildag"),
        "{page}"
    );
    world.clock.advance(TimeDelta::hours(2));
    let later = admin.get(PAGE).await;
    assert!(later.text().contains("12.00 uur"), "the last result stays");
    let last = world.store.checks().await.expect("a store").last;
    let last = last.expect("a check");
    let by = StaffId::parse("beheer").map(By::Staff);
    assert_eq!((Some(last.by), last.cases, last.events), (by, 2, 4));
}

#[tokio::test]
async fn what_was_changed_or_taken_away_is_named_with_its_first_event_and_no_content() {
    let world = World::new().await;
    let changed = received(&world, &[]).await;
    done(&world, "co", &changed, "complete_involvement_check", &[]).await;
    let gone = received(&world, &[]).await;
    received(&world, &[]).await;
    damage(&world, Tampering::Payload, &changed, 2).await;
    damage(&world, Tampering::CaseGone, &gone, 0).await;
    let admin = world.desk_of("beheer").await;
    let page = checked(&admin).await;
    for part in [
        "Niet alles klopt.".to_owned(),
        format!("{changed} klopt niet vanaf gebeurtenis 2."),
        format!("{gone} is ontvangen, maar er is niets meer van over."),
        "In de volgorde van alle gebeurtenissen ontbreekt nummer 4.".to_owned(),
    ] {
        assert!(page.contains(&part), "{part}: {page}");
    }
    assert!(!page.contains("ruildag") && !page.contains("Ouder van Test"));
    let english = admin.get("/team/beheer/controle?taal=en").await;
    let broken = format!("{changed} does not hold from event 2 on.");
    assert!(english.text().contains(&broken), "{}", english.text());
}

#[tokio::test]
async fn one_case_is_checked_by_its_reference() {
    let world = World::new().await;
    let sound = received(&world, &[]).await;
    let changed = received(&world, &[]).await;
    damage(&world, Tampering::Payload, &changed, 1).await;
    let admin = world.desk_of("beheer").await;
    let said = one(&admin, &sound.to_lowercase()).await;
    assert_eq!(said.status, 200);
    assert!(
        said.text()
            .contains(&format!("{sound} klopt: 1 gebeurtenis."))
    );
    assert!(!said.text().contains("ruildag"));
    let said = one(&admin, &changed).await;
    let broken = format!("{changed} klopt niet vanaf gebeurtenis 1.");
    assert!(said.text().contains(&broken), "{}", said.text());
    let said = one(&admin, "KR-2026-00099").await;
    assert!(said.text().contains("KR-2026-00099 is nooit ontvangen."));
    let hostile = one(&admin, "<script>alert(1)</script>").await;
    assert_eq!(hostile.status, 400);
    assert!(
        hostile
            .text()
            .contains("Dit is geen nummer van een reactie")
    );
    assert!(!hostile.text().contains("<script>alert(1)"));
}

#[tokio::test]
async fn a_long_check_goes_on_in_parts_and_begins_anew_when_asked() {
    let world = World::new().await;
    received(&world, &[]).await;
    let admin = world.desk_of("beheer").await;
    // As if the page had been left after the beginning.
    let by = By::Staff(StaffId::parse("beheer").expect("a slug"));
    let begun = world.store.begin(by, world.clock.instant()).await;
    world
        .store
        .keep(&begun.expect("begun"))
        .await
        .expect("kept");
    let page = admin.get(PAGE).await;
    let text = page.text();
    assert!(
        text.contains("Bezig:") && text.contains("Ga verder"),
        "{text}"
    );
    assert!(text.contains("Begin opnieuw"), "{text}");
    let further = Form::holding(text, "stap", "verder");
    assert_eq!(further.post(&admin).await.status, 303);
    assert!(admin.get(PAGE).await.text().contains("Alles klopt."));
    let call = admin.call("/api/team/check_on", "{\"anew\":true}").await;
    assert_eq!(call.status, 200);
    assert!(call.text().contains("\"sound\":true"), "{}", call.text());
}
