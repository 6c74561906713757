//! Text typed by people, parsed once: length in characters, no control characters, no
//! direction overrides. Knows nothing of what the text is for.

use crate::error::Problem;
use serde::{Deserialize, Serialize};

/// Cleans typed text: line ends to `\n`, bidi overrides and byte-order marks dropped, outer
/// white space trimmed.
///
/// # Errors
/// [`Problem::Unreadable`] for control characters other than line feed and tab, or for a line
/// feed where one line is asked.
pub fn clean(raw: &str, lines: bool) -> Result<String, Problem> {
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => {}
            '\t' if !lines => out.push(' '),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => return Err(Problem::Unreadable),
            c => out.push(c),
        }
    }
    let trimmed = out.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if !lines && trimmed.contains('\n') {
        return Err(Problem::Unreadable);
    }
    Ok(trimmed.to_owned())
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{00AD}')
}

/// Cleans and checks the length, counted in characters.
///
/// # Errors
/// The [`Problem`] to show next to the field.
pub fn measured(raw: &str, min: u16, max: u16, lines: bool) -> Result<String, Problem> {
    let text = clean(raw, lines)?;
    let length = text.chars().count();
    if length == 0 {
        return Err(Problem::Missing);
    }
    if length < usize::from(min) {
        return Err(Problem::TooShort(min));
    }
    if length > usize::from(max) {
        return Err(Problem::TooLong(max));
    }
    Ok(text)
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $min:literal, $max:literal, $lines:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Fewest characters.
            pub const MIN: u16 = $min;
            /// Most characters.
            pub const MAX: u16 = $max;

            /// Parses typed text.
            ///
            /// # Errors
            /// The [`Problem`] to show next to the field.
            pub fn parse(raw: &str) -> Result<Self, Problem> {
                measured(raw, $min, $max, $lines).map(Self)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(raw: String) -> Result<Self, String> {
                Self::parse(&raw).map_err(|problem| format!("{}: {problem:?}", stringify!($name)))
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    };
}

words!(
    /// The reaction itself (domain 2.3: at least 10, at most 5,000 characters).
    Body, 10, 5000, true
);
impl Body {
    /// What stands where a reaction was erased.
    #[must_use]
    pub fn erased() -> Self {
        Self("·".repeat(usize::from(Self::MIN)))
    }
}

words!(
    /// A message, note or letter text.
    Message, 2, 5000, true
);
words!(
    /// A reason, outcome, wish: some lines.
    Remark, 1, 1000, true
);
words!(
    /// One line: a group, a function, a moment.
    Line, 1, 200, false
);
words!(
    /// The name of a person.
    PersonName, 1, 120, false
);
