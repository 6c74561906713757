//! Who sees a case: one rule for pages, lists, counts and the live feed (4.4, hard rules).
//!
//! A case belongs to *audiences*; a colleague reads audiences. They see the case when the two
//! meet and they are not involved. The audiences are part of the list keys in the store.

mod asked;
mod on_request;

pub use asked::asked;
pub use on_request::{OnRequest, may_request};

use crate::case::Case;
use crate::event::Visibility;
use crate::place::{ClusterId, DepartmentId, LocationId};
use crate::staff::{Actor, Colleague, Role, Scope, StaffId};
use crate::status::StatusKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// A group of readers.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Coordinators and the director: ordinary cases.
    Organisation,
    /// A cluster's manager: ordinary cases.
    Cluster(ClusterId),
    /// A location's manager: ordinary cases; a klacht, and whatever names somebody to keep out,
    /// only after the involvement check.
    Location(LocationId),
    /// The director: confidential and level-4 cases.
    Restricted,
    /// A cluster's manager: confidential and level-4 cases.
    RestrictedCluster(ClusterId),
    /// Attention officers: level-4 cases.
    Attention,
    /// The bestuurder: cases in which a director is involved, or whose consent is the bestuurder's.
    Board,
    /// A department that handles the case, until one of them takes it up.
    Department(DepartmentId),
    /// One colleague: the handler, a member of the circle.
    Person(StaffId),
    /// Whose input is asked for: the key by which they find their part. Nobody [`reads`] it: the
    /// case itself isn't theirs to see.
    Asked(StaffId),
}

impl fmt::Display for Audience {
    /// The key in lists; unique per audience (slugs hold no colon).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation => f.write_str("o"),
            Self::Cluster(id) => write!(f, "c:{id}"),
            Self::Location(id) => write!(f, "l:{id}"),
            Self::Restricted => f.write_str("r"),
            Self::RestrictedCluster(id) => write!(f, "rc:{id}"),
            Self::Attention => f.write_str("a"),
            Self::Board => f.write_str("b"),
            Self::Department(id) => write!(f, "d:{id}"),
            Self::Person(id) => write!(f, "p:{id}"),
            Self::Asked(id) => write!(f, "q:{id}"),
        }
    }
}

/// A case's readers: the audiences, less those who are involved.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readers {
    /// Who sees it.
    pub audiences: BTreeSet<Audience>,
    /// Who never does.
    pub hidden_from: BTreeSet<StaffId>,
}

/// The readers of a case as it stands.
#[must_use]
pub fn readers(case: &Case) -> Readers {
    if case.status.kind() == StatusKind::Anonymised {
        return Readers::default();
    }
    let mut audiences = BTreeSet::new();
    let sites = case.places.sites();
    if case.is_restricted() {
        audiences.insert(Audience::Restricted);
        audiences.extend(
            sites
                .iter()
                .map(|s| Audience::RestrictedCluster(s.cluster.clone())),
        );
        audiences.extend(case.circle.iter().cloned().map(Audience::Person));
        if case.is_acute() {
            audiences.insert(Audience::Attention);
        }
    } else {
        audiences.insert(Audience::Organisation);
        audiences.extend(sites.iter().map(|s| Audience::Cluster(s.cluster.clone())));
        let named = case.counts_as_complaint || case.has_open_names();
        let checked = !named || case.involvement_checked;
        if checked && !case.is_possibly_acute() {
            audiences.extend(sites.iter().map(|s| Audience::Location(s.location.clone())));
        }
    }
    // Whoever was called in reads on when a deputy's time is over; they decide no more.
    if case.involved().any(|one| one.director) || case.awaits_board() {
        audiences.insert(Audience::Board);
    }
    audiences.extend(case.handler().cloned().map(Audience::Person));
    let department = case.department.as_ref();
    audiences.extend(department.map(|asked| Audience::Department(asked.id.clone())));
    audiences.extend(asked::waiting(case).cloned().map(Audience::Asked));
    let hidden_from = case
        .involved()
        .map(|colleague| colleague.id.clone())
        .collect();
    Readers {
        audiences,
        hidden_from,
    }
}

/// The audiences a colleague reads on `today`.
#[must_use]
pub fn reads(colleague: &Colleague, today: NaiveDate) -> BTreeSet<Audience> {
    let mut audiences = BTreeSet::new();
    for grant in colleague.grants_on(today) {
        match (grant.role, &grant.scope) {
            (Role::Coordinator, _) => {
                audiences.insert(Audience::Organisation);
            }
            (Role::Director, _) => {
                audiences.extend([Audience::Organisation, Audience::Restricted]);
            }
            (Role::ClusterManager, Scope::Cluster(id)) => {
                audiences.insert(Audience::Cluster(id.clone()));
                audiences.insert(Audience::RestrictedCluster(id.clone()));
            }
            (Role::LocationManager, Scope::Location(id)) => {
                audiences.insert(Audience::Location(id.clone()));
            }
            (Role::Board, _) => {
                audiences.insert(Audience::Board);
            }
            (Role::AttentionOfficer, _) => {
                audiences.insert(Audience::Attention);
            }
            (
                Role::Pedagogical
                | Role::LocationManager
                | Role::Supporting
                | Role::ClusterManager
                | Role::Committee
                | Role::PrivacyOfficer
                | Role::Administrator,
                _,
            ) => {}
        }
        if grant_reads_own(grant.role) {
            let departments = colleague.departments.iter().cloned();
            audiences.extend(departments.map(Audience::Department));
            audiences.insert(Audience::Person(colleague.id.clone()));
        }
    }
    audiences
}

const fn grant_reads_own(role: Role) -> bool {
    match role {
        Role::LocationManager
        | Role::Supporting
        | Role::Coordinator
        | Role::ClusterManager
        | Role::Director
        | Role::Board
        | Role::AttentionOfficer => true,
        Role::Pedagogical | Role::Committee | Role::PrivacyOfficer | Role::Administrator => false,
    }
}

impl Readers {
    /// Whether this colleague sees the case on `today`.
    #[must_use]
    pub fn include(&self, colleague: &Colleague, today: NaiveDate) -> bool {
        !self.hidden_from.contains(&colleague.id)
            && !self.audiences.is_disjoint(&reads(colleague, today))
    }
}

/// Whether the actor sees the case on `today`.
#[must_use]
pub fn may_see(case: &Case, actor: &Actor, today: NaiveDate) -> bool {
    match actor {
        Actor::Parent | Actor::System => true,
        Actor::Staff(colleague) => readers(case).include(colleague, today),
    }
}

/// The deepest layer the actor reads of a case they see: confidential notes are for director,
/// cluster manager, circle, attention officer and bestuurder.
#[must_use]
pub fn layer(case: &Case, actor: &Actor, today: NaiveDate) -> Visibility {
    let colleague = match actor {
        Actor::Parent => return Visibility::Parent,
        Actor::System => return Visibility::Confidential,
        Actor::Staff(colleague) => colleague,
    };
    let deep = colleague.is(Role::Director, today)
        || colleague.is_for(Role::ClusterManager, &case.places, today)
        || case.circle.contains(&colleague.id)
        || (case.is_acute() && colleague.is(Role::AttentionOfficer, today))
        || (case.director_involved(today) && colleague.is(Role::Board, today));
    if deep {
        Visibility::Confidential
    } else {
        Visibility::Internal
    }
}
