//! The administrator's work over HTTP: colleagues, what they may do, invitations.

use domain::staff::{Role, StaffId};
use futures::future::join;

use super::browser::Browser;
use super::forms::Form;
use super::founding::{FOUNDER, founded};
use super::world::World;

const COLLEAGUES: &str = "/team/beheer";

/// Adds a colleague by the page's form; the address of their page.
async fn added(admin: &Browser, name: &str, email: &str) -> String {
    let page = admin.get(COLLEAGUES).await;
    let form = Form::to(page.text(), COLLEAGUES).with("naam", name);
    let form = form.with("functie", "medewerker").with("email", email);
    let answer = form.post(admin).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.header("location").to_owned()
}

/// The form to give a right, as the colleague's page has it.
async fn right(admin: &Browser, colleague: &str, role: &str, scope: &str) -> Form {
    let page = admin.get(colleague).await;
    let form = Form::holding(page.text(), "stap", "recht");
    form.choosing("rol", role).choosing("bereik", scope)
}

/// The invitation on a colleague's page.
fn link_on(page: &str) -> &str {
    let from = page.find("/team/begin?uitnodiging=").expect("a link");
    let mut parts = page[from..].split(['<', '"', '\\']);
    parts.next().expect("a link")
}

/// The roles that the colleague on this page holds.
fn roles(world: &World, colleague: &str) -> Vec<Role> {
    let id = colleague.rsplit('/').next().and_then(StaffId::parse);
    let org = world.site.ports.roster.current();
    let one = org.colleague(&id.expect("an id")).expect("a colleague");
    one.grants.iter().map(|grant| grant.role).collect()
}

/// The very first director, whom there is nobody to ask about: the right holds at once.
async fn first_director(world: &World, admin: &Browser) -> Browser {
    let colleague = added(admin, "Dirk Vos", "dirk@deberk.example").await;
    let form = right(admin, &colleague, "director", "organisation").await;
    assert_eq!(form.post(admin).await.status, 303);
    assert_eq!(roles(world, &colleague), [Role::Director]);
    let page = admin.get(&colleague).await;
    let made = Form::holding(page.text(), "stap", "uitnodiging");
    let made = made.post(admin).await;
    let director = world.browser();
    let begin = director.get(link_on(made.text())).await;
    let password = "vijf bomen langs het water";
    let form = Form::to(begin.text(), "/team/begin");
    let form = form.with("wachtwoord", password).with("nogmaals", password);
    assert_eq!(form.post(&director).await.status, 303);
    director
}

#[tokio::test]
async fn a_colleague_is_added_with_a_right_and_an_invitation_and_gets_in() {
    let (world, admin) = founded().await;
    let colleague = added(&admin, "Noor de Wit", "Noor@deberk.example").await;
    let form = right(&admin, &colleague, "coordinator", "organisation").await;
    assert_eq!(form.post(&admin).await.status, 303);
    assert!(
        roles(&world, &colleague).is_empty(),
        "the director is asked"
    );
    let director = first_director(&world, &admin).await;
    let page = director.get("/team/bevoegdheden").await;
    let give = Form::holding(page.text(), "stap", "bevestigen");
    assert_eq!(give.post(&director).await.status, 303);
    assert_eq!(roles(&world, &colleague), [Role::Coordinator]);

    let page = admin.get(&colleague).await;
    let made = Form::holding(page.text(), "stap", "uitnodiging")
        .post(&admin)
        .await;
    assert_eq!(made.status, 200);
    let link = link_on(made.text());
    let page = admin.get(&colleague).await;
    assert!(!page.text().contains(link), "it is shown once");

    let noor = world.browser();
    let begin = noor.get(link).await;
    assert!(
        begin.text().contains("Welkom, Noor de Wit."),
        "{}",
        begin.text()
    );
    let form = Form::to(begin.text(), "/team/begin");
    assert_eq!(form.value("email"), None, "who it is for is known");
    let password = "zeven sloten en een brug";
    let form = form.with("wachtwoord", password).with("nogmaals", password);
    let answer = form.post(&noor).await;
    let way = (answer.status.as_u16(), answer.header("location"));
    assert_eq!(way, (303, "/team"), "{}", answer.text());
    assert_eq!(noor.get("/team").await.status, 200);
    assert_eq!(noor.get(COLLEAGUES).await.status, 404);
    assert_eq!(noor.get(link).await.status, 404, "the link counts once");
    assert_eq!(form.post(&world.browser()).await.status, 404);
    let fields = [("email", "noor@deberk.example"), ("wachtwoord", password)];
    let entered = world.browser().post("/team/aanmelden", &fields).await;
    assert_eq!(entered.status, 303);
}

#[tokio::test]
async fn a_colleague_who_is_made_inactive_is_out_at_once_and_can_not_be_invited() {
    let (world, admin) = founded().await;
    let colleague = added(&admin, "Noor de Wit", "noor@deberk.example").await;
    let page = admin.get(&colleague).await;
    let made = Form::holding(page.text(), "stap", "uitnodiging")
        .post(&admin)
        .await;
    let link = link_on(made.text());
    let fields = [
        ("stap", "bewaren"),
        ("naam", "Noor de Wit"),
        ("functie", "medewerker"),
        ("email", "noor@deberk.example"),
    ];
    assert_eq!(admin.post(&colleague, &fields).await.status, 303);
    assert_eq!(world.browser().get(link).await.status, 404);
    let page = admin.get(&colleague).await;
    let forms = Form::all(page.text());
    let invites = |form: &Form| form.value("stap") == Some("uitnodiging");
    assert!(!forms.iter().any(invites));
}

#[tokio::test]
async fn nobody_gives_themselves_a_right_and_a_reach_goes_with_its_role() {
    let (world, admin) = founded().await;
    let own = "/team/beheer/medewerker/beheerder";
    let page = admin.get(own).await;
    let forms = Form::all(page.text());
    let gives = |form: &Form| form.value("rol").is_some();
    assert!(!forms.iter().any(gives), "the form is not there");
    let fields = [
        ("stap", "recht"),
        ("rol", "director"),
        ("bereik", "organisation"),
    ];
    assert_eq!(admin.post(own, &fields).await.status, 422);
    assert_eq!(roles(&world, own), [Role::Administrator]);
    let ending = [
        ("stap", "bewaren"),
        ("naam", "Ans Bakker"),
        ("functie", "beheerder"),
        ("email", FOUNDER),
    ];
    assert_eq!(
        admin.post(own, &ending).await.status,
        422,
        "nor ends oneself"
    );
    assert_eq!(admin.get(COLLEAGUES).await.status, 200);

    let colleague = added(&admin, "Noor de Wit", "noor@deberk.example").await;
    for (role, scope) in [
        ("coordinator", "own"),
        ("supporting", "organisation"),
        ("location_manager", "organisation"),
        ("cluster_manager", "organisation"),
    ] {
        let form = right(&admin, &colleague, role, scope).await;
        let answer = form.post(&admin).await;
        assert_eq!(answer.status, 422, "{role} {scope}");
        assert!(answer.text().contains("Dit recht kan niet."), "{role}");
    }
    let backwards = right(&admin, &colleague, "coordinator", "organisation").await;
    let backwards = backwards
        .with("vanaf", "2026-05-02")
        .with("tot", "2026-05-01");
    assert_eq!(backwards.post(&admin).await.status, 422);
    assert!(roles(&world, &colleague).is_empty());
    let twin = [
        ("naam", "Nog een"),
        ("functie", "medewerker"),
        ("email", "NOOR@deberk.example"),
    ];
    let answer = admin.post(COLLEAGUES, &twin).await;
    assert_eq!(answer.status, 422, "an address is one colleague's");
    assert!(answer.text().contains("Nog een"), "what was typed stays");
}

#[tokio::test]
async fn two_edits_at_once_are_both_kept() {
    let (world, admin) = founded().await;
    let one = added(&admin, "Noor de Wit", "noor@deberk.example");
    let other = added(&admin, "Nadia Smit", "nadia@deberk.example");
    let (one, other) = join(one, other).await;
    assert_ne!(one, other, "each has a page");
    let org = world.site.ports.roster.current();
    let mut names: Vec<&str> = org.colleagues.iter().map(|it| it.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Ans Bakker", "Nadia Smit", "Noor de Wit"]);

    let first = right(&admin, &one, "committee", "organisation").await;
    let second = right(&admin, &one, "pedagogical", "own").await;
    let (first, second) = join(first.post(&admin), second.post(&admin)).await;
    let both = (first.status.as_u16(), second.status.as_u16());
    assert_eq!(both, (303, 303));
    let mut held = roles(&world, &one);
    held.sort_unstable_by_key(|role| role.slug());
    assert_eq!(held, [Role::Committee, Role::Pedagogical]);
}

#[tokio::test]
async fn a_right_taken_away_from_an_old_page_takes_no_other_right() {
    let (world, admin) = founded().await;
    let colleague = added(&admin, "Noor de Wit", "noor@deberk.example").await;
    for (role, scope) in [("committee", "organisation"), ("pedagogical", "own")] {
        let form = right(&admin, &colleague, role, scope).await;
        assert_eq!(form.post(&admin).await.status, 303);
    }
    let page = admin.get(&colleague).await;
    let takes = |form: &Form| form.value("stap") == Some("intrekken");
    let forms: Vec<Form> = Form::all(page.text()).into_iter().filter(takes).collect();
    assert_eq!(forms.len(), 2);
    assert_eq!(forms[0].post(&admin).await.status, 303);
    let left = roles(&world, &colleague);
    assert_eq!(left.len(), 1);
    let again = forms[0].post(&admin).await;
    assert_eq!(again.status, 404, "it is gone already");
    assert_eq!(roles(&world, &colleague), left);
    assert_eq!(forms[1].post(&admin).await.status, 303);
    assert!(roles(&world, &colleague).is_empty());
}
