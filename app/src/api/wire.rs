//! How sending a reaction travels: the answers as forms are posted, the outcome as a few words.
//!
//! The parents' program is to be small: JSON and the browser client of `server_fn` are a tenth
//! of it, and all that is said here is one form and what is wrong with it. An answer in other
//! words (a proxy's error, the sign-in page of a guest network) is no answer: it is as if the
//! server couldn't be reached, and the reaction goes on waiting.

use super::parents::{SendReaction, Unsent};
use crate::error::AppError;
use domain::draft::Draft;
#[cfg(test)]
use domain::error::Field;
use domain::error::{FieldError, Problem, Refusal};
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use std::convert::Infallible;
use std::fmt::Write as _;
use web_sys::UrlSearchParams;

/// The answers, as a form posts them.
pub struct Answers;

impl ContentType for Answers {
    const CONTENT_TYPE: &'static str = "application/x-www-form-urlencoded";
}

impl FormatType for Answers {
    const FORMAT_TYPE: Format = Format::Text;
}

impl Encodes<SendReaction> for Answers {
    type Error = &'static str;

    fn encode(sending: &SendReaction) -> Result<Bytes, Self::Error> {
        let params = UrlSearchParams::new().map_err(|_| "no parameters")?;
        for (name, value) in sending.draft.pairs().filter(|(_, value)| !value.is_empty()) {
            params.append(name, value);
        }
        Ok(String::from(params.to_string()).into())
    }
}

impl Decodes<SendReaction> for Answers {
    type Error = &'static str;

    #[cfg(feature = "ssr")]
    fn decode(body: Bytes) -> Result<SendReaction, Self::Error> {
        let text = |coded: &[u8]| {
            let spaced: Vec<u8> = coded
                .iter()
                .map(|byte| if *byte == b'+' { b' ' } else { *byte })
                .collect();
            let bytes: Vec<u8> = percent_encoding::percent_decode(&spaced).collect();
            String::from_utf8(bytes).map_err(|_| "not text")
        };
        let pairs = body
            .split(|byte| *byte == b'&')
            .filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| {
            let end = pair
                .iter()
                .position(|byte| *byte == b'=')
                .unwrap_or(pair.len());
            Ok((
                text(&pair[..end])?,
                text(pair.get(end + 1..).unwrap_or_default())?,
            ))
        });
        let pairs = pairs.collect::<Result<Vec<_>, Self::Error>>()?;
        let draft = Draft::from_pairs(pairs);
        Ok(SendReaction { draft })
    }

    #[cfg(not(feature = "ssr"))]
    fn decode(_body: Bytes) -> Result<SendReaction, Self::Error> {
        Err("only the server reads it")
    }
}

/// The outcome, in a few words.
pub struct Said;

/// What is said of a reaction that is stored.
const STORED: &str = "stored";

impl ContentType for Said {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";
}

impl FormatType for Said {
    const FORMAT_TYPE: Format = Format::Text;
}

impl Encodes<()> for Said {
    type Error = Infallible;

    fn encode((): &()) -> Result<Bytes, Infallible> {
        Ok(Bytes::from_static(STORED.as_bytes()))
    }
}

impl Decodes<()> for Said {
    type Error = &'static str;

    fn decode(body: Bytes) -> Result<(), Self::Error> {
        if body == STORED {
            Ok(())
        } else {
            Err("not our answer")
        }
    }
}

impl Encodes<Unsent> for Said {
    type Error = Infallible;

    fn encode(Unsent(error): &Unsent) -> Result<Bytes, Infallible> {
        Ok(written(error).into())
    }
}

impl Decodes<Unsent> for Said {
    type Error = Infallible;

    fn decode(body: Bytes) -> Result<Unsent, Infallible> {
        let text = std::str::from_utf8(&body).unwrap_or_default();
        Ok(Unsent(read(text).unwrap_or(AppError::Offline)))
    }
}

impl FromServerFnError for Unsent {
    type Encoder = Said;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        Self(if cfg!(feature = "ssr") {
            AppError::from_server_fn_error(error)
        } else {
            AppError::Offline
        })
    }

    /// As for [`AppError`]: writing it tells the response its status.
    fn ser(&self) -> Bytes {
        #[cfg(feature = "ssr")]
        crate::context::set_status(self.0.status());
        written(&self.0).into()
    }
}

/// `fields body:missing: email:too_long:254`, `busy 30`, `different`.
fn written(error: &AppError) -> String {
    match error {
        AppError::Fields(errors) => errors.iter().fold("fields".to_owned(), |mut text, error| {
            let (problem, limit) = problem(error.problem);
            let _written = write!(text, " {}:{problem}:{limit}", error.field.name());
            text
        }),
        AppError::Different => "different".to_owned(),
        AppError::Busy(seconds) => format!("busy {seconds}"),
        AppError::Malformed => "malformed".to_owned(),
        AppError::Inputs(_) | AppError::Refused(_) | AppError::NotFound | AppError::SignedOut => {
            "refused".to_owned()
        }
        AppError::Broken(incident) => format!("broken {incident}"),
        AppError::Unavailable(incident) => format!("unavailable {incident}"),
        AppError::Stale | AppError::Offline => "unavailable".to_owned(),
    }
}

fn read(text: &str) -> Option<AppError> {
    let (kind, rest) = text.split_once(' ').unwrap_or((text, ""));
    Some(match kind {
        "fields" => AppError::Fields(rest.split(' ').map(field_error).collect::<Option<_>>()?),
        "different" => AppError::Different,
        "busy" => AppError::Busy(rest.parse().ok()?),
        "malformed" => AppError::Malformed,
        "refused" => AppError::Refused(Refusal::NotInThisState),
        "broken" => AppError::Broken(rest.to_owned()),
        "unavailable" => AppError::Unavailable(rest.to_owned()),
        _ => return None,
    })
}

fn field_error(text: &str) -> Option<FieldError> {
    let mut parts = text.split(':');
    let (name, kind, limit) = (parts.next()?, parts.next()?, parts.next()?);
    let field = Draft::FIELDS
        .iter()
        .copied()
        .find(|field| field.name() == name)?;
    let limit = || limit.parse().ok();
    let problem = match kind {
        "missing" => Problem::Missing,
        "too_short" => Problem::TooShort(limit()?),
        "too_long" => Problem::TooLong(limit()?),
        "unreadable" => Problem::Unreadable,
        "malformed" => Problem::Malformed,
        "unknown_choice" => Problem::UnknownChoice,
        "no_way_to_answer" => Problem::NoWayToAnswer,
        "needed_for_contact" => Problem::NeededForContact,
        _ => return None,
    };
    Some(FieldError { field, problem })
}

fn problem(problem: Problem) -> (&'static str, String) {
    let (word, limit) = match problem {
        Problem::Missing => ("missing", None),
        Problem::TooShort(limit) => ("too_short", Some(limit)),
        Problem::TooLong(limit) => ("too_long", Some(limit)),
        Problem::Unreadable => ("unreadable", None),
        Problem::Malformed => ("malformed", None),
        Problem::UnknownChoice => ("unknown_choice", None),
        Problem::NoWayToAnswer => ("no_way_to_answer", None),
        Problem::NeededForContact => ("needed_for_contact", None),
    };
    (
        word,
        limit.map_or_else(String::new, |limit| limit.to_string()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_arrives_as_it_was_said() {
        let wrong = |field, problem| FieldError { field, problem };
        let fields = vec![
            wrong(Field::Body, Problem::TooLong(5000)),
            wrong(Field::Place, Problem::TooShort(3)),
            wrong(Field::Nature, Problem::Missing),
            wrong(Field::Name, Problem::Unreadable),
            wrong(Field::Email, Problem::Malformed),
            wrong(Field::Care, Problem::UnknownChoice),
            wrong(Field::Phone, Problem::NoWayToAnswer),
            wrong(Field::Contact, Problem::NeededForContact),
        ];
        for error in [
            AppError::Fields(fields),
            AppError::Different,
            AppError::Busy(3600),
            AppError::Malformed,
            AppError::Unavailable("ab12".to_owned()),
            AppError::Broken("ab12".to_owned()),
        ] {
            assert_eq!(read(&written(&error)), Some(error));
        }
    }

    #[test]
    fn words_of_others_are_no_answer() {
        for text in [
            "",
            "<html>502",
            "null",
            "fields",
            "fields x:missing:",
            "busy soon",
            "Stored",
        ] {
            let Ok(Unsent(error)) = Said::decode(Bytes::copy_from_slice(text.as_bytes()));
            assert_eq!(error, AppError::Offline, "{text}");
            let stored: Result<(), _> = Said::decode(Bytes::copy_from_slice(text.as_bytes()));
            assert!(stored.is_err(), "{text}");
        }
    }
}
