//! Reading the site folder: `manifest.json`, and every other file under its own path.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use axum::body::Bytes;
use axum::http::HeaderValue;
use sha2::{Digest as _, Sha256};

use super::negotiate::Encoding;
use super::{Assets, Content, EntryPoint, File, HASHED, Manifest};
use crate::entropy::hex;

/// Reads the whole folder, or says in one sentence what is wrong with it.
pub(super) fn site(folder: &Path) -> Result<Assets, String> {
    let file = folder.join("manifest.json");
    let text = std::fs::read(&file).map_err(|error| {
        let file = file.display();
        format!("De map met scripts en stijlen is niet compleet: {file} is niet te lezen ({error}). Bouw de site met `cargo xtask build` of wijs de map aan met --site.")
    })?;
    let manifest: Manifest = serde_json::from_slice(&text)
        .map_err(|error| format!("{} is beschadigd: {error}", file.display()))?;
    let files = files(folder)
        .map_err(|error| format!("De map {} is niet te lezen: {error}", folder.display()))?;
    for address in [&manifest.parent, &manifest.staff]
        .into_iter()
        .flat_map(addresses)
        .chain(manifest.styles.values())
    {
        if !files.contains_key(address) {
            return Err(format!("In {} ontbreekt {address}.", folder.display()));
        }
    }
    Ok(Assets { manifest, files })
}

fn addresses(entry: &EntryPoint) -> [&String; 3] {
    [&entry.js, &entry.wasm, &entry.css]
}

fn files(folder: &Path) -> std::io::Result<HashMap<String, File>> {
    let mut contents = HashMap::new();
    let mut folders = vec![(folder.to_owned(), String::from("/"))];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else {
                continue;
            };
            let address = format!("{prefix}{name}");
            if entry.path().is_dir() {
                folders.push((entry.path(), format!("{address}/")));
            } else if served(&address) {
                contents.insert(address, entry.path());
            }
        }
    }
    let plain = contents
        .keys()
        .filter(|address| packed_from(address, &contents).is_none());
    plain
        .map(|address| Ok((address.clone(), file(address, &contents)?)))
        .collect()
}

/// Addresses go into pages and headers as they are, so only plain ones are served.
fn served(address: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._/".contains(&byte);
    address != "/manifest.json" && address.bytes().all(plain)
}

/// The address this file is a packed copy of.
fn packed_from<'a>(address: &'a str, all: &HashMap<String, PathBuf>) -> Option<&'a str> {
    let origin = address
        .strip_suffix(".br")
        .or_else(|| address.strip_suffix(".gz"));
    origin.filter(|origin| all.contains_key(*origin))
}

fn file(address: &str, all: &HashMap<String, PathBuf>) -> std::io::Result<File> {
    let mut bodies = Vec::new();
    let forms = [
        (Encoding::Identity, ""),
        (Encoding::Brotli, ".br"),
        (Encoding::Gzip, ".gz"),
    ];
    for (encoding, ending) in forms {
        if let Some(path) = all.get(&format!("{address}{ending}")) {
            bodies.push((encoding, content(std::fs::read(path)?)));
        }
    }
    let hashed = address.starts_with(HASHED);
    let cache = if hashed {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=3600"
    };
    Ok(File {
        kind: kind(address),
        cache,
        bodies,
    })
}

fn content(bytes: Vec<u8>) -> Content {
    let tag = format!("\"{}\"", hex(&Sha256::digest(&bytes)[..12]));
    let etag = HeaderValue::try_from(tag).expect("digits and quotes are a header");
    Content {
        bytes: Bytes::from(bytes),
        etag,
    }
}

fn kind(address: &str) -> &'static str {
    match address.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}
