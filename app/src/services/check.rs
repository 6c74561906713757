//! The administrator's checks of the records: one case, or everything in parts. References and
//! verdicts only (4.4: technical, no case content).

use super::administration::Administration;
use crate::api::check::{CheckLine, CheckView};
use crate::context::store_error;
use crate::error::AppError;
use domain::check::{Check, Finding, Place, Records};
use domain::error::StoreError;
use domain::ports::Clock;
use domain::reference::Reference;
use domain::staff::By;
use domain::text::{check as text, dates, say};

/// Parts of a check that one request looks at; a page asks again for the next ones.
const PARTS: usize = 4;

impl Administration {
    /// One case: whether its record holds, and a sentence.
    ///
    /// # Errors
    /// [`AppError::Malformed`] for what is no reference, or the store's.
    pub async fn examine(&self, reference: &str) -> Result<(bool, String), AppError> {
        let reference: Reference = reference.parse().map_err(|_| AppError::Malformed)?;
        let found = self.ports().records.examine(reference).await;
        let found = found.map_err(store_error)?;
        let said = text::finding(found, &reference.to_string(), self.language());
        Ok((matches!(found, Finding::Sound { .. }), said))
    }

    /// The checks that are kept.
    ///
    /// # Errors
    /// The store's.
    pub async fn checks(&self) -> Result<CheckView, AppError> {
        let kept = self.ports().records.checks().await.map_err(store_error)?;
        Ok(CheckView {
            running: kept.running.as_ref().map(|check| self.line(check)),
            last: kept.last.as_ref().map(|check| self.line(check)),
        })
    }

    /// Looks at some more of everything: goes on where the check that runs stands, or begins one.
    ///
    /// # Errors
    /// The store's.
    pub async fn check_on(&self, anew: bool) -> Result<CheckView, AppError> {
        let (records, clock) = (&*self.ports().records, &*self.ports().clock);
        let running = records.checks().await.map_err(store_error)?.running;
        let mut check = match running.filter(|_| !anew) {
            Some(check) => check,
            None => begun(records, clock, By::Staff(self.me().clone()))
                .await
                .map_err(store_error)?,
        };
        for _ in 0..PARTS {
            check = further(records, clock, check).await.map_err(store_error)?;
            if check.until.is_some() {
                break;
            }
        }
        self.checks().await
    }

    fn line(&self, check: &Check) -> CheckLine {
        let language = self.language();
        let (done, of) = check.progress();
        let local = self.ports().clock.local(check.until.unwrap_or(check.since));
        let org = self.organisation();
        let by = match &check.by {
            By::Staff(id) => org.colleague(id).map(|one| one.name.as_str().to_owned()),
            By::Parent | By::System => None,
        };
        let command = || {
            say(
                language,
                ("de opdracht op de server", "the server’s command"),
            )
        };
        let faults = check.faults.iter().map(|one| text::fault(*one, language));
        CheckLine {
            when: dates::moment(local, self.ports().now().local, language),
            by: by.unwrap_or_else(|| command().to_owned()),
            cases: text::cases(check.cases, language),
            events: text::count(check.events, language),
            done,
            of,
            faults: faults.collect(),
            more: check.wrong - check.faults.len() as u64,
            sound: check.is_sound(),
        }
    }
}

/// Begins a check, and keeps it.
///
/// # Errors
/// The store's.
pub async fn begun(records: &dyn Records, clock: &dyn Clock, by: By) -> Result<Check, StoreError> {
    let check = records.begin(by, clock.read().0).await?;
    records.keep(&check).await?;
    Ok(check)
}

/// One part further, and kept.
///
/// # Errors
/// The store's.
pub async fn further(
    records: &dyn Records,
    clock: &dyn Clock,
    check: Check,
) -> Result<Check, StoreError> {
    let mut check = records.go_on(check).await?;
    if check.place == Place::Done {
        check.until = Some(clock.read().0);
        for fault in &check.faults {
            tracing::error!(?fault, "a check of the records");
        }
    }
    records.keep(&check).await?;
    Ok(check)
}
