//! Routes: which address is a page, a plain form, a call or the live stream.
//!
//! Owns the lists that the authorisation matrix is held against. Must not know what pages show.

pub mod parents;
mod redirect;
pub mod staff;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::REFERER;
use axum::response::{IntoResponse as _, Response};
use axum::routing::MethodFilter;
use axum::routing::{get, on};

use crate::http::form::Fields;
use crate::http::origin::OwnPage;
use crate::http::problem::Problem;
use crate::live;
use crate::site::Site;

/// Pages of the parents.
pub const PARENT_PAGES: [&str; 9] = [
    "/",
    "/reageren",
    "/ontvangst",
    "/volgen",
    "/volgen/reactie",
    "/procedure",
    "/privacy",
    "/toegankelijkheid",
    "/elders",
];

/// The live stream of the staff's pages.
pub const STREAM: &str = "/team/stroom";

/// All routes of the application.
pub fn routes(site: Site) -> Router {
    // Starts the executor that pages' resources run on; the routes themselves are listed here.
    let _none = leptos_axum::generate_route_list(|| ());
    let mut router = parents::routes().merge(staff::forms());
    for path in staff::PAGES {
        router = router.route(path, get(staff_page));
    }
    for (path, method) in server_fn::axum::server_fn_paths() {
        if let Ok(method) = MethodFilter::try_from(method) {
            router = router.route(path, on(method, call));
        }
    }
    router.route(STREAM, get(stream)).with_state(site)
}

async fn staff_page(State(site): State<Site>, request: Request) -> Response {
    staff::page(site, request).await
}

/// Without script the pages have forms of their own: a call never answers with the way back to
/// the page it came from, which would carry its error in an address.
async fn call(State(site): State<Site>, mut request: Request) -> Response {
    request.headers_mut().remove(REFERER);
    let visitor = site.visitor_of(&request);
    let context = site.context(&request, visitor, || ());
    leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response()
}

async fn stream(State(site): State<Site>, _own: OwnPage, request: Request) -> Response {
    let visitor = site.visitor_of(&request);
    match app::services::Desk::open(site.ports.clone(), &visitor).await {
        Ok(desk) => {
            let shown = || shown(request.uri().query().unwrap_or_default());
            let after = last_seen(request.headers()).or_else(shown).unwrap_or(0);
            live::follow(site.ports.clone(), visitor, desk, &site.hub, after).into_response()
        }
        Err(_) => Problem::NotFound.into_response(),
    }
}

/// The position the page shows.
fn shown(query: &str) -> Option<u64> {
    let fields = Fields::parse(query.as_bytes()).ok()?;
    fields.get("na")?.parse().ok()
}

/// A browser that connects again says what it saw last.
fn last_seen(headers: &HeaderMap) -> Option<u64> {
    headers.get("last-event-id")?.to_str().ok()?.parse().ok()
}
