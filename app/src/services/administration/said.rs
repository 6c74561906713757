//! A grant in words.

use crate::api::administration::GrantLine;
use chrono::NaiveDate;
use domain::organisation::Organisation;
use domain::reaction::Language;
use domain::staff::{Grant, Scope};
use domain::text::{dates, people, say};

/// A grant as lists show it.
pub(in crate::services) fn grant_line(
    grant: &Grant,
    org: &Organisation,
    today: NaiveDate,
    language: Language,
) -> GrantLine {
    let day = |date| dates::date_long(date, today, language);
    let giver = grant.granted_by.as_ref().and_then(|id| org.colleague(id));
    GrantLine {
        key: super::key(grant),
        role: people::role(grant.role, language).to_owned(),
        scope: scope_name(&grant.scope, org, language),
        from: day(grant.from),
        until: grant.until.map(day),
        granted_by: giver.map(|one| one.name.as_str().to_owned()),
        holds: grant.holds(today),
    }
}

/// How far a grant reaches.
pub(super) fn scope_name(scope: &Scope, org: &Organisation, language: Language) -> String {
    let name = match scope {
        Scope::Organisation => None,
        Scope::Own => return say(language, ("eigen reacties", "own reactions")).to_owned(),
        Scope::Cluster(id) => {
            let mut clusters = org.clusters.iter();
            let found = clusters.find(|one| one.id == *id);
            found.map(|one| one.name.clone())
        }
        Scope::Location(id) => org.location(id).map(|one| one.name.clone()),
    };
    name.unwrap_or_else(|| say(language, ("hele organisatie", "whole organisation")).to_owned())
}
