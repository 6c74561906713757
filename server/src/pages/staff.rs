//! The staff's pages: who is let in, and the plain forms next to the pages. With the program in
//! the browser the same acts go through the server functions; both end in the same services.
//!
//! A page is only rendered again under the address it has itself: the router in the browser
//! reads that address.

mod access;
mod acts;
mod administration;
mod again;
mod begin;
mod check;
mod contribution;
mod import;
mod mandates;
mod passwords;
mod sign_in;

use app::context::Visitor;
use app::error::AppError;
use app::services::Desk;
use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};

use crate::http::problem::Problem;
use crate::pages::redirect::see_other;
use crate::ratelimit::TooOften;
use crate::site::Site;
use again::Way;

/// Where signing in happens.
const DOOR: &str = "/team/aanmelden";
/// Where a password is chosen.
const BEGIN: &str = "/team/begin";
/// The first page.
const BOARD: &str = "/team";
/// The list.
const LIST: &str = "/team/lijst";
/// One case.
const CASE: &str = "/team/reactie/{reference}";
/// What is asked of a colleague about part of a case.
const CONTRIBUTION: &str = "/team/bijdrage/{reference}/{number}";
/// Which mails went.
const OUTBOX: &str = "/team/postvak";
/// Who read what.
const ACCESS: &str = "/team/inzage";
/// Colleagues.
const COLLEAGUES: &str = "/team/beheer";
/// One colleague.
const COLLEAGUE: &str = "/team/beheer/medewerker/{id}";
/// Locations.
const PLACES: &str = "/team/beheer/locaties";
/// The director's decisions on rights.
const MANDATES: &str = "/team/bevoegdheden";
/// Checks of the records.
const CHECK: &str = "/team/beheer/controle";

/// Addresses of the pages; the last one is for whatever doesn't exist.
pub const PAGES: [&str; 16] = [
    DOOR,
    BEGIN,
    BOARD,
    LIST,
    CASE,
    "/team/reactie/{reference}/brief/{number}",
    "/team/reactie/{reference}/besluit/{number}",
    CONTRIBUTION,
    OUTBOX,
    ACCESS,
    COLLEAGUES,
    COLLEAGUE,
    PLACES,
    CHECK,
    MANDATES,
    "/team/{*rest}",
];

/// The template of the locations' file.
const TEMPLATE: &str = "/team/beheer/locaties/sjabloon.csv";

/// What is no page and no server function: plain forms, and the template.
pub const FORMS: [&str; 15] = [
    DOOR,
    "/team/afmelden",
    BEGIN,
    BOARD,
    LIST,
    CASE,
    CONTRIBUTION,
    "/team/postvak/opnieuw",
    ACCESS,
    COLLEAGUES,
    COLLEAGUE,
    PLACES,
    CHECK,
    MANDATES,
    TEMPLATE,
];

/// The plain forms.
pub fn forms() -> Router<Site> {
    Router::new()
        .route(DOOR, post(sign_in::enter))
        .route("/team/afmelden", post(sign_in::leave))
        .route(BEGIN, post(begin::begin))
        .route(BOARD, post(acts::filter_board))
        .route(LIST, post(acts::filter_list))
        .route(CASE, post(acts::act))
        .route(CONTRIBUTION, post(contribution::give))
        .route("/team/postvak/opnieuw", post(acts::send_again))
        .route(ACCESS, post(access::ask))
        .route(COLLEAGUES, post(administration::add))
        .route(COLLEAGUE, post(administration::change))
        .route(PLACES, post(import::import))
        .route(CHECK, post(check::check))
        .route(MANDATES, post(mandates::decide))
        .route(TEMPLATE, get(import::template))
}

/// A page of the staff. A visitor without a session goes to the door, a colleague at the door
/// goes in. What a colleague may not know of is the page's own to hide.
pub async fn page(site: Site, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    if path == BEGIN {
        return begin::page(&site, request).await;
    }
    let visitor = site.visitor_of(&request);
    match Desk::open(site.ports.clone(), &visitor).await {
        Ok(_) if path == DOOR => see_other(BOARD, None),
        Err(AppError::SignedOut) if path != DOOR => see_other(&to_door(&path), None),
        Ok(_) | Err(_) => site.staff_page(request, || ()).await,
    }
}

/// What an address names; what is no text names nothing.
type Named = Result<Path<String>, PathRejection>;

/// The door, which leads back to the page that was asked for.
fn to_door(path: &str) -> String {
    match Way::parse(path) {
        Some(way) if way.as_str() != BOARD => format!("{DOOR}?naar={}", way.as_str()),
        Some(_) | None => DOOR.to_owned(),
    }
}

/// The desk of whoever posted a form; without one, to the door.
async fn desk(site: &Site, visitor: &Visitor) -> Result<Desk, Response> {
    let desk = Desk::open(site.ports.clone(), visitor).await;
    desk.map_err(|error| refused(&error))
}

/// An error of a form that has no page to be shown on.
fn refused(error: &AppError) -> Response {
    match error {
        AppError::SignedOut => see_other(DOOR, None),
        AppError::NotFound => Problem::NotFound.into_response(),
        AppError::Malformed => Problem::NotText.into_response(),
        AppError::Stale | AppError::Different => Problem::Stale.into_response(),
        AppError::Fields(_) | AppError::Inputs(_) | AppError::Refused(_) => {
            Problem::Refused.into_response()
        }
        AppError::Busy(seconds) => Problem::from(TooOften {
            retry_after: *seconds,
        })
        .into_response(),
        AppError::Broken(_) | AppError::Unavailable(_) | AppError::Offline => {
            Problem::NotStored.into_response()
        }
    }
}
