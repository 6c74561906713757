//! Who asks for a page, and the answers it can get.

use std::convert::Infallible;

use app::context::Visitor;
use app::error::AppError;
use app::parent::page::Page;
use axum::extract::FromRequestParts;
use axum::http::header::RETRY_AFTER;
use axum::http::request::Parts;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use domain::error::FieldError;
use domain::reaction::Language;

use crate::http::client::ClientAddress;
use crate::http::headers::Nonce;
use crate::site::{Site, asked_language};

/// A request of a parent's browser.
pub struct Reader {
    /// The application.
    pub site: Site,
    /// What the browser carried.
    pub visitor: Visitor,
    /// The address asked for.
    pub uri: Uri,
    nonce: Nonce,
    asked: Option<Language>,
}

impl FromRequestParts<Site> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let address = ClientAddress::of(&parts.extensions);
        let nonce = parts.extensions.get().cloned();
        Ok(Self {
            visitor: site.visitor(&parts.uri, &parts.headers, address),
            site: site.clone(),
            uri: parts.uri.clone(),
            nonce: nonce.unwrap_or_else(|| Nonce("".into())),
            asked: asked_language(&parts.uri),
        })
    }
}

impl Reader {
    /// Goes on in another language, and keeps it.
    pub fn in_language(&mut self, slug: Option<&str>) -> bool {
        let Some(language) = slug.and_then(Language::parse) else {
            return false;
        };
        self.asked = Some(language);
        self.visitor.language = language;
        true
    }

    /// A page.
    pub fn page(&self, page: &Page) -> Response {
        self.in_chosen_language(self.site.parent_page(page, &self.visitor, &self.nonce))
    }

    /// An answer that keeps the language that was asked for.
    pub fn in_chosen_language(&self, response: Response) -> Response {
        self.site.with_language(response, self.asked)
    }

    /// A page with a form in it, under the status of what is wrong.
    pub fn refused(&self, page: &Page, error: &AppError) -> Response {
        let mut response = self.page(page);
        let status = StatusCode::from_u16(error.status());
        *response.status_mut() = status.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
        if let AppError::Busy(seconds) = error {
            response
                .headers_mut()
                .insert(RETRY_AFTER, (*seconds).into());
        }
        response
    }
}

/// Errors of fields, and any other trouble.
///
/// That a visit ended is no trouble of a form: the page itself says so.
pub fn kept(error: AppError) -> (Vec<FieldError>, Option<AppError>) {
    match error {
        AppError::Fields(errors) => (errors, None),
        AppError::SignedOut => (Vec::new(), None),
        error => (Vec::new(), Some(error)),
    }
}
