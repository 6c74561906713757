//! Passwords of staff: hashing and checking.
//!
//! Owns the algorithm, its cost and how many run at once. Must not know accounts or sessions.
//!
//! Argon2id with 19 MiB, two passes and one lane: the first choice of OWASP's password storage
//! advice that fits a small server. Two at a time bounds the memory at 38 MiB and leaves the
//! other requests a processor.

use std::sync::Arc;

use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;

use crate::entropy::{hex, random_bytes};

const AT_ONCE: usize = 2;
/// Longer ones are refused unread: hashing a megabyte is work an attacker would get for free.
const LONGEST: usize = 1024;

/// What one hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// 19 MiB, two passes: for people's passwords.
    Full,
    /// The least the algorithm allows: for tests that sign in hundreds of times.
    Least,
}

/// Why a password could not be hashed or checked at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordError {
    /// More than 1024 bytes.
    TooLong,
    /// The machine could not do it (no memory); worth another try.
    Unavailable,
}

/// Hashes and checks passwords, a few at a time and off the request threads.
#[derive(Debug, Clone)]
pub struct Passwords {
    argon2: Argon2<'static>,
    turns: Arc<Semaphore>,
    /// The hash of a password nobody has, checked for accounts that don't exist.
    nobody: Arc<str>,
}

impl Passwords {
    /// Prepares hashing at `cost`; takes as long as one hash.
    ///
    /// # Errors
    /// [`PasswordError::Unavailable`] when there is no memory for one hash.
    pub fn new(cost: Cost) -> Result<Self, PasswordError> {
        let params = match cost {
            Cost::Full => Params::DEFAULT,
            Cost::Least => Params::new(Params::MIN_M_COST, 1, 1, None)
                .map_err(|_| PasswordError::Unavailable)?,
        };
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let nobody = hash_now(&argon2, &hex(&random_bytes::<16>()))?.into();
        Ok(Self {
            argon2,
            turns: Arc::new(Semaphore::new(AT_ONCE)),
            nobody,
        })
    }

    /// The hash to store, with its salt and cost in it (PHC format).
    ///
    /// # Errors
    /// [`PasswordError::TooLong`], or [`PasswordError::Unavailable`] when the machine can't.
    pub async fn hash(&self, password: String) -> Result<String, PasswordError> {
        if password.len() > LONGEST {
            return Err(PasswordError::TooLong);
        }
        let argon2 = self.argon2.clone();
        self.in_turn(move || hash_now(&argon2, &password)).await?
    }

    /// Whether `password` is the one behind `stored`.
    ///
    /// `None` stands for an account that doesn't exist or may not sign in: the answer is `false`
    /// after the same work as for a wrong password.
    ///
    /// # Errors
    /// [`PasswordError::Unavailable`] when the machine can't.
    pub async fn verify(
        &self,
        stored: Option<&str>,
        password: String,
    ) -> Result<bool, PasswordError> {
        let known = stored.is_some() && password.len() <= LONGEST;
        let password = if password.len() <= LONGEST {
            password
        } else {
            String::new()
        };
        let stored = stored.unwrap_or(&self.nobody).to_owned();
        let argon2 = self.argon2.clone();
        let check = move || {
            argon2
                .verify_password(password.as_bytes(), stored.as_str())
                .is_ok()
        };
        Ok(self.in_turn(check).await? && known)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PasswordError> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let turn = turn.map_err(|_| PasswordError::Unavailable)?;
        // The turn goes along: a request that is given up does not free it before the work ends.
        let work = move || {
            let done = work();
            drop(turn);
            done
        };
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| PasswordError::Unavailable)
    }
}

fn hash_now(argon2: &Argon2<'_>, password: &str) -> Result<String, PasswordError> {
    let salt = random_bytes::<16>();
    let hash = argon2.hash_password_with_salt(password.as_bytes(), &salt);
    hash.map(|hash| hash.to_string())
        .map_err(|_| PasswordError::Unavailable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cheap() -> Passwords {
        Passwords::new(Cost::Least).expect("memory for one hash")
    }

    #[tokio::test]
    async fn the_right_password_is_recognised_and_a_wrong_one_is_not() {
        let passwords = cheap();
        let stored = passwords
            .hash("zeven sloten".to_owned())
            .await
            .expect("a hash");
        assert_eq!(
            passwords
                .verify(Some(&stored), "zeven sloten".to_owned())
                .await,
            Ok(true)
        );
        assert_eq!(
            passwords
                .verify(Some(&stored), "zes sloten".to_owned())
                .await,
            Ok(false)
        );
    }

    #[tokio::test]
    async fn nobody_signs_in_to_an_account_that_does_not_exist() {
        assert_eq!(cheap().verify(None, String::new()).await, Ok(false));
    }

    #[tokio::test]
    async fn a_very_long_password_is_never_hashed() {
        let passwords = cheap();
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(
            passwords.hash(long.clone()).await,
            Err(PasswordError::TooLong)
        );
        let stored = passwords.hash(String::new()).await.expect("a hash");
        assert_eq!(passwords.verify(Some(&stored), long).await, Ok(false));
    }

    #[tokio::test]
    async fn the_full_cost_is_the_one_documented() {
        let passwords = Passwords::new(Cost::Full).expect("memory for one hash");
        let stored = passwords
            .hash("zeven sloten".to_owned())
            .await
            .expect("a hash");
        assert!(
            stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
            "{stored}"
        );
    }
}
