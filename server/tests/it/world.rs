//! The whole application on a store in memory, under a clock that stands still, with one
//! colleague per role.

use std::sync::Arc;

use axum::Router;
use chrono::NaiveDate;
use clap::Parser as _;
use domain::organisation::{Cluster, Department, Location, Organisation};
use domain::place::{Care, ClusterId, DepartmentId, LocationId};
use domain::ports::{CaseStore as _, OrganisationStore as _};
use domain::staff::{By, Colleague, Grant, Role, Scope, StaffId};
use domain::words::{Line, PersonName};
use server::Parts;
use server::clock::SettableClock;
use server::config::Config;
use server::http::Base;
use server::http::assets::Assets;
use server::live::Hub;
use server::mail::Postman;
use server::password::{Cost, Passwords};
use server::seal::Secret;
use server::site::Site;
use store::{Store, StoreConfig};
use tempfile::TempDir;
use tokio_util::sync::CancellationToken;

use super::browser::Browser;
use super::testapp::base;

/// Everybody's password.
pub const PASSWORD: &str = "een lang wachtwoord";

/// The application under test.
pub struct World {
    pub site: Site,
    pub router: Router,
    pub clock: Arc<SettableClock>,
    pub postman: Postman,
    pub mails: TempDir,
    pub store: Arc<Store>,
}

/// Colleagues of the test organisation: id, role, scope.
fn roles() -> Vec<(&'static str, Role, Scope)> {
    let location = |name| Scope::Location(LocationId::parse(name).expect("a slug"));
    let cluster = |name| Scope::Cluster(ClusterId::parse(name).expect("a slug"));
    vec![
        ("ped", Role::Pedagogical, location("boomhut")),
        ("locatie", Role::LocationManager, location("boomhut")),
        ("buur", Role::LocationManager, location("vijver")),
        ("steun", Role::Supporting, Scope::Own),
        ("co", Role::Coordinator, Scope::Organisation),
        ("co2", Role::Coordinator, Scope::Organisation),
        ("cluster", Role::ClusterManager, cluster("noord")),
        ("cluster2", Role::ClusterManager, cluster("zuid")),
        ("directeur", Role::Director, Scope::Organisation),
        ("bestuur", Role::Board, Scope::Organisation),
        ("aandacht", Role::AttentionOfficer, Scope::Organisation),
        ("oc", Role::Committee, location("boomhut")),
        ("fg", Role::PrivacyOfficer, Scope::Organisation),
        ("beheer", Role::Administrator, Scope::Organisation),
    ]
}

/// Every colleague's id.
pub fn everybody() -> Vec<&'static str> {
    roles().into_iter().map(|(id, _, _)| id).collect()
}

fn colleague((id, role, scope): (&str, Role, Scope)) -> Colleague {
    let from = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a date");
    Colleague {
        id: StaffId::parse(id).expect("a slug"),
        name: PersonName::parse(&format!("Collega {id}")).expect("a name"),
        function: Line::parse(role.slug()).expect("a function"),
        email: format!("{id}@kinderplein.example"),
        phone: None,
        active: true,
        grants: vec![Grant {
            role,
            scope,
            from,
            until: None,
            granted_by: None,
        }],
        departments: Vec::new(),
    }
}

/// The test organisation.
pub fn organisation() -> Organisation {
    let cluster = |id: &str| Cluster {
        id: ClusterId::parse(id).expect("a slug"),
        name: id.into(),
    };
    let location = |id: &str, of: &str| Location {
        id: LocationId::parse(id).expect("a slug"),
        name: format!("De {id}"),
        town: "Lindendaal".into(),
        cluster: ClusterId::parse(of).expect("a slug"),
        care: vec![Care::Kdv],
        children: 50,
        open: true,
    };
    Organisation {
        revision: 0,
        brand: "Kinderplein".into(),
        regulation: "2026-1".into(),
        closing_days: Vec::new(),
        clusters: vec![cluster("noord"), cluster("zuid")],
        locations: vec![location("boomhut", "noord"), location("vijver", "zuid")],
        departments: vec![Department {
            id: DepartmentId::parse("facturatie").expect("a slug"),
            name: "Facturatie".into(),
            members: vec![StaffId::parse("steun").expect("a slug")],
        }],
        colleagues: roles().into_iter().map(colleague).collect(),
        prepared: Vec::new(),
    }
}

impl World {
    /// A fresh one, on Monday 20 April 2026, 12.00 uur.
    pub async fn new() -> Self {
        Self::with(organisation()).await
    }

    /// A fresh one with this organisation.
    pub async fn with(org: Organisation) -> Self {
        Self::made(org, "1000").await
    }

    /// A fresh one that counts attempts as strictly as the real one; all others let a thousand
    /// times as many pass.
    pub async fn strict() -> Self {
        Self::made(organisation(), "1").await
    }

    async fn made(org: Organisation, factor: &str) -> Self {
        let hub = Hub::new();
        let store = Store::open(&StoreConfig::new("mem://"), Arc::new(hub.clone())).await;
        let store = Arc::new(store.expect("a store in memory"));
        let instant = "2026-04-20T10:00:00Z".parse().expect("an instant");
        store.save(&org, &By::System, instant).await.expect("saved");
        let clock = Arc::new(SettableClock::at(instant));
        let passwords = Passwords::new(Cost::Least).expect("memory for a hash");
        let hash = passwords.hash(PASSWORD.into()).await.expect("hashed");
        for one in &org.colleagues {
            store.set_password(&one.id, &hash).await.expect("stored");
        }
        let assets = Arc::new(Assets::none());
        let secret = Secret::random();
        let store_kept = store.clone();
        let parts = Parts {
            store,
            hub,
            clock: clock.clone(),
            secret,
            assets,
            passwords,
        };
        let config = Config::parse_from(["server", "--limit-factor", factor]);
        let site = server::assemble(&parts, &config).await.expect("assembled");
        let base = Base {
            limits: server::http::limits::RequestLimits {
                body: 256 * 1024,
                body_timeout: std::time::Duration::from_secs(5),
                deadline: std::time::Duration::from_secs(30),
            },
            shutdown: CancellationToken::new(),
            ..base()
        };
        let router = server::router(site.clone(), &base).expect("sound settings");
        let mails = TempDir::new().expect("a folder");
        let folder = mails.path().to_owned();
        let url = "https://reacties.voorbeeld.nl".to_owned();
        let postman = Postman::new(site.ports.clone(), folder, url);
        Self {
            site,
            router,
            clock,
            postman,
            mails,
            store: store_kept,
        }
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser in which this colleague signed in.
    pub async fn desk_of(&self, id: &str) -> Browser {
        let browser = self.browser();
        let email = format!("{id}@kinderplein.example");
        let fields = [("email", email.as_str()), ("wachtwoord", PASSWORD)];
        let answer = browser.post("/team/aanmelden", &fields).await;
        assert_eq!(answer.status, 303, "{id}: {}", answer.text());
        browser
    }

    /// The last case's reference.
    pub async fn newest(&self) -> String {
        let events = self.store.feed(0, 100_000).await.expect("a feed");
        let received = |event: &&domain::event::Recorded| event.number == 1;
        events
            .iter()
            .rfind(received)
            .expect("a case")
            .reference
            .to_string()
    }
}

/// A complaint with everything a parent must fill in.
pub fn complaint<'a>(key: &'a str, body: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("key", key),
        ("nature", "complaint"),
        ("place", "boomhut"),
        ("body", body),
        ("name", "Ouder van Test"),
        ("email", "ouder@voorbeeld.example"),
        ("relation", "parent"),
        ("language", "nl"),
    ]
}

/// A compliment.
pub fn compliment<'a>(key: &'a str, body: &'a str) -> Vec<(&'static str, &'a str)> {
    let mut fields = complaint(key, body);
    fields[1] = ("nature", "compliment");
    fields
}

/// The code on a receipt page: five groups of four.
pub fn code_on(page: &str) -> String {
    let groups = |text: &str| {
        let mut parts = text.split(' ');
        let shaped = (0..5).all(|_| parts.next().is_some_and(|part| part.len() == 4));
        shaped && parts.next().is_none()
    };
    let texts = page.split(['<', '>']).map(str::trim);
    let plain = texts.filter(|text| text.len() == 24 && groups(text));
    let found = plain.map(str::to_owned).next();
    found.expect("a code on the receipt")
}
