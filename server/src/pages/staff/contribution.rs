//! The plain form of an answer to what a colleague was asked.

use app::error::AppError;
use app::form::{ActForm, ActState};
use app::services::{Contributions, Desk};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::Response;

use super::again::page_again;
use super::{BOARD, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;

/// The case and the number within it.
type Request = Result<Path<(String, String)>, PathRejection>;

pub(super) async fn give(
    State(site): State<Site>,
    address: ClientAddress,
    request: Request,
    parts: Parts,
    fields: Fields,
) -> Response {
    let Ok(Path((reference, number))) = request else {
        return refused(&AppError::NotFound);
    };
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let form = ActForm {
        reference,
        number,
        ..ActForm::from_pairs(fields.into_pairs())
    };
    // A session that ended meanwhile loses nobody what they typed.
    let done = match Desk::open(site.ports.clone(), &visitor).await {
        Ok(desk) => Contributions::at(&desk).give(&form).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => to_page(&form),
        Err(error) => {
            let left = ActState {
                key: String::new(),
                form,
                trouble: Some(error.clone()),
                asked: None,
            };
            page_again(&site, &parts, left, Some(&error)).await
        }
    }
}

fn to_page(form: &ActForm) -> Response {
    let reference = form.reference.parse::<domain::Reference>().ok();
    let number = form.number.parse::<u32>().ok();
    let page = reference
        .zip(number)
        .map(|(reference, number)| format!("/team/bijdrage/{reference}/{number}"));
    see_other(page.as_deref().unwrap_or(BOARD), None)
}
