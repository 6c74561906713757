//! Server functions: context → who → service → answer. Each has an explicit endpoint.

pub mod administration;
pub mod desk;
pub mod parents;
