//! Server functions: context → who → service → answer. Each has an explicit endpoint.

pub mod access;
pub mod administration;
pub mod check;
pub mod contribution;
pub mod desk;
mod fetch;
pub mod mandates;
pub mod parents;
mod wire;
