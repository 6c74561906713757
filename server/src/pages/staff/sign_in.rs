//! Signing in and out.

use app::error::AppError;
use app::services::SignIn;
use app::staff::forms::DoorForm;
use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;

use super::again::{Way, page_again};
use super::{BOARD, DOOR, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;

pub(super) async fn enter(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let email = fields.get("email").unwrap_or_default();
    let password = fields.get("wachtwoord").unwrap_or_default();
    let way = fields.get("naar").and_then(Way::parse);
    let door = SignIn::new(&site.ports, site.passwords.as_ref());
    match door.enter(&visitor, email, password).await {
        Ok((token, until)) => {
            let cookie = site.ports.tickets.session(&token, until);
            see_other(way.as_ref().map_or(BOARD, Way::as_str), Some(&cookie))
        }
        Err(error) => {
            let to = way.map(|way| way.as_str().to_owned()).unwrap_or_default();
            let trouble = Some(error.clone());
            let left = DoorForm {
                email: email.to_owned(),
                to,
                trouble,
            };
            page_again(&site, &parts, left, Some(&error)).await
        }
    }
}

pub(super) async fn leave(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
) -> Response {
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    match SignIn::new(&site.ports, site.passwords.as_ref())
        .leave(&visitor)
        .await
    {
        Ok(()) | Err(AppError::SignedOut) => {
            see_other(DOOR, Some(&site.ports.tickets.end_session()))
        }
        Err(error) => refused(&error),
    }
}
