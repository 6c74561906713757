//! Answers without what differs from one request to the next, to be compared to the letter.

use std::fmt::Write as _;

use crate::testapp::Answer;

/// Shortest of what is drawn anew for every request: nonces, keys, incidents.
const DRAWN: usize = 20;

/// Status, headers and body, without the reference that was asked for.
pub fn plain(answer: &Answer, asked: &str) -> String {
    let mut all = format!("{}\n", answer.status);
    let mut headers: Vec<_> = answer.headers.iter().collect();
    headers.sort_by_key(|(name, _)| name.as_str());
    let same = |name: &str| name != "x-request-id";
    for (name, value) in headers.into_iter().filter(|(name, _)| same(name.as_str())) {
        let value = value.to_str().expect("printable");
        let _ = writeln!(all, "{name}: {value}");
    }
    all.push_str(answer.text());
    without_drawn(&all.replace(asked, "KR"))
}

fn without_drawn(text: &str) -> String {
    let in_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '+' | '/' | '=');
    let mut plain = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().chain(['\n']) {
        if in_word(c) {
            word.push(c);
            continue;
        }
        let has = |is: fn(&u8) -> bool| word.as_bytes().iter().any(is);
        let mixed = has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
        let drawn = word.len() >= DRAWN && (mixed || has(u8::is_ascii_digit));
        plain.push_str(if drawn { "*" } else { &word });
        plain.push(c);
        word.clear();
    }
    plain
}
