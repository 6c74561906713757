//! The program's settings, as a newcomer meets them.

use std::process::Command;

fn server(arguments: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_server"))
        .args(arguments)
        .output();
    let output = output.expect("the program runs");
    let text = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8(text).expect("text"),
    )
}

#[test]
fn help_documents_every_setting_with_flag_environment_and_meaning() {
    let (success, help) = server(&["--help"]);
    assert!(success);
    for line in server::config::settings_table().lines().skip(2) {
        let cells: Vec<&str> = line
            .split('|')
            .map(|cell| cell.trim().trim_matches('`'))
            .collect();
        for cell in [cells[1], cells[2]] {
            let name = cell.split(' ').next().expect("a name");
            assert!(help.contains(name), "{name} in {help}");
        }
        let (default, meaning) = (cells[3], plain(cells[4]));
        assert!(
            default.is_empty() || help.contains(&format!("[default: {default}]")),
            "{default} in {help}"
        );
        assert!(plain(&help).contains(&meaning), "{meaning} in {help}");
    }
}

/// Without what differs between a table and a terminal: breaks and code marks.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace('`', "")
}

#[test]
fn a_missing_site_folder_is_told_in_one_sentence_at_exit() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path().to_str().expect("text");
    let (success, text) = server(&["--site", folder, "--data", folder, "--database", "mem://"]);
    assert!(!success);
    assert!(text.contains("--site"), "{text}");
    assert!(!text.contains("panicked"), "{text}");
}
