//! Where a staff form may lead, and its page again with what was typed.

use app::error::AppError;
use axum::http::header::RETRY_AFTER;
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use leptos::prelude::provide_context;

use crate::site::{Site, as_get};

/// A path of the staff's own pages, safe to redirect to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way(String);

impl Way {
    /// Only `/team` and what lies under it; letters, digits and dashes; no query.
    pub(super) fn parse(raw: &str) -> Option<Self> {
        let inside = raw == "/team" || raw.starts_with("/team/");
        let plain = raw
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'/');
        let fits = inside && plain && raw.len() <= 120 && !raw.contains("//");
        let no_door = raw != "/team/aanmelden" && raw != "/team/stroom";
        (fits && no_door).then(|| Self(raw.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The page that posted, with what its form left; `None` where nothing is wrong.
pub(super) async fn page_again<T>(
    site: &Site,
    parts: &Parts,
    left: T,
    error: Option<&AppError>,
) -> Response
where
    T: Clone + Send + Sync + 'static,
{
    let path = Uri::try_from(parts.uri.path()).unwrap_or_default();
    let request = as_get(parts, path);
    let mut response = site
        .staff_page(request, move || provide_context(left.clone()))
        .await;
    let Some(error) = error else { return response };
    if response.status().is_success() {
        let status = StatusCode::from_u16(error.status());
        *response.status_mut() = status.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    }
    if let AppError::Busy(seconds) = error {
        response
            .headers_mut()
            .insert(RETRY_AFTER, (*seconds).into());
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_staffs_own_pages_are_a_way_back() {
        for way in [
            "/team",
            "/team/reactie/KR-2026-00042",
            "/team/beheer/locaties",
        ] {
            assert_eq!(Way::parse(way).map(|way| way.0).as_deref(), Some(way));
        }
        for wrong in [
            "",
            "/",
            "/teamx",
            "//kwaad.nl",
            "/team//kwaad.nl",
            "https://kwaad.nl/team",
            "/team/../",
            "/team?x",
            "/team/\r\nX: y",
            "/team/%0d",
            "/team\\kwaad",
            "/team/aanmelden",
        ] {
            assert_eq!(Way::parse(wrong), None, "{wrong}");
        }
    }
}
