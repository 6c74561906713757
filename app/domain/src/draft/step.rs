//! The form's four steps: which questions each asks, and what may be wrong with one of them.

use super::{Draft, PlaceChoices, asked};
use crate::Nature;
use crate::error::{Field, FieldError};

/// A step of the public form, in order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What it is, and where.
    #[default]
    About,
    /// What happened.
    Story,
    /// Who tells it.
    You,
    /// Everything once more, before it is sent.
    Check,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::About, Self::Story, Self::You, Self::Check];

    /// The value in forms.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::About => "1",
            Self::Story => "2",
            Self::You => "3",
            Self::Check => "4",
        }
    }

    /// The step with this slug.
    #[must_use]
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// Its place in the row, from 0.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The one after it; the last stays.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::About => Self::Story,
            Self::Story => Self::You,
            Self::You | Self::Check => Self::Check,
        }
    }

    /// The one before it; the first stays.
    #[must_use]
    pub const fn back(self) -> Self {
        match self {
            Self::About | Self::Story => Self::About,
            Self::You => Self::Story,
            Self::Check => Self::You,
        }
    }

    /// The first step with something wrong, and only what is wrong there.
    #[must_use]
    pub fn first_wrong(errors: &[FieldError]) -> Option<(Self, Vec<FieldError>)> {
        let step = Self::of(errors.first()?.field);
        let there = errors.iter().copied();
        Some((
            step,
            there
                .filter(|error| Self::of(error.field) == step)
                .collect(),
        ))
    }

    /// Where a field is asked. The key, and fields of other forms, belong to the last step.
    #[must_use]
    pub const fn of(field: Field) -> Self {
        match field {
            Field::Nature | Field::Place => Self::About,
            Field::Safety
            | Field::Body
            | Field::Happened
            | Field::Group
            | Field::Child
            | Field::Care
            | Field::Discussed
            | Field::DiscussedWith
            | Field::DiscussedWhen
            | Field::DiscussedOutcome
            | Field::Wish
            | Field::NotFor => Self::Story,
            Field::Name
            | Field::Email
            | Field::Phone
            | Field::Contact
            | Field::Reachable
            | Field::Street
            | Field::Postcode
            | Field::Town
            | Field::Relation
            | Field::Anonymous
            | Field::Language
            | Field::Share => Self::You,
            Field::Key
            | Field::Code
            | Field::Message
            | Field::Colleague
            | Field::Reason
            | Field::Cause
            | Field::Date => Self::Check,
        }
    }
}

impl Draft {
    /// Where the form goes on after a step in which nothing is wrong: to the next, or back to the
    /// summary that one came from to change something, unless the change brings new questions.
    #[must_use]
    pub fn step_after(&self, step: Step, changing: bool, places: &dyn PlaceChoices) -> Step {
        let asks = asked(Field::Safety, Nature::parse(&self.nature)) && self.safety.is_empty();
        let new_questions = step == Step::About && asks;
        if changing && !new_questions && self.parse(places).is_ok() {
            Step::Check
        } else {
            step.next()
        }
    }

    /// What is wrong with the answers of one step, in the order of the form; empty when the
    /// next one may be shown. What can only be judged once more is known isn't judged yet.
    #[must_use]
    pub fn wrong_at(&self, step: Step, places: &dyn PlaceChoices) -> Vec<FieldError> {
        let all = self.parse(places).err().unwrap_or_default();
        all.into_iter()
            .filter(|error| Step::of(error.field) == step)
            .collect()
    }

    /// Whether anything was typed or chosen that would be missed. The nature alone would not be.
    #[must_use]
    pub fn is_begun(&self) -> bool {
        Self::FIELDS.iter().any(|field| match field {
            Field::Key | Field::Language | Field::Nature | Field::Relation => false,
            field => !self.value(*field).trim().is_empty(),
        })
    }
}
