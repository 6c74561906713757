//! Pages that only tell.

use app::parent::page::Page;
use app::parent::prose::ProsePage;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use axum::response::{IntoResponse as _, Response};

use super::answer::Reader;
use crate::http::problem::Problem;

/// `/`.
pub async fn home(reader: Reader) -> Response {
    reader.page(&Page::Home)
}

/// One of the long pages.
pub fn page(page: ProsePage, reader: &Reader) -> Response {
    reader.page(&Page::Prose(page))
}

/// Anything else, for a reader of pages.
pub async fn missing(headers: HeaderMap, reader: Reader) -> Response {
    let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok());
    if accept.is_some_and(|accept| accept.contains("text/html")) {
        reader.page(&Page::Missing)
    } else {
        Problem::NotFound.into_response()
    }
}
