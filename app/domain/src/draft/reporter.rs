//! Who reacts: what a complaint and each way of contact need (domain 2.3).

use super::parse::{Problems, choice};
use super::{CHECKED, Draft};
use crate::error::{Field, Problem};
use crate::reaction::{
    ContactPreference, EmailAddress, Nature, Phone, PostalAddress, Relation, Reporter,
};
use crate::words::{Line, PersonName};

impl Draft {
    /// The reporter; without any contact data when anonymous (decision 6).
    pub(super) fn reporter(&self, nature: Option<Nature>, problems: &mut Problems) -> Reporter {
        let relation = problems.optional(Field::Relation, choice(&self.relation, Relation::parse));
        let relation = relation.unwrap_or(Relation::Parent);
        if !matches!(self.anonymous.trim(), "" | CHECKED) {
            problems.note(Field::Anonymous, Problem::UnknownChoice);
        }
        let mut reporter = Reporter {
            name: None,
            email: None,
            phone: None,
            address: None,
            relation,
            contact: None,
            reachable: None,
        };
        if !self.is_anonymous() {
            self.reach(&mut reporter, problems);
            if nature.is_some_and(Nature::is_complaint) {
                answerable(&reporter, problems);
            }
            contactable(&reporter, problems);
        }
        reporter
    }

    fn reach(&self, reporter: &mut Reporter, problems: &mut Problems) {
        reporter.name = problems.optional(Field::Name, PersonName::parse(&self.name));
        reporter.email = problems.optional(Field::Email, EmailAddress::parse(&self.email));
        reporter.phone = problems.optional(Field::Phone, Phone::parse(&self.phone));
        reporter.contact = problems.optional(
            Field::Contact,
            choice(&self.contact, ContactPreference::parse),
        );
        reporter.reachable = problems.optional(Field::Reachable, Line::parse(&self.reachable));
        if reporter.contact == Some(ContactPreference::Letter) {
            reporter.address = self.address(problems);
        }
    }

    fn address(&self, problems: &mut Problems) -> Option<PostalAddress> {
        let mut needed = |field, value: Result<Line, Problem>| {
            let value = value.map_err(|problem| match problem {
                Problem::Missing => Problem::NeededForContact,
                problem => problem,
            });
            problems.needed(field, value)
        };
        let street = needed(Field::Street, Line::parse(&self.street));
        let postcode = needed(Field::Postcode, postcode(&self.postcode));
        let town = needed(Field::Town, Line::parse(&self.town));
        Some(PostalAddress {
            street: street?,
            postcode: postcode?,
            town: town?,
        })
    }
}

/// A complaint is answered by name, and by mail or phone.
fn answerable(reporter: &Reporter, problems: &mut Problems) {
    if reporter.name.is_none() && !problems.has(Field::Name) {
        problems.note(Field::Name, Problem::Missing);
    }
    reachable_somehow(reporter, problems);
}

fn reachable_somehow(reporter: &Reporter, problems: &mut Problems) {
    let typed = problems.has(Field::Email) || problems.has(Field::Phone);
    if reporter.email.is_none() && reporter.phone.is_none() && !typed {
        problems.note(Field::Email, Problem::NoWayToAnswer);
    }
}

/// Each way of contact needs its own field; a talk has to be arranged by mail or phone.
fn contactable(reporter: &Reporter, problems: &mut Problems) {
    let needed = match reporter.contact {
        Some(ContactPreference::Email) if reporter.email.is_none() => Field::Email,
        Some(ContactPreference::Phone) if reporter.phone.is_none() => Field::Phone,
        Some(ContactPreference::Talk) => return reachable_somehow(reporter, problems),
        Some(ContactPreference::Email | ContactPreference::Phone | ContactPreference::Letter)
        | None => return,
    };
    if !problems.has(needed) {
        problems.note(needed, Problem::NeededForContact);
    }
}

/// "1234 AB": four digits, the first not 0, and two letters, typed in any way.
fn postcode(raw: &str) -> Result<Line, Problem> {
    let typed = Line::parse(raw)?;
    let compact: String = typed
        .as_str()
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_uppercase())
        .collect();
    let shaped = compact.len() == 6
        && compact.bytes().enumerate().all(|(at, byte)| match at {
            0 => matches!(byte, b'1'..=b'9'),
            1..=3 => byte.is_ascii_digit(),
            _ => byte.is_ascii_uppercase(),
        });
    if shaped {
        Line::parse(&format!("{} {}", &compact[..4], &compact[4..]))
    } else {
        Err(Problem::Malformed)
    }
}
