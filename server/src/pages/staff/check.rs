//! Forms of the page of checks.

use app::error::AppError;
use app::staff::forms::Examined;
use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;

use super::administration::office;
use super::again::page_again;
use super::{CHECK, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;

pub(super) async fn check(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let office = match office(&site, address, &parts).await {
        Ok(office) => office,
        Err(elsewhere) => return elsewhere,
    };
    let done = match fields.get("stap") {
        Some("alles") => office.check_on(true).await,
        Some("verder") => office.check_on(false).await,
        Some(_) | None => {
            let typed = fields.get("verwijzing").unwrap_or_default();
            return match office.examine(typed).await {
                Ok((sound, said)) => {
                    page_again(&site, &parts, found(typed, sound, said), None).await
                }
                Err(error @ AppError::Malformed) => {
                    page_again(&site, &parts, unread(typed), Some(&error)).await
                }
                Err(error) => refused(&error),
            };
        }
    };
    match done {
        Ok(_) => see_other(CHECK, None),
        Err(error) => refused(&error),
    }
}

fn found(typed: &str, sound: bool, said: String) -> Examined {
    Examined {
        reference: typed.to_owned(),
        said,
        sound,
        malformed: false,
    }
}

fn unread(typed: &str) -> Examined {
    Examined {
        reference: typed.to_owned(),
        malformed: true,
        ..Examined::default()
    }
}
