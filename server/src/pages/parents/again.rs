//! The two answers to a posted form: on to the next page, or the same page again.

use app::error::AppError;
use axum::body::Body;
use axum::http::header::{LOCATION, RETRY_AFTER, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::Response;
use domain::error::FieldError;
use leptos::prelude::provide_context;

use crate::site::{Site, as_get};

/// The form.
pub(super) const FORM: &str = "/reageren";
/// Where the code is asked.
pub(super) const DOOR: &str = "/volgen";
/// The case behind it.
pub(super) const VISIT: &str = "/volgen/reactie";

/// 303 to a page of ours, with a cookie.
pub(super) fn see_other(path: &'static str, cookie: Option<&str>) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let headers = response.headers_mut();
    headers.insert(LOCATION, HeaderValue::from_static(path));
    if let Some(Ok(cookie)) = cookie.map(HeaderValue::from_str) {
        headers.append(SET_COOKIE, cookie);
    }
    response
}

/// Errors of fields, and any other trouble.
///
/// That a visit ended is no trouble of a form: the page itself says so.
pub(super) fn kept(error: AppError) -> (Vec<FieldError>, Option<AppError>) {
    match error {
        AppError::Fields(errors) => (errors, None),
        AppError::SignedOut => (Vec::new(), None),
        error => (Vec::new(), Some(error)),
    }
}

/// The page of the form with what was typed and what is wrong, under the error's status.
pub(super) async fn page_again<T>(
    site: &Site,
    parts: &Parts,
    path: &'static str,
    form: T,
    error: &AppError,
) -> Response
where
    T: Clone + Send + Sync + 'static,
{
    let request = as_get(parts, Uri::from_static(path));
    let mut response = site
        .parent_page(request, move || provide_context(form.clone()))
        .await;
    let status = StatusCode::from_u16(error.status());
    *response.status_mut() = status.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    if let AppError::Busy(seconds) = error {
        response
            .headers_mut()
            .insert(RETRY_AFTER, (*seconds).into());
    }
    response
}
