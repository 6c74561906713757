//! The demo organisation: invented, under a neutral brand.

use chrono::NaiveDate;
use domain::organisation::{Cluster, Department, Location, Organisation};
use domain::place::Care;
use domain::staff::{By, Colleague, Grant, Role, Scope, StaffId};
use domain::words::{Line, PersonName};
use serde::Deserialize;
use std::collections::HashMap;

use crate::site::Site;

const DATA: &str = include_str!("data/organisation.json");

#[derive(Deserialize)]
struct Data {
    brand: Brand,
    clusters: Vec<Cluster>,
    locations: Vec<LocationData>,
    departments: Vec<DepartmentData>,
    staff: Vec<StaffData>,
}

#[derive(Deserialize)]
struct DepartmentData {
    id: domain::place::DepartmentId,
    name: String,
    members: Vec<String>,
}

#[derive(Deserialize)]
struct Brand {
    name: String,
}

#[derive(Deserialize)]
struct LocationData {
    id: domain::place::LocationId,
    name: String,
    cluster: domain::place::ClusterId,
    care_types: Vec<Care>,
    children: u32,
    town: String,
}

#[derive(Deserialize)]
struct StaffData {
    id: String,
    name: PersonName,
    function: Line,
    email: String,
    phone: Option<String>,
    grants: Vec<GrantData>,
}

#[derive(Deserialize)]
struct GrantData {
    role: Role,
    scope: Scope,
}

fn data() -> Result<Data, String> {
    serde_json::from_str(DATA).map_err(|error| format!("the demo organisation: {error}"))
}

/// The demo's brand, by which a store is known to be a demo's.
pub(super) fn brand() -> Result<String, String> {
    Ok(data()?.brand.name)
}

/// Ids say nothing of the person: they stand in addresses.
fn id(at: usize) -> Result<StaffId, String> {
    StaffId::parse(&format!("m{:02}", at + 1)).ok_or_else(|| "an id of the demo".to_owned())
}

/// From the data's names of colleagues to their ids.
pub(super) fn ids() -> Result<HashMap<String, StaffId>, String> {
    data()?
        .staff
        .into_iter()
        .enumerate()
        .map(|(at, one)| Ok((one.id, id(at)?)))
        .collect()
}

/// The demo's colleagues, in the data's order.
pub(super) fn colleagues() -> Result<Vec<Colleague>, String> {
    data()?
        .staff
        .into_iter()
        .enumerate()
        .map(|(at, one)| Ok(colleague(id(at)?, one)))
        .collect()
}

fn colleague(id: StaffId, data: StaffData) -> Colleague {
    let from = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or_default();
    let grant = |grant: GrantData| {
        let GrantData { role, scope } = grant;
        Grant {
            role,
            scope,
            from,
            until: None,
            granted_by: None,
        }
    };
    Colleague {
        id,
        name: data.name,
        function: data.function,
        email: data.email.to_lowercase(),
        phone: data.phone,
        active: true,
        grants: data.grants.into_iter().map(grant).collect(),
        departments: Vec::new(),
    }
}

/// Stores the demo organisation, unless it is there already.
pub(super) async fn save(site: &Site) -> Result<(), String> {
    if !site.ports.roster.current().colleagues.is_empty() {
        return Ok(());
    }
    let data = data()?;
    let location = |one: LocationData| Location {
        id: one.id,
        name: one.name,
        town: one.town,
        cluster: one.cluster,
        care: one.care_types,
        children: one.children,
        open: true,
    };
    let ids = ids()?;
    let department = |one: DepartmentData| {
        let members = one.members.iter().map(|name| ids.get(name).cloned());
        let members = members.collect::<Option<Vec<_>>>();
        Ok::<_, String>(Department {
            id: one.id,
            name: one.name,
            members: members.ok_or("a member of the demo's departments is not on its staff")?,
        })
    };
    let departments = data.departments.into_iter().map(department);
    let mut org = Organisation {
        revision: 0,
        brand: data.brand.name,
        regulation: "2026-1".to_owned(),
        closing_days: Vec::new(),
        clusters: data.clusters,
        locations: data.locations.into_iter().map(location).collect(),
        departments: departments.collect::<Result<_, _>>()?,
        colleagues: colleagues()?,
        prepared: Vec::new(),
    };
    org.locations.sort_by(|a, b| a.name.cmp(&b.name));
    org.colleagues
        .sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    let at = site.ports.now().instant;
    let edit = |known: &mut Organisation| {
        let revision = known.revision;
        *known = Organisation {
            revision,
            ..org.clone()
        };
        Ok(())
    };
    let saved = site.ports.roster.edit(&By::System, at, edit).await;
    saved.map_err(|_| "De organisatie van de demo kon niet worden opgeslagen.".to_owned())
}
