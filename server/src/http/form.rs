//! The fields of a posted form, read strictly enough that what gets through is text.
//!
//! Owns the decoding. Must not know what the fields mean.

use axum::body::{Bytes, HttpBody as _};
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;

use super::problem::Problem;

/// More than any form of ours has.
const MOST_FIELDS: usize = 512;

/// The fields of a form in the order they were sent; names may repeat.
///
/// All names and values are valid UTF-8 without NUL. Line ends are as sent (browsers send CRLF).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value under `name`.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Every value under `name`.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let same = move |(field, _): &&(String, String)| field == name;
        self.0.iter().filter(same).map(|(_, value)| value.as_str())
    }

    /// All fields.
    #[must_use]
    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.0
    }

    /// Reads a body as browsers write it.
    ///
    /// # Errors
    /// [`Problem::NotText`] or [`Problem::TooManyFields`].
    pub fn parse(body: &[u8]) -> Result<Self, Problem> {
        let pairs = body
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty());
        let mut fields = Vec::new();
        for pair in pairs {
            if fields.len() == MOST_FIELDS {
                return Err(Problem::TooManyFields);
            }
            let cut = pair.iter().position(|byte| *byte == b'=');
            let (name, value) = pair.split_at(cut.unwrap_or(pair.len()));
            fields.push((
                decode(name)?,
                decode(value.strip_prefix(b"=").unwrap_or(value))?,
            ));
        }
        Ok(Self(fields))
    }
}

/// A `%` without two digits behind it stands for itself, as in browsers.
fn decode(text: &[u8]) -> Result<String, Problem> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let escaped = if *first == b'%' { escaped(after) } else { None };
        bytes.push(escaped.unwrap_or(if *first == b'+' { b' ' } else { *first }));
        rest = if escaped.is_some() {
            &after[2..]
        } else {
            after
        };
    }
    let text = String::from_utf8(bytes).map_err(|_| Problem::NotText)?;
    if text.contains('\0') {
        Err(Problem::NotText)
    } else {
        Ok(text)
    }
}

fn escaped(after: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

/// What a body says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Form,
    Json,
    Multipart,
    Other,
}

/// Reads the content type; a form in another character set than UTF-8 is not one of ours.
pub(super) fn kind(headers: &HeaderMap) -> Kind {
    let text = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    let text = text.to_ascii_lowercase();
    let (essence, parameters) = text.split_once(';').unwrap_or((&text, ""));
    let foreign = parameters
        .split(';')
        .filter_map(|part| part.trim().strip_prefix("charset="));
    let foreign = foreign
        .map(|set| set.trim_matches('"'))
        .any(|set| set != "utf-8");
    match essence.trim() {
        _ if foreign => Kind::Other,
        "application/x-www-form-urlencoded" => Kind::Form,
        "application/json" => Kind::Json,
        essence if essence.starts_with("multipart/") => Kind::Multipart,
        _ => Kind::Other,
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let empty = request.body().is_end_stream();
        if kind(request.headers()) != Kind::Form && !empty {
            return Err(Problem::WrongContentType);
        }
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|_| Problem::BodyBroken)?;
        Self::parse(&body)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn fields_are_decoded_as_browsers_encode_them() {
        let fields = Fields::parse(b"a=x+y%26z&b=%C3%A9&a=2&leeg=&kaal&&c=1=2").expect("text");
        assert_eq!(fields.get("a"), Some("x y&z"));
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["x y&z", "2"]);
        assert_eq!(fields.get("b"), Some("é"));
        assert_eq!(fields.get("leeg"), Some(""));
        assert_eq!(fields.get("kaal"), Some(""));
        assert_eq!(fields.get("c"), Some("1=2"));
        assert_eq!(fields.get("d"), None);
    }

    #[test]
    fn a_stray_percent_sign_stands_for_itself() {
        let fields = Fields::parse(b"a=100%&b=%zz%4&c=%+5").expect("text");
        assert_eq!(fields.get("a"), Some("100%"));
        assert_eq!(fields.get("b"), Some("%zz%4"));
        assert_eq!(fields.get("c"), Some("% 5"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for body in [
            &b"a=%00"[..],
            b"a=\0",
            b"%FF=1",
            b"a=\xff",
            b"a=%C3",
            b"a=%ED%A0%80",
        ] {
            assert_eq!(Fields::parse(body), Err(Problem::NotText), "{body:?}");
        }
        assert_eq!(
            Fields::parse(&b"a&".repeat(MOST_FIELDS + 1)),
            Err(Problem::TooManyFields)
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(body in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _read = Fields::parse(&body);
        }

        #[test]
        fn any_text_survives(text in "[^\0]{0,40}") {
            let mut body = String::from("veld=");
            for byte in text.bytes() {
                body.push('%');
                body.push_str(&crate::entropy::hex(&[byte]));
            }
            let fields = Fields::parse(body.as_bytes()).expect("text");
            prop_assert_eq!(fields.get("veld"), Some(text.as_str()));
        }
    }
}
