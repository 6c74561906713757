//! The one parser of the public form: all problems at once, in the order of the form.

use super::{CHECKED, Draft, NO, PlaceChoices, UNSURE, YES, asked};
use crate::error::{Field, FieldError, Problem};
use crate::place::Care;
use crate::reaction::{Discussed, Language, Nature, NewReaction};
use crate::reference::IdempotencyKey;
use crate::severity::SafetyAnswer;
use crate::words::{Body, Line, Remark};

/// Problems found so far.
#[derive(Default)]
pub(super) struct Problems(Vec<FieldError>);

impl Problems {
    /// Notes a problem.
    pub(super) fn note(&mut self, field: Field, problem: Problem) {
        self.0.push(FieldError { field, problem });
    }

    /// The value of a field that must be filled in.
    pub(super) fn needed<T>(&mut self, field: Field, value: Result<T, Problem>) -> Option<T> {
        value.map_err(|problem| self.note(field, problem)).ok()
    }

    /// The value of a field that may stay empty.
    pub(super) fn optional<T>(&mut self, field: Field, value: Result<T, Problem>) -> Option<T> {
        match value {
            Err(Problem::Missing) => None,
            value => self.needed(field, value),
        }
    }

    /// Whether this field has a problem already.
    pub(super) fn has(&self, field: Field) -> bool {
        self.0.iter().any(|error| error.field == field)
    }

    /// In the order of the form. Field by field: a sort would weigh more in the browser.
    fn sorted(self) -> Vec<FieldError> {
        let of = |field: &Field| {
            self.0
                .iter()
                .copied()
                .filter(|error| error.field == *field)
                .collect::<Vec<_>>()
        };
        Draft::FIELDS.iter().flat_map(of).collect()
    }
}

/// A slug of a closed list.
pub(super) fn choice<T>(raw: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, Problem> {
    match raw.trim() {
        "" => Err(Problem::Missing),
        slug => parse(slug).ok_or(Problem::UnknownChoice),
    }
}

fn yes(slug: &str) -> Option<bool> {
    match slug {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    }
}

fn safety(slug: &str) -> Option<SafetyAnswer> {
    match slug {
        YES => Some(SafetyAnswer::Yes),
        NO => Some(SafetyAnswer::No),
        UNSURE => Some(SafetyAnswer::Unknown),
        _ => None,
    }
}

fn checked(slug: &str) -> Option<bool> {
    (slug == CHECKED).then_some(true)
}

impl Draft {
    /// Parses the form.
    ///
    /// # Errors
    /// Every problem, in the order of the form; never empty.
    pub fn parse(
        &self,
        places: &dyn PlaceChoices,
    ) -> Result<(IdempotencyKey, NewReaction), Vec<FieldError>> {
        let mut problems = Problems::default();
        let nature = problems.needed(Field::Nature, choice(&self.nature, Nature::parse));
        let key = problems.needed(Field::Key, IdempotencyKey::parse(self.key.trim()));
        let reaction = self.reaction(nature, places, &mut problems);
        match (key, reaction) {
            (Some(key), Some(reaction)) if problems.0.is_empty() => Ok((key, reaction)),
            _ => Err(problems.sorted()),
        }
    }

    fn reaction(
        &self,
        nature: Option<Nature>,
        places: &dyn PlaceChoices,
        problems: &mut Problems,
    ) -> Option<NewReaction> {
        let place = problems.needed(Field::Place, super::places([self.place.as_str()], places));
        let body = problems.needed(Field::Body, Body::parse(&self.body));
        let language = problems.optional(Field::Language, choice(&self.language, Language::parse));
        let care = problems.optional(Field::Care, choice(&self.care, Care::parse));
        let group = problems.optional(Field::Group, Line::parse(&self.group));
        let happened = problems.optional(Field::Happened, Line::parse(&self.happened));
        let not_for = problems.optional(Field::NotFor, Line::parse(&self.not_for));
        let wish = problems.optional(Field::Wish, Remark::parse(self.seen(Field::Wish, nature)));
        let answer = choice(self.seen(Field::Safety, nature), safety);
        let safety = problems.optional(Field::Safety, answer);
        let child = problems.optional(Field::Child, Line::parse(&self.child));
        let share = problems.optional(Field::Share, choice(&self.share, checked));
        let discussed = self.discussed(nature, problems);
        let reporter = self.reporter(nature, problems);
        Some(NewReaction {
            nature: nature?,
            places: place?,
            care,
            group,
            body: body?,
            happened,
            discussed,
            not_for,
            wish,
            safety,
            reporter,
            child,
            share_with_committee: share.unwrap_or(false),
            language: language.unwrap_or(Language::Nl),
        })
    }

    /// What was typed in a field that is asked; nothing for one that isn't.
    fn seen(&self, field: Field, nature: Option<Nature>) -> &str {
        if asked(field, nature) {
            self.value(field)
        } else {
            ""
        }
    }

    /// What was typed about a talk counts as "ja" when neither answer was chosen.
    fn discussed(&self, nature: Option<Nature>, problems: &mut Problems) -> Option<Discussed> {
        if !asked(Field::Discussed, nature) {
            return None;
        }
        let discussed = problems.optional(Field::Discussed, choice(&self.discussed, yes));
        let with = problems.optional(Field::DiscussedWith, Line::parse(&self.discussed_with));
        let when = problems.optional(Field::DiscussedWhen, Line::parse(&self.discussed_when));
        let outcome = problems.optional(
            Field::DiscussedOutcome,
            Remark::parse(&self.discussed_outcome),
        );
        let told = with.is_some() || when.is_some() || outcome.is_some();
        discussed
            .or(told.then_some(true))
            .map(|discussed| Discussed {
                discussed,
                with,
                when,
                outcome,
            })
    }
}
