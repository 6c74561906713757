//! Which tests were written for which part of `domain`.

/// Files of `domain`, and the tests that were written for them.
pub struct Part {
    /// The name of the tests, as in `app/domain/tests`.
    pub tests: &'static str,
    /// Below `app/domain/src`, without the ending.
    pub files: &'static [&'static str],
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
    use crate::folder;
    use std::path::Path;

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

    #[test]
    fn every_file_of_domain_belongs_to_one_part() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/domain/src");
        let files = folder::files(&source).expect("the sources");
        assert!(files.len() > 100);
        for file in files.iter().filter_map(|file| file.strip_suffix(".rs")) {
            let parts = PARTS
                .iter()
                .filter(|part| part.files.iter().any(|one| covers(one, file)));
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
