//! Patterns over words, as [`super::cue::Cue`] describes them.

use super::tokens::Tokens;

/// A list of patterns.
pub(super) struct Patterns(Vec<&'static str>);

impl Patterns {
    /// Takes a list with commas apart.
    pub(super) fn of(list: &'static str) -> Self {
        Self(split(list).collect())
    }

    /// Whether there is no pattern.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether any pattern stands at position `at`.
    pub(super) fn stand_at(&self, tokens: &Tokens, at: usize) -> bool {
        tokens.word(at).is_some_and(|word| {
            self.0.iter().any(|pattern| {
                first_letter(pattern).is_none_or(|letter| word.as_bytes().first() == Some(&letter))
                    && length_at(pattern, tokens, at).is_some()
            })
        })
    }
}

/// The patterns of a list with commas.
pub(super) fn split(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split(',')
        .map(str::trim)
        .filter(|pattern| !pattern.is_empty())
}

/// The letter every word fitting the pattern begins with; `None` when any may.
pub(super) fn first_letter(pattern: &str) -> Option<u8> {
    pattern
        .as_bytes()
        .first()
        .copied()
        .filter(|letter| *letter != b'*')
}

/// How many words the pattern takes when it stands at `at`; `None` when it does not.
pub(super) fn length_at(pattern: &str, tokens: &Tokens, at: usize) -> Option<usize> {
    let mut length = 0;
    for part in pattern.split(' ') {
        let position = at + length;
        let stands = tokens.same_sentence(at, position)
            && tokens.word(position).is_some_and(|word| fits(part, word));
        if !stands {
            return None;
        }
        length += 1;
    }
    Some(length)
}

fn fits(pattern: &str, word: &str) -> bool {
    let core = pattern.trim_matches('*');
    match (pattern.starts_with('*'), pattern.ends_with('*')) {
        (false, false) => core == word,
        (false, true) => word.starts_with(core),
        (true, false) => word.ends_with(core),
        (true, true) => word.contains(core),
    }
}
