//! Server functions: context → who → service → answer. Each has an explicit endpoint.

pub mod administration;
pub mod check;
pub mod desk;
mod fetch;
pub mod mandates;
pub mod parents;
mod wire;
