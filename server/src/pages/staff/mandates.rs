//! Forms of the director's page of rights.

use app::error::AppError;
use app::services::Mandates;
use app::staff::forms::MandateTrouble;
use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;
use chrono::NaiveDate;
use domain::error::Refusal;
use domain::staff::StaffId;

use super::administration::invite;
use super::again::page_again;
use super::{MANDATES, desk, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;

pub(super) async fn decide(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let desk = match desk(&site, &visitor).await {
        Ok(desk) => desk,
        Err(elsewhere) => return elsewhere,
    };
    let mandates = match Mandates::at(&desk) {
        Ok(mandates) => mandates,
        Err(error) => return refused(&error),
    };
    if fields.get("stap") == Some("uitnodiging") {
        return match who(&fields).and_then(|who| mandates.invited(&who)) {
            Ok(one) => invite(&site, &parts, &one).await,
            Err(error) => again(&site, &parts, &error).await,
        };
    }
    match done(&mandates, &fields).await {
        Ok(()) => see_other(MANDATES, None),
        Err(error) => again(&site, &parts, &error).await,
    }
}

async fn done(mandates: &Mandates, fields: &Fields) -> Result<(), AppError> {
    match fields.get("stap") {
        Some("bevestigen") => mandates.confirm(number(fields)?).await,
        Some("afwijzen") => mandates.decline(number(fields)?).await,
        Some("vervangen") => {
            let (from, until) = (day(fields, "vanaf")?, day(fields, "tot")?);
            mandates.name_deputy(&who(fields)?, (from, until)).await
        }
        Some("beeindigen") => {
            let grant = fields.get("recht").unwrap_or_default();
            mandates.end_deputy(&who(fields)?, grant).await
        }
        Some(_) | None => Err(AppError::Refused(Refusal::NoSuchRecord)),
    }
}

fn number(fields: &Fields) -> Result<u64, AppError> {
    let number = fields.get("recht").and_then(|raw| raw.parse().ok());
    number.ok_or(AppError::Refused(Refusal::NoSuchRecord))
}

fn day(fields: &Fields, name: &str) -> Result<NaiveDate, AppError> {
    let day = fields.get(name).and_then(|raw| raw.parse().ok());
    day.ok_or(AppError::Refused(Refusal::DateImpossible))
}

fn who(fields: &Fields) -> Result<StaffId, AppError> {
    let who = fields.get("medewerker").and_then(StaffId::parse);
    who.ok_or(AppError::Refused(Refusal::CandidateUnsuitable))
}

async fn again(site: &Site, parts: &Parts, error: &AppError) -> Response {
    let AppError::Refused(refusal) = error else {
        return refused(error);
    };
    page_again(site, parts, trouble(*refusal), Some(error)).await
}

fn trouble(refusal: Refusal) -> MandateTrouble {
    let known = [
        (Refusal::NoSuchRecord, MandateTrouble::Decided),
        (Refusal::DateImpossible, MandateTrouble::Days),
        (Refusal::CandidateUnsuitable, MandateTrouble::Unsuitable),
    ];
    let found = known.iter().find(|(one, _)| *one == refusal);
    found.map_or(MandateTrouble::NotYours, |(_, trouble)| *trouble)
}
