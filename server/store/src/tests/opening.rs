//! Opening: what can be wrong with an address, a directory, its files or its schema.

use super::sample::{Bench, Quiet, deep, noon, submission};
use crate::bind::Bound;
use crate::config::Engine;
use crate::connection::Connection;
use crate::migrate::{ALL, bring_to};
use crate::open::settings;
use crate::query::Database;
use crate::{OpenError, Store, StoreConfig};
use domain::organisation::Organisation;
use domain::ports::{CaseStore, OrganisationStore};
use domain::staff::By;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

async fn refused(config: &StoreConfig) -> OpenError {
    match Store::open(config, Arc::new(Quiet)).await {
        Ok(_) => panic!("it opened"),
        Err(error) => error,
    }
}

#[test]
fn commits_are_synced_and_memory_is_bounded() {
    let known = settings(&StoreConfig::new("mem://"));
    for key in [
        "datastore_sync",
        "surrealkv_block_cache_capacity",
        "surrealkv_max_memtable_size",
        "surrealkv_vlog_max_file_size",
    ] {
        assert!(known.has_key(key), "{key}");
    }
    let mut sync = String::new();
    known.parse_key("datastore_sync", &mut sync);
    assert_eq!(sync, "every");
}

#[test]
fn an_address_without_an_engine_is_refused() {
    deep(async {
        for url in ["", "file:///tmp/x", "surrealkv:///tmp/x?sync=never"] {
            assert_eq!(refused(&StoreConfig::new(url)).await, OpenError::Address);
        }
    });
}

#[test]
fn a_server_that_is_not_there_is_unreachable() {
    deep(async {
        let config = StoreConfig::new("ws://127.0.0.1:9");
        assert_eq!(refused(&config).await, OpenError::Unreachable);
    });
}

#[test]
fn a_second_opener_is_told_who_has_the_directory() {
    deep(async {
        let bench = Bench::files();
        let store = bench.open().await;
        let process = Some(std::process::id());
        let locked = OpenError::Locked {
            directory: bench.path(),
            process,
        };
        let error = refused(&bench.config).await;
        assert_eq!(error, locked);
        assert!(error.to_string().contains("al in gebruik"), "{error}");
        store.close().await;
        bench.open().await.close().await;
    });
}

#[test]
fn a_directory_that_is_a_file_is_not_writable() {
    deep(async {
        let bench = Bench::files();
        fs::write(bench.path(), "a file").unwrap();
        let error = refused(&bench.config).await;
        assert_eq!(
            error,
            OpenError::NotWritable {
                directory: bench.path()
            }
        );
    });
}

#[test]
fn a_newer_schema_is_not_touched() {
    deep(async {
        let bench = Bench::files();
        let store = bench.open().await;
        let sql = "CREATE migration:9000 SET checksum = string::repeat('a', 64), name = 'later';";
        store.database().run(sql, Bound::none()).await.unwrap();
        store.close().await;
        assert_eq!(refused(&bench.config).await, OpenError::TooNew);
    });
}

#[test]
fn a_migration_that_was_altered_is_refused() {
    deep(async {
        let bench = Bench::files();
        let store = bench.open().await;
        let sql = "UPDATE migration:1 SET checksum = string::repeat('a', 64);";
        store.database().run(sql, Bound::none()).await.unwrap();
        store.close().await;
        assert_eq!(
            refused(&bench.config).await,
            OpenError::Altered { number: 1 }
        );
    });
}

#[test]
fn a_database_filled_by_an_older_version_is_brought_up_to_date_with_everything_in_it() {
    deep(async {
        let bench = Bench::files();
        let engine = Engine::parse(&bench.config.url).unwrap();
        let database = Database::new(Connection::open(&bench.config, &engine).await.unwrap());
        bring_to(&database, &ALL[..2]).await.unwrap();
        let older = Organisation {
            brand: "Voorbeeldopvang".to_owned(),
            ..Organisation::default()
        };
        let document = serde_json::to_string(&older).unwrap();
        let sql = "CREATE organisation:one SET document = $document;";
        database
            .run(sql, Bound::none().and("document", document))
            .await
            .unwrap();
        database.close().await;

        let store = bench.open().await;
        assert_eq!(store.load().await, Ok(older.clone()));
        store.save(&older, &By::System, noon()).await.unwrap();
        assert_eq!(store.load().await.unwrap().revision, 1);
        store.submit(submission("one", "a")).await.unwrap();
        store.close().await;
        bench.open().await.close().await;
    });
}

#[test]
fn migrations_are_numbered_without_gaps() {
    let numbers = crate::migrate::ALL.iter().map(|migration| migration.number);
    assert!(numbers.eq(1..=u32::try_from(crate::migrate::ALL.len()).unwrap()));
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if entry.is_dir() {
            found.extend(files(&entry));
        } else if entry.file_name().is_some_and(|name| name != "LOCK") {
            found.push(entry);
        }
    }
    found.sort();
    found
}

/// A closed store with some cases, to be damaged.
async fn filled() -> Bench {
    let bench = Bench::files();
    let store = bench.open().await;
    for at in 0..5 {
        store
            .submit(submission(&format!("s-{at}"), "a"))
            .await
            .unwrap();
    }
    store.close().await;
    bench
}

#[test]
fn damaged_files_give_an_error_and_never_a_panic_or_a_silent_loss() {
    deep(async {
        let count = files(&filled().await.path()).len();
        for at in 0..count {
            for damage in ["truncated", "garbage"] {
                let bench = filled().await;
                let file = files(&bench.path()).remove(at);
                let bytes = fs::read(&file).unwrap();
                if bytes.is_empty() {
                    continue;
                }
                match damage {
                    "truncated" => fs::write(&file, &bytes[..bytes.len() / 2]).unwrap(),
                    _ => fs::write(&file, vec![0xA5; bytes.len()]).unwrap(),
                }
                let name = file.file_name().unwrap().to_string_lossy().into_owned();
                match Store::open(&bench.config, Arc::new(Quiet)).await {
                    Err(OpenError::Damaged { .. } | OpenError::Lost { .. }) => {}
                    Err(error) => panic!("{damage} {name}: {error}"),
                    Ok(store) => {
                        let feed = store.feed(0, 10).await.map(|events| events.len());
                        let said = matches!(feed, Ok(5) | Err(_));
                        assert!(said, "{damage} {name}: {feed:?}");
                        store.close().await;
                    }
                }
            }
        }
    });
}

/// What a crash leaves behind: the files of an open store with some cases, as they are.
async fn crashed() -> Bench {
    let bench = Bench::files();
    let store = bench.open().await;
    for at in 0..5 {
        store
            .submit(submission(&format!("s-{at}"), "a"))
            .await
            .unwrap();
    }
    let left = Bench::files();
    for file in files(&bench.path()) {
        let to = left.path().join(file.strip_prefix(bench.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(&file, to).unwrap();
    }
    let mark = |bench: &Bench| bench.path().with_added_extension("mark");
    fs::copy(mark(&bench), mark(&left)).unwrap();
    store.close().await;
    left
}

/// Cuts `bytes` off the end of the engine's log.
fn cut_the_log(bench: &Bench, bytes: u64) {
    let logs = files(&bench.path());
    let log = logs
        .iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "wal"))
        .max_by_key(|path| fs::metadata(path).unwrap().len());
    let log = log.unwrap_or_else(|| panic!("no log among {logs:?}"));
    let file = fs::OpenOptions::new().write(true).open(log).unwrap();
    let length = file.metadata().unwrap().len();
    file.set_len(length - bytes).unwrap();
}

#[test]
fn a_torn_end_of_the_log_that_takes_stored_events_along_is_said() {
    deep(async {
        let whole = crashed().await;
        let store = whole.open().await;
        assert_eq!(
            store.feed(0, 10).await.unwrap().len(),
            5,
            "a crash loses nothing"
        );
        store.close().await;

        let torn = crashed().await;
        cut_the_log(&torn, 40);
        let error = refused(&torn.config).await;
        let OpenError::Lost {
            mark,
            known: 5,
            found,
            ..
        } = &error
        else {
            panic!("{error:?}");
        };
        assert!(*found < 5, "{found}");
        assert!(error.to_string().contains("reservekopie"), "{error}");
        // Without the mark the engine's repair goes unseen: the mark is what guards.
        fs::remove_file(mark).unwrap();
        let store = torn.open().await;
        assert_eq!(store.head().await, Ok(*found));
        store.close().await;
    });
}

#[test]
fn a_log_torn_in_what_nobody_was_told_of_opens() {
    deep(async {
        let bench = crashed().await;
        let path = bench.path().with_added_extension("mark");
        fs::write(&path, "00000000000000000004\n").unwrap();
        cut_the_log(&bench, 40);
        let store = bench.open().await;
        assert_eq!(store.head().await, Ok(4));
        store.close().await;
    });
}
