//! Searching words in a reaction's text and reference. In memory, over cases already read.

use domain::case::Case;

/// The words asked for, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words(Vec<String>);

impl Words {
    /// The words of a typed search; `None` when there are none.
    pub(crate) fn of(typed: &str) -> Option<Self> {
        let words = tokens(typed);
        (!words.is_empty()).then_some(Self(words))
    }

    /// Whether each word begins a word of the case's text or its reference.
    pub(crate) fn occur_in(&self, case: &Case) -> bool {
        let mut text = tokens(case.reaction.body.as_str());
        text.extend(tokens(&case.reference.to_string()));
        self.0
            .iter()
            .all(|word| text.iter().any(|token| token.starts_with(word)))
    }
}

fn tokens(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
