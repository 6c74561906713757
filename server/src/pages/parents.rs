//! The parents' plain forms: what a browser without the program posts. Each ends in the same
//! service as its server function, in a redirect, or in the page again with what was typed.

mod again;

use app::context::{ReceiptTicket, TrackTicket};
use app::error::AppError;
use app::form::{ReactionForm, TrackForm};
use app::services::{Intake, Track};
use axum::Router;
use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;
use axum::routing::post;
use domain::draft::Draft;

use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::site::Site;
use again::{DOOR, FORM, VISIT, kept, page_again, see_other};

/// The routes, next to their pages.
pub fn forms() -> Router<Site> {
    Router::new()
        .route(FORM, post(react))
        .route(DOOR, post(enter))
        // Posted to the page itself: the program that takes over the answer reads the address.
        .route(VISIT, post(write))
        .route("/volgen/einde", post(leave))
}

async fn react(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let mut draft = Draft::from_pairs(fields.into_pairs());
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let sent = Intake::new(site.ports.clone(), visitor)
        .submit(&draft)
        .await;
    let error = match sent {
        Ok(ticket) => return received(&site, &ticket),
        Err(error) => error,
    };
    if error == AppError::Different {
        // Sending once more then means that it is a new reaction: the page makes a new key.
        draft.key.clear();
    }
    let status = error.clone();
    let (errors, trouble) = kept(error);
    let form = ReactionForm {
        draft,
        errors,
        trouble,
    };
    page_again(&site, &parts, FORM, form, &status).await
}

fn received(site: &Site, ticket: &ReceiptTicket) -> Response {
    see_other("/ontvangst", Some(&site.ports.tickets.receipt(ticket)))
}

async fn enter(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let code = fields.get("code").unwrap_or_default();
    match Track::enter(&site.ports, &visitor, code).await {
        Ok(ticket) => entered(&site, &ticket),
        Err(error) => {
            let status = error.clone();
            let (errors, trouble) = kept(error);
            let form = TrackForm {
                errors,
                trouble,
                ..TrackForm::default()
            };
            page_again(&site, &parts, DOOR, form, &status).await
        }
    }
}

fn entered(site: &Site, ticket: &TrackTicket) -> Response {
    see_other(VISIT, Some(&site.ports.tickets.tracking(ticket)))
}

async fn write(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let text = fields.get("message").unwrap_or_default();
    let key = fields.get("key").unwrap_or_default();
    let sent = match Track::open(site.ports.clone(), visitor).await {
        Ok(visit) => visit.write(text, key).await,
        Err(error) => Err(error),
    };
    match sent {
        Ok(()) => see_other("/volgen/reactie#verstuurd", None),
        Err(error) => {
            let status = error.clone();
            let (errors, trouble) = kept(error);
            let form = TrackForm {
                message: text.to_owned(),
                errors,
                trouble,
                ..TrackForm::default()
            };
            page_again(&site, &parts, VISIT, form, &status).await
        }
    }
}

async fn leave(State(site): State<Site>) -> Response {
    see_other(DOOR, Some(&site.ports.tickets.end_tracking()))
}
