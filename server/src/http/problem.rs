//! What can be wrong with a request before, or instead of, a page of the application.
//!
//! Owns the closed list with its status codes. The sentences are in `problem/sentence.rs`, the
//! page around them in `problem/page.rs`. Must not know the domain.

mod page;
mod sentence;

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

pub(super) use page::dress;

use super::incident::IncidentId;
use crate::ratelimit::TooOften;

/// A reason to answer a request with an error page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// An unsafe request, or a live stream, asked for by another site.
    ForeignOrigin,
    /// The body is above the limit.
    BodyTooLarge,
    /// The body did not arrive in time.
    BodyTooSlow,
    /// The body broke off or was not HTTP.
    BodyBroken,
    /// The body is of another type than the route reads.
    WrongContentType,
    /// The form holds bytes that are no text: invalid UTF-8 or a NUL.
    NotText,
    /// The form has more fields than any of ours.
    TooManyFields,
    /// The address is longer than any of ours.
    AddressTooLong,
    /// Nothing here, or nothing this reader may know of.
    NotFound,
    /// The address exists, the method doesn't.
    WrongMethod,
    /// Somebody else changed the same first.
    Stale,
    /// The rules don't allow it.
    Refused,
    /// It could not be stored; logged.
    NotStored,
    /// Too many attempts.
    TooOften(TooOften),
    /// The server has more to do than it can hold.
    Busy,
    /// The answer took too long.
    TooLate,
    /// A defect; logged under this number.
    Incident(IncidentId),
}

impl Problem {
    /// The status code of the response.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Self::ForeignOrigin => StatusCode::FORBIDDEN,
            Self::BodyTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BodyTooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::BodyBroken | Self::NotText | Self::TooManyFields => StatusCode::BAD_REQUEST,
            Self::WrongContentType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Stale => StatusCode::CONFLICT,
            Self::Refused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::TooLate | Self::NotStored => StatusCode::SERVICE_UNAVAILABLE,
            Self::Incident(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn retry_after(self) -> Option<u64> {
        match self {
            Self::TooOften(wait) => Some(wait.retry_after),
            Self::Busy | Self::TooLate | Self::NotStored => Some(5),
            Self::ForeignOrigin
            | Self::BodyTooLarge
            | Self::BodyTooSlow
            | Self::BodyBroken
            | Self::WrongContentType
            | Self::NotText
            | Self::TooManyFields
            | Self::AddressTooLong
            | Self::NotFound
            | Self::WrongMethod
            | Self::Stale
            | Self::Refused
            | Self::Incident(_) => None,
        }
    }
}

impl From<TooOften> for Problem {
    fn from(wait: TooOften) -> Self {
        Self::TooOften(wait)
    }
}

/// The bare answer; [`dress`] makes a page of it for whoever asked for one.
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let sentence = sentence::of(self, sentence::Language::Dutch);
        let mut response = (self.status(), sentence.text()).into_response();
        let plain = HeaderValue::from_static("text/plain; charset=utf-8");
        response.headers_mut().insert(CONTENT_TYPE, plain);
        if let Some(seconds) = self.retry_after() {
            response.headers_mut().insert(RETRY_AFTER, seconds.into());
        }
        response.extensions_mut().insert(self);
        response
    }
}
