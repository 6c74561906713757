//! Names of files that may be cached for ever, because a changed content changes the name.

use super::Fingerprint;

/// `parent` with the content's hash and `wasm` becomes `parent-0123456789abcdef.wasm`.
pub fn hashed(name: &str, content: &[u8], extension: &str) -> String {
    let whole = Fingerprint::new("content").and(content).finish();
    format!("{name}-{}.{extension}", &whole[..16])
}

/// Whether a path names such a file.
pub fn is_hashed(path: &str, extension: &str) -> bool {
    let ending = path
        .strip_suffix(extension)
        .and_then(|rest| rest.strip_suffix('.'));
    let hash = ending.and_then(|rest| rest.rsplit_once('-'));
    hash.is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_content_and_only_with_it() {
        let name = hashed("parent", b"one", "wasm");
        assert!(name.starts_with("parent-"));
        assert!(is_hashed(&name, "wasm"));
        assert_eq!(name, hashed("parent", b"one", "wasm"));
        assert_ne!(name, hashed("parent", b"two", "wasm"));
    }

    #[test]
    fn a_compressed_form_or_an_own_name_is_not_a_hashed_name() {
        assert!(!is_hashed("assets/parent-0123456789abcdef.wasm.br", "wasm"));
        assert!(!is_hashed("apple-touch-icon.png", "png"));
    }
}
