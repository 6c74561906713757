//! Where the database is and how much memory it may take. Knows no environment.

use std::path::PathBuf;

const MIB: u64 = 1024 * 1024;

/// How to sign in at a SurrealDB server.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// Root user's name.
    pub user: String,
    /// Its password.
    pub password: String,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").finish_non_exhaustive()
    }
}

/// Where the database is and how much memory it may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreConfig {
    /// `mem://`, `surrealkv://DIRECTORY`, or `ws://…` / `wss://…` for a SurrealDB server.
    pub url: String,
    /// SurrealDB namespace.
    pub namespace: String,
    /// SurrealDB database.
    pub database: String,
    /// Bytes SurrealKV may keep of blocks it read.
    pub block_cache_bytes: u64,
    /// Bytes of one SurrealKV memtable; a transaction must fit, a restart replays about this much.
    pub memtable_bytes: u64,
    /// Bytes of one SurrealKV value file.
    pub vlog_file_bytes: u64,
    /// For `ws://…`.
    pub credentials: Option<Credentials>,
}

impl StoreConfig {
    /// The defaults, for this address.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            namespace: "klantreacties".to_owned(),
            database: "klantreacties".to_owned(),
            block_cache_bytes: 32 * MIB,
            memtable_bytes: 32 * MIB,
            vlog_file_bytes: 64 * MIB,
            credentials: None,
        }
    }
}

/// Which engine an address names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Engine {
    /// In memory, gone at exit.
    Memory,
    /// Files in this directory.
    Directory(PathBuf),
    /// A server at this address.
    Server(String),
}

impl Engine {
    /// The engine of an address; `None` when it names none. Parameters behind a `?` are refused:
    /// they could turn synchronous commits off.
    pub(crate) fn parse(url: &str) -> Option<Self> {
        if url.contains('?') {
            return None;
        }
        match url.split_once("://")? {
            ("mem", "") => Some(Self::Memory),
            ("surrealkv", directory) if !directory.is_empty() => {
                Some(Self::Directory(PathBuf::from(directory)))
            }
            ("ws" | "wss", host) if !host.is_empty() => Some(Self::Server(url.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Engine;
    use std::path::PathBuf;

    #[test]
    fn an_address_names_its_engine() {
        assert_eq!(Engine::parse("mem://"), Some(Engine::Memory));
        let directory = Some(Engine::Directory(PathBuf::from("/srv/data")));
        assert_eq!(Engine::parse("surrealkv:///srv/data"), directory);
        let relative = Some(Engine::Directory(PathBuf::from("data/db")));
        assert_eq!(Engine::parse("surrealkv://data/db"), relative);
        for server in ["ws://127.0.0.1:8000", "wss://db.example:443"] {
            assert_eq!(
                Engine::parse(server),
                Some(Engine::Server(server.to_owned()))
            );
        }
    }

    #[test]
    fn an_address_that_names_no_engine_or_carries_parameters_is_refused() {
        let wrong = [
            "",
            "data",
            "surrealkv://",
            "file:///x",
            "http://x",
            "surrealkv://x?sync=never",
        ];
        for url in wrong {
            assert_eq!(Engine::parse(url), None, "{url}");
        }
    }
}
