//! Secrets: the one file they come from, keys derived from it, session tokens, sealed cookies.
//!
//! Owns how secrets are made and kept. Must not know what a cookie means or who signs in.

mod cookies;

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

pub use cookies::{CookieTooLong, Cookies, SetCookie};

use crate::entropy::{hex, random_bytes};

/// The 32 bytes all keys derive from.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// A secret that lives as long as this value: for tests.
    #[must_use]
    pub fn random() -> Self {
        Self(random_bytes())
    }

    /// Reads the secret, or makes the file (readable by its owner only) when there is none.
    ///
    /// # Errors
    /// The sentence that says what is wrong with the file; a wrong one is never replaced.
    pub fn load_or_create(file: &Path) -> Result<Self, String> {
        match std::fs::read(file) {
            Ok(bytes) => Self::parse(&bytes).ok_or_else(|| {
                let file = file.display();
                format!("Het geheim in {file} is beschadigd: er horen 32 bytes in te staan. Zet het bestand terug uit de back-up.")
            }),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::create(file)
                .map_err(|error| format!("Het geheim {} is niet te maken: {error}", file.display())),
            Err(error) => Err(format!("Het geheim {} is niet te lezen: {error}", file.display())),
        }
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Written beside its place and linked to it: a crash leaves no half secret, and of two
    /// servers that start at once only one makes it.
    fn create(file: &Path) -> std::io::Result<Self> {
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let secret = Self::random();
        let draft = folder.join(format!(".secret-{}", hex(&random_bytes::<8>())));
        let mut options = std::fs::OpenOptions::new();
        let mut handle = options
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&draft)?;
        let written = handle.write_all(&secret.0).and_then(|()| handle.sync_all());
        let placed = written.and_then(|()| std::fs::hard_link(&draft, file));
        std::fs::remove_file(&draft)?;
        placed?;
        std::fs::File::open(folder)?.sync_all()?;
        Ok(secret)
    }

    /// A key for one purpose; nothing about another purpose's key follows from it.
    #[must_use]
    pub fn derive(&self, purpose: &str) -> [u8; 32] {
        KeyedHash(self.0).of(purpose.as_bytes())
    }

    /// A keyed hash for one purpose.
    #[must_use]
    pub fn keyed_hash(&self, purpose: &str) -> KeyedHash {
        KeyedHash(self.derive(purpose))
    }
}

/// HMAC-SHA-256 under one key.
#[derive(Clone)]
pub struct KeyedHash([u8; 32]);

impl std::fmt::Debug for KeyedHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeyedHash(…)")
    }
}

impl KeyedHash {
    /// The hash of `message`.
    ///
    /// # Panics
    /// Never: HMAC takes a key of any length.
    #[must_use]
    pub fn of(&self, message: &[u8]) -> [u8; 32] {
        let mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.chain_update(message).finalize().into_bytes().into()
    }
}

/// A new session's token: 256 bits that only the reader's cookie holds.
pub struct SessionToken(String);

impl SessionToken {
    /// A token nobody can guess.
    #[must_use]
    pub fn generate() -> Self {
        Self(hex(&random_bytes::<32>()))
    }

    /// What the cookie carries.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is stored.
    #[must_use]
    pub fn hash(&self) -> String {
        hash_token(&self.0)
    }
}

/// What is stored for the token a cookie carries. A plain hash is enough: tokens have 256 random
/// bits, and looking up by hash tells a guesser nothing through timing.
#[must_use]
pub fn hash_token(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

#[cfg(test)]
mod tests;
