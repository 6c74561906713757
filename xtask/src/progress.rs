//! What the person at the terminal sees while a task runs: steps, their durations, remarks.
//!
//! The only module that prints. Must not decide anything.
#![expect(
    clippy::print_stdout,
    reason = "the terminal is what these tasks talk to"
)]

use std::io::Write as _;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// Prints a line below the step that runs.
pub fn say(line: &str) {
    println!("    {line}");
    flush();
}

/// Prints a line as it is: the output of a tool, or a table.
pub fn line(line: &str) {
    println!("{line}");
    flush();
}

/// Runs one step between its name and its duration.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    line(&format!("==> {name}"));
    let begun = Instant::now();
    let outcome = work();
    let end = if outcome.is_ok() { "done" } else { "FAILED" };
    line(&format!(
        "    {name}: {end} in {}",
        duration(begun.elapsed())
    ));
    outcome
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub fn duration(length: Duration) -> String {
    let seconds = length.as_secs();
    match seconds {
        0..10 => format!("{:.1} s", length.as_secs_f64()),
        10..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// A number of bytes in kB (thousands), as budgets are written.
pub fn size(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

fn flush() {
    // A closed terminal is no reason to stop a build.
    let _ = std::io::stdout().flush();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_at_a_glance() {
        assert_eq!(duration(Duration::from_millis(420)), "0.4 s");
        assert_eq!(duration(Duration::from_millis(12_900)), "12 s");
        assert_eq!(duration(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn sizes_are_thousands_of_bytes() {
        assert_eq!(size(130_260), "130.2 kB");
        assert_eq!(size(99), "0.0 kB");
    }
}
