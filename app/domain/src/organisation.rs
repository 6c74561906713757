//! The organisation as data: clusters, locations, departments, colleagues, brand (decision 4).

use crate::mandate::Prepared;
use crate::place::{Care, ClusterId, DepartmentId, LocationId, Places, Site};
use crate::staff::{Colleague, StaffId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A cluster of locations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    /// Identity.
    pub id: ClusterId,
    /// Name on screen.
    pub name: String,
}

/// A location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Location {
    /// Identity.
    pub id: LocationId,
    /// Name on screen.
    pub name: String,
    /// Town or neighbourhood.
    pub town: String,
    /// Its cluster.
    pub cluster: ClusterId,
    /// Kinds of care.
    pub care: Vec<Care>,
    /// Number of children, for figures per 100 children.
    pub children: u32,
    /// Not offered in the form any more when false.
    pub open: bool,
}

/// A supporting department.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Department {
    /// Identity.
    pub id: DepartmentId,
    /// Name on screen.
    pub name: String,
    /// Who works there; never empty (4.1).
    pub members: Vec<StaffId>,
}

/// Everything the rules and screens need to know of the organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Which edit this is; an edit of an older one is refused.
    #[serde(default)]
    pub revision: u64,
    /// Name the public reads.
    pub brand: String,
    /// Version of the regulation in force.
    pub regulation: String,
    /// Decree days and closing days (4.5.4).
    pub closing_days: Vec<NaiveDate>,
    /// Clusters, by name.
    pub clusters: Vec<Cluster>,
    /// Locations, by name.
    pub locations: Vec<Location>,
    /// Supporting departments, by name.
    pub departments: Vec<Department>,
    /// Colleagues, by name.
    pub colleagues: Vec<Colleague>,
    /// Grants that wait for the director.
    #[serde(default)]
    pub prepared: Vec<Prepared>,
}

impl Organisation {
    /// The location with this id.
    #[must_use]
    pub fn location(&self, id: &LocationId) -> Option<&Location> {
        self.locations.iter().find(|location| location.id == *id)
    }

    /// The location with its cluster.
    #[must_use]
    pub fn site(&self, id: &LocationId) -> Option<Site> {
        self.location(id).map(|location| Site {
            location: location.id.clone(),
            cluster: location.cluster.clone(),
        })
    }

    /// Tells every colleague the departments they work at.
    #[must_use]
    pub fn joined_up(mut self) -> Self {
        for one in &mut self.colleagues {
            let here = self.departments.iter();
            let here = here.filter(|department| department.members.contains(&one.id));
            one.departments = here.map(|department| department.id.clone()).collect();
        }
        self
    }

    /// The department with this id.
    #[must_use]
    pub fn department(&self, id: &DepartmentId) -> Option<&Department> {
        self.departments.iter().find(|one| one.id == *id)
    }

    /// Who of a department can handle a case of these places on `today`.
    pub fn staff_of<'a>(
        &'a self,
        department: &'a Department,
        places: &'a Places,
        today: NaiveDate,
    ) -> impl Iterator<Item = &'a Colleague> {
        let members = department.members.iter();
        let members = members.filter_map(|id| self.colleague(id));
        members.filter(move |one| one.can_handle(places, today))
    }

    /// The departments a colleague works at, by name.
    pub fn departments_of<'a>(&'a self, id: &'a StaffId) -> impl Iterator<Item = &'a str> {
        let here = self.departments.iter();
        here.filter(|one| one.members.contains(id))
            .map(|one| one.name.as_str())
    }

    /// The colleague with this id.
    #[must_use]
    pub fn colleague(&self, id: &StaffId) -> Option<&Colleague> {
        self.colleagues.iter().find(|colleague| colleague.id == *id)
    }

    /// The active colleague who signs in with this address (any case).
    #[must_use]
    pub fn by_email(&self, email: &str) -> Option<&Colleague> {
        let email = email.trim().to_lowercase();
        self.colleagues
            .iter()
            .find(|colleague| colleague.active && colleague.email == email)
    }
}
