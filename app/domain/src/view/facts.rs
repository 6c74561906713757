//! What was filled in, as questions and answers. Everything here is hostile when rendered.

use super::{Fact, Lens};
use crate::case::Case;
use crate::error::Field;
use crate::place::{Care, Places};
use crate::reaction::{EmailAddress, Language, NewReaction, Phone, Reporter};
use crate::text::{form, people, say};
use crate::words::{Line, PersonName, Remark};

/// For the parent: their reaction as they sent it.
pub(super) fn for_parent(case: &Case, lens: &Lens<'_>) -> Vec<Fact> {
    let sent = &case.reaction;
    let mut facts = Facts::of(lens);
    facts.where_about(&sent.places, sent.care);
    facts.story(sent);
    facts.put(Field::NotFor, sent.not_for.as_ref().map(Line::as_str));
    facts.put(Field::Child, sent.child.as_ref().map(Line::as_str));
    facts.put(
        Field::Share,
        Some(form::yes_no(sent.share_with_committee, lens.language)),
    );
    facts.reporter(&sent.reporter);
    facts.list
}

/// For colleagues: what it is about, without who sent it.
pub(super) fn for_staff(case: &Case, lens: &Lens<'_>) -> Vec<Fact> {
    let mut facts = Facts::of(lens);
    facts.where_about(&case.places, case.care);
    facts.story(&case.reaction);
    let shared = case.reaction.share_with_committee;
    facts.put(Field::Share, Some(form::yes_no(shared, lens.language)));
    facts.list
}

/// For colleagues who may know: who sent it; nothing when there is no name and no address.
pub(super) fn reporter(case: &Case, lens: &Lens<'_>) -> Option<Vec<Fact>> {
    if is_anonymous(&case.reaction.reporter) {
        return None;
    }
    let mut facts = Facts {
        label: form::label_for_staff,
        ..Facts::of(lens)
    };
    facts.reporter(&case.reaction.reporter);
    facts.put(Field::Child, case.reaction.child.as_ref().map(Line::as_str));
    let language = people::language_name(case.reaction.language);
    facts.put(Field::Language, Some(language));
    Some(facts.list)
}

/// Nobody can be named, written to or called.
pub(super) fn is_anonymous(reporter: &Reporter) -> bool {
    reporter.name.is_none() && !can_be_reached(reporter)
}

/// An address or number was given.
pub(super) fn can_be_reached(reporter: &Reporter) -> bool {
    reporter.email.is_some() || reporter.phone.is_some() || reporter.address.is_some()
}

struct Facts<'a> {
    lens: &'a Lens<'a>,
    label: fn(Field, Language) -> &'static str,
    list: Vec<Fact>,
}

impl<'a> Facts<'a> {
    fn of(lens: &'a Lens<'a>) -> Self {
        Self {
            lens,
            label: form::label,
            list: Vec::new(),
        }
    }

    fn put(&mut self, field: Field, value: Option<&str>) {
        let label = (self.label)(field, self.lens.language).to_owned();
        self.list.extend(value.map(|value| Fact {
            label,
            value: value.to_owned(),
        }));
    }

    fn where_about(&mut self, places: &Places, care: Option<Care>) {
        let language = self.lens.language;
        let places = self.lens.places(places);
        let label = say(language, ("Locatie", "Location")).to_owned();
        self.list.push(Fact {
            label,
            value: places,
        });
        self.put(Field::Care, care.map(|care| people::care(care, language)));
    }

    fn story(&mut self, sent: &NewReaction) {
        let language = self.lens.language;
        self.put(Field::Group, sent.group.as_ref().map(Line::as_str));
        self.put(Field::Happened, sent.happened.as_ref().map(Line::as_str));
        if let Some(talk) = &sent.discussed {
            self.put(
                Field::Discussed,
                Some(form::yes_no(talk.discussed, language)),
            );
            self.put(Field::DiscussedWith, talk.with.as_ref().map(Line::as_str));
            self.put(Field::DiscussedWhen, talk.when.as_ref().map(Line::as_str));
            self.put(
                Field::DiscussedOutcome,
                talk.outcome.as_ref().map(Remark::as_str),
            );
        }
        self.put(Field::Wish, sent.wish.as_ref().map(Remark::as_str));
        self.put(
            Field::Safety,
            sent.safety.map(|answer| form::safety(answer, language)),
        );
    }

    fn reporter(&mut self, reporter: &Reporter) {
        let language = self.lens.language;
        self.put(Field::Name, reporter.name.as_ref().map(PersonName::as_str));
        self.put(
            Field::Relation,
            Some(people::relation(reporter.relation, language)),
        );
        self.put(
            Field::Email,
            reporter.email.as_ref().map(EmailAddress::as_str),
        );
        self.put(Field::Phone, reporter.phone.as_ref().map(Phone::as_str));
        self.put(
            Field::Contact,
            reporter.contact.map(|way| people::contact(way, language)),
        );
        self.put(
            Field::Reachable,
            reporter.reachable.as_ref().map(Line::as_str),
        );
        if let Some(address) = &reporter.address {
            let lines = [&address.street, &address.postcode, &address.town];
            let text = lines.map(Line::as_str).join(", ");
            let label = say(language, ("Postadres", "Postal address")).to_owned();
            self.list.push(Fact { label, value: text });
        }
    }
}
