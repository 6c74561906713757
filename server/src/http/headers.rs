//! The headers of every response: what a browser may do with our pages.
//!
//! Owns the nonce, the content security policy and its siblings. Must not know pages.
//!
//! The referrer policy is `same-origin`, not `no-referrer`: see `origin`. Addresses hold nothing
//! personal, and other sites get no referrer at all.

use std::sync::{Arc, OnceLock};

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::entropy::{hex, random_bytes};

/// The word of one request that lets a script or style of ours run: 128 random bits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nonce(pub Arc<str>);

impl Nonce {
    fn new() -> Self {
        Self(hex(&random_bytes::<16>()).into())
    }
}

/// Filled by the page renderer, which makes the nonce of its scripts itself.
#[derive(Debug, Clone, Default)]
pub struct NonceSlot(pub Arc<OnceLock<Arc<str>>>);

/// Whether the public comes over TLS.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Https(pub bool);

/// On everything.
const FIXED: [(HeaderName, &str); 2] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// On whatever a browser may take for a page of its own: everything but scripts, programs and
/// styles under hashed names, on each of which these would weigh as much as on a page.
const OF_PAGES: [(HeaderName, &str); 4] = [
    (REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("x-permitted-cross-domain-policies"),
        "none",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
         gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         publickey-credentials-get=(self), usb=()",
    ),
];

/// Makes the request's [`Nonce`] and sets the headers on whatever answer comes back.
pub(super) async fn secure(
    State(Https(https)): State<Https>,
    mut request: Request,
    next: Next,
) -> Response {
    let nonce = Nonce::new();
    let slot = NonceSlot::default();
    request.extensions_mut().insert(nonce.clone());
    request.extensions_mut().insert(slot.clone());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !is_part(headers) {
        for (name, value) in OF_PAGES {
            headers.insert(name, HeaderValue::from_static(value));
        }
        let nonce = slot.0.get().cloned().map_or(nonce, Nonce);
        if let Ok(policy) = HeaderValue::try_from(policy(&nonce)) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
    }
    if https {
        let two_years = HeaderValue::from_static("max-age=63072000");
        headers.insert(STRICT_TRANSPORT_SECURITY, two_years);
    }
    keep_out_of_caches(headers);
    response
}

/// A file under a hashed name, which never changes: a part of pages and none itself.
fn is_part(headers: &HeaderMap) -> bool {
    let cached = headers.get(CACHE_CONTROL);
    cached.is_some_and(|value| value.as_bytes().ends_with(b"immutable"))
}

fn policy(Nonce(nonce): &Nonce) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self' 'nonce-{nonce}'; img-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'"
    )
}

/// What a browser may keep of the form: its pages hold nothing of a case, and a browser that goes
/// back to one shows it as it was left.
pub const KEPT_AND_ASKED_AGAIN: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Only the static files and the form say themselves how long they may be kept.
fn keep_out_of_caches(headers: &mut HeaderMap) {
    let ours = headers.get(CACHE_CONTROL).is_some_and(|value| {
        *value == KEPT_AND_ASKED_AGAIN
            || value
                .to_str()
                .is_ok_and(|value| value.starts_with("public, "))
    });
    if !ours {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
