//! Counting tests from what the test runners say at their end.
//!
//! Knows the closing lines of cargo-nextest, of Rust's own test runner and of Playwright.

/// Tests that ran.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl Count {
    /// Adds what a line of output says about tests, which most say nothing about.
    pub fn hear(&mut self, line: &str) {
        let plain = without_colours(line);
        let plain = plain.trim();
        if !is_closing(plain) {
            return;
        }
        let words: Vec<&str> = plain
            .split([' ', ',', ';', ':'])
            .filter(|word| !word.is_empty())
            .collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u64>() else {
                continue;
            };
            match pair[1] {
                "passed" | "flaky" if !(pair[1] == "flaky" && plain.starts_with("Summary")) => {
                    self.passed += number;
                }
                "failed" | "timed" | "interrupted" | "exec" => self.failed += number,
                _ => {}
            }
        }
    }
}

/// Whether this is the line by which a runner closes.
fn is_closing(line: &str) -> bool {
    let playwright = |line: &str| {
        let (number, rest) = line.split_once(' ').unwrap_or_default();
        let word = rest.split_once(' ').map_or(
            rest,
            |(word, time)| if time.starts_with('(') { word } else { "" },
        );
        number.parse::<u64>().is_ok()
            && ["passed", "failed", "flaky", "interrupted"].contains(&word)
    };
    line.starts_with("Summary [") || line.starts_with("test result: ") || playwright(line)
}

/// The line without terminal escapes of the form `ESC [ … letter`.
fn without_colours(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|letter: char| letter.is_ascii_alphabetic());
        plain.push_str(end.map_or("", |end| &part[end + 1..]));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(lines: &[&str]) -> (u64, u64) {
        let mut count = Count::default();
        for line in lines {
            count.hear(line);
        }
        (count.passed, count.failed)
    }

    #[test]
    fn nextest_closes_with_a_summary() {
        let line = "     Summary [   0.512s] 12 tests run: 9 passed (1 slow, 1 flaky), 2 failed, 1 timed out, 3 skipped";
        assert_eq!(count(&[line]), (9, 3));
        let coloured = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.005s] \u{1b}[1m3\u{1b}[0m tests run: \u{1b}[1m3\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m \u{1b}[33;1mskipped\u{1b}[0m";
        assert_eq!(count(&[coloured]), (3, 0));
    }

    #[test]
    fn rusts_own_runner_closes_each_program() {
        let line = "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(
            count(&[line, "test result: FAILED. 1 passed; 2 failed; 0 ignored"]),
            (6, 2)
        );
    }

    #[test]
    fn playwright_closes_with_a_line_for_each_outcome() {
        assert_eq!(
            count(&[
                "  1 failed",
                "    board.spec.ts",
                "  2 flaky",
                "  12 passed (3.4s)"
            ]),
            (14, 1)
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            count(&["3 passed the gate", "ok 4 passed", "running 5 tests", ""]),
            (0, 0)
        );
    }
}
