//! Whom and what the organisation's list finds.

use domain::organisation::{Cluster, Department, Location, Organisation};
use domain::place::{ClusterId, DepartmentId, LocationId};
use domain::staff::{Colleague, StaffId};
use domain::words::{Line, PersonName};

fn colleague(name: &str, active: bool) -> Colleague {
    Colleague {
        id: StaffId::parse(name).expect("a slug"),
        name: PersonName::parse(name).expect("a name"),
        function: Line::parse("medewerker").expect("a line"),
        email: format!("{name}@kinderplein.example"),
        phone: None,
        active,
        grants: Vec::new(),
        departments: Vec::new(),
    }
}

fn department(slug: &str, members: &[&str]) -> Department {
    let id = |name: &&str| StaffId::parse(name).expect("a slug");
    Department {
        id: DepartmentId::parse(slug).expect("a slug"),
        name: slug.to_uppercase(),
        members: members.iter().map(id).collect(),
    }
}

fn organisation() -> Organisation {
    let cluster = ClusterId::parse("noord").expect("a slug");
    Organisation {
        clusters: vec![Cluster {
            id: cluster.clone(),
            name: "Noord".to_owned(),
        }],
        locations: vec![Location {
            id: LocationId::parse("boomhut").expect("a slug"),
            name: "De Boomhut".to_owned(),
            town: "Lindendaal".to_owned(),
            cluster,
            care: Vec::new(),
            children: 40,
            open: true,
        }],
        departments: vec![
            department("facturatie", &["suus", "siem"]),
            department("planning", &["suus"]),
        ],
        colleagues: vec![
            colleague("siem", true),
            colleague("suus", true),
            colleague("gone", false),
        ],
        ..Organisation::default()
    }
}

#[test]
fn a_colleague_signs_in_with_their_address_in_any_case_while_active() {
    let organisation = organisation();
    let found = |email| organisation.by_email(email).map(|one| one.id.as_str());
    assert_eq!(found(" Suus@Kinderplein.example "), Some("suus"));
    assert_eq!(found("siem@kinderplein.example"), Some("siem"));
    assert_eq!(found("gone@kinderplein.example"), None);
    assert_eq!(found("kinderplein.example"), None);
}

#[test]
fn everybody_knows_the_departments_they_work_at() {
    let organisation = organisation().joined_up();
    let id = |name| StaffId::parse(name).expect("a slug");
    let (suus, siem, gone) = (id("suus"), id("siem"), id("gone"));
    let names = |id| organisation.departments_of(id).collect::<Vec<_>>();
    assert_eq!(names(&suus), ["FACTURATIE", "PLANNING"]);
    assert_eq!(names(&siem), ["FACTURATIE"]);
    assert!(names(&gone).is_empty());
    let joined = organisation
        .colleague(&suus)
        .map(|one| one.departments.len());
    assert_eq!(joined, Some(2));
    assert_eq!(
        organisation
            .colleague(&gone)
            .map(|one| one.departments.len()),
        Some(0)
    );
}

#[test]
fn a_location_is_found_with_its_cluster() {
    let organisation = organisation();
    let boomhut = LocationId::parse("boomhut").expect("a slug");
    let site = organisation.site(&boomhut).expect("a site");
    assert_eq!(
        (site.location.as_str(), site.cluster.as_str()),
        ("boomhut", "noord")
    );
    let unknown = LocationId::parse("zeester").expect("a slug");
    assert!(organisation.site(&unknown).is_none() && organisation.location(&unknown).is_none());
    let planning = DepartmentId::parse("planning").expect("a slug");
    assert_eq!(
        organisation
            .department(&planning)
            .map(|one| one.members.len()),
        Some(1)
    );
}
