//! What people type and what opens a case stays out of the log, out of mails and out of
//! addresses: the real program, logging all it can, told words that occur nowhere else.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

use tempfile::TempDir;

use super::browser::encoded;
use super::crash::{command, exchange, free_port, ready, site};
use super::world::code_on;

/// In every word that a canary test types; digits that people write stand beside it.
const CANARY: &str = "kanarie";
const PHONE: &str = "91735527";
const POSTCODE: &str = "9173 XQ";
const ADDRESS: &str = "kanarie-ouder@voorbeeld.example";
const PASSWORD: &str = "kanarie-wachtwoord-1";

const REACTION: [(&str, &str); 25] = [
    ("nature", "complaint"),
    ("place", "onbekend"),
    ("care", "kdv"),
    ("group", "kanarie-groep"),
    ("body", "kanarie-verhaal over de ruildag"),
    ("happened", "kanarie-moment"),
    ("discussed", "yes"),
    ("discussed_with", "kanarie-juf"),
    ("discussed_when", "kanarie-dag"),
    ("discussed_outcome", "kanarie-uitkomst"),
    ("not_for", "kanarie-buiten"),
    ("wish", "kanarie-wens"),
    ("safety", "no"),
    ("name", "Kanarie-naam"),
    ("email", ADDRESS),
    ("phone", "06-91735527"),
    ("contact", "letter"),
    ("reachable", "kanarie-avond"),
    ("street", "Kanarie-straat 5"),
    ("postcode", POSTCODE),
    ("town", "Kanarie-stad"),
    ("child", "Kanarie-kind"),
    ("relation", "parent"),
    ("language", "nl"),
    ("key", "kanarie-sleutel-0123456789abcdef"),
];

/// Somebody at the program's real port, with cookies, who notes where they are sent.
struct Visitor {
    port: u16,
    cookies: BTreeMap<String, String>,
    ways: Vec<String>,
}

impl Visitor {
    const fn at(port: u16) -> Self {
        Self {
            port,
            cookies: BTreeMap::new(),
            ways: Vec::new(),
        }
    }

    async fn get(&mut self, address: &str) -> String {
        self.send(&format!("GET {address}"), "", "").await
    }

    async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> String {
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let kind = "application/x-www-form-urlencoded";
        self.send(&format!("POST {address}"), kind, &body).await
    }

    async fn send(&mut self, what: &str, kind: &str, body: &str) -> String {
        let pairs = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        let cookies = pairs.collect::<Vec<_>>().join("; ");
        let port = self.port;
        let mut request = format!(
            "{what} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: close\r\naccept: text/html\r\n\
             sec-fetch-site: same-origin\r\nuser-agent: kanarie-browser\r\n\
             referer: http://127.0.0.1:{port}/kanarie-vorige\r\nx-forwarded-for: 1.2.3.4\r\n"
        );
        if !cookies.is_empty() {
            request.extend(["cookie: ", &cookies, "\r\n"]);
        }
        if !kind.is_empty() {
            let length = body.len();
            let about = format!("content-type: {kind}\r\ncontent-length: {length}\r\n");
            request.push_str(&about);
        }
        let answer = exchange(port, format!("{request}\r\n{body}")).await;
        let answer = answer.unwrap_or_else(|| panic!("no answer to {what}"));
        self.keep(answer.split("\r\n\r\n").next().unwrap_or_default());
        answer
    }

    fn keep(&mut self, head: &str) {
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        for (name, value) in lines {
            if name.eq_ignore_ascii_case("location") {
                self.ways.push(value.to_owned());
            }
            if name.eq_ignore_ascii_case("set-cookie")
                && let Some((name, rest)) = value.split_once('=')
            {
                let value = rest.split(';').next().unwrap_or_default();
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}

/// A parent reacts, follows the case and writes; the code in groups.
async fn parent(visitor: &mut Visitor) -> String {
    let mut wrong = REACTION;
    wrong[0].1 = "kanarie-aard";
    assert_eq!(status(&visitor.post("/reageren", &wrong).await), "422");
    assert_eq!(status(&visitor.post("/reageren", &REACTION).await), "303");
    let code = code_on(&visitor.get("/ontvangst").await);
    let mistyped = [("code", "kanarie code")];
    assert_eq!(status(&visitor.post("/volgen", &mistyped).await), "422");
    let opened = visitor.post("/volgen", &[("code", &code)]).await;
    assert_eq!(status(&opened), "303");
    let message = [
        ("message", "kanarie-bericht"),
        ("key", "kanarie-bericht-0123456789"),
    ];
    let sent = visitor.post("/volgen/reactie", &message).await;
    assert_eq!(status(&sent), "303");
    let read = visitor.get("/volgen/reactie").await;
    assert!(read.contains("kanarie-bericht"));
    code
}

/// Somebody without a session tries the staff's side and addresses that name nothing.
async fn stranger(visitor: &mut Visitor) {
    let door = [
        ("email", "kanarie-collega@voorbeeld.example"),
        ("wachtwoord", PASSWORD),
        ("naar", "/kanarie-weg"),
    ];
    assert_eq!(status(&visitor.post("/team/aanmelden", &door).await), "401");
    let note = [
        ("act", "write_note"),
        ("text", "kanarie-notitie"),
        ("version", "1"),
        ("key", "kanarie-notitie-0123456789"),
    ];
    let acted = visitor.post("/team/reactie/KR-2026-00001", &note).await;
    assert_eq!(status(&acted), "401");
    for address in [
        "/kanarie-pad?kanarie-vraag=kanarie-antwoord",
        "/assets/kanarie.js",
        "/reageren?aard=kanarie-aard&naam=kanarie",
        "/volgen?code=kanarie-code",
        "/team?woorden=kanarie-woorden",
        "/team/lijst?woorden=kanarie-woorden",
        "/team/aanmelden?naar=/kanarie-weg",
        "/team/begin?uitnodiging=kanarie.1.kanarie",
        "/team/stroom?na=kanarie",
    ] {
        visitor.get(address).await;
    }
    for (call, body) in [
        ("/api/send_reaction", "body=5&kanarie=kanarie"),
        ("/api/send_reaction", "body=kanarie"),
        ("/api/enter_code", "{\"code\":\"kanarie\"}"),
        ("/api/enter_code", "kanarie"),
        ("/api/team/case", "{\"reference\":\"kanarie\"}"),
    ] {
        let what = format!("POST {call}");
        visitor.send(&what, "application/json", body).await;
    }
}

/// The first administrator begins, searches and adds a colleague.
async fn administrator(visitor: &mut Visitor, token: &str) {
    let founding = [
        ("uitnodiging", token),
        ("organisatie", "De Berk"),
        ("naam", "Kanarie-beheerder"),
        ("email", "kanarie-beheer@voorbeeld.example"),
        ("wachtwoord", PASSWORD),
        ("nogmaals", PASSWORD),
    ];
    assert_eq!(status(&visitor.post("/team/begin", &founding).await), "303");
    for page in ["/team", "/team/lijst"] {
        let found = visitor
            .post(page, &[("woorden", "kanarie-zoekwoord")])
            .await;
        assert_eq!(status(&found), "200");
    }
    let colleague = [
        ("naam", "Kanarie-collega"),
        ("functie", "kanarie-functie"),
        ("email", "kanarie-nieuw@voorbeeld.example"),
    ];
    let added = visitor.post("/team/beheer", &colleague).await;
    assert_eq!(status(&added), "303");
    let places = [("stap", "controleren"), ("tekst", "kanarie;kanarie")];
    visitor.post("/team/beheer/locaties", &places).await;
}

/// The mails written so far, once there are as many as expected.
async fn mails(folder: &Path, expected: usize) -> Vec<String> {
    for _ in 0..100 {
        let files = std::fs::read_dir(folder).map(|all| all.flatten().collect::<Vec<_>>());
        let paths = files
            .unwrap_or_default()
            .into_iter()
            .map(|file| file.path());
        let mails = paths.filter(|path| path.extension().is_some_and(|end| end == "eml"));
        let mails: Vec<_> = mails.collect();
        if mails.len() >= expected {
            let text = |path| std::fs::read_to_string(path).expect("text");
            return mails.iter().map(text).collect();
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no mail came");
}

#[tokio::test]
async fn nothing_that_was_typed_gets_into_log_mail_or_address() {
    let (folder, site) = (TempDir::new().expect("a folder"), site());
    let (data, port) = (folder.path().join("data"), free_port());
    let file = |name: &str| File::create(folder.path().join(name)).expect("a file");
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("text");
    let mut program = command(&data, site.path(), port);
    let program = program.args(["--log", "debug"]).stdout(file("out"));
    let mut program = program.stderr(file("err")).spawn().expect("it starts");
    ready(port).await;
    let [mut reacting, mut strange, mut admin] = [port; 3].map(Visitor::at);
    let code = parent(&mut reacting).await;
    stranger(&mut strange).await;
    let told = read("out");
    let (_, link) = told.split_once("?uitnodiging=").expect("the first link");
    administrator(&mut admin, link.split_whitespace().next().expect("a token")).await;
    let mails = mails(&data.join("mail"), 1).await;
    program.kill().expect("killed");
    program.wait().expect("ended");

    let log = [read("out"), read("err")].concat();
    assert!(log.contains("answered"), "it did log: {log}");
    let low = log.to_lowercase();
    let bare = code.replace(' ', "");
    let visitors = [&reacting, &strange, &admin];
    let cookies = visitors.iter().flat_map(|one| one.cookies.values());
    let secrets = cookies.map(String::as_str).filter(|value| value.len() > 8);
    let typed = [
        CANARY,
        PHONE,
        POSTCODE,
        code.as_str(),
        bare.as_str(),
        "1.2.3.4",
    ];
    for secret in typed.into_iter().chain(secrets) {
        let told = low
            .lines()
            .find(|line| line.contains(&secret.to_lowercase()));
        assert_eq!(told, None, "{secret} in the log");
    }
    for mail in &mails {
        let rest = mail
            .replacen(&format!("To: {ADDRESS}\r\n"), "", 1)
            .to_lowercase();
        assert_ne!(rest.len(), mail.len(), "it is for the parent: {mail}");
        for secret in [CANARY, PHONE, &code.to_lowercase(), &bare.to_lowercase()] {
            assert!(!rest.contains(secret), "{secret} in {mail}");
        }
    }
    let ways: Vec<&String> = visitors.iter().flat_map(|one| &one.ways).collect();
    assert!(ways.len() >= 6, "{ways:?}");
    for way in ways {
        let low = way.to_lowercase();
        let told = [
            CANARY.to_owned(),
            bare.to_lowercase(),
            encoded(&code).to_lowercase(),
        ];
        assert!(!told.iter().any(|one| low.contains(one)), "{way}");
    }
}
