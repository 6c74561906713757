//! The service worker: a script of a few lines that knows the files of this build.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

use crate::entropy::hex;
use crate::site::Site;

const SCRIPT: &str = include_str!("worker.js");
/// What is shown for a page that can't be reached; what was typed on the page before is there
/// when the reader goes back.
const OFFLINE: &str = "<!doctype html><html lang=nl><meta charset=utf-8>\
    <meta name=viewport content=\"width=device-width,initial-scale=1\"><title>Geen verbinding</title>\
    <style>body{max-width:34rem;margin:2rem auto;padding:0 1rem;font:1.15rem/1.5 system-ui,sans-serif;color-scheme:light dark}</style>\
    <h1>Er is geen verbinding</h1>\
    <p>Er is niets verloren. Ga terug: wat u typte, staat er nog. Probeer het opnieuw als u weer verbinding hebt.</p>\
    <p lang=en>There is no connection. Nothing is lost. Go back: what you typed is still there. Try again when you are connected.</p>\
    <p><a href=/reageren>Naar het formulier</a></p>";

/// `/sw.js`: kept for ten minutes, then asked for again and sent when it changed.
pub async fn script(State(site): State<Site>, headers: HeaderMap) -> Response {
    let files = [&site.parent.js, &site.parent.wasm];
    let files: Vec<_> = files.iter().filter(|file| !file.is_empty()).collect();
    let files = serde_json::to_string(&files).unwrap_or_default();
    let offline = serde_json::to_string(OFFLINE).unwrap_or_default();
    let version = &hex(&Sha256::digest(format!("{files}{SCRIPT}{offline}")))[..16];
    let tag = format!("\"{version}\"");
    let caching = (CACHE_CONTROL, "public, max-age=600");
    let known = headers
        .get(IF_NONE_MATCH)
        .and_then(|known| known.to_str().ok());
    if known == Some(&tag) {
        return (StatusCode::NOT_MODIFIED, [caching], [(ETAG, tag)]).into_response();
    }
    let script = SCRIPT
        .replace("__FILES__", &files)
        .replace("__VERSION__", version)
        .replace("__OFFLINE__", &offline);
    let kind = (CONTENT_TYPE, "text/javascript; charset=utf-8");
    ([caching, kind], [(ETAG, tag)], script).into_response()
}
