//! Running other programs: aloud, silently, or watched line by line.
//!
//! Owns how a program that failed is told; must not know what the programs are for.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc;
use std::thread;

use crate::failure::Failure;

/// Runs a program whose output is the user's to see.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| missing(command, &error))?;
    ended_well(command, status)
}

/// Runs a program for what it writes on its standard output.
pub fn output(command: &mut Command) -> Result<String, Failure> {
    let output = command.output().map_err(|error| missing(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(format!("{}: {}", shown(command), told.trim())))
}

/// Runs a program for nothing but whether it succeeds; `input` is what it reads.
pub fn succeeds(command: &mut Command, input: &str) -> bool {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else {
        return false;
    };
    if let Some(mut stdin) = child.stdin.take() {
        // A program that doesn't read is judged by its exit status all the same.
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait().is_ok_and(|status| status.success())
}

/// Runs a program and hands over each line it writes, on either of its outputs.
pub fn watched(command: &mut Command, mut on_line: impl FnMut(&str)) -> Result<(), Failure> {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| missing(command, &error))?;
    let (lines, read) = mpsc::channel();
    let outputs: [Option<Box<dyn Read + Send>>; 2] = [
        child
            .stdout
            .take()
            .map(|output| Box::new(output) as Box<dyn Read + Send>),
        child
            .stderr
            .take()
            .map(|output| Box::new(output) as Box<dyn Read + Send>),
    ];
    for output in outputs.into_iter().flatten() {
        let lines = lines.clone();
        thread::spawn(move || pass_on(output, &lines));
    }
    drop(lines);
    for line in read {
        on_line(&line);
    }
    let status = child.wait().map_err(|error| missing(command, &error))?;
    ended_well(command, status)
}

fn pass_on(output: impl Read, lines: &mpsc::Sender<String>) {
    for line in BufReader::new(output).split(b'\n') {
        let Ok(line) = line else { return };
        let line = String::from_utf8_lossy(&line)
            .trim_end_matches('\r')
            .to_owned();
        if lines.send(line).is_err() {
            return;
        }
    }
}

fn ended_well(command: &Command, status: ExitStatus) -> Result<(), Failure> {
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` ended with {status}.",
        shown(command)
    )))
}

fn missing(command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::new(format!("`{program}` can't be run: {error}."))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watched_program_is_heard_on_both_outputs() {
        let mut heard = Vec::new();
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo one; echo two >&2; exit 3"]);
        let ended = watched(&mut shell, |line| heard.push(line.to_owned()));
        heard.sort();
        assert_eq!(heard, ["one", "two"]);
        assert!(
            ended
                .expect_err("it ended with 3")
                .to_string()
                .contains("exit status: 3")
        );
    }

    #[test]
    fn a_missing_program_is_named() {
        let told = run(&mut Command::new("no-such-program")).expect_err("it does not exist");
        assert!(
            told.to_string()
                .starts_with("`no-such-program` can't be run")
        );
    }
}
