//! The browser's own `fetch` as the client of a server function: posts a form, gets a few words.

use super::parents::Unsent;
use super::wire::Answers;
use crate::error::AppError;
use futures::{Sink, Stream, sink, stream};
use http::Method;
use leptos::server_fn::client::Client;
use leptos::server_fn::request::ClientReq;
use leptos::server_fn::response::ClientRes;
use leptos::server_fn::{Bytes, ContentType as _};
use send_wrapper::SendWrapper;
use std::convert::Infallible;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

/// The browser's own `fetch`.
pub struct Fetch;

/// A form to be posted.
pub struct Posting {
    path: String,
    body: Bytes,
}

/// What came back.
pub struct Answer {
    status: u16,
    body: String,
}

impl Client<Unsent> for Fetch {
    type Request = Posting;
    type Response = Answer;

    fn send(posting: Posting) -> impl Future<Output = Result<Answer, Unsent>> + Send {
        SendWrapper::new(async move {
            let answer = fetched(&posting).await;
            answer.map_err(|_| Unsent(AppError::Offline))
        })
    }

    async fn open_websocket(
        _path: &str,
    ) -> Result<
        (
            impl Stream<Item = Result<Bytes, Bytes>> + Send + 'static,
            impl Sink<Bytes> + Send + 'static,
        ),
        Unsent,
    > {
        Ok((stream::empty(), sink::drain()))
    }

    fn spawn(future: impl Future<Output = ()> + Send + 'static) {
        leptos::task::spawn(future);
    }
}

async fn fetched(posting: &Posting) -> Result<Answer, JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    let body = std::str::from_utf8(&posting.body).unwrap_or_default();
    let headers = web_sys::Headers::new()?;
    headers.set("content-type", Answers::CONTENT_TYPE)?;
    init.set_headers(&headers);
    init.set_body(&body.into());
    let window = leptos::prelude::window();
    let response = JsFuture::from(window.fetch_with_str_and_init(&posting.path, &init)).await?;
    let response: Response = response.dyn_into()?;
    let body = JsFuture::from(response.text()?).await?;
    Ok(Answer {
        status: response.status(),
        body: body.as_string().unwrap_or_default(),
    })
}

/// Only bodies of bytes are posted here; whatever else `server_fn` knows is not sent.
const OTHERWISE: Unsent = Unsent(AppError::Offline);

impl ClientReq<Unsent> for Posting {
    type FormData = Infallible;

    fn try_new_req_bytes(
        path: &str,
        _content_type: &str,
        _accepts: &str,
        body: Bytes,
        _method: Method,
    ) -> Result<Self, Unsent> {
        let path = path.to_owned();
        Ok(Self { path, body })
    }

    fn try_new_req_query(_: &str, _: &str, _: &str, _: &str, _: Method) -> Result<Self, Unsent> {
        Err(OTHERWISE)
    }

    fn try_new_req_text(_: &str, _: &str, _: &str, _: String, _: Method) -> Result<Self, Unsent> {
        Err(OTHERWISE)
    }

    fn try_new_req_form_data(
        _: &str,
        _: &str,
        _: &str,
        body: Infallible,
        _: Method,
    ) -> Result<Self, Unsent> {
        match body {}
    }

    fn try_new_req_multipart(
        _: &str,
        _: &str,
        body: Infallible,
        _: Method,
    ) -> Result<Self, Unsent> {
        match body {}
    }

    fn try_new_req_streaming(
        _: &str,
        _: &str,
        _: &str,
        _: impl Stream<Item = Bytes> + Send + 'static,
        _: Method,
    ) -> Result<Self, Unsent> {
        Err(OTHERWISE)
    }
}

impl ClientRes<Unsent> for Answer {
    async fn try_into_string(self) -> Result<String, Unsent> {
        Ok(self.body)
    }

    async fn try_into_bytes(self) -> Result<Bytes, Unsent> {
        Ok(self.body.into())
    }

    fn try_into_stream(
        self,
    ) -> Result<impl Stream<Item = Result<Bytes, Bytes>> + Send + Sync + 'static, Unsent> {
        Ok(stream::iter([Ok(Bytes::from(self.body))]))
    }

    fn status(&self) -> u16 {
        self.status
    }

    fn status_text(&self) -> String {
        String::new()
    }

    fn location(&self) -> String {
        String::new()
    }

    fn has_redirect(&self) -> bool {
        false
    }
}
