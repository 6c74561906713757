//! Three complaints about the same at one location: the third is possibly severe, and says why.

use super::acts::{case_of, checked, done};
use super::world::World;

const WHY: &str = "Minstens drie klachten over hetzelfde op één locatie in 90 dagen.";

/// Received at this location, checked, and categorised by `who`.
async fn categorised(world: &World, who: &str, place: &str) -> String {
    let reference = checked(world, &[("place", place)]).await;
    let hours = [("category", "hours")];
    done(world, who, &reference, "set_category", &hours).await;
    reference
}

async fn is_possibly_severe(world: &World, reference: &str) -> bool {
    let desk = world.desk_of("co").await;
    let page = desk.get(&format!("/team/reactie/{reference}")).await;
    let case = case_of(world, reference).await;
    assert_eq!(page.text().contains(WHY), case.is_possibly_severe());
    case.is_possibly_severe()
}

#[tokio::test]
async fn the_third_of_one_location_is_possibly_severe_and_the_page_says_why() {
    let world = World::new().await;
    let first = categorised(&world, "co", "boomhut").await;
    let elsewhere = categorised(&world, "co", "vijver").await;
    let second = categorised(&world, "co", "boomhut").await;
    for one in [&first, &elsewhere, &second] {
        assert!(!is_possibly_severe(&world, one).await, "{one}");
    }
    let third = categorised(&world, "co", "boomhut").await;
    assert!(is_possibly_severe(&world, &third).await);
    assert!(!is_possibly_severe(&world, &second).await, "as it was");
    let medium = [("level", "2"), ("reason", "Bekeken met het team.")];
    done(&world, "co", &third, "set_severity", &medium).await;
    assert!(!is_possibly_severe(&world, &third).await, "triage decides");
}

#[tokio::test]
async fn a_category_that_is_corrected_is_looked_at_again() {
    let world = World::new().await;
    categorised(&world, "co", "boomhut").await;
    categorised(&world, "co", "boomhut").await;
    let third = super::acts::received(&world, &[]).await;
    done(
        &world,
        "co",
        &third,
        "set_category",
        &[("category", "food")],
    )
    .await;
    assert!(!is_possibly_severe(&world, &third).await, "about food");
    done(
        &world,
        "co",
        &third,
        "set_category",
        &[("category", "hours")],
    )
    .await;
    assert!(is_possibly_severe(&world, &third).await);
}

#[tokio::test]
async fn what_its_reader_may_not_know_of_isnt_counted() {
    let world = World::new().await;
    let first = categorised(&world, "co", "boomhut").await;
    done(
        &world,
        "directeur",
        &first,
        "involve",
        &[("colleague", "co")],
    )
    .await;
    categorised(&world, "co2", "boomhut").await;
    let third = categorised(&world, "co2", "boomhut").await;
    assert!(
        !is_possibly_severe(&world, &third).await,
        "co reads this one"
    );
    let aside = categorised(&world, "co", "boomhut").await;
    assert!(
        is_possibly_severe(&world, &aside).await,
        "three that co reads"
    );
}
