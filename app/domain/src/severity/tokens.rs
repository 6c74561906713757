//! Typed text as comparable words: lower case, without accents, with its sentences.
//!
//! Knows no meanings. Text is hostile: any character may come, none may panic.

use std::ops::Range;

/// The words of all texts in order; a text always begins a new sentence.
pub(super) struct Tokens {
    letters: String,
    words: Vec<Word>,
}

struct Word {
    place: Range<usize>,
    sentence: usize,
}

impl Tokens {
    /// Splits `texts` into words.
    pub(super) fn of(texts: &[&str]) -> Self {
        let mut tokens = Self {
            letters: String::with_capacity(texts.iter().map(|text| text.len()).sum()),
            words: Vec::new(),
        };
        let mut sentence = 0;
        for text in texts {
            let mut start = tokens.letters.len();
            for c in text.chars().flat_map(char::to_lowercase) {
                if is_silent(c) || fold(c, &mut tokens.letters) {
                    continue;
                }
                tokens.close(start, sentence);
                start = tokens.letters.len();
                sentence += usize::from(ends_sentence(c));
            }
            tokens.close(start, sentence);
            sentence += 1;
        }
        tokens
    }

    fn close(&mut self, start: usize, sentence: usize) {
        let place = start..self.letters.len();
        if !place.is_empty() {
            self.words.push(Word { place, sentence });
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The word at a position; `None` past the end.
    pub(super) fn word(&self, at: usize) -> Option<&str> {
        let word = self.words.get(at)?;
        self.letters.get(word.place.clone())
    }

    /// Whether two positions hold words of one sentence.
    pub(super) fn same_sentence(&self, one: usize, other: usize) -> bool {
        match (self.words.get(one), self.words.get(other)) {
            (Some(one), Some(other)) => one.sentence == other.sentence,
            (_, None) | (None, _) => false,
        }
    }
}

/// Characters that hide inside a word: soft hyphens, zero-width marks, combining accents.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | ';' | '…')
}

/// Appends a lower-case letter or digit without its accent; `false` for anything else.
fn fold(c: char, letters: &mut String) -> bool {
    let plain = match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ì'..='ï' | 'ī' | 'į' | 'ı' => 'i',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ś' | 'ş' | 'š' => 's',
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '\u{133}' => {
            letters.push('i');
            'j'
        }
        c if c.is_alphanumeric() => c,
        _ => return false,
    };
    letters.push(plain);
    true
}
