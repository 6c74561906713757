//! Names of records: the public reference, the parent's secret code, keys against doubles.

use crate::error::Problem;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// `KR-2026-00042`: the case's identity. Not secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference {
    year: u16,
    number: u32,
}

impl Reference {
    /// The `number`th reaction received in `year`.
    #[must_use]
    pub const fn new(year: u16, number: u32) -> Self {
        Self { year, number }
    }

    /// The calendar year of receipt.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Counted from 1 within the year.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.number
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KR-{:04}-{:05}", self.year, self.number)
    }
}

impl FromStr for Reference {
    type Err = Problem;

    /// Accepts what people type: lower case, spaces around.
    fn from_str(raw: &str) -> Result<Self, Problem> {
        let raw = raw.trim();
        let mut parts = raw.splitn(3, '-');
        let prefix = parts.next().unwrap_or_default();
        let (Some(year), Some(number)) = (parts.next(), parts.next()) else {
            return Err(Problem::Malformed);
        };
        let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if !prefix.eq_ignore_ascii_case("KR")
            || year.len() != 4
            || !(5..=9).contains(&number.len())
            || !digits(year)
            || !digits(number)
        {
            return Err(Problem::Malformed);
        }
        let parsed = Self {
            year: year.parse().map_err(|_| Problem::Malformed)?,
            number: number.parse().map_err(|_| Problem::Malformed)?,
        };
        if parsed.number == 0 {
            Err(Problem::Malformed)
        } else {
            Ok(parsed)
        }
    }
}

impl TryFrom<String> for Reference {
    type Error = String;
    fn try_from(raw: String) -> Result<Self, String> {
        raw.parse().map_err(|_| "not a reference".to_owned())
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The parent's secret: 100 bits as 20 Crockford base32 characters (domain 4.1, Codes).
/// Neither `Display` nor serde: it leaves only through [`SecretCode::grouped`].
#[derive(Clone, PartialEq, Eq)]
pub struct SecretCode(String);

impl fmt::Debug for SecretCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretCode(…)")
    }
}

impl SecretCode {
    /// The first 100 bits of `mac`, an HMAC of the submission key.
    #[must_use]
    pub fn from_mac(mac: &[u8; 32]) -> Self {
        let text = (0..20)
            .map(|at| {
                let bit = at * 5;
                let pair = u16::from(mac[bit / 8]) << 8 | u16::from(mac[bit / 8 + 1]);
                let five = (pair >> (11 - bit % 8)) & 31;
                char::from(ALPHABET[usize::from(five)])
            })
            .collect();
        Self(text)
    }

    /// Accepts what people type: any case, spaces and dashes anywhere, O for 0, I and L for 1.
    ///
    /// # Errors
    /// [`Problem::Missing`] or [`Problem::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, Problem> {
        let mut text = String::with_capacity(20);
        for c in raw.chars().take(200) {
            let c = match c.to_ascii_uppercase() {
                ' ' | '-' | '\u{2013}' | '\u{2014}' | '\u{2011}' | '.' | '\t' | '\n' | '\r'
                | '\u{a0}' => continue,
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            };
            if !c.is_ascii() || !ALPHABET.contains(&(c as u8)) {
                return Err(Problem::Malformed);
            }
            text.push(c);
        }
        match text.len() {
            0 => Err(Problem::Missing),
            20 => Ok(Self(text)),
            _ => Err(Problem::Malformed),
        }
    }

    /// Five groups of four, as shown to the parent.
    #[must_use]
    pub fn grouped(&self) -> String {
        let groups: Vec<&str> = (0..5).map(|at| &self.0[at * 4..at * 4 + 4]).collect();
        groups.join(" ")
    }

    /// The 20 characters, for hashing.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Makes retrying safe: chosen by the client, ≥ 128 bits, part of a record id.
/// 22–64 characters of `A–Z a–z 0–9 _ -`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Parses a key as sent.
    ///
    /// # Errors
    /// [`Problem::Missing`] or [`Problem::Malformed`].
    pub fn parse(raw: &str) -> Result<Self, Problem> {
        if raw.is_empty() {
            return Err(Problem::Missing);
        }
        let fits = (22..=64).contains(&raw.len())
            && raw
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if fits {
            Ok(Self(raw.to_owned()))
        } else {
            Err(Problem::Malformed)
        }
    }

    /// The key.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for IdempotencyKey {
    type Error = String;
    fn try_from(raw: String) -> Result<Self, String> {
        Self::parse(&raw).map_err(|_| "not a key".to_owned())
    }
}

impl From<IdempotencyKey> for String {
    fn from(key: IdempotencyKey) -> Self {
        key.0
    }
}
