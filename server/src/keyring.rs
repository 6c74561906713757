//! Codes of parents and keys against doubles, under keys derived from the server's secret.

use domain::ports::{CodeHash, Keyring};
use domain::reference::{IdempotencyKey, SecretCode};

use crate::entropy::{hex, random_bytes};
use crate::seal::{KeyedHash, Secret};

/// The server's keyring.
#[derive(Debug, Clone)]
pub struct ServerKeyring {
    code: KeyedHash,
    code_hash: KeyedHash,
    content: KeyedHash,
}

impl ServerKeyring {
    /// Under `secret`: with another secret no code opens a case any more.
    #[must_use]
    pub fn new(secret: &Secret) -> Self {
        Self {
            code: secret.keyed_hash("parent code"),
            code_hash: secret.keyed_hash("parent code stored"),
            content: secret.keyed_hash("submission content"),
        }
    }
}

impl Keyring for ServerKeyring {
    fn code(&self, key: &IdempotencyKey) -> SecretCode {
        SecretCode::from_mac(&self.code.of(key.as_str().as_bytes()))
    }

    /// Looking up by keyed hash compares nothing an attacker can steer: timing tells nothing.
    fn code_hash(&self, code: &SecretCode) -> CodeHash {
        CodeHash(hex(&self.code_hash.of(code.as_bytes())))
    }

    fn fresh_key(&self) -> IdempotencyKey {
        IdempotencyKey::parse(&hex(&random_bytes::<16>())).expect("32 hex digits are a key")
    }

    fn fingerprint(&self, content: &[u8]) -> String {
        hex(&self.content.of(content))
    }
}
