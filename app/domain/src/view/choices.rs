//! What the selects of the case page offer: people, places, channels.

mod people;

pub use people::DEPARTMENT;
pub(super) use people::{askable, candidates, colleagues, consenters, members, tasked};

use super::{Choice, Lens};
use crate::case::Case;
use crate::command::Command;
use crate::decide::{decide, reaches};
use crate::draft::{UNKNOWN_PLACE, WHOLE_ORGANISATION};
use crate::letter::Channel;
use crate::place::Places;
use crate::reaction::{ContactPreference, Reporter};
use crate::severity::Severity;
use crate::staff::Actor;
use crate::text::{form, names};
use crate::words::Remark;

/// The levels that would be accepted with a reason.
pub(super) fn levels(case: &Case, actor: &Actor, lens: &Lens<'_>) -> Vec<Severity> {
    let reason = Remark::parse("-").ok();
    let accepted = |level: &Severity| {
        let (level, reason) = (*level, reason.clone());
        decide(
            case,
            &Command::SetSeverity { level, reason },
            actor,
            lens.now,
        )
        .is_ok()
    };
    Severity::ALL.into_iter().filter(accepted).collect()
}

/// Open locations, and those the case names, under their clusters; then the two other places.
pub(super) fn locations(case: &Case, lens: &Lens<'_>) -> Vec<Choice> {
    let cluster = |id: &crate::place::ClusterId| {
        let known = lens.org.clusters.iter().find(|cluster| cluster.id == *id);
        known.map_or_else(|| id.to_string(), |cluster| cluster.name.clone())
    };
    let named = |location: &crate::organisation::Location| {
        case.places
            .sites()
            .iter()
            .any(|site| site.location == location.id)
    };
    let mut choices: Vec<Choice> = lens
        .org
        .locations
        .iter()
        .filter(|location| location.open || named(location))
        .map(|location| Choice {
            value: location.id.to_string(),
            label: location.name.clone(),
            hint: Some(cluster(&location.cluster)),
        })
        .collect();
    choices.sort_by(|one, other| (&one.hint, &one.label).cmp(&(&other.hint, &other.label)));
    choices.extend(
        form::other_places(lens.language).map(|(value, label)| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            hint: None,
        }),
    );
    choices
}

/// The case's own locations.
pub(super) fn sites(case: &Case, lens: &Lens<'_>) -> Vec<Choice> {
    let known = |id: &crate::place::LocationId| lens.org.locations.iter().find(|one| one.id == *id);
    case.places
        .sites()
        .iter()
        .map(|site| Choice {
            value: site.location.to_string(),
            label: known(&site.location)
                .map_or_else(|| site.location.to_string(), |one| one.name.clone()),
            hint: None,
        })
        .collect()
}

/// The chosen places as the select's values.
pub(super) fn chosen(places: &Places) -> Vec<String> {
    match places {
        Places::Sites(sites) => sites.iter().map(|site| site.location.to_string()).collect(),
        Places::Organisation => vec![WHOLE_ORGANISATION.to_owned()],
        Places::Unknown => vec![UNKNOWN_PLACE.to_owned()],
    }
}

/// The ways a letter can go, the preferred first; the tracking page where there is no address.
pub(super) fn channels(case: &Case, lens: &Lens<'_>) -> Vec<Choice> {
    let reporter = &case.reaction.reporter;
    let mut ways: Vec<Channel> = Channel::ALL
        .iter()
        .copied()
        .filter(|way| reaches(case, *way))
        .collect();
    ways.sort_by_key(|way| !prefers(reporter, *way));
    ways.into_iter()
        .map(|way| Choice {
            value: way.slug().to_owned(),
            label: names::channel(way, lens.language).to_owned(),
            hint: Some(names::channel_hint(way, lens.language).to_owned()),
        })
        .collect()
}

const fn prefers(reporter: &Reporter, way: Channel) -> bool {
    match reporter.contact {
        Some(ContactPreference::Letter) => matches!(way, Channel::Post),
        Some(ContactPreference::Email) => matches!(way, Channel::Mail),
        Some(ContactPreference::Phone | ContactPreference::Talk) | None => false,
    }
}
