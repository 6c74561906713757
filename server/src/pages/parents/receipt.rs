//! The receipt, and closing it.

use app::error::AppError;
use app::parent::page::Page;
use app::services::Intake;
use axum::response::Response;

use super::answer::Reader;
use crate::http::form::Fields;
use crate::pages::redirect::with_cookie;

/// Where it is shown.
pub const PATH: &str = "/ontvangst";

/// The receipt of the browser's ticket.
pub async fn show(reader: Reader) -> Response {
    let intake = Intake::new(reader.site.ports.clone(), reader.visitor.clone());
    match intake.receipt().await {
        Ok(receipt) => {
            let picture = reader.site.picture.clone();
            reader.page(&Page::Receipt(Box::new(receipt), picture))
        }
        Err(AppError::SignedOut) => {
            let reference = reader
                .visitor
                .receipt
                .as_ref()
                .map(|ticket| ticket.reference);
            reader.page(&Page::ReceiptExpired(reference))
        }
        Err(AppError::NotFound) => reader.page(&Page::ReceiptExpired(None)),
        Err(error) => reader.page(&Page::Trouble(error, String::new())),
    }
}

/// The parent kept the code: it isn't shown any more.
pub async fn kept(reader: Reader, fields: Fields) -> Response {
    if fields.get("saved") != Some("on") {
        return show(reader).await;
    }
    let intake = Intake::new(reader.site.ports.clone(), reader.visitor.clone());
    match intake.code_kept().await {
        Ok(()) => {
            let ended = reader.site.ports.tickets.end_receipt();
            with_cookie(reader.page(&Page::ReceiptClosed), Some(&ended))
        }
        Err(error) => reader.page(&Page::Trouble(error, String::new())),
    }
}
