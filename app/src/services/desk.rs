//! The staff's desk: its only constructor verifies the session and loads the grants.

use crate::api::desk::{ListView, Me};
use crate::context::{Ports, Visitor, failure, store_error};
use crate::error::AppError;
use crate::form::Filter;
use domain::access::{Way, inspects};
use domain::case::Case;
use domain::error::StoreError;
use domain::ports::ListQuery;
use domain::reaction::{Language, Nature};
use domain::reference::Reference;
use domain::staff::{Actor, Colleague, Role};
use domain::status::StatusKind;
use domain::view::{BoardView, Card, CaseView, Lens, case_on_request, case_view};
use domain::visibility::{Audience, Readers, may_see, reads};
use std::collections::BTreeSet;

/// Cards of a column on the board.
const COLUMN: usize = 50;
/// Lines of a page of the list.
const PAGE: usize = 50;

/// The desk of one signed-in colleague.
#[derive(Clone)]
pub struct Desk {
    ports: Ports,
    me: Colleague,
    /// What the grants let them read when the desk was opened.
    audiences: BTreeSet<Audience>,
    language: Language,
    /// Names the request in the log.
    incident: String,
}

impl Desk {
    /// Verifies the visitor's session.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] without a running session of an active colleague.
    pub async fn open(ports: Ports, visitor: &Visitor) -> Result<Self, AppError> {
        let hash = visitor.session.as_deref().ok_or(AppError::SignedOut)?;
        let now = ports.now().instant;
        let session = ports
            .accounts
            .session(hash, now)
            .await
            .map_err(store_error)?;
        let session = session.ok_or(AppError::SignedOut)?;
        let org = ports.roster.current();
        let me = org
            .colleague(&session.staff)
            .filter(|one| one.active)
            .cloned();
        let me = me.ok_or(AppError::SignedOut)?;
        let audiences = reads(&me, ports.now().local);
        Ok(Self {
            me,
            audiences,
            ports,
            language: visitor.language,
            incident: visitor.incident.clone(),
        })
    }

    /// Who sits here.
    #[must_use]
    pub const fn me(&self) -> &Colleague {
        &self.me
    }

    /// The ports behind the desk, for its siblings.
    pub(super) const fn ports(&self) -> &Ports {
        &self.ports
    }

    pub(super) const fn language(&self) -> Language {
        self.language
    }

    /// What this colleague is shown now, in their language.
    pub(super) fn seen<T>(&self, show: impl FnOnce(&Lens<'_>) -> T) -> T {
        let (org, now) = (self.ports.roster.current(), self.ports.now());
        let local = |at| self.ports.clock.local(at);
        let lens = Lens {
            org: &org,
            now: &now,
            language: self.language,
            local: &local,
        };
        show(&lens)
    }

    fn query(&self, filter: &Filter, statuses: Vec<StatusKind>, limit: usize) -> ListQuery {
        let words = filter.words.trim();
        ListQuery {
            audiences: self.audiences.clone(),
            reader: self.me.id.clone(),
            statuses,
            nature: Nature::parse(&filter.nature),
            handler: filter.mine.then(|| self.me.id.clone()),
            words: (!words.is_empty()).then(|| words.to_owned()),
            limit,
            offset: usize::try_from(filter.page)
                .unwrap_or(0)
                .saturating_mul(limit),
        }
    }

    /// The board, from the feed's position it names.
    ///
    /// # Errors
    /// The store's.
    pub async fn board(&self, filter: &Filter) -> Result<BoardView, AppError> {
        let seq = self.ports.cases.head().await.map_err(store_error)?;
        let filter = Filter {
            page: 0,
            status: String::new(),
            ..filter.clone()
        };
        let statuses = StatusKind::ALL
            .iter()
            .copied()
            .filter(|status| *status != StatusKind::Anonymised)
            .collect();
        let query = self.query(&filter, statuses, COLUMN);
        let columns = self.ports.cases.list(&query).await.map_err(store_error)?;
        let lines = columns.iter().flat_map(|column| &column.lines);
        self.noted(lines.map(|line| &line.case), Way::Card).await?;
        Ok(self.seen(|lens| domain::view::board(&columns, &self.me, seq, lens)))
    }

    /// A page of the list, in one state or over all open states when none is named.
    ///
    /// # Errors
    /// The store's.
    pub async fn list(&self, filter: &Filter) -> Result<ListView, AppError> {
        let statuses = match StatusKind::parse(&filter.status) {
            Some(status) => vec![status],
            None => StatusKind::ALL
                .iter()
                .copied()
                .filter(|status| status.is_open())
                .collect(),
        };
        let query = self.query(filter, statuses, PAGE);
        let page = self.ports.cases.page(&query).await.map_err(store_error)?;
        let shown = page.lines.iter().map(|line| &line.case);
        self.noted(shown, Way::Card).await?;
        let cards = page.lines.iter().map(|line| self.card(&line.case));
        let shown = (query.offset + page.lines.len()) as u64;
        Ok(ListView {
            cards: cards.collect(),
            total: page.total,
            more: shown < page.total,
        })
    }

    /// Who sits here, for the shell of the pages.
    #[must_use]
    pub fn introduce(&self) -> Me {
        let today = self.ports.now().local;
        Me {
            name: self.me.name.as_str().to_owned(),
            function: self.me.function.as_str().to_owned(),
            language: self.language,
            brand: self.ports.roster.current().brand.clone(),
            administrator: self.me.is(Role::Administrator, today),
            gives_grants: self.me.gives_grants(today),
            handles_cases: !self.audiences.is_empty(),
            inspects: inspects(&self.me, today),
        }
    }

    /// One case as a card for this reader; [`Desk::shown_card`] also writes down that they read it.
    #[must_use]
    pub(super) fn card(&self, case: &Case) -> Card {
        self.seen(|lens| domain::view::card(case, &self.me, lens))
    }

    /// Whether these readers include this colleague.
    #[must_use]
    pub fn reads(&self, readers: &Readers) -> bool {
        !readers.hidden_from.contains(&self.me.id)
            && !readers.audiences.is_disjoint(&self.audiences)
    }

    /// The same desk by the grants that hold now, as the organisation stands: cheap, so that each
    /// change can be judged by it.
    ///
    /// # Errors
    /// [`AppError::SignedOut`] when the colleague left.
    pub fn as_it_stands(&self) -> Result<Self, AppError> {
        let org = self.ports.roster.current();
        let me = org.colleague(&self.me.id).filter(|one| one.active);
        let me = me.cloned().ok_or(AppError::SignedOut)?;
        let audiences = reads(&me, self.ports.now().local);
        Ok(Self {
            me,
            audiences,
            ..self.clone()
        })
    }

    /// Whether the grants let them read nothing at all.
    #[must_use]
    pub fn reads_nothing(&self) -> bool {
        self.audiences.is_empty()
    }

    /// Whether this colleague reads other cases than when the other desk was opened.
    #[must_use]
    pub fn sees_otherwise_than(&self, other: &Self) -> bool {
        self.audiences != other.audiences
    }

    /// A case the reader may see; forbidden and missing look the same.
    pub(super) async fn find(&self, reference: Reference) -> Result<Case, AppError> {
        let case = self.stored(reference).await?;
        case.filter(|case| self.may_see(case))
            .ok_or(AppError::NotFound)
    }

    /// A case, whoever may see it.
    pub(super) async fn stored(&self, reference: Reference) -> Result<Option<Case>, AppError> {
        match self.ports.cases.case(reference).await {
            Err(StoreError::Broken) => Err(self.damaged(reference).await?),
            found => found.map_err(|error| self.failed(error)),
        }
    }

    /// What is said of a case whose record doesn't hold: whoever saw it is told, to all others it
    /// looks missing.
    async fn damaged(&self, reference: Reference) -> Result<AppError, AppError> {
        let readers = self.ports.cases.last_readers(reference).await;
        let readers = readers.map_err(|error| self.failed(error))?;
        let seen = readers.is_some_and(|readers| self.reads(&readers));
        Ok(if seen {
            self.failed(StoreError::Broken)
        } else {
            AppError::NotFound
        })
    }

    pub(super) fn failed(&self, error: StoreError) -> AppError {
        failure(error, self.incident.clone())
    }

    pub(super) fn may_see(&self, case: &Case) -> bool {
        let actor = Actor::Staff(self.me.clone());
        may_see(case, &actor, self.ports.now().local)
    }

    /// The case page.
    ///
    /// # Errors
    /// [`AppError::NotFound`] or the store's.
    pub async fn case(&self, reference: Reference) -> Result<CaseView, AppError> {
        let seq = self.ports.cases.head().await.map_err(store_error)?;
        let case = self.stored(reference).await?.ok_or(AppError::NotFound)?;
        let sees = self.may_see(&case);
        if !sees && !self.asked_to_see(&case).await? {
            return Err(AppError::NotFound);
        }
        self.noted(std::iter::once(&case), Way::Case).await?;
        let history = self
            .ports
            .cases
            .history(reference)
            .await
            .map_err(|error| self.failed(error))?;
        let shown = if sees { case_view } else { case_on_request };
        Ok(self.seen(|lens| shown(&case, &history, &self.me, seq, lens)))
    }
}
