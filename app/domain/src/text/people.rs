//! What is said of people: roles, relations, ways of contact, kinds of care, languages.

use super::say;
use crate::place::Care;
use crate::reaction::{ContactPreference, Language, Relation};
use crate::staff::{Rank, Role};

/// "locatiemanager"; an organisation may call its roles otherwise (decision 4).
#[must_use]
pub const fn role(role: Role, language: Language) -> &'static str {
    let said = match role {
        Role::Pedagogical => ("pedagogisch medewerker", "childcare worker"),
        Role::LocationManager => ("locatiemanager", "location manager"),
        Role::Supporting => (
            "behandelaar ondersteunende afdeling",
            "handler, support department",
        ),
        Role::Coordinator => ("klachtencoördinator", "complaints coordinator"),
        Role::ClusterManager => ("clustermanager", "cluster manager"),
        Role::Director => ("directeur", "director"),
        Role::Board => ("bestuurder", "board member"),
        Role::AttentionOfficer => ("aandachtsfunctionaris", "child protection officer"),
        Role::Committee => ("oudercommissie", "parents’ committee"),
        Role::PrivacyOfficer => (
            "functionaris gegevensbescherming",
            "data protection officer",
        ),
        Role::Administrator => ("beheerder", "administrator"),
    };
    say(language, said)
}

/// Who stands above a handler of this rank (4.3); the bestuurder in the director's place where the
/// director is involved.
#[must_use]
pub const fn next_up(rank: Rank, board: bool, language: Language) -> &'static str {
    let said = match (rank, board) {
        (Rank::Other, false) => (
            "de clustermanager of de directeur",
            "the cluster manager or the director",
        ),
        (Rank::Other, true) => (
            "de clustermanager of een bestuurder",
            "the cluster manager or a board member",
        ),
        (Rank::ClusterManager, false) => ("de directeur", "the director"),
        (Rank::ClusterManager, true) | (Rank::Director, _) => ("een bestuurder", "a board member"),
        (Rank::Board, false) => (
            "de clustermanager, de directeur of een andere bestuurder",
            "the cluster manager, the director or another board member",
        ),
        (Rank::Board, true) => (
            "de clustermanager of een andere bestuurder",
            "the cluster manager or another board member",
        ),
    };
    say(language, said)
}

/// "Ik ben ouder".
#[must_use]
pub const fn relation(relation: Relation, language: Language) -> &'static str {
    let said = match relation {
        Relation::Parent => ("Ouder", "Parent"),
        Relation::Carer => ("Verzorger", "Carer"),
        Relation::Committee => (
            "Lid van de oudercommissie",
            "Member of the parents’ committee",
        ),
        Relation::Former => ("Eerder klant geweest", "Former customer"),
        Relation::Waiting => ("Op de wachtlijst", "On the waiting list"),
        Relation::Other => ("Anders", "Other"),
    };
    say(language, said)
}

/// "Per e-mail".
#[must_use]
pub const fn contact(contact: ContactPreference, language: Language) -> &'static str {
    let said = match contact {
        ContactPreference::Email => ("Per e-mail", "By e-mail"),
        ContactPreference::Phone => ("Per telefoon", "By phone"),
        ContactPreference::Letter => ("Per brief", "By letter"),
        ContactPreference::Talk => ("In een gesprek op de locatie", "In a talk at the location"),
    };
    say(language, said)
}

/// "Kinderdagverblijf".
#[must_use]
pub const fn care(care: Care, language: Language) -> &'static str {
    let said = match care {
        Care::Kdv => ("Kinderdagverblijf", "Day nursery"),
        Care::Bso => ("Buitenschoolse opvang (BSO)", "Out-of-school care (BSO)"),
        Care::Peuteropvang => ("Peuteropvang", "Toddler group"),
        Care::Tso => ("Tussenschoolse opvang (TSO)", "Lunchtime care (TSO)"),
        Care::Gastouder => ("Gastouderopvang", "Childminder care"),
    };
    say(language, said)
}

/// The name of a language, in that language.
#[must_use]
pub const fn language_name(language: Language) -> &'static str {
    match language {
        Language::Nl => "Nederlands",
        Language::En => "English",
    }
}
