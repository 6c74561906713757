//! The two front ends and the services behind them.
//!
//! Reading order: `error` (what a page or call can answer), `shell` (the HTML document),
//! `context` and `services` (server only: who may do what, composed from `domain`), `api` (typed
//! server functions), `parent` and `staff` (pages), `components`.
//!
//! Knows `domain` and its ports; never SurrealDB, files or the environment.

#![recursion_limit = "512"]
#![expect(
    clippy::must_use_candidate,
    reason = "components are drawn by `view!`, not called"
)]

pub mod api;
pub mod components;
#[cfg(feature = "ssr")]
pub mod context;
pub mod error;
pub mod form;
pub mod parent;
#[cfg(feature = "ssr")]
pub mod services;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod staff;
