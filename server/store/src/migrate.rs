//! Brings the schema up to date: numbered files, each once, each in a transaction, with the
//! checksum it had when it was applied.

use crate::bind::Bound;
use crate::digest::digest;
use crate::failure::Failure;
use crate::open::OpenError;
use crate::query::Database;
use crate::retry::retried;
use crate::rows::MigrationRow;
use std::collections::BTreeMap;
use surrealdb::types::{RecordId, RecordIdKey};

/// One file of `migrations/`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    /// From 1, without gaps.
    pub number: u32,
    /// What it is about.
    pub name: &'static str,
    /// Its statements.
    pub text: &'static str,
    /// The statements and the note that they were applied, as one transaction.
    sql: &'static str,
}

macro_rules! migration {
    ($number:literal, $name:literal, $file:literal) => {
        Migration {
            number: $number,
            name: $name,
            text: include_str!(concat!("../migrations/", $file)),
            sql: concat!(
                "BEGIN;\n",
                include_str!(concat!("../migrations/", $file)),
                "CREATE $id SET checksum = $checksum, name = $name RETURN NONE;\nCOMMIT;"
            ),
        }
    };
}

/// All migrations, in order.
pub(crate) const ALL: &[Migration] = &[
    migration!(1, "cases", "0001_cases.surql"),
    migration!(2, "organisation", "0002_organisation.surql"),
    migration!(3, "revision", "0003_revision.surql"),
    migration!(4, "kept", "0004_kept.surql"),
    migration!(5, "check", "0005_check.surql"),
    migration!(6, "access", "0006_access.surql"),
    migration!(7, "access request", "0007_access_request.surql"),
];

/// Applies what was not yet applied.
///
/// # Errors
/// [`OpenError::TooNew`], [`OpenError::Altered`], or why the database can't be used.
pub(crate) async fn migrate(database: &Database) -> Result<(), OpenError> {
    bring_to(database, ALL).await
}

/// As the program was when it had only these.
///
/// # Errors
/// As [`migrate`].
pub(crate) async fn bring_to(database: &Database, known: &[Migration]) -> Result<(), OpenError> {
    let applied = retried(|| applied(database))
        .await
        .map_err(OpenError::from)?;
    check(&applied, known)?;
    for migration in known
        .iter()
        .filter(|one| !applied.contains_key(&one.number))
    {
        retried(|| apply(database, migration))
            .await
            .map_err(OpenError::from)?;
    }
    Ok(())
}

fn checksum(migration: &Migration) -> String {
    digest(&[migration.text.as_bytes()])
}

fn check(applied: &BTreeMap<u32, String>, known: &[Migration]) -> Result<(), OpenError> {
    let newest = known.last().map_or(0, |last| last.number);
    if applied
        .last_key_value()
        .is_some_and(|(number, _)| *number > newest)
    {
        return Err(OpenError::TooNew);
    }
    let altered = |one: &&Migration| {
        applied
            .get(&one.number)
            .is_some_and(|known| *known != checksum(one))
    };
    match known.iter().find(altered) {
        Some(one) => Err(OpenError::Altered { number: one.number }),
        None => Ok(()),
    }
}

async fn applied(database: &Database) -> Result<BTreeMap<u32, String>, Failure> {
    let mut answer = database
        .run(crate::queries::MIGRATIONS, Bound::none())
        .await?;
    let rows: Vec<MigrationRow> = answer.rows(4)?;
    rows.into_iter()
        .map(|row| Ok((number_of(&row.id)?, row.checksum)))
        .collect()
}

fn number_of(id: &RecordId) -> Result<u32, Failure> {
    match &id.key {
        RecordIdKey::Number(number) => u32::try_from(*number).map_err(|_| Failure::Unreadable),
        RecordIdKey::String(_)
        | RecordIdKey::Uuid(_)
        | RecordIdKey::Array(_)
        | RecordIdKey::Object(_)
        | RecordIdKey::Range(_) => Err(Failure::Unreadable),
    }
}

/// Another process that opens the database at the same moment may have applied it first: then
/// the record exists, this transaction changes nothing, and all is well.
async fn apply(database: &Database, migration: &Migration) -> Result<(), Failure> {
    let bound = Bound::none()
        .and(
            "id",
            RecordId::new("migration", i64::from(migration.number)),
        )
        .and("checksum", checksum(migration))
        .and("name", migration.name.to_owned());
    match database.run(migration.sql, bound).await {
        Ok(_) => Ok(()),
        Err(Failure::Refused { .. })
            if applied(database).await?.contains_key(&migration.number) =>
        {
            Ok(())
        }
        Err(failure) => Err(failure),
    }
}
