//! The application's limits on attempts, by address and account.

use app::context::{Attempt, Limiter};

use crate::ratelimit::{Limits, TooOften};

impl Limiter for Limits {
    fn attempt(&self, what: Attempt, address: &str, account: Option<&str>) -> Result<(), u64> {
        // The visitor's address is parsed by the HTTP layer; anything else counts as one.
        let address = address
            .parse()
            .unwrap_or(std::net::IpAddr::from([0, 0, 0, 0]));
        let told = match what {
            Attempt::Code => self.code_by_address.check_address(address),
            Attempt::Submit => self.submit_by_address.check_address(address),
            Attempt::SignIn => self.login_by_address.check_address(address).and_then(|()| {
                account.map_or(Ok(()), |name| self.login_by_account.check_name(name))
            }),
        };
        told.map_err(|TooOften { retry_after }| retry_after)
    }
}
