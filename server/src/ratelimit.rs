//! How often somebody may try: signing in, entering a code, submitting.
//!
//! Owns the quotas and the counters, in memory of this process. Must not know people: keys are
//! keyed hashes of an account name or an address, and an IPv6 network of /64 counts as one.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::Clock as _;
use governor::{DefaultKeyedRateLimiter, Quota};

use crate::seal::{KeyedHash, Secret};

/// Counters are swept once in so many attempts, so that they don't outlive their use.
const SWEEP_EVERY: u32 = 1024;

/// The attempt comes too early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooOften {
    /// Seconds to wait, at least 1: what `Retry-After` says.
    pub retry_after: u64,
}

/// The limits of this server.
#[derive(Debug)]
pub struct Limits {
    /// Signing in to one account: 10 at once, then one in 90 seconds.
    pub login_by_account: Limit,
    /// Signing in from one address: 30 at once, then one in 30 seconds.
    pub login_by_address: Limit,
    /// Entering tracking codes from one address: 20 at once, then one in 30 seconds.
    pub code_by_address: Limit,
    /// Submitting from one address: 30 at once (a location's own network), then one in 20 seconds.
    pub submit_by_address: Limit,
}

impl Limits {
    /// The limits, each multiplied by `factor`, counting under keys derived from `secret`.
    #[must_use]
    pub fn new(secret: &Secret, factor: NonZeroU32) -> Self {
        let limit = |burst, seconds, purpose| {
            Limit::new(
                burst,
                Duration::from_secs(seconds),
                factor,
                secret.keyed_hash(purpose),
            )
        };
        Self {
            login_by_account: limit(10, 90, "limit login account"),
            login_by_address: limit(30, 30, "limit login address"),
            code_by_address: limit(20, 30, "limit code address"),
            submit_by_address: limit(30, 20, "limit submit address"),
        }
    }
}

/// One limit over many keys.
#[derive(Debug)]
pub struct Limit {
    counters: DefaultKeyedRateLimiter<[u8; 32]>,
    hash: KeyedHash,
    attempts: AtomicU32,
}

impl Limit {
    fn new(burst: u32, one_in: Duration, factor: NonZeroU32, hash: KeyedHash) -> Self {
        let burst = factor.saturating_mul(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN));
        let pace = (one_in / factor.get()).max(Duration::from_nanos(1));
        let quota = Quota::with_period(pace)
            .expect("a pace above zero")
            .allow_burst(burst);
        let counters = DefaultKeyedRateLimiter::keyed(quota);
        Self {
            counters,
            hash,
            attempts: AtomicU32::new(0),
        }
    }

    /// Counts an attempt on a name (an account, written in any case).
    ///
    /// # Errors
    /// [`TooOften`] with the seconds to wait; the attempt is then not counted.
    pub fn check_name(&self, name: &str) -> Result<(), TooOften> {
        self.check(name.trim().to_lowercase().as_bytes())
    }

    /// Counts an attempt from an address.
    ///
    /// # Errors
    /// [`TooOften`] with the seconds to wait; the attempt is then not counted.
    pub fn check_address(&self, address: IpAddr) -> Result<(), TooOften> {
        match address.to_canonical() {
            IpAddr::V4(address) => self.check(&address.octets()),
            IpAddr::V6(address) => self.check(&address.octets()[..8]),
        }
    }

    fn check(&self, key: &[u8]) -> Result<(), TooOften> {
        if self.attempts.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
            self.counters.retain_recent();
            self.counters.shrink_to_fit();
        }
        self.counters
            .check_key(&self.hash.of(key))
            .map_err(|until| {
                let wait = until.wait_time_from(self.counters.clock().now());
                TooOften {
                    retry_after: wait.as_secs() + 1,
                }
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits::new(&Secret::random(), NonZeroU32::MIN)
    }

    #[test]
    fn the_eleventh_attempt_on_an_account_waits_and_says_how_long() {
        let limits = limits();
        for _ in 0..10 {
            assert_eq!(
                limits.login_by_account.check_name("bo@voorbeeld.nl"),
                Ok(())
            );
        }
        let refused = limits.login_by_account.check_name(" Bo@Voorbeeld.nl");
        let wait = refused.expect_err("too often").retry_after;
        assert!((1..=90).contains(&wait), "{wait}");
        assert_eq!(
            limits.login_by_account.check_name("an@voorbeeld.nl"),
            Ok(())
        );
    }

    #[test]
    fn one_network_counts_as_one_address() {
        let limits = limits();
        for host in 0..20u16 {
            let address = IpAddr::from([0x2001, 0xdb8, 0, 1, 0, 0, 0, host]);
            assert_eq!(limits.code_by_address.check_address(address), Ok(()));
        }
        let address = IpAddr::from([0x2001, 0xdb8, 0, 1, 9, 9, 9, 9]);
        assert!(limits.code_by_address.check_address(address).is_err());
        let other = IpAddr::from([0x2001, 0xdb8, 0, 2, 0, 0, 0, 1]);
        assert_eq!(limits.code_by_address.check_address(other), Ok(()));
    }

    #[test]
    fn a_factor_widens_every_limit() {
        let limits = Limits::new(&Secret::random(), NonZeroU32::new(100).expect("not zero"));
        for _ in 0..1000 {
            assert_eq!(limits.login_by_account.check_name("bo"), Ok(()));
        }
        assert!(limits.login_by_account.check_name("bo").is_err());
    }

    #[test]
    fn forgotten_keys_are_swept() {
        let limit = Limit::new(
            1,
            Duration::from_millis(1),
            NonZeroU32::MIN,
            Secret::random().keyed_hash("t"),
        );
        for name in 0..SWEEP_EVERY - 1 {
            let _counted = limit.check_name(&name.to_string());
        }
        std::thread::sleep(Duration::from_millis(20));
        let _counted = limit.check_name("last");
        assert!(limit.counters.len() < 10, "{}", limit.counters.len());
    }
}
