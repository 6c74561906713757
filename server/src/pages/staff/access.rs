//! The plain form by which the privacy officer asks to see a case.

use app::error::AppError;
use app::form::{ActForm, ActState};
use app::services::{Desk, Inspection};
use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;
use domain::reference::Reference;

use super::again::page_again;
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;

pub(super) async fn ask(
    State(site): State<Site>,
    address: ClientAddress,
    parts: Parts,
    fields: Fields,
) -> Response {
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let form = ActForm::from_pairs(fields.into_pairs());
    let desk = Desk::open(site.ports.clone(), &visitor).await;
    match asked(desk, &form).await {
        Ok(reference) => see_other(&format!("/team/reactie/{reference}"), None),
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

async fn asked(desk: Result<Desk, AppError>, form: &ActForm) -> Result<Reference, AppError> {
    let desk = desk?;
    Inspection::at(&desk)?.ask(form).await
}
