//! Complaints that are alike, looked for at the locations of one that was just triaged.

use super::{Recorder, after};
use crate::context::store_error;
use crate::error::AppError;
use domain::case::Case;
use domain::event::Event;
use domain::place::Site;
use domain::ports::{ListQuery, Now};
use domain::repetition::{looked_for, noticed};
use domain::staff::{Actor, By, StaffId};
use domain::status::StatusKind;
use domain::visibility::Audience;

/// Most cases of a location in one state that are looked at, those last changed first.
const MOST: usize = 200;

impl Recorder<'_> {
    /// What these events of a colleague lead to notice, if anything: the third alike at a
    /// location. Cases this colleague may not know of aren't looked at.
    pub(super) async fn repetition(
        &self,
        case: &Case,
        events: &[Event],
        actor: &Actor,
        now: &Now,
    ) -> Result<Option<Event>, AppError> {
        let Actor::Staff(me) = actor else {
            return Ok(None);
        };
        let after = after(case, events, &By::from(actor), now);
        let mut others = Vec::new();
        for site in looked_for(case, &after) {
            others.extend(self.cases_at(site, &me.id).await?);
        }
        let org = self.ports.roster.current();
        Ok(noticed(&after, &others, &org, now.local))
    }

    /// The cases at a location that its manager may know of, and this colleague too.
    async fn cases_at(&self, site: &Site, reader: &StaffId) -> Result<Vec<Case>, AppError> {
        let query = ListQuery {
            audiences: [Audience::Location(site.location.clone())].into(),
            reader: reader.clone(),
            statuses: StatusKind::ALL.to_vec(),
            nature: None,
            handler: None,
            words: None,
            limit: MOST,
            offset: 0,
        };
        let columns = self.ports.cases.list(&query).await.map_err(store_error)?;
        let lines = columns.into_iter().flat_map(|column| column.lines);
        Ok(lines.map(|line| line.case).collect())
    }
}
