//! From an empty installation to its first administrator, by the link that the program prints.

use chrono::TimeDelta;
use domain::organisation::Organisation;

use super::browser::Browser;
use super::forms::Form;
use super::world::World;

/// The administrator's password.
pub const SECRET: &str = "vier losse woorden hier";
/// The administrator's address.
pub const FOUNDER: &str = "ans@deberk.example";

const BRAND: &str = "Kinderopvang De Berk";
const BEGIN: &str = "/team/begin";

async fn empty() -> World {
    World::with(Organisation::default()).await
}

/// The link of an installation without an administrator, and its token.
fn invitation(world: &World) -> (String, String) {
    let token = world.site.office.invite(None, "");
    (format!("{BEGIN}?uitnodiging={token}"), token)
}

/// The founding form as the page gives it, filled in.
fn filled(page: &str) -> Form {
    let form = Form::to(page, BEGIN).with("organisatie", BRAND);
    let form = form.with("naam", "Ans Bakker").with("email", FOUNDER);
    form.with("wachtwoord", SECRET).with("nogmaals", SECRET)
}

/// An installation just founded, and the browser of its administrator.
pub async fn founded() -> (World, Browser) {
    let world = empty().await;
    let admin = world.browser();
    let (link, _) = invitation(&world);
    let page = admin.get(&link).await;
    let answer = filled(page.text()).post(&admin).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    (world, admin)
}

/// Posts the founding with a token that no page gave.
async fn forced(world: &World, token: &str) -> u16 {
    let fields = [
        ("uitnodiging", token),
        ("organisatie", "Kwaad"),
        ("naam", "Kwaad"),
        ("email", "kwaad@kwaad.example"),
        ("wachtwoord", SECRET),
        ("nogmaals", SECRET),
    ];
    let answer = world.browser().post(BEGIN, &fields).await;
    assert!(answer.headers.get("set-cookie").is_none());
    answer.status.as_u16()
}

#[tokio::test]
async fn the_link_makes_the_first_administrator_and_the_organisation_gets_its_name() {
    let world = empty().await;
    let admin = world.browser();
    let (link, _) = invitation(&world);
    let page = admin.get(&link).await;
    assert_eq!(page.status, 200);
    let answer = filled(page.text()).post(&admin).await;
    let way = (answer.status.as_u16(), answer.header("location"));
    assert_eq!(way, (303, "/team"), "{}", answer.text());
    let first = admin.get("/team").await;
    assert_eq!(first.status, 200);
    assert!(first.text().contains(BRAND), "{}", first.text());
    assert_eq!(admin.get("/team/beheer").await.status, 200);

    let org = world.site.ports.roster.current();
    assert_eq!(org.brand, BRAND);
    let names: Vec<&str> = org.colleagues.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Ans Bakker"]);
    let later = world.browser();
    let fields = [("email", "Ans@DeBerk.example"), ("wachtwoord", SECRET)];
    let entered = later.post("/team/aanmelden", &fields).await;
    assert_eq!(entered.status, 303);
}

#[tokio::test]
async fn the_link_works_once() {
    let world = empty().await;
    let admin = world.browser();
    let (link, token) = invitation(&world);
    let form = filled(admin.get(&link).await.text());
    assert_eq!(form.post(&admin).await.status, 303);
    let other = world.browser();
    let again = other.get(&link).await;
    assert_eq!(again.status, 404);
    assert!(
        again.text().contains("niet meer geldig"),
        "{}",
        again.text()
    );
    assert_eq!(form.post(&other).await.status, 404);
    assert_eq!(forced(&world, &token).await, 404);
    let (fresh, token) = invitation(&world);
    assert_eq!(other.get(&fresh).await.status, 404, "nor a new one");
    assert_eq!(forced(&world, &token).await, 404);
    let org = world.site.ports.roster.current();
    assert_eq!((org.colleagues.len(), org.brand.as_str()), (1, BRAND));
}

#[tokio::test]
async fn a_forged_or_expired_link_founds_nothing() {
    let world = empty().await;
    let (_, token) = invitation(&world);
    let (head, last) = token.split_at(token.len() - 1);
    let other = if last == "0" { "1" } else { "0" };
    let mut parts = token.split('.');
    let (who, until) = (parts.next(), parts.next().expect("a moment"));
    assert_eq!(who, Some("-"));
    let later = until.parse::<i64>().expect("seconds") + 3600;
    for forged in [
        String::new(),
        "-".to_owned(),
        "x".to_owned(),
        format!("{head}{other}"),
        token.replace(until, &later.to_string()),
        token.replacen('-', "beheerder", 1),
        format!("-.{until}."),
        "-.99999999999.00".to_owned(),
    ] {
        let link = format!("{BEGIN}?uitnodiging={forged}");
        let page = world.browser().get(&link).await;
        assert_eq!(page.status, 404, "{forged}");
        assert_eq!(forced(&world, &forged).await, 404, "{forged}");
    }
    let (link, token) = invitation(&world);
    assert_eq!(world.browser().get(&link).await.status, 200);
    world.clock.advance(TimeDelta::days(8));
    assert_eq!(world.browser().get(&link).await.status, 404);
    assert_eq!(forced(&world, &token).await, 404);
    assert!(world.site.ports.roster.current().colleagues.is_empty());
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let world = empty().await;
    let admin = world.browser();
    let (link, token) = invitation(&world);
    let page = admin.get(&link).await;
    let good = filled(page.text());
    for (field, typed, sentence) in [
        ("organisatie", " ", "Vul de naam van de organisatie in."),
        ("naam", "", "Vul een naam in."),
        ("email", "ans bij de berk", "Vul een e-mailadres in"),
        (
            "wachtwoord",
            "kort",
            "Kies een wachtwoord van ten minste 12 tekens.",
        ),
        (
            "nogmaals",
            "vier andere woorden",
            "De twee wachtwoorden zijn niet gelijk.",
        ),
    ] {
        let form = good.clone().with(field, typed);
        let answer = form.post(&admin).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(
            answer.text().contains(sentence),
            "{field}: {}",
            answer.text()
        );
        assert!(
            !answer.text().contains(SECRET),
            "a password never comes back"
        );
        let again = Form::to(answer.text(), BEGIN);
        assert_eq!(again.value("uitnodiging"), Some(token.as_str()));
        for kept in ["organisatie", "naam", "email"] {
            assert_eq!(again.value(kept), form.value(kept), "{field}: {kept}");
        }
    }
    let long = "x".repeat(201);
    let form = good
        .clone()
        .with("wachtwoord", &long)
        .with("nogmaals", &long);
    assert_eq!(form.post(&admin).await.status, 422);
    assert!(world.site.ports.roster.current().colleagues.is_empty());
    assert_eq!(good.post(&admin).await.status, 303, "and then it works");
}
