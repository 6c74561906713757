//! The whole lexicon, indexed by first letter, listening to one text.

use std::sync::LazyLock;

use super::lexicon;
use super::listener::Listener;
use super::pattern::{first_letter, length_at, split};
use super::signal::Signal;
use super::tokens::Tokens;

static EAR: LazyLock<Ear> = LazyLock::new(Ear::new);

/// Every signal in the words, each once.
pub(super) fn signals_in(tokens: &Tokens) -> Vec<Signal> {
    let mut heard = Vec::new();
    for at in 0..tokens.len() {
        for entry in EAR.entries_for(tokens.word(at)) {
            let is_new = !heard.contains(&entry.signal);
            if is_new && EAR.hears(entry, tokens, at) {
                heard.push(entry.signal);
            }
        }
    }
    heard
}

struct Ear {
    listeners: Vec<Listener>,
    by_letter: Vec<Vec<Entry>>,
    any_letter: Vec<Entry>,
}

struct Entry {
    pattern: &'static str,
    signal: Signal,
    listener: usize,
}

impl Ear {
    fn new() -> Self {
        let mut ear = Self {
            listeners: Vec::new(),
            by_letter: (0..=u8::MAX).map(|_| Vec::new()).collect(),
            any_letter: Vec::new(),
        };
        for (signal, cue) in lexicon::all() {
            for pattern in split(cue.words) {
                let entry = Entry {
                    pattern,
                    signal,
                    listener: ear.listeners.len(),
                };
                match first_letter(pattern) {
                    Some(letter) => ear.by_letter[usize::from(letter)].push(entry),
                    None => ear.any_letter.push(entry),
                }
            }
            ear.listeners.push(Listener::of(cue));
        }
        ear
    }

    fn entries_for(&self, word: Option<&str>) -> impl Iterator<Item = &Entry> {
        let letter = word.and_then(|word| word.as_bytes().first());
        letter
            .map_or(&[][..], |letter| &self.by_letter[usize::from(*letter)])
            .iter()
            .chain(&self.any_letter)
    }

    fn hears(&self, entry: &Entry, tokens: &Tokens, at: usize) -> bool {
        length_at(entry.pattern, tokens, at)
            .is_some_and(|length| self.listeners[entry.listener].hears(tokens, at, length))
    }
}
