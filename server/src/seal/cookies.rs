//! Cookies: their flags, readable ones and sealed ones.
//!
//! `Secure` and `__Host-` also work on plain http on the loopback in Chromium and Firefox, so a
//! newcomer needs no certificate; other browsers may refuse them there, which is what
//! `--secure-cookies false` is for.

use std::time::Duration;

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse as _, IntoResponseParts, ResponseParts};
use axum_extra::extract::cookie::{Cookie, CookieJar, Key, PrivateCookieJar, SameSite};
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::Secret;

/// Browsers drop a cookie above 4096 bytes, name and attributes included.
const LONGEST_COOKIE: usize = 4000;

/// One `Set-Cookie` header, to be returned as a part of a response or appended to its headers.
#[derive(Debug, Clone)]
#[must_use = "a cookie is set only when it is part of the response"]
pub struct SetCookie(pub HeaderValue);

impl IntoResponseParts for SetCookie {
    type Error = std::convert::Infallible;

    fn into_response_parts(
        self,
        mut response: ResponseParts,
    ) -> Result<ResponseParts, Self::Error> {
        response.headers_mut().append(SET_COOKIE, self.0);
        Ok(response)
    }
}

/// What does not fit into a cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CookieTooLong;

/// Cookies with the flags of this server, readable ones and sealed ones.
///
/// Names are given short (`sessie`); with secure cookies the browser sees `__Host-sessie`.
#[derive(Debug, Clone)]
pub struct Cookies {
    key: Key,
    secure: bool,
}

#[derive(Serialize, Deserialize)]
struct Sealed<T> {
    /// Seconds since 1970 from which the value counts no more, whatever the browser keeps.
    until: i64,
    value: T,
}

impl Cookies {
    /// Cookies under keys derived from `secret`.
    #[must_use]
    pub fn new(secret: &Secret, secure: bool) -> Self {
        let halves = [
            secret.derive("cookie signing"),
            secret.derive("cookie encryption"),
        ];
        Self {
            key: Key::from(&halves.concat()),
            secure,
        }
    }

    /// Seals `value`: encrypted, authenticated, bound to the name, void after `lifetime`.
    ///
    /// # Errors
    /// [`CookieTooLong`] when browsers would drop it.
    pub fn seal<T: Serialize>(
        &self,
        name: &str,
        value: &T,
        lifetime: Duration,
        now: DateTime<Utc>,
    ) -> Result<SetCookie, CookieTooLong> {
        let seconds = i64::try_from(lifetime.as_secs()).map_err(|_| CookieTooLong)?;
        let sealed = Sealed {
            until: now.timestamp().saturating_add(seconds),
            value,
        };
        let text = serde_json::to_string(&sealed).map_err(|_| CookieTooLong)?;
        let jar = PrivateCookieJar::new(self.key.clone());
        let response = jar.add(self.cookie(name, text, lifetime)).into_response();
        let header = response.headers().get(SET_COOKIE).ok_or(CookieTooLong)?;
        if header.len() > LONGEST_COOKIE {
            Err(CookieTooLong)
        } else {
            Ok(SetCookie(header.clone()))
        }
    }

    /// Opens a sealed cookie; `None` when it is missing, forged, of another shape or expired.
    #[must_use]
    pub fn open<T: DeserializeOwned>(
        &self,
        name: &str,
        headers: &HeaderMap,
        now: DateTime<Utc>,
    ) -> Option<T> {
        let jar = PrivateCookieJar::from_headers(headers, self.key.clone());
        let cookie = jar.get(&self.full_name(name))?;
        let sealed: Sealed<T> = serde_json::from_str(cookie.value()).ok()?;
        (now.timestamp() < sealed.until).then_some(sealed.value)
    }

    /// A readable cookie, for what is random anyway (a session's token) or no secret (`taal`).
    ///
    /// # Errors
    /// [`CookieTooLong`] when browsers would drop it.
    pub fn put(
        &self,
        name: &str,
        value: &str,
        lifetime: Duration,
    ) -> Result<SetCookie, CookieTooLong> {
        let cookie = self
            .cookie(name, value.to_owned(), lifetime)
            .encoded()
            .to_string();
        let header = HeaderValue::try_from(cookie).map_err(|_| CookieTooLong)?;
        if header.len() > LONGEST_COOKIE {
            Err(CookieTooLong)
        } else {
            Ok(SetCookie(header))
        }
    }

    /// Reads a readable cookie.
    #[must_use]
    pub fn get(&self, name: &str, headers: &HeaderMap) -> Option<String> {
        let jar = CookieJar::from_headers(headers);
        jar.get(&self.full_name(name))
            .map(|cookie| cookie.value().to_owned())
    }

    /// Makes the browser forget a cookie of either kind.
    pub fn remove(&self, name: &str) -> SetCookie {
        let cookie = self.cookie(name, String::new(), Duration::ZERO).to_string();
        SetCookie(HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static("")))
    }

    fn full_name(&self, name: &str) -> String {
        if self.secure {
            format!("__Host-{name}")
        } else {
            name.to_owned()
        }
    }

    fn cookie(&self, name: &str, value: String, lifetime: Duration) -> Cookie<'static> {
        let seconds = i64::try_from(lifetime.as_secs()).unwrap_or(i64::MAX);
        Cookie::build((self.full_name(name), value))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.secure)
            .max_age(time::Duration::seconds(seconds))
            .build()
    }
}
