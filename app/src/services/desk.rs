//! The staff's desk: its only constructor verifies the session and loads the grants.

use super::act::{command, stands_alone};
use super::record::Recorder;
use crate::api::desk::{ListView, Me};
use crate::context::{Ports, Visitor, store_error};
use crate::error::AppError;
use crate::form::{ActForm, Filter};
use domain::access::{Way, inspects};
use domain::case::Case;
use domain::command::CommandKind;
use domain::ports::ListQuery;
use domain::reaction::{Language, Nature};
use domain::reference::{IdempotencyKey, Reference};
use domain::staff::{Actor, Colleague, Role};
use domain::status::StatusKind;
use domain::view::{BoardView, Card, CaseView, Lens, case_on_request, case_view};
use domain::visibility::{Audience, Readers, asked, may_see, reads};
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

    /// Whether this colleague reads other cases than when the other desk was opened.
    #[must_use]
    pub fn sees_otherwise_than(&self, other: &Self) -> bool {
        self.audiences != other.audiences
    }

    /// The case an act is done on: one they see, or one they were asked to contribute to.
    async fn acted_on(&self, reference: Reference, form: &ActForm) -> Result<Case, AppError> {
        let contributes = form.act == CommandKind::Contribute.slug();
        let today = self.ports.now().local;
        let asked = |case: &Case| contributes && asked(case, &self.me, today).next().is_some();
        let case = self.stored(reference).await?;
        case.filter(|case| self.may_see(case) || asked(case))
            .ok_or(AppError::NotFound)
    }

    pub(super) async fn stored(&self, reference: Reference) -> Result<Option<Case>, AppError> {
        let case = self.ports.cases.case(reference).await;
        case.map_err(store_error)
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
            .map_err(store_error)?;
        let shown = if sees { case_view } else { case_on_request };
        Ok(self.seen(|lens| shown(&case, &history, &self.me, seq, lens)))
    }

    /// Runs an act as its form sent it.
    ///
    /// # Errors
    /// [`AppError::Fields`], [`AppError::Refused`], [`AppError::Stale`] when the page showed
    /// another version than the one that is decided on, [`AppError::NotFound`], or the store's.
    pub async fn act(&self, form: &ActForm) -> Result<(), AppError> {
        let reference: Reference = form.reference.parse().map_err(|_| AppError::NotFound)?;
        IdempotencyKey::parse(&form.key).map_err(|_| AppError::Malformed)?;
        let key = self.ports.content_key(form)?;
        self.acted_on(reference, form).await?;
        let mut tries = 0;
        loop {
            let used = self.ports.cases.used(reference, &key).await;
            if used.map_err(store_error)? {
                return Ok(());
            }
            match self.act_once(reference, form, &key).await {
                // Perhaps it was this very act, sent twice at once.
                Err(AppError::Stale) if tries == 0 => tries += 1,
                Err(AppError::Stale) if stands_alone(form) && tries < 8 => tries += 1,
                answer => return answer,
            }
        }
    }

    /// Decides on the case as it stands, if that is what the page showed.
    async fn act_once(
        &self,
        reference: Reference,
        form: &ActForm,
        key: &IdempotencyKey,
    ) -> Result<(), AppError> {
        let case = self.acted_on(reference, form).await?;
        let shown: u32 = form.version.parse().map_err(|_| AppError::Malformed)?;
        if shown > case.version || (shown < case.version && !stands_alone(form)) {
            return Err(AppError::Stale);
        }
        let (org, today) = (self.ports.roster.current(), self.ports.now().local);
        let command = command(form, &case, &self.me, &org, today)?;
        let actor = Actor::Staff(self.me.clone());
        let recorder = Recorder::new(&self.ports);
        let done = recorder.run(&case, &command, &actor, Some(key.clone()));
        done.await.map(|_| ())
    }
}
