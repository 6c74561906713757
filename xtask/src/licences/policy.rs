//! Which licences are accepted, which crates are excepted, and which are banned; each with its
//! reason. `deny.toml` repeats this for cargo-deny, and a test holds the two together.

/// Licences that ask no more than to be named, or to share changes of the crate itself.
pub const ACCEPTED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// A crate that is used although its licence is not accepted in general.
pub struct Exception {
    /// The crate, and those whose names begin with it and a hyphen.
    name: &'static str,
    /// Its licence; `None` covers a crate with a licence file and no SPDX name.
    licence: Option<&'static str>,
    #[expect(dead_code, reason = "written down for the reader, not for the program")]
    reason: &'static str,
}

impl Exception {
    pub fn covers(&self, name: &str, licence: Option<&str>) -> bool {
        let rest = name.strip_prefix(self.name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-')) && self.licence == licence
    }
}

const FREE_FOR_OWN_USE: &str =
    "BUSL-1.1: free for an organisation's own use, forbidden as a database sold as a service";

/// The database, which README names as well, and a crate that is merely untidy.
pub const EXCEPTIONS: [Exception; 3] = [
    Exception {
        name: "surrealdb",
        licence: Some("BUSL-1.1"),
        reason: FREE_FOR_OWN_USE,
    },
    Exception {
        name: "surrealdb",
        licence: None,
        reason: FREE_FOR_OWN_USE,
    },
    Exception {
        name: "tokio-tungstenite-wasm",
        licence: None,
        reason: "it brings the text of the MIT licence without naming it",
    },
];

/// A crate that must not come in by the back door either.
pub struct Ban {
    pub name: &'static str,
    pub reason: &'static str,
}

/// Second ways of doing what is done already, and what does not do it well.
pub const BANS: [Ban; 11] = [
    Ban {
        name: "openssl-sys",
        reason: "TLS is rustls; no C library of the system",
    },
    Ban {
        name: "native-tls",
        reason: "TLS is rustls; no C library of the system",
    },
    Ban {
        name: "librocksdb-sys",
        reason: "the store is SurrealKV; RocksDB is a long C++ build",
    },
    Ban {
        name: "surrealdb-librocksdb-sys",
        reason: "the store is SurrealKV; RocksDB is a long C++ build",
    },
    Ban {
        name: "leptos_i18n",
        reason: "texts are one struct for each language in `domain`",
    },
    Ban {
        name: "axum-login",
        reason: "sessions and grants are our own",
    },
    Ban {
        name: "tower-sessions",
        reason: "it keeps session ids in clear and can't revoke by user",
    },
    Ban {
        name: "tower_governor",
        reason: "limits are kept inside handlers",
    },
    Ban {
        name: "figment",
        reason: "settings are read by clap; figment is no longer maintained",
    },
    Ban {
        name: "thaw",
        reason: "components are our own HTML; thaw makes styles at run time",
    },
    Ban {
        name: "kamadak-exif",
        reason: "pictures are decoded and encoded anew",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    const DENY: &str = include_str!("../../../deny.toml");

    #[test]
    fn cargo_deny_is_told_the_same() {
        let quoted = |word: &str| DENY.contains(&format!("\"{word}\""));
        assert_eq!(ACCEPTED.iter().find(|licence| !quoted(licence)), None);
        assert_eq!(
            BANS.iter().map(|ban| ban.name).find(|name| !quoted(name)),
            None
        );
    }

    #[test]
    fn an_exception_does_not_reach_beyond_its_family() {
        let [named, unnamed, _] = EXCEPTIONS;
        assert!(named.covers("surrealdb-protocol", Some("BUSL-1.1")));
        assert!(unnamed.covers("surrealdb", None));
        assert!(!named.covers("surrealdbx", Some("BUSL-1.1")));
        assert!(!named.covers("surrealdb", Some("GPL-3.0-only")));
    }
}
