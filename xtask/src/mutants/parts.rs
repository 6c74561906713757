//! Which tests were written for which part of `domain`.

use std::path::Path;

use crate::failure::Failure;
use crate::folder;
use crate::site::Fingerprint;

/// Files of `domain`, and the tests that were written for them.
pub struct Part {
    /// The name of the tests, as in `app/domain/tests`.
    pub tests: &'static str,
    /// Below `app/domain/src`, without the ending.
    pub files: &'static [&'static str],
}

impl Part {
    /// Whether a file of `domain`, without the ending, belongs to it.
    fn owns(&self, file: &str) -> bool {
        self.files.iter().any(|pattern| covers(pattern, file))
    }

    /// Its files and its tests: what was found of others says nothing of these.
    pub fn fingerprint(&self, domain: &Path) -> Result<String, Failure> {
        let own = |folder: &'static str, is: &dyn Fn(&str) -> bool| {
            let mut names = folder::files(&domain.join(folder))?;
            names.retain(|name| name.strip_suffix(".rs").is_some_and(is));
            Ok::<_, Failure>(
                names
                    .into_iter()
                    .map(move |name| format!("{folder}/{name}")),
            )
        };
        let tests = |name: &str| name.split('/').next() == Some(self.tests);
        let files = own("src", &|name| self.owns(name))?.chain(own("tests", &tests)?);
        let sum = Fingerprint::new("mutants 2");
        let sum = files.into_iter().try_fold(sum, |sum, name| {
            sum.and(name.as_bytes()).file(&domain.join(&name))
        })?;
        Ok(sum.finish())
    }
}

fn covers(pattern: &str, file: &str) -> bool {
    match pattern.split_once("/*") {
        None => file == pattern,
        Some((folder, rest)) => {
            let below = file
                .strip_prefix(folder)
                .and_then(|file| file.strip_prefix('/'));
            below.is_some_and(|below| rest.starts_with('*') || !below.contains('/'))
        }
    }
}

/// All of `domain`.
pub const PARTS: &[Part] = &[
    Part {
        tests: "deadlines",
        files: &["deadline", "deadline/**/*"],
    },
    Part {
        tests: "draft",
        files: &[
            "draft",
            "draft/**/*",
            "organisation",
            "reaction",
            "reference",
            "words",
        ],
    },
    Part {
        tests: "severity",
        files: &["severity", "severity/**/*"],
    },
    Part {
        tests: "views",
        files: &["view", "view/**/*"],
    },
    Part {
        tests: "text",
        files: &["text", "text/**/*"],
    },
    Part {
        tests: "rules",
        files: &[
            "access",
            "case",
            "case/**/*",
            "check",
            "command",
            "command/**/*",
            "decide",
            "decide/**/*",
            "decision",
            "dossier",
            "dossier/**/*",
            "error",
            "event",
            "event/**/*",
            "evolve",
            "evolve/**/*",
            "involvement",
            "letter",
            "mandate",
            "merge",
            "notice",
            "notice/**/*",
            "permitted",
            "place",
            "ports",
            "repetition",
            "retention",
            "retention/**/*",
            "staff",
            "status",
            "visibility",
            "visibility/**/*",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_domain_belongs_to_one_part() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/domain/src");
        let files = folder::files(&source).expect("the sources");
        assert!(files.len() > 100);
        for file in files.iter().filter_map(|file| file.strip_suffix(".rs")) {
            let parts = PARTS.iter().filter(|part| part.owns(file));
            let expected = usize::from(file != "lib");
            assert_eq!(parts.count(), expected, "{file}");
        }
    }

    #[test]
    fn every_part_has_its_tests() {
        let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/domain/tests");
        for part in PARTS {
            let file = tests.join(format!("{}.rs", part.tests)).exists();
            assert!(
                file || tests.join(part.tests).join("main.rs").exists(),
                "{}",
                part.tests
            );
        }
    }
}
