//! Forms of board, list, case and outbox.

use app::error::AppError;
use app::form::{ActForm, ActState, Asked, Filter};
use app::services::{Desk, Outbox};
use app::staff::address;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::Response;

use super::again::page_again;
use super::{BOARD, LIST, Named, OUTBOX, desk, refused};
use crate::http::client::ClientAddress;
use crate::http::form::Fields;
use crate::pages::redirect::see_other;
use crate::site::Site;

pub(super) async fn filter_board(
    State(site): State<Site>,
    parts: Parts,
    fields: Fields,
) -> Response {
    filtered(&site, &parts, &fields, BOARD).await
}

pub(super) async fn filter_list(
    State(site): State<Site>,
    parts: Parts,
    fields: Fields,
) -> Response {
    filtered(&site, &parts, &fields, LIST).await
}

/// Without words the choice gets an address; words may name somebody and stay out of it.
async fn filtered(site: &Site, parts: &Parts, fields: &Fields, page: &str) -> Response {
    let text = |name: &str| fields.get(name).unwrap_or_default().trim().to_owned();
    let filter = Filter {
        nature: text("aard"),
        mine: text("mijn") == "on",
        words: text("woorden"),
        status: text("stap"),
        page: text("pagina").parse().unwrap_or(0),
    };
    if filter.words.is_empty() {
        return see_other(&address(page, &filter), None);
    }
    page_again(site, parts, filter, None).await
}

pub(super) async fn act(
    State(site): State<Site>,
    address: ClientAddress,
    reference: Named,
    parts: Parts,
    fields: Fields,
) -> Response {
    let Ok(Path(reference)) = reference else {
        return refused(&AppError::NotFound);
    };
    let visitor = site.visitor(&parts.uri, &parts.headers, address);
    let form = ActForm {
        reference,
        ..ActForm::from_pairs(fields.into_pairs())
    };
    if form.back {
        return page_again(&site, &parts, left(form, None, None), None).await;
    }
    // A session that ended meanwhile loses nobody what they typed.
    let done = match Desk::open(site.ports.clone(), &visitor).await {
        Ok(desk) => match desk.act(&form).await {
            Ok(None) => return see_other(&desk.after(&form).await, None),
            asked => asked,
        },
        Err(error) => Err(error),
    };
    match done {
        Ok(asked) => page_again(&site, &parts, left(form, None, asked), None).await,
        Err(error) => {
            let trouble = Some(error.clone());
            page_again(&site, &parts, left(form, trouble, None), Some(&error)).await
        }
    }
}

/// What the form leaves on its page.
const fn left(form: ActForm, trouble: Option<AppError>, asked: Option<Asked>) -> ActState {
    ActState {
        key: String::new(),
        form,
        trouble,
        asked,
    }
}

pub(super) async fn send_again(
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
    let number = fields.get("nummer").and_then(|number| number.parse().ok());
    let again = match number {
        Some(number) => Outbox::at(&desk).again(number).await,
        None => Err(AppError::Malformed),
    };
    match again {
        Ok(()) => see_other(OUTBOX, None),
        Err(error) => refused(&error),
    }
}
