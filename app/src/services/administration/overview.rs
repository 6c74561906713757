//! What the administrator's pages show.

use super::Administration;
use super::said::{grant_line, scope_name};
use crate::api::administration::{ColleagueLine, ColleagueView, GrantLine, PlaceLine, PlacesView};
use crate::error::AppError;
use domain::mandate::Prepared;
use domain::organisation::{Location, Organisation};
use domain::staff::{Colleague, Grant, Role, Scope, StaffId};
use domain::text::people;
use domain::view::Choice;

impl Administration {
    /// All colleagues, by name.
    #[must_use]
    pub fn colleagues(&self) -> Vec<ColleagueLine> {
        let today = self.ports.now().local;
        let org = self.organisation();
        let line = |one: &Colleague| ColleagueLine {
            id: one.id.to_string(),
            name: one.name.as_str().to_owned(),
            function: one.function.as_str().to_owned(),
            email: one.email.clone(),
            roles: self.roles(one.grants_on(today)),
            active: one.active,
        };
        org.colleagues.iter().map(line).collect()
    }

    fn roles<'a>(&self, grants: impl Iterator<Item = &'a Grant>) -> String {
        let mut names: Vec<&str> = grants
            .map(|grant| people::role(grant.role, self.language))
            .collect();
        names.dedup();
        names.join(", ")
    }

    /// One colleague with grants and what can be granted.
    ///
    /// # Errors
    /// [`AppError::NotFound`].
    pub fn colleague(&self, id: &str) -> Result<ColleagueView, AppError> {
        let org = self.organisation();
        let id = StaffId::parse(id).ok_or(AppError::NotFound)?;
        let one = org.colleague(&id).ok_or(AppError::NotFound)?;
        let grants = one.grants.iter();
        Ok(ColleagueView {
            id: one.id.to_string(),
            name: one.name.as_str().to_owned(),
            function: one.function.as_str().to_owned(),
            email: one.email.clone(),
            phone: one.phone.clone().unwrap_or_default(),
            active: one.active,
            own: one.id == self.me,
            grants: grants.map(|grant| self.grant_line(grant, &org)).collect(),
            prepared: self.prepared(one, &org),
            roles: self.role_choices(),
            scopes: self.scope_choices(&org),
            today: self.ports.now().local.to_string(),
        })
    }

    fn grant_line(&self, grant: &Grant, org: &Organisation) -> GrantLine {
        grant_line(grant, org, self.ports.now().local, self.language)
    }

    fn scope(&self, scope: &Scope, org: &Organisation) -> String {
        scope_name(scope, org, self.language)
    }

    fn prepared(&self, one: &Colleague, org: &Organisation) -> Vec<GrantLine> {
        let waiting = org.prepared.iter().filter(|known| known.to == one.id);
        let line = |known: &Prepared| GrantLine {
            key: known.number.to_string(),
            ..self.grant_line(&known.grant, org)
        };
        waiting.map(line).collect()
    }

    fn role_choices(&self) -> Vec<Choice> {
        let choice = |role: &Role| Choice {
            value: role.slug().to_owned(),
            label: people::role(*role, self.language).to_owned(),
            hint: None,
        };
        Role::ALL.iter().map(choice).collect()
    }

    fn scope_choices(&self, org: &Organisation) -> Vec<Choice> {
        let choice = |value: String, scope: &Scope| Choice {
            value,
            label: self.scope(scope, org),
            hint: None,
        };
        let wide = [("organisation", Scope::Organisation), ("own", Scope::Own)];
        let wide = wide
            .iter()
            .map(|(value, scope)| choice((*value).to_owned(), scope));
        let clusters = org.clusters.iter().map(|one| {
            choice(
                format!("cluster:{}", one.id),
                &Scope::Cluster(one.id.clone()),
            )
        });
        let locations = org.locations.iter().map(|one| {
            choice(
                format!("location:{}", one.id),
                &Scope::Location(one.id.clone()),
            )
        });
        wide.chain(clusters).chain(locations).collect()
    }

    /// Clusters and locations.
    #[must_use]
    pub fn places(&self) -> PlacesView {
        let org = self.organisation();
        let line = |one: &Location| {
            let cluster = org
                .clusters
                .iter()
                .find(|cluster| cluster.id == one.cluster);
            let care = one
                .care
                .iter()
                .map(|care| people::care(*care, self.language));
            PlaceLine {
                id: one.id.to_string(),
                name: one.name.clone(),
                town: one.town.clone(),
                cluster: cluster
                    .map(|cluster| cluster.name.clone())
                    .unwrap_or_default(),
                care: care.collect::<Vec<_>>().join(", "),
                children: one.children,
                open: one.open,
            }
        };
        PlacesView {
            clusters: org.clusters.iter().map(|one| one.name.clone()).collect(),
            locations: org.locations.iter().map(line).collect(),
        }
    }
}
