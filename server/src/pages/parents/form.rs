//! The form: each step is a page, and carries what was answered on the others.

use app::error::AppError;
use app::form::{ReactionForm, open_places};
use app::parent::CHANGING;
use app::parent::page::Page;
use app::services::Intake;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;
use domain::Nature;
use domain::draft::{Draft, Step};
use domain::error::Field;

use super::answer::{Reader, kept};
use crate::http::form::Fields;
use crate::http::headers::KEPT_AND_ASKED_AGAIN;
use crate::pages::redirect::see_other;

/// Where it is.
pub const PATH: &str = "/reageren";

/// What a button of the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Go {
    /// The next step, when nothing is wrong with this one.
    Next,
    /// The step before.
    Back,
    /// Some step.
    To(Step),
    /// All of it is sent. What is posted without a button is sent too.
    Send,
}

impl Go {
    fn parse(value: Option<&str>) -> Self {
        match value {
            Some("next") => Self::Next,
            Some("back") => Self::Back,
            Some(slug) => Step::parse(slug).map_or(Self::Send, Self::To),
            None => Self::Send,
        }
    }
}

/// An empty form. A tile of the first page names the nature; nothing else comes from the address.
pub async fn first(reader: Reader) -> Response {
    let mut draft = Draft::default();
    let query =
        Fields::parse(reader.uri.query().unwrap_or_default().as_bytes()).unwrap_or_default();
    let nature = query
        .get("aard")
        .filter(|slug| Nature::parse(slug).is_some());
    nature.unwrap_or_default().clone_into(&mut draft.nature);
    let form = ReactionForm {
        draft,
        ..ReactionForm::default()
    };
    drawn(&reader, form, None)
}

/// A posted step.
pub async fn step(mut reader: Reader, fields: Fields) -> Response {
    let go = Go::parse(fields.get("go"));
    let here = fields.get("step").and_then(Step::parse).unwrap_or_default();
    let before = reader.visitor.language;
    let other_language = reader.in_language(fields.get("taal"));
    let mut form = ReactionForm {
        step: here,
        changing: fields.get(CHANGING).is_some(),
        draft: Draft::from_pairs(fields.into_pairs()),
        ..ReactionForm::default()
    };
    if other_language {
        // Who reads on in another language is answered in it, unless something else was chosen.
        if form.draft.language == before.slug() {
            form.draft.language.clear();
        }
        return drawn(&reader, form, None);
    }
    match go {
        Go::Next => next(&reader, form),
        Go::Back => drawn(
            &reader,
            ReactionForm {
                step: here.back(),
                ..form
            },
            None,
        ),
        Go::To(step) => {
            let changing = here == Step::Check || form.changing;
            let form = ReactionForm {
                step,
                changing,
                ..form
            };
            drawn(&reader, form, None)
        }
        Go::Send => send(&reader, form).await,
    }
}

fn next(reader: &Reader, form: ReactionForm) -> Response {
    let org = reader.site.ports.roster.current();
    let errors = form.draft.wrong_at(form.step, &*org);
    if errors.is_empty() {
        let step = form.draft.step_after(form.step, form.changing, &*org);
        let changing = form.changing && step != Step::Check;
        let form = ReactionForm {
            step,
            changing,
            ..form
        };
        drawn(reader, form, None)
    } else {
        let error = AppError::Fields(errors.clone());
        drawn(reader, ReactionForm { errors, ..form }, Some(&error))
    }
}

async fn send(reader: &Reader, mut form: ReactionForm) -> Response {
    let intake = Intake::new(reader.site.ports.clone(), reader.visitor.clone());
    let error = match intake.submit(&form.draft).await {
        Ok(ticket) => {
            let cookie = reader.site.ports.tickets.receipt(&ticket);
            return see_other(super::receipt::PATH, Some(&cookie));
        }
        Err(error) => error,
    };
    if error == AppError::Different {
        // Sending once more then means that it is a new reaction: the page makes a new key.
        form.draft.key.clear();
    }
    let (errors, trouble) = kept(error.clone());
    if errors.iter().any(|error| error.field == Field::Key) {
        form.draft.key.clear();
    }
    let (step, errors) = Step::first_wrong(&errors).unwrap_or((form.step, errors));
    drawn(
        reader,
        ReactionForm {
            step,
            errors,
            trouble,
            ..form
        },
        Some(&error),
    )
}

fn drawn(reader: &Reader, mut form: ReactionForm, error: Option<&AppError>) -> Response {
    let ports = &reader.site.ports;
    if form.draft.key.is_empty() {
        form.draft.key = ports.keyring.fresh_key().into();
    }
    if form.draft.language.is_empty() {
        reader
            .visitor
            .language
            .slug()
            .clone_into(&mut form.draft.language);
    }
    form.places = open_places(&ports.roster.current());
    let page = Page::React(Box::new(form));
    let mut response = match error {
        Some(error) => reader.refused(&page, error),
        None => reader.page(&page),
    };
    response
        .headers_mut()
        .insert(CACHE_CONTROL, KEPT_AND_ASKED_AGAIN);
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_button_says_sends() {
        assert_eq!(Go::parse(Some("next")), Go::Next);
        assert_eq!(Go::parse(Some("3")), Go::To(Step::You));
        for sent in [None, Some("send"), Some(""), Some("9")] {
            assert_eq!(Go::parse(sent), Go::Send);
        }
    }
}
