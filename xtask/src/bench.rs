//! The measurements: a module for each floor and peer comes below this one.

use crate::failure::Failure;

/// Runs the measurements that the arguments name.
pub fn run(_arguments: &[String]) -> Result<(), Failure> {
    Err(Failure::new(
        "There is nothing to measure yet: the measurements are still to come.",
    ))
}
