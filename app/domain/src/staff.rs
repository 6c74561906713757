//! Who acts: colleagues with time-boxed grants (role × scope), parents, the system.
//! Roles and scopes of domain 4.4. Knows no case.

use crate::place::{ClusterId, DepartmentId, LocationId, Places, slug};
use crate::reaction::choices;
use crate::words::{Line, PersonName};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

slug!(
    /// A colleague.
    StaffId
);

choices!(
    /// Roles of 4.4; their names on screen are data.
    Role {
        /// Pedagogisch medewerker.
        Pedagogical = "pedagogical",
        /// Locatie- of gebiedsmanager.
        LocationManager = "location_manager",
        /// Behandelaar van een ondersteunende afdeling.
        Supporting = "supporting",
        /// Klachtencoördinator.
        Coordinator = "coordinator",
        /// Clustermanager.
        ClusterManager = "cluster_manager",
        /// Directeur.
        Director = "director",
        /// Bestuurder.
        Board = "board",
        /// Aandachtsfunctionaris.
        AttentionOfficer = "attention_officer",
        /// Oudercommissie.
        Committee = "committee",
        /// Functionaris gegevensbescherming.
        PrivacyOfficer = "privacy_officer",
        /// Beheerder: staff, grants, locations; no case content.
        Administrator = "administrator",
    }
);

/// How far a grant reaches.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Scope {
    /// The whole organisation (O).
    Organisation,
    /// One cluster (C).
    Cluster(ClusterId),
    /// One location (L).
    Location(LocationId),
    /// Only what is assigned to the person (S).
    Own,
}

impl Scope {
    /// Whether the scope reaches one of the places. The organisation's reaches all.
    #[must_use]
    pub fn reaches(&self, places: &Places) -> bool {
        match self {
            Self::Organisation => true,
            Self::Cluster(id) => places.sites().iter().any(|site| site.cluster == *id),
            Self::Location(id) => places.sites().iter().any(|site| site.location == *id),
            Self::Own => false,
        }
    }
}

/// A role for a scope and a time.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Its reach.
    pub scope: Scope,
    /// First day.
    pub from: NaiveDate,
    /// Last day, for deputies and temporary grants.
    pub until: Option<NaiveDate>,
    /// Who gave it; `None` for the first administrator and imports.
    pub granted_by: Option<StaffId>,
}

impl Grant {
    /// Whether the grant holds on `today`.
    #[must_use]
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.from <= today && self.until.is_none_or(|until| today <= until)
    }
}

/// How high a handler stands where somebody above them has to look along (4.3).
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Rank {
    /// Below a cluster manager.
    #[default]
    Other,
    /// Cluster manager of the case's places.
    ClusterManager,
    /// Director or deputy.
    Director,
    /// Bestuurder.
    Board,
}

/// A colleague as the organisation's list has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// Identity.
    pub id: StaffId,
    /// Name.
    pub name: PersonName,
    /// Function, as parents read it ("locatiemanager De Boomhut").
    pub function: Line,
    /// Mail address, also the sign-in name (lower case).
    pub email: String,
    /// Phone at work.
    pub phone: Option<String>,
    /// Whether they can sign in and be chosen.
    pub active: bool,
    /// Everything they may do.
    pub grants: Vec<Grant>,
    /// The supporting departments they work at; follows from the organisation's departments.
    #[serde(default)]
    pub departments: Vec<DepartmentId>,
}

impl Colleague {
    /// Grants that hold on `today`; none when not active.
    pub fn grants_on(&self, today: NaiveDate) -> impl Iterator<Item = &Grant> {
        self.grants
            .iter()
            .filter(move |grant| self.active && grant.holds(today))
    }

    /// Whether a grant of `role` holds on `today`, whatever its scope.
    #[must_use]
    pub fn is(&self, role: Role, today: NaiveDate) -> bool {
        self.grants_on(today).any(|grant| grant.role == role)
    }

    /// Whether a grant of `role` that reaches `places` holds on `today`.
    #[must_use]
    pub fn is_for(&self, role: Role, places: &Places, today: NaiveDate) -> bool {
        self.grants_on(today)
            .any(|grant| grant.role == role && grant.scope.reaches(places))
    }

    /// How high they stand on `today`, for a case about `places`.
    #[must_use]
    pub fn rank(&self, places: &Places, today: NaiveDate) -> Rank {
        if self.is(Role::Board, today) {
            Rank::Board
        } else if self.is(Role::Director, today) {
            Rank::Director
        } else if self.is_for(Role::ClusterManager, places, today) {
            Rank::ClusterManager
        } else {
            Rank::Other
        }
    }

    /// Whether they can be handler for `places` (Z6, 4.4 "Handle"): the location's manager, a
    /// supporting colleague, coordinator, the cluster's manager, director or bestuurder.
    #[must_use]
    pub fn can_handle(&self, places: &Places, today: NaiveDate) -> bool {
        self.grants_on(today).any(|grant| match grant.role {
            Role::Supporting | Role::Coordinator | Role::Director | Role::Board => true,
            Role::LocationManager | Role::ClusterManager => grant.scope.reaches(places),
            Role::Pedagogical
            | Role::AttentionOfficer
            | Role::Committee
            | Role::PrivacyOfficer
            | Role::Administrator => false,
        })
    }
}

/// Who gives a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// The holder of the case's code.
    Parent,
    /// A signed-in colleague.
    Staff(Colleague),
    /// The program itself (delivery of mail, clocks).
    System,
}

impl Actor {
    /// The colleague's identity, if one acts.
    #[must_use]
    pub fn staff(&self) -> Option<&StaffId> {
        match self {
            Self::Staff(colleague) => Some(&colleague.id),
            Self::Parent | Self::System => None,
        }
    }
}

/// The actor as an event keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// The parent.
    Parent,
    /// A colleague.
    Staff(StaffId),
    /// The program.
    System,
}

impl From<&Actor> for By {
    fn from(actor: &Actor) -> Self {
        match actor {
            Actor::Parent => Self::Parent,
            Actor::Staff(colleague) => Self::Staff(colleague.id.clone()),
            Actor::System => Self::System,
        }
    }
}
