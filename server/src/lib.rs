//! The server: the only place that composes rules, store, pages and HTTP.
//!
//! Reading order: `config` and [`run`] (start to stop), `site` (what handlers share), `pages`
//! (routes), `live` (the feed), `mail`, `seed`, then what they stand on.

#![recursion_limit = "512"]

pub mod clock;
pub mod config;
mod control;
pub mod entropy;
pub mod http;
pub mod keyring;
mod limiter;
pub mod live;
pub mod logging;
pub mod mail;
pub mod pages;
pub mod password;
mod picture;
pub mod program;
pub mod ratelimit;
pub mod seal;
pub mod seed;
pub mod site;
mod start;
mod style;
pub mod tickets;
mod verify;

pub use start::{Parts, assemble, run, run_with};

use axum::Router;
use http::Base;
use site::Site;

/// The whole application behind its HTTP layers.
///
/// # Errors
/// The sentence that says why the public address is no origin.
pub fn router(site: Site, base: &Base) -> Result<Router, String> {
    http::layers(pages::routes(site), base)
}
