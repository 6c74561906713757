//! The long pages of prose: procedure, privacy, accessibility, who else can help.
//!
//! Server only: no text of it travels in the WASM. The text is data, one file per page and
//! language; nothing here knows a case. Whose organisation it is, [`Front`](super::front::Front)
//! says.

mod en;
mod nl;
#[cfg(test)]
mod tests;
mod view;

pub use view::ProseView;

use domain::reaction::Language;

/// A page of prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProsePage {
    /// How a reaction is handled, in full.
    Procedure,
    /// What is done with personal data (domain 1.5, 4.10).
    Privacy,
    /// How usable the site is for everybody, and where it isn't yet.
    Accessibility,
    /// Who outside the organisation can help (domain 1.3, 1.4).
    Elsewhere,
}

impl ProsePage {
    /// All, in the order of the footer.
    pub const ALL: [Self; 4] = [
        Self::Procedure,
        Self::Elsewhere,
        Self::Privacy,
        Self::Accessibility,
    ];

    /// Its address.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Procedure => "/procedure",
            Self::Privacy => "/privacy",
            Self::Accessibility => "/toegankelijkheid",
            Self::Elsewhere => "/elders",
        }
    }

    /// The page at this address.
    #[must_use]
    pub fn of_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.path() == path)
    }

    /// Its heading, also for the tab and for links.
    #[must_use]
    pub const fn title(self, language: Language) -> &'static str {
        self.prose(language).title
    }

    /// Its text.
    #[must_use]
    pub const fn prose(self, language: Language) -> &'static Prose {
        match language {
            Language::Nl => nl::prose(self),
            Language::En => en::prose(self),
        }
    }
}

/// The text of a page.
#[derive(Debug)]
pub struct Prose {
    /// Heading.
    pub title: &'static str,
    /// Under the heading, and for search engines.
    pub lead: &'static [Span],
    /// In reading order.
    pub parts: &'static [Part],
}

/// A part under a heading of its own.
#[derive(Debug)]
pub struct Part {
    /// What links go to: the same in every language.
    pub id: &'static str,
    /// Heading.
    pub heading: &'static str,
    /// In reading order.
    pub blocks: &'static [Block],
}

/// What stands under a heading.
#[derive(Debug)]
pub enum Block {
    /// A paragraph.
    Text(&'static [Span]),
    /// A list of points.
    List(&'static [&'static [Span]]),
    /// Terms, each with what it means.
    Terms(&'static [(&'static str, &'static [Span])]),
}

/// Words within a block; the spaces between spans are in their texts.
#[derive(Debug)]
pub enum Span {
    /// Words.
    Plain(&'static str),
    /// Words that matter most.
    Strong(&'static str),
    /// Dutch words on a page in another language.
    Dutch(&'static str),
    /// What a link says, and where it goes: a path, a phone number (`tel:`) or another site.
    Link(&'static str, &'static str),
    /// The organisation's name.
    Brand,
}
