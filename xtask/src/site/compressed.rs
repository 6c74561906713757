//! The compressed forms that lie beside a file, so that the server never compresses anything.

use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::failure::Failure;
use crate::folder;

/// Kinds of files that shrink; pictures are compressed already.
const SHRINKING: [&str; 10] = [
    "css",
    "html",
    "ico",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Below this many bytes a compressed form saves less than its headers cost.
const SMALLEST: usize = 200;

/// Writes a file of the site and its compressed forms; returns their paths, the file itself first.
pub fn write(site: &Path, path: &str, bytes: &[u8]) -> Result<Vec<String>, Failure> {
    let mut written = vec![path.to_owned()];
    folder::write(&site.join(path), bytes)?;
    if shrinks(path) && bytes.len() >= SMALLEST {
        for (ending, form) in [("br", brotli(bytes)?), ("gz", gzip(bytes)?)] {
            let path = format!("{path}.{ending}");
            folder::write(&site.join(&path), &form)?;
            written.push(path);
        }
    }
    Ok(written)
}

fn shrinks(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|kind| SHRINKING.iter().any(|known| kind == *known))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut form = Vec::new();
    let done = brotli::BrotliCompress(&mut &*bytes, &mut form, &settings);
    done.map_err(|error| Failure::new(format!("brotli failed: {error}")))?;
    Ok(form)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let done = encoder.write_all(bytes).and_then(|()| encoder.finish());
    done.map_err(|error| Failure::new(format!("gzip failed: {error}")))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn both_forms_give_the_file_back() {
        let text = "een reactie van een ouder ".repeat(100).into_bytes();
        let mut unzipped = Vec::new();
        let gzip = gzip(&text).expect("gzip");
        flate2::read::GzDecoder::new(gzip.as_slice())
            .read_to_end(&mut unzipped)
            .expect("unzipped");
        let mut unpacked = Vec::new();
        let form = brotli(&text).expect("brotli");
        brotli::BrotliDecompress(&mut form.as_slice(), &mut unpacked).expect("unpacked");
        assert_eq!((&unzipped, &unpacked), (&text, &text));
    }

    #[test]
    fn pictures_are_left_as_they_are() {
        assert!(shrinks("assets/parent.wasm") && shrinks("icon.svg"));
        assert!(!shrinks("icon.png") && !shrinks("LICENSE"));
    }
}
