//! Rights that reach cases wait for the director, who names deputies too; nobody gives themselves
//! anything (4.4, decision 3).

use chrono::TimeDelta;
use domain::staff::{Role, StaffId};

use super::acts::received;
use super::browser::Browser;
use super::forms::Form;
use super::live::Stream;
use super::world::{PASSWORD, World, everybody};

const PAGE: &str = "/team/bevoegdheden";

/// The administrator gives a right by the colleague's page.
async fn prepared(world: &World, to: &str, role: &str, scope: &str) {
    let admin = world.desk_of("beheer").await;
    let address = format!("/team/beheer/medewerker/{to}");
    let page = admin.get(&address).await;
    let form = Form::holding(page.text(), "stap", "recht");
    let form = form.choosing("rol", role).choosing("bereik", scope);
    let answer = form.post(&admin).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = admin.get(&address).await;
    assert!(page.text().contains("Wacht op de directeur"), "{to}");
}

/// The forms of the page with this step.
async fn forms(desk: &Browser, step: &str) -> Vec<Form> {
    let page = desk.get(PAGE).await;
    assert_eq!(page.status, 200);
    let all = Form::all(page.text()).into_iter();
    all.filter(|form| form.value("stap") == Some(step))
        .collect()
}

fn roles(world: &World, id: &str) -> Vec<Role> {
    let org = world.site.ports.roster.current();
    let id = StaffId::parse(id).expect("a slug");
    let one = org.colleague(&id).expect("a colleague");
    one.grants.iter().map(|grant| grant.role).collect()
}

async fn deputy(desk: &Browser, who: &str, from: &str, until: &str) -> u16 {
    let forms = forms(desk, "vervangen").await;
    let form = forms.into_iter().next().expect("the form");
    let form = form.choosing("medewerker", who);
    let form = form.with("vanaf", from).with("tot", until);
    form.post(desk).await.status.as_u16()
}

async fn sees(world: &World, who: &str, reference: &str) -> bool {
    let page = format!("/team/reactie/{reference}");
    world.desk_of(who).await.get(&page).await.status == 200
}

#[tokio::test]
async fn the_page_is_the_directors_and_the_boards_alone() {
    let world = World::new().await;
    for id in everybody() {
        let desk = world.desk_of(id).await;
        let decides = matches!(id, "directeur" | "bestuur");
        let expected = if decides { 200 } else { 404 };
        assert_eq!(desk.get(PAGE).await.status, expected, "{id}");
        assert_eq!(
            desk.call("/api/team/mandates", "{}").await.status,
            expected,
            "{id}"
        );
        let names = [
            ("stap", "vervangen"),
            ("medewerker", "steun"),
            ("vanaf", "2026-04-20"),
            ("tot", "2026-04-21"),
        ];
        let expected = if decides { 303 } else { 404 };
        assert_eq!(desk.post(PAGE, &names).await.status, expected, "{id}");
        let nav = desk.get("/team/postvak").await;
        assert_eq!(nav.text().contains(PAGE), decides, "{id}");
    }
    assert_eq!(
        roles(&world, "steun"),
        [Role::Supporting, Role::Director, Role::Director]
    );
}

#[tokio::test]
async fn a_right_that_reaches_cases_holds_only_once_the_director_gives_it() {
    let world = World::new().await;
    let reference = received(&world, &[]).await;
    prepared(&world, "ped", "coordinator", "organisation").await;
    assert_eq!(roles(&world, "ped"), [Role::Pedagogical]);
    assert!(!sees(&world, "ped", &reference).await);
    let director = world.desk_of("directeur").await;
    let page = director.get(PAGE).await;
    for part in ["Collega ped", "ped@kinderplein.example", "Collega beheer"] {
        assert!(page.text().contains(part), "{part}");
    }
    let give = forms(&director, "bevestigen").await;
    assert_eq!(give.len(), 1);
    assert_eq!(give[0].post(&director).await.status, 303);
    assert_eq!(roles(&world, "ped"), [Role::Pedagogical, Role::Coordinator]);
    assert!(sees(&world, "ped", &reference).await);
    let org = world.site.ports.roster.current();
    let ped = org.colleague(&StaffId::parse("ped").expect("a slug"));
    let by = ped.expect("a colleague").grants[1].granted_by.clone();
    assert_eq!(by, StaffId::parse("directeur"));
    let again = give[0].post(&director).await;
    assert_eq!(again.status, 422);
    assert!(again.text().contains("al beslist"), "{}", again.text());
    assert_eq!(roles(&world, "ped").len(), 2, "once");
}

#[tokio::test]
async fn what_is_declined_or_taken_back_never_holds() {
    let world = World::new().await;
    let director = world.desk_of("directeur").await;
    prepared(&world, "ped", "director", "organisation").await;
    let decline = forms(&director, "afwijzen").await;
    assert_eq!(decline[0].post(&director).await.status, 303);
    assert!(forms(&director, "bevestigen").await.is_empty());
    prepared(&world, "ped", "supporting", "own").await;
    let give = forms(&director, "bevestigen").await;
    let admin = world.desk_of("beheer").await;
    let page = admin.get("/team/beheer/medewerker/ped").await;
    let back = Form::holding(page.text(), "stap", "terugnemen");
    assert_eq!(back.post(&admin).await.status, 303);
    assert_eq!(give[0].post(&director).await.status, 422);
    assert_eq!(roles(&world, "ped"), [Role::Pedagogical]);
}

#[tokio::test]
async fn rights_without_cases_hold_at_once() {
    let world = World::new().await;
    let admin = world.desk_of("beheer").await;
    for (role, scope) in [
        ("pedagogical", "location:vijver"),
        ("committee", "organisation"),
        ("administrator", "organisation"),
    ] {
        let page = admin.get("/team/beheer/medewerker/ped").await;
        let form = Form::holding(page.text(), "stap", "recht");
        let form = form.choosing("rol", role).choosing("bereik", scope);
        assert_eq!(form.post(&admin).await.status, 303, "{role}");
    }
    assert_eq!(roles(&world, "ped").len(), 4);
    assert!(world.site.ports.roster.current().prepared.is_empty());
}

#[tokio::test]
async fn nobody_gives_a_right_to_themselves() {
    let world = World::new().await;
    let admin = world.desk_of("beheer").await;
    let own = "/team/beheer/medewerker/beheer";
    let fields = [
        ("stap", "recht"),
        ("rol", "coordinator"),
        ("bereik", "organisation"),
    ];
    assert_eq!(admin.post(own, &fields).await.status, 422);
    // Not under another account with the same address either: there is none.
    for email in ["beheer@kinderplein.example", "BEHEER@Kinderplein.example"] {
        let twin = [("naam", "Tweede ik"), ("functie", "x"), ("email", email)];
        assert_eq!(
            admin.post("/team/beheer", &twin).await.status,
            422,
            "{email}"
        );
        let other = [
            ("stap", "bewaren"),
            ("naam", "Collega co"),
            ("functie", "x"),
            ("email", email),
            ("actief", "on"),
        ];
        let answer = admin.post("/team/beheer/medewerker/co", &other).await;
        assert_eq!(answer.status, 422, "{email}");
    }
    // Nor by taking somebody's account over: whoever reaches cases is invited by the director.
    let invite = [("stap", "uitnodiging")];
    for id in ["co", "directeur", "steun"] {
        let answer = admin
            .post(&format!("/team/beheer/medewerker/{id}"), &invite)
            .await;
        assert_eq!(answer.status, 422, "{id}");
        assert!(answer.text().contains("Vraag de directeur"), "{id}");
        assert!(!answer.text().contains("uitnodiging="), "{id}");
    }
    // The director confirms nothing for themselves; the board does.
    prepared(&world, "directeur", "supporting", "own").await;
    let director = world.desk_of("directeur").await;
    assert!(forms(&director, "bevestigen").await.is_empty(), "no button");
    let number = world.site.ports.roster.current().prepared[0]
        .number
        .to_string();
    let forced = [("stap", "bevestigen"), ("recht", number.as_str())];
    assert_eq!(director.post(PAGE, &forced).await.status, 422);
    assert_eq!(roles(&world, "directeur"), [Role::Director]);
    let board = world.desk_of("bestuur").await;
    assert_eq!(board.post(PAGE, &forced).await.status, 303);
    assert_eq!(
        roles(&world, "directeur"),
        [Role::Director, Role::Supporting]
    );
    let own = [
        ("stap", "vervangen"),
        ("medewerker", "directeur"),
        ("vanaf", "2026-04-20"),
        ("tot", "2026-04-21"),
    ];
    assert_eq!(director.post(PAGE, &own).await.status, 422);
    assert!(world.site.ports.roster.current().prepared.is_empty());
}

#[tokio::test]
async fn the_last_who_decides_stays() {
    let world = World::new().await;
    let admin = world.desk_of("beheer").await;
    let take = async |id: &str| {
        let address = format!("/team/beheer/medewerker/{id}");
        let page = admin.get(&address).await;
        let form = Form::holding(page.text(), "stap", "intrekken");
        form.post(&admin).await.status.as_u16()
    };
    assert_eq!(take("bestuur").await, 303, "the director is left");
    assert_eq!(take("directeur").await, 422, "nobody would be left");
    let end = [
        ("stap", "bewaren"),
        ("naam", "Collega directeur"),
        ("functie", "x"),
        ("email", "directeur@kinderplein.example"),
    ];
    let answer = admin.post("/team/beheer/medewerker/directeur", &end).await;
    assert_eq!(answer.status, 422);
    prepared(&world, "ped", "director", "organisation").await;
    assert_eq!(
        roles(&world, "ped"),
        [Role::Pedagogical],
        "no second first director"
    );
}

#[tokio::test]
async fn a_deputy_is_director_on_those_days_only_and_names_nobody() {
    let world = World::new().await;
    world.clock.advance(TimeDelta::hours(8));
    let reference = received(&world, &[]).await;
    let director = world.desk_of("directeur").await;
    assert_eq!(
        deputy(&director, "steun", "2026-04-19", "2026-04-22").await,
        422,
        "yesterday"
    );
    assert_eq!(
        deputy(&director, "steun", "2026-04-22", "2026-04-21").await,
        422,
        "backwards"
    );
    assert_eq!(
        deputy(&director, "steun", "2026-04-21", "2026-04-21").await,
        303
    );
    assert!(!sees(&world, "steun", &reference).await, "not yet");
    world.clock.advance(TimeDelta::hours(5));
    assert!(sees(&world, "steun", &reference).await, "on the day");
    let desk = world.desk_of("steun").await;
    let page = desk.get(PAGE).await;
    assert_eq!(page.status, 200);
    assert!(
        forms(&desk, "vervangen").await.is_empty(),
        "a deputy names nobody"
    );
    let names = [
        ("stap", "vervangen"),
        ("medewerker", "ped"),
        ("vanaf", "2026-04-21"),
        ("tot", "2026-04-30"),
    ];
    assert_eq!(desk.post(PAGE, &names).await.status, 422);
    world.clock.advance(TimeDelta::hours(24));
    assert!(!sees(&world, "steun", &reference).await, "over");
    assert_eq!(world.desk_of("steun").await.get(PAGE).await.status, 404);
}

#[tokio::test]
async fn the_director_ends_a_deputy_at_once_and_their_stream_too() {
    let world = World::new().await;
    let director = world.desk_of("directeur").await;
    // A deputy who began yesterday.
    assert_eq!(
        deputy(&director, "oc", "2026-04-20", "2026-04-30").await,
        303
    );
    world.clock.advance(TimeDelta::hours(24));
    let desk = world.desk_of("oc").await;
    let mut stream = Stream::open(&desk, 0, None).await;
    let first = received(&world, &[]).await;
    assert!(stream.until(&first).await, "{}", stream.text);
    let director = world.desk_of("directeur").await;
    let end = forms(&director, "beeindigen").await;
    assert_eq!(end.len(), 1);
    assert_eq!(end[0].post(&director).await.status, 303);
    let next = received(&world, &[]).await;
    assert!(stream.until("event: shut").await, "{}", stream.text);
    assert!(!stream.text.contains(&next), "{}", stream.text);
    assert!(!sees(&world, "oc", &first).await);
    assert_eq!(end[0].post(&director).await.status, 422, "it is over");
}

#[tokio::test]
async fn the_director_hands_a_new_password_to_whoever_reaches_cases() {
    let world = World::new().await;
    let director = world.desk_of("directeur").await;
    let form = forms(&director, "uitnodiging").await.remove(0);
    assert!(!form.choices("medewerker").contains(&"directeur".to_owned()));
    assert!(!form.choices("medewerker").contains(&"ped".to_owned()));
    let answer = form.choosing("medewerker", "co").post(&director).await;
    assert_eq!(answer.status, 200);
    let text = answer.text();
    let from = text.find("/team/begin?uitnodiging=").expect("a link");
    let link = text[from..].split(['<', '"', '\\']).next().expect("a link");
    let co = world.browser();
    let begin = co.get(link).await;
    assert!(begin.text().contains("Collega co"), "{}", begin.text());
    let form = Form::to(begin.text(), "/team/begin");
    let new = "een nieuw lang wachtwoord";
    let form = form.with("wachtwoord", new).with("nogmaals", new);
    assert_eq!(form.post(&co).await.status, 303);
    let old = [
        ("email", "co@kinderplein.example"),
        ("wachtwoord", PASSWORD),
    ];
    assert_eq!(
        world.browser().post("/team/aanmelden", &old).await.status,
        401
    );
}
