//! A letter's slots, filled from the case and the organisation as they are now.

use super::{Named, Slots, letter};
use crate::case::Case;
use crate::deadline::DeadlineKind;
use crate::letter::{Channel, LetterKind, Printed};
use crate::organisation::Organisation;
use crate::reaction::{PostalAddress, Reporter};
use crate::staff::{Colleague, StaffId};
use crate::words::Message;
use chrono::NaiveDate;

/// The whole letter as `writer` would approve it today, in the parent's language.
#[must_use]
pub fn printed(
    case: &Case,
    (kind, text, channel): (LetterKind, &Message, Channel),
    writer: &Colleague,
    org: &Organisation,
    today: NaiveDate,
) -> Printed {
    let about = match kind {
        LetterKind::HandlerKnown => case.handler().and_then(|id| named(id, org)),
        LetterKind::Thanks => Some(Named::from(writer)),
    };
    let decided_by = case.assignment.as_ref().map(|one| &one.decided_by);
    let judged_by = due(case, DeadlineKind::Judged).filter(|_| case.counts_as_complaint);
    let reporter = &case.reaction.reporter;
    let slots = Slots {
        reference: case.reference,
        brand: org.brand.clone(),
        date: today,
        parent: reporter.name.as_ref().map(|name| name.as_str().to_owned()),
        address: address(reporter).filter(|_| channel == Channel::Post),
        arrived_on: case.arrived_on,
        about,
        decided_by: decided_by.and_then(|id| named(id, org)),
        aim: due(case, DeadlineKind::SolutionProposed),
        judged_by,
        written: text.as_str().to_owned(),
        signed_by: Some(Named::from(writer)),
    };
    letter(kind, &slots, case.reaction.language)
}

/// As on an envelope.
fn address(reporter: &Reporter) -> Option<String> {
    let PostalAddress {
        street,
        postcode,
        town,
    } = reporter.address.as_ref()?;
    let name = reporter.name.as_ref().map(|name| name.as_str().to_owned());
    let lines = [
        name,
        Some(street.as_str().to_owned()),
        Some(format!("{}  {}", postcode.as_str(), town.as_str())),
    ];
    Some(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

/// The formal date of the latest round.
fn due(case: &Case, kind: DeadlineKind) -> Option<NaiveDate> {
    let rows = case.deadlines.iter().filter(|row| row.kind == kind);
    rows.max_by_key(|row| row.round).map(|row| row.due)
}

fn named(id: &StaffId, org: &Organisation) -> Option<Named> {
    org.colleague(id).map(Named::from)
}

impl From<&Colleague> for Named {
    fn from(one: &Colleague) -> Self {
        Self {
            name: one.name.as_str().to_owned(),
            function: one.function.as_str().to_owned(),
            email: one.email.clone(),
            phone: one.phone.clone(),
        }
    }
}
