//! Which fields the form asks for which nature (domain 2.3): what isn't asked isn't read.

use crate::error::Field;
use crate::reaction::Nature;

/// Whether the form shows `field` to somebody who chose `nature` (`None`: not chosen yet).
#[must_use]
pub const fn asked(field: Field, nature: Option<Nature>) -> bool {
    match field {
        Field::Safety
        | Field::Discussed
        | Field::DiscussedWith
        | Field::DiscussedWhen
        | Field::DiscussedOutcome => matches!(nature, Some(Nature::Complaint)),
        Field::Wish => matches!(nature, Some(Nature::Complaint | Nature::Suggestion)),
        Field::Nature
        | Field::Place
        | Field::Care
        | Field::Group
        | Field::Body
        | Field::Happened
        | Field::NotFor
        | Field::Name
        | Field::Email
        | Field::Phone
        | Field::Contact
        | Field::Reachable
        | Field::Street
        | Field::Postcode
        | Field::Town
        | Field::Child
        | Field::Relation
        | Field::Share
        | Field::Anonymous
        | Field::Language
        | Field::Key => true,
        Field::Code
        | Field::Message
        | Field::Colleague
        | Field::Reason
        | Field::Cause
        | Field::Date => false,
    }
}
