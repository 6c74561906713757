//! The table at the end of the suite, and its closing line.

use std::fmt::Write as _;
use std::time::Duration;

use super::record::{Entry, Outcome};
use crate::progress::duration;

/// One line for each step, and `N passed, N failed`: tests, and checks as one each.
pub fn table(entries: &[Entry], whole: Duration) -> String {
    let mut text = String::from("\nSummary\n");
    for entry in entries {
        let tests = entry.tests.map_or_else(String::new, |count| {
            format!("{} passed, {} failed", count.passed, count.failed)
        });
        let outcome = match &entry.outcome {
            Outcome::Passed => "passed".to_owned(),
            Outcome::Failed => "FAILED".to_owned(),
            Outcome::Skipped(reason) => format!("skipped: {reason}"),
        };
        let row = format!(
            "  {:<38} {:>12}  {:<8} {tests}",
            entry.name,
            duration(entry.took),
            outcome
        );
        writeln!(text, "{}", row.trim_end()).expect("writing to a string can't fail");
    }
    let (passed, failed) = entries
        .iter()
        .map(results)
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    write!(
        text,
        "\nAll steps took {}.\n{passed} passed, {failed} failed",
        duration(whole)
    )
    .expect("writing to a string can't fail");
    text
}

/// What a step adds to the closing line. A test step that failed without a failed test (it did
/// not compile, say) is itself the failure.
fn results(entry: &Entry) -> (u64, u64) {
    let count = entry.tests.unwrap_or_default();
    match entry.outcome {
        Outcome::Passed if entry.tests.is_none() => (1, 0),
        Outcome::Failed => (count.passed, count.failed.max(1)),
        Outcome::Passed | Outcome::Skipped(_) => (count.passed, count.failed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suite::count::Count;

    fn entry(name: &'static str, outcome: Outcome, tests: Option<(u64, u64)>) -> Entry {
        let tests = tests.map(|(passed, failed)| Count { passed, failed });
        Entry {
            name,
            outcome,
            tests,
            took: Duration::from_secs(65),
        }
    }

    fn closing(entries: &[Entry]) -> String {
        let table = table(entries, Duration::from_secs(130));
        table.lines().last().expect("a line").to_owned()
    }

    #[test]
    fn the_closing_line_counts_tests_and_checks() {
        let entries = [
            entry("formatting", Outcome::Passed, None),
            entry("tests", Outcome::Failed, Some((40, 2))),
            entry("browsers", Outcome::Skipped("no server"), None),
        ];
        assert_eq!(closing(&entries), "41 passed, 2 failed");
    }

    #[test]
    fn tests_that_do_not_compile_are_a_failure() {
        assert_eq!(
            closing(&[entry("tests", Outcome::Failed, Some((0, 0)))]),
            "0 passed, 1 failed"
        );
    }

    #[test]
    fn each_step_has_its_line_with_result_and_duration() {
        let table = table(
            &[entry("formatting", Outcome::Passed, None)],
            Duration::from_secs(65),
        );
        let line = table
            .lines()
            .find(|line| line.contains("formatting"))
            .expect("its line");
        assert!(
            line.contains("1 min 05 s") && line.ends_with("passed"),
            "{line}"
        );
    }
}
