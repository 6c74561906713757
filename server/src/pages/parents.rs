//! The parents' pages and their plain forms: what a browser without the program gets and posts.
//!
//! Every form ends in the same service as the program's call, in a redirect, or in the page again
//! with what was typed.

mod answer;
mod follow;
mod form;
mod prose;
mod receipt;
mod worker;

use axum::Router;
use axum::routing::{get, post};

use crate::site::Site;
use answer::Reader;

/// The routes.
pub fn routes() -> Router<Site> {
    let mut router = Router::new()
        .route("/", get(prose::home))
        .route(form::PATH, get(form::first).post(form::step))
        .route(receipt::PATH, get(receipt::show))
        // The switch of language on what was answered to the post leads there.
        .route("/ontvangst/bewaard", get(receipt::show).post(receipt::kept))
        .route(follow::DOOR, get(follow::door).post(follow::enter))
        .route(follow::VISIT, get(follow::visit).post(follow::write))
        .route("/volgen/einde", post(follow::leave))
        .route("/sw.js", get(worker::script))
        .fallback(prose::missing);
    for page in app::parent::prose::ProsePage::ALL {
        router = router.route(
            page.path(),
            get(async move |reader: Reader| prose::page(page, &reader)),
        );
    }
    router
}
