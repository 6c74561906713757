//! Following a reaction with its code.

use app::context::TrackTicket;
use app::error::AppError;
use app::form::TrackForm;
use app::parent::page::Page;
use app::services::Track;
use axum::response::Response;

use super::answer::{Reader, kept};
use crate::http::form::Fields;
use crate::pages::redirect::{see_other, with_cookie};

/// Where the code is asked.
pub const DOOR: &str = "/volgen";
/// The case behind it.
pub const VISIT: &str = "/volgen/reactie";

/// The door; who is inside still goes on to the case.
pub async fn door(reader: Reader) -> Response {
    match Track::open(reader.site.ports.clone(), reader.visitor.clone()).await {
        Ok(visit) if visit.is_remembered() => reader.in_chosen_language(see_other(VISIT, None)),
        Ok(_) | Err(_) => reader.page(&Page::Door(TrackForm::default(), false)),
    }
}

/// A code; with a message that couldn't be sent when a visit ended, which comes along.
pub async fn enter(mut reader: Reader, fields: Fields) -> Response {
    let form = TrackForm {
        message: fields.get("message").unwrap_or_default().to_owned(),
        ..TrackForm::default()
    };
    let unsent = !form.message.is_empty();
    if reader.in_language(fields.get("taal")) {
        return reader.page(&Page::Door(form, unsent));
    }
    let code = fields.get("code").unwrap_or_default();
    let remember = fields.get("remember") == Some("on");
    match Track::enter(&reader.site.ports, &reader.visitor, code, remember).await {
        Ok(ticket) => {
            let cookie = reader.site.ports.tickets.tracking(&ticket);
            if !unsent {
                return see_other(VISIT, Some(&cookie));
            }
            reader.visitor.tracking = Some(ticket);
            with_cookie(shown(&reader, form, None).await, Some(&cookie))
        }
        Err(error) => {
            let (errors, trouble) = kept(error.clone());
            let form = TrackForm {
                errors,
                trouble,
                ..form
            };
            reader.refused(&Page::Door(form, unsent), &error)
        }
    }
}

/// The case.
pub async fn visit(reader: Reader) -> Response {
    shown(&reader, TrackForm::default(), None).await
}

/// A further message.
pub async fn write(mut reader: Reader, fields: Fields) -> Response {
    let text = fields.get("message").unwrap_or_default();
    let key = fields.get("key").unwrap_or_default();
    let form = TrackForm {
        message: text.to_owned(),
        ..TrackForm::default()
    };
    if reader.in_language(fields.get("taal")) {
        return shown(&reader, form, None).await;
    }
    let sent = match Track::open(reader.site.ports.clone(), reader.visitor.clone()).await {
        Ok(visit) => visit.write(text, key).await,
        Err(error) => Err(error),
    };
    match sent {
        Ok(()) => see_other("/volgen/reactie#verstuurd", None),
        Err(error) => {
            let (errors, trouble) = kept(error.clone());
            shown(
                &reader,
                TrackForm {
                    errors,
                    trouble,
                    ..form
                },
                Some(error),
            )
            .await
        }
    }
}

/// The case with a form under it, or the door where the visit ended: what was typed is on both.
async fn shown(reader: &Reader, form: TrackForm, refused: Option<AppError>) -> Response {
    let key = reader.site.ports.keyring.fresh_key().into();
    let form = TrackForm { key, ..form };
    let (page, ticket) = match opened(reader).await {
        Ok((view, remembered, ticket)) => {
            let stand = serde_json::to_vec(&view).unwrap_or_default();
            let stand = reader.site.ports.keyring.fingerprint(&stand)[..16].to_owned();
            (Page::Case(Box::new(view), form, stand, remembered), ticket)
        }
        Err(error @ AppError::SignedOut) => {
            return reader.refused(&Page::Door(form, true), &error);
        }
        Err(error) => (Page::Trouble(error, form.message), None),
    };
    let response = match refused {
        Some(error) => reader.refused(&page, &error),
        None => reader.page(&page),
    };
    let cookie = ticket.map(|ticket| reader.site.ports.tickets.tracking(&ticket));
    with_cookie(response, cookie.as_deref())
}

async fn opened(
    reader: &Reader,
) -> Result<(domain::view::TrackView, bool, Option<TrackTicket>), AppError> {
    let visit = Track::open(reader.site.ports.clone(), reader.visitor.clone()).await?;
    Ok((
        visit.view().await?,
        visit.is_remembered(),
        visit.prolonged(),
    ))
}

/// Ends the visit.
pub async fn leave(reader: Reader) -> Response {
    see_other(DOOR, Some(&reader.site.ports.tickets.end_tracking()))
}
