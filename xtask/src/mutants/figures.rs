//! What a run found, from the lists cargo-mutants leaves.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::folder;

const UNVIABLE: &str = "unviable.all";

/// How many changes were noticed.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// A test failed.
    caught: usize,
    /// No test failed.
    missed: usize,
    /// The tests didn't end.
    endless: usize,
    /// It didn't compile.
    unviable: usize,
}

impl Figures {
    /// Of one part; nothing where it wasn't tried yet.
    pub fn read(part: &Path) -> Self {
        let found = part.join("mutants.out");
        let unviable: BTreeSet<String> = lines(&part.join(UNVIABLE))
            .chain(lines(&found.join("unviable.txt")))
            .collect();
        let noticed: BTreeSet<String> = lines(&found.join("caught.txt"))
            .chain(lines(&found.join("previously_caught.txt")))
            .filter(|one| !unviable.contains(one))
            .collect();
        Self {
            caught: noticed.len(),
            missed: lines(&found.join("missed.txt")).count(),
            endless: lines(&found.join("timeout.txt")).count(),
            unviable: unviable.len(),
        }
    }

    /// With those of another part.
    pub fn add(&mut self, other: &Self) {
        self.caught += other.caught;
        self.missed += other.missed;
        self.endless += other.endless;
        self.unviable += other.unviable;
    }

    /// What stands above the rows.
    pub fn head() -> String {
        format!(
            "{:<12} {:>8} {:>8} {:>8} {:>10} {:>8}",
            "", "caught", "missed", "endless", "unviable", "score"
        )
    }

    /// One row.
    pub fn row(&self, name: &str) -> String {
        format!(
            "{name:<12} {:>8} {:>8} {:>8} {:>10} {:>8}",
            self.caught,
            self.missed,
            self.endless,
            self.unviable,
            self.score()
        )
    }

    /// Noticed of all that compiled, in tenths of a percent, rounded down.
    fn score(&self) -> String {
        let noticed = self.caught + self.endless;
        match (noticed * 1000).checked_div(noticed + self.missed) {
            Some(score) => format!("{}.{} %", score / 10, score % 10),
            None => "-".to_owned(),
        }
    }
}

/// The next pass counts what didn't compile in this one among what was noticed before.
pub fn note_unviable(part: &Path) -> Result<(), Failure> {
    let all: BTreeSet<String> = lines(&part.join(UNVIABLE))
        .chain(lines(&part.join("mutants.out/unviable.txt")))
        .collect();
    let text = all.into_iter().collect::<Vec<_>>().join("\n");
    folder::write(&part.join(UNVIABLE), text.as_bytes())
}

fn lines(path: &Path) -> impl Iterator<Item = String> + use<> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_passes_found_is_counted_once() {
        let name = format!("klantreacties-mutants-{}", std::process::id());
        let part = std::env::temp_dir().join(name);
        let write = |name: &str, text: &str| {
            folder::write(&part.join(name), text.as_bytes()).expect("written");
        };
        write("mutants.out/unviable.txt", "u\n");
        note_unviable(&part).expect("noted");
        write("mutants.out/unviable.txt", "");
        write("mutants.out/previously_caught.txt", "a\nb\nu\n");
        write("mutants.out/caught.txt", "c\n");
        write("mutants.out/missed.txt", "m\n");
        write("mutants.out/timeout.txt", "");
        let figures = Figures::read(&part);
        let expected = Figures {
            caught: 3,
            missed: 1,
            endless: 0,
            unviable: 1,
        };
        assert_eq!(figures, expected);
        assert_eq!(figures.score(), "75.0 %");
        assert_eq!(Figures::default().score(), "-");
        folder::remove(&part).expect("removed");
    }
}
