//! Password hashing, as the sign-in service asks for it.

use app::services::Passwords as Port;
use async_trait::async_trait;

use crate::entropy::{hex, random_bytes};
use crate::password::Passwords;
use crate::seal::hash_token;

#[async_trait]
impl Port for Passwords {
    async fn hash(&self, password: &str) -> Option<String> {
        Passwords::hash(self, password.to_owned()).await.ok()
    }

    async fn verify(&self, password: &str, hash: Option<&str>) -> bool {
        let verified = Passwords::verify(self, hash, password.to_owned()).await;
        verified.unwrap_or(false)
    }

    fn token(&self) -> (String, String) {
        let token = hex(&random_bytes::<32>());
        let hash = hash_token(&token);
        (token, hash)
    }
}
