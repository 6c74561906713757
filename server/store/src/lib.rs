//! Cases, events, outbox and organisation on SurrealDB: the adapter of `domain`'s storage ports.
//!
//! Owns the schema, every query, the writer task and the hash chain. Must not know HTTP, the
//! environment, or what the rules decide: it stores what `domain` made and gives it back.
//!
//! Reading order: `store` (the ports), `open` and `migrate` (start-up), `writer` → `batch` →
//! `world` and `stored` (how a change is committed), `connection` and `log` (why it stays on the
//! disk), `mark` (that nothing of it is gone), `chain`, `seal` and `check` (why it can be trusted),
//! `list` and `line` (how it is found), `queries` and `rows` (what the database sees).

mod access;
mod batch;
mod bind;
mod case;
mod chain;
mod check;
mod config;
mod connection;
mod digest;
mod failure;
mod kept;
mod line;
mod list;
mod log;
mod mail;
mod mark;
mod migrate;
mod open;
mod organisation;
mod queries;
mod query;
mod retry;
mod rows;
mod seal;
mod search;
mod session;
mod store;
mod stored;
mod tally;
#[cfg(any(test, feature = "tampering"))]
mod tamper;
mod window;
mod world;
mod writer;

#[cfg(test)]
mod tests;

pub use config::{Credentials, StoreConfig};
pub use open::OpenError;
pub use store::Store;
#[cfg(any(test, feature = "tampering"))]
pub use tamper::Tampering;
