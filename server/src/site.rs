//! The application's state and how a page of either front end is rendered for a request.

use std::sync::Arc;

use app::context::{Assets, Ports, Visitor};
use app::parent::ParentDocument;
use app::staff::StaffDocument;
use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;
use domain::reaction::Language;
use leptos::nonce::use_nonce;
use leptos::prelude::{IntoView, provide_context};

use crate::http::assets::EntryPoint;
use crate::http::client::ClientAddress;
use crate::http::headers::NonceSlot;
use crate::http::incident::IncidentId;
use crate::live::Hub;
use crate::password::Passwords;
use crate::tickets::TicketOffice;

/// What handlers share.
#[derive(Clone)]
pub struct Site {
    /// The application's ports.
    pub ports: Ports,
    /// Cookies and invitations.
    pub office: Arc<TicketOffice>,
    /// Password hashing.
    pub passwords: Arc<Passwords>,
    /// The live feed.
    pub hub: Hub,
    /// Files of the parents' front end.
    pub parent: Assets,
    /// Files of the staff's front end.
    pub staff: Assets,
}

impl From<&EntryPoint> for Assets {
    fn from(entry: &EntryPoint) -> Self {
        Self {
            js: entry.js.clone(),
            wasm: entry.wasm.clone(),
            css: entry.css.clone(),
        }
    }
}

impl Site {
    /// What the browser carried with this request.
    #[must_use]
    pub fn visitor(&self, uri: &Uri, headers: &HeaderMap, address: ClientAddress) -> Visitor {
        Visitor {
            receipt: self.office.read_receipt(headers),
            tracking: self.office.read_tracking(headers),
            session: self.office.read_session(headers),
            address: address.0.to_string(),
            language: self.language(uri, headers),
            incident: IncidentId::new().to_string(),
        }
    }

    /// The visitor of a request that goes on to be handled.
    #[must_use]
    pub fn visitor_of(&self, request: &Request) -> Visitor {
        let unknown = ClientAddress(std::net::IpAddr::from([0, 0, 0, 0]));
        let address = request.extensions().get().copied().unwrap_or(unknown);
        self.visitor(request.uri(), request.headers(), address)
    }

    /// The address says it, else the cookie, else Dutch.
    fn language(&self, uri: &Uri, headers: &HeaderMap) -> Language {
        asked_language(uri)
            .or_else(|| Language::parse(&self.office.read_language(headers)?))
            .unwrap_or(Language::Nl)
    }

    /// A page of the parents' front end; `more` adds to its context (a form's state).
    pub async fn parent_page(
        &self,
        request: Request,
        more: impl Fn() + Clone + Send + Sync + 'static,
    ) -> Response {
        let (assets, language) = (self.parent.clone(), self.visitor_of(&request).language);
        self.page(request, more, move || ParentDocument(language, &assets))
            .await
    }

    /// A page of the staff's front end.
    pub async fn staff_page(
        &self,
        request: Request,
        more: impl Fn() + Clone + Send + Sync + 'static,
    ) -> Response {
        let (assets, language) = (self.staff.clone(), self.visitor_of(&request).language);
        self.page(request, more, move || StaffDocument(language, &assets))
            .await
    }

    async fn page<V: IntoView + 'static>(
        &self,
        request: Request,
        more: impl Fn() + Clone + Send + Sync + 'static,
        document: impl Fn() -> V + Clone + Send + Sync + 'static,
    ) -> Response {
        let visitor = self.visitor_of(&request);
        let language =
            asked_language(request.uri()).and_then(|asked| self.office.language(asked.slug()));
        let context = self.context(&request, visitor, more);
        let mut response =
            leptos_axum::render_app_async_with_context(context, document)(request).await;
        if let Some(cookie) = language {
            response
                .headers_mut()
                .append(axum::http::header::SET_COOKIE, cookie.0);
        }
        response
    }

    /// What a page or server function finds in its context.
    pub fn context(
        &self,
        request: &Request,
        visitor: Visitor,
        more: impl Fn() + Clone + Send + Sync + 'static,
    ) -> impl Fn() + Clone + Send + Sync + 'static {
        let ports = self.ports.clone();
        let slot: NonceSlot = request.extensions().get().cloned().unwrap_or_default();
        move || {
            provide_context(ports.clone());
            provide_context(visitor.clone());
            if let Some(nonce) = use_nonce() {
                let _first = slot.0.set(nonce.as_inner().clone());
            }
            more();
        }
    }
}

/// The language the address asks for.
#[must_use]
pub fn asked_language(uri: &Uri) -> Option<Language> {
    let query = uri.query()?;
    query
        .split('&')
        .find_map(|pair| Language::parse(pair.strip_prefix("taal=")?))
}

/// The same request as a `GET` without its body: a plain form's page is rendered again.
#[must_use]
pub fn as_get(parts: &Parts, path: Uri) -> Request {
    let mut again = Request::new(Body::empty());
    *again.method_mut() = Method::GET;
    *again.uri_mut() = path;
    *again.headers_mut() = parts.headers.clone();
    *again.extensions_mut() = parts.extensions.clone();
    again
}
