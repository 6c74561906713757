//! Bodies as nobody's form sends them.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::routing::post as on_post;
use futures::{StreamExt as _, stream};
use server::http::form::Fields;

use crate::testapp::{Answer, app, ask, base, post, request};

async fn answer(request: Request<Body>) -> Answer {
    let form = async |fields: Fields| format!("{:?}", fields.into_pairs());
    let any = async |body: Bytes| format!("{} bytes", body.len());
    let routes = Router::new()
        .route("/formulier", on_post(form))
        .route("/api/x", on_post(any));
    ask(&app(routes, &base()), request).await
}

async fn posted(body: impl Into<Body>) -> (u16, String) {
    let answer = answer(post("/formulier", body)).await;
    (answer.status.as_u16(), answer.text().to_owned())
}

#[tokio::test]
async fn a_form_arrives_as_it_was_typed() {
    let (status, text) = posted("naam=J%C3%B6rg+%26+An&naam=2").await;
    assert_eq!(
        (status, text.as_str()),
        (200, r#"[("naam", "Jörg & An"), ("naam", "2")]"#)
    );
    assert_eq!(posted("").await, (200, "[]".to_owned()));
}

#[tokio::test]
async fn bytes_that_are_no_text_are_refused_with_a_sentence() {
    for body in ["a=%FF", "a=%00", "%C3=1"] {
        let (status, text) = posted(body).await;
        assert_eq!(status, 400, "{body}");
        assert!(text.contains("tekens die geen tekst zijn"), "{text}");
    }
    let raw = posted(Bytes::from_static(b"a=\xff\xfe")).await;
    assert_eq!(raw.0, 400);
}

#[tokio::test]
async fn the_gate_guards_routes_that_read_their_body_themselves() {
    let ours = ("sec-fetch-site", "same-origin");
    let form = ("content-type", "application/x-www-form-urlencoded");
    let json = ("content-type", "application/json; charset=utf-8");
    let sent = async |kind, body: &'static [u8]| {
        let request = request("POST", "/api/x", &[ours, kind], Body::from(body));
        answer(request).await.status.as_u16()
    };
    assert_eq!(sent(form, b"a=%FF").await, 400);
    assert_eq!(sent(json, b"\"\xff\"").await, 400);
    assert_eq!(sent(json, b"\"x\"").await, 200);
    assert_eq!(
        sent(("content-type", "multipart/form-data"), b"x").await,
        415
    );
    assert_eq!(
        sent(("content-type", "multipart/form-data; boundary=x"), b"--x").await,
        415
    );
}

#[tokio::test]
async fn another_type_than_a_form_is_refused() {
    let ours = ("sec-fetch-site", "same-origin");
    for kind in [
        "text/plain",
        "application/json",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "application/x-www-form-urlencoded; charset=iso-8859-1",
        "",
    ] {
        let headers = [ours, ("content-type", kind)];
        let answer = answer(request("POST", "/formulier", &headers, Body::from("a=1"))).await;
        assert_eq!(answer.status, 415, "{kind}");
    }
}

#[tokio::test]
async fn a_body_above_the_limit_is_refused_announced_or_not() {
    let (status, text) = posted("x".repeat(1025)).await;
    assert_eq!(status, 413);
    assert!(text.contains("maak uw tekst korter"), "{text}");
    let announced = {
        let mut request = post(
            "/formulier",
            Body::from_stream(stream::pending::<Result<Bytes, Infallible>>()),
        );
        request
            .headers_mut()
            .insert("content-length", 1_000_000.into());
        request
    };
    assert_eq!(answer(announced).await.status, 413);
    let endless = stream::repeat_with(|| Ok::<_, Infallible>(Bytes::from_static(b"a=1&")));
    assert_eq!(posted(Body::from_stream(endless)).await.0, 413);
    assert_eq!(posted("x".repeat(1024)).await.0, 200);
}

#[tokio::test]
async fn a_body_that_trickles_is_given_up() {
    let drop = |()| async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        Some((Ok::<_, Infallible>(Bytes::from_static(b"a")), ()))
    };
    let (status, text) = posted(Body::from_stream(stream::unfold((), drop))).await;
    assert_eq!(status, 408, "{text}");
}

#[tokio::test]
async fn a_body_that_breaks_off_is_the_senders_fault() {
    let broken = stream::iter([
        Ok(Bytes::from_static(b"a=")),
        Err(std::io::Error::other("weg")),
    ]);
    assert_eq!(posted(Body::from_stream(broken.boxed())).await.0, 400);
}

#[tokio::test]
async fn too_many_fields_and_too_long_addresses_are_refused() {
    assert_eq!(posted("a&".repeat(512)).await.0, 200);
    assert_eq!(posted("&".repeat(1024)).await.0, 200);
    let long = format!("/formulier?x={}", "y".repeat(9000));
    assert_eq!(answer(post(&long, "a=1")).await.status, 414);
}
