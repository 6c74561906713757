//! The page around an error sentence, for whoever asked for a page.
//!
//! Owns the markup. It holds nothing that came with the request, so nothing needs escaping.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar};

use super::Problem;
use super::sentence::{Language, of};
use crate::http::assets::Assets;
use crate::http::headers::Nonce;

/// Turns the bare answer of a [`Problem`] into a page.
///
/// The router's own empty answers (no such page, wrong method) are dressed as well.
pub(in crate::http) async fn dress(
    State(assets): State<Arc<Assets>>,
    request: Request,
    next: Next,
) -> Response {
    let language = language(&request);
    let wants_page = wants_page(request.headers());
    let head = request.method() == Method::HEAD;
    let nonce = request.extensions().get::<Nonce>().cloned();
    let mut response = next.run(request).await;
    let problem = response
        .extensions()
        .get()
        .copied()
        .or_else(|| undressed(&response));
    let Some(problem) = problem else {
        return response;
    };
    let sentence = of(problem, language);
    let (kind, text) = if wants_page {
        (
            "text/html; charset=utf-8",
            page(
                sentence.what,
                &sentence.next,
                language,
                &style(&assets, nonce),
            ),
        )
    } else {
        ("text/plain; charset=utf-8", sentence.text())
    };
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().remove(CONTENT_LENGTH);
    *response.body_mut() = if head {
        Body::empty()
    } else {
        Body::from(text)
    };
    response
}

/// What the router says without words.
fn undressed(response: &Response) -> Option<Problem> {
    if response.headers().contains_key(CONTENT_TYPE) {
        return None;
    }
    match response.status() {
        StatusCode::NOT_FOUND => Some(Problem::NotFound),
        StatusCode::METHOD_NOT_ALLOWED => Some(Problem::WrongMethod),
        _ => None,
    }
}

fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// The language that was just asked for, or the one the cookie keeps.
fn language(request: &Request) -> Language {
    let asked = request
        .uri()
        .query()
        .into_iter()
        .flat_map(|query| query.split('&'));
    let asked = asked
        .filter_map(|pair| pair.strip_prefix("taal="))
        .next_back();
    let jar = CookieJar::from_headers(request.headers());
    let kept = jar.get("__Host-taal").or_else(|| jar.get("taal"));
    match asked.or(kept.map(Cookie::value)) {
        Some("en") => Language::English,
        _ => Language::Dutch,
    }
}

/// The style stands in the page: nothing else has to come for it to be read.
fn style(assets: &Assets, nonce: Option<Nonce>) -> String {
    let nonce = nonce.map_or_else(String::new, |Nonce(nonce)| format!(" nonce=\"{nonce}\""));
    format!("<style{nonce}>{}</style>", assets.style("prose"))
}

fn page(what: &str, next: &str, language: Language, style: &str) -> String {
    let (code, home) = match language {
        Language::Dutch => ("nl", "Naar de beginpagina"),
        Language::English => ("en", "To the start page"),
    };
    format!(
        "<!doctype html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"robots\" content=\"noindex\"><title>{what}</title>{style}</head>\
         <body><main id=\"inhoud\"><h1>{what}</h1><p class=\"lead\">{next}</p>\
         <p><a class=\"button\" href=\"/\">{home}</a></p></main></body></html>\n"
    )
}
