//! The first administrator: made once, while there is none who can sign in.

use crate::context::{Ports, store_error};
use crate::error::AppError;
use domain::organisation::Organisation;
use domain::reaction::EmailAddress;
use domain::staff::{By, Colleague, Grant, Role, Scope, StaffId};
use domain::words::{Line, PersonName};

/// Who founds the organisation, and what it is called.
#[derive(Debug, Clone)]
pub struct Founder {
    /// The organisation's name, as the public reads it.
    pub brand: Line,
    /// The administrator's name.
    pub name: PersonName,
    /// Their address, with which they sign in.
    pub email: EmailAddress,
    /// Their function.
    pub function: Line,
}

fn founder_id() -> Result<StaffId, AppError> {
    StaffId::parse("beheerder").ok_or(AppError::Malformed)
}

fn administers(one: &Colleague) -> bool {
    let granted = |grant: &Grant| grant.role == Role::Administrator;
    one.active && one.grants.iter().any(granted)
}

/// Whether somebody administers the organisation and can sign in: then nobody is made
/// administrator from outside any more. A founding that was cut off before its password was
/// stored doesn't count.
///
/// # Errors
/// The store's.
pub async fn is_founded(ports: &Ports) -> Result<bool, AppError> {
    let org = ports.roster.current();
    for one in org.colleagues.iter().filter(|one| administers(one)) {
        let password = ports.accounts.password(&one.id).await;
        if password.map_err(store_error)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes the first administrator, whose password is stored next.
///
/// # Errors
/// [`AppError::NotFound`] when there is one, or the store's.
pub async fn found(ports: &Ports, founder: &Founder) -> Result<StaffId, AppError> {
    if is_founded(ports).await? {
        return Err(AppError::NotFound);
    }
    let (id, now) = (founder_id()?, ports.now());
    let grant = Grant {
        role: Role::Administrator,
        scope: Scope::Organisation,
        from: now.local,
        until: None,
        granted_by: None,
    };
    let administrator = Colleague {
        id: id.clone(),
        name: founder.name.clone(),
        function: founder.function.clone(),
        email: founder.email.as_str().to_lowercase(),
        phone: None,
        active: true,
        grants: vec![grant],
        departments: Vec::new(),
    };
    let edit = |org: &mut Organisation| {
        founder.brand.as_str().clone_into(&mut org.brand);
        org.colleagues.retain(|one| one.id != id);
        org.colleagues.push(administrator.clone());
        Ok(())
    };
    ports.roster.edit(&By::System, now.instant, edit).await?;
    Ok(id)
}
