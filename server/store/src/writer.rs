//! The one writer task: drains what waits into one transaction (group commit), and only after
//! that is synced tells the world and answers each caller.

use crate::batch::Batch;
use crate::failure::Failure;
use crate::mark::Mark;
use crate::query::Database;
use crate::retry::retried;
use crate::world::World;
use domain::error::StoreError;
use domain::ports::{Appended, Change, Publisher, Submission, Submitted};
use std::collections::VecDeque;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// Most changes in one transaction.
const MOST_CHANGES: usize = 256;

/// Most changes that wait; then callers wait with them.
const MOST_WAITING: usize = 1024;

/// What is to be written.
pub(crate) enum Work {
    /// A reaction to be received.
    Submit(Submission),
    /// A change of a case.
    Append(Box<Change>),
}

/// What became of it.
#[derive(Debug, Clone)]
pub(crate) enum Outcome {
    /// Of a submission.
    Submitted(Submitted),
    /// Of a change.
    Appended(Appended),
}

struct Job {
    work: Work,
    reply: oneshot::Sender<Result<Outcome, StoreError>>,
}

/// The queue to the writer task.
#[derive(Clone)]
pub(crate) struct Writer(mpsc::Sender<Job>);

impl Writer {
    /// Starts the task; it ends when the last queue to it is dropped.
    pub(crate) fn start(
        database: Arc<Database>,
        publisher: Arc<dyn Publisher>,
        mark: Mark,
    ) -> (Self, tokio::task::JoinHandle<()>) {
        let (sender, queue) = mpsc::channel(MOST_WAITING);
        let task = Task {
            database,
            publisher,
            mark,
            queue,
            waiting: VecDeque::new(),
        };
        (Self(sender), tokio::spawn(task.run()))
    }

    /// Queues work and waits until it is durable.
    ///
    /// # Errors
    /// What the store can answer.
    pub(crate) async fn write(&self, work: Work) -> Result<Outcome, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.0
            .send(Job { work, reply })
            .await
            .map_err(|_| StoreError::Unavailable)?;
        answer.await.map_err(|_| StoreError::Unavailable)?
    }
}

struct Task {
    database: Arc<Database>,
    publisher: Arc<dyn Publisher>,
    mark: Mark,
    queue: mpsc::Receiver<Job>,
    waiting: VecDeque<Job>,
}

impl Drop for Task {
    /// Nobody would write any more: the store stops instead of answering for ever that it can't.
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.database.fail();
        }
    }
}

impl Task {
    async fn run(mut self) {
        while self.drain().await {
            let jobs: Vec<Job> = self.waiting.drain(..).collect();
            self.write(jobs).await;
        }
    }

    /// Waits for work and takes all there is, up to a batch; false when there will be no more.
    async fn drain(&mut self) -> bool {
        if self.waiting.is_empty() {
            match self.queue.recv().await {
                Some(job) => self.waiting.push_back(job),
                None => return false,
            }
        }
        while self.waiting.len() < MOST_CHANGES {
            match self.queue.try_recv() {
                Ok(job) => self.waiting.push_back(job),
                Err(_) => break,
            }
        }
        true
    }

    async fn write(&mut self, jobs: Vec<Job>) {
        match self.commit(&jobs).await {
            Ok((batch, outcomes)) => {
                self.mark.raise(batch.head());
                batch.settle(&self.database);
                batch.publish(self.publisher.as_ref());
                let mut jobs = jobs.into_iter();
                for (outcome, job) in outcomes.into_iter().zip(jobs.by_ref()) {
                    answer(job, outcome);
                }
                self.waiting.extend(jobs);
            }
            Err(Failure::Refused { .. } | Failure::Unreadable) if jobs.len() > 1 => {
                for job in jobs {
                    Box::pin(self.write(vec![job])).await;
                }
            }
            Err(failure) => {
                tracing::error!(?failure, changes = jobs.len(), "changes were not stored");
                for job in jobs {
                    answer(job, Err(failure.into()));
                }
            }
        }
    }

    /// Makes a batch of the first jobs and stores it; the outcomes belong to those jobs.
    async fn commit(
        &self,
        jobs: &[Job],
    ) -> Result<(Batch, Vec<Result<Outcome, StoreError>>), Failure> {
        retried(async || {
            let works = || jobs.iter().map(|job| &job.work);
            let mut batch = Batch::new(World::read(&self.database, works()).await?);
            let mut outcomes = Vec::with_capacity(jobs.len());
            for work in works() {
                if batch.is_full() {
                    break;
                }
                outcomes.push(batch.add(work));
            }
            if !batch.is_empty() {
                self.database
                    .commit(crate::queries::COMMIT, batch.bound())
                    .await?;
            }
            Ok((batch, outcomes))
        })
        .await
    }
}

/// A caller that went away needs no answer.
fn answer(job: Job, outcome: Result<Outcome, StoreError>) {
    let _ = job.reply.send(outcome);
}
