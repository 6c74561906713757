//! The staff's desk: its only constructor verifies the session and loads the grants.

use crate::api::desk::{ListView, Me};
use crate::context::{Ports, Visitor, store_error};
use crate::error::AppError;
use crate::form::Filter;
use domain::case::Case;
use domain::ports::ListQuery;
use domain::reaction::{Language, Nature};
use domain::reference::Reference;
use domain::staff::{Actor, Colleague, Role};
use domain::status::StatusKind;
use domain::view::{BoardView, Card, CaseView, Lens};
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
            handles_cases: !self.audiences.is_empty(),
        }
    }

    /// One case as a card for this reader.
    #[must_use]
    pub fn card(&self, case: &Case) -> Card {
        self.seen(|lens| domain::view::card(case, &self.me, lens))
    }

    /// Whether these readers include this colleague.
    #[must_use]
    pub fn reads(&self, readers: &Readers) -> bool {
        !readers.hidden_from.contains(&self.me.id)
            && !readers.audiences.is_disjoint(&self.audiences)
    }

    /// Whether this colleague reads other cases than when the other desk was opened.
    #[must_use]
    pub fn sees_otherwise_than(&self, other: &Self) -> bool {
        self.audiences != other.audiences
    }

    /// A case the reader may see; forbidden and missing look the same.
    pub(super) async fn find(&self, reference: Reference) -> Result<Case, AppError> {
        let case = self
            .ports
            .cases
            .case(reference)
            .await
            .map_err(store_error)?;
        let actor = Actor::Staff(self.me.clone());
        case.filter(|case| may_see(case, &actor, self.ports.now().local))
            .ok_or(AppError::NotFound)
    }

    /// The case page.
    ///
    /// # Errors
    /// [`AppError::NotFound`] or the store's.
    pub async fn case(&self, reference: Reference) -> Result<CaseView, AppError> {
        let seq = self.ports.cases.head().await.map_err(store_error)?;
        let case = self.find(reference).await?;
        let history = self
            .ports
            .cases
            .history(reference)
            .await
            .map_err(store_error)?;
        Ok(self.seen(|lens| domain::view::case_view(&case, &history, &self.me, seq, lens)))
    }
}
