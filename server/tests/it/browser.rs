//! Browsers that keep their cookies.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::http::header::SET_COOKIE;
use axum::http::{Request, Response};
use tower::ServiceExt as _;

use super::testapp::{Answer, get, post, whole};

/// Keeps cookies, as browsers do.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
}

impl Browser {
    /// One without cookies.
    pub fn new(router: Router) -> Self {
        Self {
            router,
            cookies: Arc::default(),
        }
    }

    /// Reads a page.
    pub async fn get(&self, address: &str) -> Answer {
        let headers = [("accept", "text/html"), ("sec-fetch-site", "same-origin")];
        whole(self.send(get(address, &headers)).await).await
    }

    /// Posts a plain form.
    pub async fn post(&self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        whole(self.send(post(address, body)).await).await
    }

    /// Calls a server function.
    pub async fn call(&self, address: &str, body: &str) -> Answer {
        let mut request = post(address, body.to_owned());
        let headers = request.headers_mut();
        headers.insert("content-type", "application/json".parse().expect("a value"));
        headers.insert("accept", "application/json".parse().expect("a value"));
        whole(self.send(request).await).await
    }

    /// Sends a request with the cookies and keeps those that come back.
    pub async fn send(&self, mut request: Request<Body>) -> Response<Body> {
        let cookies = self.cookies();
        if !cookies.is_empty() {
            let value = cookies.parse().expect("a value");
            request.headers_mut().insert("cookie", value);
        }
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("infallible");
        let mut kept = self.kept();
        for cookie in response.headers().get_all(SET_COOKIE) {
            let text = cookie.to_str().expect("printable");
            let (name, rest) = text.split_once('=').expect("a cookie");
            let value = rest.split(';').next().unwrap_or_default();
            if text.contains("Max-Age=0") {
                kept.remove(name);
            } else {
                kept.insert(name.to_owned(), value.to_owned());
            }
        }
        drop(kept);
        response
    }

    /// The cookies as they are sent.
    pub fn cookies(&self) -> String {
        let kept = self.kept();
        let pairs = kept.iter().map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn kept(&self) -> MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Percent-encodes everything but letters and digits.
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}
