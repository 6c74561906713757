//! The authorisation matrix: every role × every route and act × every situation a case can be in,
//! over HTTP. What is expected is computed from the rules; routes and acts are taken from the
//! router and the domain, so that a new one without a row fails.
#![expect(clippy::similar_names, reason = "the cast plays the case")]

mod acts;
mod alike;
mod cast;
mod expected;
mod fields;
mod matrix;
mod pages;
mod situation;
