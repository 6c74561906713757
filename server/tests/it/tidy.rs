//! The invariants that can be read off the sources.

use std::path::{Path, PathBuf};

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    if folder.is_file() {
        return found.push(folder.to_owned());
    }
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            found.push(path);
        }
    }
}

/// Lines of sources below `folder` that hold one of `words`, comments and tests left out.
fn lines_with(folder: &str, words: &[&str]) -> Vec<String> {
    let mut sources = Vec::new();
    files(&top().join(folder), "rs", &mut sources);
    let mut found = Vec::new();
    assert!(!sources.is_empty(), "{folder} holds sources");
    for path in sources {
        let name = path
            .strip_prefix(top())
            .expect("below the top")
            .display()
            .to_string();
        if name.contains("/tests") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("text");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (at, line) in code.lines().enumerate() {
            let code = !line.trim_start().starts_with("//");
            if code && words.iter().any(|word| line.contains(word)) {
                found.push(format!("{name}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    found
}

fn none(found: &[String]) {
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_readme_holds_the_settings_and_stays_short() {
    let readme = std::fs::read_to_string(top().join("README.md")).expect("a README");
    let settings = server::config::settings_table();
    for line in settings.lines() {
        assert!(readme.contains(line), "{line}");
    }
    let rows = readme.lines().filter(|line| line.starts_with("| `--"));
    let stale: Vec<&str> = rows.filter(|line| !settings.contains(*line)).collect();
    assert!(stale.is_empty(), "no such settings any more: {stale:?}");
    assert!(readme.lines().count() <= 200);
}

#[test]
fn the_rules_do_no_io_and_read_no_clock() {
    none(&lines_with(
        "app/domain/src",
        &["std::fs", "std::net", "std::env", "Utc::now", "rand::"],
    ));
    let manifest = std::fs::read_to_string(top().join("app/domain/Cargo.toml")).expect("text");
    let own = manifest
        .split("[dependencies]")
        .nth(1)
        .expect("dependencies");
    let own = own.split("[dev-dependencies]").next().unwrap_or_default();
    assert!(
        own.lines()
            .filter(|line| line.contains("workspace"))
            .count()
            <= 6
    );
}

#[test]
fn the_rules_are_the_same_wherever_they_are_compiled() {
    let found = lines_with("app/domain/src", &["#[cfg", "cfg!(", "cfg_attr"]);
    let elsewhere: Vec<String> = found
        .into_iter()
        .filter(|line| !line.contains("#[cfg(test)]"))
        .collect();
    none(&elsewhere);
}

#[test]
fn rows_stay_in_the_store_and_every_table_has_a_schema() {
    none(&lines_with(
        "server/store/src/rows.rs",
        &["pub struct", "Serialize", "Deserialize"],
    ));
    let mut found = Vec::new();
    files(&top().join("server/store/migrations"), "surql", &mut found);
    for path in found {
        let text = std::fs::read_to_string(&path).expect("text");
        for line in text.lines().filter(|line| line.contains("DEFINE TABLE")) {
            assert!(
                line.contains("SCHEMAFULL") && line.contains("PERMISSIONS NONE"),
                "{line}"
            );
        }
        assert!(!text.contains("OVERWRITE"), "{}", path.display());
    }
}

#[test]
fn server_functions_hold_no_rules() {
    none(&lines_with(
        "app/src/api",
        &["decide(", "permitted(", "is_severe", "may_see"],
    ));
}

#[test]
fn the_pages_know_no_database_file_or_environment() {
    none(&lines_with(
        "app/src",
        &["surrealdb", "store::", "std::fs", "std::env"],
    ));
}

#[test]
fn only_the_settings_read_the_environment() {
    let found = lines_with("server", &["env::var", "env::vars"]);
    let elsewhere: Vec<String> = found
        .into_iter()
        .filter(|line| !line.contains("server/src/config.rs"))
        .collect();
    none(&elsewhere);
}

#[test]
fn only_the_store_talks_to_the_database_and_through_one_wrapper() {
    none(&lines_with("server/src", &["surrealdb::"]));
    let found = lines_with("server/store/src", &[".query("]);
    let elsewhere: Vec<String> = found
        .into_iter()
        .filter(|line| !line.contains("store/src/query.rs"))
        .collect();
    none(&elsewhere);
}

#[test]
fn one_component_writes_text_areas_and_nothing_writes_raw_html_or_inline_styles() {
    let found = lines_with(
        "app/src",
        &["<textarea", "inner_html", " style=\"", "prop:value"],
    );
    let elsewhere: Vec<String> = found
        .into_iter()
        // One writes the text area, one a list that is escaped as it is written.
        .filter(|line| !line.contains("components/text_area.rs"))
        .filter(|line| !line.contains("react/place.rs") && !line.contains("parent/element.rs"))
        .collect();
    none(&elsewhere);
}

#[test]
fn no_file_has_grown_past_four_hundred_lines_and_nothing_is_left_to_do() {
    for folder in ["app", "server/src", "server/store/src", "frontend", "xtask"] {
        let mut sources = Vec::new();
        files(&top().join(folder), "rs", &mut sources);
        for path in sources.iter().filter(|path| {
            let below = path.strip_prefix(top()).expect("below the top");
            !below.display().to_string().contains("/tests")
        }) {
            let lines = std::fs::read_to_string(path).expect("text").lines().count();
            assert!(lines <= 400, "{}: {lines}", path.display());
        }
        none(&lines_with(
            folder,
            &["todo!(", "unimplemented!(", "#[allow("],
        ));
    }
}

#[test]
fn migrations_are_numbered_without_gaps() {
    let mut found = Vec::new();
    files(&top().join("server/store/migrations"), "surql", &mut found);
    let names = found.iter().filter_map(|path| path.file_name()?.to_str());
    let mut numbers: Vec<usize> = names
        .map(|name| name[..4].parse().expect("a number"))
        .collect();
    numbers.sort_unstable();
    assert!(numbers.into_iter().eq(1..=found.len()));
}
