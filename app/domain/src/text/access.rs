//! The access log in words.

use super::{people, say};
use crate::access::{Capacity, Way};
use crate::reaction::Language;
use crate::staff::Role;

/// By which part somebody read it: "directeur", "in de kring".
#[must_use]
pub const fn capacity(capacity: Capacity, language: Language) -> &'static str {
    let said = match capacity {
        Capacity::Handler => ("behandelaar", "handler"),
        Capacity::Director => return people::role(Role::Director, language),
        Capacity::Board => return people::role(Role::Board, language),
        Capacity::ClusterManager => return people::role(Role::ClusterManager, language),
        Capacity::AttentionOfficer => return people::role(Role::AttentionOfficer, language),
        Capacity::Member => (
            "van de afdeling die behandelt",
            "of the department that handles it",
        ),
        Capacity::Circle => ("in de besloten kring", "in the restricted circle"),
        Capacity::Asked => ("gevraagd om een bijdrage", "asked for input"),
        Capacity::PrivacyOfficer => return people::role(Role::PrivacyOfficer, language),
    };
    say(language, said)
}

/// What was shown: "de hele reactie".
#[must_use]
pub const fn way(way: Way, language: Language) -> &'static str {
    let said = match way {
        Way::Card => ("op bord of lijst", "on board or list"),
        Way::Case => ("de reactie zelf", "the reaction itself"),
        Way::Part => ("het gevraagde deel", "the part asked about"),
        Way::Request => ("inzage gevraagd", "access asked for"),
    };
    say(language, said)
}
