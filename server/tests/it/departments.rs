//! A department as handler: its people find the case on their board, and one takes it up.

use super::acts::{act, case_of, checked, done, posted};
use super::world::World;

const TO: [(&str, &str); 1] = [("colleague", "department:facturatie")];

#[tokio::test]
async fn a_department_finds_its_case_and_one_of_them_takes_it_up() {
    let world = World::new().await;
    let reference = checked(&world, &[]).await;
    let desk = world.desk_of("steun").await;
    assert!(!desk.get("/team").await.text().contains(&reference));
    let page = format!("/team/reactie/{reference}");
    assert_eq!(desk.get(&page).await.status, 404);

    let offered = world.desk_of("co").await.get(&page).await;
    assert!(offered.text().contains("department:facturatie"));
    done(&world, "co", &reference, "assign", &TO).await;
    let board = desk.get("/team").await;
    assert!(board.text().contains(&reference) && board.text().contains("Facturatie"));
    posted(&world).await;
    assert_eq!(desk.get(&page).await.status, 200);
    assert_eq!(
        act(&world, "locatie", &reference, "take_up", &[]).await,
        422
    );
    done(&world, "steun", &reference, "take_up", &[]).await;
    let case = case_of(&world, &reference).await;
    assert_eq!(
        case.handler().map(domain::staff::StaffId::as_str),
        Some("steun")
    );
    assert_eq!(case.department, None);
}

#[tokio::test]
async fn a_department_that_isnt_there_or_is_empty_is_no_handler() {
    let mut org = super::world::organisation();
    org.departments[0].members.clear();
    let world = World::with(org).await;
    let reference = checked(&world, &[]).await;
    assert_eq!(act(&world, "co", &reference, "assign", &TO).await, 422);
    let unknown = [("colleague", "department:nergens")];
    assert_eq!(act(&world, "co", &reference, "assign", &unknown).await, 422);
    assert_eq!(case_of(&world, &reference).await.department, None);
}
