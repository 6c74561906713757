//! Whether a request comes from one of our own pages.
//!
//! Owns the public address and the origin check. Must not know sessions.
//!
//! tower-http's `csrf` layer lets an unsafe request pass when `Sec-Fetch-Site` is `same-origin`
//! or `none`, when `Origin` is trusted or has the host of the request, **and when neither header
//! is there**. Every browser that can run this site sends `Origin` with an unsafe request, so the
//! last case is a tool (fine) or a browser of before 2020 that could carry somebody's session:
//! [`tools_carry_no_cookies`] refuses it when a cookie came along.
//!
//! `Origin` is only of use with a referrer policy other than `no-referrer`: under that policy
//! browsers send `Origin: null` with a form of our own, and where `Sec-Fetch-Site` is missing
//! (plain http on another host than the loopback, Safari before 16.4) the form would be refused.
//! That is why `headers` says `same-origin`.

use std::net::SocketAddr;
use std::str::FromStr;

use axum::extract::{FromRequestParts, Request};
use axum::http::header::{COOKIE, HOST, ORIGIN};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tower_http::csrf::{CsrfLayer, ProtectionError, ResponseForProtectionError};

use super::problem::Problem;

const FETCH_SITE: &str = "sec-fetch-site";

/// The scheme and host under which the public finds this server, without a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Plain http on the address that is listened on.
    #[must_use]
    pub fn of_listener(address: SocketAddr) -> Self {
        Self(format!("http://{address}"))
    }

    /// As the browser writes it in `Origin`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the public comes over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl FromStr for PublicUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim_end_matches('/').to_ascii_lowercase();
        let refused = || "a scheme and a host are expected, such as https://reacties.voorbeeld.nl";
        let url = text.parse::<Uri>().map_err(|_| refused())?;
        let scheme = url
            .scheme_str()
            .filter(|scheme| matches!(*scheme, "http" | "https"));
        let host = url
            .authority()
            .filter(|authority| !authority.as_str().contains('@'));
        let (Some(scheme), Some(host)) = (scheme, host) else {
            return Err(refused().to_owned());
        };
        let standard = if scheme == "https" { ":443" } else { ":80" };
        let host = host
            .as_str()
            .strip_suffix(standard)
            .unwrap_or(host.as_str());
        let bare = url.query().is_none() && matches!(url.path(), "" | "/");
        if bare {
            Ok(Self(format!("{scheme}://{host}")))
        } else {
            Err(refused().to_owned())
        }
    }
}

/// The answer of the `csrf` layer.
#[derive(Debug, Clone, Copy)]
pub struct Refuse;

impl ResponseForProtectionError<axum::body::Body> for Refuse {
    fn response_for_protection_error(&mut self, _error: ProtectionError) -> Response {
        Problem::ForeignOrigin.into_response()
    }
}

/// The check on unsafe methods.
///
/// The public address is trusted by name, for a proxy that rewrites `Host`.
///
/// # Errors
/// When the public address can't be an origin; [`PublicUrl`] lets none of those through.
pub fn own_pages_only(public: &PublicUrl) -> Result<CsrfLayer<Refuse>, String> {
    let layer = CsrfLayer::new().add_trusted_origin(public.as_str());
    layer
        .map(|layer| layer.with_rejection_response(Refuse))
        .map_err(|error| error.to_string())
}

/// Refuses an unsafe request with cookies and without a word about where it comes from.
pub async fn tools_carry_no_cookies(request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    let headers = request.headers();
    let silent = !headers.contains_key(ORIGIN) && !headers.contains_key(FETCH_SITE);
    if !safe && silent && headers.contains_key(COOKIE) {
        return Problem::ForeignOrigin.into_response();
    }
    next.run(request).await
}

/// Proof that a request to read was made by one of our own pages: for live streams and exports,
/// which the check on unsafe methods lets through.
#[derive(Debug, Clone, Copy)]
pub struct OwnPage(());

impl<S: Sync> FromRequestParts<S> for OwnPage {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        let own = from_own_page(&parts.headers, &parts.uri);
        if own {
            Ok(Self(()))
        } else {
            Err(Problem::ForeignOrigin)
        }
    }
}

/// A page's own `EventSource` sends no `Origin`; another site's always does.
fn from_own_page(headers: &HeaderMap, uri: &Uri) -> bool {
    if let Some(site) = headers.get(FETCH_SITE) {
        return site == "same-origin";
    }
    let Some(origin) = headers.get(ORIGIN) else {
        return true;
    };
    let origin = origin
        .to_str()
        .ok()
        .and_then(|origin| origin.parse::<Uri>().ok());
    let origin = origin
        .as_ref()
        .and_then(Uri::authority)
        .map(|host| host.as_str().as_bytes());
    let named = uri.authority().map(|host| host.as_str().as_bytes());
    let host = named.or_else(|| headers.get(HOST).map(HeaderValue::as_bytes));
    origin.is_some() && origin == host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_address_is_a_scheme_and_a_host() {
        let parsed = |text: &str| text.parse::<PublicUrl>().map(|url| url.0);
        assert_eq!(
            parsed("https://Reacties.voorbeeld.nl/"),
            Ok("https://reacties.voorbeeld.nl".into())
        );
        assert_eq!(
            parsed("https://voorbeeld.nl:443"),
            Ok("https://voorbeeld.nl".into())
        );
        assert_eq!(
            parsed("http://localhost:3000"),
            Ok("http://localhost:3000".into())
        );
        for wrong in [
            "voorbeeld.nl",
            "ftp://a.nl",
            "https://a.nl/pad",
            "https://a@b.nl",
            "",
            "https://",
        ] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }
}
