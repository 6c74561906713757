//! Whether the company of a word makes it a signal.
//!
//! Everything looked at stands before the last word of what is heard, so that more text never
//! unhears it. A constant amount of work a word.

use super::cue::Cue;
use super::pattern::Patterns;
use super::tokens::Tokens;

/// Words for a child: whoever is named just before "kwijt" is what was lost.
const CHILDREN: &str = "kind*, zoon*, dochter*, jongen*, jongetje*, meisje*, peuter*, kleuter*, \
    baby*, dreumes*, hij, hem, ze, zij, child*, son, daughter, toddler*, he, she";

/// Words that open a clause: what stands before them is about something else.
const CLAUSES: &str = "dat, omdat, toen, terwijl, maar, want, dus, waarna, that, because, when, \
    but, while";

/// A cue's context with its lists taken apart.
pub(super) struct Listener {
    near: Patterns,
    within: usize,
    unless: Patterns,
    children: Patterns,
    clauses: Patterns,
}

impl Listener {
    /// Takes the cue's lists apart.
    pub(super) fn of(cue: &Cue) -> Self {
        Self {
            near: Patterns::of(cue.near),
            within: cue.within,
            unless: Patterns::of(cue.unless),
            children: Patterns::of(CHILDREN),
            clauses: Patterns::of(CLAUSES),
        }
    }

    /// Whether the cue's words, found at position `at` and `length` words long, are a signal.
    pub(super) fn hears(&self, tokens: &Tokens, at: usize, length: usize) -> bool {
        if self.near.is_empty() {
            !self.is_taken_back(tokens, at)
        } else {
            self.has_company(tokens, at, length)
        }
    }

    fn is_taken_back(&self, tokens: &Tokens, at: usize) -> bool {
        if self.unless.is_empty() {
            return false;
        }
        (at.saturating_sub(7)..at)
            .rev()
            .take_while(|before| tokens.same_sentence(*before, at))
            .take_while(|before| !self.clauses.stand_at(tokens, *before))
            .find_map(|before| {
                if self.unless.stand_at(tokens, before) {
                    Some(true)
                } else {
                    self.children.stand_at(tokens, before).then_some(false)
                }
            })
            .unwrap_or(false)
    }

    fn has_company(&self, tokens: &Tokens, at: usize, length: usize) -> bool {
        let before = at.saturating_sub(self.within)..at;
        let after = at + length..at + length + self.within;
        before
            .chain(after)
            .filter(|other| tokens.same_sentence(*other, at))
            .filter(|other| self.near.stand_at(tokens, *other))
            .any(|other| !self.is_parted(tokens, at.min(other), at.max(other)))
    }

    /// Whether one of `unless` stands between the two positions or in the two words before.
    fn is_parted(&self, tokens: &Tokens, first: usize, last: usize) -> bool {
        (first.saturating_sub(2)..last)
            .filter(|between| tokens.same_sentence(*between, first))
            .any(|between| self.unless.stand_at(tokens, between))
    }
}
