//! Secrets and cookies, tried without a server.

use std::os::unix::fs::PermissionsExt as _;

use std::time::Duration;

use axum::http::{HeaderMap, HeaderValue};
use chrono::{DateTime, Utc};

use super::*;

const HOUR: Duration = Duration::from_hours(1);

fn noon() -> DateTime<Utc> {
    "2026-11-23T12:00:00Z".parse().expect("an instant")
}

/// What a browser sends back for a `Set-Cookie` header.
fn sent_back(SetCookie(header): &SetCookie) -> HeaderMap {
    let text = header.to_str().expect("printable");
    let pair = text.split(';').next().expect("a pair");
    HeaderMap::from_iter([(
        axum::http::header::COOKIE,
        HeaderValue::try_from(pair).expect("a value"),
    )])
}

#[test]
fn a_sealed_cookie_opens_for_its_name_until_it_expires() {
    let cookies = Cookies::new(&Secret::random(), true);
    let set = cookies
        .seal("bewijs", &("KR-2026-00042", 7), HOUR, noon())
        .expect("it fits");
    let headers = sent_back(&set);
    let open = |now| cookies.open::<(String, u32)>("bewijs", &headers, now);
    assert_eq!(open(noon()), Some(("KR-2026-00042".to_owned(), 7)));
    assert!(open(noon() + chrono::TimeDelta::seconds(3599)).is_some());
    assert!(open(noon() + chrono::TimeDelta::seconds(3600)).is_none());
}

#[test]
fn a_sealed_cookie_hides_its_value_and_has_every_flag() {
    let cookies = Cookies::new(&Secret::random(), true);
    let SetCookie(header) = cookies
        .seal("bewijs", &"geheim", HOUR, noon())
        .expect("it fits");
    let header = header.to_str().expect("printable");
    assert!(header.starts_with("__Host-bewijs="), "{header}");
    assert!(!header.contains("geheim"), "{header}");
    for flag in [
        "HttpOnly",
        "SameSite=Lax",
        "Secure",
        "Path=/",
        "Max-Age=3600",
    ] {
        assert!(
            header.split("; ").any(|part| part == flag),
            "{flag} in {header}"
        );
    }
}

#[test]
fn a_forged_renamed_or_foreign_cookie_does_not_open() {
    let cookies = Cookies::new(&Secret::random(), true);
    let set = cookies.seal("bewijs", &1, HOUR, noon()).expect("it fits");
    let text = set
        .0
        .to_str()
        .expect("printable")
        .split(';')
        .next()
        .expect("a pair")
        .to_owned();
    let with = |text: &str| {
        let value = HeaderValue::try_from(text).expect("a value");
        HeaderMap::from_iter([(axum::http::header::COOKIE, value)])
    };
    let open = |name: &str, headers| cookies.open::<i32>(name, &headers, noon());
    assert_eq!(open("bewijs", with(&text)), Some(1));
    assert_eq!(open("bewijs", with(&text.replacen('=', "=A", 1))), None);
    assert_eq!(open("ander", with(&text.replace("bewijs", "ander"))), None);
    let stranger = Cookies::new(&Secret::random(), true);
    assert_eq!(stranger.open::<i32>("bewijs", &with(&text), noon()), None);
}

#[test]
fn plain_names_are_used_when_cookies_need_not_be_secure() {
    let cookies = Cookies::new(&Secret::random(), false);
    let set = cookies.put("taal", "en", HOUR).expect("it fits");
    let header = set.0.to_str().expect("printable");
    assert!(header.starts_with("taal=en;"), "{header}");
    assert!(!header.contains("Secure"), "{header}");
    assert_eq!(cookies.get("taal", &sent_back(&set)).as_deref(), Some("en"));
}

#[test]
fn a_removed_cookie_carries_the_flags_browsers_demand() {
    let SetCookie(header) = Cookies::new(&Secret::random(), true).remove("sessie");
    let header = header.to_str().expect("printable");
    assert!(header.starts_with("__Host-sessie=;"), "{header}");
    assert!(
        header.contains("Max-Age=0") && header.contains("Secure"),
        "{header}"
    );
}

#[test]
fn what_browsers_would_drop_is_refused() {
    let cookies = Cookies::new(&Secret::random(), true);
    let long = "x".repeat(4000);
    assert!(cookies.seal("bewijs", &long, HOUR, noon()).is_err());
    assert!(cookies.put("bewijs", &long, HOUR).is_err());
}

#[test]
fn a_hostile_value_cannot_add_attributes() {
    let cookies = Cookies::new(&Secret::random(), true);
    let set = cookies
        .put("taal", "en; Domain=kwaad.nl\r\nX: y\0", HOUR)
        .expect("it is encoded");
    let header = set.0.to_str().expect("printable");
    assert!(!header.contains("Domain=kwaad.nl"), "{header}");
}

#[test]
fn the_secret_is_made_once_and_only_its_owner_reads_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("data/secret");
    let first = Secret::load_or_create(&file).expect("made");
    let again = Secret::load_or_create(&file).expect("read");
    assert_eq!(first.derive("a"), again.derive("a"));
    assert_ne!(first.derive("a"), first.derive("b"));
    let mode = std::fs::metadata(&file)
        .expect("the file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    let left = std::fs::read_dir(file.parent().expect("a folder"))
        .expect("readable")
        .count();
    assert_eq!(left, 1, "no draft is left");
}

#[test]
fn a_damaged_secret_is_reported_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("secret");
    std::fs::write(&file, b"short").expect("written");
    let sentence = Secret::load_or_create(&file).expect_err("damaged");
    assert!(sentence.contains("beschadigd"), "{sentence}");
    assert_eq!(std::fs::read(&file).expect("still there"), b"short");
}

#[test]
fn a_token_is_stored_as_a_hash_only() {
    let token = SessionToken::generate();
    assert_eq!(token.as_str().len(), 64);
    assert_eq!(token.hash(), hash_token(token.as_str()));
    assert_ne!(token.hash(), token.as_str());
}
