//! Runs the steps one after the other and remembers how each ended.

use std::io::IsTerminal as _;
use std::process::Command;
use std::time::{Duration, Instant};

use super::count::Count;
use super::summary;
use crate::failure::Failure;
use crate::process;
use crate::progress::{line, step};

/// How a step ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Passed,
    Failed,
    /// With the reason.
    Skipped(&'static str),
}

/// One line of the summary.
#[derive(Debug)]
pub struct Entry {
    pub name: &'static str,
    pub outcome: Outcome,
    /// For steps that run tests.
    pub tests: Option<Count>,
    pub took: Duration,
}

/// All steps so far.
pub struct Record {
    begun: Instant,
    /// Steps without it in their names are not asked for.
    word: String,
    entries: Vec<Entry>,
}

impl Record {
    pub fn begin(word: Option<&str>) -> Self {
        let word = word.unwrap_or_default().to_owned();
        Self {
            begun: Instant::now(),
            word,
            entries: Vec::new(),
        }
    }

    /// Whether a step was asked for.
    pub fn wants(&self, name: &str) -> bool {
        name.contains(&self.word)
    }

    /// A step that passes or fails.
    pub fn check(&mut self, name: &'static str, work: impl FnOnce() -> Result<(), Failure>) {
        if self.wants(name) {
            self.made(name, work);
        }
    }

    /// A step that makes something later steps need.
    pub fn made<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> Result<T, Failure>,
    ) -> Option<T> {
        self.timed(name, || (step(name, work), None))
    }

    /// A step that runs tests and tells how many.
    pub fn tests(&mut self, name: &'static str, command: &mut Command) {
        if !self.wants(name) {
            return;
        }
        if std::io::stdout().is_terminal() {
            command
                .env("CARGO_TERM_COLOR", "always")
                .env("FORCE_COLOR", "1");
        }
        self.timed(name, || {
            let mut count = Count::default();
            let ended = step(name, || {
                process::watched(command, |told| {
                    count.hear(told);
                    line(told);
                })
            });
            (ended, Some(count))
        });
    }

    pub fn skipped(&mut self, name: &'static str, reason: &'static str) {
        let outcome = Outcome::Skipped(reason);
        self.entries.push(Entry {
            name,
            outcome,
            tests: None,
            took: Duration::ZERO,
        });
    }

    /// Prints the summary; an error when a step failed.
    pub fn close(self) -> Result<(), Failure> {
        line(&summary::table(&self.entries, self.begun.elapsed()));
        let failed = self
            .entries
            .iter()
            .filter(|entry| entry.outcome == Outcome::Failed);
        let names: Vec<&str> = failed.map(|entry| entry.name).collect();
        let asked = self.entries.iter().any(|entry| self.wants(entry.name));
        if !asked {
            return Err(Failure::new(format!(
                "No step has \u{201c}{}\u{201d} in its name.",
                self.word
            )));
        }
        if names.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("Failed: {}.", names.join("; "))))
    }

    fn timed<T>(
        &mut self,
        name: &'static str,
        work: impl FnOnce() -> (Result<T, Failure>, Option<Count>),
    ) -> Option<T> {
        let begun = Instant::now();
        let (ended, tests) = work();
        let outcome = if ended.is_ok() {
            Outcome::Passed
        } else {
            Outcome::Failed
        };
        self.entries.push(Entry {
            name,
            outcome,
            tests,
            took: begun.elapsed(),
        });
        ended
            .inspect_err(|failure| line(&format!("    {failure}")))
            .ok()
    }
}
