//! Notes of what each part of the site was made from, so that unchanged parts are left alone.

use std::fs;

use serde::{Deserialize, Serialize};

use crate::checkout::Checkout;
use crate::failure::Failure;
use crate::folder;

/// What was made, and from what.
#[derive(Debug, Serialize, Deserialize)]
struct Note {
    fingerprint: String,
    files: Vec<String>,
}

/// Makes a part of the site, unless it was made from the same inputs before and is still there.
/// Returns the paths of its files inside the site.
pub fn unless_made(
    checkout: &Checkout,
    part: &str,
    fingerprint: String,
    make: impl FnOnce() -> Result<Vec<String>, Failure>,
) -> Result<Vec<String>, Failure> {
    let path = checkout.work().join(format!("{part}.json"));
    let note = fs::read(&path)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Note>(&bytes).ok());
    let there = |note: &Note| {
        note.files
            .iter()
            .all(|file| checkout.site().join(file).exists())
    };
    if let Some(note) = note
        .filter(|note| note.fingerprint == fingerprint)
        .filter(there)
    {
        return Ok(note.files);
    }
    let note = Note {
        fingerprint,
        files: make()?,
    };
    let text = serde_json::to_vec_pretty(&note).map_err(|error| Failure::new(error.to_string()))?;
    folder::write(&path, &text)?;
    Ok(note.files)
}
