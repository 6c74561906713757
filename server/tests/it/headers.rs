//! What every answer says to the browser.

use axum::Router;
use axum::extract::Extension;
use axum::routing::get as on_get;
use server::http::headers::Nonce;

use crate::testapp::{app, ask, base, get, request};
use axum::body::Body;

fn routes() -> Router {
    let nonce = |Extension(Nonce(nonce)): Extension<Nonce>| async move { nonce.to_string() };
    Router::new().route("/", on_get(nonce))
}

#[tokio::test]
async fn the_policy_holds_the_nonce_of_this_request_and_no_other() {
    let app = app(routes(), &base());
    let (one, two) = (
        ask(&app, get("/", &[])).await,
        ask(&app, get("/", &[])).await,
    );
    assert_ne!(one.text(), two.text());
    assert_eq!(one.text().len(), 32, "128 bits");
    let expected = format!(
        "default-src 'none'; script-src 'nonce-{0}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self' 'nonce-{0}'; img-src 'self'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        one.text()
    );
    assert_eq!(one.header("content-security-policy"), expected);
}

#[tokio::test]
async fn pages_errors_and_refusals_all_carry_the_headers() {
    let app = app(routes(), &base());
    let foreign = [("sec-fetch-site", "cross-site")];
    let requests = [
        (get("/", &[]), 200),
        (get("/nergens", &[]), 404),
        (request("DELETE", "/", &[], Body::empty()), 405),
        (request("POST", "/", &foreign, Body::empty()), 403),
    ];
    for (request, status) in requests {
        let answer = ask(&app, request).await;
        assert_eq!(answer.status, status);
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cache-control", "no-store"),
            ("strict-transport-security", "max-age=63072000"),
        ] {
            assert_eq!(answer.header(name), value, "{name} at {status}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"));
        assert!(
            answer
                .header("content-security-policy")
                .starts_with("default-src 'none'")
        );
        assert_eq!(answer.header("x-request-id").len(), 16);
    }
}

#[tokio::test]
async fn a_part_of_pages_under_a_hashed_name_carries_no_more_than_it_needs() {
    let part = || async { [("cache-control", "public, max-age=31536000, immutable")] };
    let app = app(Router::new().route("/assets/x.js", on_get(part)), &base());
    let answer = ask(&app, get("/assets/x.js", &[])).await;
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("cross-origin-resource-policy", "same-origin"),
        ("strict-transport-security", "max-age=63072000"),
        ("content-security-policy", ""),
        ("permissions-policy", ""),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
}

#[tokio::test]
async fn plain_http_promises_no_tls() {
    let mut base = base();
    base.public_url = "http://127.0.0.1:3000".parse().expect("an address");
    let answer = ask(&app(routes(), &base), get("/", &[])).await;
    assert_eq!(answer.header("strict-transport-security"), "");
}
