//! Server functions: context → who → service → answer. Each has an explicit endpoint.

pub mod access;
pub mod administration;
pub mod contribution;
pub mod desk;
mod fetch;
pub mod parents;
mod wire;
