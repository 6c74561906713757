//! The application's state and how a page of either front end is rendered for a request.

use std::sync::Arc;

use app::context::{Assets, Ports, Visitor};
use app::parent::frame::Frame;
use app::parent::front::Front;
use app::parent::page::{Page, Picture, Style};
use app::staff::StaffDocument;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use domain::reaction::Language;
use leptos::nonce::use_nonce;
use leptos::prelude::{IntoView, provide_context};

use crate::http::assets::{Assets as StaticFiles, EntryPoint};
use crate::http::client::ClientAddress;
use crate::http::headers::{Nonce, NonceSlot};
use crate::http::incident::IncidentId;
use crate::live::Hub;
use crate::password::Passwords;
use crate::style::Sheet;
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
    /// What stands in the parents' pages.
    pub styles: Arc<Styles>,
    /// The tracking page's address as a picture.
    pub picture: Picture,
}

/// The styles that stand in the parents' pages.
#[derive(Debug, Default)]
pub struct Styles {
    home: Sheet,
    form: Sheet,
    case: Sheet,
    prose: Sheet,
}

impl Styles {
    /// As they were built.
    #[must_use]
    pub fn of(assets: &StaticFiles) -> Self {
        Self {
            home: Sheet::read(&assets.style("home")),
            form: Sheet::read(&assets.style("form")),
            case: Sheet::read(&assets.style("case")),
            prose: Sheet::read(&assets.style("prose")),
        }
    }

    fn get(&self, style: Style) -> &Sheet {
        match style {
            Style::Home => &self.home,
            Style::Form => &self.form,
            Style::Case => &self.case,
            Style::Prose => &self.prose,
        }
    }
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
        let address = ClientAddress::of(request.extensions());
        self.visitor(request.uri(), request.headers(), address)
    }

    /// The address says it, else the cookie, else Dutch.
    fn language(&self, uri: &Uri, headers: &HeaderMap) -> Language {
        asked_language(uri)
            .or_else(|| Language::parse(&self.office.read_language(headers)?))
            .unwrap_or(Language::Nl)
    }

    /// A page for a parent, as a whole document.
    #[must_use]
    pub fn parent_page(&self, page: &Page, visitor: &Visitor, nonce: &Nonce) -> Response {
        let front = Front {
            language: visitor.language,
            brand: self.ports.roster.current().brand.clone(),
        };
        let sheet = self.styles.get(page.style());
        let style = |html: &str| sheet.for_page(html);
        let frame = Frame {
            nonce: &nonce.0,
            style: &style,
            assets: &self.parent,
        };
        let mut response = Response::new(Body::from(page.html(&front, &frame)));
        let status = StatusCode::from_u16(page.status());
        *response.status_mut() = status.unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
        let headers = response.headers_mut();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        let language = HeaderValue::from_static(visitor.language.slug());
        headers.insert(CONTENT_LANGUAGE, language);
        response
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
        let asked = asked_language(request.uri());
        let context = self.context(&request, visitor, more);
        let response = leptos_axum::render_app_async_with_context(context, document)(request).await;
        self.with_language(response, asked)
    }

    /// Keeps the language that was asked for.
    #[must_use]
    pub fn with_language(&self, mut response: Response, asked: Option<Language>) -> Response {
        let cookie = asked.and_then(|asked| self.office.language(asked.slug()));
        if let Some(cookie) = cookie {
            response.headers_mut().append(SET_COOKIE, cookie.0);
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
