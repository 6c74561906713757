//! What browsers carry: receipt, tracking visit, session, language; and invitations in links.

use std::time::Duration;

use app::context::{ReceiptTicket, Tickets, TrackTicket};
use axum::http::HeaderMap;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ports::Clock;
use domain::staff::StaffId;
use std::sync::Arc;
use subtle::ConstantTimeEq as _;

use crate::entropy::hex;
use crate::seal::{Cookies, KeyedHash, Secret, SetCookie, hash_token};

const RECEIPT: &str = "ontvangst";
const TRACKING: &str = "volgen";
const SESSION: &str = "sessie";
const LANGUAGE: &str = "taal";
/// The receipt can be read again for an hour (domain 4.1, Codes).
const RECEIPT_KEPT: Duration = Duration::from_hours(1);
const LANGUAGE_KEPT: Duration = Duration::from_hours(365 * 24);
/// How long an invitation can be used.
const INVITATION: TimeDelta = TimeDelta::days(7);

/// The server's ticket office.
pub struct TicketOffice {
    cookies: Cookies,
    invitations: KeyedHash,
    clock: Arc<dyn Clock>,
}

impl TicketOffice {
    /// Under `secret`.
    #[must_use]
    pub fn new(secret: &Secret, secure: bool, clock: Arc<dyn Clock>) -> Self {
        let invitations = secret.keyed_hash("invitation");
        Self {
            cookies: Cookies::new(secret, secure),
            invitations,
            clock,
        }
    }

    fn now(&self) -> DateTime<Utc> {
        self.clock.read().0
    }

    /// The receipt's ticket, within its hour.
    #[must_use]
    pub fn read_receipt(&self, headers: &HeaderMap) -> Option<ReceiptTicket> {
        self.cookies.open(RECEIPT, headers, self.now())
    }

    /// The tracking visit's ticket, while it lasts.
    #[must_use]
    pub fn read_tracking(&self, headers: &HeaderMap) -> Option<TrackTicket> {
        self.cookies.open(TRACKING, headers, self.now())
    }

    /// The stored hash of the session's token.
    #[must_use]
    pub fn read_session(&self, headers: &HeaderMap) -> Option<String> {
        self.cookies
            .get(SESSION, headers)
            .map(|token| hash_token(&token))
    }

    /// The language chosen earlier.
    #[must_use]
    pub fn read_language(&self, headers: &HeaderMap) -> Option<String> {
        self.cookies.get(LANGUAGE, headers)
    }

    /// Keeps the chosen language.
    #[must_use]
    pub fn language(&self, slug: &str) -> Option<SetCookie> {
        self.cookies.put(LANGUAGE, slug, LANGUAGE_KEPT).ok()
    }

    /// A token that lets `staff` (or the first administrator) choose a password. It counts once:
    /// `state` is the hash of the password it replaces, so using it makes it void.
    #[must_use]
    pub fn invite(&self, staff: Option<&StaffId>, state: &str) -> String {
        let until = (self.now() + INVITATION).timestamp();
        let who = staff.map_or("-", StaffId::as_str);
        format!("{who}.{until}.{}", self.sign(who, until, state))
    }

    /// Who an invitation is for, as far as it says itself; [`Self::counts`] proves it.
    #[must_use]
    pub fn invited(token: &str) -> Option<Option<StaffId>> {
        match token.split('.').next()? {
            "-" => Some(None),
            id => StaffId::parse(id).map(Some),
        }
    }

    /// Whether the invitation is ours, not expired and not used.
    #[must_use]
    pub fn counts(&self, token: &str, state: &str) -> bool {
        let mut parts = token.split('.');
        let (Some(who), Some(until), Some(mac)) = (parts.next(), parts.next(), parts.next()) else {
            return false;
        };
        let Ok(until) = until.parse::<i64>() else {
            return false;
        };
        let right = self.sign(who, until, state);
        bool::from(right.as_bytes().ct_eq(mac.as_bytes())) && self.now().timestamp() < until
    }

    fn sign(&self, who: &str, until: i64, state: &str) -> String {
        hex(&self
            .invitations
            .of(format!("{who}.{until}.{state}").as_bytes()))
    }
}

fn header(cookie: Result<SetCookie, crate::seal::CookieTooLong>) -> String {
    cookie
        .ok()
        .and_then(|cookie| cookie.0.to_str().map(str::to_owned).ok())
        .unwrap_or_default()
}

impl Tickets for TicketOffice {
    fn receipt(&self, ticket: &ReceiptTicket) -> String {
        header(self.cookies.seal(RECEIPT, ticket, RECEIPT_KEPT, self.now()))
    }

    fn tracking(&self, ticket: &TrackTicket) -> String {
        let left = (ticket.until - self.now()).to_std().unwrap_or_default();
        header(self.cookies.seal(TRACKING, ticket, left, self.now()))
    }

    fn end_receipt(&self) -> String {
        header(Ok(self.cookies.remove(RECEIPT)))
    }

    fn end_tracking(&self) -> String {
        header(Ok(self.cookies.remove(TRACKING)))
    }

    fn session(&self, token: &str, until: DateTime<Utc>) -> String {
        let left = (until - self.now()).to_std().unwrap_or_default();
        header(self.cookies.put(SESSION, token, left))
    }

    fn end_session(&self) -> String {
        header(Ok(self.cookies.remove(SESSION)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SettableClock;

    fn office() -> (TicketOffice, Arc<SettableClock>) {
        let clock = Arc::new(SettableClock::at(
            "2026-11-22T12:00:00Z".parse().expect("an instant"),
        ));
        (
            TicketOffice::new(&Secret::random(), true, clock.clone()),
            clock,
        )
    }

    #[test]
    fn an_invitation_counts_once_and_for_a_week() {
        let (office, clock) = office();
        let id = StaffId::parse("m07").expect("an id");
        let token = office.invite(Some(&id), "old hash");
        assert_eq!(TicketOffice::invited(&token), Some(Some(id)));
        assert!(office.counts(&token, "old hash"));
        assert!(!office.counts(&token, "new hash"), "used");
        assert!(
            !office.counts(&token.replace("m07", "m08"), "old hash"),
            "forged"
        );
        clock.advance(INVITATION);
        assert!(!office.counts(&token, "old hash"), "expired");
    }

    #[test]
    fn hostile_invitations_count_for_nothing() {
        let (office, _) = office();
        for token in ["", ".", "..", "-", "-.x.y", "-.99999999999.", "m07.9.9.9"] {
            assert!(!office.counts(token, ""), "{token}");
        }
    }
}
