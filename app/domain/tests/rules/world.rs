//! A small organisation, its colleagues, and a clock that stands still.

use chrono::{Days, NaiveDate, NaiveTime};
use domain::deadline::Calendar;
use domain::involvement::InvolvedColleague;
use domain::letter::Printed;
use domain::place::{ClusterId, DepartmentId, LocationId, Places, Site};
use domain::ports::Now;
use domain::reaction::{EmailAddress, Language, NewReaction, PostalAddress, Relation, Reporter};
use domain::staff::{Actor, Colleague, Grant, Role, Scope, StaffId};
use domain::words::{Body, Line, Message, PersonName, Remark};
use domain::{Nature, Reference};

/// Everybody of the organisation, with the role they are in the tests for.
pub const STAFF: &[(&str, Role)] = &[
    ("coco", Role::Coordinator),
    ("cora", Role::Coordinator),
    ("lena", Role::LocationManager),
    ("luuk", Role::LocationManager),
    ("cleo", Role::ClusterManager),
    ("carl", Role::ClusterManager),
    ("dora", Role::Director),
    ("deva", Role::Director),
    ("bas", Role::Board),
    ("suus", Role::Supporting),
    ("siem", Role::Supporting),
    ("anne", Role::AttentionOfficer),
    ("puck", Role::Pedagogical),
    ("olga", Role::Committee),
    ("flip", Role::PrivacyOfficer),
    ("bob", Role::Administrator),
    ("gone", Role::Supporting),
];

/// Last day of `deva`'s time-boxed grant as the director's deputy.
pub fn deputy_until() -> NaiveDate {
    today() + Days::new(10)
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date of the calendar")
}

/// A Monday without holidays near it.
pub fn today() -> NaiveDate {
    day(2026, 9, 7)
}

pub fn now_on(local: NaiveDate) -> Now {
    let noon = NaiveTime::from_hms_opt(10, 0, 0).expect("a time");
    Now {
        instant: local.and_time(noon).and_utc(),
        local,
        calendar: Calendar::default(),
    }
}

pub fn now() -> Now {
    now_on(today())
}

pub fn id(name: &str) -> StaffId {
    StaffId::parse(name).expect("a slug")
}

pub fn site(location: &str, cluster: &str) -> Site {
    Site {
        location: LocationId::parse(location).expect("a slug"),
        cluster: ClusterId::parse(cluster).expect("a slug"),
    }
}

/// Where `lena` and `cleo` manage.
pub fn here() -> Places {
    Places::Sites(vec![site("boomhut", "noord")])
}

/// Where `luuk` and `carl` manage.
pub fn elsewhere() -> Places {
    Places::Sites(vec![site("zeester", "zuid")])
}

fn scope(name: &str, role: Role) -> Scope {
    let Places::Sites(sites) = (if ["luuk", "carl"].contains(&name) {
        elsewhere()
    } else {
        here()
    }) else {
        return Scope::Own;
    };
    match role {
        Role::LocationManager | Role::Pedagogical => Scope::Location(sites[0].location.clone()),
        Role::ClusterManager => Scope::Cluster(sites[0].cluster.clone()),
        Role::Supporting => Scope::Own,
        Role::Coordinator
        | Role::Director
        | Role::Board
        | Role::AttentionOfficer
        | Role::Committee
        | Role::PrivacyOfficer
        | Role::Administrator => Scope::Organisation,
    }
}

pub fn colleague(name: &str) -> Colleague {
    let (_, role) = *STAFF
        .iter()
        .find(|one| one.0 == name)
        .expect("one of the staff");
    Colleague {
        id: id(name),
        name: PersonName::parse(name).expect("a name"),
        function: Line::parse("medewerker").expect("a line"),
        email: format!("{name}@kinderplein.example"),
        phone: None,
        active: name != "gone",
        grants: vec![Grant {
            role,
            scope: scope(name, role),
            from: day(2020, 1, 1),
            until: (name == "deva").then(deputy_until),
            granted_by: None,
        }],
        departments: departments_of(name),
    }
}

/// Of the second nobody can handle a case.
pub const DEPARTMENTS: [(&str, &[&str]); 2] = [
    ("facturatie", &["suus", "siem", "puck"]),
    ("planning", &["puck", "gone"]),
];

fn departments_of(name: &str) -> Vec<DepartmentId> {
    let here = DEPARTMENTS.iter().filter(|one| one.1.contains(&name));
    here.filter_map(|one| DepartmentId::parse(one.0)).collect()
}

/// `parent`, `system` or one of the staff.
pub fn actor(name: &str) -> Actor {
    match name {
        "parent" => Actor::Parent,
        "system" => Actor::System,
        staff => Actor::Staff(colleague(staff)),
    }
}

pub fn actors() -> Vec<&'static str> {
    ["parent", "system"]
        .into_iter()
        .chain(STAFF.iter().map(|one| one.0))
        .collect()
}

pub fn involved(name: &str) -> InvolvedColleague {
    InvolvedColleague::of(&colleague(name), today())
}

pub fn reason() -> Remark {
    Remark::parse("omdat het zo is").expect("a remark")
}

pub fn message() -> Message {
    Message::parse("Dank u wel voor uw bericht.").expect("a message")
}

/// A letter as approved; what it says is of no concern to the rules.
pub fn printed() -> Printed {
    Printed {
        language: Language::Nl,
        address: None,
        heading: Vec::new(),
        greetings: ("Beste ouder,".to_owned(), "Beste ouder,".to_owned()),
        body: vec!["Dank u wel.".to_owned()],
    }
}

pub fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

pub fn email(address: &str) -> EmailAddress {
    EmailAddress::parse(address).expect("an address")
}

pub fn address() -> PostalAddress {
    PostalAddress {
        street: line("Dorpsstraat 1"),
        postcode: line("1234 AB"),
        town: line("Dorp"),
    }
}

pub fn reference() -> Reference {
    Reference::new(2026, 42)
}

/// A harmless reaction by mail about [`here`].
pub fn reaction(nature: Nature) -> NewReaction {
    NewReaction {
        nature,
        places: here(),
        care: None,
        group: None,
        body: Body::parse("De factuur van mei was onduidelijk.").expect("a body"),
        happened: None,
        discussed: None,
        not_for: None,
        wish: None,
        safety: None,
        reporter: Reporter {
            name: None,
            email: EmailAddress::parse("ouder@voorbeeld.example").ok(),
            phone: None,
            address: None,
            relation: Relation::Parent,
            contact: None,
            reachable: None,
        },
        child: None,
        share_with_committee: false,
        language: Language::Nl,
    }
}
