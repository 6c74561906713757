//! The import of locations: every line read and checked, then all stored or none.

mod lines;

use app::services::Administration;
use app::staff::forms::ImportForm;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use domain::place::LocationId;

use super::administration::office;
use super::again::page_again;
use super::{PLACES, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;
use app::error::AppError;

pub(super) async fn import(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let office = match office(&site, address, &parts).await {
        Ok(office) => office,
        Err(elsewhere) => return elsewhere,
    };
    if fields.get("stap") == Some("tonen") {
        return answer(show(&office, &fields).await);
    }
    let text = fields.get("tekst").unwrap_or_default();
    let (read, places) = lines::read(text, &office.organisation());
    let left = ImportForm {
        text: text.to_owned(),
        lines: read,
    };
    if !left.sound() {
        return page_again(&site, &parts, left, Some(&AppError::Fields(Vec::new()))).await;
    }
    if fields.get("stap") == Some("opslaan") {
        return answer(
            office
                .save_places(&places.clusters, &places.locations)
                .await,
        );
    }
    page_again(&site, &parts, left, None).await
}

fn answer(done: Result<(), AppError>) -> Response {
    match done {
        Ok(()) => see_other(PLACES, None),
        Err(error) => refused(&error),
    }
}

/// Offers a location in the form, or no more.
async fn show(office: &Administration, fields: &Fields) -> Result<(), AppError> {
    let id = fields
        .get("locatie")
        .and_then(LocationId::parse)
        .ok_or(AppError::NotFound)?;
    let org = office.organisation();
    let mut location = org.location(&id).cloned().ok_or(AppError::NotFound)?;
    location.open = fields.get("open") == Some("on");
    office.save_places(&[], &[location]).await
}

/// What a file looks like.
pub(super) async fn template(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
) -> Response {
    if let Err(elsewhere) = office(&site, address, &parts).await {
        return elsewhere;
    }
    let file = "\u{feff}locatie;cluster;plaats;opvang;kinderen\r\n\
                De Boomhut;Noord;Voorbeeldstad;kdv bso;84\r\n";
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"locaties.csv\""),
    ];
    (headers, file).into_response()
}
