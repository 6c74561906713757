//! What the store promises, on every engine that runs here; and what it does when rows, files or
//! statements go wrong.

mod access;
mod checks;
mod contract;
mod erasing;
mod failures;
mod lists;
mod measure;
mod opening;
mod organisation;
mod outbox;
mod plans;
mod rotation;
mod sample;
mod tampering;

pub(crate) use sample::Quiet;
