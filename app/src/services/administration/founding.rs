//! The first administrator: made once, while there is none.

use crate::context::{Ports, store_error};
use crate::error::AppError;
use domain::organisation::Organisation;
use domain::reaction::EmailAddress;
use domain::staff::{By, Colleague, Grant, Role, Scope, StaffId};
use domain::words::{Line, PersonName};

/// Whether somebody administers the organisation: then nobody is made administrator from
/// outside any more.
#[must_use]
pub fn is_founded(org: &Organisation) -> bool {
    org.colleagues.iter().any(|one| {
        one.active
            && one
                .grants
                .iter()
                .any(|grant| grant.role == Role::Administrator)
    })
}

/// Makes the first administrator.
///
/// # Errors
/// [`AppError::NotFound`] when there is one, or the store's.
pub async fn found(
    ports: &Ports,
    name: PersonName,
    email: &EmailAddress,
    function: Line,
) -> Result<StaffId, AppError> {
    let mut org = Organisation::clone(&ports.roster.current());
    let id = StaffId::parse("beheerder").ok_or(AppError::Malformed)?;
    if is_founded(&org) || org.colleague(&id).is_some() {
        return Err(AppError::NotFound);
    }
    let now = ports.now();
    let grant = Grant {
        role: Role::Administrator,
        scope: Scope::Organisation,
        from: now.local,
        until: None,
        granted_by: None,
    };
    org.colleagues.push(Colleague {
        id: id.clone(),
        name,
        function,
        email: email.as_str().to_lowercase(),
        phone: None,
        active: true,
        grants: vec![grant],
    });
    ports
        .roster
        .save(org, &By::System, now.instant)
        .await
        .map_err(store_error)?;
    Ok(id)
}
