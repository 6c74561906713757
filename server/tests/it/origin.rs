//! Requests that other sites make in a visitor's name.

use axum::Router;
use axum::body::Body;
use axum::routing::{get as on_get, post as on_post};
use server::http::origin::OwnPage;

use crate::testapp::{app, ask, base, request};

async fn status(method: &str, address: &str, headers: &[(&str, &str)]) -> u16 {
    let routes = Router::new()
        .route("/formulier", on_post(async || "bewaard"))
        .route("/stroom", on_get(async |_: OwnPage| "stroom"));
    let request = request(method, address, headers, Body::empty());
    ask(&app(routes, &base()), request).await.status.as_u16()
}

async fn posted(headers: &[(&str, &str)]) -> u16 {
    status("POST", "/formulier", headers).await
}

async fn streamed(headers: &[(&str, &str)]) -> u16 {
    status("GET", "/stroom", headers).await
}

#[tokio::test]
async fn a_form_of_our_own_is_taken() {
    assert_eq!(posted(&[("sec-fetch-site", "same-origin")]).await, 200);
    assert_eq!(posted(&[("sec-fetch-site", "none")]).await, 200);
    let cookie = ("cookie", "sessie=1");
    assert_eq!(
        posted(&[("sec-fetch-site", "same-origin"), cookie]).await,
        200
    );
    assert_eq!(
        posted(&[("origin", "https://reacties.voorbeeld.nl"), cookie]).await,
        200
    );
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    for site in ["cross-site", "same-site", "Same-Origin", "x"] {
        assert_eq!(posted(&[("sec-fetch-site", site)]).await, 403, "{site}");
    }
    for origin in [
        "https://kwaad.nl",
        "null",
        "https://reacties.voorbeeld.nl.kwaad.nl",
        "https://reacties.voorbeeld.nl:8443",
        "https://reacties.voorbeeld.nl/",
        "file://reacties.voorbeeld.nl",
    ] {
        assert_eq!(
            posted(&[("origin", origin)]).await,
            expected(origin),
            "{origin}"
        );
    }
}

/// A slash behind the host changes nothing about where it points.
fn expected(origin: &str) -> u16 {
    if origin == "https://reacties.voorbeeld.nl/" {
        200
    } else {
        403
    }
}

#[tokio::test]
async fn our_public_address_is_trusted_behind_a_proxy_that_changes_the_host() {
    let routes = Router::new().route("/formulier", on_post(async || "bewaard"));
    let app = app(routes, &base());
    let proxied = |origin: &str| {
        let mut request = request("POST", "/formulier", &[("origin", origin)], Body::empty());
        request
            .headers_mut()
            .insert("host", "10.0.0.5:3000".parse().expect("a host"));
        request
    };
    let own = ask(&app, proxied("https://reacties.voorbeeld.nl")).await;
    assert_eq!(own.status, 200);
    assert_eq!(ask(&app, proxied("https://kwaad.nl")).await.status, 403);
}

#[tokio::test]
async fn a_tool_without_origin_may_post_but_carries_nobodys_session() {
    assert_eq!(posted(&[]).await, 200);
    assert_eq!(posted(&[("cookie", "sessie=1")]).await, 403);
}

#[tokio::test]
async fn a_live_stream_opens_for_our_own_pages_only() {
    assert_eq!(streamed(&[("sec-fetch-site", "same-origin")]).await, 200);
    assert_eq!(
        streamed(&[]).await,
        200,
        "a browser on plain http says nothing"
    );
    for site in ["cross-site", "same-site", "none"] {
        assert_eq!(streamed(&[("sec-fetch-site", site)]).await, 403, "{site}");
    }
    assert_eq!(streamed(&[("origin", "https://kwaad.nl")]).await, 403);
    assert_eq!(streamed(&[("origin", "null")]).await, 403);
    assert_eq!(
        streamed(&[("origin", "https://reacties.voorbeeld.nl")]).await,
        200
    );
}

#[tokio::test]
async fn the_refusal_says_that_nothing_changed() {
    let routes = Router::new().route("/formulier", on_post(async || "bewaard"));
    let headers = [("sec-fetch-site", "cross-site"), ("accept", "text/html")];
    let request = request("POST", "/formulier", &headers, Body::empty());
    let answer = ask(&app(routes, &base()), request).await;
    assert!(
        answer.text().contains("Er is niets veranderd."),
        "{}",
        answer.text()
    );
}
