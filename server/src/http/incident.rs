//! The number under which one failure is both shown and logged.

use std::fmt;

use crate::entropy::random_bytes;

/// Eight characters that a person can read aloud: no `I`, `L`, `O` or `U`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct IncidentId([u8; 8]);

impl IncidentId {
    /// A new number; 40 random bits tell failures apart and nothing else.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "each call gives another value")]
    pub fn new() -> Self {
        const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        Self(random_bytes::<8>().map(|byte| LETTERS[usize::from(byte % 32)]))
    }
}

impl fmt::Display for IncidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}
