//! The static files: scripts, styles, icons. Read once at start and served from memory.
//!
//! Owns names, types, encodings and caching. A request can only name what was read at start, so
//! no path of a request ever reaches the file system. Must not know pages.

mod negotiate;
mod read;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use serde::Deserialize;

use negotiate::Encoding;

/// Names under this path carry a hash of their content and never change.
const HASHED: &str = "/assets/";

/// The addresses of one front end's files, as they stand in its pages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryPoint {
    /// The script that starts it.
    pub js: String,
    /// The program it loads.
    pub wasm: String,
    /// Its style sheet.
    pub css: String,
}

/// The two front ends; `manifest.json` of the site folder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The parents' pages.
    pub parent: EntryPoint,
    /// The staff's pages.
    pub staff: EntryPoint,
    /// The styles that stand in the parents' pages: `home`, `form`, `case` and `prose`.
    #[serde(default)]
    pub styles: HashMap<String, String>,
}

/// One content in one encoding.
#[derive(Debug, Clone)]
struct Content {
    bytes: Bytes,
    etag: HeaderValue,
}

/// One file in every encoding it was prepared in.
#[derive(Debug, Clone)]
struct File {
    kind: &'static str,
    cache: &'static str,
    bodies: Vec<(Encoding, Content)>,
}

/// All static files.
#[derive(Debug)]
pub struct Assets {
    manifest: Manifest,
    files: HashMap<String, File>,
}

impl Assets {
    /// Reads the site folder.
    ///
    /// # Errors
    /// The sentence that says what is missing or wrong.
    pub fn load(folder: &Path) -> Result<Self, String> {
        read::site(folder)
    }

    /// No files, and a manifest with unhashed names: for tests of everything else.
    #[must_use]
    pub fn none() -> Self {
        let entry = |name: &str| EntryPoint {
            js: format!("{HASHED}{name}.js"),
            wasm: format!("{HASHED}{name}.wasm"),
            css: format!("{HASHED}{name}.css"),
        };
        let manifest = Manifest {
            parent: entry("parent"),
            staff: entry("staff"),
            styles: HashMap::new(),
        };
        Self {
            manifest,
            files: HashMap::new(),
        }
    }

    /// The addresses of the front ends.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The text of one of the parents' styles; empty where there are no files.
    #[must_use]
    pub fn style(&self, name: &str) -> String {
        let file = self
            .manifest
            .styles
            .get(name)
            .and_then(|address| self.files.get(address));
        let plain = file.and_then(|file| file.bodies.first());
        plain.map_or_else(String::new, |(_, content)| {
            String::from_utf8_lossy(&content.bytes).trim().to_owned()
        })
    }

    /// The answer, if `path` is a static file's and the method reads.
    fn answer(&self, method: &Method, path: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.files.get(path)?;
        let reads = matches!(*method, Method::GET | Method::HEAD);
        if !reads {
            return None;
        }
        let accepted = headers
            .get(ACCEPT_ENCODING)
            .and_then(|accepted| accepted.to_str().ok());
        let offered = file.bodies.iter().map(|(encoding, _)| *encoding);
        let chosen = negotiate::choose(accepted.unwrap_or_default(), offered);
        let (encoding, content) = file
            .bodies
            .iter()
            .find(|(encoding, _)| *encoding == chosen)?;
        let known = headers.get_all(IF_NONE_MATCH).iter();
        let unchanged = known
            .into_iter()
            .any(|known| negotiate::matches(known, &content.etag));
        Some(file.response(*encoding, content, unchanged, *method == Method::HEAD))
    }
}

impl File {
    fn response(
        &self,
        encoding: Encoding,
        content: &Content,
        unchanged: bool,
        head: bool,
    ) -> Response {
        let bytes = if unchanged || head {
            Bytes::new()
        } else {
            content.bytes.clone()
        };
        let mut response = Response::new(Body::from(bytes));
        let headers = response.headers_mut();
        headers.insert(ETAG, content.etag.clone());
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(self.cache));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if unchanged {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers.insert(CONTENT_LENGTH, content.bytes.len().into());
        if let Some(name) = encoding.name() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        response
    }
}

/// Answers for static files; everything else goes on to the application.
pub(super) async fn serve(
    State(assets): State<Arc<Assets>>,
    request: Request,
    next: Next,
) -> Response {
    match assets.answer(request.method(), request.uri().path(), request.headers()) {
        Some(response) => response,
        None => next.run(request).await,
    }
}
