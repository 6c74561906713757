//! Every plain route of the staff and every call that reads, for every role and for nobody: who
//! gets in, who finds nothing. A route that is added without a row here fails.

use std::collections::BTreeSet;

use domain::ports::{CaseStore as _, MailState};

use super::acts::{WORD, WORDS, case_of, checked, fresh_key};
use super::browser::Browser;
use super::testapp::{Answer, get, whole};
use super::world::{World, everybody};

/// As whom somebody comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    Nobody,
    Outsider,
    Reader,
    Administrator,
}

/// Who reads a checked ordinary complaint.
const READERS: [&str; 5] = ["locatie", "co", "co2", "cluster", "directeur"];

const DOOR: &str = "/team/aanmelden";
const CASE: &str = "/team/reactie/{reference}";
const STREAM: &str = "/team/stroom";
/// Only those who decide on grants get an answer here, whatever else they are.
const MANDATES: &str = "/team/bevoegdheden";
const DECIDE: [&str; 2] = ["directeur", "bestuur"];

/// Each route with the status for nobody, an outsider, a reader and the administrator. What
/// leads nobody on (303) leads to the door. Signing out comes last.
const TABLE: [(&str, &str, [u16; 4]); 16] = [
    ("POST", DOOR, [401, 401, 401, 401]),
    ("POST", "/team/begin", [404, 404, 404, 404]),
    ("POST", "/team", [401, 200, 200, 200]),
    ("POST", "/team/lijst", [401, 200, 200, 200]),
    ("POST", CASE, [401, 404, 303, 404]),
    (
        "POST",
        "/team/bijdrage/{reference}/{number}",
        [401, 404, 404, 404],
    ),
    ("POST", "/team/postvak/opnieuw", [303, 404, 303, 404]),
    ("POST", "/team/inzage", [401, 404, 404, 404]),
    ("POST", "/team/beheer", [303, 404, 404, 303]),
    ("POST", "/team/beheer/medewerker/{id}", [303, 404, 404, 303]),
    ("POST", "/team/beheer/locaties", [303, 404, 404, 422]),
    ("POST", "/team/beheer/controle", [303, 404, 404, 303]),
    ("POST", MANDATES, [303, 404, 404, 404]),
    (
        "GET",
        "/team/beheer/locaties/sjabloon.csv",
        [303, 404, 404, 200],
    ),
    ("GET", STREAM, [404, 200, 200, 200]),
    ("POST", "/team/afmelden", [303, 303, 303, 303]),
];

/// Calls that read, for nobody, a colleague and the administrator.
const CALLS: [(&str, [u16; 3]); 10] = [
    ("/api/team/me", [401, 200, 200]),
    ("/api/team/board", [401, 200, 200]),
    ("/api/team/list", [401, 200, 200]),
    ("/api/team/outbox", [401, 200, 200]),
    ("/api/team/colleagues", [401, 404, 200]),
    ("/api/team/places", [401, 404, 200]),
    ("/api/team/checks", [401, 404, 200]),
    ("/api/team/mandates", [401, 404, 404]),
    ("/api/team/check_on", [401, 404, 200]),
    ("/api/team/requests", [401, 200, 200]),
];

/// What a route is sent so that nothing but who sends it can be wrong.
fn fields<'a>(
    path: &str,
    version: &'a str,
    key: &'a str,
    mail: &'a str,
) -> Vec<(&'a str, &'a str)> {
    match path {
        "/team" | "/team/lijst" => vec![("woorden", WORD)],
        CASE => vec![
            ("act", "write_note"),
            ("text", WORDS),
            ("layer", "internal"),
            ("version", version),
            ("key", key),
        ],
        "/team/bijdrage/{reference}/{number}" => {
            vec![("text", WORDS), ("version", version), ("key", key)]
        }
        "/team/postvak/opnieuw" => vec![("nummer", mail)],
        "/team/beheer/controle" => vec![("stap", "alles")],
        "/team/inzage" => vec![
            ("reference", "KR-2026-99999"),
            ("reason", WORDS),
            ("key", key),
        ],
        "/team/beheer" => vec![
            ("naam", "Nieuwe Collega"),
            ("functie", "medewerker"),
            ("email", "nieuw@kinderplein.example"),
        ],
        "/team/beheer/medewerker/{id}" => vec![
            ("stap", "bewaren"),
            ("naam", "Collega ped"),
            ("functie", "medewerker"),
            ("email", "ped@kinderplein.example"),
            ("actief", "on"),
        ],
        _ => Vec::new(),
    }
}

/// A complaint, and its mail, which the mail server refused.
struct Shown<'a> {
    world: &'a World,
    reference: String,
    mail: u64,
}

impl<'a> Shown<'a> {
    async fn on(world: &'a World) -> Self {
        let reference = checked(world, &[]).await;
        let mails = world.store.mails(None, None, 1).await.expect("a store");
        let mail = mails.first().expect("a mail to the parent").number;
        Self {
            world,
            reference,
            mail,
        }
    }

    /// Sends one row; a stream is only begun.
    async fn send(&self, desk: &Browser, method: &str, path: &str) -> Answer {
        let at = self.world.clock.instant();
        let failed = self
            .world
            .store
            .mail_tried(self.mail, MailState::Failed, at);
        failed.await.expect("a store");
        let address = path.replace("{reference}", &self.reference);
        let address = address.replace("{id}", "ped").replace("{number}", "1");
        if path == STREAM {
            let headers = [("accept", "text/html"), ("sec-fetch-site", "same-origin")];
            let (head, _unread) = desk.send(get(&address, &headers)).await.into_parts();
            return whole(axum::http::Response::from_parts(
                head,
                axum::body::Body::empty(),
            ))
            .await;
        }
        if method == "GET" {
            return desk.get(&address).await;
        }
        let version = case_of(self.world, &self.reference)
            .await
            .version
            .to_string();
        let (key, mail) = (fresh_key(), self.mail.to_string());
        let fields = fields(path, &version, &key, &mail);
        desk.post(&address, &fields).await
    }

    /// Sends every row and holds the answers against the table.
    async fn try_all(&self, desk: &Browser, name: &str, who: Who) {
        for (method, path, expected) in TABLE {
            let answer = self.send(desk, method, path).await;
            let decides = path == MANDATES && DECIDE.contains(&name);
            let expected = if decides { 422 } else { expected[who as usize] };
            assert_eq!(answer.status, expected, "{name}: {path}");
            if who == Who::Nobody && answer.status == 303 {
                assert_eq!(answer.header("location"), DOOR, "{path}");
            }
            if matches!(path, "/team" | "/team/lijst") {
                let found = answer.text().contains(&self.reference);
                assert_eq!(found, who == Who::Reader, "{name}: {path}");
            }
        }
    }

    /// What could have been changed.
    async fn state(&self) -> (u64, u64) {
        let head = self.world.store.head().await.expect("a head");
        (head, self.world.site.ports.roster.current().revision)
    }
}

fn is(name: &str) -> Who {
    if name == "beheer" {
        Who::Administrator
    } else if READERS.contains(&name) {
        Who::Reader
    } else {
        Who::Outsider
    }
}

#[test]
fn every_plain_route_is_in_the_table() {
    let rows = TABLE.iter().map(|(_, path, _)| *path);
    let rows: BTreeSet<&str> = rows.filter(|path| *path != server::pages::STREAM).collect();
    let routes: BTreeSet<&str> = server::pages::staff::FORMS.into_iter().collect();
    assert_eq!(rows, routes);
    assert_eq!(TABLE.len(), routes.len() + 1, "each once, and the stream");
    assert_eq!(STREAM, server::pages::STREAM);
}

#[tokio::test]
async fn every_plain_route_answers_each_role_as_the_table_says() {
    let world = World::new().await;
    let shown = Shown::on(&world).await;
    let before = shown.state().await;
    shown.try_all(&world.browser(), "nobody", Who::Nobody).await;
    assert_eq!(shown.state().await, before, "nobody changed anything");
    let mut seen = BTreeSet::new();
    for name in everybody() {
        let (desk, who) = (world.desk_of(name).await, is(name));
        let before = shown.state().await;
        shown.try_all(&desk, name, who).await;
        let changed = shown.state().await != before;
        assert_eq!(changed, who != Who::Outsider, "{name}");
        let again = desk.get("/team").await;
        assert_eq!(again.status, 303, "{name} signed out");
        seen.insert(who as usize);
    }
    assert_eq!(seen.len(), 3, "outsiders, readers, the administrator");
}

#[tokio::test]
async fn every_reading_call_answers_each_role_and_tells_outsiders_of_no_case() {
    let world = World::new().await;
    let shown = Shown::on(&world).await;
    let arguments = "{\"filter\":{},\"before\":null,\"anew\":true}";
    for name in everybody().into_iter().chain(["nobody"]) {
        let (desk, row) = match name {
            "nobody" => (world.browser(), 0),
            "beheer" => (world.desk_of(name).await, 2),
            _ => (world.desk_of(name).await, 1),
        };
        for (call, expected) in CALLS {
            let answer = desk.call(call, arguments).await;
            let decides = call == "/api/team/mandates" && DECIDE.contains(&name);
            let expected = if decides { 200 } else { expected[row] };
            assert_eq!(answer.status, expected, "{name}: {call}");
            let lists = matches!(
                call,
                "/api/team/board" | "/api/team/list" | "/api/team/outbox"
            );
            let told = answer.text().contains(&shown.reference);
            let reads = is(name) == Who::Reader;
            assert_eq!(told, lists && reads, "{name}: {call}: {}", answer.text());
            let address = answer.text().contains("ouder@voorbeeld.example");
            assert!(!address || reads, "{name}: {call}");
        }
    }
}
