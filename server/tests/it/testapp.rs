//! A small application behind the real layers, and the shortest way to ask it something.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Request, Response, StatusCode};
use server::http::Base;
use server::http::assets::Assets;
use server::http::limits::RequestLimits;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt as _;

/// What every test's server is set to, unless it says otherwise.
pub fn base() -> Base {
    Base {
        public_url: "https://reacties.voorbeeld.nl".parse().expect("an address"),
        trust_proxy: 0,
        limits: RequestLimits {
            body: 1024,
            body_timeout: Duration::from_millis(300),
            deadline: Duration::from_millis(600),
        },
        assets: Arc::new(Assets::none()),
        shutdown: CancellationToken::new(),
    }
}

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    /// A header's text, empty when it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("printable"))
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }
}

/// The application's routes behind the layers of `base`.
pub fn app(routes: Router, base: &Base) -> Router {
    server::http::layers(routes, base).expect("sound settings")
}

/// Asks `app` without a network in between.
pub async fn ask(app: &Router, request: Request<Body>) -> Answer {
    whole(app.clone().oneshot(request).await.expect("infallible")).await
}

/// Reads an answer to its end.
pub async fn whole(response: Response<Body>) -> Answer {
    let (head, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a whole body");
    Answer {
        status: head.status,
        headers: head.headers,
        body,
    }
}

/// A request to read, with headers as `("name", "value")`.
pub fn get(address: &str, headers: &[(&str, &str)]) -> Request<Body> {
    request("GET", address, headers, Body::empty())
}

/// A form of our own, as a current browser posts it.
pub fn post(address: &str, body: impl Into<Body>) -> Request<Body> {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("accept", "text/html"),
    ];
    request("POST", address, &headers, body.into())
}

pub fn request(method: &str, address: &str, headers: &[(&str, &str)], body: Body) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(address);
    request = request.header("host", "reacties.voorbeeld.nl");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body).expect("a request")
}
