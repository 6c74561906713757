//! The one error of pages and server functions: a closed enum, no internal text.

use domain::error::{FieldError, Refusal};
use domain::view::inputs::InputError;
use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// What a server function or page can answer other than its result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppError {
    /// Something in the form needs attention.
    Fields(Vec<FieldError>),
    /// What an act asks for needs attention, beside each input, in the form's order.
    Inputs(Vec<InputError>),
    /// The rules refuse the act.
    Refused(Refusal),
    /// The same key came with other content: "aanvulling of nieuwe reactie?".
    Different,
    /// Not signed in, or the visit with the code ended.
    SignedOut,
    /// It doesn't exist, or the reader may not know of it.
    NotFound,
    /// Somebody else changed the case first.
    Stale,
    /// Too many attempts; try again after so many seconds.
    Busy(u64),
    /// The request can't be read.
    Malformed,
    /// The record was damaged and is not shown; the incident id is in the log.
    Broken(String),
    /// The server can't do it now; the incident id is in the log.
    Unavailable(String),
    /// The network or the server can't be reached.
    Offline,
}

impl AppError {
    /// The HTTP status that goes with it.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Fields(_) | Self::Inputs(_) | Self::Refused(_) => 422,
            Self::SignedOut => 401,
            Self::NotFound => 404,
            Self::Stale | Self::Different => 409,
            Self::Busy(_) => 429,
            Self::Malformed => 400,
            Self::Broken(_) => 500,
            Self::Unavailable(_) | Self::Offline => 503,
        }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "status {}", self.status())
    }
}

impl std::error::Error for AppError {}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(value: ServerFnErrorErr) -> Self {
        match value {
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) => Self::Offline,
            ServerFnErrorErr::Deserialization(_)
            | ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::UnsupportedRequestMethod(_) => Self::Malformed,
            ServerFnErrorErr::Registration(_)
            | ServerFnErrorErr::ServerError(_)
            | ServerFnErrorErr::MiddlewareError(_)
            | ServerFnErrorErr::Serialization(_) => Self::Unavailable(String::new()),
        }
    }

    /// Writing the error is the one place where its status is told to the response
    /// (`server_fn` would answer 500 to everything).
    fn ser(&self) -> leptos::server_fn::Bytes {
        #[cfg(feature = "ssr")]
        crate::context::set_status(self.status());
        serde_json::to_vec(self).unwrap_or_default().into()
    }
}
