//! Static files: names, encodings, caching.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::routing::get as on_get;
use server::http::assets::Assets;

use crate::testapp::{Answer, app, ask, base, get, request};

fn write(folder: &Path, name: &str, text: &str) {
    let file = folder.join(name);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    std::fs::write(file, text).expect("written");
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let entry = |name: &str| {
        let file = |ending: &str| format!("\"{ending}\":\"/assets/{name}-1.{ending}\"");
        format!("{{{},{},{}}}", file("js"), file("wasm"), file("css"))
    };
    let manifest = format!(
        "{{\"parent\":{},\"staff\":{},\"styles\":{{\"prose\":\"/assets/prose-1.css\"}}}}",
        entry("parent"),
        entry("staff")
    );
    write(folder.path(), "manifest.json", &manifest);
    for name in ["parent", "staff"] {
        for ending in ["js", "wasm", "css"] {
            write(folder.path(), &format!("assets/{name}-1.{ending}"), "plat");
        }
    }
    write(folder.path(), "assets/prose-1.css", "main{margin:0}\n");
    write(folder.path(), "assets/parent-1.js.br", "brotli");
    write(folder.path(), "assets/parent-1.js.gz", "gzip");
    write(folder.path(), "robots.txt", "User-agent: *\n");
    write(folder.path(), ".well-known/security.txt", "Contact:\n");
    folder
}

async fn asked(address: &str, headers: &[(&str, &str)]) -> Answer {
    let folder = site();
    let mut base = base();
    base.assets = Arc::new(Assets::load(folder.path()).expect("a whole site"));
    let routes = Router::new().route("/", on_get(async || "pagina"));
    ask(&app(routes, &base), get(address, headers)).await
}

#[tokio::test]
async fn a_hashed_file_is_kept_for_ever_and_packed_as_the_browser_likes() {
    let js = "/assets/parent-1.js";
    for (accepted, encoding, text) in [
        ("gzip, deflate, br", "br", "brotli"),
        ("gzip", "gzip", "gzip"),
        ("br;q=0.1, gzip;q=0.9", "gzip", "gzip"),
        ("br;q=0, gzip;q=0", "", "plat"),
        ("", "", "plat"),
    ] {
        let answer = asked(js, &[("accept-encoding", accepted)]).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert_eq!(answer.text(), text, "{accepted}");
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(
            answer.header("content-type"),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(answer.header("vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn a_file_the_browser_has_is_not_sent_again() {
    let packed = asked("/assets/parent-1.js", &[("accept-encoding", "br")]).await;
    let tag = packed.header("etag").to_owned();
    let known = [("accept-encoding", "br"), ("if-none-match", tag.as_str())];
    let again = asked("/assets/parent-1.js", &known).await;
    assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
    assert_eq!(again.header("etag"), tag);
    let other = asked("/assets/parent-1.js", &[("if-none-match", tag.as_str())]).await;
    assert_eq!(
        (other.status.as_u16(), other.text()),
        (200, "plat"),
        "another encoding"
    );
}

#[tokio::test]
async fn every_file_has_its_type_and_public_ones_are_asked_for_again() {
    let wasm = asked("/assets/staff-1.wasm", &[]).await;
    assert_eq!(wasm.header("content-type"), "application/wasm");
    let robots = asked("/robots.txt", &[]).await;
    assert_eq!(robots.header("cache-control"), "public, max-age=3600");
    assert_eq!(
        asked("/.well-known/security.txt", &[]).await.text(),
        "Contact:\n"
    );
}

#[tokio::test]
async fn only_what_was_read_at_start_is_served() {
    for address in [
        "/assets/../manifest.json",
        "/assets/%2e%2e/manifest.json",
        "/assets/..%2f..%2fetc/passwd",
        "//etc/passwd",
        "/assets/",
        "/assets/parent-2.js",
        "/assets/parent-1.js.br",
        "/assets/parent-1.js/",
        "/manifest.json",
        "/assets/parent-1.js%00",
    ] {
        assert_eq!(asked(address, &[]).await.status, 404, "{address}");
    }
    assert_eq!(
        asked("/", &[]).await.text(),
        "pagina",
        "the rest goes to the application"
    );
}

#[tokio::test]
async fn head_tells_the_length_and_sends_nothing() {
    let folder = site();
    let mut base = base();
    base.assets = Arc::new(Assets::load(folder.path()).expect("a whole site"));
    let app = app(Router::new(), &base);
    let answer = ask(
        &app,
        request("HEAD", "/assets/parent-1.js", &[], Body::empty()),
    )
    .await;
    assert_eq!(answer.status, 200);
    assert_eq!(
        (answer.header("content-length"), answer.body.len()),
        ("4", 0)
    );
    let ours = [("sec-fetch-site", "same-origin")];
    let posted = ask(
        &app,
        request("POST", "/assets/parent-1.js", &ours, Body::empty()),
    )
    .await;
    assert_eq!(posted.status, 404, "a file can only be read");
}

#[tokio::test]
async fn error_pages_wear_the_parents_style() {
    let answer = asked("/nergens", &[("accept", "text/html")]).await;
    assert!(
        answer.text().contains("\">main{margin:0}</style>"),
        "{}",
        answer.text()
    );
}

#[test]
fn a_missing_or_broken_site_is_one_clear_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = Assets::load(folder.path()).expect_err("nothing there");
    assert!(
        missing.contains("cargo xtask build") && !missing.contains('\n'),
        "{missing}"
    );
    write(folder.path(), "manifest.json", "{");
    let broken = Assets::load(folder.path()).expect_err("no JSON");
    assert!(broken.contains("beschadigd"), "{broken}");
    let site = site();
    std::fs::remove_file(site.path().join("assets/staff-1.wasm")).expect("removed");
    let incomplete = Assets::load(site.path()).expect_err("a file is missing");
    assert!(
        incomplete.contains("ontbreekt /assets/staff-1.wasm"),
        "{incomplete}"
    );
}
