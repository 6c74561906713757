//! One way to hear a signal in words, as data: which words, near which others, and what takes
//! it back. [`super::ear`] finds the words, [`super::listener`] judges their company.

/// Patterns with their context.
///
/// A pattern list is one text with commas. A pattern is a plain word in lower case without
/// accents; `*` before or after stands for any letters, alone for any word; a space joins words
/// that follow each other.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cue {
    pub(super) words: &'static str,
    pub(super) near: &'static str,
    pub(super) within: usize,
    pub(super) unless: &'static str,
}

impl Cue {
    /// Any of these words, wherever it stands.
    pub(super) const fn word(words: &'static str) -> Self {
        Self {
            words,
            near: "",
            within: 0,
            unless: "",
        }
    }

    /// Any of `words` with one of `near` at most `within` words before or after, in one sentence.
    pub(super) const fn pair(words: &'static str, near: &'static str, within: usize) -> Self {
        Self {
            words,
            near,
            within,
            unless: "",
        }
    }

    /// Not when one of `unless` stands between the two, or in the two words before them;
    /// for a cue without a second word: in the seven words before, back to the clause's first
    /// word, unless a child is named after it ("zijn jas hing er nog, maar hij was kwijt").
    pub(super) const fn unless(self, unless: &'static str) -> Self {
        Self { unless, ..self }
    }
}
