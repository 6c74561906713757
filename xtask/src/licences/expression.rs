//! SPDX licence expressions: `MIT OR (Apache-2.0 AND ISC)`, and the older `MIT/Apache-2.0`.
//!
//! `AND` binds closer than `OR`, and `WITH` belongs to the licence before it. Must not know which
//! licences are accepted.

use std::iter::Peekable;
use std::vec::IntoIter;

/// Whether an expression can be met by accepted licences alone; the error says why it is none.
pub fn allows(expression: &str, accepted: &dyn Fn(&str) -> bool) -> Result<bool, String> {
    let mut reader = Reader {
        words: words(expression),
        accepted,
    };
    let met = reader.either()?;
    match reader.words.next() {
        None => Ok(met),
        Some(word) => Err(format!("`{word}` was not expected")),
    }
}

/// Names, operators and parentheses.
fn words(expression: &str) -> Peekable<IntoIter<String>> {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let words: Vec<String> = spaced.split_whitespace().map(str::to_owned).collect();
    words.into_iter().peekable()
}

struct Reader<'a> {
    words: Peekable<IntoIter<String>>,
    accepted: &'a dyn Fn(&str) -> bool,
}

impl Reader<'_> {
    fn either(&mut self) -> Result<bool, String> {
        let mut met = self.both()?;
        while self.takes("OR") {
            met |= self.both()?;
        }
        Ok(met)
    }

    fn both(&mut self) -> Result<bool, String> {
        let mut met = self.one()?;
        while self.takes("AND") {
            met &= self.one()?;
        }
        Ok(met)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.takes("(") {
            let met = self.either()?;
            return if self.takes(")") {
                Ok(met)
            } else {
                Err("a `)` is missing".to_owned())
            };
        }
        let mut licence = self.name()?;
        if self.takes("WITH") {
            licence = format!("{licence} WITH {}", self.name()?);
        }
        Ok((self.accepted)(&licence))
    }

    fn name(&mut self) -> Result<String, String> {
        let is_name = |word: &String| !["AND", "OR", "WITH", "(", ")"].contains(&word.as_str());
        self.words
            .next_if(is_name)
            .ok_or_else(|| "the name of a licence is missing".to_owned())
    }

    fn takes(&mut self, word: &str) -> bool {
        self.words.next_if(|next| next == word).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows_mit_and_isc(expression: &str) -> Result<bool, String> {
        allows(expression, &|licence| {
            ["MIT", "ISC", "Apache-2.0 WITH LLVM-exception"].contains(&licence)
        })
    }

    #[test]
    fn one_accepted_choice_is_enough() {
        assert_eq!(allows_mit_and_isc("MIT OR GPL-3.0-only"), Ok(true));
        assert_eq!(
            allows_mit_and_isc("GPL-3.0-only OR LGPL-2.1-or-later"),
            Ok(false)
        );
        assert_eq!(allows_mit_and_isc("Unlicense/MIT"), Ok(true));
        assert_eq!(allows_mit_and_isc("Apache-2.0 / MIT"), Ok(true));
    }

    #[test]
    fn all_licences_that_apply_together_must_be_accepted() {
        assert_eq!(allows_mit_and_isc("MIT AND ISC"), Ok(true));
        assert_eq!(allows_mit_and_isc("MIT AND Unicode-3.0"), Ok(false));
    }

    #[test]
    fn and_binds_closer_than_or_unless_parentheses_say_otherwise() {
        assert_eq!(allows_mit_and_isc("MIT OR ISC AND GPL-3.0-only"), Ok(true));
        assert_eq!(
            allows_mit_and_isc("(MIT OR ISC) AND GPL-3.0-only"),
            Ok(false)
        );
    }

    #[test]
    fn an_exception_belongs_to_its_licence() {
        assert_eq!(
            allows_mit_and_isc("Apache-2.0 WITH LLVM-exception OR Apache-2.0"),
            Ok(true)
        );
        assert_eq!(allows_mit_and_isc("Apache-2.0"), Ok(false));
    }

    #[test]
    fn what_is_no_expression_is_told() {
        for wrong in ["", "MIT OR", "(MIT", "MIT ISC", "AND", "MIT)"] {
            assert!(allows_mit_and_isc(wrong).is_err(), "{wrong}");
        }
    }
}
