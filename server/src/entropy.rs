//! Where this program gets its randomness: the operating system's, by way of one generator.
//!
//! Owns the bytes and how they are written down. Must not know what they are used for.

/// `N` unpredictable bytes.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the one source of chance")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    rand::random()
}

/// Lower-case hexadecimal: two characters a byte, safe in headers, cookies, paths and attributes.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_writes_every_byte_as_two_characters() {
        assert_eq!(hex(&[0, 9, 16, 255]), "000910ff");
    }

    #[test]
    fn two_draws_differ() {
        assert_ne!(random_bytes::<16>(), random_bytes::<16>());
    }
}
