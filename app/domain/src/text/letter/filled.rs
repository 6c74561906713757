//! A letter's slots, filled from the case and the organisation as they are now.

use super::content::content;
use super::{Named, Slots, letter};
use crate::case::Case;
use crate::command::Needs;
use crate::deadline::{Deadline, DeadlineKind};
use crate::dossier::Owner;
use crate::letter::{Channel, LetterKind, Printed};
use crate::organisation::Organisation;
use crate::reaction::{PostalAddress, Reporter};
use crate::staff::{Colleague, StaffId};
use crate::words::Message;
use chrono::NaiveDate;

/// The whole letter as `writer` would approve it today, in the parent's language; without a writer
/// it is signed by the brand. `None` while it lacks something mandatory ([`content`]).
#[must_use]
pub fn printed(
    case: &Case,
    (kind, needs, text, channel): (LetterKind, Needs, &Message, Channel),
    writer: Option<&Colleague>,
    org: &Organisation,
    today: NaiveDate,
) -> Option<Printed> {
    let content = content(case, (kind, needs), writer, org)?;
    let about = match kind {
        LetterKind::Proposal | LetterKind::Interim => {
            case.handler().and_then(|id| Named::of(id, org))
        }
        LetterKind::HandlerKnown
        | LetterKind::Thanks
        | LetterKind::Closing
        | LetterKind::Withdrawn
        | LetterKind::NotTaken => None,
    };
    let judged_by = running(case, DeadlineKind::Judged).filter(|_| case.counts_as_complaint);
    let aim = running(case, DeadlineKind::SolutionProposed);
    let reporter = &case.reaction.reporter;
    let agreements = case.dossier.agreements.iter();
    let slots = Slots {
        content,
        reference: case.reference,
        brand: org.brand.clone(),
        date: today,
        parent: reporter.name.as_ref().map(|name| name.as_str().to_owned()),
        address: address(reporter).filter(|_| channel == Channel::Post),
        arrived_on: case.arrived_on,
        about,
        aim: aim.map(|row| match kind {
            LetterKind::Interim => case.as_of(row, today).shown_due(),
            LetterKind::HandlerKnown
            | LetterKind::Proposal
            | LetterKind::Closing
            | LetterKind::Withdrawn
            | LetterKind::NotTaken
            | LetterKind::Thanks => row.told_due(),
        }),
        proposed: aim.is_none(),
        judged_by: judged_by.map(|row| row.due),
        keepers: agreements
            .filter_map(|one| keeper(&one.owner, org))
            .collect(),
        written: text.as_str().to_owned(),
        signed_by: writer.map(Named::from),
    };
    Some(letter(&slots, case.reaction.language))
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

/// The term that runs, until it is met.
fn running(case: &Case, kind: DeadlineKind) -> Option<&Deadline> {
    let rows = case.deadlines.iter().filter(|row| row.kind == kind);
    let latest = rows.max_by_key(|row| row.round)?;
    Some(latest).filter(|row| row.met_on.is_none())
}

impl Named {
    /// The colleague with this id, while the list knows them.
    pub(super) fn of(id: &StaffId, org: &Organisation) -> Option<Self> {
        org.colleague(id).map(Self::from)
    }
}

/// A colleague who keeps an agreement, with their function.
fn keeper(owner: &Owner, org: &Organisation) -> Option<(StaffId, String)> {
    match owner {
        Owner::Parent => None,
        Owner::Staff(id) => {
            let function = org.colleague(id)?.function.as_str().to_owned();
            Some((id.clone(), function))
        }
    }
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
