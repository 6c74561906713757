//! Staff, grants, locations and invitations, for the administrator. No case content.

mod founding;
mod overview;
pub(super) mod said;

pub use founding::{Founder, found, is_founded};

use super::desk::Desk;
use crate::context::Ports;
use crate::error::AppError;
use domain::error::Refusal;
use domain::organisation::{Cluster, Location, Organisation};
use domain::reaction::Language;
use domain::staff::{By, Colleague, Grant, Role, Scope, StaffId};

/// The administrator's work.
pub struct Administration {
    ports: Ports,
    me: StaffId,
    language: Language,
}

impl Administration {
    /// At the desk of an administrator.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for everybody else: the pages don't exist for them.
    pub fn at(desk: &Desk) -> Result<Self, AppError> {
        let ports = desk.ports().clone();
        if desk.me().is(Role::Administrator, ports.now().local) {
            Ok(Self {
                ports,
                me: desk.me().id.clone(),
                language: desk.language(),
            })
        } else {
            Err(AppError::NotFound)
        }
    }

    /// The ports, for the office's siblings.
    pub(super) const fn ports(&self) -> &Ports {
        &self.ports
    }

    /// Whose office it is.
    pub(super) const fn me(&self) -> &StaffId {
        &self.me
    }

    pub(super) const fn language(&self) -> Language {
        self.language
    }

    /// The organisation as it stands.
    #[must_use]
    pub fn organisation(&self) -> std::sync::Arc<Organisation> {
        self.ports.roster.current()
    }

    async fn edit<T>(
        &self,
        change: impl Fn(&mut Organisation) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let at = self.ports.now().instant;
        let by = By::Staff(self.me.clone());
        self.ports.roster.edit(&by, at, change).await
    }

    /// Adds a colleague under an id that `free` finds when it is stored: of two who are added at
    /// once each gets their own.
    ///
    /// # Errors
    /// [`AppError::Refused`] for a taken address.
    pub async fn add_colleague(
        &self,
        colleague: &Colleague,
        free: impl Fn(&Organisation, &str) -> StaffId,
    ) -> Result<StaffId, AppError> {
        self.edit(|org| {
            if org
                .colleagues
                .iter()
                .any(|one| one.email == colleague.email)
            {
                return Err(AppError::Refused(Refusal::CandidateUnsuitable));
            }
            let id = free(org, colleague.name.as_str());
            org.colleagues.push(Colleague {
                id: id.clone(),
                grants: Vec::new(),
                ..colleague.clone()
            });
            org.colleagues
                .sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
            Ok(id)
        })
        .await
    }

    /// Changes a colleague's name, function, address and whether they are active. Grants stay as
    /// they are; an administrator can't deactivate themself.
    ///
    /// # Errors
    /// [`AppError::Refused`] for the administrator's own deactivation or a taken address.
    pub async fn save_colleague(&self, colleague: &Colleague) -> Result<(), AppError> {
        if colleague.id == self.me && !colleague.active {
            return Err(AppError::Refused(Refusal::CandidateUnsuitable));
        }
        let taken = |one: &Colleague| one.id != colleague.id && one.email == colleague.email;
        self.edit(|org| {
            let ends = !colleague.active && org.is_last_to_decide(&colleague.id, None);
            if ends || org.colleagues.iter().any(taken) {
                return Err(AppError::Refused(Refusal::CandidateUnsuitable));
            }
            let known = org.colleagues.iter_mut().find(|one| one.id == colleague.id);
            let known = known.ok_or(AppError::NotFound)?;
            *known = Colleague {
                grants: known.grants.clone(),
                ..colleague.clone()
            };
            org.colleagues
                .sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
            Ok(())
        })
        .await
    }

    /// Gives a grant; never to oneself. One that reaches cases waits for the director, but for the
    /// very first director's (4.4).
    ///
    /// # Errors
    /// [`AppError::Refused`] to oneself or out of the role's reach, [`AppError::NotFound`].
    pub async fn grant(&self, to: &StaffId, grant: &Grant) -> Result<(), AppError> {
        if *to == self.me || !fits(grant.role, &grant.scope) {
            return Err(AppError::Refused(Refusal::NotYourRole));
        }
        let granted_by = Some(self.me.clone());
        let grant = Grant {
            granted_by,
            ..grant.clone()
        };
        self.edit(|org| {
            let first = grant.role == Role::Director && org.has_no_director_yet();
            let colleague = org.colleagues.iter_mut().find(|one| one.id == *to);
            let colleague = colleague.ok_or(AppError::NotFound)?;
            if first || !grant.role.reaches_cases() {
                colleague.grants.push(grant.clone());
            } else {
                org.prepare(to, grant.clone());
            }
            Ok(())
        })
        .await
    }

    /// Takes back a grant that waits for the director.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when it doesn't wait any more.
    pub async fn take_back(&self, number: u64) -> Result<(), AppError> {
        let gone = |_| AppError::NotFound;
        self.edit(|org| org.drop_prepared(number).map_err(gone))
            .await
    }

    /// Whether the administrator makes an invitation for this colleague. Who has a password and
    /// reaches cases gets theirs from the director: with a new one anybody could sign in as them.
    ///
    /// # Errors
    /// [`AppError::Refused`] when the director does.
    pub fn may_invite(&self, to: &Colleague, has_password: bool) -> Result<(), AppError> {
        if has_password && to.reaches_cases(self.ports.now().local) {
            return Err(AppError::Refused(Refusal::DirectorOnly));
        }
        Ok(())
    }

    /// Takes the grant with this key ([`key`]) away; never one's own.
    ///
    /// # Errors
    /// [`AppError::Refused`] for oneself or the last who decides on grants, [`AppError::NotFound`].
    pub async fn revoke(&self, from: &StaffId, grant: &str) -> Result<(), AppError> {
        if *from == self.me {
            return Err(AppError::Refused(Refusal::NotYourRole));
        }
        self.edit(|org| {
            let known = org.colleague(from).ok_or(AppError::NotFound)?;
            let mut grants = known.grants.iter();
            let taken = grants.find(|one| key(one) == grant).cloned();
            let taken = taken.ok_or(AppError::NotFound)?;
            if org.is_last_to_decide(from, Some(&taken)) {
                return Err(AppError::Refused(Refusal::CandidateUnsuitable));
            }
            let colleague = org.colleagues.iter_mut().find(|one| one.id == *from);
            let grants = &mut colleague.ok_or(AppError::NotFound)?.grants;
            grants.retain(|one| *one != taken);
            Ok(())
        })
        .await
    }

    /// Adds or replaces clusters and locations, all or none.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when a location names an unknown cluster.
    pub async fn save_places(
        &self,
        clusters: &[Cluster],
        locations: &[Location],
    ) -> Result<(), AppError> {
        self.edit(|org| {
            for cluster in clusters {
                org.clusters.retain(|one| one.id != cluster.id);
                org.clusters.push(cluster.clone());
            }
            for location in locations {
                if !org.clusters.iter().any(|one| one.id == location.cluster) {
                    return Err(AppError::NotFound);
                }
                org.locations.retain(|one| one.id != location.id);
                org.locations.push(location.clone());
            }
            org.clusters.sort_by(|a, b| a.name.cmp(&b.name));
            org.locations.sort_by(|a, b| a.name.cmp(&b.name));
            Ok(())
        })
        .await
    }
}

/// Names a grant by what it says, not by where it stands: somebody else may take one away first.
pub(super) fn key(grant: &Grant) -> String {
    let scope = match &grant.scope {
        Scope::Organisation => "organisation".to_owned(),
        Scope::Own => "own".to_owned(),
        Scope::Cluster(id) => format!("cluster:{id}"),
        Scope::Location(id) => format!("location:{id}"),
    };
    let until = grant.until.map(|day| day.to_string()).unwrap_or_default();
    [grant.role.slug(), &scope, &grant.from.to_string(), &until].join(" ")
}

/// Which reach goes with which role (4.4).
const fn fits(role: Role, scope: &Scope) -> bool {
    match role {
        Role::LocationManager => matches!(scope, Scope::Location(_)),
        Role::ClusterManager => matches!(scope, Scope::Cluster(_)),
        Role::Supporting => matches!(scope, Scope::Own),
        Role::Pedagogical => matches!(scope, Scope::Location(_) | Scope::Own),
        Role::Committee => matches!(scope, Scope::Location(_) | Scope::Organisation),
        Role::Coordinator
        | Role::Director
        | Role::Board
        | Role::AttentionOfficer
        | Role::PrivacyOfficer
        | Role::Administrator => matches!(scope, Scope::Organisation),
    }
}
