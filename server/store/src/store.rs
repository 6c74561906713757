//! The store: `domain`'s ports, each method handed to the module that owns it.

use crate::config::{Engine, StoreConfig};
use crate::connection::Connection;
use crate::mark::Mark;
use crate::open::OpenError;
use crate::query::Database;
use crate::writer::{Outcome, Work, Writer};
use crate::{access, case, check, kept, list, mail, migrate, organisation, session};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, Utc};
use domain::access::Access;
use domain::case::Case;
use domain::check::{Check, Checks, Finding, Records};
use domain::error::StoreError;
use domain::event::Recorded;
use domain::organisation::Organisation;
use domain::ports::{
    AccessLog, Appended, CaseStore, Change, CodeHash, ListColumn, ListPage, ListQuery, LogPlace,
    Logged, Mail, MailState, OrganisationStore, Publisher, Session, Submission, Submitted, Verdict,
};
use domain::reference::{IdempotencyKey, Reference};
use domain::staff::{By, StaffId};
use domain::visibility::{OnRequest, Readers};
use std::sync::Arc;
use tokio::task::JoinHandle;

/// Cases, outbox and organisation on `SurrealDB`.
pub struct Store {
    database: Arc<Database>,
    writer: Writer,
    task: JoinHandle<()>,
}

impl Store {
    /// Opens the store: connects, brings the schema up to date, starts the writer task.
    /// `publisher` is told of this process's own changes; those of other processes on the same
    /// database are found in the feed.
    ///
    /// # Errors
    /// Why it can't be opened.
    pub async fn open(
        config: &StoreConfig,
        publisher: Arc<dyn Publisher>,
    ) -> Result<Self, OpenError> {
        let engine = Engine::parse(&config.url).ok_or(OpenError::Address)?;
        let database = Arc::new(Database::new(Connection::open(config, &engine).await?));
        let mark = match prepared(&database, &engine).await {
            Ok(mark) => mark,
            Err(error) => {
                database.close().await;
                return Err(error.within(&engine));
            }
        };
        let (writer, task) = Writer::start(Arc::clone(&database), publisher, mark);
        Ok(Self {
            database,
            writer,
            task,
        })
    }

    /// Ends when a write did not reach the disk: the process must stop, and not with success.
    pub async fn failed(&self) {
        self.database.failed().await;
    }

    /// Writes what waits and closes the database, so that its directory can be opened again.
    /// Dropping the store does the same, without waiting for it.
    pub async fn close(self) {
        let Self {
            database,
            writer,
            task,
        } = self;
        drop(writer);
        if task.await.is_err() {
            tracing::error!("the writer task ended early");
        }
        database.close().await;
    }

    /// Another store on the same database, as another process would have.
    #[cfg(test)]
    pub(crate) fn beside(&self) -> Self {
        let quiet = Arc::new(crate::tests::Quiet);
        let (writer, task) = Writer::start(Arc::clone(&self.database), quiet, Mark::none());
        Self {
            database: Arc::clone(&self.database),
            writer,
            task,
        }
    }

    /// Changes the rows of a case behind the writer's back, as somebody at the disk could.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    #[cfg(any(test, feature = "tampering"))]
    pub async fn tamper(
        &self,
        how: crate::Tampering,
        reference: Reference,
        number: u32,
    ) -> Result<(), StoreError> {
        crate::tamper::tamper(&self.database, how, reference, number).await
    }

    /// For tests that reach into the rows.
    #[cfg(test)]
    pub(crate) fn database(&self) -> &Database {
        &self.database
    }
}

/// Brings the schema up to date and checks that nothing that was stored is gone.
async fn prepared(database: &Database, engine: &Engine) -> Result<Mark, OpenError> {
    migrate::migrate(database).await?;
    let head = case::stored_head(database).await?;
    let mark = Mark::of(engine, u64::try_from(head.seq).unwrap_or_default())?;
    // What is there after opening was read from the disk.
    database.settled(head);
    Ok(mark)
}

#[async_trait]
impl CaseStore for Store {
    async fn submit(&self, submission: Submission) -> Result<Submitted, StoreError> {
        match self.writer.write(Work::Submit(submission)).await? {
            Outcome::Submitted(submitted) => Ok(submitted),
            Outcome::Appended(_) => Err(StoreError::Unavailable),
        }
    }

    async fn append(&self, change: Change) -> Result<Appended, StoreError> {
        match self.writer.write(Work::Append(Box::new(change))).await? {
            Outcome::Appended(appended) => Ok(appended),
            Outcome::Submitted(_) => Err(StoreError::Unavailable),
        }
    }

    async fn case(&self, reference: Reference) -> Result<Option<Case>, StoreError> {
        case::case(&self.database, reference).await
    }

    async fn last_readers(&self, reference: Reference) -> Result<Option<Readers>, StoreError> {
        case::last_readers(&self.database, reference).await
    }

    async fn by_code(&self, code: &CodeHash) -> Result<Option<Reference>, StoreError> {
        case::by_code(&self.database, code).await
    }

    async fn code_kept(&self, code: &CodeHash, at: DateTime<Utc>) -> Result<(), StoreError> {
        kept::keep(&self.database, code, at).await
    }

    async fn is_code_kept(&self, code: &CodeHash) -> Result<bool, StoreError> {
        kept::is_kept(&self.database, code).await
    }

    async fn history(&self, reference: Reference) -> Result<Vec<Recorded>, StoreError> {
        case::history(&self.database, reference).await
    }

    async fn verify(&self, reference: Reference) -> Result<Verdict, StoreError> {
        case::verify(&self.database, reference).await
    }

    async fn feed(&self, after: u64, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        case::feed(&self.database, after, limit).await
    }

    async fn used(&self, reference: Reference, key: &IdempotencyKey) -> Result<bool, StoreError> {
        case::used(&self.database, reference, key).await
    }

    async fn head(&self) -> Result<u64, StoreError> {
        case::head(&self.database).await
    }

    async fn list(&self, query: &ListQuery) -> Result<Vec<ListColumn>, StoreError> {
        list::list(&self.database, query).await
    }

    async fn page(&self, query: &ListQuery) -> Result<ListPage, StoreError> {
        list::page(&self.database, query).await
    }

    async fn mails(
        &self,
        of: Option<Reference>,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<Mail>, StoreError> {
        mail::mails(&self.database, of, before, limit).await
    }

    async fn queued(&self, limit: usize) -> Result<Vec<Mail>, StoreError> {
        mail::queued(&self.database, limit).await
    }

    async fn mail_tried(
        &self,
        number: u64,
        state: MailState,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        mail::tried(&self.database, number, state, at).await
    }
}

#[async_trait]
impl Records for Store {
    async fn examine(&self, reference: Reference) -> Result<Finding, StoreError> {
        check::examine(&self.database, reference).await
    }

    async fn begin(&self, by: By, at: DateTime<Utc>) -> Result<Check, StoreError> {
        check::begin(&self.database, by, at).await
    }

    async fn go_on(&self, check: Check) -> Result<Check, StoreError> {
        check::go_on(&self.database, check).await
    }

    async fn keep(&self, check: &Check) -> Result<(), StoreError> {
        check::keep(&self.database, check).await
    }

    async fn checks(&self) -> Result<Checks, StoreError> {
        check::checks(&self.database).await
    }
}

#[async_trait]
impl AccessLog for Store {
    async fn note(&self, lines: &[Access]) -> Result<(), StoreError> {
        access::note(&self.database, lines).await
    }

    async fn lines(
        &self,
        of: Option<Reference>,
        after: Option<&LogPlace>,
        limit: usize,
    ) -> Result<Vec<Logged>, StoreError> {
        access::lines(&self.database, of, after, limit).await
    }

    async fn request(
        &self,
        line: &Access,
        opens: &OnRequest,
        key: &IdempotencyKey,
    ) -> Result<(), StoreError> {
        access::request(&self.database, line, opens, key).await
    }

    async fn requested(
        &self,
        who: &StaffId,
        reference: Reference,
        on: NaiveDate,
    ) -> Result<Option<OnRequest>, StoreError> {
        access::requested(&self.database, who, reference, on).await
    }
}

#[async_trait]
impl OrganisationStore for Store {
    async fn load(&self) -> Result<Organisation, StoreError> {
        organisation::load(&self.database).await
    }

    async fn save(
        &self,
        organisation: &Organisation,
        by: &By,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        organisation::save(&self.database, organisation, by, at).await
    }

    async fn password(&self, staff: &StaffId) -> Result<Option<String>, StoreError> {
        session::password(&self.database, staff).await
    }

    async fn set_password(&self, staff: &StaffId, hash: &str) -> Result<(), StoreError> {
        session::set_password(&self.database, staff, hash).await
    }

    async fn start_session(&self, session: &Session) -> Result<(), StoreError> {
        session::start(&self.database, session).await
    }

    async fn session(
        &self,
        token_hash: &str,
        at: DateTime<Utc>,
    ) -> Result<Option<Session>, StoreError> {
        session::session(&self.database, token_hash, at).await
    }

    async fn end_session(&self, token_hash: &str) -> Result<(), StoreError> {
        session::end(&self.database, token_hash).await
    }
}
