//! On to another page of ours, and cookies that go with an answer.

use axum::body::Body;
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

/// 303 to a page of ours, with a cookie.
pub fn see_other(path: &str, cookie: Option<&str>) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let to = HeaderValue::from_str(path);
    let to = to.unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(LOCATION, to);
    with_cookie(response, cookie)
}

/// Adds a cookie.
pub fn with_cookie(mut response: Response, cookie: Option<&str>) -> Response {
    if let Some(Ok(cookie)) = cookie.map(HeaderValue::from_str) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}
