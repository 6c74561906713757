//! Who read what. Every read of a confidential or level-4 case, and every read of the privacy
//! officer's, is written to a log that stands beside the events (4.1, 4.4 Audit): who, when,
//! which case, by which part in it. Also who may look into that log. Stores nothing.

use crate::case::Case;
use crate::ports::Now;
use crate::reaction::choices;
use crate::reference::Reference;
use crate::staff::{Actor, Colleague, Role, StaffId};
use crate::visibility::may_see;
use crate::words::Remark;
use chrono::{DateTime, NaiveDate, Utc};

choices!(
    /// By which part in the case somebody reads it.
    Capacity {
        /// Who handles it.
        Handler = "handler",
        /// Director or deputy.
        Director = "director",
        /// The bestuurder, where a director is involved.
        Board = "board",
        /// Manager of one of its clusters.
        ClusterManager = "cluster_manager",
        /// Aandachtsfunctionaris, at level 4.
        AttentionOfficer = "attention_officer",
        /// Of the department that handles it.
        Member = "member",
        /// Added to its circle.
        Circle = "circle",
        /// Asked for input on part of the text.
        Asked = "asked",
        /// Functionaris gegevensbescherming, on request.
        PrivacyOfficer = "privacy_officer",
    }
);

choices!(
    /// What of the case was shown.
    Way {
        /// Its card, on board or list or as news of it.
        Card = "card",
        /// The case with all that belongs to it.
        Case = "case",
        /// The part somebody was asked about.
        Part = "part",
        /// Nothing yet: access was asked for, with a reason.
        Request = "request",
    }
);

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// Which case.
    pub reference: Reference,
    /// Who.
    pub who: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// By which part.
    pub capacity: Capacity,
    /// What was shown.
    pub way: Way,
    /// Why, where access was asked for.
    pub reason: Option<Remark>,
}

impl Access {
    /// A read that goes to the log; `None` for an ordinary case that its own readers see.
    #[must_use]
    pub fn of(case: &Case, reader: &Colleague, way: Way, now: &Now) -> Option<Self> {
        let sees = may_see(case, &Actor::Staff(reader.clone()), now.local);
        let capacity = match way {
            Way::Part => Capacity::Asked,
            Way::Card | Way::Case if sees => capacity(case, reader, now.local),
            Way::Card | Way::Case | Way::Request => Capacity::PrivacyOfficer,
        };
        let logged = case.is_restricted() || capacity == Capacity::PrivacyOfficer;
        logged.then(|| Self {
            reference: case.reference,
            who: reader.id.clone(),
            at: now.instant,
            capacity,
            way,
            reason: None,
        })
    }
}

/// The part by which somebody sees a confidential or level-4 case; whoever has none of the others
/// was added to its circle.
fn capacity(case: &Case, reader: &Colleague, today: NaiveDate) -> Capacity {
    if case.handler() == Some(&reader.id) {
        Capacity::Handler
    } else if reader.is(Role::Director, today) {
        Capacity::Director
    } else if case.director_involved(today) && reader.is(Role::Board, today) {
        Capacity::Board
    } else if reader.is_for(Role::ClusterManager, &case.places, today) {
        Capacity::ClusterManager
    } else if case.is_acute() && reader.is(Role::AttentionOfficer, today) {
        Capacity::AttentionOfficer
    } else if case.waits_with(reader) {
        Capacity::Member
    } else {
        Capacity::Circle
    }
}

/// Whether the log exists for this colleague (4.4, Audit).
#[must_use]
pub fn inspects(colleague: &Colleague, today: NaiveDate) -> bool {
    colleague.grants_on(today).any(|grant| match grant.role {
        Role::Director
        | Role::PrivacyOfficer
        | Role::ClusterManager
        | Role::LocationManager
        | Role::Coordinator => true,
        Role::Pedagogical
        | Role::Supporting
        | Role::Board
        | Role::AttentionOfficer
        | Role::Committee
        | Role::Administrator => false,
    })
}

/// Whether this colleague reads the lines on a case: director and privacy officer on all, a
/// cluster manager on their cluster's, coordinator and location manager on what they see. Whoever
/// is involved reads none.
#[must_use]
pub fn may_inspect(case: &Case, colleague: &Colleague, today: NaiveDate) -> bool {
    let all = colleague.is(Role::Director, today)
        || colleague.is(Role::PrivacyOfficer, today)
        || colleague.is_for(Role::ClusterManager, &case.places, today);
    let own = colleague.is(Role::Coordinator, today) || colleague.is(Role::LocationManager, today);
    let sees = || may_see(case, &Actor::Staff(colleague.clone()), today);
    !case.involves(&colleague.id) && (all || (own && sees()))
}
