//! Password hashing, as the sign-in service asks for it.

use app::services::Passwords as Port;
use async_trait::async_trait;

use crate::password::Passwords;
use crate::seal::SessionToken;

#[async_trait]
impl Port for Passwords {
    async fn verify(&self, password: &str, hash: Option<&str>) -> bool {
        let verified = Passwords::verify(self, hash, password.to_owned()).await;
        verified.unwrap_or(false)
    }

    fn token(&self) -> (String, String) {
        let token = SessionToken::generate();
        (token.as_str().to_owned(), token.hash())
    }
}
