//! The outbox: mails written with the events they follow from, and what became of them.

use crate::bind::{Bound, Part as _, beginning, between, moment, number, numbered};
use crate::failure::Failure;
use crate::queries;
use crate::query::{Answer, Database};
use crate::retry::retried;
use crate::rows::{HeadRow, MailLink, MailRow, WindowRow};
use chrono::{DateTime, Utc};
use domain::error::StoreError;
use domain::ports::{Mail, MailState};
use domain::reference::Reference;
use surrealdb::types::RecordIdKey;

/// Mails, newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn mails(
    database: &Database,
    of: Option<Reference>,
    before: Option<u64>,
    limit: usize,
) -> Result<Vec<Mail>, StoreError> {
    let mut mails = match of {
        Some(reference) => of_case(database, reference).await?,
        None => latest(database, before, limit).await?,
    };
    mails.retain(|mail| before.is_none_or(|before| mail.number < before));
    mails.sort_unstable_by_key(|mail| std::cmp::Reverse(mail.number));
    mails.truncate(limit);
    Ok(mails)
}

async fn of_case(database: &Database, reference: Reference) -> Result<Vec<Mail>, StoreError> {
    let range = beginning("case_mail", vec![reference.part()]);
    read(
        database
            .read(queries::MAILS_OF, Bound::none().and("range", range))
            .await?,
    )
}

/// Numbers have no gaps, so the newest are those just below the end.
async fn latest(
    database: &Database,
    before: Option<u64>,
    limit: usize,
) -> Result<Vec<Mail>, StoreError> {
    let mut answer = database.run(queries::HEAD, Bound::none()).await?;
    let head: HeadRow = answer.one(0)?.unwrap_or_default();
    let last = before
        .map_or(i64::MAX, number)
        .min(head.mails.saturating_add(1));
    let first = last.saturating_sub(number(limit as u64)).max(1);
    let range = between(
        "mail",
        RecordIdKey::Number(first),
        RecordIdKey::Number(last.max(first)),
    );
    read(
        database
            .read(queries::MAILS, Bound::none().and("range", range))
            .await?,
    )
}

/// Queued mails that are durable, oldest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn queued(database: &Database, limit: usize) -> Result<Vec<Mail>, StoreError> {
    let range = between(
        "queued",
        RecordIdKey::Number(0),
        RecordIdKey::Number(i64::MAX),
    );
    let window = WindowRow {
        range,
        most: number(limit as u64),
    };
    let mut mails = read(
        database
            .run(queries::QUEUED, Bound::none().and("w", window))
            .await?,
    )?;
    let durable = u64::try_from(database.showable().mails).unwrap_or_default();
    mails.retain(|mail| mail.number <= durable);
    Ok(mails)
}

/// Records the result of a try, or puts a mail back.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub(crate) async fn tried(
    database: &Database,
    count: u64,
    state: MailState,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mail = numbered("mail", count);
    let queued = numbered("queued", count);
    let again = match state {
        MailState::Queued => vec![MailLink {
            id: queued.clone(),
            mail: mail.clone(),
        }],
        MailState::Sent | MailState::Failed => Vec::new(),
    };
    let bound = || {
        Bound::none()
            .and("mail", mail.clone())
            .and("queued", queued.clone())
            .and("again", again.clone())
            .and("state", slug(state).to_owned())
            .and("at", moment(at))
    };
    retried(|| async { database.run(queries::TRIED, bound()).await }).await?;
    Ok(())
}

fn read(mut answer: Answer) -> Result<Vec<Mail>, StoreError> {
    let rows: Vec<MailRow> = answer.rows(0)?;
    let mails: Result<Vec<Mail>, Failure> = rows.iter().map(mail).collect();
    Ok(mails?)
}

fn mail(row: &MailRow) -> Result<Mail, Failure> {
    let RecordIdKey::Number(count) = &row.id.key else {
        return Err(Failure::Unreadable);
    };
    Ok(Mail {
        number: u64::try_from(*count).map_err(|_| Failure::Unreadable)?,
        notice: serde_json::from_str(&row.notice).map_err(|_| Failure::Unreadable)?,
        queued_at: row.queued_at.into_inner(),
        state: parsed(&row.state)?,
        tried_at: row.tried_at.map(surrealdb::types::Datetime::into_inner),
        tries: u32::try_from(row.tries).map_err(|_| Failure::Unreadable)?,
    })
}

const fn slug(state: MailState) -> &'static str {
    match state {
        MailState::Queued => "queued",
        MailState::Sent => "sent",
        MailState::Failed => "failed",
    }
}

fn parsed(slug: &str) -> Result<MailState, Failure> {
    match slug {
        "queued" => Ok(MailState::Queued),
        "sent" => Ok(MailState::Sent),
        "failed" => Ok(MailState::Failed),
        _ => Err(Failure::Unreadable),
    }
}
