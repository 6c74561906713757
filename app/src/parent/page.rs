//! Which pages there are, and each as a whole document. Server only.
//!
//! Nothing here asks for data: a page is given what it shows.

use super::follow::{CasePage, DoorPage};
use super::frame::{Frame, document};
use super::front::Front;
use super::home::HomePage;
use super::prose::{ProsePage, ProseView, Span};
use super::react::sheet::{FORM, SHEET, sheet, title};
use super::receipt::{ClosedReceipt, ExpiredReceipt, ReceiptPage};
use super::trouble::TroublePage;
use super::words;
use crate::error::AppError;
use crate::form::{ReactionForm, TrackForm};
use domain::reaction::Language;
use domain::reference::Reference;
use domain::view::{ReceiptView, TrackView};
use leptos::prelude::*;

/// A page with what it shows.
#[derive(Debug, Clone)]
pub enum Page {
    /// `/`.
    Home,
    /// `/reageren`, at any of its steps.
    React(Box<ReactionForm>),
    /// `/ontvangst`, and a picture of the tracking page's address (an SVG path and its side).
    Receipt(Box<ReceiptView>, Picture),
    /// The receipt was closed by its reader.
    ReceiptClosed,
    /// The receipt's hour is over; whose it was, when the same reaction was sent again.
    ReceiptExpired(Option<Reference>),
    /// `/volgen`; whether a visit just ended.
    Door(TrackForm, bool),
    /// `/volgen/reactie`; what tells a newer one from it, and whether the device remembers the visit.
    Case(Box<TrackView>, TrackForm, String, bool),
    /// Prose only.
    Prose(ProsePage),
    /// No such page.
    Missing,
    /// It couldn't be made; with a message that came along and wasn't sent.
    Trouble(AppError, String),
}

/// A QR code as one path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// Modules on a side, the quiet zone included.
    pub side: usize,
    /// `d` of the path.
    pub path: String,
}

/// Which style sheet a page carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// The first page.
    Home,
    /// The form.
    Form,
    /// Receipt and tracking.
    Case,
    /// Everything else.
    Prose,
}

impl Page {
    /// The HTTP status it is sent with, unless a form's error says otherwise.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::Missing => 404,
            Self::Trouble(error, _) => error.status(),
            Self::Home
            | Self::React(_)
            | Self::Receipt(..)
            | Self::ReceiptClosed
            | Self::ReceiptExpired(_)
            | Self::Door(..)
            | Self::Case(..)
            | Self::Prose(_) => 200,
        }
    }

    /// Its style sheet.
    #[must_use]
    pub const fn style(&self) -> Style {
        match self {
            Self::Home => Style::Home,
            Self::React(_) => Style::Form,
            Self::Receipt(..) | Self::Door(..) | Self::Case(..) => Style::Case,
            Self::ReceiptClosed
            | Self::ReceiptExpired(_)
            | Self::Prose(_)
            | Self::Missing
            | Self::Trouble(..) => Style::Prose,
        }
    }

    /// Whether the program has anything to do on it.
    const fn has_program(&self) -> bool {
        matches!(self, Self::React(_) | Self::Receipt(..) | Self::Case(..))
    }

    /// The form that the switch of language sends along, so that nothing typed is lost.
    fn form(&self) -> Option<&'static str> {
        match self {
            Self::React(_) => Some(FORM),
            Self::Case(view, ..) if view.may_write => Some(super::ids::MESSAGE),
            Self::Door(form, _) if !form.message.is_empty() => Some(super::follow::DOOR_FORM),
            _ => None,
        }
    }

    /// Whether search engines may list it.
    const fn is_listed(&self) -> bool {
        matches!(
            self,
            Self::Home | Self::React(_) | Self::Door(..) | Self::Prose(_)
        )
    }

    fn title(&self, language: Language) -> String {
        match self {
            Self::Home => words::home(language).title.to_owned(),
            Self::React(form) => title(form, language),
            Self::Receipt(..) => words::receipt(language).title.to_owned(),
            Self::ReceiptClosed => words::receipt(language).closed.to_owned(),
            Self::ReceiptExpired(_) => words::receipt(language).expired.to_owned(),
            Self::Door(form, _) if form.errors.is_empty() => {
                words::follow(language).title.to_owned()
            }
            Self::Door(..) => {
                let (trouble, follow) = (words::trouble(language), words::follow(language));
                format!("{}{}", trouble.prefix, follow.title)
            }
            Self::Case(view, form, ..) => {
                let title = format!("{} {}", view.reference, words::follow(language).case);
                if form.errors.is_empty() && form.trouble.is_none() {
                    title
                } else {
                    format!("{}{title}", words::trouble(language).prefix)
                }
            }
            Self::Prose(page) => page.title(language).to_owned(),
            Self::Missing => words::trouble(language).missing.to_owned(),
            Self::Trouble(AppError::Broken(_), _) => words::trouble(language).broken.to_owned(),
            Self::Trouble(..) => words::trouble(language).page.to_owned(),
        }
    }

    /// One sentence for search engines and previews.
    fn description(&self, front: &Front) -> Option<String> {
        let language = front.language;
        match self {
            Self::Home => Some(words::home(language).lead.to_owned()),
            Self::React(_) => Some(words::form(language).lead.to_owned()),
            Self::Door(..) => Some(words::follow(language).lead.to_owned()),
            Self::Prose(page) => Some(said(page.prose(language).lead, &front.brand)),
            _ => None,
        }
    }

    /// The document.
    #[must_use]
    pub fn html(&self, front: &Front, frame: &Frame<'_>) -> String {
        Owner::new().with(|| {
            provide_context(front.clone());
            let language = front.language;
            let head = super::frame::Head {
                title: self.title(language),
                description: self.description(front),
                program: self.has_program(),
                listed: self.is_listed(),
                form: self.form(),
            };
            document(front, frame, &head, self.body(language))
        })
    }

    fn body(&self, language: Language) -> AnyView {
        match self.clone() {
            Self::Home => view! { <HomePage language /> }.into_any(),
            Self::React(form) => {
                view! { <div id=SHEET>{sheet(&form, language)}</div><div id="concept"></div> }
                    .into_any()
            }
            Self::Receipt(receipt, picture) => {
                view! { <ReceiptPage receipt=*receipt picture language /> }.into_any()
            }
            Self::ReceiptClosed => view! { <ClosedReceipt language /> }.into_any(),
            Self::ReceiptExpired(reference) => {
                view! { <ExpiredReceipt reference language /> }.into_any()
            }
            Self::Door(form, ended) => view! { <DoorPage form ended language /> }.into_any(),
            Self::Case(view, form, stand, remembered) => {
                view! { <CasePage view=*view form stand remembered language /> }.into_any()
            }
            Self::Prose(page) => view! { <ProseView page /> }.into_any(),
            Self::Missing => missing(language),
            Self::Trouble(error, unsent) => {
                view! { <TroublePage error unsent language /> }.into_any()
            }
        }
    }
}

/// Spans as plain words.
fn said(spans: &[Span], brand: &str) -> String {
    let words = spans.iter().map(|span| match span {
        Span::Plain(text) | Span::Strong(text) | Span::Dutch(text) | Span::Link(text, _) => *text,
        Span::Brand => brand,
    });
    words.collect()
}

fn missing(language: Language) -> AnyView {
    let words = words::trouble(language);
    view! {
        <h1>{words.missing}</h1>
        <p>{words.missing_text}</p>
        <p><a class="button" href="/">{words.home}</a></p>
    }
    .into_any()
}
